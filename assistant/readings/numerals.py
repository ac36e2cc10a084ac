"""The words of a question as one line, in which numerals and the letters of points are looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.words import Word

ROMAN = {
    numeral.lower(): numeral
    for numeral in ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
}


@dataclass(frozen=True, slots=True)
class Line:
    """The folded words on one line, with the word at each character."""

    text: str
    word_at: tuple[int, ...]

    @classmethod
    def of(cls, words: Sequence[Word]) -> Line:
        places: list[int] = []
        for index, word in enumerate(words):
            places += [index] * (len(word.folded) + 1)
        return cls(" ".join(_letters(words, index) for index in range(len(words))), tuple(places))


# The letters of no point and no numeral, as many as there are: 'mục III á', 'phản ví dụ'.
NO_POINT = "_"


def _letters(words: Sequence[Word], place: int) -> str:
    """Return a word without its marks; 'á', 'ạ', and an 'a' at a pause after a numeral, are no points.

    Nor is 'ví', 'vì' a numeral.
    """
    word = words[place]
    if word.folded in ROMAN and word.marked not in (None, word.folded):
        return NO_POINT * len(word.folded)
    if word.folded != "a":
        return word.folded
    numeral = place > 0 and words[place - 1].folded in ROMAN
    paused = place + 1 < len(words) and words[place + 1].start - word.end > 1
    bare = numeral and paused and not any(w.marked for w in words)
    return NO_POINT if bare or word.marked not in (None, "a") else word.folded
