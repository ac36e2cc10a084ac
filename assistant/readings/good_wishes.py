"""Good wishes and words of leave, whatever they are made of: 'chúc buổi sáng làm việc hiệu quả'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs_said
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word

SAID = (("praise", phrasing("good_wishes")), ("bye", phrasing("good_leave")))


@needs_said(*(said for _, said in SAID))
def good_wishes(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chúc buổi sáng làm việc hiệu quả', 'hôm nào tôi hỏi tiếp' as small talk, of which nothing is asked."""
    for value, said in SAID:
        for found in said.each(words):
            slots = read_as(slots, words, (found.first, found.last), SlotKind.SOCIAL, value)
    return slots
