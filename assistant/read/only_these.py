"""Claims that an agency has a role in certain tasks only: 'Bộ A chỉ chủ trì III.10', '… mỗi III.10 thôi'.

So is 'không chỉ', by which it is claimed to have the role elsewhere too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from assistant.conditions import roles_of
from assistant.evidence.pick import choose_task
from assistant.grammar import phrasing
from assistant.query import AgencyRef, Query
from assistant.read.base import Reading
from assistant.read.collective import collective_note, collective_tasks
from assistant.read.groups import in_role
from assistant.read.matter import about_topic
from assistant.slots import SlotKind
from structured import filters as f
from structured.types import Role, Task

# 'chỉ chủ trì', 'chủ trì mỗi', 'only lead' between an agency and its task; 'thôi' behind the task.
ONLY, ALONE_AFTER = phrasing("only_these"), phrasing("only_these_after")
# 'Bộ A | chỉ có (nhiệm vụ) | III.10'
HAS_ONLY = phrasing("only_these_has")
# 'không chỉ chủ trì'
NOT_ONLY = phrasing("only_these_denied")
# 'chỉ (đứng) phối hợp ở việc …'
ROLE_ONLY = phrasing("only_these_role")
# 'Bộ A là cơ quan duy nhất chủ trì III.10' says who is alone, not in what.
OF_AGENCY = phrasing("only_these_agency")


@dataclass(frozen=True)
class Scope:
    """That somebody has a role in the tasks spoken of `alone`, or elsewhere too."""

    agency: AgencyRef
    alone: bool


def scope_claimed(query: Query) -> Scope | None:
    """Return whose role is claimed to be in the tasks spoken of alone, or not alone; None when nobody's is."""
    named = {a.agency for a in query.agencies}
    reference = query.agencies[0] if len(named) == 1 else None
    if reference is None or len(query.agencies) > 1 or reference.negated or reference.slot is None:
        return None
    places = _matter(query, reference.slot.last)
    if not places or len(query.roles) > 1:
        return None
    between = query.words[reference.slot.last : places[0]]
    if OF_AGENCY.search(between):
        return None
    if NOT_ONLY.search(between):
        return Scope(reference, alone=False)
    after = query.words[places[-1] + 1 :]
    tail = ALONE_AFTER.opens(after) and not query.times
    has = HAS_ONLY.search(between) and _ends(query, places[-1] + 1)
    return Scope(reference, alone=True) if ONLY.search(between) or has or tail else None


def _ends(query: Query, place: int) -> bool:
    """Whether no more than 'đúng không' is said from a place on, unlike 'chỉ có III.10 | là hạn 2022'."""
    said = (SlotKind.YES_NO, SlotKind.FILLER, SlotKind.SOCIAL)
    inside = {i for s in query.slots.of(*said) for i in range(s.first, s.last)}
    return all(i in inside for i in range(place, len(query.words)))


def _matter(query: Query, start: int) -> list[int]:
    """Return the places of the words that name or describe the tasks, where all stand behind the agency."""
    refs = query.slots.of(SlotKind.TASK_REF)
    if refs:
        return [i for s in refs for i in range(s.first, s.last)] if refs[0].first >= start else []
    topic = {(word.start, word.folded) for word in query.topic}
    places = [i for i, word in enumerate(query.words) if (word.start, word.folded) in topic]
    return places if places and places[0] >= start else []


def elsewhere(
    reading: Reading, scope: Scope, tasks: Sequence[Task]
) -> tuple[Role, tuple[Task, ...]]:
    """Return the role that the agency has in `tasks`, and the other tasks in which it has that role too."""
    roles = roles_of(scope.agency, reading.query)
    meant = reading.library.agencies.meant(scope.agency.agency)
    held = next((r for r in roles if any(f.involves_any(meant, [r])(t) for t in tasks)), roles[0])
    named = f.involves_any(meant, [held])
    return held, tuple(t for t in reading.library.tasks if t not in tasks and named(t))


# That an agency has a role in other tasks than those told.
ELSEWHERE = "role_elsewhere"


def scope_borne(
    reading: Reading, tasks: Sequence[Task]
) -> tuple[bool | None, str, Sequence[Task]] | None:
    """Return whether the scope claimed holds, and in which other tasks the agency has the role, told and as such.

    None where none is claimed. That somebody 'chỉ phối hợp' may say that he does not lead.
    """
    scope = scope_claimed(reading.query)
    if scope is None:
        return None
    if scope.alone and not (reading.query.roles or scope.agency.role):
        return _at_all(reading, scope, tasks)
    role, others = elsewhere(reading, scope, tasks)
    if role is Role.COORDINATE and ROLE_ONLY.search(reading.query.words):
        # 'chỉ phối hợp ở việc …' says that it does not lead there, which its role tells.
        return None
    name = reading.names(reading.library.agencies.meant(scope.agency.agency))
    told = _elsewhere_told(reading, name, role, tasks, others)
    if not scope.alone:
        return bool(others), told, others
    unsure = others and role is not Role.LEAD
    return (None if unsure else not others), told or _collective(reading, tasks), others


def _elsewhere_told(
    reading: Reading, name: str, role: Role | None, tasks: Sequence[Task], others: Sequence[Task]
) -> str:
    """Return in which other tasks somebody has a role, and how many there are with those of `tasks` in it."""
    if not others:
        return ""
    meant = [
        a for one in reading.query.agencies for a in reading.library.agencies.meant(one.agency)
    ]
    held = f.select(tasks, f.involves_any(meant, [role] if role else list(Role)))
    what = attrgetter("content.value")
    return in_role(reading, name, role, others, ELSEWHERE, beside=len(held), told=what)


def _at_all(
    reading: Reading, scope: Scope, tasks: Sequence[Task]
) -> tuple[bool, str, Sequence[Task]]:
    """Return whether an agency is named in no other task, in whichever role: 'Bộ A chỉ có mỗi việc nhà ở thôi'."""
    meant = reading.library.agencies.meant(scope.agency.agency)
    named = f.involves_any(meant, list(Role))
    others = tuple(t for t in reading.library.tasks if t not in tasks and named(t))
    name = reading.names(meant)
    told = _elsewhere_told(reading, name, None, tasks, others)
    return not others, told or _collective(reading, tasks), others


def _collective(reading: Reading, tasks: Sequence[Task]) -> str:
    """Return in which tasks wording such as 'các bộ, ngành' may mean an agency that no other task names."""
    slots = reading.query.slots
    shares = slots.of(SlotKind.SHARE, SlotKind.TASK_REF)
    query = replace(reading.query, slots=slots.without(*shares), topic=(), task_refs=())
    plain = replace(reading, query=query)
    return " ".join(collective_note(plain, collective_tasks(plain, tasks)))


def of_these(reading: Reading, held: Sequence[Task]) -> bool | None:
    """Whether the task described is the one that is `held`; None when unsure, or when there are more."""
    choice = choose_task(reading, reading.library.tasks)
    if choice.certain and all(task in held for task in choice.tasks):
        return True if len(held) == len(choice.tasks) else None
    elsewhere = choice.certain and not about_topic(reading, held)
    return False if elsewhere else None
