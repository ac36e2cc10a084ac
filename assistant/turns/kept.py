"""A list told, of which a turn that asks for tasks first keeps some: 'mấy việc có tỉnh phối hợp'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.inherit import widens
from assistant.turns.lists import nearest
from assistant.turns.turn import Turn, asks_list

# 'mấy việc', 'có việc nào', 'cái nào' at the start, then what tells them apart.
FIRST, THERE_IS = phrasing("kept_tasks_first"), phrasing("kept_there_is")
# 'có | tỉnh', 'của | tỉnh'.
HAVING = folded("kept_having")


def kept_of_list(turn: Turn) -> Query | None:
    """'việc nào không có Bộ A', 'có việc nào của tỉnh không': of the list told those that an agency has.

    Where tasks of one agency were told, another one in the same role is put in its place instead.
    """
    query, state = turn.query, turn.state
    if state is None or not (turn.several and query.agencies) or says_more(query):
        return None
    if not (asks_list(query) and FIRST.search(query.words)):
        return None
    before = {a.agency for a in state.query.agencies if not a.negated}
    if before & {a.agency for a in query.agencies} or not tells_apart(query, state.query):
        return None
    there_is = THERE_IS.search(query.words) is not None
    told = turn.several if there_is else nearest(turn)
    return keeps(query, told) if told else None


def says_more(query: Query) -> bool:
    """Whether a turn says more of what it asks for than an agency and its part."""
    named = query.topic or query.task_refs or query.sections or query.nodes or query.facets
    asks = query.who or query.fields or query.superlative or query.asks_partner
    joined = query.limits or query.also or query.aside or query.slots.has(SlotKind.COMPARE)
    return bool(named or asks or joined or query.parts or widens(query))


def tells_apart(query: Query, before: Query) -> bool:
    """Whether an agency divides the list: 'có tỉnh', 'không có Bộ A', another role, a list of no agency."""
    if not before.agencies or all(a.negated for a in query.agencies) or _has_one(query):
        return True
    roles = {a.role for a in before.agencies}
    return bool(query.roles) and None not in roles and roles.isdisjoint(query.roles)


def _has_one(query: Query) -> bool:
    named = query.slots.of(SlotKind.AGENCY)
    return bool(named) and query.words[named[0].first - 1].folded in HAVING


def keeps(query: Query, told: tuple[str, ...]) -> Query:
    """Return the query for those of `told`; 'có việc nào … không' asks which there are."""
    asked = tuple(s for s in query.slots.items if s.kind is not SlotKind.YES_NO)
    wanted = () if asks_list(query) else (Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0),)
    return replace(query, slots=Slots((*asked, *wanted)), within=told, carried=("within",))
