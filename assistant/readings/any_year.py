"""Years that may be any: 'năm nào cũng được' narrows nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# 'năm nào cũng | được'; 'năm nào cũng được làm' tells how often.
WILL_DO = phrasing("any_year_will_do")


@needs(SlotKind.WHEN)
@needs_word("duoc")
def any_year(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'năm nào cũng được' at the end of a clause as no condition."""

    def free(slot: Slot) -> bool:
        found = WILL_DO.opens(words[slot.last :]) if slot.value == "annual" else None
        last = slot.last + found.last if found else 0
        return found is not None and (last == len(words) or parted(words, last))

    plain = (
        replace(s, kind=SlotKind.FILLER, value="common")
        if s.kind is SlotKind.WHEN and free(s)
        else s
        for s in slots.items
    )
    return Slots(tuple(plain))
