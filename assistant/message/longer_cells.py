"""Cells that hold more than the text asked for: 'ghi nguyên văn "…"; dòng nào thêm chữ thì bỏ'.

A cell that is said to hold a text and nothing else holds no more: to set those aside says the same twice, and what
they hold besides is no condition.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.whole_cells import BEFORE
from assistant.words import Word, parted

# 'dòng nào | có thêm chữ | thì bỏ'
LONGER, OUT = phrasing("longer_cells_said"), phrasing("longer_cells_out")


def without_longer(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a message without what it says of cells that hold more than the text asked for."""
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
