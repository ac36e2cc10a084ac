"""A column of one task that a question describes and takes to be somebody's, or of a time, that it is not."""

from __future__ import annotations

from assistant.evidence.pick import better_told, choose_task, is_sure
from assistant.grammar import folded
from assistant.query import Query
from assistant.read import one
from assistant.read.base import Draft, Reading
from assistant.read.presupposed import asks_column, claimed_times, corrections
from assistant.slots import SlotKind

# 'nhiệm vụ (nhà ở)', and not 'các nhiệm vụ'.
ONE = folded("presumed_one")
# So many words may describe a task.
DESCRIBED = 2


def presumed(reading: Reading) -> Draft | None:
    """The one task described, where what is said of it besides is wrong: no task fits both."""
    query = reading.query
    if not asks_column(query) or _of_several(query) or len(query.topic) < DESCRIBED:
        return None
    if not (query.agencies or claimed_times(reading)):
        return None
    choice = choose_task(reading, reading.library.tasks)
    if not is_sure(choice) or better_told(reading, choice):
        return None
    if not corrections(reading, choice.tasks[0]):
        return None
    return one.task_draft(reading, choice.tasks, one.asked_fields(reading))


def _of_several(query: Query) -> bool:
    """Whether tasks are looked for by conditions: 'nhiệm vụ nào', 'các việc', 'ở mục III'."""
    told = query.limits or query.aside or query.also or query.within or query.sections
    nouns = (query.words[s.first : s.last] for s in query.slots.of(SlotKind.TASK) if s.end)
    one = all(words[0].folded in ONE for words in nouns)
    return bool(told) or query.which_tasks or not one
