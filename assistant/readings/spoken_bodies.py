"""Bodies spoken of as persons: 'ông nào cầm trịch' asks which of them leads, and for nobody's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

PERSONS = folded("spoken_bodies_persons")
PERSON, WHO = "person", "who"


@needs(SlotKind.ASKED)
@needs(SlotKind.ROLE)
def spoken_bodies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ông nào', 'bà nào' right before a role as asking who has it."""
    roles = {s.first for s in slots.of(SlotKind.ROLE)}

    def body(slot: Slot) -> bool:
        plain = slot.value == PERSON and slot.last - slot.first == 2
        return plain and words[slot.first].folded in PERSONS and slot.last in roles

    return Slots(
        tuple(
            replace(s, kind=SlotKind.WHO, value=WHO) if s.kind is SlotKind.ASKED and body(s) else s
            for s in slots.items
        )
    )
