"""Whether tasks are alike in the columns in which a question claims that they are, or that they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import meanings, phrasing
from assistant.query import Query
from assistant.read.base import CELLS, Reading
from assistant.slots import Slot, SlotKind
from assistant.words import Word
from corpus.normalize import fold
from structured import filters as f
from structured.tally import agencies_in
from structured.types import Role, Task

# 'ghi khác nhau', 'lệch nhau', 'không giống nhau'; 'như nhau': not only as many.
DIFFERENT, ALIKE = phrasing("same_different"), phrasing("same_alike")
# 'trùng từng chữ': of times, too, the same words are claimed.
VERBATIM = phrasing("same_verbatim")
# Columns named within the words of the comparison: 'có cùng thời hạn', 'do cùng một bộ chủ trì'.
COLUMNS = meanings("alike_columns")


def same_claimed(reading: Reading, tasks: Sequence[Task]) -> str:
    """Return 'Đúng. ' or 'Không đúng. ' where it is claimed that `tasks` are alike in a column; else nothing."""
    query = reading.query
    compared = [s for s in query.slots.of(SlotKind.COMPARE) if _of_cells(s, query)]
    columns = tuple(dict.fromkeys(_columns(query, compared)))
    # 'ai chủ trì việc này, ai chủ trì việc kia, có cùng một bộ không' asks for both, and whether they are one.
    asks = query.who and len(query.slots.of(SlotKind.WHO)) < len(tasks)
    if not (query.yes_no and compared and columns) or query.counts_agencies or asks:
        return ""
    verbatim = VERBATIM.search(query.words) is not None
    alike = all(alike_in(tasks, column, verbatim) for column in columns)
    if not alike and (partly := _partly(reading, tasks, columns)):
        return partly
    differ = DIFFERENT.search(query.words) is not None
    return reading.say("yes" if alike != differ else "no") + " "


def _partly(reading: Reading, tasks: Sequence[Task], columns: Sequence[str]) -> str:
    """Return who has the one role asked about in all `tasks`, though not alone: neither right nor wrong."""
    roles = [role for role in Role if role.value in columns]
    if len(columns) != 1 or not roles:
        return ""
    every = (set(agencies_in([task], roles)) for task in tasks)
    shared = set.intersection(*every)
    names = reading.names(a for a in reading.library.agencies if a in shared)
    role = reading.say(f"role_{roles[0].value}")
    return reading.say("same_partly", names=names, role=role) + " " if shared else ""


def of_one_agency(query: Query) -> bool:
    """Whether what is compared is the part of one agency in each task: 'vai trò của bộ này ở hai việc đó'."""
    return len(query.agencies) == 1 and not (query.roles or query.fields)


def parts_of(reading: Reading, agency: str, task: Task) -> list[str]:
    """Return the roles in which a task names an agency."""
    meant = reading.library.agencies.meant(agency)
    return [role.value for role in Role if f.involves_any(meant, [role])(task)]


def same_part(reading: Reading, tasks: Sequence[Task]) -> str:
    """Return 'Đúng. ' or 'Không đúng. ' where an agency is claimed to have the same part in all `tasks`.

    '' where one of them does not name it, though its wording for all ministries may well reach it.
    """
    query = reading.query
    compared = [s for s in query.slots.of(SlotKind.COMPARE) if _of_cells(s, query)]
    if not (query.yes_no and compared and of_one_agency(query)) or query.who:
        return ""
    parts = {tuple(parts_of(reading, query.agencies[0].agency, task)) for task in tasks}
    if () in parts:
        return ""
    differ = DIFFERENT.search(query.words) is not None
    return reading.say("yes" if (len(parts) == 1) != differ else "no") + " "


def alike_in(tasks: Sequence[Task], column: str, verbatim: bool = False) -> bool:
    """Whether a column says the same for all `tasks`; of times, whichever way they are written."""
    if column == "deadline" and not verbatim:
        return len({task.periods for task in tasks}) == 1
    return len({" ".join(fold(getattr(task, column).value).split()) for task in tasks}) == 1


def _of_cells(slot: Slot, query: Query) -> bool:
    """Whether a comparison is of what cells say, not of how many there are."""
    said = query.words[slot.first : slot.last]
    return slot.value == "compare" or (slot.value == "equal" and bool(ALIKE.search(said)))


def _columns(query: Query, compared: Sequence[Slot]) -> Iterator[str]:
    yield from (field for field in query.fields if field in CELLS[1:])
    yield from (role.value for role in query.roles)
    for slot in compared:
        yield from _named(query.words[slot.first : slot.last])


def _named(words: Sequence[Word]) -> Iterator[str]:
    line = f" {' '.join(word.folded for word in words)} "
    yield from (column for name, column in COLUMNS.items() if f" {fold(name)} " in line)
