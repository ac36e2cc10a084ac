"""Work that a year does not cover: 'năm 2024 không phải làm việc nào', 'nằm ngoài thời gian năm 2024'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# After the year: '| không phải làm những việc nào', '| việc nào không làm'.
IDLE = phrasing("idle_years_after")
# '| ngoài thời gian | năm 2024'
OUTSIDE = phrasing("idle_years_outside")
SAID = (SlotKind.NEGATION, SlotKind.ROLE, SlotKind.WHEN)


@needs(SlotKind.YEAR)
def idle_years(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the year in which work is not done as one that its time does not cover."""
    years = [s for s in slots.of(SlotKind.YEAR) if s.end]
    if len(years) != 1 or slots.of(SlotKind.AGENCY, SlotKind.YES_NO, SlotKind.PERIOD):
        return slots
    year = years[0]
    found, first = IDLE.opens(words[year.last :]), year.last
    if found is None:
        found, first = OUTSIDE.search(words[: year.first]), 0
    if found is None:
        return slots
    inside = range(first + found.first, first + found.last)
    items = (
        replace(s, kind=SlotKind.FILLER) if s.kind in SAID and s.first in inside else s
        for s in slots.items
    )
    place = (year.first, year.first, year.start, year.start)
    denied = [Slot(SlotKind.NEGATION, "not", *place), Slot(SlotKind.WHEN, "covers", *place)]
    return Slots(tuple(items)).plus(denied)
