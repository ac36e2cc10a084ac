"""Words of how often, or how large, that ask for the most or the fewest tasks: 'mục nào dày nhất'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs_word
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

AMOUNTS = folded("aggregate_amounts")
# 'mục nào dày nhất': of many tasks.
THICK = folded("aggregate_thick")


def _of_names(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a name comes back, not work: 'tên cơ quan nào lặp lại | nhiều nhất ở cột phối hợp'."""
    after = (s for s in slots.of(SlotKind.QUANTITY) if s.first == slot.last)
    most = any(words[s.first].folded in AMOUNTS for s in after)
    return slot.kind is SlotKind.WHEN and slot.value == "recurring" and most


def _unless_of_names(slot: Slot, slots: Slots, words: Sequence[Word]) -> Slot:
    return replace(slot, kind=SlotKind.FILLER) if _of_names(slot, slots, words) else slot


def often(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'which agency coordinates most often', 'mục nào dày nhất' as the most tasks, not what recurs most."""
    if slots.has(SlotKind.FIELD, "deadline"):
        # 'mốc thời gian nào lặp lại nhiều nhất'
        return Slots(tuple(_unless_of_names(s, slots, words) for s in slots.items))
    sections = slots.has(SlotKind.FIELD, "section")
    groups = slots.has(SlotKind.WHO) or sections
    thick = sections and any(
        s.value == "most_often" and words[s.first].folded in THICK
        for s in slots.of(SlotKind.QUANTITY)
    )
    if not (groups and (thick or slots.has(SlotKind.ROLE))):
        return slots
    slots = Slots(tuple(s for s in slots.items if not _of_names(s, slots, words)))
    if slots.of(SlotKind.WHEN):
        return slots
    ways = {"most_often": "most", "rarest": "least"}
    meant = (
        replace(s, value=ways[s.value]) if s.kind is SlotKind.QUANTITY and s.value in ways else s
        for s in slots.items
    )
    return Slots(tuple(meant))


# 'which section is the largest': of the most tasks.
SIZES = {"most": phrasing("aggregate_largest"), "least": phrasing("aggregate_smallest")}


@needs_word("section", "sections", "part")
def sections_sized(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'which section is the largest' as the one of the most tasks."""
    for value, sized in SIZES.items():
        if found := sized.search(words):
            place = found.start("said")
            word = words[place]
            said = Slot(SlotKind.QUANTITY, value, place, place + 1, word.start, word.end)
            kept = (s for s in slots.items if not s.first <= place < s.last)
            return Slots(tuple(kept)).plus([said])
    return slots


# 'còn thời hạn nào | được ghi cho nhiều việc nhất', 'mốc nào nhiều việc nhất'.
WORDINGS, OF_TASKS = phrasing("aggregate_wordings"), phrasing("extremes_tasks")


@needs_word("thoi", "han", "moc")
def wordings_ranked(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'còn thời hạn nào nhiều việc nhất' as asking for a wording of that column: none is still open."""
    extreme = slots.has(SlotKind.QUANTITY, "most") or slots.has(SlotKind.QUANTITY, "least")
    found = WORDINGS.search(words) if extreme and OF_TASKS.search(words) else None
    if found is None:
        return slots
    first, last = found.start("column"), found.start("column") + len(found["column"].split())
    # 'còn' before it is neither 'still' nor 'what of'.
    kept = [s for s in slots.items if s.last <= found.first or first <= s.first]
    return read_as(Slots(tuple(kept)), words, (first, last), SlotKind.FIELD, "deadline")
