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
OTHERS = (SlotKind.AGENCY, SlotKind.ROLE, SlotKind.SECTION)


@needs(SlotKind.PERIOD, SlotKind.SHARE)
def both_periods(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chỉ', 'đúng' of two periods that 'và' joins as said of both, not of each: no row has two alone."""
    periods = [slot for slot in slots.of(SlotKind.PERIOD) if slot.end]
    joined = [one for one, other in pairwise(periods) if _are_joined(one, other, words)]
    return slots.without(*said_of(slots, joined)) if joined else slots


def said_of(slots: Slots, times: Sequence[Slot]) -> list[Slot]:
    """Return the 'chỉ' that is said of one of the times, and of no agency, role or section ('chỉ phối hợp')."""
    others = [slot for slot in slots.of(*OTHERS) if slot.end]
    only = [slot for slot in slots.of(SlotKind.SHARE) if slot.value == "only"]

    def reaches(share: Slot, time: Slot) -> bool:
        first, last = sorted((share.first, time.first))
        return not any(first < other.first < last for other in others)

    return [share for share in only if any(reaches(share, time) for time in times)]


def _are_joined(one: Slot, other: Slot, words: Sequence[Word]) -> bool:
    """Whether nothing but 'và giai đoạn' stands between two periods."""
    return JOINED.opens(words[one.last : other.first]) is not None
