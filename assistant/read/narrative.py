"""Narrative answers: the passages that prove it, quoted whole, with the heading they stand under."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Status
from assistant.evidence.find import Evidence, is_row
from assistant.read.base import Draft, Reading, ids
from structured.agencies import COLLECTIVE_GROUP
from structured.types import Task


def read_narrative(reading: Reading, evidence: Sequence[Evidence]) -> Draft:
    """Answer with the given passages, each quoted under its place; tasks with their fields."""
    tasks = [reading.library.task_by_key[e.passage.key] for e in evidence if is_row(e.passage)]
    parts = [_paragraph(reading, e) for e in evidence if not is_row(e.passage)]
    parts += [_task_line(reading, task) for task in tasks]
    named = (reference.agency for reference in reading.query.agencies)
    return Draft(
        Status.ANSWERED,
        "\n\n".join(parts),
        tasks=ids(tasks),
        subjects=ids(tasks),
        passages=tuple(e.passage.id for e in evidence),
        agencies=tuple(dict.fromkeys((*named, *_told_of(reading, evidence)))),
    )


def _told_of(reading: Reading, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """Return whom the first passage speaks of, whose duty it is first, where it is asked who does it.

    A later turn may mean them: 'Bộ nào đôn đốc việc thực hiện?', then 'bộ đó chủ trì những việc gì?'.
    """
    if not evidence or not reading.query.who or is_row(evidence[0].passage):
        return ()
    passage, named = evidence[0].passage, reading.library.understanding.agencies_in
    told = (*passage.headings[-1:], passage.value)
    spoken = dict.fromkeys(agency for text in told for agency in named(text))
    return tuple(agency for agency in spoken if agency != COLLECTIVE_GROUP)


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
