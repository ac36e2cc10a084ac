"""Which kinds of bodies are not to be counted among ministries: 'có bao nhiêu bộ, không tính ủy ban, ngân hàng'.

That tells what is counted; it is no condition on tasks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.needs import needs, needs_word
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

COUNTED, OUT = phrasing("kinds_out_counted"), phrasing("kinds_out")


# 'số bộ | được nêu tên ở cột chủ trì'; ', không lặp lại', said of the bodies.
NUMBER, NAMED = phrasing("bodies_counted_number"), phrasing("bodies_counted_named")
COUNT, AGAIN = phrasing("bodies_counted"), phrasing("bodies_counted_again")
# 'số cơ quan | cùng chủ trì'
OF_ROLE = phrasing("bodies_counted_role")


@needs_word("so")
def number_of_bodies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'số bộ được nêu tên ở cột chủ trì' as asking how many they are."""
    found = NUMBER.search(words) if NAMED.search(words) else None
    place = (found.first, found.last) if found else _number_in_role(slots, words)
    if place is None or slots.has(SlotKind.QUANTITY, "list"):
        return slots
    return read_as(_roles_after(slots, words, place[1]), words, place, SlotKind.QUANTITY, "count")


def _roles_after(slots: Slots, words: Sequence[Word], end: int) -> Slots:
    """Return the slots with a role that takes in the noun before `end` as its words behind: 'số bộ | phối hợp'."""

    def behind(slot: Slot) -> Slot:
        over = slot.kind is SlotKind.ROLE and slot.first < end < slot.last
        return replace(slot, first=end, start=words[end].start) if over else slot

    return Slots(tuple(map(behind, slots.items)))


def _number_in_role(slots: Slots, words: Sequence[Word]) -> tuple[int, int] | None:
    """Return the place of 'số cơ quan' of 'số cơ quan cùng chủ trì', where nothing is compared."""
    found = None if slots.has(SlotKind.COMPARE) else OF_ROLE.search(words)
    return (found.first, found.start("kind") + len(found["kind"].split())) if found else None


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
