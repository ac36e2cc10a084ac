"""The number told before, claimed of something else: 'Bộ B chủ trì cũng bằng số đó, phải không?'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.turns.state import State
from assistant.turns.turn import asks_list

# 'bằng số đó', 'cũng ngần ấy việc'.
AS_MANY = phrasing("as_many_told")
# 'nhiều hơn số đó', 'ít hơn con số ấy'
MORE = phrasing("as_many_more")
# The number of these is another than that of the tasks told.
OTHERWISE = (SlotKind.COMPARE, SlotKind.CLAIM, SlotKind.SECTION)


def number_meant(query: Query, state: State) -> Query:
    """Return a claim of as many as were told with that number, as if it were said.

    Where it is not known which number that is, the turn asks for its own number, and gets no verdict.
    """
    found = _claimed(query, state.query) if query.yes_no else None
    if found is None or query.who or query.superlative:
        return query
    inside = query.words[found.first : found.last]
    within = (s for s in query.slots.items if found.first <= s.first and s.last <= found.last)
    slots = query.slots.without(*(s for s in within if s.end))
    if slots.of(*OTHERWISE):
        return query
    place = (found.first, found.last, inside[0].start, inside[-1].end)
    number = _number_told(query, state.query, len(state.subjects))
    if number:
        bound = ">" if found["more"] else "<" if found["less"] else ""
        slots = slots.plus([Slot(SlotKind.CLAIM, f"{bound}{number}", *place)])
    else:
        slots = slots.without(*slots.of(SlotKind.YES_NO))
        slots = slots.plus([Slot(SlotKind.QUANTITY, "count", *place)])
    if not slots.has(SlotKind.TASK):
        slots = slots.plus([Slot(SlotKind.TASK, "task", 0, 0, 0, 0)])
    topic = tuple(word for word in query.topic if word not in inside)
    return _in_role_before(replace(query, slots=slots, topic=topic), state.query)


def _claimed(query: Query, before: Query) -> Found | None:
    """Return the words that claim as many as were told, or more, or fewer, by another body in another role.

    In the same role two bodies are put beside each other, which tells more; so are the two roles of one body.
    """
    told = {*before.roles, *(a.role for a in before.agencies if a.role)}
    other = bool(query.agencies and query.roles and told) and told.isdisjoint(query.roles)
    return AS_MANY.search(query.words) or (MORE.search(query.words) if other else None)


def _number_told(query: Query, before: Query, told: int) -> int:
    """Return the number of the tasks told; 0 where another number was, or conditions of theirs may be left out."""
    other = before.superlative or before.who or before.counts_agencies
    other = other or before.slots.has(SlotKind.COMPARE)
    limited = before.times or before.sections or before.topic or before.within or before.cells
    left_out = limited and not query.agencies
    return told if asks_list(before) and not (other or left_out) else 0


def _in_role_before(query: Query, before: Query) -> Query:
    """Return 'Bộ B cũng ngần ấy' in the role in which the body before was asked about."""
    roles = before.roles or tuple({a.role for a in before.agencies if a.role})
    if query.roles or not query.agencies or len(roles) != 1:
        return query
    agencies = tuple(replace(a, role=roles[0]) for a in query.agencies)
    return replace(query, agencies=agencies, roles=roles)
