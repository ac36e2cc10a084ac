"""The appendix as a whole: 'cho xem toàn bộ phụ lục', 'phụ lục có những gì'. Slots -> Slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.slots import SlotKind, Slots
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


def whole_appendix(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cho xem toàn bộ phụ lục' as asking for all of its tasks."""
    parts = slots.of(SlotKind.PART)
    if SECTIONS.search(words) and parts:
        # 'phụ lục gồm những mục nào'
        return Slots((replace(parts[0], kind=SlotKind.FACET, value="sections"),))
    if not WHOLE.search(words) or not parts or any(s.kind not in PLAIN for s in slots.items):
        return slots
    listed = replace(parts[0], kind=SlotKind.QUANTITY, value="list")
    kept = tuple(s for s in slots.items if s.kind is not SlotKind.ASKED)
    return Slots(kept).plus([listed, replace(listed, kind=SlotKind.TASK, value="task")])
