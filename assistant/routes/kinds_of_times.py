"""Route for the ways in which a time is stated: 'cột thời gian ghi những kiểu nào', 'có mấy loại thời hạn'."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.read.base import Draft, Reading
from assistant.read.kinds_of_times import list_kinds
from assistant.slots import SlotKind

KINDS = phrasing("kinds_of_times_asked")
# What asks otherwise than which kinds there are.
OTHERWISE = (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.YES_NO, SlotKind.TASK_REF)


def kinds_of_times(reading: Reading) -> Draft | None:
    """Which kinds of times the column states, and how many tasks have each."""
    query = reading.query
    if query.superlative or any(map(query.slots.has, OTHERWISE)) or not KINDS.search(query.words):
        return None
    return list_kinds(reading)
