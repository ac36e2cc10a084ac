"""'A phối hợp với B' where B leads nothing that A coordinates: the tasks that name both, in whatever roles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.conditions import Condition
from assistant.query import AgencyRef, Query
from assistant.read import select
from assistant.read.base import Draft, Reading, ids
from structured import filters as f
from structured.types import Role, Task

Listing = Callable[[Sequence[Task], Sequence[Condition]], Draft]


def in_any_roles(reading: Reading) -> Reading | None:
    """Return the reading for tasks that name those who are said to work together; None when roles are told."""
    query = reading.query
    told = query.within or Role.LEAD in query.roles
    if told or not _work_together(query):
        return None
    return replace(reading, query=replace(query, agencies=tuple(map(_in_any, query.agencies))))


def _work_together(query: Query) -> bool:
    """Whether one is said to coordinate, and another stands after 'phối hợp với'."""
    named = [a for a in query.agencies if not a.negated]
    partners = [a for a in named if a.partner]
    helpers = [a for a in named if a.role is Role.COORDINATE and not a.partner]
    return bool(partners and helpers) and len(partners) + len(helpers) == len(query.agencies)


def _in_any(reference: AgencyRef) -> AgencyRef:
    return replace(reference, role=None, partner=False, any_role=True)


def beside_none(loose: Reading, head: str, none: Callable[[], Draft], listing: Listing) -> Draft:
    """Return the draft that there is no such task, with those that name the same agencies in other roles.

    `head` says that there is none, `none` makes a draft of that alone.
    """
    conditions = select.conditions_of(loose)
    tasks = f.select(select.pool_of(loose), *(c.holds for c in conditions))
    if not tasks:
        return none()
    if loose.query.counts or loose.query.yes_no:
        draft = none()
        marks = loose.marks(tasks, "lead", "coordinate")
        both = loose.say("both_named", n=len(tasks), ids=", ".join(ids(tasks)), marks=marks)
        return replace(draft, text=f"{draft.text}\n\n{both}")
    draft = listing(tasks, conditions)
    return replace(draft, text=f"{head}\n\n{draft.text}")
