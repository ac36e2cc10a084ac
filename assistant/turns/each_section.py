"""How many tasks each section holds of those that were asked for before: 'mỗi mục mấy việc?'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.inherit import inherit
from assistant.turns.turn import Turn, asks_list

PAIR = 2
# '| mỗi mục | mấy việc'
EACH = phrasing("compared_each_section")
COMPARED = Slot(SlotKind.COMPARE, "compare", 0, 0, 0, 0)
RANKED = (Slot(SlotKind.QUANTITY, "rank", 0, 0, 0, 0), Slot(SlotKind.FIELD, "section", 0, 0, 0, 0))
# What the turn may say beside, and no more.
PLAIN = (SlotKind.QUANTITY, SlotKind.FIELD, SlotKind.TASK, SlotKind.FILLER, SlotKind.SOCIAL)


def each_section(turn: Turn) -> Query | None:
    """'Mỗi mục mấy việc?' after tasks asked for: of the sections named there, else of each of the appendix."""
    query, state = turn.query, turn.state
    if state is None or not query.counts or not {*query.slots.kinds} <= {*PLAIN, SlotKind.FOLLOW}:
        return None
    if not EACH.search(query.words):
        return None
    before = state.query
    if not asks_list(before) and not before.sections:
        # After one task it is asked of all.
        return query if query.superlative else None
    if len(set(before.sections)) >= PAIR:
        told = replace(query, slots=Slots(tuple(_unranked(query))).plus([COMPARED]), topic=())
        kept = inherit(told, before)
        return replace(kept, sections=before.sections, roles=before.roles, fields=())
    ranked = () if query.superlative else RANKED
    whole = replace(query, slots=query.slots.plus(ranked), fields=("section",), topic=())
    return replace(inherit(whole, before), times=before.times)


def _unranked(query: Query) -> Iterator[Slot]:
    """Yield the slots without those that would put all sections in a row."""
    kinds = (SlotKind.QUANTITY, SlotKind.FIELD)
    return (s for s in query.slots.items if s.kind not in kinds or s.value == "count")
