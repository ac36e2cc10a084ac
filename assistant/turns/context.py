"""Follow-ups: a turn read in the light of the turns before it."""

from __future__ import annotations

from dataclasses import replace

from assistant.library import Library
from assistant.message.other_tasks import names_its_own, other_tasks
from assistant.query import Query
from assistant.turns.as_many_told import number_meant
from assistant.turns.cells import without_column
from assistant.turns.for_whom import with_ministry_before
from assistant.turns.kept_to_list import kept_to_list
from assistant.turns.pointed import (
    cells_of_column,
    of_column,
    of_other_section,
    of_section,
)
from assistant.turns.role_left import in_role_left
from assistant.turns.state import State, reached_beside
from assistant.turns.steps import STEPS
from assistant.turns.taken_back import aside_in_role, plainly
from assistant.turns.told_counted import portion_by_itself
from assistant.turns.turn import (
    Turn,
    without_denied_role,
    without_own_pronoun,
)
from assistant.turns.years import with_both_times


def resolve(query: Query, state: State | None, library: Library) -> Query:
    """Return `query` with what it leaves out taken from `state`; unchanged when it stands alone."""
    meant = with_ministry_before(_resolved(query, state, library), state)
    if state is None or not meant.within:
        return meant
    beside = reached_beside(state, meant.within)
    return replace(meant, reached=in_role_left(beside, meant.aside, library))


def _before_clause(query: Query, state: State | None) -> State | None:
    """Return the state for a clause that names its own body or section: that before those beside it.

    'Mục I có mấy việc hằng năm, mục V có mấy việc' asks of mục V what it says itself.
    """
    while state and _asks_beside(state.query, query):
        state = state.before
    return state


def _asks_beside(first: Query, second: Query) -> bool:
    same = first.question == second.question and first.words != second.words
    return same and other_tasks(first, second) and names_its_own(first, second)


def _resolved(query: Query, state: State | None, library: Library) -> Query:
    if state and portion_by_itself(query):
        return query
    state = _before_clause(query, state)
    query = number_meant(cells_of_column(query, state.query), state) if state else query
    if "edited" in query.carried:
        return aside_in_role(query, state) if state else query
    if state:
        query = of_section(plainly(of_other_section(query, state), state, library), state)
        query = without_column(with_both_times(query, state), state.query)
        query = without_denied_role(without_own_pronoun(of_column(query, state)))
    turn = Turn(query, library, state)
    found = next((found for step in STEPS if (found := step(turn)) is not None), turn.query)
    return kept_to_list(turn.query, found, state)
