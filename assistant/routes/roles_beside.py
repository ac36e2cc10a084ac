"""Route for the roles of two agencies in one task: 'ở việc đất sản xuất, A và B có cùng vai trò không'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Status
from assistant.evidence.pick import choose_task
from assistant.grammar import phrasing
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.routes.lookups import DESCRIBED
from assistant.routes.referenced import referenced
from assistant.slots import SlotKind
from structured import filters as f
from structured.types import Role, Task

# 'cùng vai trò', 'vai trò giống hay khác nhau', 'the same role'.
ALIKE = phrasing("roles_beside_alike")
PAIR = 2
SHOWN = ("content", "lead", "coordinate")


def roles_beside(reading: Reading) -> Draft | None:
    """Which role each of the agencies named has in the one task meant, and whether it is the same."""
    query = reading.query
    named = tuple(dict.fromkeys(a.agency for a in query.agencies if not a.negated))
    asked = ALIKE.search(query.words) and not query.roles and len(named) == PAIR
    tasks = _meant(reading) if asked and not query.slots.has(SlotKind.NEGATION) else ()
    if len(tasks) != 1:
        return None
    (task,) = tasks
    held = [_roles(reading, agency, task) for agency in named]
    marks = reading.marks(tasks, "lead", "coordinate")
    told = "; ".join(_told(reading, *one) for one in zip(named, held, strict=True))
    # One that is not named there may yet be reached by 'các bộ, ngành'.
    key = "roles_same" if held[0] == held[1] else "roles_differ"
    verdict = f" {reading.say(key, marks=marks)}" if all(held) else ""
    head = reading.say("roles_beside", id=task.id, told=told, marks=marks) + verdict
    text = f"{head}\n\n{task_table(reading, tasks, SHOWN)}"
    return Draft(Status.ANSWERED, text, ids(tasks), subjects=ids(tasks), agencies=named)


def _meant(reading: Reading) -> Sequence[Task]:
    """Return the one task that is named or described."""
    tasks = referenced(reading)
    if tasks or len(reading.query.topic) < DESCRIBED:
        return tasks
    choice = choose_task(reading, reading.library.tasks)
    return choice.tasks if choice.certain else ()


def _roles(reading: Reading, agency: str, task: Task) -> tuple[Role, ...]:
    meant = reading.library.agencies.meant(agency)
    return tuple(role for role in Role if f.involves_any(meant, [role])(task))


def _told(reading: Reading, agency: str, roles: Sequence[Role]) -> str:
    words = reading.say("join").join(reading.say(f"role_{role.value}") for role in roles)
    return f"{reading.name(agency)}: **{words or reading.say('roles_unnamed')}**"
