"""Tasks of the other role that are set aside once more: 'Bộ A chủ trì, không tính việc bộ này chỉ phối hợp'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.exclusions import OTHER_ROLE
from assistant.readings.needs import needs, needs_said
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted
from structured.agencies import COLLECTIVE_GROUP

# 'không tính | việc bộ này chỉ | phối hợp': what may stand between, and what may close it.
BETWEEN, CLOSING = folded("role_aside_between"), folded("exclusions_closing")
OPENED, OUTSIDE = folded("role_aside_opened"), phrasing("role_aside_outside")
REACH = 14


@needs(SlotKind.NEGATION)
def other_role_aside(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A chủ trì, không tính việc bộ này chỉ phối hợp' as what it leads: no more is set aside by it.

    Who leads a task does not coordinate it. 'Bộ A có tên ở việc nào, không tính việc bộ này chỉ phối hợp' asks
    for what it leads, too; 'không tính việc Bộ B phối hợp' says something else. Where nobody is named, the
    bodies of one column are meant: 'việc nào nhiều cơ quan nhất ở cột phối hợp, không kể cột chủ trì'.
    """
    for aside in slots.of(SlotKind.NEGATION):
        role = _set_aside(aside, slots, words) if aside.end else None
        if role is None or not _of_one_body(aside, role, slots):
            continue
        before = (s.value for s in slots.of(SlotKind.ROLE) if s.end and s.before(aside))
        told, other = set(before) & set(OTHER_ROLE), OTHER_ROLE[role.value]
        run = (aside.first, role.last)
        if told == {other}:
            return read_as(slots, words, run, SlotKind.FILLER, "function")
        again = [
            s for s in slots.of(SlotKind.AGENCY, SlotKind.FOLLOW) if s.value != COLLECTIVE_GROUP
        ]
        if not told and any(aside.last <= s.first < role.first for s in again):
            return read_as(slots, words, run, SlotKind.ROLE, other)
    return slots


@needs(SlotKind.NEGATION)
def role_aside_first(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read what is set aside where a question opens as the other role: 'không kể cột phối hợp, Bộ A có mặt ở đâu'.

    So it is where the body is named with it: 'ngoài những việc Bộ A chủ trì, bộ này còn có mặt ở đâu'.
    """
    aside = next((s for s in slots.of(SlotKind.NEGATION) if s.end and not s.first), None)
    role = _set_aside(aside, slots, words) if aside else None
    body = _asked_about(role, slots) if role and role.start < role.end else None
    if role is None or body is None:
        return slots
    if OUTSIDE.opens(words):
        # 'Ngoài việc chủ trì | ra': the clause stands apart, and is told in message/.
        return slots
    read = read_as(slots, words, (0, role.last), SlotKind.ROLE, OTHER_ROLE[role.value])
    named = read if body in read.items else read.plus([body])
    silent = [s for s in named.items if s.value == "any" and s.kind is SlotKind.ROLE]
    silent += [s for s in named.of(SlotKind.FOLLOW) if s.first >= role.last]
    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if s in silent else s for s in named.items))


def _asked_about(role: Slot, slots: Slots) -> Slot | None:
    """Return the one body that is asked about behind what is set aside, in no role but any: 'có mặt', 'có tên'."""
    after = [s for s in slots.items if s.end and role.before(s)]
    bodies = [s for s in slots.of(SlotKind.AGENCY) if s.end]
    again = [s for s in after if s.kind is SlotKind.AGENCY or s.value == "that_agency"]
    roles = (s.value for s in after if s.kind is SlotKind.ROLE)
    if len({s.agency for s in bodies}) != 1 or not again or any(value != "any" for value in roles):
        return None
    return bodies[-1]


def _of_one_body(aside: Slot, role: Slot, slots: Slots) -> bool:
    """Whether one body is named before what is set aside, and no other in it; or none at all.

    Wording for several is none: 'không tính kiểu các bộ, ngành, cũng không tính dòng Bộ A chủ trì'.
    """
    named = [s for s in slots.of(SlotKind.AGENCY) if s.end and s.before(role)]
    named = [s for s in named if s.value != COLLECTIVE_GROUP]
    return not named or (
        any(s.before(aside) for s in named) and len({s.agency for s in named}) == 1
    )


def _set_aside(aside: Slot, slots: Slots, words: Sequence[Word]) -> Slot | None:
    """Return the role of the tasks that are set aside, where it closes its clause."""
    roles = (s for s in slots.of(SlotKind.ROLE) if s.value in OTHER_ROLE and s.first >= aside.last)
    role = next(roles, None)
    if aside.value != "except" or role is None or role.last - aside.first > REACH:
        return None
    bodies = {n for s in slots.of(SlotKind.AGENCY) for n in range(s.first, s.last)}
    between = [n for n in range(aside.last, role.first) if n not in bodies]
    plain = all(words[n].folded in BETWEEN for n in between)
    following = role.last == len(words) or parted(words, role.last)
    # 'không kể việc phối hợp | thì', 'bỏ phần phối hợp | ra,'
    opened = aside.first == 0 and words[role.last : role.last + 1]
    following = following or bool(opened and opened[0].folded in OPENED)
    closes = following or words[role.last].folded in CLOSING
    return role if plain and closes else None


# 'Bộ A chủ trì X | chứ không phải chỉ phối hợp'
NOT_ONLY = phrasing("role_aside_not_only")


@needs_said(NOT_ONLY)
def not_only(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A chủ trì X, chứ không phải chỉ phối hợp' as that it leads: the other role says no more."""
    for found in NOT_ONLY.each(words):
        roles = [s for s in slots.of(SlotKind.ROLE) if s.value in OTHER_ROLE and s.end]
        denied = next((s.value for s in roles if found.first <= s.first < found.last), None)
        told = {s.value for s in roles if s.last <= found.first}
        if denied and told == {OTHER_ROLE[denied]}:
            slots = read_as(slots, words, (found.first, found.last), SlotKind.FILLER, "common")
    return slots


# In the order in which they are made.
ROLE_ASIDE = (not_only, role_aside_first, other_role_aside)
