"""Conditions on time and section, or either: 'hằng năm hoặc hạn 2022', 'due in 2022 or in section V'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.conditions import Condition, agency_condition, time_conditions
from assistant.grammar import folded
from assistant.query import Query
from assistant.read.base import Reading
from assistant.section_conditions import section_conditions
from assistant.slots import Slot, SlotKind
from structured import filters as f
from structured.types import Task

# Words by which one of two conditions will do, and how far one may stand from the other.
EITHER, REACH = folded("timed_or"), 6
TIMED = (SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD)


def timed_conditions(reading: Reading) -> list[Condition]:
    """Return the conditions on time and section; one that holds either where 'hoặc' stands between them."""
    theirs = (
        _tasks_named(reading) if any(t.relation == "within" for t in reading.query.times) else ()
    )
    times = list(time_conditions(reading.query, reading.library.tasks, reading.today, theirs))
    sections = list(section_conditions(reading.query))
    if len(times) == 1 and len(sections) == 1 and _apart(reading.query):
        return [_either(reading, [*times, *sections])]
    if len(times) > 1 and _offered(reading.query) and not _together(reading, times):
        return [_either(reading, times), *sections]
    return [*times, *sections]


def _tasks_named(reading: Reading) -> Sequence[Task]:
    """Return the tasks of the agencies asked about, by their names; none where none is."""
    query, agencies = reading.query, reading.library.agencies
    by_name = (replace(a, by_wording=False) for a in query.agencies)
    named = [agency_condition(a, query, reading.name, agencies).holds for a in by_name]
    return f.select(reading.library.tasks, *named) if named else ()


def _either(reading: Reading, conditions: Sequence[Condition]) -> Condition:
    told = [reading.say(c.key, **dict(c.values)) for c in conditions]
    what = reading.say("join_or").join((", ".join(told[:-1]), told[-1]))
    return Condition(f.any_of(*(c.holds for c in conditions)), "d_described", (("what", what),))


def _together(reading: Reading, times: Sequence[Condition]) -> bool:
    """Whether the times are no alternatives: some task has them all, or one is shut out."""
    return any(c.negated for c in times) or bool(
        f.select(reading.library.tasks, *(c.holds for c in times))
    )


def _apart(query: Query) -> bool:
    """Whether 'hoặc' stands between a time and a section, which are alternatives then."""
    return any(
        one.kind is not two.kind and SlotKind.SECTION in (one.kind, two.kind)
        for one, two in _alternatives(query)
    ) and not query.slots.has(SlotKind.NEGATION)


def _offered(query: Query) -> bool:
    return any(one.kind in TIMED and two.kind in TIMED for one, two in _alternatives(query))


def _alternatives(query: Query) -> list[tuple[Slot, Slot]]:
    """Return the times and sections next to each other between which such a word stands."""
    return [
        (one, two)
        for one, two in pairwise(query.slots.of(*TIMED, SlotKind.SECTION))
        if two.first - one.last <= REACH
        and EITHER & {word.folded for word in query.words[one.last : two.first]}
    ]
