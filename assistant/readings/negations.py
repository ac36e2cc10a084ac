"""Whether a negation of a question is that of an agency: 'không có Bộ A', 'Bộ A không chủ trì', 'trừ Bộ A'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from assistant.grammar import folded, phrasing, runs
from assistant.query import AgencyRef
from assistant.readings.denied_places import out_of_task
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, paused
from structured.agencies import COLLECTIVE_GROUP

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
    ) or absent(slot, slots, words)


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
    quoted = _quoted_wording(between, slot, words)
    if negation.value == "not" and slot.end and _pauses(words, slot.first) and not quoted:
        # 'tôi không gõ được dấu, | Bộ A có tên ở đâu', 'tìm mãi không thấy, | Bộ A …'
        return False
    if any(s.kind is SlotKind.ROLE and s.end and _pauses(words, s.last) for s in inner):
        # '(Bộ A) không chủ trì, | cột phối hợp ghi Bộ B'
        return False
    if _pauses(words, slot.first) and any(s.kind is SlotKind.SHARE and s.end for s in inner):
        # 'không tính việc làm chung, | Bộ A chủ trì mấy việc'
        return False
    turned = any(words[i].folded in TURNS for i in between)
    if turned and any(a.last == negation.first for a in slots.of(SlotKind.AGENCY)):
        # 'Bộ A không có tên | mà | Bộ B có tên'
        return False
    excluding = (SlotKind.TASK,) if negation.value == "except" else ()
    return all(s.kind in (*BESIDE_NEGATION, *excluding) or _any_of(s, words) for s in inner)


# 'không có cụm | "các bộ, ngành"': the mark before a wording is no pause.
QUOTED = folded("negations_quoted")


def _quoted_wording(between: range, slot: Slot, words: Sequence[Word]) -> bool:
    """Whether wording for all ministries stands right behind a negation and what such wording is called."""
    said = {words[i].folded for i in between}
    return slot.value == COLLECTIVE_GROUP and said <= QUOTED and not words[slot.first].opens


def _any_of(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether a slot is but the 'nào' after a role: 'không có vai phối hợp nào của Bộ A'."""
    said = [word.folded for word in words[slot.first : slot.last]]
    return slot.kind is SlotKind.QUANTITY and said == ["nao"]


def negates_after(negation: Slot, slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'A không (đồng) chủ trì' holds: the negation stands between the agency and its role."""
    if not slot.before(negation) or _agent(slot, slots, words):
        return False
    role = next((s for s in slots.of(SlotKind.ROLE) if negation.before(s)), None)
    if role is not None and words_of_naming(negation) and _turns_after(negation, words):
        # 'Bộ A không liên quan, | Bộ B mới chủ trì', '… không có tên | mà tỉnh chủ trì': of another clause.
        role = None
    close = role is not None and role.first - negation.last <= REACH
    if not close and not words_of_naming(negation):
        return False
    if role is not None and _has_own_subject(negation, role, slots, words):
        return False
    if _of_another(negation, slot, slots, words):
        return False
    between = [s for s in slots.items if slot.before(s) and s.before(negation)]
    return all(s.kind in (SlotKind.FILLER, SlotKind.SHARE, SlotKind.FOLLOW) for s in between)


def _turns_after(negation: Slot, words: Sequence[Word]) -> bool:
    """Whether the clause ends with a negation: at a pause, or before a word that turns to what is so."""
    after = words[negation.last : negation.last + 1]
    return paused(words, negation.last) or any(word.folded in TURNS for word in after)


# 'Bộ A không | cùng | Bộ B chủ trì' denies it of A as well.
JOINTLY = folded("negations_jointly")


def _has_own_subject(negation: Slot, role: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether who is denied a role follows the negation: '(việc của) Bộ A không có | Bộ B | tham gia'."""
    names = (a for a in slots.of(SlotKind.AGENCY) if negation.before(a) and a.before(role))
    first = next(names, None)
    if first is None:
        return False
    between = {word.folded for word in words[negation.first : first.first]}
    return not between & JOINTLY


# 'có tên Bộ A | mà | không có tên | Bộ B'
TURNS = folded("negations_turns")


def _of_another(negation: Slot, slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a clause turns to words of naming that an agency of its own follows."""
    turned = any(word.folded in TURNS for word in words[slot.last : negation.last])
    naming = next((r for r in slots.of(SlotKind.ROLE) if r.first == negation.last), negation)
    named = naming is negation or naming.value == "any"
    return turned and named and any(a.first == naming.last for a in slots.of(SlotKind.AGENCY))


AGENTS = folded("relations_agents")


def _agent(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether an agency is the one after 'by' in 'led by A': what follows denies it nothing."""
    passive = any(role.last == slot.first for role in slots.of(SlotKind.ROLE))
    return passive and words[slot.first - 1].folded in AGENTS


# 'tỉnh không dính gì', 'tỉnh không có | trong cả hai cột': so many words end a clause that says so.
ABSENT_REACH = 4


def absent(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'tỉnh đứng ngoài', 'tỉnh không dính gì' ends the clause: whatever the verb, it has no part."""
    if any(is_gone(negation, slot, slots, words) for negation in slots.of(SlotKind.NEGATION)):
        return True
    after = slot.last
    while after < len(words) and words[after].folded in PASSIVE:
        after += 1
    negation = next((n for n in slots.of(SlotKind.NEGATION) if n.first == after), None)
    if negation is None or negation.value != "not" or not negation.end:
        return False
    if BOTH_COLUMNS.opens(words[negation.last :]) or out_of_task(negation, slots, words):
        return True
    following = range(negation.last, len(words))
    rest = [words[i] for i in takewhile(lambda i: not _pauses(words, i), following)]
    inner = [s for s in slots.items if negation.last <= s.first < negation.last + len(rest)]
    plain = all(s.kind in (SlotKind.FILLER, SlotKind.QUANTITY, SlotKind.FOLLOW) for s in inner)
    asked = slots.has(SlotKind.QUANTITY, "list") or slots.has(SlotKind.QUANTITY, "count")
    # '(liệt kê) các việc Bộ A chủ trì mà tỉnh không được ghi tên'
    asked = asked or (words_of_naming(negation) and slots.has(SlotKind.TASK))
    said = bool(rest) or negation.last - negation.first > 1
    return said and plain and len(rest) <= ABSENT_REACH and asked


# 'led by A but not | by | B', 'không | do | Bộ B'; an article may stand between it and the name.
DOERS, ARTICLE = folded("negations_agents"), "the"


def whose_not(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether 'do', 'by' stands right before an agency: where it is denied, so is that it does the work."""
    before = [word.folded for word in words[max(0, slot.first - 2) : slot.first]]
    if before[-1:] == [ARTICLE]:
        before.pop()
    return bool(DOERS & {*before[-1:]})


def apart_from_role(slot: Slot, roles: Sequence[Slot], slots: Slots) -> bool:
    """Whether a negation parts an agency from the role before it, and no role of its own follows."""
    preceding = [role for role in roles if role.before(slot)]
    between = any(
        preceding and preceding[-1].before(negation) and negation.before(slot)
        for negation in slots.of(SlotKind.NEGATION)
    )
    following = next((role for role in roles if slot.before(role)), None)
    return between and (following is None or following.first - slot.last > REACH)


# 'tỉnh không có | trong cả hai cột'
BOTH_COLUMNS = phrasing("negations_both_columns")
# 'các tỉnh | được | đứng ngoài'
PASSIVE = folded("negations_passive")


def _pauses(words: Sequence[Word], place: int) -> bool:
    """Whether a comma or the end of a clause stands before a word."""
    return words[place].opens or words[place].start - words[place - 1].end > 1


# Verbs by which the one named before them is nowhere: 'tỉnh (cũng) lặn mất tăm'.
GONE, GONE_REACH = runs("negations_gone"), 2


def is_gone(negation: Slot, slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a verb of absence follows an agency, nothing but 'cũng', 'thì' between."""
    said = tuple(word.folded for word in words[negation.first : negation.last])
    if said not in GONE or not 0 <= negation.first - slot.last <= GONE_REACH:
        return False
    between = [s for s in slots.items if slot.before(s) and s.before(negation)]
    return all(s.kind in (SlotKind.FILLER, SlotKind.FOLLOW, SlotKind.SHARE) for s in between)


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
        return (all(after) and max(after) > 1) or _each_denied(named, slots, after)
    return False


def _denied_after(role: Slot, words: Sequence[Word]) -> int:
    """Return 2 where 'cũng không' follows a role, 1 where 'không' does, which may only ask."""
    after = [word.folded for word in words[role.last : role.last + 2]]
    also = bool(after) and after[0] in ALSO
    rest = after[1:] if also else after
    return (1 + also) if rest and rest[0] in NO else 0


def _each_denied(roles: Sequence[Slot], slots: Slots, after: Sequence[int]) -> bool:
    """Whether a negation stands before every role, after the role before it, or 'cũng không' behind."""
    start = 0
    for role, behind in zip(roles, after, strict=True):
        before = [
            n
            for n in slots.of(SlotKind.NEGATION)
            if n.value == "not" and start <= n.first and n.before(role)
        ]
        if behind > 1:
            start = role.last
            continue
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


# 'A chủ trì | mà không chung với | B', of at most so many words.
NOT_WITH, MOST_WITH = phrasing("relations_not_with"), 5


def not_with(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether 'không chung với' stands right before an agency: it is denied the role said before."""
    before = words[max(0, slot.first - MOST_WITH) : slot.first]
    ways = (NOT_WITH.opens(before[n:]) for n in range(len(before)))
    return any(found and n + found.last == len(before) for n, found in enumerate(ways))
