"""What a sentence says once more after how many are in a column: 'đúng một bộ, không kèm cụm "các bộ, ngành"'.

Who else may not stand beside so many is told by their number; read by itself, it would describe other tasks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.sentences import Sentence

ONE, AGAIN = phrasing("number_again_one"), phrasing("number_again")


def without_number_again(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences without what they say once more after that just one body is in a column."""
    return [_once(sentence) for sentence in sentences]


def _once(sentence: Sentence) -> Sentence:
    words = sentence.words
    one = ONE.search(words)
    if one is None:
        return sentence
    again = [(found.first, found.last) for found in AGAIN.each(words) if found.first >= one.last]
    inside = {i for first, last in again for i in range(first, last)}
    kept = tuple(word for i, word in enumerate(words) if i not in inside)
    return replace(sentence, words=kept)
