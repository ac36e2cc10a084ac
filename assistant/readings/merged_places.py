"""Provinces told to have become one, and when: 'Bắc Giang sau khi nhập vào Bắc Ninh phải làm gì'.

Any of them is addressed by the same words of the text, and what happened sets nothing aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.readings.needs import needs, needs_word
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'sau khi | …', 'sau sáp nhập'
SINCE = phrasing("merged_since")
# Between two provinces, before the first, behind the last.
BETWEEN, BEFORE = phrasing("merged_between"), phrasing("merged_before")
BEHIND = phrasing("merged_behind")
# So many words before a name may tell of it.
REACH = 6
COMMON = "common"


@needs(SlotKind.NEGATION)
@needs_word("sau")
def since_told(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'sau' of 'sau khi Bắc Giang nhập vào Bắc Ninh' as when it was: it shuts nobody out."""
    for slot in slots.of(SlotKind.NEGATION):
        if slot.value == "except" and SINCE.opens(words[slot.first :]):
            slots = read_as(slots, words, (slot.first, slot.last), SlotKind.FILLER, COMMON)
    return slots


@needs(SlotKind.AGENCY)
@needs_word("nhap", "gop", "nhat", "ve", "thanh", "chuyen")
def merged_places(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read what is told of provinces that became one as nothing that tells of tasks."""
    named = [s for s in slots.of(SlotKind.AGENCY) if s.place and s.end]
    for first, last in _told(named, words):
        slots = read_as(slots, words, (first, last), SlotKind.FILLER, COMMON)
    return slots


def _told(named: Sequence[Slot], words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return where words tell of provinces: between two, before the first, behind the last."""
    gaps = [(one.last, two.first) for one, two in pairwise(named)]
    found = [(first, last) for first, last in gaps if BETWEEN.search(words[first:last])]
    for slot in named:
        start = max(0, slot.first - REACH)
        if before := BEFORE.search(words[start : slot.first]):
            found.append((start + before.first, slot.first))
        if behind := BEHIND.opens(words[slot.last :]):
            found.append((slot.last, slot.last + behind.last))
    return [(first, last) for first, last in found if first < last]
