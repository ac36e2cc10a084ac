"""One task: its fields, as asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answer import Status
from assistant.query import Query
from assistant.read.base import CELLS, Draft, Reading, ids
from assistant.read.groups import is_ministry
from assistant.readings.kinds import kind_counted
from assistant.slots import SlotKind
from structured.types import Mention, MentionKind, Role, Task


def asked_fields(reading: Reading) -> tuple[str, ...]:
    """Return the columns that the question asks for; all when it asks for none."""
    return asked_columns(reading.query)


def asked_columns(query: Query) -> tuple[str, ...]:
    """Return the columns of a task that a query asks for; all when it asks for none."""
    fields = [field for field in query.fields if field in (*CELLS, "section")]
    fields += [role.value for role in query.roles if query.who or not query.agencies]
    # 'giao ai, phối hợp ai': the first is asked for as well.
    if {"lead", "coordinate"} & {*fields} == {"coordinate"} and len(
        query.slots.of(SlotKind.WHO)
    ) > 1:
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
        yield from _without_some(reading, task, Role(field))


def _without_some(reading: Reading, task: Task, role: Role) -> Iterator[str]:
    """Yield who else has a role where some are set aside: 'ngoài Bộ A thì còn ai chủ trì'."""
    query, meant = reading.query, reading.library.agencies.meant
    out = [a.agency for a in query.agencies if a.negated]
    aside = {agency for one in out for agency in meant(one)}
    mentions = task.mentions(role)
    if not query.who or not any(mention.agency in aside for mention in mentions):
        return
    left = [m for m in mentions if m.agency not in aside]
    names = dict.fromkeys(_called(reading, mention) for mention in left)
    said = {"out": reading.names(out), "role": reading.say(f"role_{role.value}")}
    mark = reading.cite_task(task, role.value)
    key = "others_left" if names else "others_none"
    yield reading.say(key, **said, names="; ".join(names), mark=mark)


def _called(reading: Reading, mention: Mention) -> str:
    """Return the name of an agency, or the wording that stands for several."""
    if mention.kind is MentionKind.COLLECTIVE:
        return " ".join(mention.text.split())
    return reading.name(mention.agency)


def _collective_wording(reading: Reading, task: Task, role: Role) -> Iterator[str]:
    for mention in task.mentions(role):
        if mention.kind is MentionKind.COLLECTIVE:
            wording = " ".join(mention.text.split())
            mark = reading.cite_task(task, role.value)
            yield reading.say("collective_wording", wording=wording, mark=mark)


def count_draft(reading: Reading, tasks: Sequence[Task], roles: Sequence[Role]) -> Draft:
    """Return how many agencies each of `tasks` names in `roles`."""
    lines, total = [], 0
    for task in tasks:
        for role in roles:
            named = _names(reading, task, role)
            total += len(named)
            lines.append(_counted(reading, task, role, named))
            lines += _collective_wording(reading, task, role)
    text = "\n\n".join(lines)
    return Draft(Status.ANSWERED, text, tasks=ids(tasks), count=total, subjects=ids(tasks))


def _names(reading: Reading, task: Task, role: Role) -> list[str]:
    """Return the agencies of the kind asked for that a task names in a role, without those set aside."""
    aside = {a.agency for a in reading.query.agencies if a.negated}
    mentions = (m for m in task.mentions(role) if m.kind is not MentionKind.COLLECTIVE)
    return [m.agency for m in mentions if m.agency not in aside and _meant(reading, m)]


def how_many(reading: Reading, task: Task, role: Role, of_ministries: bool) -> list[str]:
    """Return the lines that say how many agencies a task names in a role, and by which wording any others.

    Where ministries are spoken of, their own number is told beside that of all.
    """
    named = _names(reading, task, role)
    lines = [_counted(reading, task, role, named)] if named else []
    ministries = [agency for agency in named if is_ministry(reading, agency)]
    if of_ministries and 0 < len(ministries) < len(named):
        lines.append(_counted(reading, task, role, ministries, "ministries"))
    return [*lines, *_collective_wording(reading, task, role)]


def _counted(reading: Reading, task: Task, role: Role, named: Sequence[str], kind: str = "") -> str:
    """Return the line that says how many agencies, of a kind or of that asked for, a task names in a role."""
    mark = reading.cite_task(task, "content", role.value)
    kind = kind or kind_counted(reading.query.words)
    key = f"count_named_{kind}" if kind else "count_named"
    word, names = reading.say(f"role_{role.value}"), reading.names(list(named))
    return reading.say(key, id=task.id, n=len(named), role=word, names=names, mark=mark)


def _meant(reading: Reading, mention: Mention) -> bool:
    """Whether an agency named is of the kind that is asked for: 'mấy cơ quan là bộ'."""
    kind = kind_counted(reading.query.words)
    return not kind or is_ministry(reading, mention.agency) is (kind == "ministries")


def task_draft(reading: Reading, tasks: Sequence[Task], fields: Sequence[str]) -> Draft:
    """Return the draft that states `fields` of each of `tasks`."""
    text = "\n\n".join(read_one(reading, task, fields) for task in tasks)
    agencies = _named(reading.query, told_agencies(tasks, fields))
    return Draft(Status.ANSWERED, text, tasks=ids(tasks), subjects=ids(tasks), agencies=agencies)


def _named(query: Query, told: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom a question about one task names, else its answer; 'ngoài Bộ A, ai chủ trì' the latter."""
    named = tuple(a.agency for a in query.agencies)
    aside = query.who and all(a.negated for a in query.agencies)
    others = tuple(agency for agency in told if agency not in named) if aside else ()
    return others or named or told


def told_agencies(tasks: Sequence[Task], fields: Sequence[str]) -> tuple[str, ...]:
    """Return the agencies that an answer about one task names: its leads, else its coordinators."""
    if len(tasks) != 1:
        return ()
    role = next((role for role in Role if role.value in fields), Role.LEAD)
    named = (m for m in tasks[0].mentions(role) if m.kind is not MentionKind.COLLECTIVE)
    return tuple(dict.fromkeys(m.agency for m in named))


def agencies_of_all(tasks: Sequence[Task], query: Query) -> tuple[str, ...]:
    """Return the agencies that each of `tasks` names in the role asked for: 'mục II bộ nào phối hợp'.

    () where their agencies differ, or nobody was asked for.
    """
    if not query.who or len(query.roles) != 1:
        return ()
    named = {told_agencies((task,), (query.roles[0].value,)) for task in tasks}
    return named.pop() if len(named) == 1 else ()
