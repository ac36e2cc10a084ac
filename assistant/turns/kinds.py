"""Agencies or tasks of a kind: 'trong đó mấy cơ quan là bộ', 'mấy nhiệm vụ giống như thế'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.readings.kinds import kind_counted
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.claims import OTHERS
from assistant.turns.inherit import SHORT_TOPIC
from assistant.turns.turn import Turn, asks_list
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


# 'mấy nhiệm vụ giống như thế, tức là …'
LIKE_IT = phrasing("context_like_it")


def of_that_kind(turn: Turn) -> Query | None:
    """'Có mấy nhiệm vụ giai đoạn 2021 - 2030 như thế?' after what one task is: of all tasks, not of that one."""
    query, state = turn.query, turn.state
    told = query.times or query.cells or query.slots.has(SlotKind.SHARE)
    if state is None or turn.subject is None or not (told and asks_list(query)):
        return None
    pointed = {s.value for s in query.slots.of(SlotKind.FOLLOW)} - {"what_about"}
    alike = LIKE_IT.search(query.words) is not None
    bare = len(query.topic) <= SHORT_TOPIC and (alike or not (query.roles and not query.agencies))
    before = state.query
    listed = asks_list(before) or before.agencies or before.superlative or before.sections
    if pointed or listed or not (bare and query.about_tasks):
        return None
    others = [Slot(SlotKind.EXCLUDED, turn.subject, 0, 0, 0, 0)] if _others(query) else []
    # 'còn việc nào khác cũng … không' asks for tasks, and claims nothing of them.
    asked = (s for s in query.slots.items if s.kind is not SlotKind.YES_NO)
    slots = Slots(tuple(asked)).plus(others) if query.which_tasks else query.slots.plus(others)
    return replace(query, topic=(), slots=slots, carried=("anew",))


def _others(query: Query) -> bool:
    """Whether other tasks are asked for than the one spoken of: 'còn việc khác nào'."""
    return OTHERS.search(query.words) is not None
