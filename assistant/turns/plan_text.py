"""The plan spoken of further: 'còn đối với cán bộ thì sao' after part II, 'còn tiền thì tỉnh lo sao' after III."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.turns.inherit import SHORT_TOPIC, points
from assistant.turns.outline import node_called
from assistant.turns.state import State
from assistant.turns.turn import Turn, opens_with_follow, said
from structured.filters import involves

PLAN, DUTIES = "ke-hoach", "ke-hoach/III"
# 'phần III' is one of the plan.
PART = folded("text_parts_of_plan")
# What is said beside an addressee stands so far in what is told of it.
TOLD = 0.4
# Only tasks are asked for by these.
OF_TASKS = (SlotKind.TASK, SlotKind.TASK_REF, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.COMPARE)


def duty_further(turn: Turn) -> Query | None:
    """Return what else is asked of an addressee of part III right after it was told of: that part is meant."""
    query, state = turn.query, turn.state
    if state is None or not _of_duties(turn, state) or _of_rows(query) or query.nodes:
        return None
    library = turn.library
    own = [a for a in query.agencies if _own_part(turn, a.agency)]
    others = [a.agency for a in query.agencies if a not in own]
    strange = bool(others) and not any(involves(o)(t) for o in others for t in library.tasks)
    if not own or (others and not strange) or (query.roles and not others):
        return None
    if not (strange or opens_with_follow(query) or _told_there(turn, own[0].agency)):
        return None
    return _with(query, Slot(SlotKind.NODE, DUTIES, 0, 0, 0, 0), nodes=(DUTIES,))


def matter_further(turn: Turn) -> Query | None:
    """'Còn về chuyện X thì sao' after a passage of the plan: X is looked for in the plan, too."""
    query, state = turn.query, turn.state
    if state is None or not _of_plan(turn, state) or _of_rows(query) or query.agencies:
        return None
    own = query.parts or query.nodes or query.facets or query.roles or query.who
    placed = query.slots.of(SlotKind.ORDINAL)
    if (
        own
        or placed
        or not opens_with_follow(query)
        or points(query)
        or len(query.topic) <= SHORT_TOPIC
    ):
        return None
    return _with(query, Slot(SlotKind.PART, "plan", 0, 0, 0, 0))


def _with(query: Query, slot: Slot, nodes: tuple[str, ...] = ()) -> Query:
    slots = query.slots.without(*query.slots.of(SlotKind.FOLLOW)).plus([slot])
    return replace(query, slots=slots, nodes=nodes, sections=(), carried=("part",))


def _of_rows(query: Query) -> bool:
    """Whether tasks, their columns or their number are asked for."""
    named = query.slots.of(*OF_TASKS) or query.times or query.counts or query.which_tasks
    return bool(named or query.superlative or "appendix" in query.parts or _columns(query))


def _columns(query: Query) -> bool:
    return bool(set(query.fields) - {"content"})


def _of_plan(turn: Turn, state: State) -> bool:
    """Whether the turn before asked what the plan says of a matter, and was told it."""
    before = state.query
    parts = (s for s in before.slots.of(SlotKind.SECTION) if s.end)
    named = any(PART & said(before, part) for part in parts) or "plan" in before.parts
    nodes = (node_called(turn.library, name) or "" for name in before.nodes)
    named = named or any(node.startswith(PLAN) for node in nodes)
    told = any(passage.startswith(PLAN) for passage in state.passages)
    rows = "appendix" in before.parts or before.who or before.roles or _of_rows(before)
    return named and told and not rows


def _of_duties(turn: Turn, state: State) -> bool:
    """Whether what part III of the plan gives somebody was told last."""
    return bool(state.passages) and all(p.startswith(f"{DUTIES}/") for p in state.passages)


def _own_part(turn: Turn, agency: str) -> bool:
    """Whether an agency is addressed by itself."""
    nodes = turn.library.duties.get(agency, ())
    return bool(nodes) and agency in turn.library.understanding.agencies_in(nodes[0].value)


def _told_there(turn: Turn, agency: str) -> bool:
    """Whether what is said beside an addressee stands in what is told of it; nothing need be said."""
    library = turn.library
    units = library.topics.units(turn.query.topic)
    nodes = library.duties[agency]
    text = " ".join(p.value for node in nodes for p in (node, *library.children(node.id)))
    return not units or library.topics.coverage_of(units, text) >= TOLD
