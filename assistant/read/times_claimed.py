"""Whether the time that a question claims of a task is the one that the text states for it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from assistant.conditions import time_condition
from assistant.grammar import folded, phrasing
from assistant.query import Query, TimeCondition
from assistant.read.base import Reading
from assistant.slots import Slot, SlotKind
from structured import filters as f
from structured.types import Period, PeriodKind, Task

UNTIL = phrasing("verdict_until")
# How far (in words) before a year stands what makes it the end of the work.
UNTIL_REACH = 3
# 'thời hạn nằm trong năm 2025' may tell but a part of it.
WITHIN, BEFORE = folded("verdict_within"), 2
# 'by 2030 at the earliest' claims another bound than 'by 2030'.
EARLIEST = phrasing("verdict_earliest")
# Of work that recurs the text names no year: 'việc hằng năm sau 2025 còn làm không'.
# 'năm 2025 vẫn còn làm': the work is claimed to be going on in a year, not to be of that year.
GOING_ON = phrasing("verdict_going_on")
OF_A_YEAR, OPEN_ENDED = ("covers", "year"), ("after", "before", "onwards")


def times_borne(reading: Reading, task: Task) -> bool | None:
    """Whether all times that are claimed of `task` hold; None when code can't tell."""
    query = reading.query
    if EARLIEST.search(query.words):
        return None
    borne = [_borne(reading, task, time) for time in query.times]
    if False in borne or not _whole(query, task):
        return None if _throughout(query, task) else False
    return None if None in borne else True


# 'liên tục 2021 - 2030', 'suốt cả giai đoạn'
THROUGHOUT = phrasing("times_throughout")


def _throughout(query: Query, task: Task) -> bool:
    """Whether work is said to go on through a time that the text states as periods one after the other."""
    ends = sorted((p.start, p.end) for p in task.periods if p.start and p.end)
    joined = len(ends) > 1 and all(two[0] == one[1] + 1 for one, two in pairwise(ends))
    claimed = {(time.start, time.end) for time in query.times}
    return (
        joined and claimed == {(ends[0][0], ends[-1][1])} and bool(THROUGHOUT.search(query.words))
    )


def _borne(reading: Reading, task: Task, time: TimeCondition) -> bool | None:
    """Whether one time holds; None where it is but a part of the time that the text states."""
    if (time.relation in OF_A_YEAR and _until(reading.query, time)) or _due_by(reading.query, time):
        time = replace(time, relation="by")
    if time.relation in OPEN_ENDED and (
        f.recurring()(task) or _under_way(reading.query, task, time)
    ):
        return None
    if _between_rounds(task, time):
        return None
    if _within_more(reading.query, task, time):
        whole = _only(reading.query) or (_of_column(reading.query, time) and not _ends(task, time))
        return False if whole else None
    return _holds(reading, task, time) != time.negated


def _between_rounds(task: Task, time: TimeCondition) -> bool:
    """Whether a year is claimed, or a number beside one, of what comes back every few years: no first is named."""
    rounds = any(p.recurring and (p.every or 1) > 1 for p in task.periods)
    return rounds and bool(time.start) and time.relation != "period"


def _ends(task: Task, time: TimeCondition) -> bool:
    return f.last_year(task) == time.start


def _of_column(query: Query, time: TimeCondition) -> bool:
    """Whether a year is said to be all that the column says: 'thời gian làm cơ sở dữ liệu là năm 2025'."""
    return any(
        field.before(year)
        and not WITHIN & {w.folded for w in query.words[field.last : year.first][-BEFORE:]}
        for year in _years(query, time)
        for field in query.slots.of(SlotKind.FIELD)
        if field.value == "deadline" and field.end
    )


def _under_way(query: Query, task: Task, time: TimeCondition) -> bool:
    """Whether 'trước 2025 có làm không' is said of work that goes on before and after, and not of its end."""
    begun = time.relation == "before" and f.first_year(task) < (time.start or 0)
    return begun and f.last_year(task) >= (time.start or 0) and not UNTIL.search(query.words)


def _within_more(query: Query, task: Task, time: TimeCondition) -> bool:
    """Whether 'làm trong năm 2022' is said of work that goes on for years, that one among them."""
    if time.relation not in OF_A_YEAR or time.start is None or time.start != time.end:
        return False
    whole = f.recurring()(task) or f.has_period(Period(PeriodKind.YEAR, time.start, time.end))(task)
    return not whole and f.covers(time.start)(task) and not GOING_ON.search(query.words)


def _holds(reading: Reading, task: Task, time: TimeCondition) -> bool:
    """Whether what is claimed of the time holds; 'xong', 'đến năm' claim the end."""
    if time.relation == "start" and time.start:
        # 'thực hiện từ năm 2021' claims that very year, where a list keeps to what begins then or later.
        return not f.recurring()(task) and f.first_year(task) == time.start
    condition = time_condition(time, reading.library.tasks, reading.today)
    return condition is None or condition.holds(task)


def _until(query: Query, time: TimeCondition) -> bool:
    slots = _years(query, time)
    # 'hạn của nó là 2025', 'thời hạn xây dựng cơ sở dữ liệu là 2025'
    fields = [s for s in query.slots.of(SlotKind.FIELD) if s.value == "deadline"]
    asked = fields if _of_column(query, time) else []
    places = [(max(0, s.first - UNTIL_REACH), s.first) for s in slots]
    places += [(f.first, f.last) for f in asked]
    return any(UNTIL.search(query.words[first:last]) for first, last in places)


# 'to be completed by | 2025'
DUE_BY = phrasing("verdict_due_by")


def _due_by(query: Query, time: TimeCondition) -> bool:
    """Whether a bound is told as the term of one task: 'completed by 2025', and not 'no later than'."""
    before = (query.words[: s.first] for s in _years(query, time))
    return time.relation == "over_by" and any(map(DUE_BY.search, before))


def _years(query: Query, time: TimeCondition) -> list[Slot]:
    return [s for s in query.slots.of(SlotKind.YEAR) if s.value == str(time.start)]


def _only(query: Query) -> bool:
    return query.slots.has(SlotKind.SHARE, "only")


def _whole(query: Query, task: Task) -> bool:
    """Whether periods claimed as 'thời hạn (là)' or with 'chỉ' are all that the text states.

    'Có làm trong giai đoạn 2026 - 2030 không', after the task was told, names no column.
    """
    stated = any(s.value == "deadline" for s in query.slots.of(SlotKind.FIELD)) or _only(query)
    claimed = [t for t in query.times if t.relation == "period" and t.start and not t.negated]
    if not stated or not claimed:
        return True
    return set(task.periods) == {Period(PeriodKind.RANGE, t.start, t.end) for t in claimed}
