"""Tasks that are but what somebody's duty is about: 'lập kế hoạch để triển khai các nhiệm vụ được phân công'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word

ASSIGNED = phrasing("assigned_tasks")
# What is asked for, or counted, is more than what a duty is about.
ASKING = (SlotKind.QUANTITY, SlotKind.WHO, SlotKind.FIELD, SlotKind.TASK_REF, SlotKind.SECTION)


@needs(SlotKind.YES_NO)
def assigned_tasks(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'triển khai các nhiệm vụ được giao tại phụ lục' in a claim as part of the duty that is claimed."""
    found = None if slots.of(*ASKING) else ASSIGNED.search(words)
    if found is None or not slots.has(SlotKind.TASK):
        return slots
    return read_as(slots, words, (found.start("tasks"), found.last), SlotKind.FILLER, "assigned")
