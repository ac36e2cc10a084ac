"""Words that in one region stand for another: 'chớ không phải' for 'chứ không phải'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.words import Word

BUT = phrasing("regional_but")


def standard(words: Sequence[Word]) -> list[Word]:
    """Return the words with the 'chớ' that sets one thing against another as 'chứ'."""
    places = {found.first for found in BUT.each(words) if words[found.first].marked == "chớ"}
    return [
        replace(word, folded="chu", marked="chứ") if place in places else word
        for place, word in enumerate(words)
    ]
