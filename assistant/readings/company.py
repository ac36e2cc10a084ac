"""Who goes along with whom, in whatever role, or does not: 'tỉnh không có Bộ A đi cùng', 'Bộ A làm chung Bộ B'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP

# 'không có Bộ A | đi cùng |', 'vắng tỉnh | đứng chung |'
COMPANY = phrasing("company")
TOLD = (SlotKind.ROLE, SlotKind.SHARE, SlotKind.FILLER, SlotKind.NEGATION)


@needs(SlotKind.AGENCY)
@needs(SlotKind.NEGATION)
def without_company(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'đi cùng', 'làm chung' after an agency that is denied as taking part in whatever role."""
    for agency in slots.of(SlotKind.AGENCY):
        denied = any(n.value == "not" and n.last == agency.first for n in slots.of(*TOLD[3:]))
        found = COMPANY.opens(words[agency.last :]) if denied else None
        if found is not None:
            last = agency.last + found.last
            inside = [s for s in slots.of(*TOLD) if agency.last <= s.first < last]
            ends = words[agency.last].start, words[last - 1].end
            role = Slot(SlotKind.ROLE, "any", agency.last, last, *ends)
            return slots.without(*inside).plus([role])
    return slots


# 'việc nào không | làm cùng | Bộ A'
ALONG = phrasing("company_along")


@needs(SlotKind.AGENCY)
@needs(SlotKind.NEGATION)
def not_along(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không làm cùng Bộ A', 'không chung với Bộ A' as Bộ A having no part in it in whatever role."""
    for negation in slots.of(SlotKind.NEGATION):
        found = ALONG.opens(words[negation.last :]) if negation.value == "not" else None
        last = negation.last + found.last if found else -1
        if any(agency.first == last for agency in slots.of(SlotKind.AGENCY)):
            inside = [s for s in slots.of(*TOLD[:3]) if negation.last <= s.first < last]
            ends = words[negation.last].start, words[last - 1].end
            role = Slot(SlotKind.ROLE, "any", negation.last, last, *ends)
            return slots.without(*inside).plus([role])
    return slots


# 'Bộ A | làm chung | Bộ B'
BETWEEN = phrasing("company_between")


@needs(SlotKind.AGENCY)
def in_company(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'làm chung', 'đi cùng' between two agencies as work that both have."""
    for one, two in pairwise(slots.of(SlotKind.AGENCY)):
        between = words[one.last : two.first]
        if BETWEEN.search(between) and not slots.has(SlotKind.SHARE):
            kept = [s for s in slots.items if s.last <= one.last or two.first <= s.first]
            ends = between[0].start, between[-1].end
            share = Slot(SlotKind.SHARE, "together", one.last, two.first, *ends)
            return Slots(tuple(kept)).plus([share])
    return slots


# 'Bộ A | với | tỉnh | phối hợp | việc gì', 'Bộ A và tỉnh | phối hợp với nhau | việc gì'
ADVERBS = folded("relations_adverbs")
BESIDE, EACH_OTHER = phrasing("company_beside"), phrasing("company_each_other")
OTHERWISE = (SlotKind.WHO, SlotKind.TASK_REF)


@needs(SlotKind.ROLE)
@needs(SlotKind.AGENCY)
def with_each_other(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'phối hợp' of two, one with the other, as work that both have, whichever role each has in it."""
    roles = [s for s in slots.of(SlotKind.ROLE) if s.value != "any"]
    named = slots.of(SlotKind.AGENCY)
    if len(roles) != 1 or slots.of(*OTHERWISE) or roles[0].value != "coordinate":
        return slots
    role, pairs = roles[0], pairwise(named)
    if any(n.first < role.first for n in slots.of(SlotKind.NEGATION)):
        return slots
    beside = any(
        all(word.folded in ADVERBS for word in words[two.last : role.first])
        and BESIDE.search(words[one.last : two.first])
        for one, two in pairs
        if two.before(role)
    )
    told = EACH_OTHER.opens(words[role.first :]) if len(named) > 1 else None
    if any(role.before(one) for one in named) or not (beside or told):
        return slots
    last = max(role.last, role.first + told.last if told else 0)
    inside = [s for s in slots.items if role.first <= s.first and s.last <= last and s.end]
    share = Slot(
        SlotKind.SHARE, "together", role.first, last, words[role.first].start, words[last - 1].end
    )
    return slots.without(*inside).plus([share])


# 'làm cùng', 'cùng làm': of no role.
WORKING = folded("companions_working")


@needs(SlotKind.TASK_REF)
@needs(SlotKind.AGENCY)
@needs(SlotKind.WHO)
def working_with(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A làm cùng ai', asked of a task by its number, as asking for who is named in whatever role."""
    agencies, asked = slots.of(SlotKind.AGENCY), {s.first for s in slots.of(SlotKind.WHO)}
    bodies = {s.last for s in agencies}
    along = [
        s
        for s in slots.of(SlotKind.ROLE)
        if s.first in bodies and s.last in asked and _of_no_role(words[s.first : s.last])
    ]
    return Slots(tuple(replace(s, value="any") if s in along else s for s in slots.items))


def _of_no_role(words: Sequence[Word]) -> bool:
    return all(word.folded in WORKING for word in words)


# 'tỉnh | làm việc với | những bộ nào'
WORK_WITH = phrasing("company_work_with")


@needs(SlotKind.AGENCY)
@needs(SlotKind.WHO)
def works_with_whom(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'làm việc với', 'cộng tác với' before who is asked for as 'làm cùng' is read."""
    asked = {place for s in slots.of(SlotKind.WHO) for place in range(s.first, s.last)}
    found = WORK_WITH.search(words)
    if found is None or found.last not in asked or slots.has(SlotKind.ROLE, "coordinate"):
        return slots
    first, last = found.first, found.last
    inside = [s for s in slots.of(*TOLD) if first <= s.first and s.last <= last]
    place = (first, last, words[first].start, words[last - 1].end)
    return slots.without(*inside).plus([Slot(SlotKind.ROLE, "coordinate", *place)])


NAME = "ten"


@needs(SlotKind.SHARE)
@needs(SlotKind.NEGATION)
def no_names(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read '…, không ghi tên' after 'chỉ ghi các bộ, ngành' as saying the same again."""
    if not any(share.value in ("alone", "only") for share in slots.of(SlotKind.SHARE)):
        return slots
    lasts = {a.last for a in slots.of(SlotKind.AGENCY) if a.value == COLLECTIVE_GROUP}
    again = [
        n
        for n in slots.of(SlotKind.NEGATION)
        if n.first in lasts and words[n.last - 1].folded == NAME and _closes(n.last, words)
    ]
    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if s in again else s for s in slots.items))


def _closes(place: int, words: Sequence[Word]) -> bool:
    return place >= len(words) or words[place].opens


# In the order in which they are made.
GOING_ALONG = (
    without_company,
    not_along,
    in_company,
    works_with_whom,
    working_with,
    no_names,
)
