"""A part of the plan by its number after another of the same row: 'giải pháp 1 …? Còn giải pháp 2?', 'III.3?'."""

from __future__ import annotations

from dataclasses import replace

from assistant.query import Query
from assistant.slots import SlotKind
from assistant.turns.outline import child_of
from assistant.turns.state import State
from assistant.turns.turn import Turn

PLAN = "ke-hoach"
# 'ke-hoach', the number of a part, and that of one of its parts.
LEVELS = 3


def another_numbered(turn: Turn) -> Query | None:
    """Return the part of the plan with the number that a turn names, beside the part just told."""
    query, state = turn.query, turn.state
    told = _told_whole(state) if state else ""
    if not told or _says_more(query):
        return None
    above = told.rpartition("/")[0]
    number = _number(query, above.rpartition("/")[2])
    node = child_of(turn.library, above, number) if number else None
    return replace(turn.about("part", nodes=(node,)), task_refs=(), facets=()) if node else None


def _told_whole(state: State) -> str:
    """Return the numbered part of the plan that was told: 'ke-hoach/II/1'; '' where none was."""
    named = () if state.subjects else (*state.query.nodes, *state.passages[:1], state.part)
    return next(filter(_is_numbered, named), "")


def _is_numbered(node: str) -> bool:
    levels = node.split("/")
    return levels[0] == PLAN and len(levels) == LEVELS and levels[-1].isdigit()


def _says_more(query: Query) -> bool:
    named = query.agencies or query.times or query.sections or query.roles or query.about_tasks
    refs = any(s.last - s.first > PLAIN for s in query.slots.of(SlotKind.TASK_REF))
    return bool((named and not query.task_refs) or query.who or query.yes_no or refs)


# 'III.3' is of two words; 'nhiệm vụ III.3' is a task.
PLAIN = 2


def _number(query: Query, above: str) -> str:
    """Return the number that is named: '2' of 'giải pháp 2', of 'số 2', of 'II.2' beside 'II.1'."""
    if len(query.task_refs) == 1 and not query.topic:
        part, _, number = query.task_refs[0].rpartition(".")
        return number if part == above else ""
    said = [*query.slots.values(SlotKind.ORDINAL), *(w.folded for w in query.topic)]
    return said[0] if len(said) == 1 and said[0].isdigit() and not query.task_refs else ""
