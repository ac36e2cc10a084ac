"""Route for the companions of an agency: 'Bộ A chủ trì chung với những bộ nào'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read import bounded
from assistant.read.base import Draft, Reading
from assistant.routes.lookups import DESCRIBED
from assistant.slots import SlotKind
from structured import filters as f
from structured.filters import BOTH
from structured.tally import Bound
from structured.types import Role

COMPANY, COUNTED = phrasing("aggregates_company"), phrasing("aggregates_company_counted")
# 'việc | kia'
TASKS = folded("exclusions_work")
# 'làm cùng', 'cùng làm': of no role.
WORKING = folded("companions_working")
OTHER = (SlotKind.TASK_REF, SlotKind.TASK, SlotKind.NODE, SlotKind.FACET, SlotKind.CELL)


def companions(reading: Reading) -> Draft | None:
    """Which agencies are named beside one in its tasks, in the role that they share or in which they help."""
    query = reading.query
    if len({a.agency for a in query.agencies}) != 1 or query.task_refs or query.slots.of(*OTHER):
        return None
    if len(query.roles) != 1 or _of_told(query) or not (_named(query) or _counted(query)):
        return None
    meant = reading.library.agencies.meant(query.agencies[0].agency)
    if _in_any_role(query):
        return _in_its_tasks(reading, meant)
    # Whoever works with A is named where A leads.
    led = f.involves_any(meant, (Role.LEAD,))
    what = reading.say(f"beside_{query.roles[0].value}", agency=reading.names(meant))
    return bounded.read_agencies(reading, [Bound(query.roles)], held=led, without=meant, what=what)


def _of_told(query: Query) -> bool:
    """Whether it is asked of a task told before: 'còn việc kia làm cùng ai'."""
    told = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value in ("that", "those") and s.end]
    return any(w.folded in TASKS for s in told for w in query.words[s.first : s.last])


def _in_any_role(query: Query) -> bool:
    """Whether it is asked with whom one works: 'Bộ A làm cùng ai', whoever leads."""
    roles = [s for s in query.slots.of(SlotKind.ROLE) if s.end]
    said = {word.folded for s in roles for word in query.words[s.first : s.last]}
    return bool(said) and said <= WORKING


def _in_its_tasks(reading: Reading, meant: Sequence[str]) -> Draft | None:
    """Return who is named in the tasks that name an agency; None where none does."""
    theirs = f.involves_any(meant, BOTH)
    if not f.select(reading.library.tasks, theirs):
        return None
    what = reading.say("beside_any", agency=reading.names(meant))
    return bounded.read_agencies(reading, [Bound(BOTH)], held=theirs, without=meant, what=what)


def _named(query: Query) -> bool:
    """Whether it is asked who they are."""
    asked = query.who and not (query.yes_no or query.superlative or query.lists or query.counts)
    told = query.slots.has(SlotKind.NEGATION) or query.slots.has(SlotKind.SHARE, "alone")
    plain = len(query.agencies) == 1 and not (
        query.agencies[0].negated or query.topic or query.times
    )
    return bool(asked and plain and not told) and COMPANY.search(query.words) is not None


def _counted(query: Query) -> bool:
    """Whether it is asked how many they are; the one beside whom they stand may be said not to count."""
    other = query.yes_no or query.superlative or query.slots.has(SlotKind.SHARE, "alone")
    matter = len(query.topic) >= DESCRIBED or query.times or query.sections
    return not (other or matter) and COUNTED.search(query.words) is not None
