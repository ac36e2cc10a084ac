"""From a question as typed to a Query: words, slots, and what belongs to what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from assistant.lexicon import Entry, Lexicon, Phrase, load_entries, phrase_of
from assistant.query import AgencyRef, Query
from assistant.references import find_references
from assistant.relations import attach_roles, find_times
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import SeenVocabulary, Word, repair, split_words
from corpus.abbreviations import load_abbreviations
from corpus.normalize import nfc, syllables
from structured.agencies import PROVINCIAL, Agencies
from structured.types import Role

FOLDER = Path(__file__).parent
# Beyond this many words a message is cut: what is asked stands at its start or its end.
MOST_WORDS = 400
ENGLISH_SHARE = 0.34
# Words after the last 'không' of a yes/no question.
CLOSING = frozenset({"a", "nhi", "vay", "the", "ban", "anh", "chi", "em", "ha", "ta", "khong", "ad", "nhe", "nha", "day"})
OFFICE = "so"
TITLE_GRAM = 5
# Function words that never belong to a compound.
LINKS = frozenset("va cua cac cho la tai trong voi co duoc nhung nay do ve theo tu den khi thi".split())


def _yaml_words(name: str, key: str) -> list[str]:
    return list(map(str, yaml.safe_load((FOLDER / name).read_text("utf-8"))[key]))


def agency_phrases(agencies: Agencies) -> Iterator[Phrase]:
    """Yield every spelling of every agency."""
    for agency in agencies.values():
        for name in dict.fromkeys((agency.name, *agency.names, *agency.short)):
            yield phrase_of(SlotKind.AGENCY, agency.id, name)


def province_phrases() -> Iterator[Phrase]:
    """Yield the names of provinces and cities; the common words among them only after 'tỉnh' and the like."""
    for name in _yaml_words("provinces.yaml", "names"):
        yield phrase_of(SlotKind.AGENCY, f"{PROVINCIAL}@{name}", name)
    for name in _yaml_words("provinces.yaml", "guarded"):
        for lead in ("tỉnh", "thành phố", "TP", "Sở", "UBND", "Ủy ban nhân dân"):
            yield phrase_of(SlotKind.AGENCY, f"{PROVINCIAL}@{name}", f"{lead} {name}")


@dataclass(frozen=True)
class Understanding:
    """Everything needed to read questions; built once."""

    lexicon: Lexicon
    repairs: SeenVocabulary
    protected: frozenset[str]
    english: frozenset[str]
    titles: frozenset[tuple[str, ...]]

    @classmethod
    def build(
        cls, texts: Iterable[str], agencies: Agencies, titles: Iterable[str] = ()
    ) -> Understanding:
        """Learn the vocabulary of `texts`, load the lexicon; `titles` are the documents' own."""
        texts, entries = list(texts), load_entries()
        phrases = [*_entry_phrases(entries), *agency_phrases(agencies), *province_phrases()]
        seen = [*texts, *(" ".join(phrase.folded) for phrase in phrases), *_thesaurus_texts()]
        return cls(
            lexicon=Lexicon(phrases, SeenVocabulary(texts)),
            repairs=SeenVocabulary(seen),
            protected=frozenset(_odd_tokens(seen)),
            english=frozenset(_yaml_words("english.yaml", "words")),
            titles=frozenset(gram for title in titles for gram in _grams(title)),
        )

    def read(self, question: str) -> Query:
        """Return what `question` says, on its own."""
        words = tuple(self._words(question))
        english = self._is_english(words)
        if not english:
            words = tuple(repair(words, self.repairs, self._protects))
        slots = self._slots(words)
        return build_query(question, words, slots, english, self.lexicon.adjacent, self.titles)

    def _words(self, question: str) -> list[Word]:
        words = split_words(question)
        if len(words) > MOST_WORDS:
            words = words[: MOST_WORDS // 4] + words[-3 * MOST_WORDS // 4 :]
        return list(_expanded(question, words))

    def _protects(self, token: str) -> bool:
        return token in self.protected

    def _is_english(self, words: Sequence[Word]) -> bool:
        if not words or any(word.marked for word in words):
            return False
        return sum(word.folded in self.english for word in words) / len(words) >= ENGLISH_SHARE

    def _slots(self, words: Sequence[Word]) -> Slots:
        references = find_references(words)
        taken = [any(s.first <= i < s.last for s in references) for i in range(len(words))]
        found = self.lexicon.find(words, taken) if words else ()
        return Slots(tuple(sorted((*references, *found), key=lambda slot: slot.first)))


def _entry_phrases(entries: Iterable[Entry]) -> Iterator[Phrase]:
    for entry in entries:
        for text in entry.phrases:
            yield phrase_of(entry.kind, entry.value, text)


def _thesaurus_texts() -> list[str]:
    groups = yaml.safe_load((FOLDER / "thesaurus.yaml").read_text("utf-8"))
    return [text for group in groups for text in (*group["said"], *group["written"])]


def _odd_tokens(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for token in syllables(text):
            yield token.folded


def _expanded(question: str, words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words, each abbreviation as the words it stands for, at its place."""
    if nfc(question) != question:
        found = {}
    else:
        found = {start: (end, text) for start, end, text in load_abbreviations().replacements(question)}
    skip_to = -1
    for word in words:
        if word.start < skip_to:
            continue
        if word.start in found:
            skip_to, text = found[word.start]
            for place, token in enumerate(syllables(text)):
                yield Word(token.folded, None, word.start, skip_to, word.opens and place == 0)
        else:
            yield word


def _grams(title: str) -> Iterator[tuple[str, ...]]:
    """Yield the runs of words of a title by which a year in it is told from a condition on time."""
    folded = [token.folded for token in syllables(title)]
    for end in range(TITLE_GRAM, len(folded) + 1):
        yield tuple(folded[end - TITLE_GRAM : end])


def _without_title_years(slots: Slots, words: Sequence[Word], titles: frozenset[tuple[str, ...]]) -> Slots:
    """Drop years that only belong to a title ('… giảm nghèo bền vững đến năm 2030')."""

    def of_title(slot: Slot) -> bool:
        gram = tuple(word.folded for word in words[max(0, slot.last - TITLE_GRAM) : slot.last])
        return slot.kind is SlotKind.YEAR and gram in titles

    return Slots(tuple(slot for slot in slots.items if not of_title(slot)))


def build_query(
    question: str,
    words: tuple[Word, ...],
    slots: Slots,
    english: bool,
    adjacent: Callable[[Word, Word], bool],
    titles: frozenset[tuple[str, ...]],
) -> Query:
    """Return the query that `slots` make up."""
    slots = _without_title_years(slots, words, titles)
    slots = _asks_to_confirm(_provincial_offices(slots, words), words)
    agencies = attach_roles(slots, words)
    return Query(
        question=question,
        words=words,
        slots=slots,
        agencies=agencies,
        roles=_roles(slots),
        fields=tuple(f for f in slots.values(SlotKind.FIELD)),
        times=find_times(slots, words),
        sections=slots.values(SlotKind.SECTION),
        task_refs=slots.values(SlotKind.TASK_REF),
        nodes=slots.values(SlotKind.NODE),
        facets=slots.values(SlotKind.FACET),
        topic=_topic(slots, words, adjacent),
        english=english,
    )


def _roles(slots: Slots) -> tuple[Role, ...]:
    values = slots.values(SlotKind.ROLE)
    return tuple(role for role in Role if role.value in values)


def _provincial_offices(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Sở Lao động …' as a provincial office, not as the ministry."""
    items = []
    for slot in slots.items:
        before = words[slot.first - 1] if slot.kind is SlotKind.AGENCY and slot.first else None
        if before and before.folded == OFFICE and (before.marked or OFFICE) in ("so", "sở", "sơ"):
            slot = replace(slot, value=f"{PROVINCIAL}@Sở", first=slot.first - 1, start=before.start)
        items.append(slot)
    return Slots(tuple(items))


def _asks_to_confirm(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a 'không' that closes a sentence as the yes/no particle, not as a negation."""
    items = [
        replace(slot, kind=SlotKind.YES_NO, value="ask") if _closes(slot, words) else slot
        for slot in slots.items
    ]
    return Slots(tuple(items))


def _closes(slot: Slot, words: Sequence[Word]) -> bool:
    if slot.kind is not SlotKind.NEGATION or words[slot.last - 1].folded not in ("khong", "chua"):
        return False
    rest = words[slot.last :]
    end = next((i for i, word in enumerate(rest) if word.opens), len(rest))
    return slot.first > 1 and all(word.folded in CLOSING for word in rest[:end])


def _topic(
    slots: Slots, words: Sequence[Word], adjacent: Callable[[Word, Word], bool]
) -> tuple[Word, ...]:
    """Return the words that no slot explains, with the function words that belong to them ('nhà ở')."""
    covered = {index for slot in slots.items for index in range(slot.first, slot.last)}
    soft = {s.first for s in slots.of(SlotKind.FILLER) if s.last - s.first == 1}
    topic = {index for index in range(len(words)) if index not in covered}
    for index in sorted(soft):
        before = index - 1 in topic and adjacent(words[index - 1], words[index])
        after = index + 1 in topic and adjacent(words[index], words[index + 1])
        if (before or after) and words[index].folded not in LINKS:
            topic.add(index)
    return tuple(words[index] for index in sorted(topic))
