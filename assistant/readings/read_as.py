"""A stretch of words read as one slot, in the place of whatever they said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# What tells nothing of tasks.
LIGHT = (SlotKind.FILLER, SlotKind.FOLLOW, SlotKind.SOCIAL)


def read_as(
    slots: Slots, words: Sequence[Word], place: tuple[int, int], kind: SlotKind, value: str
) -> Slots:
    """Return the slots with the words from the first to before the last of `place` read as `value`.

    What is left of words that told nothing of tasks tells nothing still: '(thành phố) mới | phải'.
    """
    first, last = place
    kept = [s for s in slots.items if s.last <= first or last <= s.first]
    light = [s for s in slots.of(*LIGHT) if s.first < last < s.last]
    left = [replace(s, kind=SlotKind.FILLER, first=last, start=words[last].start) for s in light]
    said = Slot(kind, value, first, last, words[first].start, words[last - 1].end)
    return Slots(tuple(kept)).plus([said, *left])


def cut_roles(slots: Slots, words: Sequence[Word], place: int) -> Slots:
    """Return the slots, where a role over `place` begins there: 'không do bộ | chủ trì', of 'bộ chủ trì'."""
    over = [s for s in slots.of(SlotKind.ROLE) if s.first < place < s.last]
    cut = [replace(s, first=place, start=words[place].start) for s in over]
    return slots.without(*over).plus(cut)
