"""Who builds something, as who leads it: 'kho dữ liệu hộ nghèo ai xây', 'bộ nào lập cơ sở dữ liệu'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs, needs_word
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word

BUILDS = phrasing("builders_build")
LEAD = "lead"


@needs(SlotKind.WHO)
@needs_word("xay", "lap", "dung")
def builders(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'xây', 'lập' right behind 'ai', 'bộ nào' as the part of who leads a task."""
    who = {s.last for s in slots.of(SlotKind.WHO) if s.end}
    if slots.has(SlotKind.ROLE):
        return slots
    for found in BUILDS.each(words):
        if found.first in who:
            slots = read_as(slots, words, (found.first, found.last), SlotKind.ROLE, LEAD)
    return slots
