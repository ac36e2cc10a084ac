"""The appendix as a whole: 'cho xem toàn bộ phụ lục', 'phụ lục có những gì'. Slots -> Slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.needs import needs_said
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

WHOLE, SECTIONS = phrasing("whole_appendix"), phrasing("whole_sections")
# Nothing is asked of some tasks, of a part or of a column.
PLAIN = (
    SlotKind.PART,
    SlotKind.QUANTITY,
    SlotKind.FILLER,
    SlotKind.SOCIAL,
    SlotKind.TOPIC,
    SlotKind.ASKED,
)


@needs_said(SECTIONS, WHOLE)
def whole_appendix(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cho xem toàn bộ phụ lục' as asking for all of its tasks."""
    parts = slots.of(SlotKind.PART)
    if parts and SECTIONS.search(words):
        # 'phụ lục gồm những mục nào'
        return Slots((replace(parts[0], kind=SlotKind.FACET, value="sections"),))
    found = WHOLE.search(words)
    if found is None or any(s.kind not in PLAIN for s in slots.items):
        return slots
    said = _said(found, words)
    kept = [s for s in slots.items if s.kind is not SlotKind.ASKED and not _inside(s, found)]
    task = replace(said, kind=SlotKind.TASK, value="task")
    return Slots(tuple(kept)).plus([replace(said, kind=SlotKind.QUANTITY, value="list"), task])


def _said(found: Found, words: Sequence[Word]) -> Slot:
    first, last = found.first, found.last
    return Slot(SlotKind.PART, "appendix", first, last, words[first].start, words[last - 1].end)


def _inside(slot: Slot, found: Found) -> bool:
    """Whether words say no more than that the whole is wanted; the part that they name stays."""
    return slot.kind is not SlotKind.PART and found.first <= slot.first and slot.last <= found.last
