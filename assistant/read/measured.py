"""Agencies measured against one that is named, against their other role, and by their place in a rank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.query import AgencyRef
from assistant.read import bounded
from assistant.read.base import Draft, Reading, ids, table
from assistant.read.groups import (
    among,
    fitting_tasks,
    is_ministry,
    only_ministries,
    role_words,
    roles_asked,
    section_label,
    section_marks,
    tasks_of,
)
from structured import filters as f
from structured.agencies import PROVINCIAL
from structured.filters import BOTH
from structured.tally import Bound, Group, agencies_in, at_place, by_agency, by_section, ordered
from structured.types import Role, Task


def read_against(reading: Reading, reference: AgencyRef, sign: int) -> Draft | None:
    """Answer which agencies have more tasks than the one named (`sign` 1), fewer (-1), as many (0)."""
    roles, agency = roles_asked(reading), reference.agency
    free = replace(reading, query=replace(reading.query, agencies=()))
    own = f.select(among(free), f.involves(agency, roles))
    head = _own(reading, agency, own, roles)
    aside = [a for a in reading.query.agencies if a.negated]
    left_out = (*aside, replace(reference, negated=True))
    others = replace(reading, query=replace(reading.query, agencies=left_out))
    draft = bounded.read_agencies(others, [_bound(roles, len(own), sign)])
    if draft is None:
        return None
    noun = reading.say("ministries" if only_ministries(reading) else "agencies")
    nobody = sign < 0 and not draft.agencies
    told = reading.say("measured_nobody", noun=noun) if nobody else draft.text
    return replace(draft, text=f"{head}\n\n{told}")


def _own(reading: Reading, agency: str, own: Sequence[Task], roles: tuple[Role, ...]) -> str:
    """Return how many tasks the agency itself has against which others are measured."""
    name, role = reading.name(agency), role_words(reading, roles)
    if not own:
        return reading.say("measured_none", agency=name, role=role)
    marks = reading.marks(own, "content", *(one.value for one in roles))
    return reading.say("measured_own", agency=name, role=role, n=len(own), marks=marks)


def _bound(roles: tuple[Role, ...], size: int, sign: int) -> Bound:
    if sign > 0:
        return Bound(roles, size + 1)
    if sign < 0:
        return Bound(roles, min(1, max(size - 1, 0)), max(size - 1, 0))
    return Bound(roles, size, size)


def _bodies(reading: Reading, pool: Sequence[Task]) -> list[str]:
    """Return the agencies that the tasks name, ministries alone where these are asked for, and the provinces."""
    known = agencies_in(pool, BOTH)
    named = [a for a in reading.library.agencies if a in known]
    if only_ministries(reading):
        return [a for a in named if is_ministry(reading, a)]
    return [*named, PROVINCIAL]


def _pairs(reading: Reading) -> list[tuple[Group, Group]]:
    """Return each agency with the tasks that it leads and those that it coordinates."""
    pool = among(reading)
    bodies = _bodies(reading, pool)
    return list(zip(*(by_agency(pool, bodies, [role]) for role in BOTH), strict=True))


def _two_roles(
    reading: Reading, head: str, pairs: Sequence[tuple[Group, Group]], found: Sequence[Group]
) -> Draft:
    """Return agencies with their numbers in both roles; `found` are those that answer."""
    tasks = tasks_of(group for pair in pairs for group in pair)
    marks = reading.marks(tasks, "content", *(role.value for role in BOTH))
    header = [reading.say(c) for c in ("col_agency", "col_lead", "col_coordinate")]
    rows = [[reading.printed(one.key), str(one.size), str(two.size)] for one, two in pairs]
    text = f"{head} {marks}:\n\n{table(header, rows)}"
    counts = reading.query.counts or reading.query.counts_agencies
    agencies = tuple(group.key for group in found)
    return Draft(Status.ANSWERED, text, count=len(pairs) if counts else None, agencies=agencies)


def read_by_roles(reading: Reading, role: Role, sign: int) -> Draft:
    """Answer which agencies have one role in more tasks than the other, in fewer, or in as many."""
    side = 1 if role is Role.LEAD else -1
    found = [
        (one, two)
        for one, two in _pairs(reading)
        if side * (one.size - two.size) * sign > 0 or (not sign and one.size == two.size)
    ]
    found.sort(key=lambda pair: -pair[BOTH.index(role)].size)
    key = {1: "measured_roles_more", -1: "measured_roles_fewer", 0: "measured_roles_equal"}[sign]
    other = next(one for one in BOTH if one is not role)
    words = [reading.say(f"role_{one.value}") for one in (role, other)]
    noun = reading.say("ministries" if only_ministries(reading) else "agencies")
    head = reading.say(key, n=len(found), noun=noun, one=words[0], two=words[1])
    return _two_roles(reading, head, found, [one for one, _ in found])


def read_both(reading: Reading) -> Draft:
    """Answer which agencies have both roles, and which of them has most tasks, or fewest."""
    pairs = [(one, two) for one, two in _pairs(reading) if one.size and two.size]
    totals = [Group(one.key, len(tasks_of((one, two))), ()) for one, two in pairs]
    least = reading.query.superlative == "least"
    extreme = at_place(totals, 1, least)
    order = [group.key for group in ordered(totals, ascending=least)]
    pairs.sort(key=lambda pair: order.index(pair[0].key))
    key = "measured_both_least" if least else "measured_both"
    names = reading.names(group.key for group in extreme)
    head = reading.say(key, names=names, n=extreme[0].size, m=len(pairs))
    return _two_roles(reading, head, pairs, extreme)


def read_place(reading: Reading, agency: str, roles: tuple[Role, ...]) -> Draft:
    """Answer at which place an agency stands by the number of its tasks, in each role that is asked for."""
    free = replace(reading, query=replace(reading.query, agencies=()))
    pool = among(free)
    sides = [*((role,) for role in roles), *([roles] if len(roles) > 1 else [])]
    lines = [_place_line(reading, agency, pool, side) for side in sides]
    found = f.select(pool, f.involves(agency, roles))
    return Draft(
        Status.ANSWERED, "\n".join(lines), ids(found), subjects=ids(found), agencies=(agency,)
    )


def _place_line(
    reading: Reading, agency: str, pool: Sequence[Task], roles: tuple[Role, ...]
) -> str:
    named = [a for a in reading.library.agencies if a in agencies_in(pool, roles)]
    groups = [g for g in by_agency(pool, [*named, PROVINCIAL], roles) if g.size]
    role = role_words(reading, roles)
    own = next((g for g in groups if g.key == agency), None)
    if own is None:
        return reading.say("measured_none", agency=reading.name(agency), role=role)
    more = [g for g in groups if g.size > own.size]
    level = [g for g in groups if g.size == own.size and g.key != agency]
    marks = reading.marks(own.tasks, "content", *(one.value for one in roles))
    place = reading.say(
        "measured_place",
        agency=reading.name(agency),
        role=role,
        n=own.size,
        place=len(more) + 1,
        all=len(groups),
        marks=marks,
    )
    return place + _around(reading, more, level)


# So many agencies before one are told by name.
NAMED = 6


def _around(reading: Reading, more: Sequence[Group], level: Sequence[Group]) -> str:
    """Return who stands before an agency, and who beside it."""
    text = ""
    if 0 < len(more) <= NAMED:
        told = [f"{reading.printed(g.key)} ({g.size})" for g in ordered(more)]
        text += " " + reading.say("measured_after", names=", ".join(told))
    if level:
        names = ", ".join(reading.printed(g.key) for g in level)
        text += " " + reading.say("measured_level", n=len(level), names=names)
    return text


def read_section_place(reading: Reading, section: str) -> Draft:
    """Answer at which place a section stands by the number of its tasks."""
    free = replace(reading, query=replace(reading.query, sections=()))
    groups = ordered(by_section(fitting_tasks(free), tuple(reading.library.sections)))
    own = next(group for group in groups if group.key == section)
    more = [group for group in groups if group.size > own.size]
    head = reading.say(
        "measured_section",
        section=section_label(reading, section),
        n=own.size,
        place=len(more) + 1,
        all=len(groups),
        marks=section_marks(reading, [own]),
    )
    rows = [
        [section_label(reading, g.key), str(g.size), section_marks(reading, [g])] for g in groups
    ]
    header = [reading.say(c) for c in ("col_section", "col_tasks", "col_source")]
    found = ids(own.tasks)
    return Draft(Status.ANSWERED, f"{head}\n\n{table(header, rows)}", found, subjects=found)


def read_sections_against(reading: Reading, section: str, sign: int) -> Draft:
    """Answer which sections have more tasks than the one named (`sign` 1), or fewer (-1)."""
    free = replace(reading, query=replace(reading.query, sections=()))
    groups = by_section(fitting_tasks(free), tuple(reading.library.sections))
    own = next(group for group in groups if group.key == section)
    others = [g for g in ordered(groups) if (g.size - own.size) * sign > 0]
    marks = section_marks(reading, [own])
    head = reading.say("measured_section_own", section=section, n=own.size, marks=marks)
    key = "measured_sections_more" if sign > 0 else "measured_sections_fewer"
    names = ", ".join(f"{reading.say('section_short', section=g.key)} ({g.size})" for g in others)
    told = reading.say(key, n=len(others), names=names, marks=section_marks(reading, others))
    text = f"{head} {told if others else reading.say('measured_sections_none')}"
    found = ids(tasks_of(others))
    count = len(others) if reading.query.counts else None
    return Draft(Status.ANSWERED, text, found, count=count, subjects=found)
