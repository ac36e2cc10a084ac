"""Tasks told one a turn, of which 'cái nào' asks for some: 'III.12 …? | Thế III.13? | Cái nào Bộ A chủ trì?'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.turns.inherit import widens
from assistant.turns.state import State
from assistant.turns.turn import Turn

# 'cái nào', 'which one' at the start; 'cái nào khác', 'cái nào nữa' ask for more than was told.
WHICH_ONE, FURTHER = phrasing("of_several_which"), phrasing("of_several_further")
LEAST = 2


def one_of_several(turn: Turn) -> Query | None:
    """'Cái nào có Bộ A chủ trì' after two tasks told one a turn: of these, and not of all there are."""
    query, told = turn.query, tuple(dict.fromkeys(_one_by_one(turn.state)))
    if len(told) < LEAST or not (query.agencies or query.times or query.cells):
        return None
    named = query.topic or query.task_refs or query.sections or query.nodes or query.facets
    if named or query.who or query.superlative or query.limits or query.also or widens(query):
        return None
    if not WHICH_ONE.search(query.words) or FURTHER.search(query.words):
        return None
    return replace(query, within=told, carried=("within",))


def _one_by_one(state: State | None) -> Iterator[str]:
    """Yield the tasks of the last turns, the latest first, as far back as each told but one."""
    while state is not None and len(state.subjects) == 1:
        yield state.subjects[0]
        state = state.before
