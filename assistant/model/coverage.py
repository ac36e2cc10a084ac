"""How much of what a sentence says its passages hold: its content words, weighed by their rarity."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path

from assistant.evidence.topic import THESAURUS
from assistant.model.names import words_of
from corpus.data import read_yaml
from corpus.normalize import fold

PATH = Path(__file__).with_name("wording.yaml")

# What a word is worth that the passage has, but not beside the same neighbour.
ALONE = 0.5

Words = tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """What is held of a sentence: `share` of the weight of its `content` words (0..1), and `strange`,
    the words that are not held."""

    share: float
    strange: tuple[str, ...]
    content: int


@dataclass(frozen=True)
class Wording:
    """The vocabulary of wording.yaml: free words and phrases, and for each wording those that say the same."""

    functions: frozenset[str]
    framing: frozenset[str]
    phrases: frozenset[Words]
    alone: frozenset[str]
    whom: frozenset[str]
    of: frozenset[str]
    issued: frozenset[str]
    asserting: tuple[Words, ...]
    leading: tuple[Words, ...]
    same: dict[Words, tuple[Words, ...]]

    @cached_property
    def longest_phrase(self) -> int:
        """Of how many words the longest phrase is."""
        return max(map(len, self.phrases))


@lru_cache(maxsize=1)
def load_wording() -> Wording:
    """Return the vocabulary; AssistantError when its file is damaged."""
    raw = read_yaml(PATH)
    groups = [tuple(words_of(text) for text in group) for group in raw["same"]]
    same: dict[Words, tuple[Words, ...]] = {}
    for group in groups:
        for words in group:
            others = tuple(other for other in group if other != words)
            same[words] = (*same.get(words, ()), *others)
    return Wording(
        functions=frozenset(words_of(raw["functions"])),
        framing=frozenset(word for text in raw["framing"] for word in words_of(text)),
        phrases=frozenset(map(words_of, (*raw["phrases"], *raw["framing"]))),
        alone=frozenset(words_of(raw["alone"])),
        whom=frozenset(words_of(raw["whom"])),
        of=frozenset(words_of(raw["of"])),
        issued=frozenset(words_of(raw["issued"])),
        asserting=tuple(map(words_of, raw["asserting"])),
        leading=tuple(map(words_of, raw["leading"])),
        same=same,
    )


def coverage(
    clauses: Sequence[Sequence[str]],
    passages: Sequence[Sequence[str]],
    taken: Iterable[int],
    weight: Callable[[str], float],
) -> Coverage:
    """Return how far `passages` hold the words of a sentence, given clause by clause.

    Words at the places `taken` were checked by other means. A word alone is held by half; wholly
    when it stands beside a neighbour as it does in a passage.
    """
    scored = list(_scored(clauses, passages, frozenset(taken)))
    whole = [(weight(fold(word)), held) for clause in scored for word, held in clause]
    return Coverage(
        share=_share(whole),
        strange=tuple(
            word for clause in scored for word, held in clause if _is_strange(word, held)
        ),
        content=len(whole),
    )


def others_meant(clauses: Sequence[Sequence[str]], passages: Sequence[Sequence[str]]) -> bool:
    """Whether a clause is about others than the passages: 'hộ kinh doanh' where those say 'hộ nghèo'."""
    wording = load_wording()
    known = {word for words in passages for word in words}
    pairs = {pair for words in passages for pair in pairwise(words)}
    pairs |= {(group[i], group[i + 1]) for group in wording.same for i in range(len(group) - 1)}
    return any(
        one in wording.whom
        and one in known
        and two not in wording.functions
        and (one, two) not in pairs
        for clause in clauses
        for one, two in pairwise(clause)
    )


Held = tuple[str, float]


def _scored(
    clauses: Sequence[Sequence[str]], passages: Sequence[Sequence[str]], taken: frozenset[int]
) -> Iterator[list[Held]]:
    """Yield the content words of each clause with how far (0..1) a passage holds each."""
    wording = load_wording()
    free = wording.functions
    known = {word for words in passages for word in words}
    pairs = set(_neighbours(passages))
    whole = [word for clause in clauses for word in clause]
    taken |= frozenset(phrase_places(whole))
    placed, place = {*reworded(whole, passages), *_placed(whole, pairs)}, 0
    for clause in clauses:
        found = []
        for i, word in enumerate(clause, start=place):
            if i not in taken and word not in free:
                found.append((word, 1.0 if i in placed else ALONE * (word in known)))
        yield found
        place += len(clause)


def _neighbours(passages: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield the words that stand side by side, also where only small words stand between them."""
    functions = load_wording().functions
    for words in passages:
        yield from pairwise(words)
        yield from pairwise([word for word in words if word not in functions])


def _placed(words: Sequence[str], pairs: set[tuple[str, str]]) -> Iterator[int]:
    """Yield the places of words beside a neighbour that a passage has there too."""
    functions = load_wording().functions
    content = [i for i, word in enumerate(words) if word not in functions]
    for i, j in (*pairwise(range(len(words))), *pairwise(content)):
        if (words[i], words[j]) in pairs:
            yield from (i, j)


def phrase_places(words: Sequence[str]) -> Iterator[int]:
    """Yield the places of phrases that say nothing of the matter."""
    phrases = load_wording().phrases
    longest = load_wording().longest_phrase
    for first in range(len(words)):
        for size in range(1, min(longest, len(words) - first) + 1):
            if tuple(words[first : first + size]) in phrases:
                yield from range(first, first + size)


def _share(words: Sequence[tuple[float, float]]) -> float:
    total = sum(weight for weight, _ in words)
    return sum(weight * held for weight, held in words) / total if total else 1.0


def _is_strange(word: str, held: float) -> bool:
    """Whether no passage has the word, or only as a part of other words."""
    return held <= (0 if word in load_wording().alone else ALONE)


def reworded(sentence: Sequence[str], passages: Sequence[Sequence[str]]) -> Iterable[int]:
    """Yield the places of words that say in other words what a passage says.

    The thesaurus of questions is left out: by 'nhà tạm' people find what the text says of 'nhà ở', but it says
    nothing of the former.
    """
    same, longest = load_wording().same, _longest_saying()
    for first in range(len(sentence)):
        for size in range(1, min(longest, len(sentence) - first) + 1):
            window = tuple(sentence[first : first + size])
            others = same.get(window, ())
            if any(_within(other, words) for other in others for words in passages):
                yield from range(first, first + size)


def asserts_more(
    claim: Sequence[str], passages: Sequence[Sequence[str]], is_row: bool = False
) -> bool:
    """Whether a claim asserts by its own wording what no passage says: 'phải bám sát Chỉ thị số 05-CT/TW'."""
    wording = load_wording()
    asserting = wording.asserting if is_row else (*wording.asserting, *wording.leading)
    said = (one for one in asserting if _within(one, claim))
    ways = ((one, *wording.same.get(one, ())) for one in said)
    return any(not any(_within(way, text) for way in some for text in passages) for some in ways)


@lru_cache(maxsize=1)
def _longest_saying() -> int:
    return max(map(len, load_wording().same))


def _within(words: Words, passage: Sequence[str]) -> bool:
    size = len(words)
    begun = (i for i, word in enumerate(passage) if word == words[0])
    return any(tuple(passage[i : i + size]) == words for i in begun)


@lru_cache(maxsize=1)
def _thesaurus() -> dict[Words, tuple[Words, ...]]:
    """Return the thesaurus of questions with its marks: what people say for what texts write."""
    found: dict[Words, tuple[Words, ...]] = {}
    for group in read_yaml(THESAURUS):
        written = tuple(words_of(text) for text in group["written"])
        for text in group["said"]:
            found[words_of(text)] = (*found.get(words_of(text), ()), *written)
    return found


def sayings(words: Sequence[str]) -> Iterator[Words]:
    """Yield the official wordings of what people say in `words`."""
    thesaurus = _thesaurus()
    longest = max(map(len, thesaurus))
    for first in range(len(words)):
        for size in range(1, min(longest, len(words) - first) + 1):
            yield from thesaurus.get(tuple(words[first : first + size]), ())
