"""Readings of English clauses beside a list: 'not only those …', 'the one led by …', which begins last."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'begins latest', 'the last to begin', 'the latest start date'; 'starts first'.
BEGINS_LAST, BEGINS_FIRST = phrasing("english_begins_last"), phrasing("english_begins_first")
# What compares two that are named.
COMPARED = (SlotKind.TASK_REF, SlotKind.COMPARE)
OR = folded("aggregate_or")


def begins(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'which task begins latest', 'the last one to start' as the extreme of the first years."""
    last = BEGINS_LAST.search(words)
    found = last or BEGINS_FIRST.search(words)
    if found is None or slots.of(*COMPARED) or any(word.folded in OR for word in words):
        return slots
    kept = [s for s in slots.items if s.last <= found.first or found.last <= s.first]
    start = _word(SlotKind.WHEN, "start", found.start("start"), words)
    pole = _word(SlotKind.QUANTITY, "most" if last else "least", found.start("pole"), words)
    return Slots(tuple(kept)).plus([start, pole])


# 'not only | those led by the ministry': what is said in the clause limits nothing.
NOT_ONLY = phrasing("english_not_only")


def not_only(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'tasks about housing, not just the ones that the ministry leads' without the limit that it lifts."""
    found = NOT_ONLY.search(words)
    return (
        _without(slots, words, found.first, _clause_end(found.last, slots, words))
        if found
        else slots
    )


# 'the social credit task, | the one of the two banks': right before an agency.
THE_ONE = phrasing("english_the_one")


def the_one(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'the legal aid task (the one of the Ministry of Justice)' as the task that is described."""
    for agency in slots.of(SlotKind.AGENCY):
        found = THE_ONE.search(words[: agency.first])
        if found and _describes(words, found.first):
            return _without(slots, words, found.first, _clause_end(agency.last, slots, words))
    return slots


# Nouns for one task, and words before them that describe none.
TASK_NAMED, DETERMINERS = folded("english_task_named"), folded("english_determiners")


def _describes(words: Sequence[Word], end: int) -> bool:
    """Whether 'the … task' stands right before a place, with a word for what it is about."""
    named = end > 1 and words[end - 1].folded in TASK_NAMED
    return named and words[end - 2].folded not in DETERMINERS


# 'how many ministries lead a task, | not counting banks and provinces': what no ministry is anyway.
MINISTRIES_COUNTED = phrasing("english_ministries_counted")
KINDS_ASIDE = phrasing("english_kinds_aside")


def kinds_aside(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'how many ministries lead a task, banks and provinces excluded' without what it sets aside."""
    found = KINDS_ASIDE.search(words) if MINISTRIES_COUNTED.search(words) else None
    return _without(slots, words, found.first, found.last) if found else slots


THE, NOT, ONLY = "the", "not", "only"


def only_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'which tasks have only the provinces as coordinator' as who is alone in the column."""
    agencies = slots.of(SlotKind.AGENCY)
    told = slots.of(SlotKind.SHARE, SlotKind.CLAIM, SlotKind.COMPARE)
    if len(agencies) != 1 or told or not slots.of(SlotKind.ROLE):
        return slots
    place = _before(agencies[0], words)
    said = place >= 0 and words[place].folded == ONLY
    if not said or (place and words[place - 1].folded == NOT):
        return slots
    kept = Slots(tuple(s for s in slots.items if not s.first <= place < s.last))
    return kept.plus([_word(SlotKind.SHARE, "alone", place, words)])


def _before(agency: Slot, words: Sequence[Word]) -> int:
    """Return the place of the word before an agency, without its article."""
    place = agency.first - 1
    return place - 1 if place > 0 and words[place].folded == THE else place


def after_agency(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'who leads the most tasks after MOLISA', 'who is second after it' as the most but for that one."""
    second = [s for s in slots.of(SlotKind.ORDINAL) if s.value == "2"]
    if not (second or slots.has(SlotKind.QUANTITY, "most")):
        return slots
    for agency in slots.of(SlotKind.AGENCY):
        place = _before(agency, words)
        after = [s for s in slots.of(SlotKind.WHEN) if s.value == "after" and s.last - 1 == place]
        if after:
            most = [_word(SlotKind.QUANTITY, "most", s.last - 1, words) for s in second]
            kept = slots.without(*after, *second)
            return kept.plus([_word(SlotKind.NEGATION, "except", place, words), *most])
    return slots


# 'both A and B'
BOTH, AND, PAIR = "both", "and", 2


def both_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'which tasks have both A and B' as tasks that name the two, and not either of them."""
    agencies = slots.of(SlotKind.AGENCY)
    place = agencies[0].first - 1 if agencies else -1
    roles = {s.value for s in slots.of(SlotKind.ROLE)}
    if place > 0 and words[place].folded == "the":
        place -= 1
    said = place >= 0 and words[place].folded == BOTH and len(agencies) == PAIR
    if not said or len(roles) > 1 or slots.of(SlotKind.SHARE, SlotKind.COMPARE):
        return slots
    joined = any(AND in _between(one, two, words) for one, two in pairwise(agencies))
    kept = Slots(tuple(s for s in slots.items if not s.first <= place < s.last))
    return kept.plus([_word(SlotKind.SHARE, "together", place, words)]) if joined else slots


def _between(one: Slot, two: Slot, words: Sequence[Word]) -> list[str]:
    return [word.folded for word in words[one.last : two.first]]


# A comma or a bracket and a blank.
COMMA = 2


def _clause_end(place: int, slots: Slots, words: Sequence[Word]) -> int:
    """Return where the clause ends in which a place lies; a comma in a name ends none."""
    inside = {i for s in slots.items for i in range(s.first + 1, s.last)}
    parted = (
        i
        for i in range(place, len(words))
        if i not in inside and (words[i].opens or words[i].start - words[i - 1].end >= COMMA)
    )
    return next(parted, len(words))


def _without(slots: Slots, words: Sequence[Word], first: int, last: int) -> Slots:
    """Return the slots with words that tell nothing from `first` up to `last`."""
    return read_as(slots, words, (first, last), SlotKind.FILLER, "common")


def _word(kind: SlotKind, value: str, place: int, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, place, place + 1, words[place].start, words[place].end)


# In the order in which they are made.
NARROWING = (not_only, the_one, begins, kinds_aside, only_named, after_agency, both_named)
