"""Whether it is asked which part a body named has in something: 'Bộ A giữ vai trò gì', 'còn tỉnh thì làm gì'."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import SlotKind

# 'giữ vai trò gì', 'với tư cách gì' asks of something told or named; 'làm gì' may as well ask for all its tasks.
PART, DOES = phrasing("part_asked"), phrasing("part_asked_does")
# What asks for something else than a body's part.
OTHER = (
    SlotKind.WHO,
    SlotKind.YES_NO,
    SlotKind.ASKED,
    SlotKind.COMPARE,
    SlotKind.SHARE,
    SlotKind.NEGATION,
)
# Nouns for tasks, and what tells some of them from others.
TASKS = (
    SlotKind.TASK,
    SlotKind.SECTION,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.WHEN,
    SlotKind.PART,
)


def asks_part(query: Query) -> bool:
    """Whether the part of the bodies named is asked for, and nothing else: 'Bộ A và Bộ B giữ vai trò gì'."""
    named = query.agencies and not any(a.negated for a in query.agencies)
    other = query.roles or query.fields or query.facets or query.counts or query.superlative
    asked = PART.search(query.words) or DOES.search(query.words)
    return bool(named and asked) and not (other or query.slots.of(*OTHER))


def asks_part_alone(query: Query) -> bool:
    """Whether it is not said in what: 'còn UBND tỉnh có vai trò gì', 'Bộ A làm gì trong việc đó'."""
    some = query.topic or query.task_refs or query.nodes or query.cells or query.slots.of(*TASKS)
    return asks_part(query) and not some


def asks_part_in_it(query: Query) -> bool:
    """Whether it is so said that a part in something is meant, and not all that a body does."""
    return PART.search(query.words) is not None
