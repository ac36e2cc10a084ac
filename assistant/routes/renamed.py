"""The route for what became of a ministry: 'Bộ A nay là Bộ B phải không', which a text of 2021 cannot say."""

from __future__ import annotations

from functools import partial

from assistant.answer import Status
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.gone import GONE
from assistant.read.notes import became, province_note
from assistant.read.offices import OFFICE
from assistant.slots import SlotKind

# 'nay là', 'giờ thuộc về', 'đã sáp nhập', 'còn tên không'; to whom the tasks went.
RENAMED, TASKS_GONE = phrasing("renamed"), phrasing("renamed_tasks")
EVENTS = phrasing("renamed_events")
# 'nhiệm vụ của tỉnh này ai làm', of one that is gone; 'có phải làm việc của | Bộ B không'.
LEFT, HEIR = phrasing("renamed_left"), phrasing("renamed_heir")
HEIRS = 2
# Whatever is asked of tasks is no matter of names.
OF_TASKS = (
    SlotKind.ROLE,
    SlotKind.QUANTITY,
    SlotKind.FIELD,
    SlotKind.TASK,
    SlotKind.TASK_REF,
    SlotKind.SECTION,
    SlotKind.NODE,
    SlotKind.FACET,
    SlotKind.COMPARE,
)
MOST_TOPIC = 2


def renamed(reading: Reading) -> Draft | None:
    """That the text does not speak of it, with what is known from outside it."""
    gone = _asks_where_tasks_went(reading.query)
    if not (gone or _asks_what_became(reading.query) or _asks_for_heir(reading.query)):
        return None
    agencies = dict.fromkeys(reference.agency for reference in reading.query.agencies)
    notes = dict.fromkeys(n for agency in agencies for n in became(reading, agency))
    notes |= dict.fromkeys(map(partial(province_note, reading), _provinces(reading.query)))
    if not notes and not (gone and EVENTS.search(reading.query.words)):
        return None
    text = "\n\n".join([reading.say("no_reorganisation"), *notes])
    return Draft(Status.NOT_IN_DOCUMENT, text, why={"refused": "reorganisation"})


def _asks_where_tasks_went(query: Query) -> bool:
    """Whether a question is who took over the tasks of a body, and about no role of it in them."""
    rests = [query.words[s.last :] for s in query.slots.of(SlotKind.AGENCY)]
    if not (query.who and rests):
        return False
    left = any(GONE.opens(rest) and LEFT.search(rest) for rest in rests)
    moved = not query.roles and TASKS_GONE.search(rests[0]) is not None
    return moved or (left and not query.topic)


def _asks_for_heir(query: Query) -> bool:
    """Whether one of two bodies is asked to do the work of the other: 'Bộ A có phải làm việc của Bộ B không'."""
    named = query.slots.of(SlotKind.AGENCY)
    if not query.yes_no or len(query.agencies) != HEIRS or len(named) != HEIRS:
        return False
    if query.task_refs or query.sections or query.times:
        # 'Bộ A có phải làm việc của Bộ B ở V.1 không' is about that row.
        return False
    heir = HEIR.search(query.words[: named[1].first])
    return heir is not None and heir.first >= named[0].last


def _provinces(query: Query) -> list[str]:
    """Return the provinces that are named."""
    return [s.place for s in query.slots.of(SlotKind.AGENCY) if s.place and s.place != OFFICE]


def _asks_what_became(query: Query) -> bool:
    """Whether a question is about the names of ministries, and about nothing that they do."""
    asks = query.yes_no or query.who or query.slots.has(SlotKind.ASKED)
    if not (asks and query.agencies) or query.slots.of(*OF_TASKS) or query.carried:
        return False
    return len(query.topic) <= MOST_TOPIC and RENAMED.search(query.words) is not None
