"""Whether the marks of a word as typed allow a word as written."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from corpus.normalize import normalize_tone_placement

TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


@lru_cache(maxsize=65536)
def marks_within(typed: str, written: str) -> bool:
    """Whether every mark of `typed` stands on the same letter of `written` (half-typed marks fit)."""
    left, right = _letters(typed), _letters(written)
    if len(left) != len(right):
        return False
    tones = (
        {m for _, ms in left for m in ms if m in TONES},
        {m for _, ms in right for m in ms if m in TONES},
    )
    shapes = all(
        a == b and (ms - TONES) <= (ns - TONES)
        for (a, ms), (b, ns) in zip(left, right, strict=True)
    )
    return shapes and tones[0] <= tones[1]


def _letters(word: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the base letters with their marks; 'đ' counts as 'd' with a mark of its own."""
    letters: list[tuple[str, set[str]]] = []
    for char in unicodedata.normalize("NFD", normalize_tone_placement(word).lower()):
        if unicodedata.combining(char) and letters:
            letters[-1][1].add(char)
        else:
            letters.append(("d", {"đ"}) if char == "đ" else (char, set()))
    return tuple((base, frozenset(marks)) for base, marks in letters)
