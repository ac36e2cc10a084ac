"""A ministry that is claimed to lead what the text gives to 'các bộ, ngành' together: neither right nor wrong."""

from __future__ import annotations

from assistant.conditions import roles_of
from assistant.query import AgencyRef
from assistant.read.base import Reading
from structured.types import MentionKind, Role, Task


def led_together(reading: Reading, task: Task, reference: AgencyRef) -> bool:
    """Whether a lead is claimed of a ministry that may be one of those to whom a task is given together."""
    agencies = reading.library.agencies
    meant = agencies.meant(reference.agency)
    ministry = all(map(agencies.reached_collectively, meant))
    claimed = roles_of(reference, reading.query) == (Role.LEAD,)
    named = {mention.agency for mention in task.mentions(Role.LEAD)} & {*meant}
    return ministry and claimed and not named and bool(_wording(task))


def together_text(reading: Reading, task: Task, reference: AgencyRef) -> str:
    """Return that a task is given to ministries together, none of which is named by that."""
    return reading.say(
        "led_together",
        id=task.id,
        content=task.content.value,
        wording=_wording(task),
        agency=reading.name(reference.agency),
        mark=reading.cite_task(task, "content", "lead"),
    )


def _wording(task: Task) -> str:
    """Return the words by which a task is given to ministries together; '' when it is not."""
    mentions = (m.text for m in task.mentions(Role.LEAD) if m.kind is MentionKind.COLLECTIVE)
    return next(mentions, "")
