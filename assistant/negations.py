"""Whether a negation of a question is that of an agency: 'không có Bộ A', 'Bộ A không chủ trì', 'trừ Bộ A'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.query import AgencyRef
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# How far (in words) what belongs together may stand apart.
REACH = 3
# What may stand between a negation and the agency that it negates.
BESIDE_NEGATION = (SlotKind.ROLE, SlotKind.FILLER, SlotKind.SHARE)
# 'không nêu tên' and longer say by themselves that the agency is not named.
LEAST_NAMING = 3


def negated(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'không', 'trừ' … stands right before the agency, or between it and its role word."""
    return any(
        _negates_before(negation, slot, slots, words) or negates_after(negation, slot, slots)
        for negation in slots.of(SlotKind.NEGATION)
    )


def _negates_before(negation: Slot, slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    between = range(negation.last, slot.first)
    if not negation.before(slot) or len(between) > REACH + 1 or _new_sentence(between, words):
        return False
    inner = [s for s in slots.items if negation.before(s) and s.before(slot)]
    excluding = (SlotKind.TASK,) if negation.value == "except" else ()
    return all(s.kind in (*BESIDE_NEGATION, *excluding) for s in inner)


def negates_after(negation: Slot, slot: Slot, slots: Slots) -> bool:
    """Whether 'A không (đồng) chủ trì' holds: the negation stands between the agency and its role."""
    if not slot.before(negation):
        return False
    role = next((s for s in slots.of(SlotKind.ROLE) if negation.before(s)), None)
    close = role is not None and role.first - negation.last <= REACH
    if not close and not words_of_naming(negation):
        return False
    between = [s for s in slots.items if slot.before(s) and s.before(negation)]
    return all(s.kind in (SlotKind.FILLER, SlotKind.SHARE, SlotKind.FOLLOW) for s in between)


def words_of_naming(negation: Slot) -> bool:
    """Whether the negation is one of naming ('không được ghi tên'), which needs no role word after it."""
    return negation.last - negation.first >= LEAST_NAMING


def _new_sentence(between: range, words: Sequence[Word]) -> bool:
    return any(words[index].opens for index in between)


def excepted(reference: AgencyRef, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'trừ', 'ngoài', 'sau' sets an agency aside, or one that is joined to it."""
    slot = reference.slot
    return slot is not None and any(
        negation.value == "except" and negation.before(slot)
        for negation in slots.of(SlotKind.NEGATION)
    )
