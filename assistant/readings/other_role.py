"""Readings of who takes part without one of the roles: 'việc Bộ A tham gia nhưng không chủ trì'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.readings.exclusions import OTHER_ROLE
from assistant.readings.needs import needs
from assistant.readings.read_as import cut_roles, read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# '… tham gia | nhưng do bộ khác | chủ trì', '… tham gia | mà | chủ trì | là cơ quan khác |'.
BY_OTHERS, IS_OTHERS = phrasing("other_role_by_others"), phrasing("other_role_is_others")
# So many words at most part an agency from its taking part, and the denial from the role.
BESIDE, DENIED = 3, 3
# What of the agency may stand between it and its taking part: 'Bộ A | có mấy việc | tham gia'.
BETWEEN = (SlotKind.FILLER, SlotKind.QUANTITY, SlotKind.TASK, SlotKind.FOLLOW)


@needs(SlotKind.ROLE)
def led_by_others(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A tham gia nhưng do bộ khác chủ trì' as that Bộ A does not have that role."""
    part = _part(slots)
    found = BY_OTHERS.search(words) or IS_OTHERS.search(words)
    if part is None or found is None or found.first < part.last:
        return slots
    denied, behind = (found.first, found.start("role")), range(found.start("others"), found.last)
    slots = cut_roles(slots, words, denied[1])
    kept = Slots(tuple(s for s in slots.items if s.first not in behind))
    return read_as(kept, words, denied, SlotKind.NEGATION, "not")


@needs(SlotKind.NEGATION)
def other_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'tham gia' of 'Bộ A tham gia nhưng không chủ trì' as the role that is left."""
    roles = [s for s in slots.of(SlotKind.ROLE) if s.value in OTHER_ROLE and s.end]
    part = _part(slots)
    if part is None or len(roles) != 1 or slots.has(SlotKind.SHARE, "alone"):
        return slots
    role = roles[0]
    denied = any(
        n.value == "not" and part.before(n) and 0 <= role.first - n.last <= DENIED
        for n in slots.of(SlotKind.NEGATION)
        if n.end
    )
    if not denied:
        return slots
    meant = replace(part, value=OTHER_ROLE[role.value])
    return Slots(tuple(meant if s is part else s for s in slots.items))


def _part(slots: Slots) -> Slot | None:
    """Return where the only agency is said to take part, in whatever role; None where it is not."""
    named = [s for s in slots.of(SlotKind.AGENCY) if s.end]
    if len({s.value for s in named}) != 1:
        return None
    parts = (s for s in slots.of(SlotKind.ROLE) if s.value == "any" and s.end)
    return next((s for s in parts if _beside(s, named[0], slots)), None)


def _beside(part: Slot, agency: Slot, slots: Slots) -> bool:
    """Whether it is the agency that takes part: 'Bộ A | tham gia', 'có mặt | Bộ A'; no denial between."""
    if 0 <= agency.first - part.last <= 1:
        return not any(n.last == part.first for n in slots.of(SlotKind.NEGATION))
    between = [s for s in slots.items if agency.before(s) and s.before(part)]
    plain = all(s.kind in BETWEEN for s in between)
    said = sum(s.last - s.first for s in between if s.kind is not SlotKind.FILLER)
    return agency.before(part) and plain and part.first - agency.last - said <= BESIDE
