"""Doubts of what was told: 'sao lại 3?', 'có 2 thôi hả', 'đếm lại đi', 'hình như thiếu'.

A turn that says no more has told once more what it doubts, with a verdict on the number that it claims.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.grammar import meanings, phrasing
from assistant.grammar.phrasing import Found, Phrasing
from assistant.library import Library
from assistant.query import Query
from assistant.reader import Said
from assistant.readings.tellings import Words
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.other_matter import HELD
from assistant.turns.state import State
from assistant.turns.sums import sums_up
from assistant.turns.turn import asks_list
from assistant.words import parted
from corpus.normalize import syllables
from structured.types import Task

# Ranks of one task by how many bodies it has.
BY_BODIES = frozenset({"most_agencies", "least_agencies"})
WHY, PLAINLY, LIST = (phrasing(f"doubted_{name}") for name in ("why", "plainly", "list"))
NUMBER, NUMBERS = phrasing("doubted_number"), meanings("numbers")
# 'đếm lại xem, sao có 2 thôi? kể ra': so many doubts before something else is said.
MOST = 2
# What is asked for, in the place of a number.
WANTED = (SlotKind.QUANTITY, SlotKind.CLAIM, SlotKind.YES_NO)
EVERYTHING = Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0)
TASK = Slot(SlotKind.TASK, "task", 0, 0, 0, 0)
YES_NO = Slot(SlotKind.YES_NO, "ask", 0, 0, 0, 0)


def without_doubt(said: Said, state: State | None) -> Said:
    """Return a turn without the doubts before what it asks: 'sao lại 3? kể từng việc ra coi'."""
    words, build = said
    for _ in range(MOST if state and _told_tasks(state) else 0):
        ends = (i for i in range(1, len(words)) if parted(words, i))
        end = next((i for i in ends if _said((WHY, PLAINLY, NUMBER), words[:i])), 0)
        words = words[end:]
    return tuple(words), build


def doubted(said: Said, state: State | None, library: Library) -> Query | None:
    """Return the query before, asked again, where a turn but doubts its answer; None where it says more."""
    words, build = said
    if state is None or not (
        state.query.counts_agencies or (state.subjects and _told_tasks(state))
    ):
        return None
    claim = _said((NUMBER,), words) if _numbered(state.query) else None
    # 'kể tên ra' after the task with most bodies: these are to be named.
    lists = None if state.query.superlative in BY_BODIES else _said((LIST,), words)
    if not (claim or lists or _said((WHY, PLAINLY), words)) or (claim and sums_up(words, state)):
        return None
    if not claim and not (lists and _numbered(state.query)):
        return replace(state.query, carried=("edited", "again"))
    again = _again(state.query, build(words))
    if claim:
        number = NUMBERS.get(claim["n"], claim["n"])
        numbered = Slot(SlotKind.CLAIM, str(number), 0, 0, 0, 0)
        if state.query.topic:
            # Found by words of theirs: so many were told, where no other task holds these words.
            again = _those_told(again, state)
            return _asking(again, numbered, YES_NO) if _all_found(state, library) else again
        return _asking(again, numbered, YES_NO)
    return _asking(again, EVERYTHING)


def _said(ways: Iterable[Phrasing], words: Words) -> Found | None:
    """Return what all of `words` say in one of `ways`."""
    found = filter(None, (way.opens(words) for way in ways))
    return next((one for one in found if one.last == len(words)), None)


def _told_tasks(state: State) -> bool:
    """Whether several tasks were told, or those of some condition or of an agency asked for."""
    query = state.query
    described = query.agencies or (query.about_tasks and (query.times or query.sections))
    page = described and not (query.who or query.fields or query.yes_no or query.task_refs)
    return asks_list(query) or len(state.subjects) > 1 or bool(page)


def _those_told(again: Query, state: State) -> Query:
    """Return a query for the tasks told, whatever words they were found by."""
    plain = replace(again, topic=(), nodes=(), cells=(), fields=(), within=state.subjects)
    return replace(_asking(plain, EVERYTHING, TASK), carried=("edited", "within"))


def _all_found(state: State, library: Library) -> bool:
    """Whether no task but those told holds the words by which they were found."""
    return not any(
        _holds(t, state.query, library) for t in library.tasks if t.id not in state.subjects
    )


def _holds(task: Task, query: Query, library: Library) -> bool:
    if query.cells:
        # The words of a cell in any order: 'mô hình giảm nghèo' of 'Mô hình, dự án giảm nghèo'.
        said = {cell.column: {w for option in cell.options for w in option} for cell in query.cells}
        texts = {c: {t.folded for t in syllables(getattr(task, c).value)} for c in said}
        return all(words <= texts[column] for column, words in said.items())
    units = library.topics.units(query.topic)
    return library.topics.coverage(units, task.key, verbatim=True) >= HELD


def _numbered(query: Query) -> bool:
    """Whether tasks were asked for, whose number may be claimed."""
    # 'nhiệm vụ nào hạn 2022' names the column of its condition.
    fields = {*query.fields} - ({"deadline"} if query.times else set())
    return not (query.who or query.counts_agencies or fields or query.yes_no)


def _again(before: Query, whole: Query) -> Query:
    """Return a query asked once more, in words that have no place for its slots."""
    slots = (replace(s, first=0, last=0, start=0, end=0) for s in before.slots.items)
    said = replace(before, question=whole.question, words=whole.words, english=whole.english)
    return replace(said, slots=Slots(tuple(slots)), carried=("edited", "again"))


def _asking(query: Query, *slots: Slot) -> Query:
    """Return a query with `slots` for what it asked for."""
    kept = (s for s in query.slots.items if s.kind not in WANTED)
    return replace(query, slots=Slots((*kept, *slots)))
