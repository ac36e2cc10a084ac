"""Which kinds of bodies are not to be counted among ministries: 'có bao nhiêu bộ, không tính ủy ban, ngân hàng'.

That tells what is counted; it is no condition on tasks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

COUNTED, OUT = phrasing("kinds_out_counted"), phrasing("kinds_out")


# 'số bộ | được nêu tên ở cột chủ trì'; ', không lặp lại', said of the bodies.
NUMBER, NAMED = phrasing("bodies_counted_number"), phrasing("bodies_counted_named")
COUNT, AGAIN = phrasing("bodies_counted"), phrasing("bodies_counted_again")
# 'bao nhiêu cơ quan khác nhau': nothing is compared.
DISTINCT = phrasing("aggregates_distinct")


@needs_word("so")
def number_of_bodies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'số bộ được nêu tên ở cột chủ trì' as asking how many they are."""
    found = NUMBER.search(words) if NAMED.search(words) else None
    if found is None or slots.has(SlotKind.QUANTITY, "list"):
        return slots
    first, last = found.first, found.last
    kept = [s for s in slots.items if s.last <= first or last <= s.first]
    ends = (words[first].start, words[last - 1].end)
    return Slots(tuple(kept)).plus([Slot(SlotKind.QUANTITY, "count", first, last, *ends)])


@needs_word("lap", "trung")
def each_once(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'mấy cơ quan …, không lặp lại' as said of the bodies: no work that does not recur."""
    for found in AGAIN.each(words) if COUNT.search(words) else ():
        if parted(words, found.first) and is_whole(found, words):
            slots = _said_nothing(slots, words, found)
    return slots


@needs(SlotKind.COMPARE)
def distinct(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bao nhiêu cơ quan khác nhau' as counting each once."""
    for found in DISTINCT.each(words):
        told = [s for s in slots.of(SlotKind.COMPARE) if found.first <= s.first < found.last]
        nothing = [replace(s, kind=SlotKind.FILLER) for s in told]
        slots = slots.without(*told).plus(nothing)
    return slots


def _said_nothing(slots: Slots, words: Sequence[Word], found: Found) -> Slots:
    """Return the slots with the words that were `found` read as words of the count."""
    first, last = found.first, found.last
    kept = [s for s in slots.items if s.last <= first or last <= s.first]
    told = Slot(SlotKind.FILLER, "once", first, last, words[first].start, words[last - 1].end)
    return Slots(tuple(kept)).plus([told])


@needs(SlotKind.QUANTITY)
def kinds_out(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read what is left out of a count of ministries as words of that count."""
    if not (slots.has(SlotKind.QUANTITY, "count") and COUNTED.search(words)):
        return slots
    for found in OUT.each(words):
        if is_whole(found, words):
            slots = _said_nothing(slots, words, found)
    return slots


# 'chỉ tính bộ | thì có bao nhiêu bộ'
AFTER = frozenset({"thi", "khong", "chu", "chi", "ma", "cung", "ko", "co", "la"})


def is_whole(found: Found, words: Sequence[Word]) -> bool:
    """Whether nothing more is said of what is left out: 'không tính ban | chủ trì một mình' is no such thing."""
    end = found.last
    return end == len(words) or parted(words, end) or words[end].folded in AFTER


# In the order in which they are made.
KINDS_OUT = (kinds_out, number_of_bodies, each_once, distinct)
