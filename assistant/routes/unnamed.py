"""Routes for tasks of what no row names: a group of people, a word that stands in no cell.

A row that shares a word with the name, or that the thesaurus lays beside it, is none that names it.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Status
from assistant.conditions import Condition
from assistant.evidence.find import rank
from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read import lists, refuse
from assistant.read.base import Draft, Reading
from assistant.read.bodies import plain
from assistant.readings.cell_words import says
from assistant.slots import Slot, SlotKind
from assistant.words import Word

# 'người khuyết tật', 'trẻ em', and what may stand beside them and names nobody else.
GROUPS, BESIDE = phrasing("unnamed_groups"), folded("unnamed_beside")
# 'cục giảm nghèo | có việc gì': a body below the ministries, of which the text names none.
BODY = phrasing("unnamed_bodies")
# 'có chữ | chuyển đổi số'
WORDS = phrasing("unnamed_words")
LEAST, MOST = 2, 6
# '(cho hỏi) | hội làm vườn | có được giao gì không'
CALLED, BEFORE = phrasing("unnamed_called"), phrasing("unnamed_before")
# 'phòng tôi | thuộc | Bộ A' is no name.
OF_OTHERS = folded("unnamed_of_others")
COLUMNS = ("content", "product")
# What else tells which tasks are meant.
CONDITIONS = (SlotKind.AGENCY, SlotKind.TASK_REF, SlotKind.FOLLOW, SlotKind.CELL, SlotKind.SECTION)

PLAIN = (SlotKind.TOPIC, SlotKind.FILLER)
# What words of a name would say by themselves: 'hội làm | vườn', 'cục | thống kê'.
INSIDE = (*PLAIN, SlotKind.FOLLOW, SlotKind.QUANTITY)


def unnamed(reading: Reading) -> Draft | None:
    """Refuse where tasks of a group or a body are asked for that the text does not name."""
    query = reading.query
    if query.slots.of(*CONDITIONS) or query.carried or query.background or query.around:
        return None
    if not (_of_group(query) or BODY.opens(query.words)):
        return None
    near = rank(query, reading.library, lambda p: True, "bm25")
    return refuse.read_refusal(reading, near, why="not named")


def body_unnamed(reading: Reading) -> Draft | None:
    """No task, where those of a body are asked for that stands nowhere in the text."""
    query = reading.query
    before = BEFORE.opens(query.words)
    first = before.last if before else 0
    found = CALLED.opens(query.words[first:])
    if found is None or query.carried or query.who:
        return None
    inside = range(first + found.start("name"), first + found.last)
    named = query.words[inside.start : inside.stop]
    others = [s for s in query.slots.items if not _within(s, inside)]
    if len(named) < LEAST or any(s.kind in CONDITIONS for s in others):
        return None
    if any(word.folded in OF_OTHERS for word in named):
        return None
    if any(s.first in inside for s in others) or any(word not in named for word in query.topic):
        return None
    if any(f" {found['name']} " in f" {plain(p.text)} " for p in reading.library.passages):
        return None
    role = reading.say(f"role_suffix_{query.roles[0].value}") if len(query.roles) == 1 else ""
    name = _typed(query, named)
    return Draft(Status.ANSWERED, reading.say("none_named", agency=name, role=role))


def _typed(query: Query, named: Sequence[Word]) -> str:
    """Return a name as it was typed, with its marks where it was typed without: 'tập đoàn Viettel'."""
    typed = query.question[named[0].start : named[-1].end]
    marks = " ".join(word.marked or word.folded for word in named)
    return marks if typed.isascii() or any(word.repaired for word in named) else typed


def _within(slot: Slot, place: range) -> bool:
    """Whether words that mean nothing by themselves are part of a name: 'hội làm | vườn', 'cục thuế | tỉnh'."""
    body = slot.kind is SlotKind.AGENCY and slot.first > place.start
    return slot.first in place and (body or slot.kind in INSIDE)


def _of_group(query: Query) -> bool:
    """Whether tasks are asked for by a group of people alone."""
    found = GROUPS.search(query.words) if query.lists or query.about_tasks else None
    if found is None:
        return False
    named = query.words[found.first : found.last]
    return all(word in named or word.folded in BESIDE for word in query.topic)


def no_such_words(reading: Reading) -> Draft | None:
    """No task, where words are quoted that no cell holds."""
    query = reading.query
    said = WORDS.search(query.words) if query.lists and query.about_tasks else None
    if said is None or query.cells or query.slots.of(*CONDITIONS):
        return None
    words = query.words[said.last :]
    told = (s for s in query.slots.items if s.last > said.last and s.kind not in PLAIN)
    if not LEAST <= len(words) <= MOST or any(told):
        return None
    if any(_holds(reading, column, words) for column in COLUMNS):
        return None
    shown = (("words", " ".join(word.marked or word.folded for word in words)),)
    return lists.list_draft(reading, (), [Condition(lambda t: False, "d_says_content", shown)])


def _holds(reading: Reading, column: str, words: Sequence[Word]) -> bool:
    grams = tuple(word.folded for word in words)
    cells = (getattr(task, column).value for task in reading.library.tasks)
    return any(says(column, cell, [grams]) for cell in cells)
