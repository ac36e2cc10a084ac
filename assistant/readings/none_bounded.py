"""Claims that no body has so many tasks: 'không bộ nào chủ trì quá 10 việc, đúng không'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'không có | cơ quan nào'
NOBODY = phrasing("none_bounded")
# A number claimed, as '>10', '>=6', '5'.
CLAIMED = re.compile(r"(>=|<=|>|<|)(\d+)")
# What names some tasks, or bodies, of which something else is claimed.
NAMED = (SlotKind.AGENCY, SlotKind.TASK_REF, SlotKind.WHO, SlotKind.COMPARE)


@needs(SlotKind.CLAIM)
def nobody_has_so_many(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không bộ nào chủ trì quá 10 việc' as of bodies within a bound, not as of tasks without a ministry."""
    found = NOBODY.search(words)
    claims = [s for s in slots.of(SlotKind.CLAIM) if s.end]
    roles = [s for s in slots.of(SlotKind.ROLE) if s.end and found and s.first >= found.last]
    if found is None or len(claims) != 1 or not roles or any(s.end for s in slots.of(*NAMED)):
        return slots
    bound = _bound(claims[0].value)
    if not roles[0].before(claims[0]) or not bound or not slots.has(SlotKind.YES_NO):
        return slots
    who = found.start("who")
    counted = [s for s in slots.of(SlotKind.TASK) if s.first == claims[0].last]
    before = [s for s in slots.items if s.end and s.first < found.last and found.first < s.last]
    last = max(s.last for s in (claims[0], *counted))
    told = (
        _slot(SlotKind.NEGATION, "not", found.first, who, words),
        _slot(SlotKind.WHO, "who", who, found.last, words),
        _slot(SlotKind.BOUND, bound, claims[0].first, last, words),
    )
    return slots.without(*before, claims[0], *counted).plus(list(told))


def nobody_claimed(query: Query) -> bool:
    """Whether it is claimed of bodies within a bound that there are none."""
    starts = {s.first for s in query.slots.of(SlotKind.WHO) if s.end}
    denied = {s.last for s in query.slots.of(SlotKind.NEGATION) if s.end and s.value == "not"}
    return query.yes_no and query.slots.has(SlotKind.BOUND) and bool(starts & denied)


def _slot(kind: SlotKind, value: str, first: int, last: int, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, first, last, words[first].start, words[last - 1].end)


def _bound(claim: str) -> str:
    """Return a number claimed as a bound, '11-' for '>10'; '' for what is no number."""
    found = CLAIMED.fullmatch(claim)
    if found is None:
        return ""
    number = int(found[2])
    return {
        ">": f"{number + 1}-",
        ">=": f"{number}-",
        "<": f"-{number - 1}",
        "<=": f"-{number}",
        "": f"{number}-{number}",
    }[found[1]]
