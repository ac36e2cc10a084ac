"""Bodies that a work is done to, and who do not do it: 'chỉ đạo cơ quan báo chí', 'phân cấp cho địa phương'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP, PRESS, PROVINCIAL

# 'chỉ đạo | cơ quan báo chí', 'phân cấp mạnh cho | địa phương'
DIRECTS = phrasing("directed")
REACH = 6
# Kinds of bodies; one that is named outright is no matter of a task.
KINDS = frozenset({COLLECTIVE_GROUP, PRESS, PROVINCIAL})


@needs(SlotKind.AGENCY)
def directed_bodies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Leave to the topic a kind of bodies that is directed, guided, called upon: what a task is about."""
    roles = slots.of(SlotKind.ROLE)

    def matter(slot: Slot) -> bool:
        if slot.value not in KINDS or not slot.end:
            return False
        acts = any(0 <= role.first - slot.last <= 1 for role in roles)
        return (
            not acts and DIRECTS.search(words[max(0, slot.first - REACH) : slot.first]) is not None
        )

    return slots.without(*(s for s in slots.of(SlotKind.AGENCY) if matter(s)))
