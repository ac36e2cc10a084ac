"""The route for a matter by which several tasks are named: 'các việc về sinh kế do bộ nào chủ trì'."""

from __future__ import annotations

from assistant.evidence.pick import choose_task
from assistant.grammar import folded
from assistant.query import TASK_NOUNS, Query
from assistant.read import one
from assistant.read.base import Draft, Reading
from assistant.read.matter import named_in
from assistant.slots import SlotKind
from structured.types import Task

PLURALS = folded("lookups_plurals")
# So many tasks are told together at most; of so many at least one 'việc về …' may be any.
MOST, LEAST, SEVERAL = 6, 2, 3
# A matter of more words describes one task.
MOST_WORDS = 3
OTHERWISE = frozenset(
    {SlotKind.YES_NO, SlotKind.COMPARE, SlotKind.CLAIM, SlotKind.ASKED, SlotKind.FOLLOW}
)


def several_named(reading: Reading) -> Draft | None:
    """Who does the tasks of a matter that several of them name."""
    query = reading.query
    if not _asks_who(query) or not 0 < len(query.topic) <= MOST_WORDS:
        return None
    tasks = named_in(query.topic, reading.library.tasks)
    if not LEAST <= len(tasks) <= MOST or not _any_meant(reading, tasks):
        return None
    return one.task_draft(reading, tasks, one.asked_fields(reading))


def _asks_who(query: Query) -> bool:
    """Whether nothing is asked but who has a role, and no other condition told."""
    told = query.agencies or query.times or query.sections or query.task_refs or query.cells
    taken = query.background or query.around or query.carried or query.limits or query.aside
    asks = query.who and query.roles and not query.counts and not query.superlative
    plain = query.slots.lacks(OTHERWISE) and not query.english and not query.parts
    return bool(asks and plain and not (told or taken))


def _any_meant(reading: Reading, tasks: tuple[Task, ...]) -> bool:
    """Whether more than one task is asked for, or no one of them is surely the one."""
    query = reading.query
    said = {word.folded for word in query.words}
    plural = query.lists or bool(PLURALS & said and TASK_NOUNS & said)
    if plural or (query.topic_announced and len(tasks) >= SEVERAL):
        return True
    return not choose_task(reading, reading.library.tasks).certain
