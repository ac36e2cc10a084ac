"""Readings of small words that deny, ask or say nothing, and of both roles counted together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, marked, phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, holds_any

# How many words may stand between an exclusion and the number of the task that it sets aside.
REACH = 2
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


# Words after the last 'không' of a yes/no question.
CLOSING, NOT = folded("exclusions_closing"), folded("exclusions_not")
# 'không | chú', which without its mark is rather 'chứ'
ADDRESSED = frozenset(marked("exclusions_addressed").values())


@needs(SlotKind.NEGATION)
def closing_no(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a 'không' that closes a sentence as the yes/no particle, not as a negation."""
    return Slots(
        tuple(
            replace(s, kind=SlotKind.YES_NO, value="ask") if _closes(s, words) else s
            for s in slots.items
        )
    )


# 'việc nào hả bạn', 'được bao nhiêu hả em': no more than a tone.
TONES = folded("exclusions_tones")
# 'có | bộ nào': whether there is one.
ANY_AT_ALL = folded("exclusions_any_at_all")


# 'tất cả', 'toàn bộ'
EVERYTHING = folded("claims_all")


def _folded(words: Sequence[Word]) -> str:
    return " ".join(word.folded for word in words)


@needs(SlotKind.YES_NO)
def closing_tone(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'hả' after 'nào', 'bao nhiêu' as a tone: what is asked is not whether.

    After 'của bộ nào' only right there: 'có bộ nào phối hợp hả' asks whether.
    """
    counts = (s for s in slots.of(SlotKind.QUANTITY) if s.value in ("list", "count") and s.end)
    # 'Bộ A chủ trì toàn bộ mục V hả' asks for none.
    asked = [s for s in counts if _folded(words[s.first : s.last]) not in EVERYTHING]
    who = {s.last for s in slots.of(SlotKind.WHO) if words[s.first - 1].folded not in ANY_AT_ALL}

    def tone(slot: Slot) -> bool:
        said = {word.folded for word in words[slot.first : slot.last]}
        after = slot.first in who or any(a.before(slot) for a in asked)
        return slot.kind is SlotKind.YES_NO and said <= TONES and after

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if tone(s) else s for s in slots.items))


def closing_sure(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a 'chứ' that closes a message as asking to confirm: 'hai việc đó đều có tỉnh phối hợp chứ'."""
    last = next((w for w in reversed(words) if w.folded not in CLOSING), None)
    if last is None or last.marked != "chứ" or slots.has(SlotKind.YES_NO):
        return slots
    if slots.has(SlotKind.WHO) or slots.of(SlotKind.QUANTITY, SlotKind.COMPARE):
        return slots
    place = words.index(last)
    kept = [s for s in slots.items if not s.first <= place < s.last]
    return Slots(tuple(kept)).plus(
        [Slot(SlotKind.YES_NO, "ask", place, place + 1, last.start, last.end)]
    )


# 'bao cao gui ve Bo Tai chinh a': what is stated, and whom one asks for something.
STATED = (SlotKind.AGENCY, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.TASK_REF, SlotKind.WHEN)
ASKING = (
    SlotKind.YES_NO,
    SlotKind.QUANTITY,
    SlotKind.WHO,
    SlotKind.COMPARE,
    SlotKind.ASKED,
    SlotKind.SOCIAL,
    SlotKind.FACET,
)
REQUESTS = folded("exclusions_requests")


@needs_word("a")
def closing_a(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'a' that closes a statement typed without marks as 'à', which asks to confirm."""
    last = len(words) - 1
    if last < 1 or words[last].folded != "a" or words[last].marked is not None:
        return slots
    asks = slots.of(*ASKING) or any(word.folded in REQUESTS for word in words)
    if asks or not slots.of(*STATED):
        return slots
    place = Slot(SlotKind.YES_NO, "ask", last, last + 1, words[last].start, words[last].end)
    return Slots(tuple(s for s in slots.items if s.last <= last)).plus([place])


# '… việc nào không, nếu có thì việc gì'
IF = "neu"


def _closes(slot: Slot, words: Sequence[Word]) -> bool:
    if slot.kind is not SlotKind.NEGATION or words[slot.last - 1].folded not in NOT:
        return False
    rest = words[slot.last :]
    end = next((i for i, word in enumerate(rest) if word.opens or word.folded == IF), len(rest))
    return slot.first > 1 and all(
        word.folded in CLOSING or word.marked in ADDRESSED for word in rest[:end]
    )
