"""One agency's part in several tasks, put beside each other: 'Bộ A ở III.1 và III.13 có cùng vai trò không'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

SAME_ROLE = phrasing("same_role")
# Fewer tasks are not put beside each other; of more than one agency a part is shared.
LEAST_TASKS, AGENCIES = 2, 1


@needs(SlotKind.TASK_REF)
def same_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the same part of one agency in several tasks as what is compared, not as a part shared with others."""
    several = len(slots.of(SlotKind.TASK_REF)) >= LEAST_TASKS
    found = SAME_ROLE.search(words) if several else None
    if found is None or len(slots.values(SlotKind.AGENCY)) != AGENCIES:
        return slots
    run = range(found.first, found.last)
    kept = [s for s in slots.items if not {*range(s.first, s.last)} & {*run}]
    place = (run.start, run.stop, words[run.start].start, words[run.stop - 1].end)
    return Slots(tuple(kept)).plus([Slot(SlotKind.COMPARE, "compare", *place)])
