"""The time that a turn means: a year in the place of the one before is to the work what that was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.grammar import phrasing
from assistant.query import Query, TimeCondition
from assistant.slots import SlotKind

if TYPE_CHECKING:
    from assistant.turns.state import State

# What a year may be to the work: its end, its start, one before or after it.
OF_YEAR = frozenset({"by", "over_by", "before", "after", "start", "not_started"})


def times_meant(query: Query, before: Query) -> tuple[TimeCondition, ...]:
    """Return the times meant; a bare year is to the work what the one before was: 'hạn 2022? Còn 2025?'"""
    if not query.times and any(limit.times for limit in query.limits):
        # 'còn việc hằng năm mà Bộ A chủ trì' says its time as a condition of its own.
        return ()
    if len(query.times) != 1 or len(before.times) != 1:
        return query.times or before.times
    now, was = query.times[0], before.times[0]
    bare = now.relation == "year" and now.start == now.end and not now.negated
    # 'việc nào năm 2025' asks anew
    bare = bare and (not query.which_tasks or query.slots.has(SlotKind.FOLLOW))
    if not bare or was.relation not in OF_YEAR or was.start is None:
        return query.times
    return (replace(was, start=now.start, end=now.end if was.end else None),)


# 'cả hai giai đoạn đó'
BOTH = phrasing("years_both")


def with_both_times(query: Query, state: State) -> Query:
    """Return a turn with the two periods that the turns before it named: 'việc nào ghi cả hai giai đoạn đó'."""
    if [time.relation for time in query.times] != ["two_periods"] or not BOTH.search(query.words):
        return query
    before = (*(state.earlier.times if state.earlier else ()), *state.query.times)
    told = {(t.start, t.end): t for t in before if t.relation == "period" and not t.negated}
    return replace(query, times=tuple(told.values())) if len(told) == 2 else query
