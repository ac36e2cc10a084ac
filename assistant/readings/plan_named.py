"""The plan told by the directive that it carries out: 'mục đích của kế hoạch thực hiện Chỉ thị 05'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# '(kế hoạch) thực hiện Chỉ thị số 05-CT/TW'.
CARRYING_OUT = phrasing("plan_named_by")


def plan_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the directive behind 'kế hoạch' as the plan's name where a part of the plan is asked for."""
    found = CARRYING_OUT.search(words) if slots.has(SlotKind.NODE) else None
    if found is None:
        return slots
    first, last = found.first, found.last
    kept = tuple(s for s in slots.items if s.last <= first or last <= s.first or not s.end)
    name = Slot(SlotKind.FILLER, "document", first, last, words[first].start, words[last - 1].end)
    return Slots(kept).plus([name])
