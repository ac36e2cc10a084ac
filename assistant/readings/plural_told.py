"""'Mấy' before what is told: 'mấy cái mô hình hợp tác xã là tỉnh chủ trì, đúng không' counts nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'mấy | …'; '… | là | tỉnh chủ trì', '… | là do | Bộ A'
SEVERAL, IS = folded("plural_told_several"), folded("plural_told_is")


@needs(SlotKind.YES_NO)
@needs(SlotKind.QUANTITY)
@needs(SlotKind.AGENCY)
def plural_told(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'mấy' as a plural where of what it stands before it is claimed who does it."""
    named = slots.of(SlotKind.AGENCY)
    if not named or not slots.has(SlotKind.YES_NO):
        return slots
    first = named[0]
    told = bool(first.first) and words[first.first - 1].folded in IS

    def plural(slot: Slot) -> bool:
        counts = slot.kind is SlotKind.QUANTITY and slot.value == "count" and bool(slot.end)
        opens = counts and words[slot.first].folded in SEVERAL and _begins(slot, words)
        return opens and told and slot.before(first) and _names(slot, first, slots)

    plain = (
        replace(s, kind=SlotKind.FILLER, value="common") if plural(s) else s for s in slots.items
    )
    return Slots(tuple(plain))


def _begins(slot: Slot, words: Sequence[Word]) -> bool:
    return not slot.first or words[slot.first].opens


def _names(slot: Slot, agency: Slot, slots: Slots) -> bool:
    """Whether a matter stands between: 'mấy việc là tỉnh chủ trì' asks how many."""
    covered = {
        i for s in slots.items if s.kind is not SlotKind.TOPIC for i in range(s.first, s.last)
    }
    return any(i not in covered for i in range(slot.last, agency.first))
