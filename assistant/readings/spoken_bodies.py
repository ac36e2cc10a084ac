"""Bodies spoken of as persons: 'ông nào cầm trịch' asks which of them leads, 'ông Lao động' is the ministry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.bare import bare_name
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

PERSONS = folded("spoken_bodies_persons")
PERSON, WHO = "person", "who"


@needs(SlotKind.ASKED)
@needs(SlotKind.ROLE)
def spoken_bodies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ông nào', 'bà nào' right before a role as asking who has it."""
    roles = {s.first for s in slots.of(SlotKind.ROLE)}

    def body(slot: Slot) -> bool:
        plain = slot.value == PERSON and slot.last - slot.first == 2
        return plain and words[slot.first].folded in PERSONS and slot.last in roles

    return Slots(
        tuple(
            replace(s, kind=SlotKind.WHO, value=WHO) if s.kind is SlotKind.ASKED and body(s) else s
            for s in slots.items
        )
    )


# 'ông Lao động | mắc mấy việc': what a body does or has; 'ông lao động nghèo' is a man.
DOES = phrasing("spoken_bodies_named")
LONGEST = 5


@needs_word("ong")
def spoken_ministries(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ông Lao động mắc mấy việc', 'ông Nội vụ chủ trì gì' as the ministry of that name."""
    names = {i for s in slots.of(SlotKind.AGENCY) for i in range(s.first, s.last)}
    for place, word in enumerate(words):
        found = None if word.folded != "ong" else _ministry(place, words)
        if found and names.isdisjoint(range(found.first, found.last)):
            kept = [s for s in slots.items if s.last <= found.first or found.last <= s.first]
            slots = Slots(tuple(kept)).plus([found])
    return slots


def _ministry(place: int, words: Sequence[Word]) -> Slot | None:
    """Return the ministry named behind the 'ông' at a place, with that word."""
    for last in range(min(len(words), place + 1 + LONGEST), place + 1, -1):
        agency = bare_name(words[place + 1 : last])
        if agency and DOES.opens(words[last:]):
            start, end = words[place].start, words[last - 1].end
            return Slot(SlotKind.AGENCY, agency, place, last, start, end)
    return None
