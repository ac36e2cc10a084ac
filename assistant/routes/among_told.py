"""Route for claims that a task is among those told: 'trong đó có cả việc nhà ở, phải không'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.pick import choose_task
from assistant.read import one
from assistant.read.base import Draft, Reading
from assistant.read.worded import of_claim
from assistant.routes.lookups import listing
from assistant.slots import Slot, SlotKind
from structured.types import Role, Task

# A row that holds less of what is said is not the one meant.
HELD = 0.6
# What is told of the task that is meant.
FACTS = ("section", *(role.value for role in Role), "product", "deadline")
LIST = Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0)


def among_told(reading: Reading) -> Draft | None:
    """Whether the task named, or surely described, is one of those told; else those of them that fit best."""
    query = reading.query
    if query.carried != ("among",):
        return None
    tasks = _meant(reading)
    reached = query.reached.tasks if query.reached else ()
    if not tasks or any(task.id in reached for task in tasks):
        # Of what is assigned to 'các bộ, ngành' alone, the list told holds no more than a note.
        return listing(_looked_for(reading))
    inside = all(task.id in query.within for task in tasks)
    denied = query.slots.has(SlotKind.NEGATION, "not")
    verdict = reading.say("yes" if inside != denied else "no")
    told = reading.say("among_told" if inside else "not_among_told", task=tasks[0].id)
    draft = one.task_draft(reading, tasks, FACTS)
    return replace(draft, text=f"{verdict} {told}\n\n{draft.text}")


def _meant(reading: Reading) -> Sequence[Task]:
    """Return the task that is named or described; () where others fit as well, of which some were told."""
    library, query = reading.library, reading.query
    if query.task_refs:
        return [library.task_by_id[ref] for ref in query.task_refs if ref in library.task_by_id]
    choice = choose_task(of_claim(reading), library.tasks)
    if not choice.certain or choice.evidence[0].coverage < HELD:
        return ()
    return choice.tasks


def _looked_for(reading: Reading) -> Reading:
    """Return a claim as a question for those of the list that it describes."""
    query = reading.query
    slots = query.slots.without(*query.slots.of(SlotKind.YES_NO)).plus([LIST])
    return replace(reading, query=replace(query, slots=slots, carried=("within",)))
