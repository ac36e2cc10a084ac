"""Routes for a matter in a part of the plan that is told by its number alone: 'phần II nói gì về bộ máy'.

Or for the part that is about a matter: 'kế hoạch có nhóm nào nói về nguồn lực không'.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.find import Evidence, is_row, rank
from assistant.grammar import folded
from assistant.query import Query
from assistant.read import document, narrative
from assistant.read.base import Draft, Reading
from assistant.routes.parts import INSIDE
from assistant.routes.parts_named import group_titled
from assistant.routes.talk import proving
from assistant.slots import SlotKind
from corpus.types import Passage

# 'phần II' may be one of the plan, 'mục II' is a section of the appendix.
PART = folded("text_parts_of_plan")
PLAN = "ke-hoach"
# What only rows of the appendix say.
OF_ROWS = (SlotKind.TASK, SlotKind.WHO, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.SHARE)


def matter_in_part(reading: Reading) -> Draft | None:
    """What a part of the plan says of a matter, where it says more of it than the section of its number."""
    query, library = reading.query, reading.library
    if group := _group_asked(reading):
        return document.read_node(reading, group)
    part = _part(reading)
    if part is None or query.nodes or not query.topic or query.yes_no or _of_rows(query):
        return None
    if group := group_titled(reading, part):
        return document.read_node(reading, group)
    inside = rank(query, library, lambda p: p.id.startswith(f"{part.id}/"), "bm25")
    rows = [task.key for task in library.tasks if task.section in query.sections]
    beside = rank(query, library, lambda p: is_row(p) and p.key in rows, "bm25")
    if not inside or _held(inside) < max(INSIDE, _held(beside)):
        return None
    return narrative.read_narrative(_within(reading, part), proving(inside))


def _group_asked(reading: Reading) -> Passage | None:
    """Return the group of the plan that is asked for by its matter: 'kế hoạch có nhóm nào về nguồn lực không'."""
    query = reading.query
    group = query.parts == {"plan"} and set(query.fields) == {"section"}
    more = query.agencies or query.roles or query.times or query.sections or query.task_refs
    other = query.nodes or query.counts or query.superlative or query.slots.has(SlotKind.TASK)
    return group_titled(reading) if group and query.topic and not (more or other) else None


def _part(reading: Reading) -> Passage | None:
    query = reading.query
    sections = [s for s in query.slots.of(SlotKind.SECTION) if s.end]
    named = len(sections) == 1 and query.words[sections[0].first].folded in PART
    return reading.library.node(f"{PLAN}/{sections[0].value}") if named else None


def _of_rows(query: Query) -> bool:
    """Whether tasks, bodies, columns, times or numbers are asked for."""
    columns = query.roles or set(query.fields) - {"content"} or query.agencies or query.times
    return bool(
        columns or query.counts or query.superlative or query.task_refs or query.cells
    ) or bool(query.slots.of(*OF_ROWS) or "appendix" in query.parts)


def _held(evidence: list[Evidence]) -> float:
    return max((e.coverage for e in evidence[:1]), default=0.0)


def _within(reading: Reading, part: Passage) -> Reading:
    """Return the reading put to the part of the plan."""
    return replace(reading, query=replace(reading.query, nodes=(part.id,), sections=()))
