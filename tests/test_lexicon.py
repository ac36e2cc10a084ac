"""Tests of the vocabulary as data: phrases, examples, agencies and the thesaurus."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from assistant.evidence.topic import THESAURUS as THESAURUS_FILE
from assistant.evidence.topic import load_thesaurus
from assistant.lexicon.entries import FOLDER, Entry, load_entries
from assistant.lexicon.patterns import Node, Pattern, pattern_of, tree_of
from assistant.library import Library
from assistant.slots import SlotKind
from assistant.understand import agency_phrases
from corpus.data import read_yaml
from corpus.errors import AssistantError
from corpus.normalize import fold
from structured.agencies import load_agencies
from structured.types import Agency
from tests.factories import by_chance

ENTRIES = load_entries()
AGENCIES = tuple(load_agencies().values())
THESAURUS = read_yaml(THESAURUS_FILE)
FRAMES = ("{} chủ trì những nhiệm vụ nào?", "Nhiệm vụ nào do {} phối hợp?")
KINDS = {"local", "ministry", "body", "union", "provincial", "group"}


def label(entry: Entry) -> str:
    return f"{entry.kind.value}-{entry.value}"


def found(library: Library, text: str) -> set[tuple[str, str]]:
    """Return the kinds and values of the slots in a text, and its references'."""
    return {(s.kind.value, s.value) for s in library.understanding.read(text)[-1].slots.items}


@pytest.mark.parametrize("entry", ENTRIES, ids=label)
def test_each_example_holds_its_entry(library: Library, entry: Entry) -> None:
    assert entry.examples or entry.kind is SlotKind.FILLER
    for example in entry.examples:
        assert (entry.kind.value, entry.value) in found(library, example), example


# A line of the vocabulary may write out to thousands of phrases: so many of them are read, by ways through it
# that chance takes, always the same; every one in the slow test.
SAMPLE, EVERY = 30, 10**9


def sampled(entry: Entry, least: int) -> Iterator[str]:
    """Yield phrases of each line of an entry, each once."""
    for number, pattern in enumerate(entry.patterns):
        tree, chance = tree_of((pattern,)), Random(number)
        ways = tree.phrases() if least == EVERY else (by_chance(tree, chance) for _ in range(least))
        yield from dict.fromkeys(" ".join(phrase.marked) for phrase in ways)


def kinds_of(phrases: Collection[str]) -> dict[str, set[SlotKind]]:
    """Return what kinds of entries claim some phrases, words folded."""
    trees = [(entry.kind, tree_of(entry.patterns)) for entry in ENTRIES]
    return {
        phrase: {kind for kind, tree in trees if ends_at(tree, phrase.split())}
        for phrase in phrases
    }


def ends_at(tree: Node, words: Sequence[str]) -> bool:
    """Whether a phrase of a tree is made up of just these words."""
    for word in words:
        if word not in tree.next:
            return False
        tree = tree.next[word]
    return bool(tree.ending)


@pytest.mark.parametrize(
    "least", [SAMPLE, pytest.param(EVERY, marks=[pytest.mark.slow, pytest.mark.timeout(1800)])]
)
def test_each_phrase_is_found_when_it_stands_alone(library: Library, least: int) -> None:
    """Fillers give way to anything, and a phrase of two kinds may be read as the other."""
    words, slots = library.understanding.typed, library.understanding.slots
    otherwise: list[tuple[Entry, str, set[SlotKind]]] = []
    for entry in ENTRIES:
        for phrase in sampled(entry, least) if entry.kind is not SlotKind.FILLER else ():
            read = {(slot.kind, slot.value) for slot in slots(phrase, words(phrase)).items}
            if (entry.kind, entry.value) not in read:
                otherwise.append((entry, fold(phrase), {kind for kind, _ in read}))
    claimed = kinds_of({phrase for _, phrase, _ in otherwise})
    missed = [(e.value, p) for e, p, kinds in otherwise if not kinds & (claimed[p] - {e.kind})]
    assert missed == []


def in_both(one: Node, two: Node) -> Iterator[str]:
    """Yield the phrases, with their marks, that two trees share: only where both go on is looked further."""
    said, again = ({" ".join(p.marked).lower() for p in tree.ending} for tree in (one, two))
    yield from said & again
    for word in one.next.keys() & two.next.keys():
        yield from in_both(one.next[word], two.next[word])


@pytest.mark.parametrize("kind", [kind for kind in SlotKind if kind is not SlotKind.FILLER])
def test_no_phrase_stands_twice_in_one_kind(kind: SlotKind) -> None:
    """Two values for one phrase in one kind: which is meant would be chance."""
    lines: dict[str, list[Pattern]] = {}
    for entry in ENTRIES:
        if entry.kind is kind:
            lines.setdefault(entry.value, []).extend(entry.patterns)
    trees = [tree_of(patterns) for patterns in lines.values()]
    assert [phrase for pair in combinations(trees, 2) for phrase in in_both(*pair)] == []


def test_a_phrase_of_two_values_is_seen() -> None:
    one, two = (
        tree_of([pattern_of(SlotKind.ROLE, "lead", line)])
        for line in ("(đứng|làm) chủ trì", "(giữ vai|làm|) chủ (trì|quản)")
    )
    assert set(in_both(one, two)) == {"làm chủ trì"}


def test_a_damaged_file_tells_what_to_do(tmp_path) -> None:  # type: ignore[no-untyped-def]
    for content in (
        b"\xff",
        b"- [",
        b"- {slot: no-such, value: x, phrases: [y]}",
        b"- {slot: who}",
    ):
        (tmp_path / "bad.yaml").write_bytes(content)
        with pytest.raises(AssistantError, match=r"bad\.yaml .* Hãy khôi phục"):
            load_entries(tmp_path)


@pytest.mark.parametrize("agency", AGENCIES, ids=lambda agency: agency.id)
def test_agency_is_found_in_its_examples(library: Library, agency: Agency) -> None:
    assert agency.examples
    for example in agency.examples:
        read = library.understanding.read(example)[-1]
        assert [reference.agency for reference in read.agencies] == [agency.id], example


def names() -> Iterator[object]:
    for agency in AGENCIES:
        for name in dict.fromkeys((agency.name, *agency.names, *agency.short)):
            yield pytest.param(agency.id, name, id=f"{agency.id}-{len(name)}")


@pytest.mark.parametrize(("agency", "name"), list(names()))
def test_each_name_is_found_in_a_sentence(library: Library, agency: str, name: str) -> None:
    for frame in FRAMES:
        read = library.understanding.read(frame.format(name))[-1]
        assert [reference.agency for reference in read.agencies] == [agency], frame.format(name)


def test_no_name_stands_for_two_agencies() -> None:
    owners: dict[tuple[str, ...], set[str]] = {}
    for phrase in tree_of(agency_phrases(load_agencies())).phrases():
        owners.setdefault(phrase.marked, set()).add(phrase.value)
    assert {words: ids for words, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("agency", AGENCIES, ids=lambda agency: agency.id)
def test_shape_of_an_agency(agency: Agency) -> None:
    known = {other.id for other in AGENCIES}
    assert agency.kind in KINDS
    assert {*agency.successor_of, *agency.absorbed} <= known - {agency.id}
    # what is said of a succession has a legal source and a day
    assert bool(agency.successor_of or agency.absorbed) is bool(agency.source and agency.since)


def test_agency_ids_are_unique() -> None:
    raw = read_yaml(FOLDER.parents[1] / "structured/agencies.yaml")
    assert [id for id, n in Counter(entry["id"] for entry in raw).items() if n > 1] == []


@pytest.mark.parametrize("group", THESAURUS, ids=lambda group: group["written"][0])
def test_shape_of_the_thesaurus(group: dict[str, list[str]]) -> None:
    assert group.keys() == {"said", "written"}
    for text in (*group["said"], *group["written"]):
        assert isinstance(text, str)
        assert text == " ".join(text.split())
    assert len(set(group["said"])) == len(group["said"])


def test_the_official_wordings_are_in_the_documents(library: Library) -> None:
    """A wording that no document has can never be found: a slip in the thesaurus."""
    lost = {
        " ".join(wording)
        for wordings in load_thesaurus().values()
        for wording in wordings
        if any(word not in library.topics._idf for word in wording)
    }
    assert lost == set()


def test_a_class_that_is_not_named_damages_the_file(tmp_path: Path) -> None:
    row = "- classes: {take: lấy|kể}\n- {slot: join, value: out, phrases: ['không (<%s>)']}\n"
    (tmp_path / "a.yaml").write_text(row % "take", "utf-8")
    assert sorted(sampled(load_entries(tmp_path)[0], EVERY)) == ["không kể", "không lấy"]
    (tmp_path / "a.yaml").write_text(row % "drop", "utf-8")
    with pytest.raises(AssistantError):
        load_entries(tmp_path)
