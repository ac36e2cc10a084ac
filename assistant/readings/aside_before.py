"""Sections set aside by what follows them: 'mục V bỏ ra thì Bộ A có tên ở việc nào'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'mục V | thì | bỏ ra'; 'mục V bỏ ra | thì | Bộ A …', whom the words before do not set aside.
THEN, OUT = folded("aside_then"), folded("aside_out")


@needs(SlotKind.SECTION)
@needs(SlotKind.NEGATION)
def aside_before(slots: Slots, words: Sequence[Word]) -> Slots:
    """Put 'bỏ ra' between a section and 'thì' before the section that it sets aside."""
    for section in slots.of(SlotKind.SECTION):
        for out in slots.of(SlotKind.NEGATION):
            if section.end and out.value == "except" and _closes(section, out, words):
                slots = _put_before(section, out, slots)
    return slots


def _put_before(section: Slot, out: Slot, slots: Slots) -> Slots:
    kept = Slots(tuple(slot for slot in slots.items if slot != out))
    first = section.first
    for other in reversed(slots.of(SlotKind.SECTION)):
        # 'mục I với | mục V bỏ ra thì …'
        first = other.first if 0 <= first - other.last <= 1 else first
    place = replace(out, first=first, last=first)
    return kept.plus([place, replace(out, kind=SlotKind.FILLER, value="common")])


def _closes(section: Slot, out: Slot, words: Sequence[Word]) -> bool:
    """Whether nothing but 'thì' stands between a section and what sets aside, and 'thì' goes on."""
    between = words[section.last : out.first]
    after = [word.folded for word in words[out.last : out.last + 2]]
    goes_on = bool(after) and after[after[0] in OUT and len(after) > 1] in THEN
    return section.last <= out.first and goes_on and all(w.folded in THEN for w in between)
