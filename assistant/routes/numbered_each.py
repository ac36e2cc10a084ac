"""Route for claims of how many tasks there are and what holds of each: 'mục IV có 1 việc và việc đó do Bộ A'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.message.portioned import portion_in
from assistant.query import Query
from assistant.read import select
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.lists import columns_for
from assistant.read.notes import notes
from assistant.read.numbers_each import uncounted
from assistant.read.rest_told import rest_place
from assistant.readings.claimed_numbers import said_of_them
from assistant.readings.claims import holds, numbers
from assistant.routes.divided import part_of
from structured.types import Task


def numbered_each(reading: Reading) -> Draft | None:
    """A number of tasks claimed, and what is said of them behind it: both have to hold."""
    query = reading.query
    place = said_of_them(query.words) if query.yes_no and numbers(query) else None
    if (
        place is None
        or uncounted(query)
        or portion_in(query.words)
        or rest_place(query)
        or query.topic
        or query.task_refs
        or query.lists
        or query.who
    ):
        return None
    subject, claim = (replace(reading, query=part) for part in _parts(query, place))
    number = next(iter(numbers(subject.query)), None)
    claims = select.conditions_of(claim)
    if number is None or not claims or numbers(claim.query):
        return None
    conditions = select.conditions_of(subject)
    pool = select.fitting(subject, conditions)
    failing = tuple(t for t in pool if not all(c.holds(t) for c in claims))
    if not pool:
        return None
    borne = holds(number.value, len(pool)) and not failing
    what = select.describe(reading, conditions) or reading.say("all_tasks")
    said = select.describe(reading, claims)
    return _draft(reading, pool, failing, borne, (what, said))


def _parts(query: Query, place: int) -> tuple[Query, Query]:
    """Return what is said of how many there are, and what of each of them."""
    everything = range(len(query.words))
    return part_of(query, everything[:place]), in_own_roles(part_of(query, everything[place:]))


def in_own_roles(claim: Query) -> Query:
    """Return a part of a claim, where it names no role with none for whoever has one by the words before it."""
    if claim.roles:
        return claim
    return replace(claim, agencies=tuple(replace(a, role=None) for a in claim.agencies))


def _draft(
    reading: Reading,
    pool: Sequence[Task],
    failing: Sequence[Task],
    borne: bool,
    words: tuple[str, str],
) -> Draft:
    what, claim = words
    marks = reading.marks(pool, "content")
    key = "list_one" if len(pool) == 1 else "list_intro"
    head = reading.say(key, n=len(pool), what=what, marks=marks).rstrip(":")
    values = {"n": len(pool), "m": len(failing), "what": what, "claim": claim}
    told = reading.say("each_fails" if failing else "each_holds", **values, marks=marks)
    rows = task_table(reading, pool, columns_for(reading, pool))
    verdict = reading.say("yes" if borne else "no")
    text = "\n\n".join([f"{verdict} {head}. {told}", rows, *notes(reading)])
    return Draft(Status.ANSWERED, text, ids(pool), count=len(pool), subjects=ids(pool))
