"""Tasks of the other role that are set aside once more: 'Bộ A chủ trì, không tính việc bộ này chỉ phối hợp'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded
from assistant.readings.exclusions import OTHER_ROLE
from assistant.readings.needs import needs
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# 'không tính | việc bộ này chỉ | phối hợp': what may stand between, and what may close it.
BETWEEN, CLOSING = folded("role_aside_between"), folded("exclusions_closing")
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
        again = slots.of(SlotKind.AGENCY, SlotKind.FOLLOW)
        if not told and any(aside.last <= s.first < role.first for s in again):
            return read_as(slots, words, run, SlotKind.ROLE, other)
    return slots


def _of_one_body(aside: Slot, role: Slot, slots: Slots) -> bool:
    """Whether one body is named before what is set aside, and no other in it; or none at all."""
    named = [s for s in slots.of(SlotKind.AGENCY) if s.end and s.before(role)]
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
    closes = following or words[role.last].folded in CLOSING
    return role if plain and closes else None
