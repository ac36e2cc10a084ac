"""Roles in short words: by their first letters ('tỉnh CT, Bộ PH'), or beside who leads ('Bộ B chỉ phụ thôi')."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, meanings, phrasing
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# Roles by their first letters, right after the agency: 'tỉnh CT, Bộ PH'.
SHORT_ROLES = meanings("shares_short")


@needs_word(*SHORT_ROLES)
def short_roles(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'CT', 'PH' right after an agency as its role."""
    covered = {i for s in slots.items for i in range(s.first, s.last)}
    agencies = {agency.last for agency in slots.of(SlotKind.AGENCY)}
    denials = {n.last for n in slots.of(SlotKind.NEGATION) if n.first in agencies}
    # 'NV có bộ khác đồng | CT'
    while stretched := {i + 1 for i in agencies if _is_adverb(i, words)} - agencies:
        agencies |= stretched
    # 'bộ nào | CT', 'chung | CT'
    asked = slots.of(SlotKind.SHARE, SlotKind.WHO)
    ends = agencies | denials | {slot.last for slot in asked if slot.end}
    # 'CT + PH', 'PH hoặc CT': beside a role that is told.
    roles = slots.of(SlotKind.ROLE)
    beside = {r.first - gap for r in roles for gap in (1, 2)} | {r.last + 1 for r in roles}
    agencies_at = frozenset(agency.first for agency in slots.of(SlotKind.AGENCY))
    found = [
        Slot(SlotKind.ROLE, SHORT_ROLES[word.folded], i, i + 1, word.start, word.end)
        for i, word in enumerate(words)
        if i not in covered
        and word.folded in SHORT_ROLES
        and (i in ends or i in beside or _numbered(i, words) or _column(i, agencies_at, words))
    ]
    found = found or _alone(slots, covered, words)
    return slots.plus(found) if found else slots


def _alone(slots: Slots, covered: set[int], words: Sequence[Word]) -> list[Slot]:
    """Return the role of 'còn CT?', 'thế PH thì sao', which says nothing else: that of a follow-up."""
    left = [i for i in range(len(words)) if i not in covered]
    if len(left) != 1 or not slots.has(SlotKind.FOLLOW) or slots.has(SlotKind.PART):
        return []
    word = words[left[0]]
    role = SHORT_ROLES.get(word.folded)
    return [Slot(SlotKind.ROLE, role, left[0], left[0] + 1, word.start, word.end)] if role else []


# '(Bộ A chủ trì), Bộ B | chỉ phụ thôi': nothing is said of what is backed.
BACKING = phrasing("shares_backing")


@needs(SlotKind.AGENCY)
def backing_roles(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chỉ phụ thôi', 'chỉ hỗ trợ' right after an agency as its role, beside one that leads."""
    if not slots.has(SlotKind.ROLE, "lead"):
        return slots
    for agency in slots.of(SlotKind.AGENCY):
        found = BACKING.opens(words[agency.last :])
        run = range(agency.last, agency.last + found.last) if found else range(0)
        inside = [s for s in slots.items if s.first in run]
        if found and all(s.kind is SlotKind.FILLER for s in inside):
            ends = words[run.start].start, words[run.stop - 1].end
            role = Slot(SlotKind.ROLE, "coordinate", run.start, run.stop, *ends)
            slots = Slots(tuple(s for s in slots.items if s not in inside)).plus([role])
    return slots


# 'lọc CT | có | Bộ A'
HOLDING = folded("relations_holding")


def _column(place: int, agencies: frozenset[int], words: Sequence[Word]) -> bool:
    """Whether short letters name the column in which an agency is looked for: 'CT có Bộ A', 'PH: Bộ B'."""
    held = place + 1 in agencies and words[place + 1].start - words[place].end > 1
    linked = place + 2 in agencies and words[place + 1].folded in HOLDING
    return held or linked


# Words between which 'CT' is a role: 'nêu đích danh CT đúng 1 NV', 'cột PH mấy lần'.
BEFORE_SHORT = folded("shares_before_short")
AFTER_SHORT = folded("shares_after_short")
# 'Bộ A | có | CT …', 'tỉnh | còn chỉ | PH …'
BETWEEN_SHORT = folded("shares_between_short")


def _is_adverb(place: int, words: Sequence[Word]) -> bool:
    return place < len(words) and words[place].folded in BETWEEN_SHORT


def _numbered(place: int, words: Sequence[Word]) -> bool:
    before = words[place - 1].folded if place else ""
    following = words[place + 1].folded if place + 1 < len(words) else ""
    return before in BEFORE_SHORT or following in AFTER_SHORT
