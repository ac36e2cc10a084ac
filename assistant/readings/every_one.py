"""Reading of words that seem to ask which but speak of every one: 'doanh nghiệp nào cũng phải giúp'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

EVERY = phrasing("every_one")
WHICH = frozenset({"nao", "ai"})


@needs(SlotKind.ASKED, SlotKind.WHO)
@needs_word("nao", "ai")
def every_one(slots: Slots, words: Sequence[Word]) -> Slots:
    """Drop what asks for names where its 'nào' goes on with 'cũng', '… thì': whoever it is, none is asked for."""

    columns = slots.has(SlotKind.ROLE, "lead") or slots.has(SlotKind.ROLE, "coordinate")

    def said(slot: Slot) -> bool:
        if slot.kind not in (SlotKind.ASKED, SlotKind.WHO) or not slot.end:
            return False
        if slot.kind is SlotKind.WHO and columns:
            # 'bộ nào mà chủ trì việc nhà ở thì …'
            return False
        return words[slot.last - 1].folded in WHICH and EVERY.opens(words[slot.last :]) is not None

    kept = (s for s in slots.items if not (said(s) and s.kind is SlotKind.ASKED))
    # 'ai để xảy ra vi phạm thì sao' asks for what follows.
    return Slots(
        tuple(replace(s, kind=SlotKind.QUANTITY, value="list") if said(s) else s for s in kept)
    )
