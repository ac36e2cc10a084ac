"""Tasks that a question names by their ids or numbers, and what is asked of them."""

from __future__ import annotations

from assistant.evidence.answerable import unanswerable
from assistant.read import one, premise, refuse
from assistant.read.agencies_numbered import nobody_claimed, number_claimed
from assistant.read.base import Draft, Reading
from assistant.read.claims_apart import references_apart
from structured.filters import BOTH
from structured.types import Task


def numbered(reading: Reading, number: str) -> tuple[Task, ...]:
    """Return the tasks that bear `number` in any section."""
    return tuple(task for task in reading.library.tasks if task.number == number)


def referenced(reading: Reading) -> tuple[Task, ...]:
    """Return the tasks that the question names by id."""
    library = reading.library
    found = [library.task_by_id[r] for r in reading.query.task_refs if r in library.task_by_id]
    bare = [r for r in reading.query.task_refs if r.isdigit()]
    sections = reading.query.sections
    for number in bare:
        options = [t for t in numbered(reading, number) if not sections or t.section in sections]
        found += options if len(options) == 1 else []
    return tuple(dict.fromkeys(found))


def by_reference(reading: Reading) -> Draft | None:
    """Tasks named by their id."""
    query = reading.query
    tasks = referenced(reading)
    if not tasks:
        bare = next((r for r in query.task_refs if r.isdigit()), None)
        return (
            refuse.read_clarify(reading, numbered(reading, bare), "clarify_number", number=bare)
            if bare
            else None
        )
    refusal = unanswerable(reading, [])
    if refusal:
        return refusal
    if query.counts_agencies and all(a.negated for a in query.agencies):
        return one.count_draft(reading, tasks, query.roles or BOTH)
    if apart := references_apart(reading):
        return premise.read_apart(reading, apart)
    if query.agencies and (query.yes_no or query.roles) and not query.who:
        return premise.read_premise(reading, tasks)
    numbered_leads = len(query.roles) == 1 and number_claimed(query) is not None
    produced = "product" in query.fields and query.topic
    nobody = nobody_claimed(query) and not query.agencies
    if query.yes_no and (query.times or produced or numbered_leads or nobody):
        return premise.read_premise(reading, tasks)
    if query.counts and query.roles:
        return one.count_draft(reading, tasks, query.roles)
    return one.task_draft(reading, tasks, one.asked_fields(reading))
