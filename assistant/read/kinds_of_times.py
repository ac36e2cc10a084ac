"""The ways in which a time is stated: what they are, how many, and which most tasks state, or fewest."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Status
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read import select
from assistant.read.base import Draft, Reading, ids, table
from assistant.read.groups import fitting_tasks, joined, nothing, tasks_of
from structured.tally import Group, at_place, by_kind_of_time, ordered
from structured.types import Task

# 'giai đoạn nào nhiều nhiệm vụ nhất': a period, alone in its cell or beside another one.
OF_PERIODS = phrasing("kinds_of_times_period")
FEWEST = ("least", "rarest")


def ranks_kinds(query: Query) -> bool:
    """Whether a rank of times is one of what cells state: 'thời hạn nào gặp nhiều nhất', not of periods."""
    return OF_PERIODS.search(query.words) is None


def rank_kinds(reading: Reading) -> Draft:
    """Answer which way of stating a time most tasks have, or fewest, and how many."""
    least = reading.query.superlative in FEWEST
    groups = by_kind_of_time(fitting_tasks(reading))
    extreme = at_place(groups, 1, least)
    if not extreme:
        return nothing(reading)
    found = tasks_of(extreme)
    head = reading.say(
        "time_kind_rank_least" if least else "time_kind_rank",
        names=joined(reading, (f"“{group.key}”" for group in extreme)),
        n=extreme[0].size,
        marks=reading.marks(found, "content", "deadline"),
        note=_beside_others(reading, extreme, groups),
    )
    count = extreme[0].size if reading.query.counts else None
    text = f"{_among(reading)}{head}\n\n{_table(reading, groups)}"
    return Draft(Status.ANSWERED, text, ids(found), count=count, subjects=ids(found))


def _among(reading: Reading) -> str:
    """Return among which tasks, where the question keeps to some: 'thời hạn nào gặp nhiều nhất ở mục I'."""
    what = select.describe(reading, select.conditions_of(reading))
    return f"{reading.say('agencies_among', what=what)} " if what else ""


def _beside_others(reading: Reading, extreme: Sequence[Group], groups: Sequence[Group]) -> str:
    """Return which other tasks state the same time beside another one."""
    (one, *more) = extreme
    periods = set(one.tasks[0].periods)
    others = [t for g in groups if g.key != one.key for t in g.tasks if periods < set(t.periods)]
    if more or not others:
        return ""
    marks = reading.marks(others, "content", "deadline")
    return reading.say("time_kind_note", ids=", ".join(ids(others)), marks=marks)


def list_kinds(reading: Reading) -> Draft:
    """Answer which ways of stating a time the tasks have, and how many these are."""
    tasks: tuple[Task, ...] = fitting_tasks(reading)
    groups = by_kind_of_time(tasks)
    if not groups:
        return nothing(reading)
    marks = reading.marks(tasks, "deadline")
    head = reading.say("time_kinds", n=len(groups), marks=marks)
    count = len(groups) if reading.query.counts else None
    text = f"{_among(reading)}{head}\n\n{_table(reading, groups)}"
    return Draft(Status.ANSWERED, text, count=count)


def _table(reading: Reading, groups: Sequence[Group]) -> str:
    rows = [[g.key, str(g.size), ", ".join(ids(g.tasks))] for g in ordered(groups)]
    header = [reading.say(c) for c in ("col_deadline", "col_count", "col_which")]
    return table(header, rows)
