"""A body denied in either role: 'việc Bộ A không chủ trì, phối hợp cũng không'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs, needs_said
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# '(Bộ A không có tên,) chủ trì cũng không mà phối hợp cũng không'; so far before it the agency is denied.
NEITHER, DENIED_REACH = phrasing("inclusive_neither"), 8
# What may follow where it is claimed of the whole, or of a section or a time, that nothing is the body's.
PLACING = folded("conditions_placing")
NARROWED = (SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.TASK)
SAID_AFTER = (*NARROWED, SlotKind.YES_NO, SlotKind.FILLER, SlotKind.FIELD, SlotKind.QUANTITY)


@needs_said(NEITHER)
def in_neither_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chủ trì cũng không, phối hợp cũng không' after an agency that is denied as the same once more.

    Right behind the agency it is what denies it: 'việc Bộ A không chủ trì, phối hợp cũng không'.
    """
    found = NEITHER.search(words)
    if found is None:
        return slots
    place = (found.first, found.last, words[found.first].start, words[found.last - 1].end)
    rest = [s for s in slots.items if s.last <= found.first or found.last <= s.first]
    agencies = slots.of(SlotKind.AGENCY)
    paused = any(parted(words, n) for n in range(found.first + 1, found.last))
    right_behind = any(found.first - 1 <= agency.last <= found.first for agency in agencies)
    # 'Bộ A không chủ trì mà phối hợp cũng không' tells; where tasks are asked for it is what they are.
    listed = any(s.value == "list" and s.last < found.first for s in slots.of(SlotKind.QUANTITY))
    # '… không phối hợp | ở mục V' denies no section
    placed = any(0 <= s.first - found.last <= 1 for s in slots.of(SlotKind.SECTION))
    listed = listed and not placed
    if right_behind and (paused or listed) and not parted(words, found.first):
        denied = [Slot(SlotKind.NEGATION, "not", *place), Slot(SlotKind.ROLE, "any", *place)]
        return Slots(tuple(rest)).plus(denied)
    denials = [s for s in slots.of(SlotKind.NEGATION) if s.value == "not" and s.end]
    near = any(0 <= found.first - s.last <= DENIED_REACH for s in denials)
    named = any(agency.last <= found.first for agency in agencies)
    if not (near and named and parted(words, found.first)):
        return slots
    return Slots(tuple(rest)).plus([Slot(SlotKind.FILLER, "inclusive", *place)])


@needs(SlotKind.YES_NO)
@needs_said(NEITHER)
def none_in_either_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A không chủ trì, không phối hợp (ở mục V | việc nào) à' as the claim that A has no task at all.

    What is said of the tasks besides would be lost with it: 'Bộ A không chủ trì, không phối hợp | có 6 việc'.
    """
    found = NEITHER.search(words)
    agencies = [s for s in slots.of(SlotKind.AGENCY) if s.end]
    if found is None or len(agencies) != 1 or parted(words, found.first):
        return slots
    place = (found.first, found.last, words[found.first].start, words[found.last - 1].end)
    rest = [s for s in slots.items if s.last <= found.first or found.last <= s.first]
    before = [s for s in rest if s.end and s.last <= found.first and s.kind is not SlotKind.FILLER]
    after = [s for s in rest if s.end and found.last <= s.first]
    near = 0 <= found.first - agencies[0].last <= 1
    if before != agencies or not near or not _no_more(after, words, found.last):
        return slots
    rest = [
        replace(s, kind=SlotKind.TASK, value="task") if s.kind is SlotKind.QUANTITY else s
        for s in rest
    ]
    if not any(s.kind is SlotKind.TASK for s in rest):
        rest.append(Slot(SlotKind.TASK, "task", found.last, found.last, 0, 0))
    denied = [Slot(SlotKind.CLAIM, "0", *place), Slot(SlotKind.ROLE, "any", *place)]
    return Slots(tuple(rest)).plus(denied)


def _no_more(after: Sequence[Slot], words: Sequence[Word], start: int) -> bool:
    """Whether nothing follows from `start` on but where and when, and that it is to be confirmed."""
    read = {place for slot in after for place in range(slot.first, slot.last)}
    timed = any(s.kind is SlotKind.YEAR for s in after)
    # 'việc nào' names no more than the tasks; a number of them would be a claim of its own.
    counted = any(s.kind is SlotKind.QUANTITY and s.value != "list" for s in after)
    known = all(s.kind in SAID_AFTER and (timed or s.kind is not SlotKind.FIELD) for s in after)
    known = known and not counted
    plain = all(i in read or words[i].folded in PLACING for i in range(start, len(words)))
    return known and plain
