"""Agencies named side by side: 'Bộ A, Bộ B và Bộ C' share a role, or the negation of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.query import AgencyRef
from assistant.readings.negations import excepted, is_gone, negates_after
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# What may stand between two agencies that share one role: 'Bộ A, Bộ B và Bộ C'.
JOINERS = folded("relations_joiners")
OTHERWISE = folded("relations_otherwise")
# 'ghi Bộ A hoặc ghi Bộ B': said again before the second.
AGAIN, LINKS = folded("relations_again"), frozenset({"hoac", "hay", "va", "lan"})
# 'Bộ A | và cả (việc) | Bộ B'
ALSO, ALSO_OF = "ca", folded("relations_also_of")


def share_roles(found: Sequence[AgencyRef], words: Sequence[Word]) -> list[AgencyRef]:
    """Give agencies that are joined by 'và', ',' … the role of the one that has it."""
    shared = list(found)
    for order in (range(len(shared) - 2, -1, -1), range(1, len(shared))):
        for index in order:
            other = index + 1 if order.step == -1 else index - 1
            if _joined(shared[index], shared[other], words) and _open(shared[index]):
                shared[index] = replace(
                    shared[index], role=shared[other].role, partner=shared[other].partner
                )
    return shared


def share_negation(
    found: Sequence[AgencyRef], slots: Slots, words: Sequence[Word]
) -> list[AgencyRef]:
    """Give agencies joined by 'và' the negation that stands after them all: 'A và B đều không …'."""
    shared = list(found)
    for index in range(1, len(shared)):
        before = shared[index - 1]
        both = excepted(before, slots, words) or _neither(before, found[index], words)
        both = both or _but(index, found, words) or _each_denied(before, words)
        if before.negated and both and _joined(before, found[index], words):
            # 'trừ Bộ A và Bộ B', 'sau Bộ A và Bộ B': both are set aside.
            shared[index] = replace(shared[index], negated=True, role=before.role)
    for index in range(len(shared) - 2, -1, -1):
        after = shared[index + 1]
        behind = after.slot is not None and any(
            negates_after(negation, after.slot, slots, words)
            or is_gone(negation, after.slot, slots, words)
            for negation in slots.of(SlotKind.NEGATION)
        )
        # 'cột phối hợp ghi A, và B không chủ trì': A has a role of its own.
        alike = shared[index].role in (None, after.role)
        if behind and after.negated and alike and _joined(shared[index], after, words):
            shared[index] = replace(shared[index], negated=True, role=after.role)
    return _against(shared, words)


# '(không do) Bộ A | mà do | Bộ B chủ trì'
BUT, BUT_BY = "ma", folded("relations_but_by")


def _against(found: Sequence[AgencyRef], words: Sequence[Word]) -> list[AgencyRef]:
    """Give agencies that are denied before another that one's role: 'không do A (hay B) mà do C chủ trì'."""
    told = list(found)
    for index in range(len(told) - 2, -1, -1):
        one, after = told[index : index + 2]
        alike = _but(index, found, words) or (after.negated and _joined(one, after, words))
        if one.negated and one.role is None and alike:
            told[index] = replace(one, role=after.role)
    return told


def _but(index: int, found: Sequence[AgencyRef], words: Sequence[Word]) -> bool:
    """Whether 'mà do' stands between an agency and the next."""
    slots = [one.slot for one in found[index : index + 2] if one.slot is not None]
    between = {w.folded for w in words[slots[0].last : slots[-1].first]} if len(slots) > 1 else {""}
    return BUT in between <= BUT_BY


# '(các việc đó) | đều | không do | Bộ A và Bộ B chủ trì'
EACH, EACH_REACH = "deu", 3


def _each_denied(first: AgencyRef, words: Sequence[Word]) -> bool:
    """Whether it is denied of each of several tasks: 'đều không do A và B chủ trì' denies both."""
    place = first.slot.first if first.slot else 0
    return any(word.folded == EACH for word in words[max(0, place - EACH_REACH) : place])


def _neither(first: AgencyRef, second: AgencyRef, words: Sequence[Word]) -> bool:
    """Whether 'không ghi tên cả A lẫn B', 'không phải A hay B' denies both."""
    if first.slot is None or second.slot is None:
        return False
    between = {word.folded for word in words[first.slot.last : second.slot.first]}
    return bool(between & {"lan", "hay", "hoac"})


def _open(reference: AgencyRef) -> bool:
    return reference.role is None and not reference.partner


def _joined(first: AgencyRef, second: AgencyRef, words: Sequence[Word]) -> bool:
    if first.slot is None or second.slot is None:
        return False
    left, right = sorted((first.slot, second.slot), key=lambda slot: slot.first)
    return side_by_side(left, right, words)


def side_by_side(left: Slot, right: Slot, words: Sequence[Word]) -> bool:
    """Whether nothing but 'và', ',' and the like stands between two agencies."""
    run = [word.folded for word in words[left.last : right.first]]
    between = set(run)
    # 'A hoặc nếu không thì B'
    said = JOINERS | (OTHERWISE if "hoac" in between else frozenset())
    # 'A và cả việc của B', not 'A chủ trì hai việc, cả hai cùng B'
    said |= ALSO_OF if ALSO in run[:2] else frozenset()
    return between <= (said | AGAIN if between & LINKS else said)


def begins_others(
    role: Slot, slot: Slot, agencies: Sequence[Slot], roles: Sequence[Slot], words: Sequence[Word]
) -> bool:
    """Whether a role before an agency is not its own: 'A chủ trì, | B | và C nằm trong nhóm phối hợp'."""
    if not role.first or parted(words, role.first):
        return False
    last = slot
    for agency in agencies:
        last = agency if last.before(agency) and side_by_side(last, agency, words) else last
    after = next((r for r in roles if last.before(r)), None)
    if last is slot or after is None or any(last.before(a) and a.before(after) for a in agencies):
        return False
    # 'A chủ trì việc nhà ở, | còn B và C phối hợp': somebody has the first role, and the matter stands behind it.
    of_matter = any(a.before(role) for a in agencies) and not _parts(last.last, after.first, words)
    return parted(words, role.last) or (of_matter and _parts(role.last, slot.first, words))


def _parts(first: int, last: int, words: Sequence[Word]) -> bool:
    """Whether a pause stands between two places."""
    return any(parted(words, place) for place in range(first, last + 1))


def of_several(role: Slot, slots: Slots) -> bool:
    """Whether a role is that of others than who is named: 'nhiều cơ quan cùng | chủ trì, có tỉnh …'."""
    named = slots.of(SlotKind.AGENCY)
    others = (s for s in slots.of(SlotKind.SHARE) if s.value == "others" and s.last == role.first)
    if any(all(s.before(a) for a in named) for s in others):
        # 'có bộ khác cùng | chủ trì và tỉnh phối hợp'
        return True
    counted = (s for s in slots.of(SlotKind.SHARE) if s.value.removeprefix(">=")[:1].isdigit())
    return any(share.last == role.first for share in counted)
