"""Two periods that one column states together: 'giai đoạn 2021 - 2025 và giai đoạn 2026 - 2030'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# '2021 - 2025 | và giai đoạn | 2026 - 2030'
JOINED = phrasing("both_periods_joined")


@needs(SlotKind.PERIOD, SlotKind.SHARE)
def both_periods(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chỉ', 'đúng' of two periods that 'và' joins as said of both, not of each: no row has two alone."""
    periods = [slot for slot in slots.of(SlotKind.PERIOD) if slot.end]
    if not any(_are_joined(one, other, words) for one, other in pairwise(periods)):
        return slots
    return slots.without(*(s for s in slots.of(SlotKind.SHARE) if s.value == "only"))


def _are_joined(one: Slot, other: Slot, words: Sequence[Word]) -> bool:
    """Whether nothing but 'và giai đoạn' stands between two periods."""
    between = words[one.last : other.first]
    found = JOINED.opens(between)
    return found is not None and found.last == len(between)
