"""A body's part in the tasks that another was just said to have: 'Bộ A chủ trì 2 việc. Bộ B có vai trò gì?'"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.part_asked import asks_part_alone, asks_part_in_it
from assistant.readings.tellings import Build, asks
from assistant.slots import SlotKind

# 'trong kế hoạch', 'nói chung': of all that there is.
AT_LARGE = phrasing("part_in_it_at_large")
# What tells some tasks from others, or asks.
OTHER = (
    *(SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN),
    *(SlotKind.SHARE, SlotKind.NEGATION, SlotKind.YES_NO),
)


def with_their_tasks(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with the last two as one, where it is asked for a part in the tasks just told.

    'Bộ A chủ trì 2 việc. Bộ B có vai trò gì?' → 'Bộ A chủ trì 2 việc Bộ B có vai trò gì'. A question ends with its
    mark: after 'Bộ A chủ trì việc gì?' all tasks of Bộ B are asked for.
    """
    if len(sentences) < 2:
        return list(sentences)
    *rest, told, last = sentences
    if told.ends or asks(told.words) or AT_LARGE.search(last.words):
        return list(sentences)
    query, asked = build(told.words), build(last.words)
    if not (_tells_tasks(query) and asks_part_alone(asked) and asks_part_in_it(asked)):
        return list(sentences)
    if {a.agency for a in query.agencies} & {a.agency for a in asked.agencies}:
        return list(sentences)
    joined = [replace(word, opens=False, starts=False) for word in last.words]
    return [*rest, replace(last, words=(*told.words, *joined))]


def _tells_tasks(query: Query) -> bool:
    """Whether it is told that one body has some tasks in one role, and nothing else of them."""
    one = len(query.agencies) == 1 and len(query.roles) == 1 and query.agencies[0].role is not None
    tasks = query.slots.has(SlotKind.TASK) or query.counts
    return one and tasks and not (query.topic or query.cells or query.slots.of(*OTHER))
