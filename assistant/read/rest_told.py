"""Where a claim speaks of the tasks that are left, behind a number of some: '2 việc hạn 2022, còn lại đều …'."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.readings.claims import numbers

REST = phrasing("rest_claimed")


def rest_place(query: Query) -> tuple[int, int] | None:
    """Return where 'còn lại' stands behind a number of tasks claimed, and where what is claimed begins."""
    found = REST.search(query.words)
    before = (s for s in numbers(query) if s.end and found and s.first < found.first)
    return (found.first, found.last) if found and any(before) else None
