"""Readings of 'bằng' as a comparison of numbers: 'Bộ A chủ trì nhiều việc bằng Bộ B', 'mục I bằng mục II'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import marked, phrasing
from assistant.readings.claims import says
from assistant.readings.needs import needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'nhiều việc bằng', 'bằng (số việc của)': what stands between the two that have as many.
SAID = phrasing("as_many_said")
# 'thay Bộ A bằng Bộ B' puts one in the other's place.
REPLACES = marked("as_many_replaces")
# What has a number of tasks, each put beside its like.
LIKE = (
    (SlotKind.AGENCY,),
    (SlotKind.SECTION,),
    (SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD),
)
# Tasks have no number of tasks; who has as many may be asked.
OTHER = (SlotKind.COMPARE, SlotKind.TASK_REF, SlotKind.WHO)


@needs_word("bang", "ngang", "nhu")
def as_many(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc hằng năm bằng việc chia hai giai đoạn' as two numbers, not as both conditions at once."""
    if slots.of(*OTHER) or any(says(word, REPLACES) for word in words):
        return slots
    for found in SAID.each(words):
        run = range(found.first, found.last)
        if any(_on_both_sides(slots.of(*kinds), run) for kinds in LIKE):
            kept = [s for s in slots.items if s.last <= run.start or run.stop <= s.first]
            place = (run.start, run.stop, words[run.start].start, words[run.stop - 1].end)
            return Slots(tuple(kept)).plus([Slot(SlotKind.COMPARE, "equal", *place)])
    return slots


def _on_both_sides(named: Sequence[Slot], run: range) -> bool:
    """Whether one of the like stands before a run of words, and another right behind it."""
    before = {s.value for s in named if s.end and s.last <= run.start}
    behind = {s.value for s in named if s.end and s.first == run.stop}
    return bool(before and behind - before)
