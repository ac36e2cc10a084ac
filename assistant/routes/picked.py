"""Tasks picked among those that a question numbers: 'trong III.1, III.3, III.9 việc nào do Bộ A chủ trì'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.routes import aggregates, lookups
from assistant.routes.referenced import referenced
from assistant.slots import SlotKind

# From among so many tasks some may be picked.
SEVERAL = 2
# What tells which of them: how many are in a role, what a cell holds, when they are done.
TELLING = (SlotKind.SHARE, SlotKind.CELL, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)


def picked(reading: Reading) -> Draft | None:
    """Those of several numbered tasks that meet a condition, or the extreme one of them."""
    query, tasks = reading.query, referenced(reading)
    if len(tasks) < SEVERAL or not _picks(query):
        return None
    kept = tuple(s for s in query.slots.items if s.kind is not SlotKind.TASK_REF)
    among = replace(
        query,
        slots=replace(query.slots, items=kept),
        task_refs=(),
        within=tuple(task.id for task in tasks),
    )
    chosen = replace(reading, query=among)
    return aggregates.ranking(chosen) if query.superlative else lookups.listing(chosen)


# 'cái nào', 'which of these'
WHICH = folded("picked_which")


def _which(query: Query) -> bool:
    """Whether it is asked which of them."""
    lists = [s for s in query.slots.of(SlotKind.QUANTITY, SlotKind.FOLLOW) if s.end]
    said = {word.folded for s in lists for word in query.words[s.first : s.last]}
    # 'which of these are …' holds no noun for tasks.
    said |= {word.folded for word in query.words} if query.english else set()
    return query.which_tasks or bool(WHICH & said)


def _picks(query: Query) -> bool:
    """Whether it is asked which of the tasks, or how many, and told by what."""
    asks = _which(query) or (query.counts and not query.counts_agencies)
    named = any(not a.partner for a in query.agencies)
    told = named or query.times or query.superlative or query.slots.of(*TELLING)
    return bool(asks and told) and not (query.who or query.slots.has(SlotKind.COMPARE))
