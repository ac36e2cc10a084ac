"""Readings of years that begin a time, or in which work is over: 'từ 2024 trở đi', 'hết hạn trong 2030'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'từ (năm) | 2024 | trở đi'
FROM, ONWARDS = phrasing("onwards_from"), phrasing("onwards_after")
FROM_REACH = 2
# 'mới bắt đầu': what begins then, not what goes on.
BEGINS, ONLY = phrasing("contests_starting"), phrasing("onwards_only")
# 'hết hạn | trong | 2030'
WITHIN = folded("onwards_within")


@needs(SlotKind.YEAR)
def onward_years(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'từ 2024 trở đi' as work that is not over before that year."""
    for year in slots.of(SlotKind.YEAR):
        before = FROM.search(words[max(0, year.first - FROM_REACH) : year.first])
        after = ONWARDS.opens(words[year.last :])
        if before is None or after is None:
            continue
        first = max(0, year.first - FROM_REACH) + before.first
        last = year.last + after.last
        # 'từ 2026 trở đi mới bắt đầu', 'chỉ làm từ 2026 trở đi'
        begins = BEGINS.search(words) or ONLY.search(words[:first])
        relation = "start" if begins else "onwards"
        kept = [s for s in slots.items if s == year or s.last <= first or last <= s.first]
        said = [
            _slot(SlotKind.WHEN, relation, first, year.first, words),
            _slot(SlotKind.FILLER, "common", year.last, last, words),
        ]
        return Slots(tuple(kept)).plus(said)
    return slots


# '(việc nào) còn thực hiện sau | 2025', 'sau 2025 | tỉnh còn làm việc gì'
DONE, GOES_ON = phrasing("onwards_done"), phrasing("onwards_goes_on")
# What ends, or begins, then is something else.
BOUND = phrasing("onwards_bound")


def done_after(year: Slot, words: Sequence[Word]) -> bool:
    """Whether work is said to be done after a year, work without an end, too, and not to end or to begin then."""
    if BEGINS.search(words) or BOUND.search(words):
        return False
    done = DONE.search(words[: year.first])
    return done is not None or GOES_ON.opens(words[year.last :]) is not None


# 'từ | 2023 - 2026', 'trong khoảng | 2023 - 2025'; 'giai đoạn 2022 - 2025' is what a cell says.
SPAN = phrasing("onwards_span")
SPAN_REACH = 4


@needs(SlotKind.PERIOD)
def spanning_years(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'từ 2023 đến 2026', 'trong khoảng 2023 - 2025' as the years within which work falls."""
    for period in slots.of(SlotKind.PERIOD):
        first = max(0, period.first - SPAN_REACH)
        found = SPAN.search(words[first : period.first])
        if found:
            place = first + found.first
            kept = [s for s in slots.items if not place <= s.first < period.first]
            said = _slot(SlotKind.WHEN, "within", place, period.first, words)
            return Slots(tuple(kept)).plus([said])
    return slots


@needs(SlotKind.YEAR)
def over_in_year(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'hết hạn trong năm 2030' as work that ends in that year, reckoned from no day."""
    years = {slot.first for slot in slots.of(SlotKind.YEAR)}

    def dated(slot: Slot) -> bool:
        place = slot.last
        while place < len(words) and words[place].folded in WITHIN:
            place += 1
        return slot.value == "overdue" and place > slot.last and place in years

    return Slots(
        tuple(
            replace(s, value="by") if s.kind is SlotKind.WHEN and dated(s) else s
            for s in slots.items
        )
    )


def _slot(kind: SlotKind, value: str, first: int, last: int, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, first, last, words[first].start, words[last - 1].end)


# So near behind 'kéo sang' stands the time into which work goes on.
INTO_REACH = 3


@needs(SlotKind.WHEN)
def running_into(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'kéo sang giai đoạn kế tiếp', into a time that is not told, as no condition."""
    times = [s.first for s in slots.of(SlotKind.YEAR, SlotKind.PERIOD)]
    into = (s for s in slots.of(SlotKind.WHEN) if s.value == "runs_into")
    untold = [s for s in into if not any(0 <= t - s.last <= INTO_REACH for t in times)]
    return slots.without(*untold)
