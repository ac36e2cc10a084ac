"""A city spoken of by its noun alone: 'thành phố phải chủ trì những việc nào', as 'tỉnh' is of a province."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs, needs_word
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word
from structured.agencies import PROVINCIAL

CITY = phrasing("spoken_cities")


@needs(SlotKind.ROLE)
@needs_word("pho")
def spoken_cities(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'thành phố (mình)' right before a role as the People's Committee of a city of the provinces' rank."""
    roles = {s.first for s in slots.of(SlotKind.ROLE) if s.end}
    taken = {n for s in slots.of(SlotKind.AGENCY, SlotKind.TOPIC) for n in range(s.first, s.last)}
    for found in CITY.each(words):
        acts = any(place in roles for place in range(found.last, found.last + 2))
        if acts and not taken & {*range(found.first, found.last)}:
            last = found.start("says") if found["says"] else found.last
            return read_as(slots, words, (found.first, last), SlotKind.AGENCY, PROVINCIAL)
    return slots
