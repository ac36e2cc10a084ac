"""What is said of the one task told, or asked of another agency: 'Bộ A chỉ phối hợp thôi', 'Bộ B có không'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded
from assistant.query import Query
from assistant.readings.none_claimed import unconfined
from assistant.slots import SlotKind
from assistant.turns.turn import Turn, asks_list
from structured.types import Role


def of_the_one(turn: Turn) -> Query:
    """Return what is asked, 'Bộ A chỉ phối hợp thôi' as a claim on the one task spoken of, if there is one."""
    query = turn.query
    slots = unconfined(query.slots) if turn.subject else query.slots
    if slots is query.slots:
        return query
    roles = tuple(role for role in Role if slots.has(SlotKind.ROLE, role.value))
    agencies = tuple(replace(a, role=roles[0]) for a in query.agencies)
    return replace(query, slots=slots, roles=roles, agencies=agencies)


# All that '(thế còn) Bộ B có không' says.
ALIKE, LIGHT = (SlotKind.AGENCY, SlotKind.YES_NO, SlotKind.SOCIAL), folded("confined_light")


def asked_alike(query: Query, turn: Turn) -> bool:
    """Whether another agency is asked about as the one before was: 'Bộ A có việc nào', 'Bộ B có không'."""
    before = turn.state.query if turn.state else query
    told = {a.agency for a in before.agencies}
    asked = asks_list(before) and told and not (before.task_refs or before.who)
    others = told.isdisjoint(a.agency for a in query.agencies)
    covered = {n for s in query.slots.of(*ALIKE) for n in range(s.first, s.last)}
    no_more = all(n in covered or query.words[n].folded in LIGHT for n in range(len(query.words)))
    return bool(asked and others and query.yes_no and no_more)
