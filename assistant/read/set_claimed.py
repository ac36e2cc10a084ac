"""Claims that neither a list nor a row alone proves: that tasks are alike, that one is the only one that is not.

What is told of them stands, without the verdict.
"""

from __future__ import annotations

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read.agencies_numbered import number_claimed, so_many
from assistant.read.all_meant import all_meant
from assistant.read.base import Draft, Reading, ids
from assistant.read.groups import among
from assistant.read.proven import unproven_draft
from assistant.slots import SlotKind

# Routes that put beside each other what is claimed to be alike, or add up what is claimed of several.
BESIDE = frozenset(
    {
        "comparison",
        "paired",
        "roles beside",
        "measured",
        "portions",
        "each",
        "each named",
        "tallies",
    }
)
LISTING = "listing"
# 'đều có cùng | thời hạn', 'chỉ có nhiệm vụ 3 | không …'
ALIKE, ONLY_NOT = phrasing("set_alike"), phrasing("set_only_not")
OR = folded("either_or")
LEAST = 2


def checked(reading: Reading, name: str, found: Draft) -> Draft:
    """Return a draft without a verdict where what is claimed of a set was not held against all of it."""
    yes, no = reading.say("yes"), reading.say("no")
    if not found.text.startswith((yes, no)) or reading.query.english:
        return found
    denied = found.text.startswith(no)
    open_ = (denied and _either(reading.query)) or _of_set(reading.query, name)
    open_ = open_ or (not denied and _more_with_so_many(reading))
    if not (open_ or (not denied and name == LISTING and _but_some(reading, found))):
        return found
    return unproven_draft(reading, found)


def _but_some(reading: Reading, found: Draft) -> bool:
    """Whether some are found of the tasks that all may be meant: 'Bộ A chủ trì các việc mục V', and not V.2."""
    if all_meant(reading.query) is None or reading.query.counts:
        return False
    return bool(found.tasks) and not set(ids(among(reading))) <= set(found.tasks)


def _of_set(query: Query, name: str) -> bool:
    """Whether more is claimed of a set than how many there are of it, or that one is no part of it."""
    if name in BESIDE:
        return False
    if query.slots.has(SlotKind.COMPARE, "compare") and not query.slots.has(SlotKind.TASK_REF):
        # 'hai việc năm 2022 do cùng cơ quan chủ trì': how many there are proves nothing of it.
        return True
    alike = ALIKE.search(query.words) and not query.slots.has(SlotKind.TASK_REF)
    only = ONLY_NOT.search(query.words) and query.slots.has(SlotKind.TASK_REF)
    return bool(alike or only)


# 'chỉ có | V.2 | do một bộ chủ trì'
ONLY_TASK = phrasing("set_only_task")


def _more_with_so_many(reading: Reading) -> bool:
    """Whether other tasks have so many bodies in a role, too, than those said to be the only ones."""
    query = reading.query
    number = number_claimed(query)
    named = query.slots.of(SlotKind.TASK_REF)
    only = named and ONLY_TASK.search(query.words[: named[0].last])
    if number is None or not number.said or not only or len(query.roles) != 1:
        return False
    tasks = [t for t in reading.library.tasks if not query.sections or t.section in query.sections]
    others = (t.mentions(query.roles[0]) for t in tasks if t.id not in query.task_refs)
    return any(so_many(reading, mentions, number) for mentions in others)


def _either(query: Query) -> bool:
    """Whether one of two bodies will do for a claim: 'Bộ A hoặc Bộ B chủ trì …'."""
    slots = sorted((a.slot for a in query.agencies if a.slot), key=lambda slot: slot.first)
    between = query.words[slots[0].last : slots[-1].first] if len(slots) >= LEAST else ()
    return any(word.folded in OR for word in between)
