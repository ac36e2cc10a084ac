"""The same asked of another part of the text: 'thế trong phụ lục?' after what the plan says of an agency."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded
from assistant.query import AgencyRef, Query
from assistant.slots import Slot, SlotKind
from assistant.turns.state import State
from assistant.turns.turn import Turn, asks_list, opens_with_follow, said
from structured.filters import involves

# 'phần III' beside the appendix is one of the plan, 'mục III' one of its sections.
PLAN_PART = folded("text_parts_of_plan")
PLAN, DUTIES = "ke-hoach", "III"


def in_other_part(turn: Turn) -> Query | None:
    """Return what an agency does in the appendix after the plan, or in the plan after the appendix."""
    query, state = turn.query, turn.state
    if state is not None and _only_in_plan(turn, state):
        return _in_plan(query, query.agencies, f"{PLAN}/{DUTIES}")
    named = query.topic or query.task_refs or query.times or query.facets or query.superlative
    if state is None or named or query.yes_no or query.slots.has(SlotKind.COMPARE):
        return None
    whose = query.agencies or tuple(a for a in state.query.agencies if not a.negated)
    if not whose:
        return None
    if "appendix" in query.parts and _of_plan(state):
        return None if query.sections or query.nodes else _in_appendix(query, whose)
    part = _plan_part(query, state)
    return _in_plan(query, whose, part) if part else None


def _only_in_plan(turn: Turn, state: State) -> bool:
    """Whether after 'phần III giao gì cho tỉnh' another is asked about whose part the plan alone tells."""
    query, before = turn.query, state.query
    told = [s for s in before.slots.of(SlotKind.SECTION) if s.value == DUTIES and s.end]
    if not (told and before.agencies and PLAN_PART & said(before, told[0])):
        return False
    asked = (
        query.sections
        or query.times
        or query.task_refs
        or "appendix" in query.parts
        or query.counts
    )
    if asked or query.roles or not query.agencies or query.yes_no:
        return False
    whose = [a.agency for a in query.agencies]
    tasks = [
        t for t in turn.library.tasks if t.section == DUTIES and any(involves(w)(t) for w in whose)
    ]
    return not tasks and all(turn.library.duties.get(name) for name in whose)


def _of_plan(state: State) -> bool:
    """Whether a part of the plan was told, and no task of the appendix."""
    told = any(passage.startswith(PLAN) for passage in state.passages)
    return bool(told or state.query.nodes) and not state.subjects


def _in_appendix(query: Query, whose: tuple[AgencyRef, ...]) -> Query:
    role = query.roles[0] if len(query.roles) == 1 else None
    agencies = tuple(replace(a, role=a.role or role) for a in whose)
    wanted = [Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0), Slot(SlotKind.TASK, "task", 0, 0, 0, 0)]
    slots = query.slots if asks_list(query) else query.slots.plus(wanted)
    return replace(query, slots=slots, agencies=agencies, carried=("agency",))


def _plan_part(query: Query, state: State) -> str:
    """Return the part of the plan that 'còn trong phần III' names after the appendix; '' for none."""
    appendix = "appendix" in state.query.parts and not state.query.sections
    slots = query.slots.of(SlotKind.SECTION)
    if "plan" in query.parts and (appendix or state.subjects) and opens_with_follow(query):
        # 'còn trong kế hoạch': whose duties its last part tells
        return "" if asks_list(query) or query.nodes or slots else f"{PLAN}/{DUTIES}"
    if not appendix or len(slots) != 1 or not PLAN_PART & said(query, slots[0]):
        return ""
    return f"{PLAN}/{slots[0].value}" if slots[0].value in PARTS else ""


PARTS = ("I", "II", "III")


def _in_plan(query: Query, whose: tuple[AgencyRef, ...], part: str) -> Query:
    """Return what agencies are to do by a part of the plan."""
    agencies = tuple(replace(a, role=None) for a in whose)
    slots = query.slots.without(*query.slots.of(SlotKind.SECTION, SlotKind.FOLLOW))
    node = Slot(SlotKind.NODE, part, 0, 0, 0, 0)
    any_role = Slot(SlotKind.ROLE, "any", 0, 0, 0, 0)
    plain = replace(query, slots=slots.plus([node, any_role]), sections=(), agencies=agencies)
    return replace(plain, nodes=(part,), carried=("agency",))
