"""Readings of how a question is put: a request that ends like a question, who asks it, what is counted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

LIST, ASKER = phrasing("requests_list"), phrasing("requests_asker")
ONCE, DISTINCT = phrasing("requests_once"), phrasing("requests_distinct")
MOST_ASKER = 9


def asked_to_list(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bạn có thể cho tôi xem tất cả … không' as a request, not as a claim of all of them."""
    found = LIST.search(words)
    if found is None:
        return slots
    start = found.first

    def closes(slot: Slot) -> bool:
        return slot.kind is SlotKind.YES_NO and (slot.first > start or slot.last > start)

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if closes(s) else s for s in slots.items))


def who_asks(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Nhà báo hỏi nhanh:' as who asks, no matter of the question."""
    end = next((i for i, word in enumerate(words) if i and word.opens), None)
    if end is None or end > MOST_ASKER:
        return slots
    if not ASKER.opens(words[:end]):
        return slots
    kept = [s for s in slots.items if s.first >= end or s.kind is SlotKind.AGENCY]
    if any(s.first < end for s in kept):
        return slots
    said = Slot(SlotKind.FILLER, "asker", 0, end, words[0].start, words[end - 1].end)
    return Slots(tuple(kept)).plus([said])


def counted_once(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bao nhiêu bộ khác nhau', 'mỗi bộ tính một lần' as how agencies are counted, no comparison."""
    if not slots.has(SlotKind.QUANTITY, "count"):
        return slots
    once, distinct = ONCE.search(words), DISTINCT.search(words)
    runs = [(once.first, once.last)] if once else []
    runs += [(distinct.start("word"), distinct.last)] if distinct else []
    for first, last in runs:
        kept = [s for s in slots.items if s.last <= first or last <= s.first]
        said = Slot(SlotKind.FILLER, "once", first, last, words[first].start, words[last - 1].end)
        slots = Slots(tuple(kept)).plus([said])
    return slots


# In the order in which they are made.
REQUESTS = (asked_to_list, who_asks, counted_once)
