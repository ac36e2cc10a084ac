"""Reading of words that seem to ask which but speak of every one: 'doanh nghiệp nào cũng phải giúp'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

EVERY = phrasing("every_one")


@needs(SlotKind.ASKED)
@needs_word("nao")
def every_one(slots: Slots, words: Sequence[Word]) -> Slots:
    """Drop what asks for names where its 'nào' goes on with 'cũng': every one is spoken of, and none asked for."""

    def said(slot: Slot) -> bool:
        which = slot.kind is SlotKind.ASKED and slot.end and words[slot.last - 1].folded == "nao"
        return bool(which) and EVERY.opens(words[slot.last :]) is not None

    return Slots(tuple(s for s in slots.items if not said(s)))
