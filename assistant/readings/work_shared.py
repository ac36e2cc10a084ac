"""Tasks asked for by how they are shared: 'việc gì một mình, việc gì cùng Bộ B'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# The 'việc gì' that elsewhere may ask what is one's part: 'Bộ A có việc gì'.
WHAT = ("viec", "gi")


@needs(SlotKind.SHARE)
def shared_work_listed(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc gì | một mình', 'việc gì | cùng Bộ B' as asking for tasks, as 'việc nào một mình' does."""
    shared = {slot.first for slot in slots.of(SlotKind.SHARE) if slot.end}

    def lists(slot: Slot) -> bool:
        said = tuple(word.folded for word in words[slot.first : slot.last])
        return slot.kind is SlotKind.ROLE and said == WHAT and slot.last in shared

    return Slots(
        tuple(
            replace(slot, kind=SlotKind.QUANTITY, value="list") if lists(slot) else slot
            for slot in slots.items
        )
    )


# '(chủ trì việc nào) | riêng'
APART = "rieng"
# 'làm việc | gì | riêng'
ASKED = frozenset({"gi", "nao", "chi"})


@needs_word(APART)
def work_apart(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc nào riêng', 'làm việc gì riêng', at the end of a clause, as work that one body does alone."""
    works = (
        s for s in slots.of(SlotKind.ROLE) if s.value == "any" and words[s.last - 1].folded in ASKED
    )
    for asked in (*slots.of(SlotKind.QUANTITY, SlotKind.TASK), *works):
        place = asked.last
        said = asked.end and place < len(words) and words[place].folded == APART
        if said and (place + 1 == len(words) or parted(words, place + 1)):
            inside = [s for s in slots.of(SlotKind.FILLER, SlotKind.TOPIC) if s.first == place]
            share = Slot(
                SlotKind.SHARE, "alone", place, place + 1, words[place].start, words[place].end
            )
            return slots.without(*inside).plus([share])
    return slots
