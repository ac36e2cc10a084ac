"""Tasks that are but what a duty is about ('triển khai các nhiệm vụ được giao'), or are said to be somebody's."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word
from structured.types import Role

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


# 'Bộ A có | nhiệm vụ | rà soát …', 'giao cho Bộ A | nhiệm vụ | rà soát …'
DUTY = phrasing("assigned_duty")


@needs(SlotKind.YES_NO)
@needs(SlotKind.AGENCY)
def duty_told(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A có nhiệm vụ rà soát …, đúng không' as that it does so: of no other tasks is asked."""
    found = None if slots.of(*ASKING) else DUTY.search(words)
    if found is None:
        return slots
    first = found.start("tasks")
    place = (first, first + len(found["tasks"].split()))
    return read_as(slots, words, place, SlotKind.FILLER, "assigned")


# 'việc nhà ở | là của | Bộ A', and how near before its name
WHOSE, NEAR = phrasing("assigned_whose"), 5


@needs(SlotKind.YES_NO)
@needs(SlotKind.AGENCY)
def whose_task(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nhiệm vụ nhà ở là của Bộ A', claimed of a matter, as that the body leads it."""
    agencies = slots.of(SlotKind.AGENCY)
    if not (agencies and slots.has(SlotKind.TOPIC)) or _has_role(slots):
        return slots
    start = max(0, agencies[0].first - NEAR)
    found = WHOSE.search(words[start : agencies[0].first])
    if found is None or slots.of(*(kind for kind in ASKING if kind is not SlotKind.FIELD)):
        return slots
    place = (start + found.first, start + found.last)
    return read_as(slots, words, place, SlotKind.ROLE, Role.LEAD.value)


def _has_role(slots: Slots) -> bool:
    """Whether the first body may have a role of its own: '(của Bộ A), phối hợp là | Bộ B' tells another's."""
    first, *others = slots.of(SlotKind.AGENCY)
    roles = slots.of(SlotKind.ROLE)
    theirs = (
        any(r.last <= other.first for other in others) for r in roles if r.first >= first.last
    )
    return any(r.first < first.last for r in roles) or not all(theirs)
