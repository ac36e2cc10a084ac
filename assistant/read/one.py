"""One task: its fields, as asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answer import Status
from assistant.query import Query
from assistant.read.base import CELLS, Draft, Reading, ids
from assistant.slots import SlotKind
from structured.types import MentionKind, Role, Task


def asked_fields(reading: Reading) -> tuple[str, ...]:
    """Return the columns that the question asks for; all when it asks for none."""
    return asked_columns(reading.query)


def asked_columns(query: Query) -> tuple[str, ...]:
    """Return the columns of a task that a query asks for; all when it asks for none."""
    fields = [field for field in query.fields if field in (*CELLS, "section")]
    fields += [role.value for role in query.roles if query.who or not query.agencies]
    # 'giao ai, phối hợp ai': the first is asked for as well.
    if set(fields) == {"coordinate"} and len(query.slots.of(SlotKind.WHO)) > 1:
        fields += ["lead"]
    if query.who and not query.roles:
        fields += ["lead"] if fields else ["lead", "coordinate"]
    wanted = [c for c in (*CELLS, "section") if c in fields]
    return tuple(wanted) or CELLS


def read_one(reading: Reading, task: Task, fields: Sequence[str]) -> str:
    """Return the text that states `fields` of `task`, cited to its row: as printed, it can be found at once."""
    mark = reading.cite_task(task)
    head = reading.say("task_head", id=task.id, content=task.content.value, mark=mark)
    lines = [
        line for field in fields if field != "content" for line in _field(reading, task, field)
    ]
    return "\n".join([head, *(f"- {line}" for line in lines)])


def _field(reading: Reading, task: Task, field: str) -> Iterator[str]:
    if field == "section":
        title = reading.library.node(f"phu-luc/{task.section}")
        mark = reading.cite(title) if title else reading.cite_task(task)
        yield reading.say("f_section", section=task.section, title=task.section_title, mark=mark)
        return
    cell = getattr(task, field)
    value = cell.value or reading.say("none_value")
    yield reading.say(f"f_{field}", value=value, mark=reading.cite_task(task, field))
    if field in (Role.LEAD.value, Role.COORDINATE.value):
        yield from _collective_wording(reading, task, Role(field))


def _collective_wording(reading: Reading, task: Task, role: Role) -> Iterator[str]:
    for mention in task.mentions(role):
        if mention.kind is MentionKind.COLLECTIVE:
            wording = " ".join(mention.text.split())
            mark = reading.cite_task(task, role.value)
            yield reading.say("collective_wording", wording=wording, mark=mark)


def count_draft(reading: Reading, tasks: Sequence[Task], roles: Sequence[Role]) -> Draft:
    """Return how many agencies each of `tasks` names in `roles`."""
    aside = {a.agency for a in reading.query.agencies if a.negated}
    lines, total = [], 0
    for task in tasks:
        for role in roles:
            named = [
                m.agency
                for m in task.mentions(role)
                if m.kind is not MentionKind.COLLECTIVE and m.agency not in aside
            ]
            total += len(named)
            mark = reading.cite_task(task, "content", role.value)
            word = reading.say(f"role_{role.value}")
            names = reading.names(named)
            lines.append(
                reading.say(
                    "count_named", id=task.id, n=len(named), role=word, names=names, mark=mark
                )
            )
            lines += _collective_wording(reading, task, role)
    text = "\n\n".join(lines)
    return Draft(Status.ANSWERED, text, tasks=ids(tasks), count=total, subjects=ids(tasks))


def task_draft(reading: Reading, tasks: Sequence[Task], fields: Sequence[str]) -> Draft:
    """Return the draft that states `fields` of each of `tasks`."""
    text = "\n\n".join(read_one(reading, task, fields) for task in tasks)
    agencies = tuple(a.agency for a in reading.query.agencies) or told_agencies(tasks, fields)
    return Draft(Status.ANSWERED, text, tasks=ids(tasks), subjects=ids(tasks), agencies=agencies)


def told_agencies(tasks: Sequence[Task], fields: Sequence[str]) -> tuple[str, ...]:
    """Return the agencies that an answer about one task names: its leads, else its coordinators."""
    if len(tasks) != 1:
        return ()
    role = next((role for role in Role if role.value in fields), Role.LEAD)
    named = (m for m in tasks[0].mentions(role) if m.kind is not MentionKind.COLLECTIVE)
    return tuple(dict.fromkeys(m.agency for m in named))
