"""Whether a work is done by now: 'Bộ A đã làm xong việc nhà ở chưa'. Slots -> Slots."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

DONE = phrasing("done_yet")


def done_yet(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read what has been achieved as what is asked, however far 'đã' and 'chưa' stand apart."""
    found = DONE.search(words)
    if found is None or slots.has(SlotKind.ASKED):
        return slots
    first, last = found.first, found.last
    asked = Slot(SlotKind.ASKED, "progress", first, last, words[first].start, words[last - 1].end)
    return slots.plus([asked])
