"""Of the agencies told, those of one kind: 'trong đó mấy cơ quan là bộ', 'cơ quan nào không phải là bộ'."""

from __future__ import annotations

from dataclasses import replace

from assistant.query import Query
from assistant.readings.kinds import kind_counted
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.turn import Turn
from structured.types import Role

ROLES = {role.value: role for role in Role}


def of_one_kind(turn: Turn) -> Query | None:
    """'Trong đó mấy cơ quan là bộ?' after who leads a task: those of that kind in the same role."""
    query, state = turn.query, turn.state
    if turn.subject is None or state is None or not kind_counted(query.words):
        return None
    named = query.agencies or query.task_refs or query.sections or query.times or query.superlative
    before = {*state.query.roles, *(ROLES[one] for one in state.query.fields if one in ROLES)}
    roles = query.roles or tuple(before)
    if named or len(roles) != 1 or query.which_tasks:
        return None
    count = Slots((Slot(SlotKind.QUANTITY, "count_agencies", 0, 0, 0, 0),))
    meant = replace(query, slots=count, roles=roles, task_refs=(turn.subject,), fields=())
    return replace(meant, topic=(), nodes=(), facets=(), carried=("subject",))
