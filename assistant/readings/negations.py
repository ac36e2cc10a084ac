"""Whether a negation of a question is that of an agency: 'không có Bộ A', 'Bộ A không chủ trì', 'trừ Bộ A'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded
from assistant.query import AgencyRef
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# How far (in words) what belongs together may stand apart.
REACH = 3
# 'không thuộc trách nhiệm chủ trì của Bộ A': so far when nothing but roles stands between.
ROLE_REACH = 6
# What may stand between a negation and the agency that it negates.
BESIDE_NEGATION = (SlotKind.ROLE, SlotKind.FILLER, SlotKind.SHARE)
# 'không nêu tên' and longer say by themselves that the agency is not named.
LEAST_NAMING = 3


def negated(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'không', 'trừ' … stands right before the agency, or between it and its role word."""
    return any(
        _negates_before(negation, slot, slots, words) or negates_after(negation, slot, slots, words)
        for negation in slots.of(SlotKind.NEGATION)
    )


def _negates_before(negation: Slot, slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    between = range(negation.last, slot.first)
    inner = [s for s in slots.items if negation.before(s) and s.before(slot)]
    roles = negation.value == "not" and any(s.kind is SlotKind.ROLE for s in inner)
    reach = ROLE_REACH if roles else REACH + 1
    # However many words tell the roles: 'không đặt ra trách nhiệm chủ trì hay phối hợp nào cho Bộ A'.
    told = sum(s.last - s.first for s in inner if roles and s.kind is SlotKind.ROLE and s.end)
    far = len(between) - told > reach
    if not negation.before(slot) or far or _new_sentence(between, words):
        return False
    excluding = (SlotKind.TASK,) if negation.value == "except" else ()
    return all(s.kind in (*BESIDE_NEGATION, *excluding) for s in inner)


def negates_after(negation: Slot, slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'A không (đồng) chủ trì' holds: the negation stands between the agency and its role."""
    if not slot.before(negation):
        return False
    role = next((s for s in slots.of(SlotKind.ROLE) if negation.before(s)), None)
    close = role is not None and role.first - negation.last <= REACH
    if not close and not words_of_naming(negation):
        return False
    between = [s for s in slots.items if slot.before(s) and s.before(negation)]
    return all(s.kind in (SlotKind.FILLER, SlotKind.SHARE, SlotKind.FOLLOW) for s in between)


# 'chủ trì không mà phối hợp cũng không': what stands between a role and the word that denies it.
ALSO = folded("negations_also")
NO = folded("negations_no")
# How far before a role the negation of both may stand, the agency between: 'không giao Bộ A chủ trì, …'.
BOTH_REACH = 8
# 'vắng tên ở cả hai vai': words that say that an agency is nowhere.
WITHOUT = folded("negations_without")


def denies_both(roles: Sequence[Slot], slots: Slots, words: Sequence[Word]) -> bool:
    """Whether each of the two roles is denied, or one negation says that both columns lack the agency."""
    if {role.value for role in roles} != {"lead", "coordinate"}:
        return False
    if any(n.end and words[n.first].folded in WITHOUT for n in slots.of(SlotKind.NEGATION)):
        return True
    named = [role for role in roles if role.end]
    if {role.value for role in named} == {"lead", "coordinate"}:
        after = [_denied_after(role, words) for role in named]
        return (all(after) and max(after) > 1) or _each_denied(named, slots)
    return False


def _denied_after(role: Slot, words: Sequence[Word]) -> int:
    """Return 2 where 'cũng không' follows a role, 1 where 'không' does, which may only ask."""
    after = [word.folded for word in words[role.last : role.last + 2]]
    also = bool(after) and after[0] in ALSO
    rest = after[1:] if also else after
    return (1 + also) if rest and rest[0] in NO else 0


def _each_denied(roles: Sequence[Slot], slots: Slots) -> bool:
    """Whether a negation stands before every role, after the role before it."""
    start = 0
    for role in roles:
        before = [
            n
            for n in slots.of(SlotKind.NEGATION)
            if n.value == "not" and start <= n.first and n.before(role)
        ]
        if not before or _gap(before[-1], role, slots) > BOTH_REACH:
            return False
        start = role.last
    return True


def _gap(negation: Slot, role: Slot, slots: Slots) -> int:
    """Return how many words stand between, the name of an agency as one."""
    named = [a for a in slots.of(SlotKind.AGENCY) if negation.before(a) and a.before(role)]
    return role.first - negation.last - sum(a.last - a.first - 1 for a in named)


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
