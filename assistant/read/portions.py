"""What part of the tasks some are, how many there are on average, and numbers added up: all of it computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.read.base import Draft, Reading, ids
from assistant.read.collective import with_collective
from assistant.read.groups import among, role_words, section_label, tasks_of
from assistant.read.select import conditions_of, describe, fitting
from structured.filters import BOTH
from structured.tally import Group, agencies_in, by_agency, by_section
from structured.types import Role, Task

HUNDRED = 100


def number(reading: Reading, value: float) -> str:
    """Return a number with one decimal, none where it is whole: '44,8', '50'."""
    text = f"{value:.1f}".removesuffix(".0")
    return text if reading.query.english else text.replace(".", ",")


def read_share(reading: Reading) -> Draft | None:
    """Answer which part of the tasks those of the question are, of the appendix or what it narrows to."""
    query = reading.query
    whole = _whole(reading)
    sides: list[tuple[Role, ...]] = [query.roles] if query.roles or not query.agencies else []
    sides = sides or [*((role,) for role in BOTH), ()]
    lines: list[str] = []
    found: dict[str, Task] = {}
    for roles in sides:
        part = replace(reading, query=replace(query, roles=roles))
        conditions = conditions_of(part)
        tasks = fitting(part, conditions)
        found |= {task.id: task for task in tasks}
        lines.append(_share_line(part, tasks, whole, describe(part, conditions)))
    if not whole:
        return None
    text = "\n".join([*lines, "", reading.say("portions_note")])
    shown = tasks_of([Group("", 0, tuple(found.values()))])
    agencies = tuple(a.agency for a in query.agencies)
    return Draft(Status.ANSWERED, text, ids(shown), subjects=ids(shown), agencies=agencies)


def _whole(reading: Reading) -> tuple[Task, ...]:
    """Return the tasks of which a part is asked: with an agency, those that the other conditions leave."""
    query = reading.query
    if not query.agencies:
        return reading.library.tasks
    return among(replace(reading, query=replace(query, agencies=())))


def _share_line(reading: Reading, tasks: Sequence[Task], whole: Sequence[Task], what: str) -> str:
    share = HUNDRED * len(tasks) / len(whole) if whole else 0.0
    listed = reading.say("portions_listed", ids=", ".join(ids(tasks))) if tasks else ""
    marks = reading.marks(tasks, "content")
    exact = abs(share - round(share, 1)) < 1e-9
    return reading.say(
        "portions_exact" if exact else "portions_share",
        n=len(tasks),
        m=len(whole),
        what=what,
        share=number(reading, share),
        listed=listed,
        marks=marks,
    ).replace(" .", ".")


def read_section_average(reading: Reading) -> Draft:
    """Answer how many tasks a section has on average."""
    tasks = fitting(reading, conditions_of(reading))
    groups = by_section(tasks, tuple(reading.library.sections))
    names = (section_label(reading, group.key) for group in groups)
    return _average(reading, groups, list(names), "portions_sections", len(tasks))


def read_agency_average(reading: Reading, ministries: Sequence[str] = ()) -> Draft:
    """Answer how many tasks an agency has on average, of those that are named in the role."""
    roles, pool = reading.query.roles or BOTH, among(reading)
    named = [a for a in reading.library.agencies if a in agencies_in(pool, roles)]
    groups = by_agency(pool, [a for a in named if not ministries or a in ministries], roles)
    names = [reading.name(group.key) for group in groups]
    total = sum(group.size for group in groups)
    return _average(reading, groups, names, "portions_agencies", total)


def _average(
    reading: Reading, groups: Sequence[Group], names: Sequence[str], key: str, total: int
) -> Draft:
    found = tasks_of(groups)
    head = reading.say(
        key,
        n=total,
        m=len(groups),
        average=number(reading, total / len(groups)),
        role=role_words(reading, reading.query.roles or BOTH),
        marks=reading.marks(found, "content"),
    )
    unit = reading.say("tasks")
    lines = [
        f"- {reading.say('tally_item', name=name, n=group.size, unit=unit)}"
        for name, group in zip(names, groups, strict=True)
    ]
    return Draft(Status.ANSWERED, "\n".join([head, *lines]))


def read_roles_sum(reading: Reading, agency: str) -> Draft:
    """Answer how many tasks an agency leads, how many it coordinates, and how many both make."""
    pool = among(replace(reading, query=replace(reading.query, agencies=())))
    groups = [by_agency(pool, [agency], [role])[0] for role in BOTH]
    told = _sum(reading, list(_role_names(reading, agency)), groups, (agency,))
    return with_collective(reading, told)


def _role_names(reading: Reading, agency: str) -> Iterator[str]:
    for role in BOTH:
        yield f"{reading.name(agency)} {role_words(reading, [role])}"


def read_sum(reading: Reading) -> Draft:
    """Answer how many tasks two or more agencies, or sections, have taken together."""
    query = reading.query
    agencies = list(dict.fromkeys(a.agency for a in query.agencies))
    if len(agencies) < 2:
        groups: Sequence[Group] = by_section(
            fitting(reading, conditions_of(reading)), query.sections
        )
        names = [section_label(reading, group.key) for group in groups]
        return _sum(reading, names, groups)
    roles = query.roles or BOTH
    pool = among(replace(reading, query=replace(query, agencies=())))
    groups = by_agency(pool, agencies, roles)
    word = role_words(reading, roles)
    return _sum(reading, [f"{reading.name(g.key)} {word}" for g in groups], groups, agencies)


def _sum(
    reading: Reading, names: Sequence[str], groups: Sequence[Group], agencies: Sequence[str] = ()
) -> Draft:
    """Return the sum of groups, each task counted once, after the size of each."""
    found = tasks_of(groups)
    twice = [t for t in found if sum(t in group.tasks for group in groups) > 1]
    once = reading.say("portions_once", ids=", ".join(ids(twice))) if twice else ""
    marks = reading.marks(found, "content")
    lines = [
        reading.say("portions_item", name=name, n=g.size, ids=", ".join(ids(g.tasks)) or "–")
        for name, g in zip(names, groups, strict=True)
    ]
    head = reading.say("portions_sum", n=len(found), once=once, marks=marks)
    return Draft(
        Status.ANSWERED,
        "\n".join([head, *lines]),
        ids(found),
        count=len(found),
        subjects=ids(found),
        agencies=tuple(agencies),
    )
