"""One agency's whole page: what it leads, what it coordinates, what reaches it collectively."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.bodies import plain
from assistant.read.collective import collective_note, collective_tasks
from assistant.read.list_verdict import verdict
from assistant.read.lists import columns_for, list_draft
from assistant.read.notes import notes
from assistant.read.numbers_each import unpaired
from assistant.read.received import received_alone
from assistant.read.select import conditions_of, describe, pool_of
from corpus.types import Passage
from structured import filters as f
from structured.agencies import UNION
from structured.filters import BOTH
from structured.types import Task

PAIR = 2
# How a part of the plan opens that asks somebody for something.
ASKS = "de nghi"


def read_page(reading: Reading) -> Draft:
    """Answer with everything one agency has: leads, coordinates, collectively."""
    reference = reading.query.agencies[0]
    conditions = conditions_of(reading)
    rest = [c.holds for c in conditions[1:]]
    # 'trong mục III', '… trừ nhiệm vụ III.10': by what they are narrowed is said, or the number is false.
    besides = f", {describe(reading, conditions[1:])}" if conditions[1:] else ""
    among = "besides_left" if "rest" in reading.query.carried else "besides_told"
    besides = reading.say(among) + besides if reading.query.within else besides
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
        elif len(reading.query.roles) > 1 and not (rest or reading.query.within):
            # 'có chủ trì việc nào không hay chỉ phối hợp': that there is none is an answer, too.
            suffix = reading.say(f"role_suffix_{role.value}")
            name = reading.name(reference.agency)
            parts.append(reading.say("none_named", agency=name, role=suffix))
    if not found:
        none = list_draft(reading, (), conditions)
        beside = [*received_alone(reading), *duties_told(reading)]
        return replace(none, text="\n\n".join([none.text, *beside]))
    return _page_draft(reading, found, parts)


def _page_draft(reading: Reading, found: Sequence[Task], parts: list[str]) -> Draft:
    collective = collective_tasks(reading, found)
    ordered = [task for task in reading.library.tasks if task in found]
    duties = [*duties_told(reading)]
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


def duties_told(reading: Reading) -> Iterator[str]:
    """Yield what the plan's part on implementation gives the agencies, when their duties are asked for."""
    if reading.query.times or reading.query.topic or reading.query.counts:
        return
    told: dict[str, list[str]] = {}
    for agency in dict.fromkeys(a.agency for a in reading.query.agencies):
        for node in reading.library.duties.get(agency, ()):
            told.setdefault(node.id, []).append(agency)
    for place, agencies in told.items():
        if part := reading.library.node(place):
            yield _duty(reading, part, agencies)


def with_duties(reading: Reading, found: Draft | None) -> Draft | None:
    """Return a list that none of several mass organisations is in, with what the plan asks of all of them."""
    query, kinds = reading.query, {reading.agency(a.agency).kind for a in reading.query.agencies}
    plain = not any(a.negated or a.partner for a in query.agencies) and len(query.roles) != 1
    if found is None or found.tasks or kinds != {UNION} or len(query.agencies) < PAIR or not plain:
        return found
    return replace(found, text="\n\n".join([found.text, *duties_told(reading)]))


def _duty(reading: Reading, node: Passage, agencies: Sequence[str]) -> str:
    """Return what a part of the plan gives agencies: 'Kế hoạch, mục III.5 đề nghị chung …'."""
    children = reading.library.documents[node.document].children(node.id) or (node,)
    lines = [f"- {reading.quote(child)}" for child in children]
    unions = all(reading.agency(agency).kind == UNION for agency in agencies)
    # The Front is asked, not told.
    asks = ASKS in plain(node.value).split(", ")[0]
    key = "page_plan_unions" if unions else "page_plan_asks" if asks else "page_plan"
    head = reading.say(key, place=reading.place(node), agency=reading.names(agencies))
    return "\n".join([head, "", *lines])
