"""Places in a rank of sections by numbers of tasks: 'mục I nhiều việc thứ hai'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.words import Word

AMOUNTS = folded("aggregate_amounts")
# 'mục V đứng thứ ba | về số nhiệm vụ'
BY_NUMBER = phrasing("aggregate_by_number")


def by_number(found: Found | None, words: Sequence[Word]) -> bool:
    """Whether a place is one by numbers: 'mục I nhiều việc thứ hai', not 'mục II, nhiệm vụ thứ hai'."""
    if found is None:
        return False
    amount = any(word.folded in AMOUNTS for word in words[found.first : found.last])
    return amount or BY_NUMBER.opens(words[found.last :]) is not None
