"""Yes/no questions about who does a task, checked against the structured data."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Status
from assistant.conditions import roles_of, time_conditions
from assistant.query import AgencyRef
from assistant.read.base import Draft, Reading, ids
from structured import filters as f
from structured.types import Role, Task


def read_premise(reading: Reading, tasks: Sequence[Task]) -> Draft:
    """Confirm or correct, for each of `tasks`, the roles that the question claims."""
    lines = [_verdict(reading, task, a) for task in tasks for a in reading.query.agencies]
    agencies = tuple(a.agency for a in reading.query.agencies)
    return Draft(
        Status.ANSWERED, "\n\n".join(lines), ids(tasks), subjects=ids(tasks), agencies=agencies
    )


def read_time(reading: Reading, tasks: Sequence[Task]) -> Draft:
    """Confirm or correct what the question claims of the time of `tasks`."""
    conditions = list(time_conditions(reading.query, reading.library.tasks, reading.today))
    lines = []
    for task in tasks:
        verdict = reading.say("yes" if all(c.holds(task) for c in conditions) else "no")
        head = reading.say(
            "task_head",
            id=task.id,
            content=task.content.value,
            mark=reading.cite_task(task, "content"),
        )
        mark = reading.cite_task(task, "deadline")
        lines.append(
            f"{verdict} {head}\n- {reading.say('f_deadline', value=task.deadline.value, mark=mark)}"
        )
    return Draft(Status.ANSWERED, "\n\n".join(lines), ids(tasks), subjects=ids(tasks))


def _verdict(reading: Reading, task: Task, reference: AgencyRef) -> str:
    roles = roles_of(reference, reading.query)
    holds = f.involves(reference.agency, roles)(task)
    agency = reading.name(reference.agency)
    if holds:
        held = [role for role in roles if f.involves(reference.agency, [role])(task)]
        word = reading.say("join").join(reading.say(f"role_{role.value}") for role in held)
        cells = ("content", *(role.value for role in held), "deadline", *_matching(reading, task))
        mark = reading.cite_task(task, *cells)
        content = f"{task.content.value} ({task.deadline.value})"
        return reading.say(
            "yes_role", agency=agency, role=word, id=task.id, content=content, mark=mark
        )
    return _correction(reading, task, agency, roles)


def _matching(reading: Reading, task: Task) -> tuple[str, ...]:
    """Return the product's column when the question speaks of the product rather than the content."""
    topics = reading.library.topics
    units = topics.units(reading.query.topic)
    product, content = (topics.coverage_of(units, c.value) for c in (task.product, task.content))
    return ("product",) if product > content else ()


def _correction(reading: Reading, task: Task, agency: str, roles: Sequence[Role]) -> str:
    word = reading.say(f"role_{roles[0].value}") if len(roles) == 1 else reading.say("role_any")
    coordinate = f"; {reading.say('role_coordinate')}: {task.coordinate.value}"
    return reading.say(
        "no_role",
        id=task.id,
        content=task.content.value,
        agency=agency,
        role=word,
        lead=task.lead.value,
        coordinate_text=coordinate,
        mark=reading.cite_task(task, "content", "lead", "coordinate"),
    )
