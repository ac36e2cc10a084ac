"""One condition of what was asked put in the place of another: 'bỏ điều kiện sau, thay bằng việc …'."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from assistant.grammar import folded, phrasing
from assistant.message.described import as_tasks, says_something
from assistant.query import Query
from assistant.readings.tellings import Words
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.state import State
from assistant.understand import Said

# 'điều kiện sau', 'tiêu chí thứ hai'; 'điều kiện đầu'.
LATTER, FORMER = phrasing("replaced_latter"), phrasing("replaced_former")
# 'thay bằng điều kiện là …', 'thay vào đó phải là …'.
GIVEN = phrasing("replaced_given")
# '…; điều thứ nhất giữ nguyên'.
KEPT = phrasing("replaced_kept")
TAIL = folded("edits_tail")
# A longer message tells more than a change.
MOST = 120


@dataclass(frozen=True)
class Group:
    """A kind of condition: the slots that tell it, and where a query keeps it."""

    kinds: tuple[SlotKind, ...]
    fields: tuple[str, ...] = ()


GROUPS = (
    Group((SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD), ("times",)),
    Group((SlotKind.AGENCY, SlotKind.ROLE), ("agencies", "roles")),
    Group((SlotKind.SECTION, SlotKind.NODE), ("sections", "nodes")),
    Group((SlotKind.CELL,), ("cells",)),
    Group((SlotKind.SHARE,)),
)


def condition_replaced(said: Said, state: State | None) -> Query | None:
    """Return what was asked before with one of its two conditions replaced; None when none is."""
    words, build = said
    given = GIVEN.search(words) if state is not None and len(words) <= MOST else None
    if given is None or state is None:
        return None
    told = words[: given.first]
    latter = LATTER.search(told)
    left = _former(state.query) if latter else _latter(state.query) if FORMER.search(told) else None
    new = _described(words[given.last :])
    condition = build(as_tasks(new)) if new else None
    if left is None or condition is None:
        return None
    if not (says_something(condition) or condition.slots.has(SlotKind.SHARE)):
        return None
    whole = build(words)
    left = _listed(left)
    plain = replace(left, question=whole.question, words=words, slots=_moved(left.slots))
    return replace(plain, limits=(*left.limits, condition), carried=("edited", "swapped"))


def _described(words: Words) -> Words:
    """Return what the new condition says, without what is kept and without 'nha', 'giúp' at its end."""
    kept = KEPT.search(words)
    words = words[: kept.first] if kept else words
    while words and words[-1].folded in TAIL:
        words = words[:-1]
    return words


def _former(before: Query) -> Query | None:
    """Return a query without the last of its conditions; None when it has but one."""
    if before.limits:
        return replace(before, limits=before.limits[:-1])
    groups = _groups(before)
    return _without(before, groups[-1]) if len(groups) > 1 else None


def _latter(before: Query) -> Query | None:
    """Return a query without the first of its conditions; None when it has but one."""
    groups = _groups(before)
    if before.limits:
        for group in groups:
            before = _without(before, group)
        return before
    return _without(before, groups[0]) if len(groups) > 1 else None


def _groups(query: Query) -> list[Group]:
    """Return the kinds of conditions that a query tells by slots of its own, in their order."""
    places = (
        (min((s.first for s in query.slots.of(*g.kinds) if s.end), default=-1), g) for g in GROUPS
    )
    return [group for place, group in sorted(places, key=lambda pair: pair[0]) if place >= 0]


def _without(query: Query, group: Group) -> Query:
    """Return a query without the conditions of a kind."""
    kept = Slots(tuple(slot for slot in query.slots.items if slot.kind not in group.kinds))
    emptied: dict[str, Any] = dict.fromkeys(group.fields, ())
    return replace(query, slots=kept, **emptied)


def _listed(query: Query) -> Query:
    """Return a query by conditions alone, for the tasks that fit or their number."""
    everything = Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0)
    asked = query.slots if query.lists or query.counts else query.slots.plus([everything])
    return replace(query, slots=asked, topic=())


def _moved(slots: Slots) -> Slots:
    """Return slots of another turn, which have no place in this one."""
    return Slots(tuple(_moved_slot(slot) for slot in slots.items))


def _moved_slot(slot: Slot) -> Slot:
    return replace(slot, first=0, last=0, start=0, end=0)
