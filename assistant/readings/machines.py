"""'Máy' in a message whose other words have all their marks: a machine, and no 'mấy' typed in haste."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

MACHINE, SAID = "may", "máy"
# The marks of 'â', 'ê', 'ô', 'ơ', 'ư', 'ă', 'đ', with any tone, that make a letter another one.
SHAPED = frozenset("âấầẩẫậêếềểễệôốồổỗộơớờởỡợưứừửữựăắằẳẵặđ")
# 'hỏi | máy | việc': who types so means 'mấy'.
COUNTED = folded("machines_counted")


@needs(SlotKind.QUANTITY)
@needs_word(MACHINE)
def machines(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'máy', typed so beside words with all their marks, as no 'mấy' unless tasks follow."""
    if not any(SHAPED & {*(word.marked or "")} for word in words):
        return slots

    def machine(slot: Slot) -> bool:
        typed = slot.kind is SlotKind.QUANTITY and slot.end and words[slot.first].marked == SAID
        after = words[slot.first + 1].folded if slot.first + 1 < len(words) else ""
        return bool(typed) and after not in COUNTED

    plain = (
        replace(s, kind=SlotKind.FILLER, value="common") if machine(s) else s for s in slots.items
    )
    return Slots(tuple(plain))
