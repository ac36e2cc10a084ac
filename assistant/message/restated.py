"""A value told before, or what points to it, asked to be confirmed: '… hằng năm. Có phải hằng năm không?'"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.words import Word

Words = Sequence[Word]
# 'có phải | hằng năm | không ạ', and what only points: 'giai đoạn đó'.
RESTATED, POINTS = phrasing("restated_asks"), phrasing("restated_points")
# A statement of its own needs none that was told before.
WHOLE = phrasing("restated_whole")
# Small words that may be put to the value: '(trong) năm 2022'.
BESIDE = folded("restated_beside")


def restated(asked: Words, before: Sequence[Words]) -> list[Words]:
    """Return those of the sentences before that hold the value which is asked to be confirmed; [] when none is."""
    found = RESTATED.search(asked)
    if found is None:
        return []
    first = found.start("said")
    said = asked[first : first + len(found["said"].split())]
    if POINTS.search(said):
        return list(before)
    if WHOLE.opens(said):
        return []
    value = {word.folded for word in said if word.folded not in BESIDE}
    # What is told of it is more than the value itself.
    held = (words for words in before if value < {word.folded for word in words})
    return list(held) if value else []
