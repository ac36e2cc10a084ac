"""Numbers of two words as digits: 'mười ba' is '13', 'hai mươi chín' '29', 'twenty-nine' '29'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import meanings, phrasing
from assistant.grammar.phrasing import Found
from assistant.words import Word, parted

SPELLED, UNITS, TENS = (
    phrasing("numerals_spelled"),
    meanings("numerals_units"),
    meanings("numerals_tens"),
)
TEN = 10


def with_digits(words: Sequence[Word]) -> list[Word]:
    """Return the words with the digits of each number that is spelled out in several words."""
    found = {one.first: one for one in SPELLED.each(words) if _whole(words, one)}
    inside = {place for one in found.values() for place in range(one.first, one.last)}
    kept = (place for place in range(len(words)) if place in found or place not in inside)
    return [_digits(words, found[place]) if place in found else words[place] for place in kept]


def _whole(words: Sequence[Word], found: Found) -> bool:
    """Whether no pause parts the words, so that they are one number."""
    return not any(parted(words, place) for place in range(found.first + 1, found.last))


def _digits(words: Sequence[Word], found: Found) -> Word:
    tens = TENS[found["tens"]] if found["tens"] else UNITS[found["of"]]
    units = UNITS[found["units"]] if found["units"] else 0
    first, last = words[found.first], words[found.last - 1]
    return Word(str(TEN * tens + units), None, first.start, last.end, first.opens, first.starts)
