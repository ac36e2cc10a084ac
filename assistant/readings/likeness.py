"""Tasks likened to another by one of its columns: 'nhiệm vụ nào có cùng sản phẩm với III.7'."""

from __future__ import annotations

from assistant.grammar import folded
from assistant.query import Query
from assistant.slots import Slot, SlotKind

# 'cùng sản phẩm', 'thời hạn giống'; 'sản phẩm ấy', 'hạn như vậy'.
LIKE = folded("likeness_like")
THAT = folded("likeness_that")
# How far (in words) they may stand from the column's name.
REACH = 2


def likened_field(query: Query) -> str | None:
    """Return the column in which the tasks asked for are like one spoken of; None when it is none."""
    if not query.which_tasks or query.who:
        return None
    fields = [slot for slot in query.slots.of(SlotKind.FIELD) if slot.end]
    return next((slot.value for slot in fields if _likened(query, slot)), None)


def _likened(query: Query, slot: Slot) -> bool:
    before = {w.folded for w in query.words[max(0, slot.first - REACH) : slot.first]}
    after = {w.folded for w in query.words[slot.last : slot.last + REACH]}
    return bool(before & LIKE or after & (LIKE | THAT))
