"""The Front spoken of together with the unions, whose duties the plan tells in one part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'Mặt trận Tổ quốc | và các đoàn thể'
UNIONS = phrasing("unions_beside")
FRONT = "mttq"


@needs(SlotKind.AGENCY)
@needs_word("doan", "hoi", "unions", "organisations", "organizations")
def front_and_unions(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Mặt trận và các đoàn thể' as the one addressee that it is."""

    def whole(slot: Slot) -> Slot:
        front = slot.kind is SlotKind.AGENCY and slot.value == FRONT
        found = UNIONS.opens(words[slot.last :]) if front and slot.end else None
        if found is None:
            return slot
        last = slot.last + found.last
        return replace(slot, last=last, end=words[last - 1].end)

    wider = [whole(slot) for slot in slots.items]
    inside = {
        i for one, two in zip(slots.items, wider, strict=True) for i in range(one.last, two.last)
    }
    return Slots(tuple(s for s in wider if s.first not in inside))
