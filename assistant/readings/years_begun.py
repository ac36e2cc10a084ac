"""Years in which work is said to begin: 'bắt đầu trước năm 2026', 'năm 2026 có việc gì mới bắt đầu'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import TimeCondition
from assistant.readings.time_ends import FINISH_REACH
from assistant.slots import Slot, SlotKind
from assistant.words import Word

# 'phải làm xong ngay trong năm 2022': words before a year that make it the end of the work.
FINISHING = folded("times_finishing")
# 'bắt đầu từ 2021 mà | xong | trước 2030': words of an end.
ENDED = phrasing("times_ended")
# 'chưa bắt đầu trước năm | 2026'
NOT_BEFORE = phrasing("times_not_before")
# 'qua năm 2025 rồi mới làm'; 'năm 2026 | có việc gì mới bắt đầu'.
THEN_STARTS, BEGUN_THEN = phrasing("times_then_starts"), phrasing("times_begun_then")
STARTS = ("start", "start_in")
# 'bắt đầu từ | 2021', with no 'trở đi' behind the year.
BEGINS_FROM = phrasing("times_begins_from")
ENDS = frozenset({"by", "over_by", "before", "after"})
# How far (in words) a relation may stand before its year.
REACH = 3


def begins(
    slot: Slot,
    relation: str,
    relations: Sequence[Slot],
    named: Sequence[Slot],
    words: Sequence[Word],
) -> TimeCondition | None:
    """Return the condition of when work begins, where a year or period tells that; None where it doesn't."""
    years = [int(year) for year in slot.value.split("-")]
    first, last = years[0], years[-1]
    if any(r.value == "not_started" for r in relations):
        # 'đến năm 2024 vẫn chưa tới kỳ thực hiện'; 'chưa bắt đầu trước năm 2026' may begin in that year.
        year = last + (not NOT_BEFORE.search(words[: slot.first]))
        return TimeCondition("start", year, year)
    after = words[slot.last : slot.last + FINISH_REACH]
    then = THEN_STARTS.opens(after) is not None
    starts = then or any(r.value in STARTS and _of(r, slot, named, words) for r in relations)
    if relation == "before" and starts:
        return TimeCondition("begun", first, first)
    if relation == "after" and starts:
        return TimeCondition("start", first + 1, first + 1)
    if relation == "year" and then and not FINISHING & {w.folded for w in after}:
        # 'năm 2026 mới bắt đầu'
        return TimeCondition("start", first, first)
    if relation in ("year", "covers") and _begun_then(slot, words):
        return TimeCondition("start_in", first, first)
    return None


def _of(relation: Slot, slot: Slot, named: Sequence[Slot], words: Sequence[Word]) -> bool:
    """Whether a beginning is told of this year, not of another beside it, nor its own end after the beginning."""
    if relation.before(slot):
        return not ENDED.search(words[relation.last : slot.first])
    return not any(
        0 <= other.first - relation.last <= REACH for other in named if other is not slot
    )


def _begun_then(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether it is asked what begins in a year named before: 'năm 2026 | có việc gì mới bắt đầu'."""
    return slot.kind is SlotKind.YEAR and BEGUN_THEN.opens(words[slot.last :]) is not None


def begun_in(times: Sequence[TimeCondition], words: Sequence[Word]) -> list[TimeCondition]:
    """Return the times, where 'bắt đầu từ 2021' beside the end of the work is the year in which it begins."""
    ends = any(time.relation in ENDS for time in times)
    told = ends and BEGINS_FROM.search(words) is not None
    return [
        replace(time, relation="start_in") if told and time.relation == "start" else time
        for time in times
    ]
