"""Words that in one region stand for another: 'chớ không phải' for 'chứ không phải'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import lists, phrasing
from assistant.words import Word
from corpus.normalize import fold

BUT, THAT = phrasing("regional_but"), phrasing("regional_that")
# 'dí' for 'với'.
WORDS = {str(typed): str(meant) for typed, meant in lists()["regional_words"]["words"].items()}


def standard(words: Sequence[Word]) -> list[Word]:
    """Return the words with the 'chớ' that sets one thing against another as 'chứ', and 'dí' as 'với'.

    The 'đấy' of 'bộ đấy', 'việc đấy' is 'đó'; that of 'gì đấy' points to nothing.
    """
    meant = {f.first: "chứ" for f in BUT.each(words) if words[f.first].marked == "chớ"}
    that = (f.last - 1 for f in THAT.each(words))
    meant |= {place: "đó" for place in that if words[place].marked == "đấy"}
    return [
        _as(word, meant[place]) if place in meant else _spelled(word)
        for place, word in enumerate(words)
    ]


def _spelled(word: Word) -> Word:
    meant = WORDS.get(word.marked or "")
    return _as(word, meant) if meant else word


def _as(word: Word, meant: str) -> Word:
    return replace(word, folded=fold(meant), marked=meant)
