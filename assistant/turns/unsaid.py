"""The one body spoken of, whom a turn leaves out: 'thế việc đồng chủ trì với Bộ B', 'vậy là phải báo cáo'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.message.pointers import Pointer
from assistant.query import Query
from assistant.slots import SlotKind, Slots
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP

# 'đồng chủ trì với', 'chủ trì chung với'
LEAD = phrasing("unsaid_lead")

# 'vậy là | phải báo cáo Chính phủ'
DUTY = phrasing("unsaid_duty")


def unsaid_lead(words: Sequence[Word], slots: Slots) -> Pointer | None:
    """Return the verb of 'việc | đồng chủ trì với | Bộ B hoặc Bộ C' where nobody is named before it; else None."""
    found = LEAD.search(words)
    # 'cùng chủ trì với bộ, ngành khác' names nobody
    named = [s.first for s in slots.of(SlotKind.AGENCY) if s.agency != COLLECTIVE_GROUP]
    if found is None or not named or min(named) != found.last:
        return None
    # 'bộ nào đồng chủ trì với Bộ B', 'bộ ấy cùng chủ trì với Bộ B' say who.
    who = slots.has(SlotKind.WHO) or slots.has(SlotKind.FOLLOW, "that_agency")
    pointed = slots.has(SlotKind.TASK_REF) or slots.has(SlotKind.FOLLOW, "that")
    first = found.start("lead")
    return None if who or pointed else Pointer(first, first + 1)


def unsaid_duty(words: Sequence[Word], slots: Slots, before: Query) -> Pointer | None:
    """Return the words up to the verb of '| vậy là phải | báo cáo Chính phủ, đúng không'; else None.

    Before it was asked what one body has to do, which is what this is claimed of.
    """
    asked = before.agencies and not (before.task_refs or before.fields or before.roles)
    found = DUTY.search(words) if asked and slots.has(SlotKind.YES_NO) else None
    return Pointer(found.first, found.start("does") + 1) if found else None
