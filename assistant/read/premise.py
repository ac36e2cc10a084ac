"""Yes/no questions about who does a task, checked against the structured data."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Status
from assistant.conditions import roles_of, time_conditions
from assistant.query import AgencyRef
from assistant.read.base import Draft, Reading, ids
from assistant.slots import SlotKind
from structured import filters as f
from structured.types import Role, Task


def read_premise(reading: Reading, tasks: Sequence[Task]) -> Draft:
    """Confirm or correct, for each of `tasks`, the roles and the time that the question claims."""
    timed = tasks if reading.query.times else ()
    lines = [
        *(_time(reading, task) for task in timed),
        *(_verdict(reading, task, a) for task in tasks for a in reading.query.agencies),
    ]
    agencies = tuple(a.agency for a in reading.query.agencies)
    return Draft(
        Status.ANSWERED, "\n\n".join(lines), ids(tasks), subjects=ids(tasks), agencies=agencies
    )


def read_time(reading: Reading, tasks: Sequence[Task]) -> Draft:
    """Confirm or correct what the question claims of the time of `tasks`."""
    text = "\n\n".join(_time(reading, task) for task in tasks)
    return Draft(Status.ANSWERED, text, ids(tasks), subjects=ids(tasks))


def _time(reading: Reading, task: Task) -> str:
    conditions = time_conditions(reading.query, reading.library.tasks, reading.today)
    verdict = reading.say("yes" if all(c.holds(task) for c in conditions) else "no")
    mark = reading.cite_task(task, "content")
    head = reading.say("task_head", id=task.id, content=task.content.value, mark=mark)
    return f"{verdict} {head}\n{_cells(reading, task, 'deadline')}"


def _cells(reading: Reading, task: Task, *fields: str) -> str:
    """Return columns of `task` as lines, each cited."""
    return "\n".join(
        "- "
        + reading.say(
            f"f_{name}", value=getattr(task, name).value, mark=reading.cite_task(task, name)
        )
        for name in fields
        if getattr(task, name).value
    )


def _verdict(reading: Reading, task: Task, reference: AgencyRef) -> str:
    roles = roles_of(reference, reading.query)
    agency = reading.name(reference.agency)
    held = [role for role in roles if f.involves(reference.agency, [role])(task)]
    if not held:
        return _correction(reading, task, agency, roles)
    word = reading.say("join").join(reading.say(f"role_{role.value}") for role in held)
    only = any(reading.query.slots.has(SlotKind.SHARE, value) for value in ("alone", "only"))
    key = "no_alone" if only and not f.alone(reference.agency, held[0])(task) else "yes_role"
    mark = reading.cite_task(task, "content", *(role.value for role in held))
    head = reading.say(
        key, agency=agency, role=word, id=task.id, content=task.content.value, mark=mark
    )
    return f"{head}\n{_cells(reading, task, 'lead', 'coordinate', *_matching(reading, task), 'deadline')}"


def _matching(reading: Reading, task: Task) -> tuple[str, ...]:
    """Return the product's column when the question speaks of the product rather than the content."""
    if "product" in reading.query.fields:
        return ("product",)
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
