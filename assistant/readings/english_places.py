"""Readings of a row told by its place, and of two of a kind asked in one breath, in English."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import meanings, phrasing
from assistant.readings.needs import needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# '| the first task | of section III', '| the last task | in the | appendix |'
PLACED, ORDINALS = phrasing("english_placed"), meanings("english_ordinals")


@needs_word("task", "tasks", "item", "row")
def placed_task(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'the first task of section III', 'the last task in the appendix' as a row by its place."""
    found = PLACED.search(words)
    if found is None:
        return slots
    # 'which task comes | last'
    first, end = found.first, max(found.start("noun"), found.start("place")) + 1
    value = str(ORDINALS[found["place"]])
    said = [_slot(SlotKind.ORDINAL, value, first, end, words)]
    if found["table"]:
        said.append(_slot(SlotKind.PART, "appendix", found.last - 1, found.last, words))
    spans = [range(first, end), *(range(s.first, s.last) for s in said[1:])]
    kept = [s for s in slots.items if not any({*range(s.first, s.last)} & {*r} for r in spans)]
    return Slots(tuple(kept)).plus(said)


def _slot(kind: SlotKind, value: str, first: int, last: int, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, first, last, words[first].start, words[last - 1].end)
