"""Parts of a document spoken of: 'điểm c', 'còn mục 2', 'mục tiếp theo'."""

from __future__ import annotations

from dataclasses import replace

from assistant.library import Library
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.turns.outline import beside, child_of, node_called, task_beside
from assistant.turns.turn import Turn

STEPS = {"next": 1, "previous": -1}
# Nouns for a part with parts of its own; a point or an article has none.
WHOLES = frozenset({"muc", "phan", "nhom", "section"})


def point_of_part(turn: Turn) -> Query | None:
    """'điểm c', 'gạch đầu dòng thứ hai' of the part that is named, else of the one spoken of."""
    labels = turn.query.slots.values(SlotKind.CHILD)
    whole = _whole(turn) if labels else None
    if whole is None:
        return None
    points = (child_of(turn.library, whole, label) or f"{whole}/{label}" for label in labels)
    return turn.about("part", nodes=tuple(points), facets=())


def _whole(turn: Turn) -> str | None:
    named = [node_called(turn.library, name) for name in turn.query.nodes]
    known = [node for node in named if node]
    if known:
        return known[0]
    return turn.state.part or None if turn.state else None


def item_of_part(turn: Turn) -> Query | None:
    """'còn mục 2?' after an item of a part: the item beside it, not a section of the appendix."""
    query, part = turn.query, turn.state.part if turn.state else ""
    numbers = [query.words[s.last - 1].folded for s in query.slots.of(SlotKind.SECTION) if s.end]
    other = query.roles or query.agencies or query.about_tasks or "appendix" in query.parts
    if not part or other or len(numbers) != 1 or not numbers[0].isdigit():
        return None
    parent, _, last = part.rpartition("/")
    item = child_of(turn.library, parent if last.isdigit() else part, numbers[0])
    return turn.about("part", nodes=(item,)) if item else None


def thing_beside(turn: Turn) -> Query | None:
    """'mục tiếp theo', 'nhiệm vụ ngay trước': what comes after or before a thing spoken of."""
    steps = turn.query.slots.values(SlotKind.NEIGHBOUR)
    if not steps or turn.query.topic:
        return None
    step = STEPS[steps[0]]
    if turn.several:
        return turn.about("ordinal", task_refs=(turn.several[-1 if step > 0 else 0],))
    task = next(iter(turn.query.task_refs), turn.subject)
    if task:
        other = task_beside(turn.library, task, step)
        return turn.about("beside", task_refs=(other,)) if other else None
    node = _spoken_of(turn)
    other = beside(turn.library, node, step) if node else None
    return replace(turn.about("beside", nodes=(other,)), facets=()) if other else None


def _spoken_of(turn: Turn) -> str | None:
    """Return the node that was named or told: a point, or the part of several points."""
    named = [node_called(turn.library, name) for name in turn.query.nodes]
    if named or turn.state is None:
        return next(iter(named), None)
    points = turn.state.passages
    whole = len(points) > 1 or WHOLES & {word.folded for word in turn.query.words}
    if points and not (whole and _is_point(turn.library, points[0])):
        return points[0]
    return turn.state.part or None


def _is_point(library: Library, identifier: str) -> bool:
    """Whether a node is a point or a bullet of a part that bears a number."""
    parent, _, last = identifier.rpartition("/")
    return not last.isdigit() and library.node(parent) is not None
