"""Route for which of several is named at all: 'Bộ A hoặc Bộ B có trong phụ lục không'."""

from __future__ import annotations

from assistant.answer import Status
from assistant.grammar import folded
from assistant.query import Query
from assistant.read.base import Draft, Reading, ids
from assistant.read.groups import in_role
from assistant.read.notes import notes
from assistant.slots import SlotKind
from structured import filters as f
from structured.types import Task

EITHER = folded("aggregate_or")
# What such a question holds and no more.
PLAIN = (
    *(SlotKind.AGENCY, SlotKind.PART, SlotKind.YES_NO, SlotKind.FILLER, SlotKind.ROLE),
    SlotKind.SOCIAL,
)
PAIR = 2


def either_there(reading: Reading) -> Draft | None:
    """In which tasks each of the agencies is named; of a choice, no verdict."""
    if not _asks(reading.query):
        return None
    library = reading.library
    told: list[str] = []
    found: list[Task] = []
    for reference in reading.query.agencies:
        meant = library.agencies.meant(reference.agency)
        tasks = f.select(library.tasks, f.involves_any(meant))
        name = reading.names(meant)
        found += tasks
        none = reading.say("none_named", agency=name, role="")
        told.append(in_role(reading, name, None, tasks) if tasks else none)
    kept = [task for task in library.tasks if task in found]
    text = "\n".join(f"- {line}" for line in told)
    names = tuple(a.agency for a in reading.query.agencies)
    parts = "\n\n".join([text, *notes(reading)])
    return Draft(Status.ANSWERED, parts, ids(kept), open=True, subjects=ids(kept), agencies=names)


def _asks(query: Query) -> bool:
    """Whether it is asked if one of several is in the appendix, and in no role."""
    slots = [a.slot for a in query.agencies if a.slot is not None and not a.negated]
    there = "appendix" in query.parts or query.slots.has(SlotKind.ROLE, "any")
    plain = all(slot.kind in PLAIN for slot in query.slots.items) and not query.topic
    if len(slots) < PAIR or len(slots) != len(query.agencies) or query.carried:
        return False
    between = query.words[slots[0].last : slots[-1].first]
    either = any(word.folded in EITHER for word in between)
    return bool(query.yes_no and there and plain and either) and not query.roles
