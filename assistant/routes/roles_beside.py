"""Route for the roles of agencies, in one task or all: 'ở việc đất sản xuất, A và B có cùng vai trò không'.

Of one task the part of any body may be asked for: 'việc nhà ở thì UBND tỉnh có vai trò gì'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.evidence.pick import better_told, choose_task, is_sure
from assistant.grammar import phrasing
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.compare import compare_agencies
from assistant.read.verdict import cells, collective_wording
from assistant.readings.part_asked import asks_part
from assistant.routes.lookups import DESCRIBED
from assistant.routes.referenced import referenced
from assistant.slots import SlotKind
from structured import filters as f
from structured.filters import BOTH
from structured.types import Role, Task

# 'cùng vai trò', 'vai trò giống hay khác nhau', 'the same role'.
ALIKE = phrasing("roles_beside_alike")
PAIR = 2
SHOWN = ("content", "lead", "coordinate")
ROW = ("lead", "coordinate", "product", "deadline")


def roles_beside(reading: Reading) -> Draft | None:
    """Which role each of the agencies named has in the one task meant, or in any, and whether it is the same."""
    query = reading.query
    named = tuple(dict.fromkeys(a.agency for a in query.agencies if not a.negated))
    asked = ALIKE.search(query.words) and len(query.roles) != 1 and len(named) == PAIR
    if not asked or query.slots.has(SlotKind.NEGATION):
        return None
    tasks = _meant(reading)
    if len(tasks) == 1:
        return _beside(reading, named, tasks, reading.say("roles_in_task", id=tasks[0].id))
    named_else = query.task_refs or query.sections or query.times or query.counts
    if tasks or len(query.topic) >= DESCRIBED or named_else:
        return None
    everywhere = f.select(reading.library.tasks, f.involves_any(_all_of(reading, named), BOTH))
    roles = _beside(reading, named, everywhere, reading.say("roles_in_all"))
    numbers = compare_agencies(reading)
    return replace(roles, text=f"{roles.text}\n\n{numbers.text}")


def part_in_task(reading: Reading) -> Draft | None:
    """Which part the agencies named have in the one task that is named, told before, or surely described."""
    query = reading.query
    if not asks_part(query):
        return None
    tasks = referenced(reading) or _surely_described(reading)
    if len(tasks) != 1:
        return None
    task, named = tasks[0], dict.fromkeys(a.agency for a in query.agencies)
    parts = "; ".join(_told(reading, one, _roles(reading, one, tasks)) for one in named)
    mark = reading.cite_task(task, "content", "lead", "coordinate")
    where = reading.say("part_in_task", id=task.id, content=task.content.value)
    head = reading.say("roles_beside", where=where, told=parts, marks=mark)
    text = " ".join([head, *_meant_by_wording(reading, task)])
    text = f"{text}\n{cells(reading, task, *ROW)}"
    return Draft(Status.ANSWERED, text, ids(tasks), subjects=ids(tasks), agencies=tuple(named))


def _meant_by_wording(reading: Reading, task: Task) -> Iterator[str]:
    """Yield by which words a body that the row does not name may be meant: 'các bộ, ngành liên quan'."""
    mark = reading.cite_task(task, "content", "lead", "coordinate")
    for one in reading.query.agencies:
        if wording := collective_wording(reading, task, one, tuple(Role)):
            agency = reading.name(one.agency)
            yield reading.say("may_be_meant", wording=wording, agency=agency, mark=mark)


def _surely_described(reading: Reading) -> Sequence[Task]:
    """Return the one task that the matter told surely means; of more that hold it a list is told."""
    if len(reading.query.topic) < DESCRIBED or reading.query.times or reading.query.sections:
        return ()
    choice = choose_task(reading, reading.library.tasks)
    # Of whom one part is told before, a task is meant: that which it is likely to be.
    sure = is_sure(choice) and len(choice.near) == 1 and not better_told(reading, choice)
    return choice.tasks if sure or (reading.query.told and choice.certain) else ()


def _all_of(reading: Reading, agencies: Sequence[str]) -> tuple[str, ...]:
    """Return the names under which any of the agencies stands in the table."""
    return tuple(one for agency in agencies for one in reading.library.agencies.meant(agency))


def _beside(reading: Reading, named: Sequence[str], tasks: Sequence[Task], where: str) -> Draft:
    """Return what each agency is in the tasks, and whether it is the same."""
    held = [_roles(reading, agency, tasks) for agency in named]
    marks = reading.marks(tasks, "lead", "coordinate")
    told = "; ".join(_told(reading, *one) for one in zip(named, held, strict=True))
    # One that is not named there may yet be reached by 'các bộ, ngành'.
    key = "roles_same" if held[0] == held[1] else "roles_differ"
    verdict = f" {reading.say(key, marks=marks)}" if all(held) else ""
    head = reading.say("roles_beside", where=where, told=told, marks=marks) + verdict
    text = f"{head}\n\n{task_table(reading, tasks, SHOWN)}"
    return Draft(
        Status.ANSWERED, text, ids(tasks), subjects=ids(tasks), agencies=tuple(named), open=True
    )


def _meant(reading: Reading) -> Sequence[Task]:
    """Return the one task that is named or described."""
    tasks = referenced(reading)
    if tasks or len(reading.query.topic) < DESCRIBED:
        return tasks
    choice = choose_task(reading, reading.library.tasks)
    return choice.tasks if choice.certain else ()


def _roles(reading: Reading, agency: str, tasks: Sequence[Task]) -> tuple[Role, ...]:
    """Return the roles that an agency has in any of the tasks."""
    meant = reading.library.agencies.meant(agency)
    return tuple(role for role in Role if any(map(f.involves_any(meant, [role]), tasks)))


def _told(reading: Reading, agency: str, roles: Sequence[Role]) -> str:
    words = reading.say("join").join(reading.say(f"role_{role.value}") for role in roles)
    return f"{reading.name(agency)}: **{words or reading.say('roles_unnamed')}**"
