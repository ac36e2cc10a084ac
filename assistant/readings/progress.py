"""Whether work is done by now, or due: 'Bộ A đã làm xong việc nhà ở chưa', 'việc nào còn hạn'. Slots -> Slots."""

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


STILL_DUE = phrasing("still_due")
# What asks for tasks, which a year or one of them named narrows otherwise.
ASKING, NARROWER = (
    (SlotKind.QUANTITY, SlotKind.TASK),
    (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.TASK_REF),
)


def still_due(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read what is not due yet, of no year that is told, as what goes on this year."""
    if not slots.of(*ASKING) or slots.of(*NARROWER):
        return slots
    found = STILL_DUE.search(words)
    if found is None:
        return slots
    first, last = found.first, found.last
    kept = [s for s in slots.items if s.last <= first or last <= s.first]
    when = Slot(SlotKind.WHEN, "this_year", first, last, words[first].start, words[last - 1].end)
    return Slots(tuple(kept)).plus([when])


# In the order in which they are made.
DUE_OR_DONE = (still_due, done_yet)
