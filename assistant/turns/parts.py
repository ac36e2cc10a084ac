"""Parts of a document spoken of: 'điểm c', 'còn mục 2', 'mục tiếp theo'."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.grammar import folded
from assistant.library import Library
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.turns.outline import beside, child_of, node_called, task_beside
from assistant.turns.turn import Turn, opens_with_follow
from assistant.words import Word

STEPS = {"next": 1, "previous": -1}
# Nouns for a part with parts of its own; a point or an article has none.
WHOLES = folded("parts_wholes")


def point_of_part(turn: Turn) -> Query | None:
    """'điểm c', 'gạch đầu dòng thứ hai' of the part that is named, else of the one spoken of."""
    labels = [] if turn.query.counts else turn.query.slots.values(SlotKind.CHILD)
    whole = _whole(turn) if labels else None
    if whole is None:
        return None
    points = (child_of(turn.library, whole, label) or f"{whole}/{label}" for label in labels)
    return turn.about("part", nodes=tuple(points), facets=())


def _whole(turn: Turn) -> str | None:
    named = [node_called(turn.library, name) for name in turn.query.nodes]
    known = next(filter(None, named), "")
    part = turn.state.part if turn.state else ""
    # 'giải pháp thứ hai' in the group just told is no group of the plan.
    return (part if part.startswith(known) else known) or None


def item_of_part(turn: Turn) -> Query | None:
    """'còn mục 2?' after an item of a part: the item beside it, not a section of the appendix."""
    query = turn.query
    numbered = query.slots.of(SlotKind.SECTION, SlotKind.NODE)
    numbers = [query.words[s.last - 1].folded for s in numbered if s.end]
    numbers = [number for number in numbers if number.isdigit()]
    other = query.roles or query.agencies or query.about_tasks or "appendix" in query.parts
    if other or len(numbers) != 1 or any("dieu-" in node for node in query.nodes):
        return None
    whole = _titled(turn) or _row_of(turn)
    item = child_of(turn.library, whole, numbers[0]) if whole else None
    return turn.about("part", nodes=(item,)) if item else None


def _titled(turn: Turn) -> str | None:
    """Return the part that is named by its title."""
    titles = (name for name in turn.query.nodes if "/" not in name)
    return next(filter(None, (node_called(turn.library, name) for name in titles)), None)


def _row_of(turn: Turn) -> str | None:
    """Return the part whose items are spoken of: the one told, or the one that it stands under."""
    part = turn.state.part if turn.state and turn.query.sections else ""
    parent, _, last = part.rpartition("/")
    return (parent if last.isdigit() else part) or None


# A point told answers a turn that says no less than this much of what it holds, and more than another point.
HELD = 0.5
MOST_ASKED = 5


def held_by_point(turn: Turn) -> Query | None:
    """'Có giao giám sát không?' after the points of a part: of the one point that holds what is asked."""
    query, state = turn.query, turn.state
    part = state.part if state and not state.subjects else ""
    if not part or state is None or _says_whose(turn):
        return None
    lone = len(state.passages) == 1 and not opens_with_follow(query)
    if lone or query.background or query.around or len(query.topic) > MOST_ASKED:
        # What is told at length stands by itself.
        return None
    found = _held_in(turn.library, _asked_for(query))
    points = turn.library.children(part)
    *others, best = sorted(points, key=lambda p: found.get(p.key, 0.0)) or (None,)
    least = max(HELD, max(found.values(), default=0.0))
    if best is None or found.get(best.key, 0.0) < least:
        return None
    if others and found.get(others[-1].key, 0.0) == found[best.key]:
        return None
    meant = replace(query, agencies=(), roles=(), fields=(), nodes=(best.id,), facets=())
    return replace(meant, carried=("part",))


def _held_in(library: Library, words: tuple[Word, ...]) -> Mapping[str, float]:
    """Return how much of some words each passage of a document holds."""
    keys = frozenset(passage.key for passage in library.passages)
    units = library.topics.units(words)
    return library.topics.coverages(units, keys, verbatim=True) if words else {}


def _says_whose(turn: Turn) -> bool:
    """Whether a turn speaks of tasks, of another part, or of agencies that were not spoken of."""
    query, state = turn.query, turn.state
    spoken = {a.agency for a in state.agencies} if state else set()
    others = {a.agency for a in query.agencies} - spoken
    named = query.task_refs or query.sections or query.nodes or query.times or query.about_tasks
    others = others or set(query.facets)
    return bool(named or others or query.counts or query.superlative or query.parts)


def _asked_for(query: Query) -> tuple[Word, ...]:
    """Return the topic of a turn with what it says of a purpose: '… phối hợp với ai để tuyên truyền'."""
    purposes = query.slots.of(SlotKind.PURPOSE)
    told = [word for slot in purposes for word in query.words[slot.first + 1 : slot.last]]
    return (*query.topic, *told)


def thing_beside(turn: Turn) -> Query | None:
    """'mục tiếp theo', 'nhiệm vụ ngay trước': what comes after or before a thing spoken of."""
    steps = turn.query.slots.values(SlotKind.NEIGHBOUR)
    if not steps or turn.query.topic or turn.query.agencies or turn.query.times:
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
