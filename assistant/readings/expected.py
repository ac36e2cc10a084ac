"""Questions that deny what is expected: 'Bộ A không phải là cơ quan chủ trì … sao?', 'Chẳng lẽ Bộ A không …'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

CLOSED, OPENED = phrasing("expected_closed"), phrasing("expected_opened")
IS_NOT = phrasing("expected_is_not")
ASKING = (SlotKind.YES_NO, SlotKind.WHO, SlotKind.QUANTITY, SlotKind.ASKED, SlotKind.COMPARE)


def expected(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read what is denied in wonder as a claim: 'không phải là … sao' that it is, 'chẳng lẽ không' that not."""
    denials = [s for s in slots.of(SlotKind.NEGATION) if s.value == "not" and s.end]
    wonders = CLOSED.search(words) or OPENED.search(words)
    if not (denials and wonders) or slots.of(*ASKING):
        return slots
    place = len(words) - 1 if CLOSED.search(words) else wonders.first
    word = words[place]
    asked = Slot(SlotKind.YES_NO, "ask", place, place + 1, word.start, word.end)
    is_so = [s for s in denials if IS_NOT.opens(words[s.first :])]
    gone = {*is_so[:1], *(s for s in slots.items if s.end and s.first <= place < s.last)}
    kept = tuple(s for s in slots.items if s not in gone)
    return Slots(kept).plus([asked])
