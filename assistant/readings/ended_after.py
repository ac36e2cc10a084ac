"""'Nhiệm vụ nào kết thúc sau năm 2022': what ends after a year, not which of several ends later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import meanings
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# The last word of what compares, with the relation that it has to a year right behind it.
RELATIONS = meanings("ended_after_relations")
NEAR, NOUN = 2, 3


def ended_after(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read what would compare two tasks as a bound, where a year stands right behind it."""
    for compare in slots.of(SlotKind.COMPARE):
        relation = RELATIONS.get(words[compare.last - 1].folded) if compare.end else None
        years = (s for s in slots.of(SlotKind.YEAR) if 0 <= s.first - compare.last < NEAR)
        year = next(years, None)
        if relation and year and compare.last - compare.first > NOUN:
            return _bounded(slots, compare, relation, words)
    return slots


def _bounded(slots: Slots, compare: Slot, relation: str, words: Sequence[Word]) -> Slots:
    cut = compare.first + NOUN
    asked = replace(compare, kind=SlotKind.QUANTITY, value="list", last=cut, end=words[cut - 1].end)
    when = replace(compare, kind=SlotKind.WHEN, value=relation, first=cut, start=words[cut].start)
    return Slots(tuple(s for s in slots.items if s is not compare)).plus([asked, when])
