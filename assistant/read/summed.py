"""Sections added up and put beside one, or beside others added up: 'mục I và V cộng lại nhiều hơn mục III'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading, ids, table
from assistant.read.differences import difference
from assistant.read.groups import (
    counts_bodies,
    fitting_tasks,
    measured_of_sections,
    section_label,
    section_marks,
)
from assistant.read.verdicts import AGAINST, borne_out, cited, verdict
from assistant.readings.amounts import number_said
from assistant.slots import SlotKind
from structured.tally import Group, by_section

PAIR = 2
# 'cộng lại', 'gom toàn bộ', 'tổng số nhiệm vụ của'
SUM = phrasing("summed_sections")
# 'bốn mục còn lại', 'các mục khác'
REST = phrasing("summed_rest")
Sides = tuple[tuple[str, ...], tuple[str, ...]]


def sides_of(query: Query, known: Sequence[str]) -> Sides | None:
    """Return the sections on either side of a comparison in which some are added up; None where none are.

    'Mục I và mục V cộng lại nhiều hơn mục III' has (I, V) against (III,), 'bốn mục còn lại' are all others.
    """
    rest = REST.search(query.words)
    if not query.sections or not SUM.search(query.words):
        return None
    one, two = _apart(query)
    own = next((side for side in (two, one) if len(side) == 1), ()) if rest else ()
    if rest and own:
        others = tuple(s for s in known if s not in own)
        if rest["n"] and number_said(rest["n"]) != len(others):
            return None
        one, two = (others, own) if _before(query, rest.first) else (own, others)
    elif any(s not in known for s in (*one, *two)):
        return None
    apart = one and two and not set(one) & set(two)
    return (one, two) if apart and max(len(one), len(two)) >= PAIR else None


def _apart(query: Query) -> Sides:
    """Return the sections named before a comparison, and those behind it."""
    named = [s for s in query.slots.of(SlotKind.SECTION) if s.end]
    if AGAINST.opens(query.words) and named:
        # 'so với mục III thì mục I và mục V cộng lại …'
        first = named[0].value
        return tuple(dict.fromkeys(s.value for s in named if s.value != first)), (first,)
    for more in query.slots.of(SlotKind.COMPARE):
        one = tuple(dict.fromkeys(s.value for s in named if s.before(more)))
        two = tuple(dict.fromkeys(s.value for s in named if more.before(s)))
        if one and two:
            return one, two
    return tuple(dict.fromkeys(s.value for s in named)), ()


def _before(query: Query, place: int) -> bool:
    """Whether the others stand before the comparison, so that they are what is said to have more."""
    named = [s.first for s in query.slots.of(SlotKind.SECTION) if s.end]
    return place < min(named, default=0) or place < named[-1]


def compare_summed(reading: Reading, sides: Sides) -> Draft | None:
    """Compare sections added up with another, or with others added up; None where their agencies are counted."""
    query = reading.query
    if counts_bodies(query):
        return None
    tasks = fitting_tasks(_of_all(reading))
    parts = [by_section(tasks, side) for side in sides]
    groups = [_sum(side) for side in parts]

    def label(group: Group) -> str:
        name = reading.say("section_short", section=group.key)
        return reading.say("summed", name=name) if "," in group.key else name

    told = verdict(reading, groups, label, measured_of_sections(reading), "tasks")
    every = [group for side in parts for group in side]
    told = cited(f"{told[:1].upper()}{told[1:]}", section_marks(reading, every))
    rows = [[section_label(reading, g.key), str(g.size), ", ".join(ids(g.tasks))] for g in every]
    header = [reading.say(c) for c in ("col_section", "col_tasks", "col_which")]
    shown = {task for group in every for task in group.tasks}
    found = ids([task for task in reading.library.tasks if task in shown])
    text = f"{borne_out(reading, groups)}{told}\n\n{table(header, rows)}"
    return Draft(Status.ANSWERED, text, found, count=difference(query, groups), subjects=found)


def _of_all(reading: Reading) -> Reading:
    """Return the reading without the sections named, beside which others are counted."""
    return replace(reading, query=replace(reading.query, sections=(), topic=()))


def _sum(groups: Sequence[Group]) -> Group:
    tasks = tuple(task for group in groups for task in group.tasks)
    return Group(", ".join(group.key for group in groups), len(tasks), tasks)
