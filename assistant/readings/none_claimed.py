"""Readings of claims that there is none: 'không chủ trì nhiệm vụ nào, đúng không', 'No task is led by …'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.grammar import marked, phrasing
from assistant.readings.claims import places, says
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, paused

# How far 'không' may stand before 'nhiệm vụ nào'.
NONE_REACH = 10
# 'sao tỉnh lại không chủ trì việc nào': why something is so takes it for known.
WHY = marked("claims_why")


def none_claimed(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không chủ trì nhiệm vụ nào, đúng không' as the claim that there are 0."""
    loaded = bool(words) and says(words[0], WHY)
    asks = loaded or slots.has(SlotKind.YES_NO) or slots.has(SlotKind.ASKED, "reason")
    if not asks or slots.has(SlotKind.CLAIM) or _of_one_task(slots):
        return slots
    no_task = [
        (n, task)
        for n in slots.of(SlotKind.NEGATION)
        for task in slots.of(SlotKind.TASK)
        if n.last == task.first and words[n.first].folded == "no"
    ]
    if no_task:
        # 'No task is led by …'
        denial, _ = no_task[0]
        none = replace(denial, kind=SlotKind.CLAIM, value="0")
        return Slots(tuple(none if s is denial else s for s in slots.items))
    if denied := _denied_whole(slots, words):
        return denied
    for listed in slots.of(SlotKind.QUANTITY, SlotKind.ROLE, SlotKind.TASK):
        negation = _negation_of(listed, slots, words)
        if negation:
            claim = replace(negation, kind=SlotKind.CLAIM, value="0")
            agencies = slots.of(SlotKind.AGENCY)
            before = any(agency.before(listed) for agency in agencies)
            if before and any(listed.before(agency) for agency in agencies):
                # 'Tỉnh chẳng chủ trì gì, việc … cũng do Bộ A': more is said than that there is none.
                claim = negation
            task = replace(listed, kind=SlotKind.TASK, value="task")
            changed = {negation: claim, listed: task}
            if claim is not negation:
                changed |= _only_in(negation, listed, slots, words)
                slots = slots.without(*_said_again(negation, slots, words))
            return Slots(tuple(changed.get(slot, slot) for slot in slots.items))
    return slots


# 'không giao việc nào cho', said in one; 'nhiệm vụ nào | đâu', denied behind it.
GIVES_NONE, NONE_BEHIND = phrasing("none_claimed_gives"), phrasing("none_claimed_behind")


def _denied_whole(slots: Slots, words: Sequence[Word]) -> Slots | None:
    """Return the slots of 'không giao việc nào cho Bộ A', 'có được giao việc nào đâu' with the claim of 0."""
    for one in slots.of(SlotKind.NEGATION):
        if one.end and one.value == "not" and GIVES_NONE.search(words[one.first : one.last]):
            none = replace(one, kind=SlotKind.CLAIM, value="0")
            return slots.without(one).plus(
                [none, Slot(SlotKind.TASK, "task", one.last, one.last, 0, 0)]
            )
    for listed in slots.of(SlotKind.QUANTITY):
        if listed.end and listed.value == "list" and NONE_BEHIND.opens(words[listed.last - 1 :]):
            word = words[listed.last]
            behind = [s for s in slots.items if s.end and s.first <= listed.last < s.last]
            place = (listed.last, listed.last + 1, word.start, word.end)
            none, task = (
                Slot(SlotKind.CLAIM, "0", *place),
                replace(listed, kind=SlotKind.TASK, value="task"),
            )
            return slots.without(listed, *behind).plus([none, task])
    return None


# 'đứng ngoài', 'vắng bóng'
OUTSIDE = phrasing("none_claimed_outside")


def _said_again(negation: Slot, slots: Slots, words: Sequence[Word]) -> list[Slot]:
    """Return what says beside the denial that a body stands aside: 'đứng ngoài, không chủ trì việc nào'."""
    denials = (s for s in slots.of(SlotKind.NEGATION) if s is not negation and s.end)
    return [s for s in denials if OUTSIDE.opens(words[s.first : s.last])]


def _of_one_task(slots: Slots) -> bool:
    """Whether 'không làm gì ở III.14' denies a part in one task, not that there are any."""
    beside = slots.has(SlotKind.NEGATION, "except") or slots.has(SlotKind.TASK)
    plain = all(s.value == "any" for s in slots.of(SlotKind.ROLE))
    refs = slots.of(SlotKind.TASK_REF)
    return len(refs) == 1 and plain and not beside and not slots.of(SlotKind.QUANTITY)


# What narrows a claim to some tasks, or asks for more than whether it is so.
NARROWER = (
    *(SlotKind.TASK_REF, SlotKind.TOPIC, SlotKind.SECTION, SlotKind.QUANTITY, SlotKind.FOLLOW, SlotKind.TASK),
    *(SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.NEGATION, SlotKind.CLAIM, SlotKind.FIELD),
    *(SlotKind.CELL, SlotKind.COMPARE, SlotKind.WHO, SlotKind.NODE, SlotKind.PART),
)  # fmt: skip
# 'Bộ A | chỉ (là cơ quan) | phối hợp'
CONFINING = phrasing("none_claimed_confining")


def confined_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A chỉ là cơ quan phối hợp' as that it has no other role: in the one task spoken of, or in any.

    The 'only' is said of the role: others may have it too.
    """
    slots = _as_grammar(slots, _only_that_role(slots, words))
    agencies = [s for s in slots.of(SlotKind.AGENCY) if s.end]
    roles = [s for s in slots.of(SlotKind.ROLE) if s.end and s.value in ROLES]
    if len(agencies) != 1 or len(roles) != 1 or not slots.has(SlotKind.YES_NO):
        return slots
    one, role = agencies[0], roles[0]
    if not (one.before(role) and CONFINING.search(words[one.last : role.first])):
        return slots
    shares = [s for s in slots.of(SlotKind.SHARE) if one.before(s) and s.before(role)]
    slots = _as_grammar(slots, shares)
    if slots.of(*NARROWER):
        return slots
    other = next(value for value in ROLES if value != role.value)
    place = (role.first, role.last, role.start, role.end)
    said = [
        Slot(SlotKind.FILLER, f"{ONLY_IN}{role.value}", *place),
        Slot(SlotKind.CLAIM, "0", *place),
        replace(role, value=other),
    ]
    return slots.without(role).plus(said)


@needs(SlotKind.YES_NO)
def only_and_not(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A chỉ phối hợp, không chủ trì, đúng không' as that it has the one role, and no task in the other.

    So does 'Bộ A không chủ trì mà chỉ phối hợp'; in one task that is named both are weighed by that task.
    """
    agencies = [s for s in slots.of(SlotKind.AGENCY) if s.end]
    roles = [s for s in slots.of(SlotKind.ROLE) if s.end and s.value in ROLES]
    denials = [s for s in slots.of(SlotKind.NEGATION) if s.end]
    if len(agencies) != 1 or len(denials) != 1 or len(roles) != len(ROLES):
        return slots
    negation = denials[0]
    told = [s for s in roles if s.first != negation.last and said_only(s, words)]
    if len(told) != 1 or roles[0].value == roles[1].value or not agencies[0].before(roles[0]):
        return slots
    if slots.of(*(kind for kind in NARROWER if kind is not SlotKind.NEGATION)):
        return slots
    only = replace(told[0], kind=SlotKind.FILLER, value=f"{ONLY_IN}{told[0].value}")
    none = replace(negation, kind=SlotKind.CLAIM, value="0")
    return slots.without(told[0], negation).plus([only, none])


def _only_that_role(slots: Slots, words: Sequence[Word]) -> list[Slot]:
    """Return each 'chỉ là' that stands between an agency and its role: 'Bộ A ở đó | chỉ là | cơ quan phối hợp'."""
    agencies = [s for s in slots.of(SlotKind.AGENCY) if s.end]
    starts = {s.first for s in slots.of(SlotKind.ROLE) if s.end and s.value in ROLES}
    return [
        s
        for s in slots.of(SlotKind.SHARE)
        if s.end and s.last in starts and any(one.before(s) for one in agencies)
        # 'do một mình Bộ A chủ trì' says 'only' of the agency.
        if CONFINING.search(words[s.first : s.last])
    ]


def _as_grammar(slots: Slots, said: Sequence[Slot]) -> Slots:
    """Return the slots where those `said` limit nothing; their words belong to no matter."""
    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if s in said else s for s in slots.items))


def unconfined(slots: Slots) -> Slots:
    """Return the slots of 'Bộ A chỉ phối hợp' as of one task already spoken of, where that is a role as any."""
    places = {(s.first, s.last): s for s in slots.of(SlotKind.CLAIM) if s.end}
    said = next(
        (s for s in slots.of(SlotKind.FILLER) if s.end and (s.first, s.last) in places), None
    )
    if said is None or not said.value.startswith(ONLY_IN):
        return slots
    there = [s for s in slots.items if s.end and (s.first, s.last) == (said.first, said.last)]
    role = replace(said, kind=SlotKind.ROLE, value=said.value.removeprefix(ONLY_IN))
    return slots.without(*there).plus([role])


# 'chỉ (được giao vai) phối hợp, | không chủ trì việc nào': the one role said beside the other.
ONLY, ONLY_REACH = marked("none_claimed_only"), 4
ROLES = ("lead", "coordinate")
# What such a role is kept as, since no task is in it that is claimed not to be.
ONLY_IN = "only in "


def _only_in(
    negation: Slot, listed: Slot, slots: Slots, words: Sequence[Word]
) -> Mapping[Slot, Slot]:
    """Return the roles that are said to be the only ones, each as what is claimed beside the denial."""
    roles = [s for s in slots.of(SlotKind.ROLE) if s.value in ROLES and s.end]
    denied = {s.value for s in roles if negation.before(s) and s.first < listed.last}
    # 'không có việc nào (ghi tên bộ này) | ở cột phối hợp'
    denied = denied or {s.value for s in roles if listed.before(s)}
    others = [s for s in roles if s.value not in denied and said_only(s, words)]
    if len(denied) != 1:
        return {}
    return {s: replace(s, kind=SlotKind.FILLER, value=f"{ONLY_IN}{s.value}") for s in others}


def said_only(role: Slot, words: Sequence[Word]) -> bool:
    """Whether a role is said to be the only one: 'chỉ (được giao vai) phối hợp', 'toàn phối hợp'."""
    before = words[max(0, role.first - ONLY_REACH) : role.first + 1]
    return any(says(word, ONLY) for word in before)


def only_in(slots: Slots) -> tuple[str, ...]:
    """Return the roles that an agency is claimed to have where it is denied another."""
    told = (s.value for s in slots.of(SlotKind.FILLER) if s.value.startswith(ONLY_IN))
    return tuple(value.removeprefix(ONLY_IN) for value in told)


def _negation_of(listed: Slot, slots: Slots, words: Sequence[Word]) -> Slot | None:
    """Return the 'không' that stands before 'nhiệm vụ nào', 'việc gì' in the same clause."""
    # 'chẳng giao chủ trì việc gì': 'việc gì' speaks of tasks in any role, too.
    if listed.value not in ("list", "any", "task") or not listed.end:
        return None
    if words[listed.last - 1].folded not in ("nao", "gi"):
        return None
    near = [
        s
        for s in slots.of(SlotKind.NEGATION)
        if s.value == "not"
        and s.before(listed)
        and _near(s, listed, slots, words)
        # 'có phải … không, câu nào nói vậy' denies no sentence.
        and not (words[s.last - 1].folded == "khong" and paused(words, s.last))
    ]
    return near[-1] if near else None


# What may stand between 'không' and 'nhiệm vụ nào' however long: 'không có tên ở cột … của bất kỳ nhiệm vụ nào'.
PLACING = (SlotKind.ROLE, SlotKind.FILLER, SlotKind.SECTION, SlotKind.PART, SlotKind.FIELD)
NONE_UNSAID = 2


def _near(negation: Slot, listed: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a negation stands near what it denies: no more between than where it is denied."""
    between = range(negation.last, listed.first)
    if len(between) <= NONE_REACH:
        return True
    unsaid = set(between) - places(slots.of(*PLACING))
    return len(unsaid) <= NONE_UNSAID and not any(words[place].opens for place in between)
