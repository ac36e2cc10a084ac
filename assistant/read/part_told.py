"""A part of all tasks that is claimed, beside how many of how many there are: 'quá nửa số nhiệm vụ'."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.query import Query
from assistant.read.base import Reading
from assistant.readings.claimed_parts import part_of
from assistant.slots import SlotKind


def part_borne(query: Query, number: int) -> bool | None:
    """Whether so many tasks are the part that is claimed; None where code can't tell, or none is claimed."""
    part = part_of(query)
    return part.borne(number) if part and not _of_told(query) else None


def part_told(reading: Reading, number: int) -> Iterator[str]:
    """Yield of how many tasks the number is a part, where a part is claimed: 'Tức 13 trên tổng số 29 nhiệm vụ'."""
    part = part_of(reading.query)
    if part and not _of_told(reading.query):
        yield reading.say("part_of_all", n=number, m=part.total)


def _of_told(query: Query) -> bool:
    """Whether the tasks of which a part is claimed may be those of a section told before, or a list."""
    part, own = part_of(query), query.slots.has(SlotKind.SECTION)
    if part and part.told:
        return False
    return bool(query.within or (query.sections and query.agencies and not own))
