"""A city spoken of by its noun alone: 'thành phố phải chủ trì những việc nào', as 'tỉnh' is of a province."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.needs import needs_word
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word
from structured.agencies import PROVINCIAL

CITY, ASKED, OWN = (
    phrasing("spoken_cities"),
    phrasing("spoken_cities_asked"),
    folded("spoken_cities_own"),
)
# What stands there as something else.
TAKEN = (SlotKind.AGENCY, SlotKind.TOPIC, SlotKind.CELL, SlotKind.TASK_REF, SlotKind.NODE)


@needs_word("pho", "tp")
def spoken_cities(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'thành phố (mình)' before a role, 'thành phố mới' before what is asked, as a committee of that rank."""
    roles = {s.first for s in slots.of(SlotKind.ROLE) if s.end}
    taken = {n for s in slots.of(*TAKEN) for n in range(s.first, s.last)}
    for found in CITY.each(words):
        acts = any(place in roles for place in range(found.last, found.last + 2))
        if (acts or _asked(found, words)) and not taken & {*range(found.first, _name(found))}:
            return read_as(slots, words, (found.first, _name(found)), SlotKind.AGENCY, PROVINCIAL)
    return slots


def _name(found: Found) -> int:
    """Return where the name ends: 'thành phố mình | phải'."""
    return found.start("says") if found["says"] else found.last


def _asked(found: Found, words: Sequence[Word]) -> bool:
    """Whether a city of the asker's or a new one is asked about without a role: 'thành phố mới | phải làm gì'."""
    last = _name(found)
    return words[last - 1].folded in OWN and ASKED.opens(words[last:]) is not None
