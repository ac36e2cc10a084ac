"""A body denied in either role: 'việc Bộ A không chủ trì, phối hợp cũng không'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs_said
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# '(Bộ A không có tên,) chủ trì cũng không mà phối hợp cũng không'; so far before it the agency is denied.
NEITHER, DENIED_REACH = phrasing("inclusive_neither"), 8
# Where none of these is said, it is claimed of the whole, or of a section of it, that nothing is the body's.
TASKS_NAMED = (
    *(SlotKind.TASK, SlotKind.TASK_REF, SlotKind.QUANTITY, SlotKind.FOLLOW, SlotKind.WHO),
    *(SlotKind.TOPIC, SlotKind.CLAIM, SlotKind.FIELD, SlotKind.CELL, SlotKind.NODE),
)


@needs_said(NEITHER)
def in_neither_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chủ trì cũng không, phối hợp cũng không' after an agency that is denied as the same once more.

    Right behind the agency it is what denies it: 'việc Bộ A không chủ trì, phối hợp cũng không'. Where it is to
    be confirmed and no task is spoken of, there is claimed to be none: 'Bộ A không chủ trì, không phối hợp à'.
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
    claimed = slots.has(SlotKind.YES_NO) and len(agencies) == 1
    if right_behind and (paused or listed or claimed) and not parted(words, found.first):
        none = claimed and not slots.of(*TASKS_NAMED)
        denial = (
            Slot(SlotKind.CLAIM, "0", *place) if none else Slot(SlotKind.NEGATION, "not", *place)
        )
        tasks = [Slot(SlotKind.TASK, "task", found.last, found.last, 0, 0)] if none else []
        return Slots(tuple(rest)).plus([denial, Slot(SlotKind.ROLE, "any", *place), *tasks])
    denials = [s for s in slots.of(SlotKind.NEGATION) if s.value == "not" and s.end]
    near = any(0 <= found.first - s.last <= DENIED_REACH for s in denials)
    named = any(agency.last <= found.first for agency in agencies)
    if not (near and named and parted(words, found.first)):
        return slots
    return Slots(tuple(rest)).plus([Slot(SlotKind.FILLER, "inclusive", *place)])
