"""The route for a number of tasks and what is claimed of the rest: '2 việc hạn 2022, còn lại đều 2021 - 2030'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import Status
from assistant.read import select
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.lists import columns_for
from assistant.read.notes import notes
from assistant.read.rest_told import rest_place
from assistant.readings.claimed_numbers import stated_numbers
from assistant.routes.divided import part_of
from assistant.routes.numbered_each import in_own_roles
from assistant.slots import SlotKind
from structured.types import Task


@dataclass(frozen=True)
class _Sides:
    """The tasks whose number is claimed, the rest of those among which they are, and who of that rest fails."""

    told: Sequence[Task]
    rest: Sequence[Task]
    failing: Sequence[Task]
    what: str
    claim: str


def rest_claimed(reading: Reading) -> Draft | None:
    """A number of tasks of a kind is claimed, and what holds of the others: both have to."""
    query = reading.query
    place = rest_place(query) if query.yes_no else None
    if place is None or query.task_refs or query.who or query.also:
        return None
    everything = range(len(query.words))
    first = replace(reading, query=in_own_roles(part_of(query, everything[: place[0]])))
    claim = replace(reading, query=in_own_roles(part_of(query, everything[place[1] :])))
    sides = None if first.query.topic or claim.query.topic else _sides(first, claim)
    if sides is None:
        return None
    stated = (stated_numbers(part.words) for part in (first.query, *query.limits))
    said = {number for some in stated for _, number in some}
    counted = len(sides.told) in said and said <= {
        len(sides.told),
        len(sides.told) + len(sides.rest),
    }
    verdict = "no" if sides.failing else "yes" if counted and sides.rest else ""
    return _draft(reading, sides, verdict)


def _sides(first: Reading, claim: Reading) -> _Sides | None:
    """Return the tasks of both sides; None where it is not clear of which some are told."""
    query = first.query
    claim = replace(claim, query=replace(claim.query, limits=()))
    own = replace(
        query, sections=(), limits=(), slots=query.slots.without(*query.slots.of(SlotKind.SECTION))
    )
    kind = select.conditions_of(replace(first, query=own))
    claims = select.conditions_of(claim)
    if len(query.sections) > 1 or claim.query.sections or not kind or not claims:
        return None
    pool = [t for t in first.library.tasks if not query.within or t.id in query.within]
    pool = [t for t in pool if t.section in (query.sections or (t.section,))]
    limits = [c for q in query.limits for c in select.conditions_of(replace(first, query=q))]
    pool = [t for t in pool if all(c.holds(t) for c in limits)]
    told = tuple(t for t in pool if all(c.holds(t) for c in kind))
    rest = tuple(t for t in pool if t not in told)
    failing = tuple(t for t in rest if not all(c.holds(t) for c in claims))
    what = select.describe(first, select.conditions_of(first))
    return _Sides(told, rest, failing, what, select.describe(claim, claims))


def _draft(reading: Reading, sides: _Sides, verdict: str) -> Draft:
    """Return how many tasks are of the kind, and of which of the rest the claim does not hold."""
    shown = [*sides.told, *(sides.failing or sides.rest)]
    marks = reading.marks(sides.told, "content")
    key = "list_none" if not sides.told else "list_one" if len(sides.told) == 1 else "list_intro"
    head = reading.say(key, n=len(sides.told), what=sides.what, marks=marks).rstrip(":. ")
    told = _of_rest(reading, sides) if sides.rest else ""
    opening = f"{reading.say(verdict)} " if verdict else ""
    ordered = [task for task in reading.library.tasks if task in shown]
    rows = task_table(reading, ordered, columns_for(reading, ordered)) if ordered else ""
    text = "\n\n".join([f"{opening}{head}. {told}".rstrip(), rows, *notes(reading)])
    found = Draft(Status.ANSWERED, text, ids(ordered), subjects=ids(ordered))
    return found if verdict else replace(found, open=True)


def _of_rest(reading: Reading, sides: _Sides) -> str:
    """Return whether the claim holds of all tasks that are left, and of which it does not."""
    shown = sides.failing or sides.rest
    return reading.say(
        "rest_fails" if sides.failing else "rest_holds",
        n=len(sides.rest),
        m=len(sides.failing),
        claim=sides.claim,
        ids=", ".join(ids(shown)),
        marks=reading.marks(shown),
    )
