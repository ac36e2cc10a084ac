"""Readings of two tasks that are claimed to stand in a relation: alike in a column, one before the other."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.readings.closing_tags import tagged
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'cùng thời hạn', 'khác bộ chủ trì', 'sản phẩm y như nhau': a column, and that it is the same or another.
ALIKE = phrasing("related_alike")
# 'xong trước', 'hoàn thành sau': the time of one against that of the other.
ORDERED = phrasing("related_ordered")
# 'III.9 hay III.11 xong trước'; 'is III.9 due before III.11'
FIRST, OR = phrasing("related_first"), folded("related_or")
WHETHER = phrasing("related_whether")
# What is said of somebody or asked for is no relation of the tasks alone.
OTHER = (SlotKind.AGENCY, SlotKind.WHO, SlotKind.COMPARE, SlotKind.QUANTITY)
# What the words of a relation may have been read as.
TAKEN = (SlotKind.SHARE, SlotKind.NEGATION, SlotKind.WHEN, SlotKind.FOLLOW)
PAIR = 2


def tasks_related(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'III.9 cùng năm với III.10', 'III.9 xong trước III.10' as a comparison to be confirmed."""
    tasks = slots.of(SlotKind.TASK_REF)
    if len(tasks) == PAIR and (either := _either(slots, words, tasks)):
        return either
    whether = None if slots.has(SlotKind.YES_NO) else WHETHER.opens(words)
    asked = slots.has(SlotKind.YES_NO) or whether or tagged(words)
    if len(tasks) < PAIR or not asked or slots.of(*OTHER):
        return slots
    if whether:
        # 'is III.9 due before III.11?'
        said = Slot(SlotKind.YES_NO, "ask", 0, 0, words[0].start, words[0].start)
        related = _ordered(slots, words, tasks)
        return related.plus([said]) if related else slots
    return _alike(slots, words) or _ordered(slots, words, tasks) or slots


def _either(slots: Slots, words: Sequence[Word], tasks: Sequence[Slot]) -> Slots | None:
    """Return the slots where 'hay' stands between two tasks and what is asked right after them."""
    one, two = tasks
    joined = {word.folded for word in words[one.last : two.first]} & OR
    found = FIRST.opens(words[two.last :]) if joined and not slots.has(SlotKind.COMPARE) else None
    if found is None:
        return None
    return _compared(slots, words, "more", range(two.last, two.last + found.last))


def _alike(slots: Slots, words: Sequence[Word]) -> Slots | None:
    found = ALIKE.search(words)
    if found is None:
        return None
    return _compared(slots, words, "compare", range(found.first, found.last))


def _ordered(slots: Slots, words: Sequence[Word], tasks: Sequence[Slot]) -> Slots | None:
    """Return the slots where 'trước', 'sau' stand between the two tasks, the second right after them."""
    first, second = tasks[0], tasks[-1]
    between = words[first.last : second.first]
    found = ORDERED.search(between)
    if found is None or len(tasks) != PAIR:
        return None
    run = range(first.last + found.first, first.last + found.last)
    return _compared(slots, words, "more", run)


def _compared(slots: Slots, words: Sequence[Word], value: str, run: range) -> Slots:
    """Return the slots with a comparison over the words of `run`; 'bắt đầu' tells which times are compared."""
    inside = {s for s in slots.of(*TAKEN) if s.first < run.stop and run.start < s.last}
    kept = (s for s in slots.items if s not in inside or s.value == "start")
    start, end = words[run.start].start, words[run.stop - 1].end
    return Slots(tuple(kept)).plus([Slot(SlotKind.COMPARE, value, run.start, run.stop, start, end)])
