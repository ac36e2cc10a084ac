"""Why it is asked: 'địa bàn tôi đông đồng bào thiểu số nên tôi cần biết Ủy ban Dân tộc đứng ở những việc nào'.

And what made a count hard: 'đếm hai lần ra hai số vì mục IV không đánh số'.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs, needs_word
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# '… | nên tôi cần biết | …'
SO = phrasing("reasons_so")
# What tells of tasks: behind the reason it is asked about, in it it may be meant.
TELLS = (
    SlotKind.AGENCY,
    SlotKind.SECTION,
    SlotKind.CELL,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.TASK_REF,
    SlotKind.SHARE,
    SlotKind.NODE,
)
ASKING = (SlotKind.QUANTITY, SlotKind.TASK)
POINTS = "those"
# 'vì | mục IV | (có một dòng) không đánh số'
BECAUSE, UNNUMBERED = phrasing("reasons_because"), phrasing("reasons_unnumbered")


# '…, | tính cả dòng không đánh số (ở mục IV)'
ROW_INCLUDED = phrasing("reasons_row_included")


@needs_word("so")
def row_included(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'tính cả dòng không đánh số' as what a count takes in, and no condition on tasks."""
    found = ROW_INCLUDED.search(words)
    if found is None:
        return slots
    return read_as(slots, words, (found.first, found.last), SlotKind.FILLER, "inclusive")


@needs(SlotKind.SECTION)
def numbering_told(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'vì mục IV không đánh số' as what made a count hard, and no condition on tasks."""
    for section in slots.of(SlotKind.SECTION):
        said = UNNUMBERED.opens(words[section.last :])
        if said is None or not BECAUSE.search(words[: section.first]):
            continue
        last = section.last + said.last
        kept = [s for s in slots.items if s.last <= section.first or last <= s.first]
        place = (section.first, last, section.start, words[last - 1].end)
        slots = Slots(tuple(kept)).plus([Slot(SlotKind.FILLER, "around", *place)])
    return slots


# 'ngoài việc mục I | mà phòng báo chí đã làm xong kế hoạch |, …'
DONE = phrasing("reasons_done")


@needs(SlotKind.NEGATION)
def done_told(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'mà phòng báo chí đã làm xong' of tasks that are set aside as why they are, no matter of theirs."""
    out = [s for s in slots.of(SlotKind.NEGATION) if s.value == "except"]
    found = next((f for f in DONE.each(words) if out and out[0].last < f.first), None)
    if found is None:
        return slots
    places = range(found.last, len(words) + 1)
    end = next(n for n in places if n == len(words) or parted(words, n))
    told = any(found.first <= s.first < end for s in slots.of(*TELLS))
    asked = any(found.first <= s.first < end for s in slots.of(*ASKING))
    if told or asked:
        return slots
    return read_as(slots, words, (found.first, end), SlotKind.FILLER, "around")


@needs(SlotKind.AGENCY)
@needs(*ASKING)
def reason_told(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the reason for which an agency's tasks are asked for as no condition on them."""
    found = next(iter(SO.each(words)), None)
    if found is None:
        return slots
    after = [s for s in slots.items if s.first >= found.last]
    named = next((s for s in after if s.kind is SlotKind.AGENCY), None)
    pointed = any(s.kind is SlotKind.FOLLOW and s.value == POINTS for s in after)
    told = any(s.first < found.first for s in slots.of(*TELLS))
    if named is None or pointed or told or not any(s.kind in ASKING for s in after):
        return slots
    last = next((n for n in range(named.first, found.last, -1) if words[n].opens), found.last)
    kept = [s for s in slots.items if s.first >= last]
    ends = words[0].start, words[last - 1].end
    return Slots(tuple(kept)).plus([Slot(SlotKind.FILLER, "around", 0, last, *ends)])
