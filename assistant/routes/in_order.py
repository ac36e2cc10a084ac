"""Route for the task that stands first or last in the table among those that fit."""

from __future__ import annotations

from assistant.answer import Status
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.select import conditions_of, describe, fitting
from assistant.slots import SlotKind

# 'đứng sau cùng theo thứ tự của bảng', 'nằm cuối phụ lục'; 'xếp trước nhất trong bảng'.
LAST, FIRST = phrasing("in_order_last"), phrasing("in_order_first")
SHOWN = ("content", "lead", "coordinate", "product", "deadline")
# What more is asked is no matter of order.
OTHER = (SlotKind.YES_NO, SlotKind.TASK_REF, SlotKind.COMPARE, SlotKind.CLAIM)


def in_order(reading: Reading) -> Draft | None:
    """The first or the last row of the table among the tasks that fit the conditions."""
    query = reading.query
    end = _end(query)
    if end is None or query.topic or query.slots.of(*OTHER) or query.superlative:
        return None
    conditions = conditions_of(reading)
    tasks = fitting(reading, conditions)
    if not (conditions or query.within) or not tasks:
        return None
    found = (tasks[end],)
    marks = reading.marks(found, "content")
    what = describe(reading, conditions) if conditions else reading.say("d_within")
    key = "first_in_order" if end == 0 else "last_in_order"
    head = reading.say(key, id=found[0].id, n=len(tasks), what=what, marks=marks)
    text = f"{head}\n\n{task_table(reading, found, SHOWN)}"
    agencies = tuple(a.agency for a in query.agencies)
    return Draft(Status.ANSWERED, text, ids(found), subjects=ids(found), agencies=agencies)


def _end(query: Query) -> int | None:
    """Return the place among the rows that is asked for, 0 or -1; None when none is or both are."""
    last, first = LAST.search(query.words), FIRST.search(query.words)
    if bool(last) == bool(first) or not query.lists:
        return None
    return 0 if first else -1
