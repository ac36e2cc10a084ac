"""The name of who was told of by his office alone: 'theo đề nghị của bộ trưởng nào? Ổng tên chi?'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.turn import Turn

# 'ông ấy tên gì', 'tên ổng là gì', 'ổng là ai'
HIS_NAME = phrasing("who_it_is")
# Of whom the document says which office he holds, and no more.
OFFICE_ALONE = "proposer"


def name_of_him(turn: Turn) -> Query | None:
    """'Ổng tên chi?' after who proposed the document: the name of a person, which the text does not give."""
    query, state = turn.query, turn.state
    if state is None or state.query.facets != (OFFICE_ALONE,) or query.agencies or query.facets:
        return None
    if not HIS_NAME.search(query.words):
        return None
    person = Slot(SlotKind.ASKED, "officeholder", 0, 0, 0, 0)
    kept = tuple(s for s in query.slots.items if s.kind is not SlotKind.QUANTITY)
    return replace(query, slots=Slots(kept).plus([person]), topic=(), carried=("person",))
