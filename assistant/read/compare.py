"""Agencies, sections and the roles or shares of one agency, named and put beside one another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.conditions import time_condition
from assistant.query import Query, TimeCondition
from assistant.read.base import Draft, Reading, ids, table
from assistant.read.differences import difference
from assistant.read.groups import (
    among,
    counts_bodies,
    fitting_tasks,
    measured_of_sections,
    roles_asked,
    section_label,
    section_marks,
    tasks_of,
)
from assistant.read.rank import section_groups
from assistant.read.select import describe
from assistant.read.verdicts import AGAINST, borne_out, cited, verdict
from assistant.slots import SlotKind
from structured import filters as f
from structured.filters import BOTH
from structured.tally import (
    Group,
    agencies_in,
    by_agency,
    by_role,
    ordered,
)
from structured.types import Role, Task


def compare_roles(reading: Reading) -> Draft:
    """Compare how many tasks one agency leads and coordinates."""
    agency = reading.query.agencies[0].agency
    groups = by_role(among(reading), agency)
    found = tasks_of(groups)
    marks = _role_marks(reading, found)
    rows = _agency_table(reading, [agency], among(reading))
    told = _roles_borne(reading, groups) + _roles_verdict(reading, agency, ordered(groups))
    text = f"{cited(told, marks)}\n\n{reading.say('compare_agencies')}\n\n{rows}"
    return _draft(reading, text, groups, (agency,))


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
        alone_ids=_in_brackets(alone),
        joint=len(joint),
        joint_ids=_in_brackets(joint),
        verdict=_shares_verdict(reading, len(alone), len(joint), role),
        marks=reading.marks(tasks, "content", role.value),
    )
    shares = [Group("alone", len(alone), alone), Group("joint", len(joint), joint)]
    return _draft(reading, text, shares, (agency,))


def _draft(
    reading: Reading, text: str, groups: Sequence[Group], agencies: tuple[str, ...] = ()
) -> Draft:
    """Return a comparison of groups; its number is by how much two differ, where that is asked."""
    found = ids(tasks_of(groups))
    count = difference(reading.query, groups)
    return Draft(Status.ANSWERED, text, found, count=count, subjects=found, agencies=agencies)


def _shares_verdict(reading: Reading, alone: int, joint: int, role: Role) -> str:
    key = "equal" if alone == joint else "joint" if joint > alone else "alone"
    word = reading.say(f"role_{role.value}")
    return reading.say(f"shares_{key}", role=word, d=abs(joint - alone))


def _in_brackets(tasks: Sequence[Task]) -> str:
    return f" ({', '.join(ids(tasks))})" if tasks else ""


def _roles_borne(reading: Reading, groups: Sequence[Group]) -> str:
    """Return the verdict on 'A leads more than it coordinates': the role named first has more."""
    claimed = _role_claimed(reading.query)
    if claimed is None:
        return ""
    return borne_out(reading, sorted(groups, key=lambda group: group.key != claimed))


def _role_claimed(query: Query) -> Role | None:
    """Return the role that stands before 'nhiều hơn', or as many as the other; None where code can't tell.

    One alone is put beside that of the turn before: 'phối hợp nhiều hơn số đó', 'nhiều hơn số phối hợp'.
    """
    roles = [s for s in query.slots.of(SlotKind.ROLE) if s.end and s.value != "any"]
    more = [s for s in query.slots.of(SlotKind.COMPARE) if s.value in ("more", "equal")]
    if len(roles) == len(BOTH):
        between = any(roles[0].before(s) and s.before(roles[1]) for s in more)
        return Role(roles[0].value) if between else None
    if len(roles) != 1 or len(more) != 1 or query.carried != ("roles",):
        return None
    named = Role(roles[0].value)
    # 'so với số đó thì số chủ trì nhiều hơn': the words after 'so với' are of the other one.
    told = any(s.value == "those" and s.before(roles[0]) for s in query.slots.of(SlotKind.FOLLOW))
    against = told and AGAINST.opens(query.words) is not None
    first = roles[0].before(more[0]) and not against
    return named if first else next(role for role in BOTH if role is not named)


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
    agencies = tuple(dict.fromkeys(reference.agency for reference in reading.query.agencies))
    roles, pool = roles_asked(reading), among(reading)
    groups = by_agency(pool, agencies, roles)
    marks = _role_marks(reading, tasks_of(groups))
    # Both roles together are what is asked, each of them stands beside it.
    counted = [tuple(roles), *(((role,) for role in roles) if len(roles) > 1 else ())]
    told = [_agencies_verdict(reading, by_agency(pool, agencies, some), some) for some in counted]
    told[0] = borne_out(reading, groups) + told[0]
    rows = _agency_table(reading, agencies, pool)
    parts = [*(cited(line, marks) for line in told), reading.say("compare_agencies"), rows]
    return _draft(reading, "\n\n".join(parts), groups, agencies)


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
    cells = [reading.printed(agency)]
    for role in BOTH:
        tasks = f.select(pool, f.involves(agency, [role]))
        cells.append(f"{len(tasks)}{_in_brackets(tasks)}")
    return cells


def compare_sections(reading: Reading, sections: Sequence[str]) -> Draft:
    """Compare sections by the tasks in them that fit, or by the agencies that these name."""
    groups = section_groups(reading, sections)
    bodies = counts_bodies(reading.query)
    unit = "agencies" if bodies else "tasks"
    rows = [
        [section_label(reading, g.key), str(g.size), _counted(reading, g, bodies)] for g in groups
    ]
    header = [reading.say("col_section"), reading.say(f"col_{unit}"), reading.say("col_which")]
    told = verdict(
        reading,
        groups,
        lambda g: reading.say("section_short", section=g.key),
        measured_of_sections(reading, bodies),
        unit,
    )
    told = cited(f"{told[:1].upper()}{told[1:]}", section_marks(reading, groups))
    told = f"{borne_out(reading, groups)}{told}"
    text = "\n\n".join([told, reading.say("compare_sections"), table(header, rows)])
    return _draft(reading, text, groups)


def _counted(reading: Reading, group: Group, bodies: bool) -> str:
    if not bodies:
        return ", ".join(ids(group.tasks))
    return reading.names(agencies_in(group.tasks, roles_asked(reading)))


YEAR = re.compile(r"\b20\d\d\b")


def compare_times(reading: Reading) -> Draft | None:
    """Compare how many tasks have one time with those that have another: 'hằng năm' and 'năm 2022'."""
    query, library = reading.query, reading.library
    timeless = replace(reading, query=replace(query, times=()))
    pool = fitting_tasks(timeless)
    times = _as_said(query)
    conditions = [time_condition(time, library.tasks, reading.today) for time in times]
    groups = [
        Group(describe(reading, [c]), len(found), found)
        for c in conditions
        if c is not None
        for found in [f.select(pool, c.holds)]
    ]
    if len(groups) < len(query.times):
        return None

    def label(group: Group) -> str:
        return reading.say("tasks_which", what=group.key)

    told = verdict(reading, groups, label, reading.say("tally_numbered"), "tasks")
    found = tasks_of(groups)
    told = cited(f"{told[:1].upper()}{told[1:]}", reading.marks(found, "content", "deadline"))
    rows = [[label(g), str(g.size), ", ".join(ids(g.tasks))] for g in groups]
    header = [reading.say(c) for c in ("col_deadline", "col_tasks", "col_which")]
    borne = borne_out(reading, groups) if all(_place(time, query) for time in times) else ""
    draft = _draft(reading, f"{borne}{told}\n\n{table(header, rows)}", groups)
    return replace(draft, open=not borne)


def _as_said(query: Query) -> tuple[TimeCondition, ...]:
    """Return the times in the order in which they are named, of which the first is claimed to have more."""
    places = [_place(time, query) for time in query.times]
    if not all(places):
        return query.times
    return tuple(sorted(query.times, key=lambda time: _place(time, query)))


def _place(time: TimeCondition, query: Query) -> int:
    """Return the place after the words that name a time; 0 where code can't tell."""
    years = [str(year) for year in {time.start, time.end} if year]
    slots = query.slots.of(SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)
    if years:
        named = [s for s in slots if sorted(YEAR.findall(s.value)) == sorted(years)]
    else:
        named = [s for s in slots if s.value == time.relation]
    return named[0].last if len(named) == 1 else 0
