"""Readings of what stands around the name of a section: what denies it, and its number said beside its title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'nhóm tuyên truyền | tức | mục I'
AGAIN = folded("sections_again")


def denied_before(slots: Slots, found: Sequence[Slot], words: Sequence[Word]) -> Iterator[Slot]:
    """Yield what denies a title and ends in the word announcing it: 'không xếp vào | nhóm X'."""
    starts = {slot.first for slot in found}
    for denial in slots.of(SlotKind.NEGATION):
        last = next((i for i in starts if denial.first < i < denial.last), None)
        if last is not None:
            yield replace(denial, last=last, end=words[last - 1].end)


def section_again(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'phần cơ chế, chính sách (mục III)', 'mục I, mục tuyên truyền' as one section."""
    for one, two in pairwise(slots.of(SlotKind.SECTION)):
        between = words[one.last : two.first]
        if one.value == two.value and all(word.folded in AGAIN for word in between):
            whole = replace(one, last=two.last, end=two.end)
            kept = [s for s in slots.items if s.first < one.first or two.last <= s.first]
            return section_again(Slots(tuple(kept)).plus([whole]), words)
    return slots
