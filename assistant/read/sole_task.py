"""Claims that one task alone is of a time or of somebody: 'chỉ có nhà ở là hạn 2022', 'only the housing task'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read import select
from assistant.read.base import Reading, ids
from assistant.slots import SlotKind, Slots
from structured.types import Task

# Right before the matter: 'chỉ có mỗi việc | nhà ở'; 'ngoài | nhà ở | thì không việc nào …'.
SOLE, SAID = phrasing("sole_task"), folded("sole_task_said")
BESIDES, NONE = phrasing("sole_task_besides"), phrasing("sole_task_none")


def sole_borne(reading: Reading, tasks: Sequence[Task]) -> tuple[bool, str] | None:
    """Return whether no other task is as claimed of `tasks` alone, and which are; None where it is not claimed."""
    query = reading.query
    place = _matter(query)
    if place is None or not _told_behind(query, place) or not _sole(query, place):
        return None
    said = replace(query, topic=(), task_refs=(), fields=(), slots=_conditions(query))
    plain = replace(reading, query=said)
    found = select.fitting(plain, select.conditions_of(plain))
    others = [task for task in found if task not in tasks]
    columns = [role.value for role in query.roles] or ["deadline"]
    marks = reading.marks(others, *columns)
    told = reading.say("others_so", n=len(others), ids=", ".join(ids(others)), marks=marks)
    return not others, told if others else ""


def _matter(query: Query) -> int | None:
    """Return where the task begins of which something is claimed: its description, or its number."""
    topic = query.topic[0].start if query.topic else None
    described = (i for i, word in enumerate(query.words) if word.start == topic)
    refs = query.slots.of(SlotKind.TASK_REF)
    return next(described, refs[0].first if refs else None)


def _sole(query: Query, place: int) -> bool:
    """Whether what stands before and behind the matter says that it is alone in what is claimed."""
    before, after = query.words[:place], query.words[place:]
    found = SOLE.search(before)
    words = before[found.first :] if found else ()
    if any(word.folded in SAID for word in words):
        return True
    return BESIDES.search(before) is not None and NONE.search(after) is not None


def _told_behind(query: Query, place: int) -> bool:
    """Whether a time, or one agency, is what is claimed of the task named before."""
    agencies = query.agencies
    behind = all(a.slot and a.slot.first > place and not a.negated for a in agencies)
    return behind and len(agencies) <= 1 and bool(agencies or query.times)


CONDITIONS = (
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.WHEN,
    SlotKind.AGENCY,
    SlotKind.ROLE,
)


def _conditions(query: Query) -> Slots:
    return Slots(query.slots.of(*CONDITIONS))
