"""The lists told before a turn, and which of them it means: the nearest of which what it says holds.

A list that is narrowed stays behind the narrower one, so that a turn whose conditions hold of nothing in
the narrower one may mean the wider one, and one that holds of nothing in any asks anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from assistant.conditions import (
    Condition,
    agency_condition,
    cell_conditions,
    section_conditions,
    share_condition,
    time_conditions,
)
from assistant.library import Library
from assistant.query import Query
from assistant.turns.turn import Turn
from structured import filters
from structured.types import Task

# Times that are reckoned from today say nothing of a list before today is known.
FROM_TODAY = frozenset({"overdue", "this_year", "next_year"})
NO_DAY = date.min


def holding(query: Query, tasks: Iterable[Task], library: Library) -> tuple[Task, ...]:
    """Return those of `tasks` for which all holds that `query` says by its slots."""
    return filters.select(tasks, *(one.holds for one in _conditions(query, library)))


def _conditions(query: Query, library: Library) -> Iterator[Condition]:
    yield from (agency_condition(a, query, str, library.agencies) for a in query.agencies)
    yield from share_condition(query)
    if not FROM_TODAY & {time.relation for time in query.times}:
        yield from time_conditions(query, library.tasks, NO_DAY)
    yield from section_conditions(query)
    yield from cell_conditions(query)


def nearest(turn: Turn, query: Query | None = None) -> tuple[str, ...]:
    """Return the last list told, else a wider one before it, of which something is what the turn says."""
    lists = turn.state.lists if turn.state else ()
    return next((told for told in reversed(lists) if fits(turn, told, query)), ())


def fits(turn: Turn, told: Iterable[str], query: Query | None = None) -> bool:
    """Whether something in a list is what the turn (or `query` in its place) says."""
    known = turn.library.task_by_id
    among = [known[task] for task in told if task in known]
    return bool(holding(query or turn.query, among, turn.library))


def asks_anew(turn: Turn) -> bool:
    """Whether a turn is complete by itself: what it says holds of nothing told, and is more than one change.

    'Thế mục V có mấy việc Bộ A chủ trì' after the tasks of mục I; 'còn mục IV' only puts another in its place.
    """
    query, state = turn.query, turn.state
    if state is None or not state.lists or not query.sections or not (query.lists or query.counts):
        return False
    before = state.query
    new = (query.agencies and not before.agencies) or (query.times and not before.times)
    return bool(new) and not nearest(turn)
