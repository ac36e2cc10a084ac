"""The closing 'không' of what asks how, or how much, a text has it: nothing is claimed that could be denied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.readings.needs import needs
from assistant.slots import SlotKind, Slots
from assistant.words import Word, paused

# 'có bảo phải học | ra sao | không'
OPENLY = phrasing("open_asked")


@needs(SlotKind.YES_NO)
def asked_openly(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'kế hoạch có bảo phải học ra sao không' as asking how, and 'là bao nhiêu không' as asking how much.

    Nothing is claimed by either; 'có phải quán triệt nghiêm túc không' does claim.
    """
    places = {found.start("no") for found in OPENLY.each(words)}
    open_ = {place for place in places if not paused(words, place)}
    return Slots(
        tuple(
            replace(s, kind=SlotKind.FILLER, value="function")
            if s.kind is SlotKind.YES_NO and s.first in open_
            else s
            for s in slots.items
        )
    )
