"""Words that look like an agency or its role and are none: 'Hội Nông dân tỉnh', 'đang xây dựng đề án'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, marked, phrasing
from assistant.readings.needs import needs, needs_word
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, paused
from structured.agencies import PROVINCIAL, load_agencies

# 'xây dựng | kế hoạch'
PAPERS, MATTER = phrasing("own_names_papers"), folded("own_names_matter")
MINISTRY, BUSY, BUSY_MARKED = "bo", "dang", "đang"


@needs(SlotKind.AGENCY)
@needs_word("dung", "dang")
def worked_on(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'đang xây dựng', and 'bên xây dựng' before a paper, as what somebody does."""

    def verb(slot: Slot) -> bool:
        if not slot.end or words[slot.first].folded == MINISTRY:
            return False
        first, last = words[slot.first], words[slot.last - 1]
        busy = first.folded == BUSY and first.marked == BUSY_MARKED
        written = last.folded in MATTER and PAPERS.opens(words[slot.last :]) is not None
        return busy or (written and not paused(words, slot.last))

    return _plain(slots, [s for s in slots.of(SlotKind.AGENCY) if verb(s)])


BODIES, PROVINCIAL_BODIES = folded("own_names_bodies"), marked("own_names_provincial")
PROVINCE, BODY = "tinh", "body"


@needs(SlotKind.AGENCY)
def level_told(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'tỉnh' of 'Hội Nông dân tỉnh (Hà Giang)', of 'tỉnh đoàn', as no provincial committee."""
    found: list[Slot] = []
    ends: set[int] = set()
    for slot in slots.of(SlotKind.AGENCY):
        provincial = slot.agency == PROVINCIAL and bool(slot.end)
        if not provincial:
            body = load_agencies()[slot.agency].kind == BODY
            ends |= {slot.last} if body or words[slot.first].folded in BODIES else set()
        elif (slot.first in ends and not paused(words, slot.first)) or _of_body(slot, words):
            found.append(slot)
            ends.add(slot.last)
    return _plain(slots, found)


def _of_body(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether a bare 'tỉnh' is the first word of another body's name: 'tỉnh ủy'."""
    if (
        slot.last - slot.first > 1
        or words[slot.first].folded != PROVINCE
        or slot.last >= len(words)
    ):
        return False
    after = words[slot.last]
    return after.marked is not None and after.marked == PROVINCIAL_BODIES.get(after.folded)


LEVELS = phrasing("own_names_levels")
COMMON = "common"


@needs(SlotKind.AGENCY)
def lower_level(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'xã' of 'Đoàn Thanh niên xã' as part of the body's name."""
    taken = {s.first for s in slots.items}
    found = []
    for slot in slots.of(SlotKind.AGENCY):
        level = LEVELS.opens(words[slot.last :]) if words[slot.first].folded in BODIES else None
        last = slot.last + (level.last if level else 0)
        if (
            level
            and slot.end
            and not paused(words, slot.last)
            and not taken & {*range(slot.last, last)}
        ):
            ends = words[slot.last].start, words[last - 1].end
            found.append(Slot(SlotKind.FILLER, COMMON, slot.last, last, *ends))
    return slots.plus(found) if found else slots


JOINT, JOINT_WITH = phrasing("own_names_joint"), folded("own_names_joint_with")
# 'ký chương trình phối hợp | với | ngành dân tộc'
REACH = 2


@needs(SlotKind.ROLE)
@needs_word("phoi")
def joint_papers(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'phối hợp (với Bộ A)' of 'ký chương trình phối hợp với Bộ A' as no role in the tasks."""
    for said in JOINT.each(words):
        for role in slots.of(SlotKind.ROLE):
            if said.start("role") == role.first and not _describes(role, slots, words):
                beside = [s.last for s in slots.of(SlotKind.AGENCY) if _with(role, s, words)]
                place = said.first, max([role.last, *beside])
                slots = read_as(slots, words, place, SlotKind.FILLER, COMMON)
    return slots


def _describes(role: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether what is asked for follows at once: 'trong kế hoạch phối hợp | việc nào'."""
    asked = slots.of(SlotKind.QUANTITY, SlotKind.TASK, SlotKind.WHO)
    return any(0 <= s.first - role.last <= 1 and not paused(words, role.last) for s in asked)


def _with(role: Slot, slot: Slot, words: Sequence[Word]) -> bool:
    """Whether an agency stands right after 'phối hợp với'."""
    said = {word.folded for word in words[max(role.first, slot.first - REACH) : slot.first]}
    return 0 <= slot.first - role.last <= REACH and bool(said & JOINT_WITH)


def _plain(slots: Slots, found: Sequence[Slot]) -> Slots:
    plain = (
        replace(s, kind=SlotKind.FILLER, value=COMMON) if s in found else s for s in slots.items
    )
    return Slots(tuple(plain)) if found else slots


# In the order in which they are made.
OWN_NAMES = (worked_on, level_told, lower_level, joint_papers)
