"""Tasks that reach an agency only through wording such as 'các bộ, ngành', kept apart from those that name it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.query import Query, Reached
from assistant.reached import asked_agencies
from assistant.read import select
from assistant.read.base import Draft, Reading, ids
from assistant.read.notes import notes
from structured.types import Task


def collective_tasks(
    reading: Reading, told: Sequence[Task], about: bool = False
) -> tuple[Task, ...]:
    """Return the tasks beside those `told` that meet what is asked of agencies if such wording will do for a name.

    Of a list narrowed they are those that the same turn keeps of what stood apart beside it. `about` says that
    the matter of the question is a condition.
    """
    asked = asked_agencies(reading.query)
    if asked is None or not _reached(reading, asked):
        return ()
    query = reading.query if about else replace(reading.query, topic=())
    found = {t.id for one in _queries(query, asked) for t in _found(reading, one)}
    if query.reached and "without" in query.carried:
        # What such a turn describes it leaves out.
        found = {*query.reached.tasks} - found
    return tuple(t for t in reading.library.tasks if t.id in found and t not in told)


def _reached(reading: Reading, asked: Reached) -> bool:
    """Whether all that are asked about are among 'các bộ, ngành'."""
    agencies = reading.library.agencies
    return all(
        any(map(agencies.reached_collectively, agencies.meant(agency))) for agency in asked.agencies
    )


def _queries(query: Query, asked: Reached) -> Iterator[Query]:
    """Yield the query with wording for names; what a turn keeps of a list it keeps of what stood beside it."""
    reached, wanted = query.reached, _loosened(query, asked.agencies)
    same = reached is not None and set(reached.agencies) == set(asked.agencies)
    if not same or query.also:
        yield wanted
    if same and reached and reached.tasks:
        yield replace(wanted, within=reached.tasks, also=())


def _found(reading: Reading, query: Query) -> Sequence[Task]:
    """Return the tasks that a query means."""
    part = replace(reading, query=query)
    found = select.united(part) if query.also else select.selected(part)
    return found[0] if found else ()


def _loosened(query: Query, agencies: Sequence[str]) -> Query:
    """Return a query for which 'các bộ, ngành' will do for agencies that have a part in the tasks wanted."""
    named = (
        replace(a, by_wording=True) if a.agency in agencies and not a.negated else a
        for a in query.agencies
    )
    limits, also = (
        tuple(_loosened(one, agencies) for one in some) for some in (query.limits, query.also)
    )
    return replace(query, agencies=tuple(named), limits=limits, also=also)


def collective_note(reading: Reading, tasks: Sequence[Task]) -> Iterator[str]:
    """Yield the sentence on tasks that reach the agencies only collectively."""
    asked = asked_agencies(reading.query)
    if tasks and asked:
        yield reading.say(
            "collective" if len(asked.agencies) == 1 else "collective_several",
            n=len(tasks),
            agency=reading.names(asked.agencies),
            ids=", ".join(ids(tasks)),
            marks=reading.marks(tasks, "content", *(role.value for role in asked.roles)),
        )


def with_collective(reading: Reading, draft: Draft) -> Draft:
    """Return a draft on an agency with the tasks that reach it only collectively, and the notes on its name."""
    told = [reading.library.task_by_id[task] for task in draft.tasks]
    tasks = collective_tasks(reading, told)
    text = "\n\n".join([draft.text, *collective_note(reading, tasks), *notes(reading)])
    return replace(draft, text=text, collective=ids(tasks))
