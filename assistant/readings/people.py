"""Names and offices of people who are told of: 'anh Tuấn nói Bộ A chủ trì việc nhà ở', 'chủ tịch hỏi …'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs_said
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word

# 'anh | Tuấn | nói', 'chị | Ngọc Mai | bên phòng'
NAMED = phrasing("people_named")
# Kinds of slots that a name may look like: no name is an agency or a role.
NAMES = (SlotKind.FILLER, SlotKind.TOPIC, SlotKind.SOCIAL)


@needs_said(NAMED)
def people_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the name after 'anh', 'chị', or the office, of somebody who says or asks something as no topic."""
    for found in NAMED.each(words):
        place = found.start("name"), found.start("says")
        inside = [s for s in slots.items if s.first < place[1] and place[0] < s.last]
        if all(s.kind in NAMES for s in inside):
            slots = read_as(slots, words, place, SlotKind.FILLER, "common")
    return slots
