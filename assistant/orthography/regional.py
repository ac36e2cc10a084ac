"""Words that in one region stand for another: 'chớ không phải' for 'chứ không phải', 'ra răng' for 'ra sao'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from assistant.grammar import lists, phrasing
from assistant.words import Word, paused
from corpus.normalize import fold


def _meanings(name: str) -> Mapping[str, str]:
    return {str(typed): str(meant) for typed, meant in lists()[name]["words"].items()}


# 'dí' for 'với', wherever it stands; 'biểu' for 'bảo', 'đấy' for 'đó' where the grammar has them so.
WORDS, MEANINGS = _meanings("regional_words"), _meanings("regional_meanings")
PLACED = tuple(phrasing(f"regional_{name}") for name in ("there", "so", "that"))


def standard(words: Sequence[Word]) -> list[Word]:
    """Return the words with those of a region as everybody writes them, told by their marks.

    The 'đấy' of 'bộ đấy', 'việc đấy' is 'đó'; that of 'gì đấy' points to nothing. 'Kế hoạch biểu phải
    học' is 'bảo phải học', 'đại biểu tỉnh' stays what it is.
    """
    meant = dict(_meant(words))
    return [_spelled(word, meant.get(place)) for place, word in enumerate(words)]


def _meant(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """Yield the places of words that stand for another where they stand, and for which."""
    for found in chain.from_iterable(one.each(words) for one in PLACED):
        place = found.start("typed")
        if paused(words, place) and words[place].marked is None:
            # 'mấy việc, chỉ tính …', typed without marks
            continue
        if (said := MEANINGS.get(words[place].marked or words[place].folded)) is not None:
            yield place, said


def _spelled(word: Word, meant: str | None) -> Word:
    meant = meant or WORDS.get(word.marked or "")
    return replace(word, folded=fold(meant), marked=meant) if meant else word
