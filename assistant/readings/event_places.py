"""Where something is held or somebody has been: 'hội nghị ở Đà Nẵng' names no province that acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'hội nghị tuần tới ở | Đà Nẵng', 'vừa đi công tác | Cao Bằng'
EVENT = phrasing("event_places")
# So many words before a name may tell of it.
REACH = 8
# 'tỉnh Cao Bằng', 'UBND Cao Bằng' may act.
OFFICES = folded("event_places_offices")


@needs(SlotKind.AGENCY)
def event_places(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the bare name of a province after what is held there, or who went there, as a place."""
    places = [slot for slot in slots.of(SlotKind.AGENCY) if _is_place(slot, slots, words)]
    plain = (
        replace(s, kind=SlotKind.FILLER, value="common") if s in places else s for s in slots.items
    )
    return Slots(tuple(plain)) if places else slots


def _is_place(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    if not slot.place or words[slot.first].folded in OFFICES:
        return False
    acts = any(0 <= role.first - slot.last <= 1 for role in slots.of(SlotKind.ROLE))
    before = words[max(0, slot.first - REACH) : slot.first]
    return not acts and EVENT.search(before) is not None
