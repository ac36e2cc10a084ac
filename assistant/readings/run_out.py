"""A time limit that has passed: 'thời hạn ghi trong văn bản tính đến hôm nay đã qua' is 'đã quá hạn'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

RUN_OUT = phrasing("run_out")
# What may stand between: where the limit is written, and from which day it is looked at.
BETWEEN = (
    SlotKind.FILLER,
    SlotKind.FIELD,
    SlotKind.PART,
    SlotKind.FOLLOW,
    SlotKind.QUANTITY,
    SlotKind.TASK,
)
TODAY = ("this_year", "now")


def run_out(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a limit that has passed as a limit that is overdue today."""
    found = RUN_OUT.search(words)
    if found is None:
        return slots
    first, last = found.first, found.last
    inside = [s for s in slots.items if first <= s.first < last]
    if not all(s.kind in BETWEEN or (s.kind is SlotKind.WHEN and s.value in TODAY) for s in inside):
        return slots
    # 'thời hạn in trong phụ lục | việc nào | đã trôi qua': what is asked for stays.
    asked = [s for s in inside if s.kind in (SlotKind.QUANTITY, SlotKind.TASK)]
    first = max((s.last for s in asked), default=first)
    kept = [s for s in slots.items if s in asked or s not in inside]
    over = Slot(SlotKind.WHEN, "overdue", first, last, words[first].start, words[last - 1].end)
    return Slots(tuple(kept)).plus([over])
