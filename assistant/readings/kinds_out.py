"""Which kinds of bodies are not to be counted among ministries: 'có bao nhiêu bộ, không tính ủy ban, ngân hàng'.

That tells what is counted; it is no condition on tasks.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.needs import needs, needs_word
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word, parted

COUNTED, OUT = phrasing("kinds_out_counted"), phrasing("kinds_out")


# 'số bộ | được nêu tên ở cột chủ trì'; ', không lặp lại', said of the bodies.
NUMBER, NAMED = phrasing("bodies_counted_number"), phrasing("bodies_counted_named")
COUNT, AGAIN = phrasing("bodies_counted"), phrasing("bodies_counted_again")


@needs_word("so")
def number_of_bodies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'số bộ được nêu tên ở cột chủ trì' as asking how many they are."""
    found = NUMBER.search(words) if NAMED.search(words) else None
    if found is None or slots.has(SlotKind.QUANTITY, "list"):
        return slots
    return read_as(slots, words, (found.first, found.last), SlotKind.QUANTITY, "count")


@needs_word("lap", "trung")
def each_once(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'mấy cơ quan …, không lặp lại' as said of the bodies: no work that does not recur."""
    for found in AGAIN.each(words) if COUNT.search(words) else ():
        if parted(words, found.first) and is_whole(found, words):
            slots = _said_nothing(slots, words, found)
    return slots


def _said_nothing(slots: Slots, words: Sequence[Word], found: Found) -> Slots:
    """Return the slots with the words that were `found` read as words of the count."""
    return read_as(slots, words, (found.first, found.last), SlotKind.FILLER, "once")


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
AFTER = folded("kinds_out_after")


def is_whole(found: Found, words: Sequence[Word]) -> bool:
    """Whether nothing more is said of what is left out: 'không tính ban | chủ trì một mình' is no such thing."""
    end = found.last
    return end == len(words) or parted(words, end) or words[end].folded in AFTER


# In the order in which they are made.
KINDS_OUT = (kinds_out, number_of_bodies, each_once)
