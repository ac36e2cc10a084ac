"""Turns that hang on a rank or a comparison: the next place, the other end, two agencies told one a turn."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrases, places
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.pairs import BODIES, PAIR
from assistant.turns.state import State
from assistant.turns.turn import Turn

ENDS = ("most", "least")


def next_place(turn: Turn) -> Query | None:
    """'Thứ nhì là ai?' after who has most: the second place of the same rank."""
    query, state = turn.query, turn.state
    places = [s.value for s in query.slots.of(SlotKind.ORDINAL) if s.value.isdigit()]
    if state is None or not state.query.superlative or not state.query.who or len(places) != 1:
        return None
    if _names(query) or query.fields or query.about_tasks:
        return None
    return _asked_again(query, state.query, f"nth:{places[0]}")


def other_end(turn: Turn) -> Query | None:
    """'Ít nhất thì sao?' after what has most: the other end of the same rank."""
    query, state = turn.query, turn.state
    if state is None or query.superlative not in ENDS or not state.query.superlative:
        return None
    if _names(query) or query.roles or query.fields or query.about_tasks or query.who:
        return None
    ranked = state.query.who or "section" in state.query.fields
    return _asked_again(query, state.query, query.superlative) if ranked else None


def another_extreme(turn: Turn) -> Query | None:
    """'Còn việc bắt đầu muộn nhất?' after which ends first: among the same tasks, not those of that answer."""
    query, state = turn.query, turn.state
    if state is None or query.superlative not in ENDS or state.query.superlative not in ENDS:
        return None
    before = state.query
    pointed = query.slots.has(SlotKind.FOLLOW, "those") or query.slots.has(SlotKind.FOLLOW, "that")
    if _names(query) or query.who or query.roles or before.who or pointed:
        return None
    if before.roles:
        return _asked_again(query, before, query.superlative)
    return replace(
        query,
        agencies=before.agencies,
        sections=before.sections,
        times=before.times,
        within=before.within,
        topic=(),
        carried=("rank",),
    )


def without_them(turn: Turn) -> Query | None:
    """'Không tính Bộ A thì ai đứng đầu?' after who has most: the same rank without these."""
    query, state = turn.query, turn.state
    if state is None or not state.query.superlative or not state.query.who:
        return None
    aside = [a for a in query.agencies if a.negated]
    more = query.sections or query.times or query.task_refs or query.which_tasks
    if not aside or len(aside) != len(query.agencies) or more or len(query.topic) > PAIR:
        return None
    kept = [a for a in state.query.agencies if a.agency not in {b.agency for b in aside}]
    out = [replace(a, role=None, slot=None) for a in aside]
    again = _asked_again(query, state.query, state.query.superlative)
    return replace(again, agencies=(*kept, *out))


def _asked_again(query: Query, before: Query, value: str) -> Query:
    """Return the rank asked for before with another place in it."""
    kept = [
        replace(slot, first=0, last=0, start=0, end=0)
        for slot in before.slots.items
        if slot.kind is not SlotKind.QUANTITY
    ]
    slots = Slots((*kept, Slot(SlotKind.QUANTITY, value, 0, 0, 0, 0)))
    return replace(
        before, question=query.question, words=query.words, slots=slots, carried=("rank",)
    )


def two_agencies(turn: Turn) -> Query | None:
    """'Hai bộ hơn kém nhau bao nhiêu?' after what was told of each: the two named last, compared."""
    query, state = turn.query, turn.state
    if state is None or _names(query) or not query.slots.has(SlotKind.COMPARE):
        return None
    both = state.named[-PAIR:]
    if len(both) != PAIR or not BODIES.search(query.words):
        return None
    roles = query.roles or state.query.roles
    agencies = tuple(replace(a, negated=False, partner=False, slot=None) for a in both)
    return replace(query, agencies=agencies, roles=roles, topic=(), carried=("agency",))


ADDS = phrases("edits_add")
RANKS = frozenset({"rank", *ENDS})


def joins_comparison(query: Query, state: State | None) -> bool:
    """Whether another agency is put beside those told: 'thêm Bộ C vào rồi xếp từ nhiều xuống ít'."""
    if state is None or not query.agencies or query.fields or len(query.topic) > 1:
        return False
    named = query.task_refs or query.sections or query.times or query.cells or query.nodes
    told = {a.agency for a in (*state.query.agencies, *state.named)}
    known = any(a.negated or a.agency in told for a in query.agencies)
    ranks = _compares(query) or bool(RANKS & set(query.quantities))
    adds = any(places(query.words, ADDS)) or ranks
    return bool(told and adds and (ranks or _contested(state.query))) and not (named or known)


def another_compared(turn: Turn) -> Query | None:
    """'thêm Bộ C vào so luôn' after what was told of A and of B: the three, compared."""
    query, state = turn.query, turn.state
    if state is None or not joins_comparison(query, state):
        return None
    before = state.query
    members = before.agencies if len(before.agencies) >= PAIR else state.named
    role = next((a.role for a in before.agencies if a.role), None)
    all_named = (*members, *query.agencies)
    agencies = (replace(a, role=a.role or role, partner=False, slot=None) for a in all_named)
    compares = Slot(SlotKind.COMPARE, "compare", 0, 0, 0, 0)
    return replace(
        query,
        slots=Slots((*query.slots.items, compares)),
        agencies=tuple(agencies),
        roles=query.roles or before.roles,
        topic=(),
        carried=("agency",),
    )


def _compares(query: Query) -> bool:
    return query.slots.has(SlotKind.COMPARE) or query.slots.has(SlotKind.ORDER, "size")


def _contested(before: Query) -> bool:
    """Whether agencies were put beside one another."""
    ranked = _compares(before) or before.superlative is not None
    return ranked and len({a.agency for a in before.agencies if not a.negated}) >= PAIR


def _names(query: Query) -> bool:
    named = query.agencies or query.task_refs or query.sections or query.nodes or query.times
    return bool(named) or len(query.topic) > PAIR
