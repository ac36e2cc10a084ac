"""The section of the appendix that bears the title of a group of the plan: 'trong phụ lục nhóm này có gì'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.library import Library
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.turns.inherit import SHORT_TOPIC, points
from assistant.turns.outline import child_of, node_called
from assistant.turns.turn import Turn, asks_list, opens_with_follow
from corpus.normalize import fold

# The part of the plan that has the groups.
GROUPS = "ke-hoach/II/"
# What names another part, or certain tasks.
OTHERS = (SlotKind.SECTION, SlotKind.TASK_REF, SlotKind.NODE, SlotKind.FACET, SlotKind.CHILD)
# 'việc tương ứng', 'việc nào ứng với nhóm này', 'của nó'
OF_IT = phrasing("appendix_of_group")
# What a turn may ask of the tasks; without any of these they are listed.
ASKED = (SlotKind.QUANTITY, SlotKind.WHO, SlotKind.FIELD, SlotKind.ROLE)


def group_in_appendix(turn: Turn) -> Query | None:
    """'Trong phụ lục nhóm này có việc nào?' after a group of the plan: the section of the same title."""
    query = turn.query
    if "appendix" not in query.parts or len(query.topic) > SHORT_TOPIC:
        return None
    section = _named(turn) or _pointed(turn)
    if section is None:
        return None
    beside = query.slots.of(SlotKind.FOLLOW, SlotKind.NODE, SlotKind.CHILD, SlotKind.ORDINAL)
    slots = query.slots.without(*beside).plus(_listing(query))
    meant = replace(query, slots=slots, nodes=(), sections=(section,), topic=())
    return replace(meant, carried=("section",) if turn.state else ())


def _named(turn: Turn) -> str | None:
    """Return the section of the group of which tasks are asked: 'phụ lục có việc nào thuộc nhóm giải pháp 4'."""
    query = turn.query
    named = [node_called(turn.library, node) or "" for node in query.nodes]
    labels = query.slots.values(SlotKind.CHILD) or query.slots.values(SlotKind.ORDINAL)
    if len(named) == len(labels) == 1 and f"{named[0]}/" == GROUPS:
        # 'nhóm giải pháp | thứ tư'
        named = [child_of(turn.library, named[0], labels[0]) or ""]
    asked = query.about_tasks or query.roles
    if len(named) != 1 or query.topic or query.sections or not asked:
        return None
    return section_of(turn.library, named[0])


def _pointed(turn: Turn) -> str | None:
    """Return the section of the group told last, where a turn points to it, or asks on without naming anything."""
    query, state = turn.query, turn.state
    if state is None or state.subjects or query.slots.of(*OTHERS):
        return None
    on = opens_with_follow(query) and not (query.agencies or query.about_tasks or query.topic)
    if not (points(query) or OF_IT.search(query.words) or on):
        return None
    return section_of(turn.library, state.part)


def section_of(library: Library, node: str) -> str | None:
    """Return the section of the appendix that bears the title of a group of the plan; None for other nodes."""
    group = library.node(node) if node.startswith(GROUPS) else None
    title = fold(group.value.partition(". ")[2]).strip() if group else ""
    return next((n for n, said in library.sections.items() if title and fold(said) == title), None)


def _listing(query: Query) -> list[Slot]:
    """Return what asks for all tasks, where a turn asks for nothing of them."""
    if asks_list(query) or query.slots.of(*ASKED):
        return []
    return [Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0), Slot(SlotKind.TASK, "task", 0, 0, 0, 0)]
