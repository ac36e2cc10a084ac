"""Which task is meant when a question describes it in other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.find import Evidence, rank_tasks
from assistant.read.base import Reading
from structured.types import Task

# With this coverage and this lead over the next task, words alone decide and no model is loaded.
CLEAR, LEAD = 0.7, 0.12
# Below this coverage by words and this lead in score, the tasks are offered, not chosen.
MARGIN = 0.04
OFFERED = 4


@dataclass(frozen=True)
class Choice:
    """The tasks that a description fits; `certain` when they are the ones meant."""

    tasks: tuple[Task, ...]
    evidence: tuple[Evidence, ...]
    certain: bool


def choose_task(reading: Reading, tasks: Sequence[Task]) -> Choice:
    """Return the task that the topic of the question describes, or the candidates."""
    ranked = rank_tasks(reading.query, reading.library, tasks, "bm25")
    if not _clear(ranked):
        ranked = rank_tasks(reading.query, reading.library, tasks, "fused")
    if not ranked:
        return Choice((), (), False)
    evidence = tuple(e for _, e in ranked)
    if len(ranked) == 1 or evidence[0].score - evidence[1].score >= MARGIN:
        return Choice((ranked[0][0],), evidence, True)
    near = [task for task, e in ranked[:OFFERED] if evidence[0].score - e.score < MARGIN]
    return Choice(tuple(near), evidence, False)


def _clear(ranked: Sequence[tuple[Task, Evidence]]) -> bool:
    if not ranked or ranked[0][1].coverage < CLEAR:
        return False
    return len(ranked) == 1 or ranked[0][1].score - ranked[1][1].score >= LEAD
