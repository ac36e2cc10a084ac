"""For which ministry a turn asks after 'các bộ, ngành': the one of the turn before it."""

from __future__ import annotations

from dataclasses import replace

from assistant.message.wording_for import meaning, of_wording, reckons
from assistant.query import Query
from assistant.turns.state import State
from assistant.words import words_typed
from structured.agencies import COLLECTIVE_GROUP, load_agencies


def with_ministry_before(query: Query, state: State | None) -> Query:
    """Return a turn with the ministry for which tasks given to 'các bộ, ngành' are asked for, if it names none.

    A turn that keeps to some of such tasks is of the same ministry; one that reckons with the wording is of the
    only ministry that was spoken of: 'Bộ A có tên không? Nếu tính theo diện giao chung các bộ, ngành thì …'.
    """
    if state is None or query.meant:
        return query
    # 'còn phối hợp?' takes the wording over from the turn before.
    taken_over = query.carried and of_wording(query)
    if state.query.meant and (query.within or taken_over):
        same = all(a.agency == COLLECTIVE_GROUP for a in query.agencies)
        lists = taken_over or not (query.asks_fields or query.yes_no or query.task_refs)
        return replace(query, meant=state.query.meant) if same and lists else query
    asked = of_wording(query) and reckons(words_typed(query.question))
    ministry = _spoken_of(state) if asked else ""
    return meaning(query, ministry, reckoned=True)


def _spoken_of(state: State) -> str:
    """Return the only agency spoken of in the turn before, if 'các bộ, ngành' may mean it."""
    named = {a.agency for a in state.agencies}
    agency = named.pop() if len(named) == 1 else ""
    return agency if agency and load_agencies().reached_collectively(agency) else ""
