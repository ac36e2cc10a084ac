"""A ministry by the name of today and that of the text: 'Bộ Dân tộc và Tôn giáo, trước là Ủy ban Dân tộc'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.readings.needs import needs
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word
from structured.agencies import load_agencies

# '| ngày nay, tức |' the former name follows; '| nay là |' that of today.
FORMER_AFTER, FORMER_BEFORE = phrasing("former_after"), phrasing("former_before")
# 'Ủy ban Dân tộc | hồi ban hành'
THEN = phrasing("former_then")
REACH = 8
# '| chưa tính phần của | Bộ B'
NOT_COUNTED = phrasing("former_not_counted")
# Tasks are asked for: else it may be claimed that the one is the other.
ASKING = (SlotKind.QUANTITY, SlotKind.TASK)


@needs(SlotKind.AGENCY)
def one_by_two_names(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read of two names for one ministry the one that the text has."""
    for one, two in pairwise(slots.of(SlotKind.AGENCY)):
        if not (one.end and two.end and two.first - one.last <= REACH and slots.of(*ASKING)):
            continue
        between = words[one.last : two.first]
        if between and FORMER_AFTER.opens(between):
            return _told(slots, one.first, two.first, words)
        if between and FORMER_BEFORE.opens(between):
            return _told(slots, one.last, two.last, words)
    return slots


@needs(SlotKind.AGENCY)
def named_then(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'hồi ban hành' right after a name as nothing that tells of tasks."""
    for slot in slots.of(SlotKind.AGENCY):
        found = THEN.opens(words[slot.last :]) if slot.end else None
        if found is not None:
            slots = _told(slots, slot.last, slot.last + found.last, words)
    return slots


@needs(SlotKind.AGENCY)
def without_absorbed(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A (chưa tính Bộ B)', where A took over B's work since, as A by itself."""
    for one, two in pairwise(slots.of(SlotKind.AGENCY)):
        aside = NOT_COUNTED.search(words[one.last : two.first])
        absorbed = two.value in load_agencies()[one.agency].absorbed
        if absorbed and aside and two.first - one.last <= REACH:
            return _told(slots, one.last + aside.first, two.last, words)
    return slots


def _told(slots: Slots, first: int, last: int, words: Sequence[Word]) -> Slots:
    """Return the slots with a stretch of words that adds nothing."""
    return read_as(slots, words, (first, last), SlotKind.FILLER, "common")


# In the order in which they are made.
FORMER = (one_by_two_names, named_then, without_absorbed)
