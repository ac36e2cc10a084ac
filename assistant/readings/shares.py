"""Readings of who does work with whom: shares that are only included, work done together, short roles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, meanings, phrasing, runs
from assistant.readings.failed_role import failed_role
from assistant.readings.included_shares import OTHERS, included_shares
from assistant.readings.joint_lead import leads_jointly
from assistant.readings.needs import needs, needs_word
from assistant.readings.short_roles import backing_roles, short_roles
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, typed_with_marks
from structured.agencies import COLLECTIVE_GROUP

# How far (in words) after a share 'khác' may stand: 'cùng với các cơ quan khác'.
OTHERS_REACH = 8
# 'chủ trì chung với | nhiều cơ quan'
SEVERAL_OTHERS = phrasing("shares_with_several")
OTHER_WORDS, ASKS = folded("shares_other"), folded("shares_asks")
# 'việc làm chung', 'việc làm cùng bộ khác': tasks, not jobs.
JOBS, TOGETHER = runs("shares_jobs"), folded("shares_together")
# 'cùng chủ trì', 'đồng chủ trì'.
JOINTLY = folded("shares_jointly")
RECURRING = frozenset({"annual", "every", "recurring"})
ROLE_NAMES = meanings("shares_roles")


@needs(SlotKind.SHARE)
def with_others(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A chủ trì chung với bộ khác' as A in a role that others have too (`others`)."""
    agencies = {agency.agency for agency in slots.of(SlotKind.AGENCY)}
    # 'một mình, không chung | với cơ quan khác' says the same twice.
    alone = slots.has(SlotKind.SHARE, "alone")
    if alone or len(agencies - {COLLECTIVE_GROUP}) > 1:
        return slots
    # 'trong mấy việc đó, việc nào cầm chung với bộ khác'
    pointed = any(slots.has(SlotKind.FOLLOW, value) for value in ("that_agency", "those"))
    listed = slots.has(SlotKind.QUANTITY, "list")
    if not (agencies or pointed or listed or slots.has(SlotKind.ROLE)):
        return slots
    found = [s for s in slots.of(SlotKind.SHARE) if s.value == "together" and _others(s, words)]
    shares = (replace(s, value="others") if s in found else s for s in slots.items)
    meant = (replace(s, kind=SlotKind.FILLER) if _any_other(s, found, words) else s for s in shares)
    return Slots(tuple(meant))


def _any_other(slot: Slot, shares: Sequence[Slot], words: Sequence[Word]) -> bool:
    """Whether it is whoever shares the work, and no group of the text: 'chung với | các bộ, ngành | khác'."""
    group = slot.kind is SlotKind.AGENCY and slot.agency == COLLECTIVE_GROUP
    others = bool({word.folded for word in words[slot.last : slot.last + 1]} & OTHER_WORDS)
    return group and others and any(slot.first == share.last for share in shares)


@needs(SlotKind.SHARE)
def roles_in_shares(slots: Slots, words: Sequence[Word]) -> Slots:
    """Find the role inside a share when no other is named: 'bên phối hợp duy nhất', 'chủ trì chung với …'."""
    if slots.has(SlotKind.ROLE, "lead") or slots.has(SlotKind.ROLE, "coordinate"):
        return slots
    for share in slots.of(SlotKind.SHARE):
        inside = " ".join(word.folded for word in words[share.first : share.last])
        role = next((value for name, value in ROLE_NAMES.items() if name in inside), None)
        if role:
            return slots.plus([replace(share, kind=SlotKind.ROLE, value=role)])
    return slots


@needs(SlotKind.ROLE)
def led_together(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A và Bộ B cùng chủ trì' as work that both have in common."""
    return jointly_led(slots, words, lambda role: _two_before(role, slots))


def jointly_led(
    slots: Slots, words: Sequence[Word], of_two: Callable[[Slot], bool] = lambda role: True
) -> Slots:
    """Read the 'cùng' of a role that is said `of_two` as work that both have in common."""
    found = [
        replace(role, kind=SlotKind.SHARE, value="together")
        for role in slots.of(SlotKind.ROLE)
        if role.end and words[role.first].folded in JOINTLY and of_two(role)
    ]
    return slots.plus(found) if found and not slots.of(SlotKind.SHARE) else slots


def _two_before(role: Slot, slots: Slots) -> bool:
    """Whether two agencies stand right before a role, nothing but fillers between all three.

    A claim may deny it: 'Bộ A và Bộ B | đều không | cùng chủ trì việc nào, đúng không'.
    """
    before = [s for s in slots.items if s.before(role) and s.kind is not SlotKind.FILLER]
    denied = bool(before) and before[-1].kind is SlotKind.NEGATION and slots.has(SlotKind.YES_NO)
    before, near = (before[:-1], 3) if denied else (before, 1)
    named = [s for s in before[-2:] if s.kind is SlotKind.AGENCY and s.value != COLLECTIVE_GROUP]
    reach = role.first - named[-1].last if named else near + 1
    return len(named) == 2 and reach <= near and named[1].first - named[0].last <= 1


def _others(share: Slot, words: Sequence[Word]) -> bool:
    """Whether 'khác' stands in a share or after it, or 'nhiều cơ quan', and not 'bộ nào khác', which asks."""
    if SEVERAL_OTHERS.opens(words[share.last :]):
        return True
    said = [word.folded for word in words[share.first : share.last + OTHERS_REACH]]
    place = next((i for i, word in enumerate(said) if word in OTHER_WORDS), None)
    return place is not None and not ASKS & set(said[: place + 2])


# Words before 'việc làm' that tell of several tasks, and after it how they are done.
MANY = folded("shares_many")
THROUGH = folded("shares_through")
# 'việc làm | trong giai đoạn | 2021 - 2030'
TIME_REACH = 4
# 'hai | việc làm một mình'
COUNT = phrasing("count_said")


@needs(SlotKind.TOPIC)
def work_together(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc làm chung', 'việc làm định kỳ' as tasks, not as the matter 'việc làm' (jobs)."""
    recurring = {s.first for s in slots.of(SlotKind.WHEN) if s.value in RECURRING}
    shared = {s.first for s in slots.of(SlotKind.SHARE)}
    times = {s.first for s in slots.of(SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD)}

    def dated(slot: Slot) -> bool:
        """Whether tasks are done at a time: 'các việc | làm từ 2021', at the start or after a plural or number."""
        before = words[slot.first - 1].folded if slot.first else "cac"
        near = any(place in times for place in range(slot.last, slot.last + TIME_REACH))
        following = words[slot.last].folded if slot.last < len(words) else ""
        many = before in MANY or COUNT.search(words[max(0, slot.first - 1) : slot.first])
        return bool(many) and (near or following in THROUGH)

    def tasks(slot: Slot) -> bool:
        said = tuple(word.folded for word in words[slot.first : slot.last])
        following = words[slot.last].folded if slot.last < len(words) else ""
        counted = slot.last in shared and COUNT.search(words[slot.first - 1 : slot.first])
        together = following in TOGETHER or slot.last in recurring or dated(slot) or counted
        return slot.kind is SlotKind.TOPIC and said in JOBS and bool(together)

    meant = [replace(s, kind=SlotKind.TASK, value="task") if tasks(s) else s for s in slots.items]
    return Slots(tuple(meant))


# 'bao nhieu viec do nhieu co quan cung chu tri'.
SEVERAL_BODIES = folded("shares_several")


def of_number(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether words point to a number told, which nobody makes: 'trong so do | bo A' is 'trong số đó'."""
    return slot.last - slot.first > 1 and words[slot.last - 2].folded == "so"


@needs(SlotKind.FOLLOW)
def done_by(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'viec do bo A chu tri', 'việc do hai bộ chủ trì' as work done by them, not as 'việc đó'."""
    starts = {agency.first for agency in slots.of(SlotKind.AGENCY)}
    marked = typed_with_marks(words)

    def by(slot: Slot) -> bool:
        last = words[slot.last - 1]
        that = slot.kind is SlotKind.FOLLOW and slot.value in ("that", "those")
        that = that and not of_number(slot, words)
        several = slot.last < len(words) and words[slot.last].folded in SEVERAL_BODIES
        counted = several and slots.has(SlotKind.QUANTITY, "count")
        # At the end of a sentence nobody follows by whom it is done.
        follows = slot.last < len(words) and not words[slot.last].starts
        by_whom = slot.last in starts or (marked and follows) or counted
        return that and by_whom and last.folded == "do" and last.marked in (None, "do")

    found = [slot for slot in slots.items if by(slot)]
    # 'mấy việc do A chủ trì' asks how many.
    counted = [s for s in found if words[s.first].folded == "may"]
    counts = [replace(s, kind=SlotKind.QUANTITY, value="count", last=s.first + 1) for s in counted]
    meant = (replace(s, kind=SlotKind.TASK, value="task") if s in found else s for s in slots.items)
    return Slots(tuple(meant)).plus(counts)


# What stands after a 'với' that says with whom, where no agency is named.
WHOM = OTHERS | folded("shares_whom")


@needs(SlotKind.SHARE)
def joining_with(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a bare 'với' as 'và' between two agencies, and where it joins what is no agency.

    'Bộ A với Bộ B có tên ở việc nào'; 'nhà ở cho hộ nghèo với hộ cận nghèo do ai lo'.
    """
    agencies = slots.of(SlotKind.AGENCY)
    places = {(one.last, two.first) for one, two in pairwise(agencies)}

    def joins(slot: Slot) -> bool:
        bare = [word.folded for word in words[slot.first : slot.last]] == ["voi"]
        if slot.kind is not SlotKind.SHARE or not bare:
            return False
        following = words[slot.last].folded if slot.last < len(words) else ""
        return (slot.first, slot.last) in places or (not agencies and following not in WHOM)

    meant = (replace(s, kind=SlotKind.FILLER) if joins(s) else s for s in slots.items)
    return Slots(tuple(meant))


@needs(SlotKind.NEGATION)
def several_set_aside(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'mấy' after an exclusion as 'những': 'ngoài mấy việc làm hằng năm' counts nothing."""
    after = {
        negation.last for negation in slots.of(SlotKind.NEGATION) if negation.value == "except"
    }

    def plural(slot: Slot) -> bool:
        counts = slot.kind is SlotKind.QUANTITY and slot.value == "count"
        return counts and slot.first in after and words[slot.first].folded == "may"

    return Slots(
        tuple(replace(s, kind=SlotKind.TASK, value="task") if plural(s) else s for s in slots.items)
    )


# 'nhiều cơ quan cùng …', 'diện đồng chủ trì': how a share begins that tells of two bodies or more.
SEVERAL_TOLD = phrasing("shares_several_told")


@needs(SlotKind.SHARE)
def several_leads(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nhiều cơ quan cùng chủ trì' as two or more, whoever else is named in the question."""
    starts = {agency.first for agency in slots.of(SlotKind.AGENCY)}
    lead = slots.has(SlotKind.ROLE, "lead") and not slots.has(SlotKind.WHO)

    def several(share: Slot) -> bool:
        told = SEVERAL_TOLD.opens(words[share.first :])
        apart = share.last not in starts and not _others(share, words)
        return share.kind is SlotKind.SHARE and share.value == "together" and bool(told) and apart

    meant = (replace(s, value=">=2") if lead and several(s) else s for s in slots.items)
    return Slots(tuple(meant))


@needs(SlotKind.ROLE)
@needs_word("phoi")
def with_the_lead(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'phối hợp với cơ quan chủ trì' as the one role, not as both."""

    def beside(role: Slot) -> bool:
        before = [word.folded for word in words[max(0, role.first - 3) : role.first]]
        lead = role.kind is SlotKind.ROLE and role.value == "lead"
        return lead and before[:2] == ["phoi", "hop"] and before[2:] in (["voi"], ["cung"], ["cho"])

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if beside(s) else s for s in slots.items))


# In the order in which they are made.
DONE_TOGETHER = ("cung", "lam")


@needs(SlotKind.ROLE)
@needs_word("lam")
def worked_together(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'cùng làm' of two agencies as what they share in any role, not as help to a lead."""
    named = {s.value for s in slots.of(SlotKind.AGENCY)}
    pointed = [s for s in slots.of(SlotKind.FOLLOW) if s.value == "that_agency"]
    two = any(words[s.first].folded in ("hai", "2", "ca") for s in pointed)
    if slots.has(SlotKind.WHO) or not (len(named) > 1 or two):
        return slots

    def shared(slot: Slot) -> bool:
        said = tuple(word.folded for word in words[slot.first : slot.last])
        return slot.kind is SlotKind.ROLE and said == DONE_TOGETHER

    return Slots(
        tuple(
            replace(s, kind=SlotKind.SHARE, value="together") if shared(s) else s
            for s in slots.items
        )
    )


SHARES = (
    worked_together,
    with_the_lead,
    short_roles,
    failed_role,
    backing_roles,
    work_together,
    included_shares,
    roles_in_shares,
    with_others,
    led_together,
    done_by,
    joining_with,
    several_set_aside,
    several_leads,
    leads_jointly,
)
