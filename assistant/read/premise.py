"""Yes/no questions about who does a task, when, with what product, checked against the data.

All that is claimed together gets one verdict; what the text says of each part follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Status
from assistant.read.base import Draft, Reading, ids
from assistant.read.notes import local_notes
from assistant.read.verdict import Finding, alternatives, cells, findings
from structured.types import Task


def read_premise(reading: Reading, tasks: Sequence[Task]) -> Draft:
    """Confirm or correct what the question claims of `tasks`."""
    found = {task: findings(reading, task) for task in tasks}
    everything = [finding for parts in found.values() for finding in parts]
    verdict = _verdict(reading, everything)
    texts = [_told(reading, task, parts) for task, parts in found.items()]
    text = "\n\n".join([" ".join(filter(None, [verdict, texts[0]])), *texts[1:]])
    agencies = tuple(a.agency for a in reading.query.agencies)
    text = "\n\n".join([text, *local_notes(reading)])
    return Draft(Status.ANSWERED, text, ids(tasks), subjects=ids(tasks), agencies=agencies)


def _verdict(reading: Reading, everything: Sequence[Finding]) -> str:
    """Return 'Đúng', or 'Không đúng' when any part is wrong; nothing where code can't tell."""
    borne = [finding.holds for finding in everything]
    if False not in borne:
        return "" if None in borne else reading.say("yes")
    either = alternatives(reading) and True in borne
    return "" if either else reading.say("no")


def _told(reading: Reading, task: Task, parts: Sequence[Finding]) -> str:
    """Return what the text says of `task`: what is wrong first, then its columns."""
    ordered = sorted(parts, key=lambda finding: finding.holds is True)
    sentences = [part.text for part in ordered if not part.text.startswith("- ")]
    lines = [part.text for part in ordered if part.text.startswith("- ")]
    if not sentences:
        mark = reading.cite_task(task)
        head = reading.say("task_head", id=task.id, content=task.content.value, mark=mark)
        return "\n".join([head, *lines])
    shown = cells(reading, task, "lead", "coordinate", "product", "deadline")
    return "\n".join(["\n\n".join(sentences), shown])
