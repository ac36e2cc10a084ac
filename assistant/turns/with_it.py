"""What is done together after what is done alone, and the other way round.

'Việc nào tỉnh cùng chủ trì' after Bộ A's, 'việc nào chung với Bộ B' after what it leads alone, 'việc nào một
mình' after what it leads with Bộ B.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.query import AgencyRef, Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.claims import both_bodies
from assistant.turns.inherit import widens
from assistant.turns.jointly import shared_by_words
from assistant.turns.set_aside import with_others
from assistant.turns.turn import Turn, asks_list
from structured.types import Role

TOGETHER = Slot(SlotKind.SHARE, "together", 0, 0, 0, 0)
# What tells more of whom the agency shares its role with, or of other tasks.
OTHERWISE = (SlotKind.NEGATION, SlotKind.COMPARE, SlotKind.TASK_REF)


def together_with_it(turn: Turn) -> Query | None:
    """'Việc nào tỉnh cùng chủ trì?' after what Bộ A leads, or coordinates: what they lead together."""
    query, state = turn.query, turn.state
    if state is None or len(query.agencies) != 1 or widens(query):
        return None
    before, named = state.query, query.agencies[0]
    spoken = [a for a in before.agencies if not a.negated]
    more = query.topic or query.who or query.fields or query.yes_no or query.slots.of(*OTHERWISE)
    # 'còn mấy việc chung với Bộ B' points to none
    points = any(s.value != "what_about" for s in query.slots.of(SlotKind.FOLLOW))
    if more or points or not (asks_list(query) and shared_by_words(query)) or named.negated:
        return None
    if len(spoken) != 1 or spoken[0].agency == named.agency or len(before.agencies) > 1:
        return None
    role = _role_of_both(query, before)
    if role is None:
        return None
    both = (
        replace(spoken[0], role=role, partner=False, slot=None),
        replace(named, role=role, partner=False),
    )
    return replace(
        query,
        slots=query.slots.plus([TOGETHER]),
        agencies=both,
        roles=(role,),
        sections=query.sections or before.sections,
        times=query.times or before.times,
        within=before.within,
        carried=("agency",),
    )


def _role_of_both(query: Query, before: Query) -> Role | None:
    """Return the role that both are said to share: the turn's own, or that of what one does alone."""
    shares = query.slots.of(SlotKind.SHARE)
    # 'việc nào làm cùng Bộ B'
    partner = query.agencies[0].partner
    if len(query.roles) == 1 and not (shares or partner):
        return query.roles[0]
    alone = before.slots.has(SlotKind.SHARE, "alone") and len(before.roles) < len(Role)
    bare = all(s.value == "together" for s in shares) and (partner or not query.roles)
    # 'việc nào Bộ A làm một mình' asks what it leads alone
    return next(iter(before.roles), Role.LEAD) if alone and bare else None


PAIR = 2
EACH = Slot(SlotKind.SHARE, "each", 0, 0, 0, 0)


def alone_of_pair(turn: Turn) -> Query | None:
    """'Việc nào một mình?' after 'Bộ A chủ trì việc nào chung với Bộ B': what A leads alone.

    After 'Bộ A và Bộ B cùng chủ trì' it is asked of either.
    """
    query, state = turn.query, turn.state
    if state is None or query.agencies or not query.slots.has(SlotKind.SHARE, "alone"):
        return None
    before = state.query
    pair = [a for a in before.agencies if not a.negated]
    shared = before.slots.has(SlotKind.SHARE, "together") or shared_by_words(before)
    more = query.topic or query.who or query.fields or query.yes_no or query.slots.of(*OTHERWISE)
    # 'trong đó việc nào chỉ có một cơ quan' asks of the tasks just told
    inside = query.slots.has(SlotKind.FOLLOW, "those")
    if inside or not shared or len(pair) != PAIR or more or not asks_list(query) or widens(query):
        return None
    roles = query.roles or before.roles
    first = _told_apart(before, pair) and not both_bodies(query)
    whose = tuple(
        replace(a, role=roles[0] if len(roles) == 1 else a.role, partner=False, slot=None)
        for a in (pair[:1] if first else pair)
    )
    slots = query.slots if first else query.slots.plus([EACH])
    return replace(query, slots=slots, agencies=whose, roles=roles, carried=("agency",))


def _told_apart(before: Query, pair: Sequence[AgencyRef]) -> bool:
    """Whether a role or what is asked stands between two bodies: 'Bộ A | chủ trì việc nào | với Bộ B'."""
    one, two = pair[0].slot, pair[1].slot
    if one is None or two is None:
        return False
    between = before.slots.of(SlotKind.ROLE, SlotKind.QUANTITY)
    return any(one.last <= slot.first and slot.last <= two.first for slot in between)


def shared_by_it(turn: Turn) -> Query | None:
    """'Việc nào chung?' after what one body does alone: what it has with others, whoever they are."""
    query, state = turn.query, turn.state
    if state is None or not _shares_with_others(query) or widens(query):
        return None
    before = state.query
    whose = [a for a in before.agencies if not a.negated]
    alone = before.slots.has(SlotKind.SHARE, "alone") and len(whose) == 1
    if not alone or query.roles not in ((), before.roles):
        return None
    kept = (s for s in query.slots.items if s.kind is not SlotKind.SHARE)
    return replace(
        query,
        slots=Slots(tuple(kept)).plus(with_others()),
        agencies=tuple(replace(a, slot=None) for a in whose),
        roles=query.roles or before.roles,
        sections=query.sections or before.sections,
        times=query.times or before.times,
        within=before.within,
        carried=("agency",),
    )


def _shares_with_others(query: Query) -> bool:
    """Whether tasks are asked for that are shared, and no more is told of them: 'cùng chủ trì mấy việc'."""
    shares = query.slots.values(SlotKind.SHARE)
    shared = all(value == "together" for value in shares) and (shares or shared_by_words(query))
    told = query.agencies or query.topic or query.who or query.fields or query.yes_no
    return bool(shared and asks_list(query) and not told) and not query.slots.of(*OTHERWISE)
