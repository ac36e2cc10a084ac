"""By how much the first in a rank has more than the second, or than the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.read.base import Draft, Reading, ids, table
from assistant.read.groups import (
    among,
    fitting_tasks,
    is_ministry,
    joined,
    nothing,
    roles_asked,
    section_label,
    section_marks,
    tasks_of,
)
from assistant.read.verdicts import cited, verdict
from structured.tally import Group, agencies_in, at_place, by_agency, by_section, ordered

PLACE = 2


def read_gap(reading: Reading, sections: bool, ministries: bool, least: bool) -> Draft:
    """Answer by how much the first of the sections, or agencies, is ahead of the second, or of the last."""
    ranked = _sections(reading) if sections else _agencies(reading, ministries)
    groups = [group for group in ranked if group.size]
    first, other = at_place(groups, 1), at_place(groups, 1 if least else PLACE, least)
    if not first or not other or first[0].size == other[0].size:
        return nothing(reading)
    told = _told(reading, sections, first, other)
    found = ids(tasks_of([*first, *other]))
    count = first[0].size - other[0].size if reading.query.counts else None
    rows = [[_name(reading, sections, g), str(g.size)] for g in ordered(groups)]
    header = [reading.say(c) for c in ("col_section" if sections else "col_agency", "col_count")]
    text = f"{told}\n\n{table(header, rows)}"
    agencies = () if sections else tuple(group.key for group in (*first, *other))
    return Draft(Status.ANSWERED, text, found, count=count, subjects=found, agencies=agencies)


def _told(reading: Reading, sections: bool, first: Sequence[Group], other: Sequence[Group]) -> str:
    """Return the two places as one sentence; agencies that share a place are named together."""
    pair = [_together(reading, sections, one) for one in (first, other)]
    roles = roles_asked(reading)
    role = reading.say(f"role_{roles[0].value}" if len(roles) == 1 else "tally_both")
    what = reading.say("tally_having") if sections else role
    told = verdict(reading, pair, lambda group: group.key, what, "tasks")
    groups = [*first, *other]
    columns = ("content", *(one.value for one in roles))
    marks = (
        section_marks(reading, groups) if sections else reading.marks(tasks_of(groups), *columns)
    )
    return cited(f"{told[:1].upper()}{told[1:]}", marks)


def _together(reading: Reading, sections: bool, place: Sequence[Group]) -> Group:
    names = joined(reading, (_name(reading, sections, group) for group in place))
    return Group(names, place[0].size, tasks_of(place))


def _name(reading: Reading, sections: bool, group: Group) -> str:
    return section_label(reading, group.key) if sections else reading.name(group.key)


def _sections(reading: Reading) -> tuple[Group, ...]:
    free = replace(reading, query=replace(reading.query, sections=()))
    return by_section(fitting_tasks(free), tuple(reading.library.sections))


def _agencies(reading: Reading, ministries: bool) -> tuple[Group, ...]:
    pool, roles = among(reading), roles_asked(reading)
    named = agencies_in(pool, roles)
    kept = [a for a in named if is_ministry(reading, a)] if ministries else named
    return by_agency(pool, kept, roles)
