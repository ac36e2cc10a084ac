"""Tasks asked for by how they are shared: 'việc gì một mình, việc gì cùng Bộ B'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# The 'việc gì' that elsewhere may ask what is one's part: 'Bộ A có việc gì'.
WHAT = ("viec", "gi")


@needs(SlotKind.SHARE)
def shared_work_listed(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc gì | một mình', 'việc gì | cùng Bộ B' as asking for tasks, as 'việc nào một mình' does."""
    shared = {slot.first for slot in slots.of(SlotKind.SHARE) if slot.end}

    def lists(slot: Slot) -> bool:
        said = tuple(word.folded for word in words[slot.first : slot.last])
        return slot.kind is SlotKind.ROLE and said == WHAT and slot.last in shared

    return Slots(
        tuple(
            replace(slot, kind=SlotKind.QUANTITY, value="list") if lists(slot) else slot
            for slot in slots.items
        )
    )
