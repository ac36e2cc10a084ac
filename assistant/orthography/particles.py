"""Particles of chat that stand at the end of a sentence and say nothing: 'có mấy việc v ạ', for 'vậy'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.words import Word

# '… mấy gạch đầu dòng | v | ạ'; 'mục v' is a number.
SO = phrasing("particles_so")


def without_particles(words: Sequence[Word]) -> list[Word]:
    """Return the words without a 'v' in small letters that numbers nothing at the end of a sentence."""
    starts = [n for n, word in enumerate(words) if word.starts or not n]
    ends = [*starts[1:], len(words)]
    return [
        word for one, two in zip(starts, ends, strict=False) for word in _without(words[one:two])
    ]


def _without(sentence: Sequence[Word]) -> Sequence[Word]:
    found = SO.search(sentence)
    small = found is not None and found.first and not sentence[found.first].capitals
    return [*sentence[: found.first], *sentence[found.first + 1 :]] if found and small else sentence
