"""Narrative answers: the passages that prove it, quoted whole, with the heading they stand under."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Status
from assistant.evidence.find import Evidence, is_row
from assistant.read.base import Draft, Reading, ids
from structured.types import Task


def read_narrative(reading: Reading, evidence: Sequence[Evidence]) -> Draft:
    """Answer with the given passages, each quoted under its place; tasks with their fields."""
    tasks = [reading.library.task_by_key[e.passage.key] for e in evidence if is_row(e.passage)]
    parts = [_paragraph(reading, e) for e in evidence if not is_row(e.passage)]
    parts += [_task_line(reading, task) for task in tasks]
    return Draft(
        Status.ANSWERED,
        "\n\n".join(parts),
        tasks=ids(tasks),
        subjects=ids(tasks),
        passages=tuple(e.passage.id for e in evidence),
        agencies=tuple(a.agency for a in reading.query.agencies),
    )


def _paragraph(reading: Reading, evidence: Evidence) -> str:
    lead = reading.say("narrative_lead", place=reading.place(evidence.passage))
    return f"{lead} {reading.quote(evidence.passage)}"


def _task_line(reading: Reading, task: Task) -> str:
    head = reading.say(
        "task_head", id=task.id, content=task.content.value, mark=reading.cite_task(task, "content")
    )
    fields = ("lead", "coordinate", "product", "deadline")
    lines = [
        "- "
        + reading.say(
            f"f_{name}", value=getattr(task, name).value, mark=reading.cite_task(task, name)
        )
        for name in fields
        if getattr(task, name).value
    ]
    return "\n".join([head, *lines])
