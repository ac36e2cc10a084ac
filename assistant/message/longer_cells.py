"""Cells that hold more than the text asked for: 'ghi nguyên văn "…"; dòng nào thêm chữ thì bỏ'.

A cell that is said to hold a text and nothing else holds no more: to set those aside says the same twice, and what
they hold besides is no condition.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.tellings import Build
from assistant.readings.whole_cells import BEFORE
from assistant.slots import SlotKind
from assistant.words import Word, parted

# 'dòng nào | có thêm chữ | thì bỏ'
LONGER, OUT = phrasing("longer_cells_said"), phrasing("longer_cells_out")
# '(hộ nghèo) nói chung thì khỏi kể'
GENERAL = phrasing("longer_cells_general")
# What a clause of a matter alone says nothing of.
CONDITIONS = (
    *(SlotKind.AGENCY, SlotKind.ROLE, SlotKind.SECTION, SlotKind.TASK, SlotKind.TASK_REF),
    *(SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.SHARE, SlotKind.WHO, SlotKind.FOLLOW),
)


def without_longer(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words of a message without what it says of cells that hold more, or less, than is asked for."""
    return _without_general(_without_longer(words), build)


def _without_general(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words without a clause that sets aside a matter as such: 'hộ nghèo nói chung thì khỏi kể'."""
    found = next((f for f in GENERAL.each(words) if f.first), None)
    if found is None:
        return words
    first = max((n for n in range(1, found.first) if parted(words, n)), default=0)
    clause = build(tuple(words[first : found.first]))
    if not first or clause.slots.of(*CONDITIONS) or not clause.topic:
        return words
    return (*words[:first], *words[found.last :])


def _without_longer(words: Sequence[Word]) -> Sequence[Word]:
    exact = BEFORE.search(words)
    longer = LONGER.search(words[exact.last :]) if exact else None
    if exact is None or longer is None:
        return words
    place = exact.last + longer.first
    first = max((n for n in range(exact.last, place + 1) if parted(words, n)), default=place)
    last = next((n for n in range(place + 1, len(words)) if words[n].starts), len(words))
    # 'loại ghi thêm chữ' may set aside before it
    aside = OUT.search(words[max(exact.last, first - 1) : last])
    return (*words[:first], *words[last:]) if aside else words
