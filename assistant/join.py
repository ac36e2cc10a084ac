"""Several questions in one message: their drafts joined to one answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from assistant.answer import Answer, Status
from assistant.explain import explain
from assistant.model.told import Told
from assistant.query import Query
from assistant.read.base import Draft, load_messages
from assistant.read.one import asked_columns
from assistant.readings.local_bodies import LOCAL_BODIES
from assistant.slots import SlotKind, Slots
from structured.filters import involves
from structured.types import Task

# What a part of a message may answer; small talk and empty parts beside it are left out.
# Routes that look for tasks by conditions.
LISTING = frozenset({"listing", "matching"})
TELLING = (Status.ANSWERED, Status.NOT_IN_DOCUMENT, Status.UNAVAILABLE)


def telling(part: Told) -> bool:
    """Whether a part says something of the text, or asks which of several things is meant."""
    return part.draft.status in TELLING or bool(part.draft.options)


def finds_nothing(part: Told, tasks: Sequence[Task]) -> bool:
    """Whether none of `tasks` meets the conditions that a part was read to ask for, by name or collectively.

    Where none is claimed to do so, that is what was asked.
    """
    draft = part.draft
    return (
        part.route in LISTING
        and not (part.query.yes_no and part.query.claimed == 0)
        and not (_part_in_section(part.query) or _asks_of_unnamed(part.query, tasks))
        and draft.status is Status.ANSWERED
        and not (draft.tasks or draft.collective)
    )


def _asks_of_unnamed(query: Query, tasks: Sequence[Task]) -> bool:
    """Whether nothing but the tasks of bodies is asked for that no row names: of theirs, none is what there is."""
    more = query.topic or query.times or query.sections or query.limits or query.also
    named = (involves(a.agency)(task) for a in query.agencies for task in tasks)
    return bool(query.agencies) and not more and not any(named)


def _part_in_section(query: Query) -> bool:
    """Whether one body's part in a section is asked about, which it need not have: '(Mục V.) Bộ A có chủ trì?'"""
    more = query.topic or query.times or query.lists or query.limits or query.also
    return bool(query.yes_no and query.sections) and len(query.agencies) == 1 and not more


# Of another document that is asked about, no task is told.
FOREIGN = "foreign"
# What a task's name may hold without being misread.
HARMLESS = (SlotKind.TOPIC, SlotKind.FILLER, SlotKind.JOIN)


def may_name(parts: Sequence[Told]) -> bool:
    """Whether a message may name one task: where it is asked which there are, a name says what they are about.

    What the product of a task is claimed to be, or one of two that it may be, names no other task: 'sản phẩm
    của III.11 là chính sách nhà ở', 'sản phẩm là nghị định hay thông tư'.
    """
    query = parts[0].query
    asked = len(parts) == 1 and not query.which_tasks
    said = query.yes_no or "chosen" in query.carried
    claims = said and query.task_refs and query.fields == ("product",)
    return asked and not claims and parts[0].draft.status is not Status.CHITCHAT


def misled(part: Told, task: str, name: tuple[int, int]) -> bool:
    """Whether a task is named at some characters, but a reading finds others, or misreads these."""
    start, end = name
    found, query = part.draft.tasks, part.query
    if task in found:
        return part.route == "described" and len(found) > 1 and not part.draft.why.get("joint")
    if found == query.task_refs and _told_by_place(query, start, end):
        return False
    # 'bộ đội biên phòng (có việc gì)' is a body that is asked about, and no task of soldiers.
    bodies = query.slots.of(SlotKind.AGENCY)
    if any(s.agency in LOCAL_BODIES and s.start <= start < s.end for s in bodies):
        return False
    taken = any(
        s.kind not in HARMLESS and start <= s.start < s.end <= end for s in query.slots.items
    )
    if part.draft.status is Status.ANSWERED and not found:
        # What another passage tells is told; a list of none is not.
        return part.route in LISTING and (taken or query.asks_fields)
    return part.route != FOREIGN


def _told_by_place(query: Query, start: int, end: int) -> bool:
    """Whether the words of a name tell a row by its number or place: '(việc) đầu tiên trong phụ lục'."""
    return any(s.start < end and start < s.end for s in query.slots.of(SlotKind.TASK_REF))


# So many words of no known meaning may stand beside a task's name and what is asked of it.
UNKNOWN = 1


def asks_of(parts: Sequence[Told], task: str) -> bool:
    """Whether columns of one task are asked for, and of nothing else."""
    if len(parts) != 1 or parts[0].query.task_refs != (task,):
        return False
    query = parts[0].query
    conditions = query.agencies or query.times or query.sections or query.cells or query.carried
    other = query.yes_no or query.superlative or query.facets or "plan" in query.parts
    several = bool(query.slots.of(SlotKind.TASK, SlotKind.COMPARE)) or query.counts
    asked = query.asks_fields or (query.roles and query.lists)
    return bool(asked) and not (conditions or other or several) and len(query.topic) <= UNKNOWN


def join(parts: Sequence[Told]) -> Draft:
    """Return one draft of all `parts`, numbered when there are several.

    It is answered when any part is; it has a count when just one part has.
    """
    drafts = _distinct(parts)
    if len(drafts) == 1:
        return drafts[0]
    said = load_messages()["en" if parts[-1].query.english else "vi"]
    head, led = said["part"], _verdict_on_all(parts, drafts, said)
    statuses = [draft.status for draft in drafts]
    tasks = _union(draft.tasks for draft in drafts)
    collective = _union(draft.collective for draft in drafts)
    counts = {draft.count for draft in drafts} - {None}
    return replace(
        drafts[-1],
        status=Status.ANSWERED if Status.ANSWERED in statuses else statuses[-1],
        text="\n\n".join(
            [*led, *(f"{head.format(n=n)} {draft.text}" for n, draft in enumerate(drafts, 1))]
        ),
        tasks=tasks,
        # Named for one of the agencies asked about, a task is no longer only collective.
        collective=tuple(task for task in collective if task not in tasks),
        count=counts.pop() if len(counts) == 1 else None,
    )


def _verdict_on_all(
    parts: Sequence[Told], drafts: Sequence[Draft], said: Mapping[str, str]
) -> list[str]:
    """Return one verdict on all that a message claims, where one 'đúng không' asks to confirm it; [] elsewhere."""
    asked = [[s.start for s in p.query.slots.of(SlotKind.YES_NO)[-1:] if s.end] for p in parts]
    verdicts = [said["yes"], said["no"]]
    told = [next((v for v in verdicts if d.text.startswith(v)), "") for d in drafts]
    wrong = [n for n, verdict in enumerate(told, 1) if verdict == said["no"]]
    one = asked[0] and all(place == asked[0] for place in asked)
    if not one or not (wrong or all(told)):
        return []
    which = ", ".join(map(str, wrong))
    key = "claims_wrong" if wrong else "claims_right"
    return [said[key].format(n=len(drafts), which=which)]


# Routes that tell columns of one task.
OF_ONE_TASK = ("reference", "described")


def merged(before: Told, part: Told) -> Query | None:
    """Return one query for two that ask for columns of the same task; None when they do not."""
    one = before.draft.tasks == part.draft.tasks and len(part.draft.tasks) == 1
    routes = before.route in OF_ONE_TASK and part.route in OF_ONE_TASK
    plain = not any(q.yes_no or q.counts or q.agencies for q in (before.query, part.query))
    if not (one and routes and plain):
        return None
    columns = dict.fromkeys((*asked_columns(before.query), *asked_columns(part.query)))
    asking = (SlotKind.WHO, SlotKind.ASKED)
    slots = Slots(tuple(s for s in part.query.slots.items if s.kind not in asking))
    return replace(
        part.query,
        slots=slots,
        task_refs=part.draft.tasks,
        fields=tuple(columns),
        roles=(),
        topic=(),
        carried=("subject",),
    )


def _distinct(parts: Sequence[Told]) -> list[Draft]:
    by_text: dict[tuple[str, str], Draft] = {}
    for part in parts:
        key = (part.draft.text, _claimed_of(part))
        told = by_text.get(key)
        # 'mấy việc? việc nào?': what is told twice keeps its number.
        if told is None or told.count is None:
            by_text[key] = part.draft
    return list(by_text.values())


def _claimed_of(part: Told) -> str:
    """Return whom a verdict is on: of two the same list may bear out the same claim."""
    named = (a.agency for a in part.query.agencies)
    return ",".join(named) if part.query.yes_no and part.query.facets else ""


def _union(tasks: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(tasks)))


def answer_of(question: str, parts: Sequence[Told]) -> Answer:
    """Return the answer that the drafts of a message's questions make."""
    drafted = join(parts)
    return Answer(
        question=question,
        status=drafted.status,
        answer=drafted.text,
        tasks=drafted.tasks,
        collective_tasks=drafted.collective,
        count=drafted.count,
        citations=parts[-1].citer.citations(),
        options=drafted.options,
        explanation=_explained(parts),
    )


def _explained(parts: Sequence[Told]) -> dict[str, Any]:
    """Return how the last part was understood, and the parts before it under 'before'."""
    *before, last = [explain(part.query, part.route, part.draft) for part in parts]
    return last | ({"before": before} if before else {})
