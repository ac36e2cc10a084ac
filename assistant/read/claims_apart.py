"""Claims set side by side, each of somebody and a matter: 'Bộ A chủ trì nhà ở, Bộ B chủ trì nước sạch'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.evidence.pick import choose_task
from assistant.grammar import folded
from assistant.query import Query
from assistant.read.base import Reading
from assistant.read.verdict import findings
from assistant.readings.amounts import NUMBERS
from assistant.readings.times import find_times
from assistant.slots import SlotKind, Slots
from assistant.words import paused
from structured.types import Role, Task

# A clause tells of a matter in so many words.
LEAST_MATTER = 2
SEVERAL = 2
# Words that begin a clause beside the one before it, where it names somebody itself.
BESIDE = folded("claims_apart_beside")
# What is claimed of a task beside who does it is left to be claimed of all.
MORE = (
    SlotKind.TASK_REF,
    SlotKind.FIELD,
    SlotKind.QUANTITY,
    SlotKind.CLAIM,
    SlotKind.SECTION,
)


TIMES = (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)


def claims_apart(reading: Reading) -> tuple[tuple[Reading, Task], ...] | None:
    """Return the readings of claims side by side, each with its task; () for one claim, None where unsure."""
    query = reading.query
    if not query.yes_no or query.slots.of(*MORE) or len(query.agencies) < SEVERAL:
        return ()
    told = _told(query)
    parts = [
        replace(reading, query=_part(query, run, _role(query, told[n:])))
        for n, run in enumerate(told)
    ]
    if len(parts) < SEVERAL:
        return ()
    tasks = [_meant(part) for part in parts]
    if len(set(tasks)) < SEVERAL:
        return ()
    known = [task for task in tasks if task is not None]
    if not _of_each_or_all(query, told):
        return None
    return tuple(zip(parts, known, strict=True)) if len(known) == len(parts) else None


def _of_each_or_all(query: Query, told: Sequence[range]) -> bool:
    """Whether a time is told in each clause, or, behind all of them, of all: '…, cùng hạn năm 2022'."""
    inside = [_times(query, run) for run in told]
    each = [bool(times.items) for times in inside]
    return all(each) or not any(each)


def _times(query: Query, run: range) -> Slots:
    """Return the times told in a clause, up to the pause behind its matter."""
    matter = _topic(query, run)
    stop = next((n for n in range(matter[-1] + 1, run.stop) if paused(query.words, n)), run.stop)
    return Slots(tuple(s for s in query.slots.of(*TIMES) if s.end and run.start <= s.first < stop))


# What may be claimed of a task named by its number.
CLAIMED = (SlotKind.AGENCY, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)


def references_apart(reading: Reading) -> tuple[tuple[Reading, Task], ...]:
    """Return the readings of what is claimed of each of several tasks named: 'III.10 hạn 2022, III.11 tới 2030'.

    () where one thing is said of all of them.
    """
    query, known = reading.query, reading.library.task_by_id
    refs = [s for s in query.slots.of(SlotKind.TASK_REF) if s.value in known and s.end]
    if not query.yes_no or len(refs) < SEVERAL:
        return ()
    ends = [*(s.first for s in refs[1:]), len(query.words)]
    runs = [range(s.first, end) for s, end in zip(refs, ends, strict=True)]
    said = [s for s in query.slots.of(*CLAIMED) if s.end]
    whole = all(any(s.first in run for s in said) for run in runs)
    if "product" in query.fields and not said:
        whole = all(_topic(query, run) for run in runs)
    if not whole or (said and said[0].first < refs[0].first):
        return ()
    parts = (replace(reading, query=_of_task(query, run)) for run in runs)
    return tuple((part, known[s.value]) for part, s in zip(parts, refs, strict=True))


def _of_task(query: Query, run: range) -> Query:
    """Return what is claimed of the one task that a run of words begins with."""
    slots = Slots(tuple(s for s in query.slots.items if s.first in run or not s.end))
    agencies = tuple(a for a in query.agencies if a.slot and a.slot.first in run)
    roles = tuple(role for role in Role if role.value in slots.values(SlotKind.ROLE))
    times = find_times(slots, query.words)
    found = replace(query, slots=slots, agencies=agencies, roles=roles or query.roles, times=times)
    if "product" not in query.fields:
        return found
    return replace(found, topic=tuple(query.words[i] for i in _topic(query, run)))


def _meant(reading: Reading) -> Task | None:
    """Return the task that a clause describes; of several that it fits, the one of which it holds."""
    query = reading.query
    alone = replace(query, words=query.topic, question=query.topic_text, agencies=())
    choice = choose_task(replace(reading, query=alone), reading.library.tasks)
    if choice.certain and choice.tasks:
        return choice.tasks[0]
    # What is only tried is no part of the answer, and leaves no citation behind.
    tried = replace(reading, citer=reading.citer.fork())
    borne = (t for t in choice.tasks if all(one.holds for one in findings(tried, t)))
    return next(borne, None)


def _told(query: Query) -> list[range]:
    """Return the runs of words that each name one body, its role and a matter; [] when other words claim too."""
    runs: list[range] = []
    for clause in _clauses(query):
        goes_on = runs and not _named(query, clause) and not query.words[clause.start].starts
        if goes_on:
            # 'các việc y tế, giáo dục, nhà ở': the matter goes on, but not in another sentence.
            runs[-1] = range(runs[-1].start, clause.stop)
        else:
            runs.append(clause)
    told = [run for run in runs if _whole(query, run)]
    return told if len(told) == len([run for run in runs if _named(query, run)]) else []


def _clauses(query: Query) -> Iterator[range]:
    start = 0
    for place in range(1, len(query.words) + 1):
        end = place == len(query.words)
        if end or paused(query.words, place) or _begins(query, place):
            yield range(start, place)
            start = place


def _begins(query: Query, place: int) -> bool:
    """Whether 'còn', 'và' stands at a place between two of which both name somebody and a matter."""
    if query.words[place].folded not in BESIDE:
        return False
    return _whole(query, range(place)) and _whole(query, range(place, len(query.words)))


# Who does something is named by the first words of a clause: 'còn | Bộ A'.
HEAD = 2


def clauses_apart(query: Query) -> bool:
    """Whether clauses side by side each say of somebody else what he does: 'A giám sát, B khen thưởng'."""
    cuts = [0, *(n for n in range(1, len(query.words)) if paused(query.words, n)), len(query.words)]
    runs = [range(*pair) for pair in pairwise(cuts)]
    heads = [range(run.start, min(run.start + HEAD, run.stop)) for run in runs]
    told = [
        tuple(_named(query, head))
        for run, head in zip(runs, heads, strict=True)
        if _topic(query, run)
    ]
    return len({named for named in told if named}) >= SEVERAL


def _whole(query: Query, run: Sequence[int]) -> bool:
    roles = [s for s in query.slots.of(SlotKind.ROLE) if s.first in run]
    acting = bool(roles) or _by(query, run)
    return bool(_named(query, run)) and acting and len(_topic(query, run)) >= LEAST_MATTER


BY = folded("claim_alone_by")


def _by(query: Query, run: Sequence[int]) -> bool:
    """Whether somebody stands behind 'do' in a run: 'chuẩn nghèo do Bộ A, nước sạch do Bộ B chủ trì'."""
    slots = (a.slot for a in query.agencies if a.slot and a.slot.first in run and a.slot.first)
    return any(query.words[s.first - 1].folded in BY for s in slots)


def _role(query: Query, runs: Sequence[range]) -> tuple[Role, ...]:
    """Return the roles said in the first run, or in the one nearest after it that says any."""
    said = ({s.value for s in query.slots.of(SlotKind.ROLE) if s.first in run} for run in runs)
    found = next((values for values in said if values), set())
    return tuple(role for role in Role if role.value in found)


def _named(query: Query, run: Sequence[int]) -> list[str]:
    return [a.agency for a in query.agencies if a.slot and a.slot.first in run]


def _topic(query: Query, run: Sequence[int]) -> tuple[int, ...]:
    topic = {word.start for word in query.topic if word.folded not in NUMBERS}
    return tuple(i for i in run if query.words[i].start in topic)


def _part(query: Query, run: range, roles: tuple[Role, ...]) -> Query:
    """Return the query of one clause: its bodies and its matter, its words shown to be the whole message's."""
    named = (a for a in query.agencies if a.slot and a.slot.first in run)
    said = roles[0] if len(roles) == 1 else None
    agencies = tuple(replace(a, role=a.role or said) for a in named)
    topic = tuple(query.words[i] for i in _topic(query, run))
    own = _times(query, run)
    times = find_times(own, query.words) if own.items else query.times
    return replace(query, agencies=agencies, roles=roles, topic=topic, times=times)
