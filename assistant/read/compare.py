"""Things named and put beside one another: tasks, agencies, sections, one agency's two roles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.answer import Status
from assistant.read.base import CELLS, Draft, Reading, ids, table, task_table
from assistant.read.groups import (
    among,
    counts_bodies,
    joined,
    role_words,
    roles_asked,
    section_label,
    section_marks,
    tasks_of,
)
from assistant.read.rank import section_groups
from assistant.slots import SlotKind
from structured import filters as f
from structured.filters import BOTH
from structured.tally import (
    Group,
    agencies_in,
    at_place,
    by_agency,
    by_role,
    by_task,
    ordered,
)
from structured.types import Role, Task

Label = Callable[[Group], str]
PAIR = 2
# Words by which a comparison of two tasks is one of their times.
TIMELY = frozenset({"truoc", "som", "muon", "sau", "lau", "nhanh", "cham", "han", "tre"})


def verdict(reading: Reading, groups: Sequence[Group], label: Label, what: str, unit: str) -> str:
    """Return which of the groups is larger and by how much, that they are equal, or their order."""
    largest, *rest = ordered(groups)
    values = {"what": what, "unit": reading.say(unit)}
    if all(group.size == largest.size for group in rest):
        names = joined(reading, map(label, groups))
        if not largest.size:
            return reading.say("tally_none", names=names, **values)
        return reading.say("tally_equal", names=names, n=largest.size, **values)
    if len(groups) > PAIR:
        return _order(reading, groups, label, values)
    second = rest[0]
    text = reading.say(
        "tally_more",
        name=label(largest),
        other=label(second),
        n=largest.size,
        m=second.size,
        d=largest.size - second.size,
        **values,
    )
    return f"{text} {_times(reading, largest.size, second.size)}".strip()


def cited(told: str, marks: str) -> str:
    """Return a sentence with its marks before the full stop."""
    return f"{told.rstrip('.')} {marks}."


def _order(reading: Reading, groups: Sequence[Group], label: Label, values: dict[str, str]) -> str:
    sized = (
        reading.say("tally_item", name=label(g), n=g.size, unit=values["unit"])
        for g in ordered(groups)
    )
    least = reading.query.superlative == "least"
    extreme = at_place(groups, 1, least)
    return reading.say(
        "tally_order_least" if least else "tally_order",
        names=joined(reading, map(label, extreme)),
        n=extreme[0].size,
        order="; ".join(sized),
        **values,
    )


def _times(reading: Reading, more: int, less: int) -> str:
    """Return how many times as many, when that is asked for."""
    if not less or not reading.query.slots.has(SlotKind.COMPARE, "times"):
        return ""
    ratio = more / less
    exact = ratio == round(ratio, 1)
    shown = (
        f"{ratio:.0f}" if ratio == int(ratio) else f"{ratio:.1f}".replace(".", reading.say("comma"))
    )
    return reading.say("tally_times" if exact else "tally_times_about", x=shown)


LESS = re.compile(
    r"\b(?:som|truoc|nhanh)\b|\b(?:it|kem|thua|fewer|less)\b(?: \w+){0,3} (?:hon|than)\b|\b(?:kem|thua)\b"
)


def _borne_out(reading: Reading, groups: Sequence[Group]) -> str:
    """Return 'Đúng.' or 'Không đúng.' where it is asked whether the first has more, or both the same."""
    query = reading.query
    if not query.yes_no or len(groups) != PAIR or query.who or "section" in query.fields:
        return ""
    first, second = groups
    if query.slots.has(SlotKind.COMPARE, "equal"):
        holds = first.size == second.size
    elif query.slots.has(SlotKind.COMPARE, "more"):
        less = LESS.search(" ".join(word.folded for word in query.words))
        holds = first.size < second.size if less else first.size > second.size
    else:
        return ""
    return reading.say("yes" if holds else "no") + " "


def compare_tasks(reading: Reading, tasks: Sequence[Task]) -> Draft:
    """Put tasks beside one another, field by field."""
    head = reading.say(
        "compare_tasks", ids=", ".join(ids(tasks)), marks=reading.marks(tasks, "content")
    )
    head = _borne_out(reading, _sized(reading, tasks)) + head
    lines = [*_answers(reading, tasks), *(_alike(reading, tasks, name) for name in CELLS[1:])]
    verdicts = "\n".join(f"- {line}" for line in lines)
    return Draft(
        Status.ANSWERED,
        f"{head}\n\n{task_table(reading, tasks, CELLS)}\n\n{verdicts}",
        tasks=ids(tasks),
        subjects=ids(tasks),
    )


def _sized(reading: Reading, tasks: Sequence[Task]) -> tuple[Group, ...]:
    """Return the tasks by what is compared of them: how many agencies they name, or when they end."""
    said = {word.folded for word in reading.query.words}
    if not said & TIMELY:
        return by_task(tasks, reading.query.roles) if len(reading.query.roles) == 1 else ()
    if any(f.recurring()(task) for task in tasks):
        return ()
    year_of = f.first_year if reading.query.slots.has(SlotKind.WHEN, "start") else f.last_year
    return tuple(Group(task.id, year_of(task), (task,)) for task in tasks)


def _answers(reading: Reading, tasks: Sequence[Task]) -> Iterator[str]:
    """Yield what is asked of the tasks beyond their cells: whose time ends first, who names more agencies."""
    query = reading.query
    said = {word.folded for word in query.words}
    if said & TIMELY:
        yield _by_time(reading, tasks)
    compared = query.slots.has(SlotKind.COMPARE, "more") or query.counts_agencies
    for role in query.roles if compared else ():
        groups = by_task(tasks, [role])
        what = reading.say("tally_naming", role=reading.say(f"role_{role.value}"))
        told = verdict(reading, groups, lambda group: group.key, what, "agencies")
        yield cited(told, reading.marks(tasks, role.value))


def _by_time(reading: Reading, tasks: Sequence[Task]) -> str:
    """Return which task's time ends first; recurring work has no end."""
    marks = reading.marks(tasks, "deadline")
    starts = reading.query.slots.has(SlotKind.WHEN, "start")
    year_of = f.first_year if starts else f.last_year
    ending = [task for task in tasks if not f.recurring()(task)]
    years = sorted({year_of(task) for task in ending})
    if len(ending) < len(tasks):
        names = ", ".join(ids(task for task in tasks if task not in ending))
        return reading.say("ends_never", ids=names, marks=marks)
    if len(years) == 1:
        return reading.say(
            "starts_together" if starts else "ends_together", year=years[0], marks=marks
        )
    first = ", ".join(ids(task for task in ending if year_of(task) == years[0]))
    return reading.say(
        "starts_first" if starts else "ends_first",
        ids=first,
        year=years[0],
        later=years[-1],
        marks=marks,
    )


def _alike(reading: Reading, tasks: Sequence[Task], name: str) -> str:
    """Return whether a column says the same for all `tasks`."""
    values = {getattr(task, name).value for task in tasks}
    key = "compare_same" if len(values) == 1 else "compare_other"
    marks = reading.marks(tasks, name)
    return reading.say(key, what=reading.say(f"col_{name}"), marks=marks)


def compare_roles(reading: Reading) -> Draft:
    """Compare how many tasks one agency leads and coordinates."""
    agency = reading.query.agencies[0].agency
    groups = by_role(among(reading), agency)
    found = tasks_of(groups)
    marks = _role_marks(reading, found)
    rows = _agency_table(reading, [agency], among(reading))
    told = _roles_verdict(reading, agency, ordered(groups))
    text = f"{cited(told, marks)}\n\n{reading.say('compare_agencies')}\n\n{rows}"
    return Draft(Status.ANSWERED, text, ids(found), subjects=ids(found), agencies=(agency,))


def compare_shares(reading: Reading) -> Draft:
    """Compare how many tasks an agency has alone, and how many with others, in one role."""
    query = reading.query
    agency, role = query.agencies[0].agency, roles_asked(reading)[0]
    tasks = f.select(among(reading), f.involves(agency, [role]))
    alone = f.select(tasks, f.alone(agency, role))
    joint = tuple(task for task in tasks if task not in alone)
    text = reading.say(
        "shares_compared",
        agency=reading.name(agency),
        role=reading.say(f"role_{role.value}"),
        alone=len(alone),
        alone_ids=", ".join(ids(alone)),
        joint=len(joint),
        joint_ids=", ".join(ids(joint)),
        d=abs(len(joint) - len(alone)),
        marks=reading.marks(tasks, "content", role.value),
    )
    return Draft(Status.ANSWERED, text, ids(tasks), subjects=ids(tasks), agencies=(agency,))


def _roles_verdict(reading: Reading, agency: str, groups: Sequence[Group]) -> str:
    more, less = groups
    return reading.say(
        "roles_equal" if more.size == less.size else "roles_more",
        agency=reading.name(agency),
        more=reading.say(f"role_{more.key}"),
        less=reading.say(f"role_{less.key}"),
        n=more.size,
        m=less.size,
        d=more.size - less.size,
    )


def compare_agencies(reading: Reading) -> Draft:
    """Compare how many tasks agencies lead and coordinate."""
    agencies = list(dict.fromkeys(reference.agency for reference in reading.query.agencies))
    roles, pool = roles_asked(reading), among(reading)
    found = tasks_of(by_agency(pool, agencies, roles))
    marks = _role_marks(reading, found)
    counted = [*((role,) for role in roles), *([tuple(roles)] if len(roles) > 1 else [])]
    told = [_agencies_verdict(reading, by_agency(pool, agencies, some), some) for some in counted]
    told[0] = _borne_out(reading, by_agency(pool, agencies, roles)) + told[0]
    rows = _agency_table(reading, agencies, pool)
    parts = [*(cited(line, marks) for line in told), reading.say("compare_agencies"), rows]
    text = "\n\n".join(parts)
    return Draft(Status.ANSWERED, text, ids(found), subjects=ids(found), agencies=tuple(agencies))


def _agencies_verdict(reading: Reading, groups: Sequence[Group], roles: Sequence[Role]) -> str:
    one = len(roles) == 1
    what = reading.say(f"role_{roles[0].value}" if one else "tally_both")
    return verdict(reading, groups, lambda group: reading.name(group.key), what, "tasks")


def _role_marks(reading: Reading, found: Sequence[Task]) -> str:
    return reading.marks(found, "content", *(role.value for role in roles_asked(reading)))


def _agency_table(reading: Reading, agencies: Sequence[str], pool: Sequence[Task]) -> str:
    header = [reading.say("col_agency"), *(reading.say(f"col_{role.value}") for role in BOTH)]
    return table(header, [_agency_row(reading, agency, pool) for agency in agencies])


def _agency_row(reading: Reading, agency: str, pool: Sequence[Task]) -> list[str]:
    cells = [reading.name(agency)]
    for role in BOTH:
        tasks = f.select(pool, f.involves(agency, [role]))
        listed = f" ({', '.join(ids(tasks))})" if tasks else ""
        cells.append(f"{len(tasks)}{listed}")
    return cells


def compare_sections(reading: Reading, sections: Sequence[str]) -> Draft:
    """Compare sections by the tasks in them that fit, or by the agencies that these name."""
    groups = section_groups(reading, sections)
    bodies = counts_bodies(reading.query)
    unit = "agencies" if bodies else "tasks"
    role = role_words(reading, roles_asked(reading))
    rows = [
        [section_label(reading, g.key), str(g.size), _counted(reading, g, bodies)] for g in groups
    ]
    header = [reading.say("col_section"), reading.say(f"col_{unit}"), reading.say("col_which")]
    name = reading.names(dict.fromkeys(a.agency for a in reading.query.agencies))
    what = reading.say("tally_naming", role=role) if bodies else reading.say("tally_having")
    what = reading.say("tally_of_agency", agency=name, role=role) if name else what
    told = verdict(
        reading, groups, lambda g: reading.say("section_short", section=g.key), what, unit
    )
    told = cited(f"{told[:1].upper()}{told[1:]}", section_marks(reading, groups))
    told = f"{_borne_out(reading, groups)}{told}"
    found = tasks_of(groups)
    text = "\n\n".join([told, reading.say("compare_sections"), table(header, rows)])
    return Draft(Status.ANSWERED, text, ids(found), subjects=ids(found))


def _counted(reading: Reading, group: Group, bodies: bool) -> str:
    if not bodies:
        return ", ".join(ids(group.tasks))
    return reading.names(agencies_in(group.tasks, roles_asked(reading)))
