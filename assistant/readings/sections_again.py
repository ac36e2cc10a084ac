"""Readings of what stands around the name of a section: what denies it, and its number said beside its title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
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


# 'tôi đã nắm mục I, chỉ cần các việc ở mục khác'
ELSEWHERE = phrasing("sections_elsewhere")
# Slots of questions that are put to sections as such.
OF_TEXT = (SlotKind.COMPARE, SlotKind.FACET, SlotKind.NODE)


def other_sections(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ở mục khác' after the name of one section as all sections but that one."""
    named = slots.of(SlotKind.SECTION)
    found = ELSEWHERE.search(words) if len(named) == 1 else None
    if found is None or found.first < named[0].last or slots.of(*OF_TEXT):
        return slots
    if any(s.before(named[0]) for s in slots.of(SlotKind.NEGATION)):
        return slots
    return elsewhere(slots, words, found, named[0])


def elsewhere(slots: Slots, words: Sequence[Word], found: Found, section: Slot) -> Slots:
    """Return the slots with a section denied, where 'ở mục khác' was `found`."""
    inside = range(found.first, found.last)
    kept = [s for s in slots.items if s.first not in inside or s.kind is SlotKind.TASK]
    said = (found.first, found.last, words[found.first].start, words[found.last - 1].end)
    place = (section.first, section.first, section.start, section.start)
    apart = Slot(SlotKind.NEGATION, "except", *place)
    return Slots(tuple(kept)).plus([apart, Slot(SlotKind.FILLER, "elsewhere", *said)])


def section_again(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'phần cơ chế, chính sách (mục III)', 'mục I, mục tuyên truyền' as one section."""
    for one, two in pairwise(slots.of(SlotKind.SECTION)):
        between = words[one.last : two.first]
        if one.value == two.value and all(word.folded in AGAIN for word in between):
            whole = replace(one, last=two.last, end=two.end)
            kept = [s for s in slots.items if s.first < one.first or two.last <= s.first]
            return section_again(Slots(tuple(kept)).plus([whole]), words)
    return slots
