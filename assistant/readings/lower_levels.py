"""A commune, a ward or a district asked about as one who does tasks: 'phường có được giao việc gì không'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs_word
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word
from structured.agencies import LOCAL

ASKED = phrasing("lower_levels_asked")
# What stands there as something else: a task that is named, a body whose name holds the word.
TAKEN = (SlotKind.AGENCY, SlotKind.CELL, SlotKind.TASK_REF, SlotKind.NODE)


@needs_word("xa", "phuong", "huyen", "quan", "tran")
def lower_levels(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'phường', 'xã tôi' before what one is given to do as the committees below the province."""
    taken = {n for s in slots.of(*TAKEN) for n in range(s.first, s.last)}
    for found in ASKED.each(words):
        first = found.start("level")
        last = first + len(found["level"].split())
        if taken.isdisjoint(range(first, last)) and not slots.has(SlotKind.TASK_REF):
            slots = read_as(slots, words, (first, last), SlotKind.AGENCY, LOCAL)
    return slots
