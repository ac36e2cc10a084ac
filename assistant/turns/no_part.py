"""An agency that is said to have no part in the task just told: 'bộ lao động không tham gia à'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.turn import Turn, asks_list

# 'không tham gia à', 'không phải làm gì hả', 'đâu có liên quan'.
NO_PART = phrasing("no_part")
# What else such a turn may be read to hold.
READ_AS = (SlotKind.CLAIM, SlotKind.TASK, SlotKind.QUANTITY, SlotKind.ROLE, SlotKind.YES_NO)


def no_part_claimed(turn: Turn) -> Query | None:
    """'Thế tỉnh không phải làm gì à?' after who leads one task: that it has neither role in it."""
    query, state = turn.query, turn.state
    named = query.task_refs or query.times or query.sections or query.topic
    if turn.subject is None or state is None or named or query.who or query.fields:
        return None
    if asks_list(state.query) or len(query.agencies) != 1 or not NO_PART.search(query.words):
        return None
    kept = tuple(s for s in query.slots.items if s.kind not in READ_AS)
    claim = [Slot(kind, value, 0, 0, 0, 0) for kind, value in CLAIMED]
    role = query.roles[0] if len(query.roles) == 1 else None
    agencies = (replace(query.agencies[0], role=role, negated=True, partner=False),)
    meant = replace(query, slots=Slots(kept).plus(claim), agencies=agencies)
    return replace(meant, task_refs=(turn.subject,), carried=("subject",))


CLAIMED = ((SlotKind.ROLE, "any"), (SlotKind.YES_NO, "ask"))
