"""Readings of small words that deny, ask or say nothing, and of both roles counted together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, holds_any

# How many words may stand between an exclusion and the number of the task that it sets aside.
REACH = 2
# Words after the last 'không' of a yes/no question.
CLOSING = folded("exclusions_closing")
# 'gộp luôn cả vai phối hợp': the other role is meant too.
TOGETHER = phrasing("exclusions_together")
# 'cả hai vai', 'cộng hai vai'.
TWO_ROLES = phrasing("exclusions_two_roles")
TOGETHER_REACH = 6
# 'không có | trong | cả hai cột'
COLUMN_REACH = 2


@needs(SlotKind.NEGATION)
def excluded_tasks(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'trừ III.15' as a task set aside; so 'trừ việc số 15' where one section is named."""
    numbered = [s for s in slots.of(SlotKind.ORDINAL) if words[s.last - 1].folded.isdigit()]
    named = (*slots.of(SlotKind.TASK_REF), *(numbered if _in_one_section(slots) else ()))
    out = [s for s in named if _set_aside(s, slots.items, words)]
    return Slots(tuple(replace(s, kind=SlotKind.EXCLUDED) if s in out else s for s in slots.items))


def _in_one_section(slots: Slots) -> bool:
    return len(slots.values(SlotKind.SECTION)) == 1


def _set_aside(slot: Slot, items: Sequence[Slot], words: Sequence[Word]) -> bool:
    for negation in items:
        gap = words[negation.last : slot.first]
        if negation.kind is not SlotKind.NEGATION or not slot.first - negation.last >= 0:
            continue
        between = [s for s in items if negation.last <= s.first and s.last <= slot.first]
        plain = (SlotKind.TASK, SlotKind.FILLER, SlotKind.TASK_REF)
        near = all(s.kind in plain for s in between) and not any(word.opens for word in gap)
        listed = any(s.kind is SlotKind.TASK_REF for s in between)
        if negation.value == "except" and near and (len(gap) <= REACH or listed):
            return True
    return False


def both_roles(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'gộp cả vai phối hợp', 'cả hai vai' as either role."""
    roles = [s for s in slots.of(SlotKind.ROLE) if s.value in ("lead", "coordinate")]
    if len({role.value for role in roles}) > 1 or not slots.of(SlotKind.AGENCY, SlotKind.FOLLOW):
        return slots
    for role in roles:
        before = words[max(0, role.first - TOGETHER_REACH) : role.first]
        # 'tính cả chủ trì chung' counts no other role.
        if role.value == "coordinate" and TOGETHER.search(before):
            return slots.plus([replace(role, value="lead")])
    if found := TWO_ROLES.search(words):
        if (denied := _denied_in_both(found, slots, words)) is not None:
            return denied
        place = Slot(SlotKind.ROLE, "lead", 0, 0, 0, 0)
        return slots.plus([place, replace(place, value="coordinate")])
    return slots


def _denied_in_both(found: Found, slots: Slots, words: Sequence[Word]) -> Slots | None:
    """Return the slots where the two columns are those that lack somebody: 'vắng ở cả hai cột'.

    No role is asked for then: the columns, right after what denies, go with it.
    """
    denials = [s for s in slots.of(SlotKind.NEGATION) if s.value == "not" and s.last <= found.first]
    if not denials or slots.of(SlotKind.ROLE):
        return None
    negation = denials[-1]
    if found.first - negation.last > COLUMN_REACH or words[found.first].opens:
        return None
    kept = [s for s in slots.items if s.last <= negation.first or s.first >= found.last]
    whole = replace(negation, last=found.last, end=words[found.last - 1].end)
    return Slots(tuple(kept)).plus([whole])


# 'không tính | những việc | phối hợp'
WORK, WORK_REACH = folded("exclusions_work"), 4
RECKONED = folded("exclusions_reckoned")
EXTREME = folded("exclusions_extreme")
OTHER_ROLE = {"lead": "coordinate", "coordinate": "lead"}


@needs(SlotKind.NEGATION)
def role_not_counted(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A có mấy việc, không tính phối hợp' as what it has in the other role.

    So is 'việc nào nhiều cơ quan nhất, không kể cột chủ trì', where nobody is named.
    """
    roles = [s for s in slots.of(SlotKind.ROLE) if s.value in OTHER_ROLE and s.end]
    named = slots.of(SlotKind.AGENCY)
    bodies = len({s.value for s in named})
    if len(roles) != 1 or bodies > 1 or not (bodies or holds_any(words, EXTREME)):
        return slots
    role = roles[0]
    aside = next((n for n in slots.of(SlotKind.NEGATION) if _sets_aside(n, role, words)), None)
    following = words[role.last : role.last + 1]
    closes = all(word.opens or word.folded in CLOSING | {"thi"} for word in following)
    if aside is None or not closes or any(s.first > aside.first for s in named):
        return slots
    meant = {
        role: replace(role, value=OTHER_ROLE[role.value]),
        aside: replace(aside, kind=SlotKind.FILLER),
    }
    return Slots(tuple(meant.get(s, s) for s in slots.items))


def _sets_aside(negation: Slot, role: Slot, words: Sequence[Word]) -> bool:
    between = words[negation.last : role.first]
    near = negation.last <= role.first <= negation.last + WORK_REACH
    # 'không | kể vai chủ trì', where 'kề vai chủ trì' is a role
    said = {word.folded for word in words[negation.first : role.first + 1]}
    out = negation.value == "except" or bool(said & RECKONED)
    return out and near and all(w.folded in WORK for w in between)


# 'ở ít nhất một trong hai vai', 'tối thiểu một cột': either role will do.
ONE_OF_ROLES = phrasing("exclusions_one_of")


def one_of_roles(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ở ít nhất một trong hai vai' as no extreme."""
    found = ONE_OF_ROLES.search(words)
    if found is None:
        return slots
    inside = range(found.first, found.last)
    asks = (SlotKind.QUANTITY, SlotKind.SHARE)
    return Slots(
        tuple(
            replace(s, kind=SlotKind.FILLER) if s.kind in asks and s.first in inside else s
            for s in slots.items
        )
    )


@needs_word("phai")
def inner_not(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a 'không phải' inside a clause as a negation; at its start it corrects the turn before."""
    return Slots(
        tuple(
            replace(s, kind=SlotKind.NEGATION, value="not")
            if s.value == "correction" and not words[s.first].opens and _says_not(s, words)
            else s
            for s in slots.items
        )
    )


# 'không đứng ra chủ trì', typed without marks, is not 'không đúng'.
STANDS = folded("exclusions_stands")


@needs_word("khong")
def standing_not(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không đứng ra', 'khong dung ten' inside a clause as a negation, not as 'that is wrong'."""

    def stands(slot: Slot) -> bool:
        said = [word.folded for word in words[slot.first : slot.last]]
        following = words[slot.last].folded if slot.last < len(words) else ""
        stands = following in STANDS or words[slot.last - 1].marked == "đứng"
        return slot.value == "denial" and said == ["khong", "dung"] and stands

    def meant(slot: Slot) -> Slot:
        last, end = slot.first + 1, words[slot.first].end
        return replace(slot, kind=SlotKind.NEGATION, value="not", last=last, end=end)

    return Slots(tuple(meant(s) if stands(s) else s for s in slots.items))


def _says_not(slot: Slot, words: Sequence[Word]) -> bool:
    return [word.folded for word in words[slot.first : slot.last]] == ["khong", "phai"]


def english_articles(slots: Slots, words: Sequence[Word]) -> Slots:
    """Leave 'the' out, which reads like 'thế' where the question is in English."""
    return Slots(
        tuple(
            s
            for s in slots.items
            if s.kind is not SlotKind.FOLLOW
            or s.last - s.first > 1
            or words[s.first].folded != "the"
        )
    )
