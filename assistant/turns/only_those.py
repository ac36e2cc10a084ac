"""'Chỉ mỗi việc ấy thôi phải không' after the tasks of one agency: that it has no more than those is claimed."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.query import AgencyRef, Query
from assistant.readings.amounts import number_said
from assistant.slots import TOLD_ALONE, Slot, SlotKind, Slots
from assistant.turns.claims import meant_agencies
from assistant.turns.jointly import shared_by_words
from assistant.turns.turn import Turn
from structured.agencies import COLLECTIVE_GROUP

# 'chỉ | một việc ấy | thôi', 'ngoài việc đó không còn việc nào', 'không còn ở đâu khác nữa'
ONLY, NONE = phrasing("only_those"), phrasing("only_those_none")
# 'ngoài ra không được ghi tên ở đâu': in whichever role.
ANYWHERE = phrasing("only_those_anywhere")
# 'đâu | chỉ', 'không phải | chỉ'
DENIES, REACH = folded("only_those_denies"), 2
# What a turn says that claims no more than this.
BARE = frozenset(
    {
        *(SlotKind.QUANTITY, SlotKind.TASK, SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.FOLLOW),
        *(SlotKind.CLAIM, SlotKind.YES_NO, SlotKind.SHARE, SlotKind.NEGATION, SlotKind.EXCLUDED),
        *(SlotKind.ROLE, SlotKind.PART),
    }
)


def only_those(turn: Turn) -> Query | None:
    """'Chỉ mỗi việc ấy thôi phải không', 'ngoài ra không có việc nào nữa': as many as were told are claimed."""
    query, state = turn.query, turn.state
    told = state.subjects if state else ()
    found = ONLY.search(query.words) or NONE.search(query.words)
    if not (state and told and found and query.yes_no) or query.topic or _denied(query):
        return None
    if set(query.parts) - {"appendix"}:
        return None
    if {s.kind for s in query.slots.items} - BARE or _limited(state.query) or _shared(query, found):
        return None
    bodies = _whose(turn)
    if len(bodies) > 1 and shared_by_words(query):
        # 'hai bộ ấy chỉ cùng chủ trì mỗi việc đó'
        return None
    if not bodies or len(query.roles) > 1 or _other_role(query, state.query, bodies[0]):
        return None
    told_in = query.roles or state.query.roles or ((bodies[0].role,) if bodies[0].role else ())
    roles = () if _in_any_role(query) else told_in
    role = roles[0] if len(roles) == 1 else None
    theirs = tuple(replace(body, slot=None, role=role, partner=False) for body in bodies)
    number = number_said(found["n"]) if found["n"] else len(told)
    slots = Slots((*_kept(query), *_claim(number, len(bodies))))
    return replace(query, slots=slots, agencies=theirs, roles=roles, carried=("agency",))


def _kept(query: Query) -> list[Slot]:
    """Return what asks to confirm, which has no place beside other words now."""
    return [replace(s, first=0, last=0) for s in query.slots.of(SlotKind.YES_NO)]


def _claim(number: int, bodies: int) -> list[Slot]:
    """Return the slots that claim so many tasks, and no others, of a body, or of each of several."""
    said = [(SlotKind.CLAIM, str(number)), (SlotKind.TASK, "task"), (SlotKind.FILLER, TOLD_ALONE)]
    said += [(SlotKind.SHARE, "each")] if bodies > 1 else []
    return [Slot(kind, value, 0, 0, 0, 0) for kind, value in said]


def _in_any_role(query: Query) -> bool:
    """Whether it is claimed of whichever role: 'chỉ được nêu tên ở mỗi việc ấy'."""
    return query.slots.has(SlotKind.ROLE, "any") or ANYWHERE.search(query.words) is not None


def _limited(before: Query) -> bool:
    """Whether the tasks told were kept to some of those of an agency, so that others of it are no matter."""
    conditions = (before.sections, before.times, before.cells, before.within, before.limits)
    matter = before.topic and (before.lists or before.counts)
    return any(conditions) or bool(matter) or before.slots.has(SlotKind.SHARE)


def _denied(query: Query) -> bool:
    """Whether it is denied that there are only those: 'đâu chỉ hai việc đó', 'không phải chỉ có …'."""
    found = ONLY.search(query.words)
    before = query.words[max(0, found.first - REACH) : found.first] if found else ()
    return any(word.folded in DENIES for word in before)


def _shared(query: Query, found: Found) -> bool:
    """Whether it is said with whom they are done: 'chỉ hai việc đó là làm chung'.

    The 'chỉ có mỗi' that is `found` in 'chỉ có mỗi việc đó' says nothing of it.
    """
    shares = [s for s in query.slots.of(SlotKind.SHARE) if s.value != "only"]
    return any(not found.first <= s.first < found.last for s in shares)


def _other_role(query: Query, before: Query, body: AgencyRef) -> bool:
    """Whether another role is spoken of than that of the tasks told."""
    told = set(before.roles) | ({body.role} if body.role else set())
    return bool(query.roles and told) and told.isdisjoint(query.roles)


def _whose(turn: Turn) -> list[AgencyRef]:
    """Return the one agency whose tasks were told: that named before, or those pointed to."""
    before = turn.state.query.agencies if turn.state else ()
    pointed = turn.query.slots.has(SlotKind.FOLLOW, "that_agency")
    spoken = [a for a in (meant_agencies(turn) if pointed else before) if not a.negated]
    named = [a for a in spoken if a.agency != COLLECTIVE_GROUP]
    return named if pointed or len({a.agency for a in named}) == 1 else []
