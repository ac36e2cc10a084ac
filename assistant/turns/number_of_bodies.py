"""A number of agencies that is claimed of the task told before: 'có ba cơ quan cùng chủ trì đúng không'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.turn import Turn, asks_list

# 'đúng không', 'phải không' after a number that alone would tell which tasks are meant.
CONFIRMING = folded("number_of_bodies_confirming")
PLAIN = (SlotKind.SHARE, SlotKind.ROLE, SlotKind.FILLER, SlotKind.FOLLOW)


def number_of_bodies(turn: Turn) -> Query | None:
    """'Có ba cơ quan cùng chủ trì đúng không' after one task: that so many lead it is claimed."""
    query, subject = turn.query, turn.subject
    sized = [v for v in query.slots.values(SlotKind.SHARE) if v.partition(":")[0].isdigit()]
    if (
        subject is None
        or len(sized) != 1
        or len(query.roles) != 1
        or asks_list(query)
        or query.topic
    ):
        return None
    if any(slot.kind not in PLAIN for slot in query.slots.items):
        return None
    asked = {s: replace(s, kind=SlotKind.YES_NO) for s in query.slots.items if _confirms(s, query)}
    slots = Slots(tuple(asked.get(slot, slot) for slot in query.slots.items))
    meant = replace(query, slots=slots, task_refs=(subject,), carried=("subject",))
    return meant if asked else None


def _confirms(slot: Slot, query: Query) -> bool:
    """Whether a slot is the 'đúng không' that closes a turn."""
    closes = slot.kind is SlotKind.FILLER and slot.value == "ask" and slot.last == len(query.words)
    return closes and query.words[slot.first].folded in CONFIRMING
