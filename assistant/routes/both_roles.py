"""Route for claims that one agency has both roles: 'có việc thì chủ trì, có việc lại chỉ phối hợp'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.answer import Status
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.collective import collective_note, collective_tasks
from assistant.read.groups import in_role
from assistant.read.lists import columns_for
from assistant.read.notes import notes
from assistant.slots import Slot, SlotKind
from structured import filters as f
from structured.agencies import COLLECTIVE_GROUP
from structured.types import Role, Task

# 'có việc (thì)', 'lúc', 'vừa' before each of the roles.
EACH = phrasing("both_roles_each")
# 'ở cùng một nhiệm vụ': of one task at once.
AT_ONCE = phrasing("both_roles_at_once")
REACH = 5
PAIR = {Role.LEAD.value, Role.COORDINATE.value}
# What else the claim may be about is left to other routes.
OTHER = (
    SlotKind.SECTION,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.WHEN,
    SlotKind.TASK_REF,
)


def both_roles(reading: Reading) -> Draft | None:
    """An agency that is claimed to lead some tasks and to coordinate in others."""
    query = reading.query
    if not _claims_both(query):
        return None
    agency = query.agencies[0].agency
    meant = reading.library.agencies.meant(agency)
    held = {role: f.select(reading.library.tasks, f.involves_any(meant, [role])) for role in Role}
    tasks = [task for task in reading.library.tasks if any(task in some for some in held.values())]
    verdict = _verdict(reading, meant, held, tasks)
    told = [_told(reading, role, some) for role, some in held.items()]
    table = [task_table(reading, tasks, columns_for(reading, tasks))] if tasks else []
    collective = () if all(held.values()) else collective_tasks(reading, tasks)
    rest = [*collective_note(reading, collective), *notes(reading)]
    text = "\n\n".join([f"{verdict} {' '.join(told)}", *table, *rest])
    return Draft(
        Status.ANSWERED,
        text,
        ids(tasks),
        collective=ids(collective),
        subjects=ids(tasks),
        agencies=(agency,),
    )


def _claims_both(query: Query) -> bool:
    """Whether nothing but the two roles is claimed, and of one agency."""
    plain = query.yes_no and not query.within and not query.topic and not query.slots.of(*OTHER)
    # 'số việc chủ trì nhiều hơn số việc phối hợp' claims which of them is more.
    plain = plain and not query.slots.has(SlotKind.COMPARE) and _claims_none_at_most(query)
    one = len({a.agency for a in query.agencies}) == 1
    return plain and one and not _denies(query) and _said_of_each(query)


def _verdict(
    reading: Reading,
    meant: Sequence[str],
    held: Mapping[Role, Sequence[Task]],
    tasks: Sequence[Task],
) -> str:
    """Return whether there are tasks of each role, or some of both at once where that is claimed."""
    at_once = AT_ONCE.search(reading.query.words) is not None
    if at_once:
        right = any(all(task in some for some in held.values()) for task in tasks)
        open_ones = () if right else _led_by_wording(reading, meant, tasks)
        if open_ones:
            return _may_be_both(reading, meant, open_ones)
    else:
        right = all(held.values())
    # 'không có việc nào vừa chủ trì vừa phối hợp'
    return reading.say("yes" if right != bool(reading.query.slots.of(SlotKind.CLAIM)) else "no")


def _led_by_wording(
    reading: Reading, meant: Sequence[str], tasks: Sequence[Task]
) -> Sequence[Task]:
    """Return the tasks in which an agency coordinates by name, and which 'các bộ, ngành' lead, it perhaps too."""
    if not any(map(reading.library.agencies.reached_collectively, meant)):
        return ()
    both = f.involves_any(meant, [Role.COORDINATE]), f.involves(COLLECTIVE_GROUP, [Role.LEAD])
    return f.select(tasks, *both)


def _may_be_both(reading: Reading, meant: Sequence[str], tasks: Sequence[Task]) -> str:
    """Return that no task names an agency in both roles, and which may mean it in both."""
    return reading.say(
        "both_roles_open",
        agency=reading.names(meant),
        n=len(tasks),
        ids=", ".join(ids(tasks)),
        marks=reading.marks(tasks, "lead", "coordinate"),
    )


def _claims_none_at_most(query: Query) -> bool:
    """Whether no number is claimed but that of no task in which both are had at once."""
    claims = query.slots.values(SlotKind.CLAIM)
    return not claims or (set(claims) == {"0"} and AT_ONCE.search(query.words) is not None)


def _denies(query: Query) -> bool:
    negated = any(a.negated for a in query.agencies)
    return negated or any(s.value == "not" for s in query.slots.of(SlotKind.NEGATION))


def _said_of_each(query: Query) -> bool:
    """Whether the two roles stand apart, each behind a word that gives it to some of the tasks only."""
    roles = [s for s in query.slots.of(SlotKind.ROLE) if s.end]
    if len(roles) != len(PAIR) or {s.value for s in roles} != PAIR:
        return False
    first, second = roles
    return _given(query, first, 0) and _given(query, second, first.last)


def _given(query: Query, role: Slot, since: int) -> bool:
    before = query.words[max(since, role.first - REACH) : role.first + 1]
    return EACH.search(before) is not None


def _told(reading: Reading, role: Role, tasks: Sequence[Task]) -> str:
    """Return in which tasks the agency has a role."""
    name = reading.names(reading.library.agencies.meant(reading.query.agencies[0].agency))
    if not tasks:
        return reading.say("none_named", agency=name, role=reading.say(f"role_suffix_{role.value}"))
    return in_role(reading, name, role, tasks)
