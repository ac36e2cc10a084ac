"""Route for the tasks told by their place in the table among those that fit: the first, the second, the last."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Status
from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.select import conditions_of, describe, fitting
from assistant.readings.rows_placed import noun_placed, number_placed
from assistant.slots import SlotKind
from structured.types import Task

# 'đứng sau cùng theo thứ tự của bảng', 'nằm cuối phụ lục'; 'xếp trước nhất trong bảng'.
LAST, FIRST = phrasing("in_order_last"), phrasing("in_order_first")
# Words that tell a place: 'thứ (hai)', 'đầu (tiên)'; 'việc 2' is a number.
PLACES = folded("in_order_places")
SHOWN = ("content", "lead", "coordinate", "product", "deadline")
# What more is asked is no matter of order.
OTHER = (SlotKind.YES_NO, SlotKind.TASK_REF, SlotKind.COMPARE, SlotKind.CLAIM, SlotKind.NODE)
# Of all tasks, the first and the last are told without a condition.
ENDS = (1, -1)


def in_order(reading: Reading) -> Draft | None:
    """The rows at a place in the table among the tasks that fit the conditions."""
    query = reading.query
    if query.topic or query.task_refs or query.slots.of(*OTHER) or query.superlative:
        return None
    place, number = _end(query) or _ordinal(query) or (0, 0)
    conditions = conditions_of(reading)
    tasks = fitting(reading, conditions)
    alone = not (conditions or query.within)
    if not place or (alone and not _whole(query, place)):
        return None
    found = _at(tasks, place, number)
    return (
        _told(reading, found, place, len(tasks), describe(reading, conditions)) if found else None
    )


def _told(reading: Reading, found: Sequence[Task], place: int, among: int, what: str) -> Draft:
    """Return the draft that tells the rows at a place, and among how many they stand."""
    query = reading.query
    key = {1: "first_in_order", -1: "last_in_order"}.get(place, "nth_in_order")
    named, marks = ", ".join(ids(found)), reading.marks(found, "content")
    what = what or reading.say("d_within" if query.within else "d_all")
    shown = place if place > 0 else among + 1 + place
    head = reading.say(key, id=named, n=among, what=what, marks=marks, place=shown)
    text = f"{head}\n\n{task_table(reading, found, SHOWN)}"
    agencies = tuple(a.agency for a in query.agencies)
    return Draft(Status.ANSWERED, text, ids(found), subjects=ids(found), agencies=agencies)


def _at(tasks: Sequence[Task], place: int, number: int) -> Sequence[Task]:
    """Return the row at a place, from the end when negative; of several, the first or the last ones."""
    if place in ENDS and number > 1:
        return tasks[:number] if place > 0 else tasks[-number:]
    known = -len(tasks) <= place <= len(tasks)
    return [tasks[place if place < 0 else place - 1]] if known else []


def _whole(query: Query, place: int) -> bool:
    """Whether 'nhiệm vụ cuối cùng' is said of the whole table: with no turn and nothing else to point to."""
    other = query.carried or query.sections or query.parts or query.fields or query.roles
    return place in ENDS and not (other or query.slots.has(SlotKind.FOLLOW) or _end(query))


def _end(query: Query) -> tuple[int, int] | None:
    """Return the end of the table that is asked for, with one row; None when none is or both are."""
    last, first = LAST.search(query.words), FIRST.search(query.words)
    if bool(last) == bool(first) or not query.lists:
        return None
    return (1 if first else -1), 1


def _ordinal(query: Query) -> tuple[int, int] | None:
    """Return the place told by a number right after a noun for tasks, and how many rows: 'hai việc đầu tiên'."""
    ordinals = query.slots.of(SlotKind.ORDINAL)
    told = [s for s in ordinals if PLACES & {w.folded for w in query.words[s.first : s.last]}]
    noun = noun_placed(told[0], query.words) if len(told) == 1 else None
    if noun is None or query.counts or query.slots.has(SlotKind.FOLLOW):
        return None
    return int(told[0].value), number_placed(noun, query.words)
