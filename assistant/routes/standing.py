"""Route for claims on where a task named by its number stands: among those told before, in a section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read import one
from assistant.read.base import CELLS, Draft, Reading, ids
from assistant.routes.placed import STANDS
from assistant.routes.referenced import referenced
from assistant.slots import SlotKind
from structured.types import Task

# 'nằm trong số đó', 'thuộc nhóm ấy'.
AMONG = phrasing("standing_among")
# What more is claimed of a task is left to other routes.
MORE = (
    SlotKind.AGENCY,
    SlotKind.ROLE,
    SlotKind.WHO,
    SlotKind.QUANTITY,
    SlotKind.CLAIM,
    SlotKind.COMPARE,
    SlotKind.ASKED,
)


def standing(reading: Reading) -> Draft | None:
    """Whether tasks named stand among those listed before ('trong số đó'), or in the section claimed."""
    query = reading.query
    tasks = referenced(reading)
    if not query.yes_no or not tasks or query.times or query.slots.of(*MORE):
        return None
    if query.within and AMONG.search(query.words):
        return _told(reading, tasks, set(ids(tasks)) <= set(query.within), CELLS)
    section = _section(reading)
    if section:
        return _told(reading, tasks, all(t.section == section for t in tasks), ("section",))
    return None


def _section(reading: Reading) -> str:
    """Return the one section in which the tasks are claimed to stand; '' when none is claimed."""
    sections = reading.query.slots.of(SlotKind.SECTION)
    if len(sections) != 1 or sections[0].value not in reading.library.sections:
        return ""
    before = reading.query.words[: sections[0].first]
    placed = any(found.last == len(before) for found in STANDS.each(before))
    return sections[0].value if placed else ""


def _denied(query: Query) -> bool:
    return any(s.value == "not" for s in query.slots.of(SlotKind.NEGATION))


def _told(reading: Reading, tasks: Sequence[Task], stands: bool, fields: Sequence[str]) -> Draft:
    verdict = reading.say("yes" if stands != _denied(reading.query) else "no")
    draft = one.task_draft(reading, tasks, fields)
    return replace(draft, text=f"{verdict} {draft.text}")
