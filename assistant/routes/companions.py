"""Route for the companions of an agency: 'Bộ A chủ trì chung với những bộ nào'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read import bounded
from assistant.read.base import Draft, Reading, ids
from assistant.routes.lookups import DESCRIBED
from assistant.slots import SlotKind
from structured import filters as f
from structured.agencies import COLLECTIVE_GROUP
from structured.filters import BOTH, Predicate
from structured.tally import Bound
from structured.types import Role

COMPANY, COUNTED = phrasing("aggregates_company"), phrasing("aggregates_company_counted")
# 'việc | kia'
TASKS = folded("exclusions_work")
# 'làm cùng', 'cùng làm': of no role.
WORKING = folded("companions_working")
# 'phối hợp cho những bộ nào'; 'liệt kê các cơ quan …'
HELPS_WHOM, BODIES = phrasing("companions_helps_whom"), phrasing("companions_bodies")
OTHER = (SlotKind.TASK, SlotKind.NODE, SlotKind.FACET, SlotKind.CELL)


def companions(reading: Reading) -> Draft | None:
    """Which agencies are named beside one in its tasks, in the role that they share or in which they help."""
    query = reading.query
    if len({a.agency for a in query.agencies}) != 1 or query.slots.of(*OTHER):
        return None
    if len(query.roles) != 1 or _of_told(query) or not (_named(query) or _counted(query)):
        return None
    meant = reading.library.agencies.meant(query.agencies[0].agency)
    # 'có phối hợp với ai không': whatever its own part.
    if _in_any_role(query) or (query.agencies[0].any_role and _any_beside(query)):
        return _in_its_tasks(reading, meant)
    if _helps_whom(query):
        return _beside(reading, meant, (Role.COORDINATE,), (Role.LEAD,), "beside_helped")
    # Whoever works with A is named where A leads.
    return _beside(reading, meant, (Role.LEAD,), query.roles, f"beside_{query.roles[0].value}")


def _beside(
    reading: Reading, meant: Sequence[str], own: Sequence[Role], roles: tuple[Role, ...], key: str
) -> Draft | None:
    """Return who has one of `roles` where an agency has its `own`; of tasks numbered None where it has not."""
    numbers = reading.query.task_refs
    what = reading.say(key, agency=reading.names(meant))
    held = f.involves_any(meant, own)
    if not numbers:
        told = bounded.read_agencies(reading, [Bound(roles)], held=held, without=meant, what=what)
        return replace(told, text="\n".join([told.text, *_by_wording(reading, held, roles)]))
    if Role.LEAD not in roles:
        # 'V.2 Bộ A phối hợp cùng ai' asks for a column of its row.
        return None
    tasks = [task for task in f.select(reading.library.tasks, held) if task.id in numbers]
    if len(tasks) < len(numbers):
        return None
    what = reading.say("beside_in", what=what, ids=", ".join(ids(tasks)))
    told = bounded.read_agencies(
        reading, [Bound(roles)], held=lambda task: task in tasks, without=meant, what=what
    )
    return replace(told, tasks=ids(tasks), subjects=ids(tasks))


def _by_wording(reading: Reading, held: Predicate, roles: Sequence[Role]) -> Iterator[str]:
    """Yield in which of the tasks 'các bộ, ngành' have the role, where the others of them are by name."""
    tasks = f.select(reading.library.tasks, held, f.involves(COLLECTIVE_GROUP, roles))
    if tasks and not reading.query.counts:
        told = {"n": len(tasks), "ids": ", ".join(ids(tasks))}
        marks = reading.marks(tasks, *(role.value for role in roles))
        role = reading.say(f"role_{roles[0].value}")
        yield "\n" + reading.say("others_by_wording", **told, role=role, marks=marks)


def _helps_whom(query: Query) -> bool:
    """Whether it is asked in whose tasks one coordinates: 'Bộ A phối hợp cho những bộ nào'."""
    return query.agencies[0].role is Role.COORDINATE and HELPS_WHOM.search(query.words) is not None


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
    # Whose tasks they are is told by `held`, whatever part the question gives the one named.
    reading = replace(reading, query=replace(reading.query, agencies=()))
    return bounded.read_agencies(reading, [Bound(BOTH)], held=theirs, without=meant, what=what)


def _named(query: Query) -> bool:
    """Whether it is asked who they are."""
    bodies = BODIES.search(query.words) is not None
    asked = bodies or (query.who and not query.lists)
    # The bodies are told in the order of their numbers: 'phối hợp cho bộ nào nhiều nhất'.
    ranked = query.superlative and not _helps_whom(query)
    asked = asked and not (ranked or query.counts or (query.yes_no and not _any_beside(query)))
    told = query.slots.has(SlotKind.NEGATION) or query.slots.has(SlotKind.SHARE, "alone")
    plain = len(query.agencies) == 1 and not (
        query.agencies[0].negated or query.topic or query.times
    )
    beside = COMPANY.search(query.words) or _helps_whom(query) or _any_beside(query)
    return bool(asked and plain and not told and beside)


# 'có chủ trì chung | với ai không': whether there is anybody, and who it is.
ANY_BESIDE = phrasing("companions_any")


def _any_beside(query: Query) -> bool:
    return ANY_BESIDE.search(query.words) is not None


def _counted(query: Query) -> bool:
    """Whether it is asked how many they are; the one beside whom they stand may be said not to count."""
    other = query.yes_no or query.superlative or query.slots.has(SlotKind.SHARE, "alone")
    matter = len(query.topic) >= DESCRIBED or query.times or query.sections
    return not (other or matter) and COUNTED.search(query.words) is not None
