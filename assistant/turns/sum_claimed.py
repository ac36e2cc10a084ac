"""The number that a list is claimed to come to with what a turn adds or sets aside: '… là 23, đúng không'."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.readings.amounts import number_said
from assistant.slots import Slot, SlotKind

# 'là 23', 'thành 19 việc'
SUM_CLAIMED = phrasing("edits_sum_claimed")


def sum_claimed(whole: Query) -> tuple[Slot, ...]:
    """Return the number that a list is claimed to come to: 'cộng với chủ trì là 23, đúng không'."""
    found = SUM_CLAIMED.search(whole.words) if whole.yes_no else None
    if found is None:
        return ()
    said = ((SlotKind.CLAIM, str(number_said(found["n"]))), (SlotKind.YES_NO, "ask"))
    return tuple(Slot(kind, value, 0, 0, 0, 0) for kind, value in said)
