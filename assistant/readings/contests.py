"""Readings of what only looks like a contest: work that ends before a year, and ministries put in order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from assistant.grammar import phrasing
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'việc nào kết thúc | trước', 'việc nào bắt đầu | sau'.
WHEN = {"truoc": "before", "sau": "after"}
STARTING = phrasing("contests_starting")
WHICH = "nao"


@needs(SlotKind.COMPARE)
@needs(SlotKind.YEAR)
def dated_contest(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc nào kết thúc trước 2030' as a list with a limit, no contest between tasks."""
    years = {slot.first for slot in slots.of(SlotKind.YEAR)}
    for slot in slots.of(SlotKind.COMPARE):
        relation = WHEN.get(words[slot.last - 1].folded)
        said = words[slot.first : slot.last]
        which = len(list(takewhile(lambda w: w.folded != WHICH, said))) + 1
        if relation is None or slot.last not in years or which >= len(said):
            continue
        place = slot.first + which
        parts = [
            _slot(SlotKind.QUANTITY, "list", slot.first, place, words),
            _slot(SlotKind.WHEN, relation, slot.last - 1, slot.last, words),
        ]
        if STARTING.search(words[place : slot.last]):
            parts.append(_slot(SlotKind.WHEN, "start", place, slot.last - 1, words))
        return slots.without(slot).plus(parts)
    return slots


# 'xếp hạng các bộ | theo số việc', 'thứ tự các cơ quan | từ nhiều đến ít'
RANKED = phrasing("contests_ranked")


@needs_word("xep", "thu", "rank", "ranking", "order", "sort")
def ranked_bodies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'xếp các bộ theo số việc chủ trì' as a rank of agencies, not of tasks."""
    found = None if slots.of(SlotKind.TASK_REF) else RANKED.search(words)
    if found is None or slots.has(SlotKind.WHO):
        return slots
    first, bodies, last = found.first, found.start("bodies"), found.last
    kept = tuple(s for s in slots.items if s.last <= first or last <= s.first or _role(s))
    return Slots(kept).plus(
        [
            _slot(SlotKind.QUANTITY, "rank", first, bodies, words),
            _slot(SlotKind.WHO, "which", bodies, last, words),
        ]
    )


def _role(slot: Slot) -> bool:
    return slot.kind is SlotKind.ROLE


def _slot(kind: SlotKind, value: str, first: int, last: int, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, first, last, words[first].start, words[last - 1].end)
