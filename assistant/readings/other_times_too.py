"""Times other than the one named: 'riêng giai đoạn 2021 - 2025, kèm mốc khác cũng được', 'ghi khác hằng năm'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.readings.both_periods import said_of
from assistant.readings.needs import needs
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

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


# 'ghi thời gian khác (với) | hằng năm', 'hạn khác năm 2022'
OTHER, OTHER_REACH = phrasing("other_time"), 6


@needs(SlotKind.WHEN, SlotKind.YEAR)
def other_time(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ghi thời gian khác hằng năm' as setting that time apart."""
    for named in slots.of(SlotKind.WHEN, SlotKind.YEAR):
        first = max(0, named.first - OTHER_REACH)
        found = OTHER.search(words[first : named.first])
        paused = any(parted(words, n) for n in range(first + 1, named.first + 1))
        if found is not None and not paused and not slots.has(SlotKind.YES_NO):
            place = (first + found.start("other"), named.first)
            return read_as(slots, words, place, SlotKind.NEGATION, "except")
    return slots
