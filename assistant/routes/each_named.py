"""Route for claims that each of several agencies has a part: 'Bộ A và Bộ B đều chủ trì nhiệm vụ, đúng không'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Status
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.all_meant import all_meant
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.collective import collective_note, collective_tasks
from assistant.read.groups import among, in_role
from assistant.read.lists import columns_for
from assistant.read.notes import notes
from assistant.routes.divided import divided
from assistant.slots import SlotKind
from structured import filters as f
from structured.types import Role, Task

# 'đều', 'cả A lẫn B', 'both'; 'cùng chủ trì', 'together' is said of the same tasks.
EACH, TOGETHER = phrasing("each_named"), phrasing("each_named_together")
# 'đều | có việc (hạn 2022)', with no word for their role.
HAS_TASKS = phrasing("each_named_tasks")
# 'neither A nor B', 'A và B đều không chủ trì'
NEITHER = phrasing("each_named_neither")
PAIR, NO_TASK = 2, "0"
# What else the claim may be about is left to other routes.
OTHER = (
    SlotKind.CLAIM,
    SlotKind.TASK_REF,
    SlotKind.NODE,
    SlotKind.FACET,
    SlotKind.CELL,
    SlotKind.COMPARE,
    SlotKind.BOUND,
    SlotKind.QUANTITY,
)
# What keeps to some of the tasks.
NARROWER = (SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)
POINTING = frozenset({"that", "those"})


def each_named(reading: Reading) -> Draft | None:
    """Agencies that are claimed to have a role, each in some tasks; whether they share any is no matter."""
    query = reading.query
    none = NEITHER.search(query.words) is not None
    each = none or EACH.search(query.words) is not None
    if not _claims(query) or not each or TOGETHER.search(query.words):
        return None
    named = tuple(dict.fromkeys(a.agency for a in query.agencies))
    roles = {a.role for a in query.agencies if a.role}
    if len(named) < PAIR or len(roles) > 1 or any(a.partner for a in query.agencies):
        return None
    # 'đều không chủ trì việc nào' denies the tasks, and none of the bodies.
    denied = none and not query.slots.has(SlotKind.CLAIM, NO_TASK)
    if any(a.negated != denied for a in query.agencies) or _of_tasks(query):
        return None
    if none and (meant := all_meant(query)) and meant.said:
        # 'đều không chủ trì toàn bộ mục V': none, or not all of it?
        return None
    role = roles.pop() if roles else None
    held = {agency: _tasks(reading, agency, role) for agency in named}
    tasks = [task for task in reading.library.tasks if any(task in some for some in held.values())]
    borne = not any(held.values()) if none else _each_has(reading, list(held.values()))
    told = [_told(reading, agency, role, some) for agency, some in held.items()]
    table = [task_table(reading, tasks, columns_for(reading, tasks))] if tasks else []
    whole = all(held.values()) or bool(query.slots.of(*NARROWER))
    collective = () if none or whole else collective_tasks(reading, tasks)
    rest = [*collective_note(reading, collective), *notes(reading)]
    verdict = [reading.say("yes" if borne else "no")] if borne is not None else []
    text = "\n\n".join([" ".join([*verdict, *told]), *table, *rest])
    return Draft(
        Status.ANSWERED,
        text,
        ids(tasks),
        collective=ids(collective),
        subjects=ids(tasks),
        agencies=named,
        open=borne is None,
    )


def _of_tasks(query: Query) -> bool:
    """Whether something is claimed of each of the tasks: 'các việc mục V đều do Bộ A và Bộ B chủ trì'."""
    parts = divided(query)
    return parts is not None and bool(parts.subject.sections) and not parts.subject.agencies


def _each_has(reading: Reading, held: Sequence[Sequence[Task]]) -> bool | None:
    """Whether each has tasks of the kind: all that there are, where all are said to be each one's.

    None where 'các việc mục V' may be meant of all, and not each has all.
    """
    meant = all_meant(reading.query)
    if meant is None or not all(held):
        return all(held)
    whole = all(len(some) == len(among(reading)) for some in held)
    return whole if whole or meant.said else None


def _claims(query: Query) -> bool:
    """Whether nothing is claimed but that agencies have a role, or are named at all."""
    # 'đều có việc hạn 2022': the column of the time that narrows.
    fields = set(query.fields) - {"deadline"}
    more = query.topic or query.who or fields or query.limits or query.aside or query.also
    pointed = POINTING & set(query.slots.values(SlotKind.FOLLOW))
    role = query.slots.has(SlotKind.ROLE) or HAS_TASKS.search(query.words)
    denied = query.slots.has(SlotKind.NEGATION) and not NEITHER.search(query.words)
    meant = all_meant(query)
    other = query.slots.of(*OTHER[: -1 if meant and meant.said else None])
    if NEITHER.search(query.words):
        other = tuple(s for s in other if (s.kind, s.value) != (SlotKind.CLAIM, NO_TASK))
    narrowed = bool(more or query.within or pointed or denied or other)
    return bool(query.yes_no and role and not narrowed)


def _tasks(reading: Reading, agency: str, role: Role | None) -> Sequence[Task]:
    meant = reading.library.agencies.meant(agency)
    return f.select(among(reading), f.involves_any(meant, [role] if role else list(Role)))


def _told(reading: Reading, agency: str, role: Role | None, tasks: Sequence[Task]) -> str:
    """Return in which tasks an agency has the role."""
    name = reading.names(reading.library.agencies.meant(agency))
    if reading.query.slots.of(*NARROWER):
        return _told_of_some(reading, name, role, tasks)
    if not tasks:
        suffix = reading.say(f"role_suffix_{role.value}") if role else ""
        return reading.say("none_named", agency=name, role=suffix)
    return in_role(reading, name, role, tasks)


def _told_of_some(reading: Reading, name: str, role: Role | None, tasks: Sequence[Task]) -> str:
    """Return in which of the tasks that the claim keeps to an agency has the role."""
    word = reading.say(f"role_{role.value if role else 'any'}")
    if not tasks:
        return reading.say("part_in_none", agency=name, role=word)
    columns = [role.value] if role else [one.value for one in Role]
    marks = reading.marks(tasks, "content", *columns)
    told = reading.say("part_in", agency=name, role=word, id=", ".join(ids(tasks)), marks=marks)
    return f"{told}."
