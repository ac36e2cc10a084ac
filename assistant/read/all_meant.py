"""Tasks of a kind that are spoken of as a whole behind who does them: 'Bộ A chủ trì các việc | mục V'."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.grammar import folded
from assistant.query import Query
from assistant.slots import Slot, SlotKind

# 'các việc', 'những nhiệm vụ'; 'mọi việc', 'tất cả | các việc'.
MANY, ALL = folded("all_meant_many"), folded("claims_all")
# What narrows the tasks, and so many words before it: 'các việc | ở | mục V', 'các việc | có thời | hạn 2022'.
KINDS, REACH = (SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN), 2


@dataclass(frozen=True)
class AllMeant:
    """How the tasks are spoken of: `said` to be all of the kind ('mọi việc'), or but as several."""

    said: bool


def all_meant(query: Query) -> AllMeant | None:
    """Return how a claim speaks of the tasks of a kind that somebody is said to do; None where not as several."""
    doers = [s.last for s in query.slots.of(SlotKind.ROLE) if s.end]
    for task in query.slots.of(SlotKind.TASK):
        behind = any(last <= task.first for last in doers)
        if not task.end or not behind or not _narrowed(query, task):
            continue
        said = query.words[task.first].folded in ALL or _all_before(query, task)
        if said or query.words[task.first].folded in MANY:
            return AllMeant(said)
    return None


def _narrowed(query: Query, task: Slot) -> bool:
    """Whether a section or a time stands right behind a noun for tasks."""
    return any(0 <= s.first - task.last <= REACH for s in query.slots.of(*KINDS))


def _all_before(query: Query, task: Slot) -> bool:
    """Whether 'tất cả' stands right before a noun for tasks."""
    return any(
        s.last == task.first
        and " ".join(word.folded for word in query.words[s.first : s.last]) in ALL
        for s in query.slots.of(SlotKind.QUANTITY)
    )
