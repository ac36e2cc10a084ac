"""The route for what became of a ministry: 'Bộ A nay là Bộ B phải không', which a text of 2021 cannot say."""

from __future__ import annotations

from assistant.answer import Status
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.notes import became
from assistant.slots import SlotKind

# 'nay là', 'giờ thuộc về', 'đã sáp nhập', 'còn tên không'; to whom the tasks went.
RENAMED, TASKS_GONE = phrasing("renamed"), phrasing("renamed_tasks")
EVENTS = phrasing("renamed_events")
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
    if not (gone or _asks_what_became(reading.query)):
        return None
    agencies = dict.fromkeys(reference.agency for reference in reading.query.agencies)
    notes = dict.fromkeys(n for agency in agencies for n in became(reading, agency))
    if not notes and not (gone and EVENTS.search(reading.query.words)):
        return None
    text = "\n\n".join([reading.say("no_reorganisation"), *notes])
    return Draft(Status.NOT_IN_DOCUMENT, text, why={"refused": "reorganisation"})


def _asks_where_tasks_went(query: Query) -> bool:
    """Whether a question is who took over the tasks of a ministry, and about no role of it in them."""
    agency = next(iter(query.slots.of(SlotKind.AGENCY)), None)
    if agency is None or not query.who or query.roles:
        return False
    return TASKS_GONE.search(query.words[agency.last :]) is not None


def _asks_what_became(query: Query) -> bool:
    """Whether a question is about the names of ministries, and about nothing that they do."""
    asks = query.yes_no or query.who or query.slots.has(SlotKind.ASKED)
    if not (asks and query.agencies) or query.slots.of(*OF_TASKS) or query.carried:
        return False
    return len(query.topic) <= MOST_TOPIC and RENAMED.search(query.words) is not None
