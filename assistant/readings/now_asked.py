"""The 'bây giờ' that says when something is asked, and not when tasks are done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'bây giờ | lọc lại …', 'đến nay | phụ lục có mấy nhiệm vụ'
NOW = phrasing("now_opening")
# With these the tasks of today are meant: 'bây giờ | còn | việc nào', 'đến nay việc nào | xong'.
RUNNING = folded("now_running")


@needs(SlotKind.WHEN)
def now_asked(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'bây giờ' that opens a sentence as no condition on time, unless what goes on now is asked for.

    'Bây giờ cho tôi các nhiệm vụ của Bộ A' asks for all of them, 'bây giờ còn nhiệm vụ nào' does not. A turn
    that narrows a list ('giờ chỉ lấy …') never asks for what goes on.
    """
    pointers = [s.first for s in slots.of(SlotKind.FOLLOW) if s.value == "those"]
    goes_on = any(word.folded in RUNNING for word in words)
    others = [s for s in slots.of(SlotKind.WHEN) if s.value != "this_year"]

    def asks(slot: Slot) -> bool:
        now = slot.kind is SlotKind.WHEN and slot.value == "this_year"
        opens = slot.first <= 1 or words[slot.first].starts
        if not (now and opens and NOW.opens(words[slot.first : slot.last])):
            return False
        return slot.last in pointers or not (goes_on or others)

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if asks(s) else s for s in slots.items))
