"""What words must say to describe tasks of the appendix."""

from __future__ import annotations

from assistant.query import Query
from assistant.slots import SlotKind
from assistant.tellings import PLURALS, Words, is_row
from structured.agencies import COLLECTIVE_GROUP

# 'nhiệm vụ', 'đầu việc', 'công việc'.
COMPOUNDS = frozenset({"nhiem", "dau", "cong"})


def begins_with_noun(words: Words) -> bool:
    """Whether 'nhiệm vụ', 'đầu việc' stands at the start, after no more than 'những', 'mấy'."""
    place = next((i for i, word in enumerate(words) if word.folded not in PLURALS), 0)
    head = words[place : place + 2]
    compound = head and head[0].folded in COMPOUNDS and is_row(head[-1])
    return bool(head and (is_row(head[0]) or compound))


def is_collective(query: Query) -> bool:
    """Whether but collective wording is spoken of, which names nobody."""
    return {a.agency for a in query.agencies} == {COLLECTIVE_GROUP}


def says_something(query: Query) -> bool:
    """Whether a condition on tasks is told: on agency, time, section, or a cell's words."""
    named = query.sections or query.times or query.agencies or query.task_refs
    role = any(role.value in ("lead", "coordinate") for role in query.roles)
    shared = query.slots.has(SlotKind.SHARE) and role
    cell = bool(query.cells or ({"product", "content"} & set(query.fields) and query.topic))
    return bool(named or shared or cell or (query.topic_announced and len(query.topic) > 1))


def tells_matter(query: Query) -> bool:
    """Whether words that no slot explains follow a noun for tasks: 'nhiệm vụ nói tới nước sinh hoạt'."""
    nouns = query.slots.of(SlotKind.TASK, SlotKind.QUANTITY)
    return len(query.topic) > 1 and bool(nouns) and query.topic[0].start >= nouns[0].end
