"""A number asked for of what is not named again: 'bao nhiêu do tỉnh phối hợp' after what a section holds."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.turns.inherit import inherit
from assistant.turns.kept import keeps, says_more, tells_apart
from assistant.turns.lists import looked_among, nearest
from assistant.turns.state import State
from assistant.turns.turn import Turn

# 'bao nhiêu do Bộ A chủ trì', 'của tỉnh chủ trì thì mấy việc'.
FIRST, WHOSE = phrasing("left_counted_first"), phrasing("left_counted_whose")
# 'Bộ A phối hợp bao nhiêu'.
LAST = phrasing("left_counted_last")


def left_counted(turn: Turn) -> Query | None:
    """'bao nhiêu do tỉnh phối hợp', 'của tỉnh chủ trì thì mấy việc': what is counted are the tasks told.

    Where those of one agency were told, another one in the same role is put in its place instead.
    """
    query, state = turn.query, turn.state
    if state is None or not query.agencies or query.counts_agencies or says_more(query):
        return None
    before = state.query
    named = {a.agency for a in before.agencies if not a.negated}
    if not _left_out(query, named=bool(named)):
        return None
    if named & {a.agency for a in query.agencies} or not tells_apart(query, before):
        return inherit(query, before) if before.sections or before.times else None
    told = _siblings(turn, state) or nearest(turn) or state.subjects
    return keeps(query, told) if told else None


def _left_out(query: Query, named: bool) -> bool:
    """Whether what is counted is left out; beside an agency `named` before, another one may be compared to it."""
    if query.slots.has(SlotKind.TASK) or query.which_tasks or not query.counts:
        return WHOSE.search(query.words) is not None and (query.counts or query.lists)
    said = (FIRST, WHOSE) if named else (FIRST, WHOSE, LAST)
    return any(one.search(query.words) for one in said)


def _siblings(turn: Turn, state: State) -> tuple[str, ...]:
    """Return the tasks of which the turn before, too, asked a number: 'bao nhiêu hạn 2022? Bao nhiêu do tỉnh?'."""
    if FIRST.search(state.query.words) is None:
        return ()
    among = looked_among(state.query, turn.library)
    return tuple(task.id for task in turn.library.tasks if task.id in among)
