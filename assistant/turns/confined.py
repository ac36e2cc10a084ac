"""'Bộ A chỉ phối hợp thôi' after one task was told: said of that task, and not of all."""

from __future__ import annotations

from dataclasses import replace

from assistant.query import Query
from assistant.readings.none_claimed import unconfined
from assistant.slots import SlotKind
from assistant.turns.turn import Turn
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
