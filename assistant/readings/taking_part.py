"""Agencies that take part in whatever role, beside one whose role is told: 'A chủ trì việc nào có B tham gia'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.query import AgencyRef
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# 'tham gia', 'góp mặt'; so many words after the name.
TAKING, REACH, HAS = folded("taking_part"), 2, "co"


def taking_part(
    agencies: Sequence[AgencyRef], slots: Slots, words: Sequence[Word]
) -> tuple[AgencyRef, ...]:
    """Return the agencies; one that 'tham gia' after another's role does so in any, unless it is told which."""
    roles = [s for s in slots.of(SlotKind.ROLE) if s.value != "any" and s.end]
    named = slots.of(SlotKind.AGENCY)
    return tuple(
        replace(one, role=None, any_role=True, partner=False)
        if one.slot is not None
        and (
            _takes_part(one.slot, named, roles, slots, words)
            or _stays_out(one.slot, slots)
            or _is_there(one.slot, named, roles, slots, words)
        )
        else one
        for one in agencies
    )


def _is_there(
    slot: Slot, named: Sequence[Slot], roles: Sequence[Slot], slots: Slots, words: Sequence[Word]
) -> bool:
    """Whether an agency is but named beside another's role: 'Bộ A chủ trì việc nào | có | Bộ B'."""
    others = any(a.before(role) and role.before(slot) for a in named for role in roles)
    has = slot.first > 0 and words[slot.first - 1].folded == HAS
    closes = slot.last == len(words) or parted(words, slot.last)
    asked = slots.has(SlotKind.QUANTITY) and not slots.of(SlotKind.SHARE, SlotKind.YES_NO)
    return others and has and closes and asked


def _stays_out(slot: Slot, slots: Slots) -> bool:
    """Whether an agency is denied as taking part, whatever its role: 'việc nào không | làm cùng | Bộ B'."""
    parts = [r for r in slots.of(SlotKind.ROLE) if r.value == "any" and r.last == slot.first]
    return any(n.last == r.first for r in parts for n in slots.of(SlotKind.NEGATION))


def _takes_part(
    slot: Slot, named: Sequence[Slot], roles: Sequence[Slot], slots: Slots, words: Sequence[Word]
) -> bool:
    others = any(a.before(role) and role.before(slot) for a in named for role in roles)
    parts = [s for s in slots.of(SlotKind.ROLE) if s.value == "any" and slot.before(s)]
    # 'Bộ B | không tham gia'
    parts += [s for s in slots.of(SlotKind.NEGATION) if s.value == "not" and slot.before(s)]
    near = [s for s in parts if s.first - slot.last <= REACH]
    taking = others and any(words[s.last - 1].folded in TAKING for s in near)
    return (taking or (bool(near) and _asked_before(slot, roles, slots, words))) and not any(
        slot.before(role) for role in roles
    )


def _asked_before(slot: Slot, roles: Sequence[Slot], slots: Slots, words: Sequence[Word]) -> bool:
    """Whether an agency opens a clause after who is asked for: 'ai lo, | tỉnh có phải làm không'."""
    who = slots.of(SlotKind.WHO)
    return parted(words, slot.first) and any(
        one.before(role) and role.before(slot) for one in who for role in roles
    )
