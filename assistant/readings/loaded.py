"""Reading of questions why something is so, which take it for known: 'sao nhà ở lại giao cho Bộ A'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

WHY = phrasing("loaded_why")


@needs_word("sao", "mac", "co")
def loaded(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the opening 'sao' of 'sao nhà ở lại do Bộ A chủ trì' as asking for the reason."""
    said = None if slots.has(SlotKind.ASKED, "reason") else WHY.opens(words)
    if said is None:
        return slots
    # What opens it ('không hiểu sao') denies nothing and describes no matter.
    kept = [s for s in slots.items if said.last <= s.first or not s.end]
    asked = Slot(SlotKind.ASKED, "reason", 0, said.last, words[0].start, words[said.last - 1].end)
    return Slots(tuple(kept)).plus([asked])
