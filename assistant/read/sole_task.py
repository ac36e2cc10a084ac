"""Claims that one task alone is of a time or of somebody: 'chỉ có nhà ở là hạn 2022', 'only the housing task'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read import select
from assistant.read.base import Reading, ids
from assistant.slots import Slot, SlotKind, Slots
from structured.types import Role, Task

# Right before the matter: 'chỉ có mỗi việc | nhà ở'; 'ngoài | nhà ở | thì không việc nào …'.
SOLE, SAID = phrasing("sole_task"), folded("sole_task_said")
BESIDES, NONE = phrasing("sole_task_besides"), phrasing("sole_task_none")


# Whether a claim of some tasks alone holds (None: code can't tell), what is told, and the others that are so.
Scoped = tuple[bool | None, str, Sequence[Task]]
# 'III.10 là | nhiệm vụ duy nhất | …', '| việc duy nhất | … là III.10'; 'hai | nhiệm vụ duy nhất'.
KIND, SEVERAL = phrasing("sole_task_kind"), phrasing("sole_task_several")
# Columns of which but the conditions tell something.
TOLD_BY_TIMES = {"deadline"}
COPULA = "la"


def sole_of_kind(query: Query) -> bool:
    """Whether a task is claimed to be the only one of its kind: 'III.10 là nhiệm vụ duy nhất …'.

    'Bộ A chỉ có một việc là III.10' claims of no role that it is the only one.
    """
    found = KIND.search(query.words)
    return found is not None and not (found["one"] and query.agencies and not query.roles)


def sole_borne(reading: Reading, tasks: Sequence[Task]) -> Scoped | None:
    """Return whether no other task is as claimed of `tasks` alone, and which are; None where it is not claimed.

    The first is None where code can't tell.
    """
    query = reading.query
    if sole_of_kind(query):
        return _of_kind(reading, tasks)
    place = _matter(query)
    if place is None or not _told_behind(query, place) or not _sole(query, place):
        return None
    fitting = _fitting(reading)
    others = _others(fitting, tasks)
    return not others, _others_told(reading, others, len(fitting)), others


def _of_kind(reading: Reading, tasks: Sequence[Task]) -> Scoped:
    """Return whether `tasks` are all that are as claimed, of which code has to know every condition."""
    query = reading.query
    known = query.agencies or query.times
    unknown = query.cells or set(query.fields) - TOLD_BY_TIMES or _left_over(query)
    if not known or unknown or SEVERAL.search(query.words):
        return None, "", ()
    others = _others(_fitting(reading), tasks)
    # 'của Bộ A': what it but coordinates may be meant, or not.
    whose = not query.roles and any(not a.negated for a in query.agencies)
    leading = replace(reading, query=_led(query)) if whose else reading
    led = _others(_fitting(leading), tasks)
    borne, so = (leading, led) if led else (reading, others)
    fitting = _fitting(borne)
    # Others are no more so than a task that is not as claimed itself.
    told = _others_told(borne, so, len(fitting)) if set(tasks) <= set(fitting) else ""
    return (False if led else None if others else True), told, so


def _led(query: Query) -> Query:
    agencies = tuple(replace(a, role=a.role or Role.LEAD) for a in query.agencies)
    return replace(query, agencies=agencies, roles=(Role.LEAD,))


def _left_over(query: Query) -> bool:
    """Whether words that are no condition tell of which kind the task is: '… duy nhất | chia hai giai đoạn'."""
    found = KIND.search(query.words)
    if found is None or query.task_refs:
        return bool(query.topic)
    last = [i for i, word in enumerate(query.words) if word.folded == COPULA and i >= found.last]
    end = query.words[last[-1]].start if last else query.words[-1].end
    return any(query.words[found.last - 1].end <= word.start < end for word in query.topic)


def _others(fitting: Sequence[Task], tasks: Sequence[Task]) -> list[Task]:
    """Return the other tasks that are as claimed of some."""
    return [task for task in fitting if task not in tasks]


def _fitting(reading: Reading) -> Sequence[Task]:
    """Return all tasks that are as claimed of some."""
    query = reading.query
    said = replace(query, topic=(), task_refs=(), fields=(), slots=_conditions(query))
    plain = replace(reading, query=said)
    return select.fitting(plain, select.conditions_of(plain))


def _others_told(reading: Reading, others: Sequence[Task], every: int) -> str:
    """Return which other tasks are so, and that there are `every` of them in all."""
    if not others:
        return ""
    columns = [role.value for role in reading.query.roles] or ["deadline"]
    marks = reading.marks(others, *columns)
    return reading.say("others_so", n=len(others), m=every, ids=", ".join(ids(others)), marks=marks)


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


TIMES = (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)
CONDITIONS = (*TIMES, SlotKind.AGENCY, SlotKind.ROLE)


def _conditions(query: Query) -> Slots:
    # The 'duy nhất' of 'nhiệm vụ duy nhất Bộ A chủ trì' is of the task.
    kind = KIND.search(query.words)
    start = kind.last if kind else 0
    shares = [s for s in query.slots.of(SlotKind.SHARE) if s.value != "only" and s.first >= start]
    kept = [*query.slots.of(*CONDITIONS), *shares, *_only_times(query)]
    return Slots(tuple(sorted(kept, key=lambda slot: slot.first)))


def _only_times(query: Query) -> list[Slot]:
    """Return each 'chỉ' that is said of a time: 'duy nhất | chỉ | ghi giai đoạn 2026 - 2030'."""
    said = [slot for slot in query.slots.items if slot.kind is not SlotKind.FILLER]
    return [
        slot
        for slot, after in pairwise(said)
        if slot.kind is SlotKind.SHARE and slot.value == "only" and after.kind in TIMES
    ]
