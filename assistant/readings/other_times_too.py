"""Times that may stand beside the one asked for: 'ghi riêng giai đoạn 2021 - 2025, kèm mốc khác cũng được'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.readings.both_periods import said_of
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'có kèm giai đoạn khác cũng được'
TOO = phrasing("other_times_too")


@needs(SlotKind.PERIOD, SlotKind.YEAR)
def other_times_too(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'riêng giai đoạn A, kèm giai đoạn khác cũng được' as A, whether or not alone."""
    found = TOO.search(words)
    times = slots.of(SlotKind.PERIOD, SlotKind.YEAR)
    if found is None or not any(time.last <= found.first for time in times):
        return slots
    first, last = found.first, found.last
    only = said_of(slots, times)
    kept = [s for s in slots.items if (s.last <= first or last <= s.first) and s not in only]
    # 'riêng giai đoạn' is no matter either.
    plain = [replace(s, kind=SlotKind.FILLER, value="inclusive") for s in only if s.end]
    said = Slot(SlotKind.FILLER, "inclusive", first, last, words[first].start, words[last - 1].end)
    return Slots(tuple(kept)).plus([*plain, said])
