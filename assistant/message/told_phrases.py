"""The phrases by which something is told, as they stand in a sentence: 'cho rằng', 'có dòng', 'nghe nói'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from assistant.message.reported import written
from assistant.words import Word
from corpus.normalize import fold, folded_word


def phrase_at(words: Sequence[Word], place: int, key: str) -> int:
    """Return how many words of `key` stand at `place`, with the marks that they are written with."""
    for phrase in _phrases(key).get(words[place].folded, ()) if place < len(words) else ():
        near = words[place : place + len(phrase)]
        if len(near) == len(phrase) and all(map(_is, near, phrase)):
            return len(phrase)
    return 0


def _is(word: Word, written: str) -> bool:
    if word.folded != folded_word(written):
        return False
    return (word.marked or word.folded) == written or (word.marked is None and len(written) > 2)


@lru_cache(maxsize=8)
def _phrases(key: str) -> Mapping[str, Sequence[Sequence[str]]]:
    """Return the phrases of a list by their first word without its marks, the longest first."""
    found: dict[str, list[Sequence[str]]] = {}
    for phrase in sorted(written(key), key=len, reverse=True):
        words = phrase.split()
        found.setdefault(fold(words[0]), []).append(words)
    return found
