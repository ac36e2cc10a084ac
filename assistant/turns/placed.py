"""Agencies spoken of before by their place or their number: 'bộ thứ nhất', 'đúng hai bộ đó'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import meanings, phrasing
from assistant.query import AgencyRef, Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.inherit import wanted
from assistant.turns.turn import Turn
from structured.types import Role

# 'bộ thứ nhất', 'cơ quan đầu tiên', 'bộ sau'
PLACED = phrasing("placed_agency")
PLACES = meanings("placed_number") | meanings("placed_end")
# '(chỉ) đúng hai bộ đó': those of the question before, and no other.
THOSE_TWO = phrasing("placed_those_two")
PAIR = 2


def placed_agency(turn: Turn) -> Query | None:
    """'những việc mà bộ thứ nhất chủ trì' after two agencies were named: the first of them."""
    query, state = turn.query, turn.state
    found = PLACED.search(query.words)
    named = _named(turn)
    if state is None or found is None or query.agencies or len(named) < PAIR:
        return None
    place = PLACES[found["n"]]
    if place > len(named):
        return None
    agency = replace(named[place - (place > 0)], role=_role(query), slot=None)
    slots = _without_places(query)
    meant = replace(query, slots=slots, agencies=(agency,), task_refs=(), nodes=(), topic=())
    return replace(meant, carried=("agency",))


def those_two_alone(turn: Turn) -> Query | None:
    """'chỉ đúng hai bộ đó chủ trì, không có cơ quan thứ ba': both of them, and no other in that role."""
    query = turn.query
    named = _named(turn)
    found = THOSE_TWO.search(query.words)
    if turn.state is None or found is None or query.agencies or len(named) != PAIR:
        return None
    role = _role(query) or named[0].role
    both = tuple(replace(a, role=role, slot=None) for a in named)
    if role is None:
        return None
    kept = [s for s in _without_places(query).items if s.kind is not SlotKind.SHARE]
    meant = replace(query, slots=Slots(tuple(kept)), agencies=both, roles=(role,), topic=())
    # Of the question before, what is asked for; how its agencies stand together is said anew.
    asked = [s for s in wanted(meant, turn.state.query).items if s.kind is not SlotKind.SHARE]
    exact = Slots(tuple(asked)).plus([Slot(SlotKind.SHARE, str(PAIR), 0, 0, 0, 0)])
    return replace(meant, slots=exact, task_refs=(), nodes=(), carried=("agency",))


def _named(turn: Turn) -> tuple[AgencyRef, ...]:
    """Return the agencies that the question before named."""
    before = turn.state.query.agencies if turn.state else ()
    return tuple(a for a in before if not a.negated)


def _role(query: Query) -> Role | None:
    return query.roles[0] if len(query.roles) == 1 else None


def _without_places(query: Query) -> Slots:
    """Return the slots without places, which are no tasks' here."""
    return Slots(tuple(s for s in query.slots.items if s.kind is not SlotKind.ORDINAL))
