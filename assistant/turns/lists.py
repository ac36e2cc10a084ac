"""The lists told before a turn, and which of them it means: the nearest of which what it says holds.

A list that is narrowed stays behind the narrower one, so that a turn whose conditions hold of nothing in
the narrower one may mean the wider one, and one that holds of nothing in any asks anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.conditions import (
    Condition,
    agency_condition,
    cell_conditions,
    time_conditions,
)
from assistant.grammar import phrasing
from assistant.library import Library
from assistant.query import Query
from assistant.section_conditions import section_conditions
from assistant.share_conditions import share_condition
from assistant.slots import SlotKind, Slots
from assistant.turns.state import State
from assistant.turns.turn import Turn, asks_list, opens_with_follow
from assistant.words import words_typed
from structured import filters
from structured.types import Task

# Times that are reckoned from today say nothing of a list before today is known.
FROM_TODAY = frozenset({"overdue", "this_year", "next_year"})
NO_DAY = date.min
# What divides the tasks of one agency: those that it has alone, those that it shares.
DIVIDING = frozenset({"alone", "others"})


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


# 'trong các việc Bộ A chủ trì, việc nào …', '…, trong đó mấy việc …'.
AMONG = phrasing("lists_among")


def looked_among(before: Query, library: Library) -> frozenset[str]:
    """Return the tasks among which a question looked for those that it asks for; none for all tasks."""
    if before.within:
        return frozenset(before.within)
    found: Iterable[Task] = library.tasks
    if before.limits:
        for limit in before.limits:
            found = holding(limit, found, library)
        return frozenset(task.id for task in found)
    named = [a for a in before.agencies if not a.negated and a.slot is not None]
    more = len(before.agencies) > 1 or before.cells or before.times
    if named and more and AMONG.search(words_typed(before.question)):
        first = min(named, key=lambda a: a.slot.first if a.slot else 0)
        scope = replace(before, agencies=(first,), times=(), cells=(), slots=Slots())
        return frozenset(task.id for task in holding(scope, found, library))
    if DIVIDING & set(before.slots.values(SlotKind.SHARE)) and len(before.agencies) == 1:
        # 'bộ đó chủ trì một mình mấy việc, còn lại …': of the tasks that it leads.
        scope = replace(before, slots=Slots())
        return frozenset(task.id for task in holding(scope, found, library))
    in_any = [filters.in_section(section) for section in before.sections]
    return frozenset(task.id for task in found if any(holds(task) for holds in in_any))


def asks_anew(turn: Turn) -> bool:
    """Whether a turn is complete by itself: what it says holds of nothing told, and is more than one change.

    'Thế mục V có mấy việc Bộ A chủ trì' after the tasks of mục I; 'còn mục IV' only puts another in its place.
    """
    query, state = turn.query, turn.state
    if state is not None and _other_cells(turn):
        return True
    if state is None or not state.lists or not query.sections or not (query.lists or query.counts):
        return False
    before = state.query
    new = (query.agencies and not before.agencies) or (query.times and not before.times)
    # 'mục III có 16 việc à' after tasks of another section
    claims = query.claimed and not (query.agencies or opens_with_follow(query))
    return bool(new or claims) and not nearest(turn)


def _other_cells(turn: Turn) -> bool:
    """Whether tasks are asked for by words of a cell that the one task told does not hold.

    'and which one has a database as its output' after the task that one ministry leads.
    """
    query, before = turn.query, turn.state.query if turn.state else turn.query
    asks = (query.lists or query.counts) and not (query.agencies or query.who)
    new = bool(query.cells) and not before.cells and turn.subject is not None
    return bool(asks and new and before.agencies and not fits(turn, (turn.subject or "",)))


# So many turns on one of a list may stand between it and 'còn Bộ B thì mấy việc'.
ON_ONE = 2


def counted_before(query: Query, state: State) -> Query | None:
    """Return what was asked before; of an agency's number of tasks, what was asked of another's; else None."""
    if not (query.counts and query.agencies and query.slots.has(SlotKind.TASK)):
        return state.query
    back: State | None = state
    for _ in range(ON_ONE + 1):
        if back is not None and asks_list(back.query):
            return back.query
        back = back.before if back is not None else None
    return None if not opens_with_follow(query) else state.query


# 'từ việc thứ hai | trở đi', 'từ cái thứ ba | trở lên'
FROM = phrasing("lists_from")


def onwards(query: Query, numbers: Sequence[int], count: int) -> Sequence[int]:
    """Return the places of a list of `count` items with those after, or before, the one that is named."""
    found = FROM.search(query.words)
    if found is None or len(numbers) != 1 or not 0 < numbers[0] <= count:
        return numbers
    return range(1, numbers[0] + 1) if found["up"] else range(numbers[0], count + 1)
