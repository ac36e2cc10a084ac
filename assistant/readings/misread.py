"""Readings of words that look like others: 'khỏi chủ trì', 'cả hai bộ'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, marked, phrasing
from assistant.readings.any_year import any_year
from assistant.readings.directed import directed_bodies
from assistant.readings.event_places import event_places
from assistant.readings.former_names import FORMER
from assistant.readings.needs import needs, needs_said, needs_word
from assistant.readings.now_asked import now_asked
from assistant.readings.own_doing import own_doing
from assistant.readings.own_names import OWN_NAMES
from assistant.readings.section_ranges import one_in_each
from assistant.readings.spoken_bodies import spoken_bodies, spoken_ministries
from assistant.readings.spoken_cities import spoken_cities
from assistant.readings.unmarked import (
    also,
    compounds,
    degrees,
    done_by,
    favours,
    last_year,
    provinces,
    reckoned,
    staff,
    years,
)
from assistant.readings.wording_denied import wording_denied
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, paused

# 'khỏi phải chủ trì', 'miễn phối hợp': who is let off does not do it.
LET_OFF, PROVIDED = {"khoi": "khỏi", "mien": "miễn"}, "mien"
NEEDS = folded("misread_needs")
# 'được | miễn', 'việc nào | miễn'
RELIEVED = folded("misread_relieved")
# 'ra khỏi', 'thoát khỏi'
AWAY = folded("misread_away")
ROLES = frozenset({"lead", "coordinate"})


@needs(SlotKind.ROLE)
@needs_word("khoi", "mien")
def let_off(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'khỏi' before a role, or before an agency with its role, as 'không'.

    The 'miễn' of 'miễn Bộ A có tên chủ trì' is 'miễn là', and denies nothing.
    """
    kept = [s for s in slots.items if s.kind is not SlotKind.FILLER]
    covered = {i for s in kept for i in range(s.first, s.last)}
    starts = {s.first for s in slots.of(SlotKind.ROLE) if s.value in ROLES}
    names = {s.first for s in slots.of(SlotKind.AGENCY)} if starts else set()
    starts |= names
    found = []
    for place, word in enumerate(words):
        if place in covered or word.marked not in (None, LET_OFF.get(word.folded)):
            continue
        after = place + 1
        while after < len(words) and words[after].folded in NEEDS and after not in starts:
            after += 1
        before = words[place - 1].folded if place else ""
        # 'thì khỏi kể, Bộ A chủ trì việc nào'
        apart = any(paused(words, n) for n in range(place + 1, after + 1))
        if word.folded in LET_OFF and after in starts and before not in AWAY and not apart:
            given = paused(words, place) or before not in RELIEVED
            provided = word.folded == PROVIDED and after in names and after == place + 1 and given
            kind, value = (SlotKind.FILLER, "common") if provided else (SlotKind.NEGATION, "not")
            found.append(_slot(kind, value, place, place + 1, words))
    taken = {s.first for s in found}
    return Slots(tuple(s for s in slots.items if s.first not in taken)).plus(found)


@needs(SlotKind.ROLE)
@needs_word("chua")
def holds(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cot phoi hop chua UBND' as what the column holds ('chứa'), not as a negation ('chưa')."""
    roles = {s.last for s in slots.of(SlotKind.ROLE) if words[s.first].folded in COLUMNS}
    names = {s.first for s in slots.of(SlotKind.AGENCY)}

    def held(slot: Slot) -> bool:
        bare = slot.last - slot.first == 1 and words[slot.first].folded == "chua"
        there = bare and slot.first in roles and slot.last in names
        return there and words[slot.first].marked is None

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if held(s) else s for s in slots.items))


# 'cột phối hợp', 'cơ quan phối hợp'
COLUMNS = folded("misread_columns")
BODIES = folded("misread_bodies")
BOTH = (("ca", "hai"), ("ca", "2"), ("hai",), ("2",), ("ca", "ba"), ("ba",))
# 'một trong hai bộ là A, B': what may stand between, and before the number.
NAMELY, ONE_OF = folded("misread_namely"), (("mot", "trong"), ("1", "trong"))
BODY_WORDS = 2
FEW, PLACED = frozenset({"hai", "2", "ba", "3"}), (SlotKind.ORDINAL, SlotKind.TASK_REF)


@needs(SlotKind.AGENCY)
def both_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cả hai bộ' right before the names of both as words that add nothing."""
    names = slots.of(SlotKind.AGENCY)
    first = names[0].first if names else 0
    # 'hai bộ là | Bộ A', 'hai | Bộ A, B'
    first -= first > 1 and words[first - 1].folded in NAMELY
    inside = first > 0 and words[first - 1].folded in FEW and words[first].folded in BODIES
    # 'việc thứ hai | Bộ A có …' is a place, 'nhiệm vụ V.2 | Bộ A' a task.
    inside = inside and not any(s.last == first for s in slots.of(*PLACED))
    first += inside
    if not first or words[first - 1].folded not in BODIES or len(names) < 2 - inside:
        return slots
    for size in range(1, BODY_WORDS + 1):
        said = [w.folded for w in words[max(0, first - size - 2) : first - size]]
        count = next((c for c in BOTH if tuple(said[-len(c) :]) == c), None)
        if count:
            start = first - size - len(count)
            start -= 2 * (tuple(w.folded for w in words[max(0, start - 2) : start]) in ONE_OF)
            last = min(first, names[0].first)
            kept = [s for s in slots.items if s.last <= start or last <= s.first]
            return Slots(tuple(kept)).plus([_slot(SlotKind.FILLER, "both", start, last, words)])
    return slots


@needs(SlotKind.SCOPE)
def set_in_section(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không xếp vào' before a section, 'không hỏi' before a body or one of two roles, as a negation."""
    starts = {s.first for s in slots.of(SlotKind.SECTION)}
    named = {s.first for s in slots.of(SlotKind.AGENCY, SlotKind.SHARE)}
    roles = [s for s in slots.of(SlotKind.ROLE) if s.value in ROLES and s.end]
    two = len(roles) > 1

    def negation(slot: Slot) -> Slot:
        out = slot.kind is SlotKind.SCOPE and slot.value == "out"
        if not out or words[slot.first].folded not in DENIALS:
            return slot
        of_role = two and any(0 <= r.first - slot.last <= OUT_REACH for r in roles)
        if slot.last in starts or of_role:
            return replace(slot, kind=SlotKind.NEGATION, value="not")
        near = any(0 <= first - slot.last <= ONE_NOUN for first in named)
        return replace(slot, kind=SlotKind.NEGATION, value="except") if near else slot

    return Slots(tuple(negation(s) for s in slots.items))


DENIALS = folded("misread_denials")
# 'không bàn | chỗ đứng | chủ trì'
OUT_REACH = 2
# 'không hỏi | việc | chung với …'
ONE_NOUN = 1
# 'nêu | hộ cận nghèo': a household, and not 'nêu hộ (tôi)'.
HOUSEHOLDS = phrasing("misread_households")
# A request is no single word.
PAIR = 2


@needs_said(HOUSEHOLDS)
def households(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'hộ' of 'hộ nghèo' as no part of a request: 'nội dung có nêu hộ nghèo' holds those words."""
    starts = {found.first for found in HOUSEHOLDS.each(words)}

    def without(slot: Slot) -> Slot:
        asks = slot.kind in (SlotKind.QUANTITY, SlotKind.FILLER, SlotKind.FOLLOW)
        if not asks or not slot.end or slot.last - 1 not in starts or slot.last - slot.first < PAIR:
            return slot
        return replace(slot, last=slot.last - 1, end=words[slot.last - 2].end)

    return Slots(tuple(map(without, slots.items)))


# 'loại mục III', 'gạt luôn mục V': verbs that set aside no more than the section after them, and what may stand
# between.
DROPS, ALSO = marked("misread_drops"), folded("listed_also")
FREE = (SlotKind.FILLER, SlotKind.TOPIC)


@needs(SlotKind.SECTION)
def dropped_section(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'loại' right before a section as setting it aside."""
    taken = {i for s in slots.items if s.kind not in FREE for i in range(s.first, s.last)}
    found = []
    for section in slots.of(SlotKind.SECTION):
        place = section.first - 1
        while place > 0 and words[place].folded in ALSO:
            place -= 1
        verb = DROPS.get(words[place].folded) if place >= 0 and place not in taken else None
        if verb and words[place].marked in (None, verb):
            found.append(_slot(SlotKind.NEGATION, "except", place, place + 1, words))
    kept = [s for s in slots.items if not any(s.first <= f.first < s.last for f in found)]
    return Slots(tuple(kept)).plus(found)


# 'hằng năm hoặc | mấy năm một lần'
OR = folded("amounts_or")
OFTEN = ["may", "nam"]


@needs(SlotKind.FIELD)
@needs_word("may")
def every_few_years(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'mấy năm một lần' of 'hằng năm hoặc mấy năm một lần' as a time, where else it asks."""
    times = {s.last for s in slots.of(SlotKind.WHEN)}

    def told(slot: Slot) -> bool:
        said = [word.folded for word in words[slot.first : slot.first + 2]]
        choice = slot.first > 0 and words[slot.first - 1].folded in OR and slot.first - 1 in times
        return slot.kind is SlotKind.FIELD and said == OFTEN and choice

    return Slots(
        tuple(replace(s, kind=SlotKind.WHEN, value="every") if told(s) else s for s in slots.items)
    )


def _slot(kind: SlotKind, value: str, first: int, last: int, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, first, last, words[first].start, words[last - 1].end)


PLAN = ("ke", "hoach")


@needs(SlotKind.AGENCY)
@needs_word("toan")
def whole_plan(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'toàn | bộ kế hoạch' as the whole of the plan, not as a ministry."""
    wrong = [
        s
        for s in slots.of(SlotKind.AGENCY)
        if s.first and (words[s.first - 1].folded, words[s.first].folded) == ("toan", "bo")
    ]
    plan = [
        replace(s, kind=SlotKind.PART, value="plan", first=s.first + 1)
        for s in wrong
        if tuple(word.folded for word in words[s.first + 1 : s.last]) == PLAN
    ]
    kept = tuple(s for s in slots.items if s not in wrong)
    return Slots(kept).plus(plan) if wrong else slots


# 'cán | bộ tư pháp': someone of that trade; 'cần Bộ Tư pháp' names the ministry.
STAFF, STAFF_MARKED = ("can", "bo"), (None, "cán")


@needs(SlotKind.AGENCY)
@needs_word("can")
def officials(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cán bộ văn hóa' as a person, not as the ministry of culture."""

    def person(slot: Slot) -> bool:
        if slot.kind is not SlotKind.AGENCY or not slot.first or not slot.end:
            return False
        before, first = words[slot.first - 1], words[slot.first]
        staff = (before.folded, first.folded) == STAFF and before.marked in STAFF_MARKED
        # 'viec nao can bo y te phoi hop', typed without marks
        needed = before.marked is None and any(
            0 <= role.first - slot.last <= 1 for role in slots.of(SlotKind.ROLE)
        )
        return staff and not first.opens and not needed

    people = [slot for slot in slots.items if person(slot)]
    kept = tuple(s for s in slots.items if s not in people)
    named = [_slot(SlotKind.FILLER, "common", s.first - 1, s.last, words) for s in people]
    return Slots(kept).plus(named) if people else slots


# In the order in which they are made.
MISREAD = (
    *OWN_NAMES,
    *FORMER,
    officials,
    done_by,
    whole_plan,
    compounds,
    households,
    reckoned,
    provinces,
    degrees,
    also,
    favours,
    last_year,
    staff,
    years,
    both_named,
    event_places,
    own_doing,
    one_in_each,
    let_off,
    holds,
    set_in_section,
    dropped_section,
    now_asked,
    every_few_years,
    directed_bodies,
    any_year,
    spoken_bodies,
    spoken_ministries,
    spoken_cities,
    wording_denied,
)
