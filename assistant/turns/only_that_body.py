"""'Có phải chỉ bộ đó không' after one task was told: said of that task, and not of all that the ministry does."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.claims import meant_agencies
from assistant.turns.turn import Turn
from structured.types import Role

# 'chỉ bộ đó', 'có mỗi cơ quan ấy'.
ONLY = phrasing("only_that_body")
# 'ai chủ trì': so asked before, 'chỉ bộ đó' is claimed of that role; 'bộ nào lo' may be of any part.
LED = phrasing("only_body_leads")
# 'chỉ bộ đó làm thôi à', of whatever part.
DOES = phrasing("only_body_does")
# What a turn says that claims no more than this.
BARE = (
    *(SlotKind.YES_NO, SlotKind.FILLER, SlotKind.FOLLOW, SlotKind.SOCIAL),
    *(SlotKind.SHARE, SlotKind.ROLE),
)


def only_that_body(turn: Turn) -> Query | None:
    """'Chỉ bộ đó thôi à' after who leads a task: that it leads it alone; after 'bộ nào lo', who has which part."""
    query = turn.query
    claims = query.yes_no and ONLY.search(query.words) is not None
    meant = meant_agencies(turn) if claims and turn.subject else ()
    if len(meant) != 1 or query.topic or any(s.kind not in BARE for s in query.slots.items):
        return None
    about = replace(query, task_refs=(turn.subject or "",), topic=(), carried=("subject",))
    if _role(turn) is not Role.LEAD:
        kept = (s for s in query.slots.items if s.kind not in (SlotKind.YES_NO, SlotKind.SHARE))
        columns = tuple(role.value for role in Role)
        return replace(about, slots=Slots(tuple(kept)), agencies=(), roles=(), fields=columns)
    alone = [] if query.slots.has(SlotKind.SHARE) else [Slot(SlotKind.SHARE, "alone", 0, 0, 0, 0)]
    leads = replace(meant[0], role=Role.LEAD, negated=False, partner=False, slot=None)
    slots = query.slots.plus(alone)
    return replace(about, slots=slots, agencies=(leads,), roles=(Role.LEAD,), fields=())


def _role(turn: Turn) -> Role | None:
    """Return the role in which it is said to be the only one: that of the turn, else the one asked before."""
    query = turn.query
    if DOES.search(query.words) and not LED.search(query.words):
        return None
    if query.roles:
        return query.roles[0] if len(query.roles) == 1 else None
    before = turn.state.query if turn.state else query
    asked = before.roles in ((), (Role.LEAD,)) and LED.search(before.words) is not None
    return Role.LEAD if asked else None
