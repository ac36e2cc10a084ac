"""Readings of a kind of bodies that stands for its members: 'việc nào do ngân hàng chủ trì'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import meanings, phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.needs import needs, needs_word
from assistant.readings.read_as import cut_roles, read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word
from structured.agencies import BANKS, LOCAL, PROVINCIAL

# 'mấy cơ quan chủ trì, không tính | hai ngân hàng |'
BANKS_OUT = phrasing("kinds_banks_out")
# 'do | ngân hàng |', 'ngân hàng | đứng tên chủ trì', 'led by | a bank |'.
ACTING_BANK = phrasing("kinds_acting_bank")


@needs_word("hang", "bank", "banks")
@needs(SlotKind.ROLE)
def acting_bank(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ngân hàng' in a role, where no bank is named, as all of them."""
    found = None if slots.of(SlotKind.TASK_REF) else ACTING_BANK.search(words)
    if found is None:
        return slots
    first, last = found.start("bank"), found.start("bank") + len(found["bank"].split())
    if any(s.first < last and first < s.last for s in slots.of(SlotKind.AGENCY)):
        return slots
    # 'không do bộ mà do | ngân hàng |' denies nothing of it.
    kept = [s for s in slots.items if s.last <= found.first or last <= s.first]
    return read_as(Slots(tuple(kept)), words, (first, last), SlotKind.AGENCY, BANKS)


@needs_word("hang", "banks")
@needs(SlotKind.ROLE)
@needs(SlotKind.QUANTITY)
def banks_out(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không tính hai ngân hàng' beside a count as setting all of them aside."""
    found = BANKS_OUT.search(words)
    if found is None:
        return slots
    first, last = found.start("bank"), found.start("bank") + len(found["bank"].split())
    # 'bao nhiêu bộ, không tính ngân hàng' was read as what is not counted anyway.
    read = (s for s in slots.items if s.kind is not SlotKind.TOPIC and s.last > first)
    if any(s.first < last for s in read):
        return slots
    return read_as(slots, words, (first, last), SlotKind.AGENCY, BANKS)


# '| cơ quan hoặc địa phương nào | phối hợp nhiều nhất'
OR_GROUPS = phrasing("rank_groups_who")
RANKED = ("most", "least", "rank")


@needs(SlotKind.QUANTITY)
@needs_word("nhom", "phuong", "tinh", "ubnd", "khoi", "group", "province", "locality")
def bodies_or_groups(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cơ quan hoặc địa phương nào', 'cơ quan hay nhóm nào' in a rank as asking who, not which section."""
    found = OR_GROUPS.search(words)
    ranked = any(slots.has(SlotKind.QUANTITY, value) for value in RANKED)
    if found is None or not ranked:
        return slots
    named = [s for s in slots.of(SlotKind.AGENCY) if not found.first <= s.first < found.last]
    place = (found.first, found.last)
    return slots if named else read_as(slots, words, place, SlotKind.WHO, "who")


# '| không do bộ mà do | tỉnh chủ trì', 'do tỉnh | chứ không phải bộ |'; 'không do tỉnh | mà do bộ | chủ trì'.
NO_MINISTRY, BUT_MINISTRY = phrasing("kinds_no_ministry"), phrasing("kinds_but_ministry")
# The value of a share: nobody of that kind is in the column, by its name or by wording.
NOT_ANY = "0:any_ministry"
ROLES = meanings("role_names")


@needs_word("bo")
@needs(SlotKind.AGENCY)
def no_ministry(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không do bộ mà do tỉnh chủ trì' as led by the provinces and by no ministry, in whatever wording."""
    if {s.agency for s in slots.of(SlotKind.AGENCY)} != {PROVINCIAL}:
        return slots
    if found := NO_MINISTRY.search(words):
        place = _out(found)
        slots = cut_roles(slots, words, place[1])
        roles = [s for s in slots.of(SlotKind.ROLE) if s.first in range(*place)]
        return read_as(slots, words, place, SlotKind.SHARE, NOT_ANY).plus(roles)
    if found := BUT_MINISTRY.search(words):
        slots = read_as(slots, words, _out(found), SlotKind.FILLER, "common")
        place = (found.start("role"), found.last)
        return read_as(slots, words, place, SlotKind.ROLE, ROLES[found["role"]])
    return slots


def _out(found: Found) -> tuple[int, int]:
    return found.start("out"), found.start("out") + len(found["out"].split())


# '| xã tôi | phải làm gì'
LOCAL_ASKED = phrasing("bare_local")


def local_level(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'xã tôi phải làm gì', which names no other body, as asking for the tasks of that level."""
    found = None if slots.of(SlotKind.AGENCY, SlotKind.TASK_REF) else LOCAL_ASKED.search(words)
    if found is None:
        return slots
    place = found.start("who"), found.start("done")
    return read_as(slots, words, place, SlotKind.AGENCY, LOCAL)
