"""English questions: their slips, the words that say nothing, and those that open a yes/no question.

A slip is a word that is not known, one ordinary slip away from one that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from assistant.grammar import folded, phrasing
from assistant.orthography.channel import ordinary
from assistant.orthography.stems import stem
from assistant.orthography.syllables import is_syllable
from assistant.orthography.vocabulary import shortenings
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from corpus.data import read_yaml

FILE = Path(__file__).with_name("english.yaml")
# Shorter words may be anything.
LEAST = 3
# From this share of English words on a message is in English, if no more of it is marked than this.
ENGLISH_SHARE, MOST_MARKED, LEAST_ENGLISH = 0.34, 0.5, 6


@dataclass(frozen=True)
class EnglishWords:
    """The English words of the vocabulary, each under itself and under itself less any one letter."""

    known: frozenset[str]
    by_shortening: dict[str, tuple[str, ...]]
    stems: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, words: Iterable[str], phrases: Iterable[str], common: Iterable[str] = ()
    ) -> EnglishWords:
        """Gather `words`, and those of the phrases that hold a word which is no Vietnamese syllable.

        What is `common` is no slip, though no slip is taken for it.
        """
        lines = (phrase.split() for phrase in phrases if phrase.isascii())
        meant = frozenset(words).union(
            *(line for line in lines if any(map(_foreign, line)) and min(map(len, line)) > 1)
        )
        found: dict[str, list[str]] = {}
        for word in sorted(meant):
            for key in shortenings(word) if len(word) >= LEAST else ():
                found.setdefault(key, []).append(word)
        known = meant | frozenset(common)
        near = {key: tuple(words) for key, words in found.items()}
        return cls(known, near, frozenset(map(stem, known)))

    def repaired(self, words: Sequence[Word]) -> list[Word]:
        """Return the words, those with a slip as what they are meant for where only one word is near."""
        return [self._repaired(word) for word in words]

    def _repaired(self, word: Word) -> Word:
        token = word.folded
        if len(token) < LEAST or not token.isalpha() or word.capitals or word.marked:
            return word
        if self._knows(token):
            return word
        near = {w for key in shortenings(token) for w in self.by_shortening.get(key, ())}
        meant = [other for other in near if ordinary(token, other)]
        # 'teh': letters in another order are likelier meant than another letter.
        meant = [other for other in meant if sorted(other) == sorted(token)] or meant
        return replace(word, folded=meant[0], repaired=True) if len(meant) == 1 else word

    def _knows(self, token: str) -> bool:
        """Whether a word is known, with whatever ending: 'results' where 'result' is."""
        return token in self.known or stem(token) in self.stems


def _foreign(word: str) -> bool:
    """Whether a word is no Vietnamese syllable; 'ad', 'ko' are chat."""
    return len(word) > 2 and not is_syllable(word)


def is_english(words: Sequence[Word], signs: frozenset[str]) -> bool:
    """Whether a message is in English, told by how many of its words are `signs` of that.

    It may name things in Vietnamese; a short one with marks is none: 'thế bộ Y tế'.
    """
    # Numbers are of no language.
    words = [word for word in words if not word.folded[0].isdigit()]
    if not words:
        return False
    marked = sum(word.marked is not None for word in words) / len(words)
    if marked > (MOST_MARKED if len(words) >= LEAST_ENGLISH else 0):
        return False
    if not marked and words[0].folded in english_words("openers"):
        return True
    return sum(word.folded in signs for word in words) / len(words) >= ENGLISH_SHARE


@lru_cache(maxsize=8)
def english_words(key: str) -> frozenset[str]:
    """Return the English words of `key`."""
    return frozenset(map(str, read_yaml(FILE)[key]))


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset(map(stem, english_words("empty")))


def says_nothing(word: str) -> bool:
    """Whether an English question is about nothing by a word, whatever its ending; no slot explains it either."""
    return stem(word) in _empty()


# '…, yes?', '…, does it?': words that ask to confirm, after a comma at the end.
TAGS, ASKING = phrasing("english_tags"), folded("english_asking")


def _tagged(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read '…, yes?' at the end of what asks nothing else as asking to confirm it."""
    found = TAGS.search(words)
    asks = slots.has(SlotKind.YES_NO) or any(word.folded in ASKING for word in words)
    if found is None or asks or not found.first:
        return slots
    first = found.first
    if words[first].start - words[first - 1].end < 2:
        return slots
    kept = tuple(s for s in slots.items if s.last <= first)
    asked = Slot(SlotKind.YES_NO, "ask", first, len(words), words[first].start, words[-1].end)
    return Slots(kept).plus([asked])


# 'Now the ones …'
DISCOURSE = folded("english_discourse")


def _going_on(slots: Slots, words: Sequence[Word]) -> Slots:
    """Leave out the time of a 'now' that but opens a question."""
    opens = bool(words) and words[0].folded in DISCOURSE
    return Slots(
        tuple(s for s in slots.items if not (opens and s.kind is SlotKind.WHEN and s.last == 1))
    )


def opened_question(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a question that a verb opens ('Does the plan …?', 'Must provinces …?') as one for yes or no."""
    slots = _tagged(_going_on(slots, words), words)
    said = [word.folded for word in words]
    if len(said) < 2 or said[0] not in english_words("opening") or slots.has(SlotKind.YES_NO):
        return slots
    named = {place for slot in slots.of(SlotKind.FACET) for place in range(slot.first, slot.last)}
    # 'the distribution list' lists nothing.
    free = {word for place, word in enumerate(said) if place not in named}
    asks, numbered = english_words("asking") & free, english_words("numbering") & set(said)
    # 'Is that the same as for III.11?' claims that it is.
    follows = any(s.kind is SlotKind.FOLLOW and s.first == 1 for s in slots.items)
    pointed = follows or said[1] in ("that", "this")
    # 'Do III.9 and III.10 have the same deadline?'
    side_by_side = len(slots.of(SlotKind.TASK_REF)) > 1
    compared = slots.has(SlotKind.COMPARE, "compare") and not (pointed or side_by_side)
    if (asks and not (asks == {"there"} and numbered)) or compared:
        return slots
    asked = Slot(SlotKind.YES_NO, "ask", 0, 1, words[0].start, words[0].end)
    return Slots(tuple(s for s in slots.items if s.first >= 1)).plus([asked])


# 'leaving section I aside', 'that leave the provinces out of both columns'.
ASIDE = phrasing("english_aside")
NAMED = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.TASK_REF)


def set_aside(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'leaving … aside' as 'except …', and 'leave (an agency) out' as saying that it is not named."""
    found = ASIDE.search(words)
    if found is None:
        return _left_out(slots, words)
    first, last, end = found.first, found.start("last"), found.last
    inside = [s for s in slots.items if first < s.first and s.last <= last]
    kept = [s for s in slots.items if not (s.first < first + 1 <= s.last or last <= s.first < end)]
    named = [s.kind for s in inside if s.kind in NAMED]
    if not named or any(word.opens for word in words[first + 1 : end]):
        return slots
    value = "not" if named[0] is SlotKind.AGENCY else "except"
    return Slots(tuple(kept)).plus(
        [
            Slot(SlotKind.NEGATION, value, first, first + 1, words[first].start, words[first].end),
            Slot(SlotKind.FILLER, "common", last, end, words[last].start, words[end - 1].end),
        ]
    )


# 'section III aside', 'once section III is left out'
LEFT_OUT = phrasing("english_left_out")


def _left_out(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'section III aside' as 'except section III'."""
    for section in slots.of(SlotKind.SECTION):
        if found := LEFT_OUT.opens(words[section.last :]):
            place = (section.first, section.first, section.start, section.start)
            last = section.last + found.last
            ends = (words[section.last].start, words[last - 1].end)
            kept = [s for s in slots.items if not section.last <= s.first < last]
            said = Slot(SlotKind.FILLER, "common", section.last, last, *ends)
            return Slots(tuple(kept)).plus([Slot(SlotKind.NEGATION, "except", *place), said])
    return slots


# 'the sole lead agency': who is alone, and in which column.
COLUMNS = {"lead": "lead", "leading": "lead", "leader": "lead", "coordinator": "coordinate"}
COLUMNS |= {"coordinating": "coordinate", "supporting": "coordinate", "supporter": "coordinate"}


def sole_roles(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'the only lead agency' as who is alone and, in the words after 'only', its role."""
    items = [part for slot in slots.items for part in _taken_apart(slot, words)]
    return Slots(tuple(items))


def _taken_apart(slot: Slot, words: Sequence[Word]) -> tuple[Slot, ...]:
    inside = range(slot.first + 1, slot.last)
    named = next((i for i in inside if words[i].folded in COLUMNS), None)
    if slot.kind is not SlotKind.SHARE or slot.value != "alone" or named is None:
        return (slot,)
    role = COLUMNS[words[named].folded]
    ends = words[named - 1].end, words[named].start
    alone = replace(slot, last=named, end=ends[0])
    return alone, Slot(SlotKind.ROLE, role, named, slot.last, ends[1], slot.end)


# 'leads nothing', 'does not lead any task': right after a role.
NONE, NONE_DENIED = phrasing("english_none"), phrasing("english_none_denied")
# 'has no lead role (at all)', 'does not have any lead role'.
NO_ROLE, ROLE_HAD = phrasing("english_no_role"), phrasing("english_role_had")


def no_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'the ministry has no lead role, right' as the claim that there are 0 such tasks."""
    roles, denied = slots.of(SlotKind.ROLE), slots.of(SlotKind.NEGATION)
    named = len(slots.of(SlotKind.AGENCY)) == 1 and slots.has(SlotKind.YES_NO)
    if not named or slots.has(SlotKind.CLAIM) or len(roles) != 1:
        return slots
    role = roles[0]
    found = NO_ROLE.opens(words[role.first :])
    nots = [n for n in denied if n.last <= role.first and _had(words[n.last : role.first])]
    if found is None or not nots:
        return slots
    first, last = nots[0].first, role.first + found.last
    place = (first, last, words[first].start, words[last - 1].end)
    kept = [s for s in slots.items if s.last <= first or last <= s.first or s is role]
    return Slots(tuple(kept)).plus([Slot(SlotKind.CLAIM, "0", *place)])


def _had(between: Sequence[Word]) -> bool:
    """Whether nothing but 'have any' and the like stands between a denial and the role."""
    return not between or ROLE_HAD.opens(between) is not None


# "Doesn't MOLISA lead it?", "I don't know which ministry leads it"
NOT_MEANT = phrasing("english_not_meant")
SHORT_NOT = "t"


def asking_not(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the n't that opens a question, or stands before what the asker does not know, as no denial."""

    def empty(slot: Slot) -> bool:
        short = slot.kind is SlotKind.NEGATION and words[slot.last - 1].folded == SHORT_NOT
        unmeant = short and NOT_MEANT.opens(words[slot.last :])
        return short and bool(words[slot.first].opens or unmeant)

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if empty(s) else s for s in slots.items))


def none_said(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'the ministry leads nothing, is that right' as the claim that there are 0 such tasks."""
    agencies = slots.of(SlotKind.AGENCY)
    if not slots.has(SlotKind.YES_NO) or len(agencies) != 1 or slots.has(SlotKind.CLAIM):
        return slots
    for role in (s for s in slots.of(SlotKind.ROLE) if agencies[0].before(s)):
        denied = [
            n for n in slots.of(SlotKind.NEGATION) if n.value == "not" and n.last == role.first
        ]
        said = (NONE_DENIED if denied else NONE).opens(words[role.last :])
        if said is None:
            continue
        last = role.last + said.last
        ends = words[role.last].start, words[last - 1].end
        told = [Slot(SlotKind.CLAIM, "0", role.last, last, *ends)]
        free = {i for slot in denied for i in range(slot.first, slot.last)} | {
            *range(role.last, last)
        }
        return Slots(tuple(s for s in slots.items if s.first not in free)).plus(told)
    return slots
