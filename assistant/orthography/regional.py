"""Words that in one region stand for another: 'chớ không phải' for 'chứ không phải'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import lists, phrasing
from assistant.words import Word
from corpus.normalize import fold

BUT = phrasing("regional_but")
# 'dí' for 'với'.
WORDS = {str(typed): str(meant) for typed, meant in lists()["regional_words"]["words"].items()}


def standard(words: Sequence[Word]) -> list[Word]:
    """Return the words with the 'chớ' that sets one thing against another as 'chứ', and 'dí' as 'với'."""
    places = {found.first for found in BUT.each(words) if words[found.first].marked == "chớ"}
    return [
        replace(word, folded="chu", marked="chứ") if place in places else _spelled(word)
        for place, word in enumerate(words)
    ]


def _spelled(word: Word) -> Word:
    meant = WORDS.get(word.marked or "")
    return replace(word, folded=fold(meant), marked=meant) if meant else word
