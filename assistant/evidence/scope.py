"""Which part of a document a question is put to, and what each part says of one matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.find import Evidence, is_row, rank
from assistant.evidence.ranking import APPENDIX, PLAN, part_of
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Reading
from corpus.types import Passage
from structured.types import Task

# 'Chỉ thị 05', 'Kết luận số 06': another document than the one asked about.
OTHER_DOCUMENT = phrasing("scope_other_document")


def names_other_document(query: Query) -> bool:
    """Whether a document is named by its number that is not the one asked about."""
    return OTHER_DOCUMENT.search(query.words) is not None


def plan_only(query: Query) -> bool:
    """Whether the plan is asked about, and not the tasks of the appendix."""
    if "not_appendix" in query.parts:
        return True
    return "plan" in query.parts and "appendix" not in query.parts and not query.about_tasks


def both_papers(query: Query) -> bool:
    """Whether one matter is asked of both: 'kế hoạch viết gì về nhà ở, phụ lục phân cho bộ nào'."""
    columns = query.asks_fields or query.who or query.roles
    plan = "plan" in query.parts or any(node.startswith("ke-hoach") for node in query.nodes)
    return bool(query.topic and columns and plan) and "appendix" in query.parts


def allows(query: Query, passage: Passage) -> bool:
    """Whether the question leaves the part open in which the passage stands."""
    shut = {"not_appendix": APPENDIX, "not_plan": PLAN}
    return part_of(passage) not in {part for name, part in shut.items() if name in query.parts}


def with_counterparts(evidence: Sequence[Evidence], reading: Reading) -> list[Evidence]:
    """Return the evidence with what the other part says of the same matter.

    A row of the appendix is led by the passage of the plan that it carries out; a passage of the
    plan is followed by the row that fits the question best, unless the appendix is shut out.
    """
    first = evidence[0]
    if is_row(first.passage):
        other = reading.library.counterparts.get(first.passage.key)
        joined = [replace(first, passage=other), *evidence] if other else list(evidence)
    else:
        joined = [*evidence, *_row_of(first, reading)]
    kept = [e for e in joined if allows(reading.query, e.passage)]
    return list({e.passage.key: e for e in kept}.values())


def _row_of(first: Evidence, reading: Reading) -> list[Evidence]:
    query = reading.query
    columns = query.asks_fields or query.who or query.roles
    if "plan" in query.parts and "appendix" not in query.parts and not columns:
        return []
    carried_out = {
        row for row, passage in reading.library.counterparts.items() if passage == first.passage
    }
    if not carried_out:
        return []
    return rank(query, reading.library, lambda p: p.key in carried_out, "bm25")[:1]


def told_of(task: Task, reading: Reading) -> list[Evidence]:
    """Return the passage of the plan that `task` carries out, as evidence; empty when there is none."""
    passage = reading.library.counterparts.get(task.key)
    return [Evidence(passage, 1.0, 1.0, 1.0)] if passage else []
