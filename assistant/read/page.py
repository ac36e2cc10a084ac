"""One agency's whole page: what it leads, what it coordinates, what reaches it collectively."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.collective import collective_note, collective_tasks
from assistant.read.lists import columns_for, list_draft, verdict
from assistant.read.notes import notes
from assistant.read.numbers_each import unpaired
from assistant.read.select import conditions_of, describe, pool_of
from structured import filters as f
from structured.agencies import UNION
from structured.filters import BOTH
from structured.types import Task


def read_page(reading: Reading) -> Draft:
    """Answer with everything one agency has: leads, coordinates, collectively."""
    reference = reading.query.agencies[0]
    conditions = conditions_of(reading)
    rest = [c.holds for c in conditions[1:]]
    # 'trong mục III', '… trừ nhiệm vụ III.10': by what they are narrowed is said, or the number is false.
    besides = f", {describe(reading, conditions[1:])}" if conditions[1:] else ""
    parts: list[str] = []
    found: list[Task] = []
    for role in BOTH:
        tasks = f.select(
            pool_of(reading),
            f.involves_any(reading.library.agencies.meant(reference.agency), [role]),
            *rest,
        )
        if tasks:
            marks = reading.marks(tasks, "content", role.value)
            name = reading.name(reference.agency)
            said = {"agency": name, "n": len(tasks), "besides": besides, "marks": marks}
            parts.append(reading.say(f"page_{role.value}", **said))
            parts.append(task_table(reading, tasks, columns_for(reading, tasks)))
            found += tasks
    if not found:
        none = list_draft(reading, (), conditions)
        return replace(none, text="\n\n".join([none.text, *_duties(reading)]))
    return _page_draft(reading, found, parts)


def _page_draft(reading: Reading, found: Sequence[Task], parts: list[str]) -> Draft:
    collective = collective_tasks(reading, found)
    ordered = [task for task in reading.library.tasks if task in found]
    duties = [*_duties(reading)]
    parts[0] = f"{verdict(reading, len(ordered))}{parts[0]}"
    text = "\n\n".join([*parts, *collective_note(reading, collective), *duties, *notes(reading)])
    count = len(ordered) if reading.query.counts else None
    agencies = tuple(a.agency for a in reading.query.agencies)
    return Draft(
        Status.ANSWERED,
        text,
        ids(ordered),
        ids(collective),
        count,
        subjects=ids(ordered),
        agencies=agencies,
        open=unpaired(reading),
    )


def _duties(reading: Reading) -> Iterator[str]:
    """Yield what the plan's part on implementation gives the agency, when its duties are asked for."""
    if reading.query.times or reading.query.topic or reading.query.counts:
        return
    for node in reading.library.duties.get(reading.query.agencies[0].agency, ()):
        children = reading.library.documents[node.document].children(node.id) or (node,)
        lines = [f"- {reading.quote(child)}" for child in children]
        agency = reading.agency(reading.query.agencies[0].agency)
        key = "page_plan_unions" if agency.kind == UNION else "page_plan"
        head = reading.say(key, place=reading.place(node), agency=agency.name)
        yield "\n".join([head, "", *lines])
