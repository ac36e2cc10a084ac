"""Words of counting that lack their mark: 'may co quan' ('mấy'), 'bao nhieu dong cot …' ('dòng', not 'đồng')."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.words import Word

HOW_MANY, COUNTED = phrasing("counting_how_many"), phrasing("counting_rows")


def with_counting(words: Sequence[Word]) -> list[Word]:
    """Return the words, 'may' before what is counted as 'mấy', 'dong' beside the table as 'dòng'.

    Such a 'may' is that word in a message with marks as well: 'giao may cơ quan'.
    """
    meant = {found.first: "mấy" for found in HOW_MANY.each(words)}
    meant |= {found.start("row"): "dòng" for found in COUNTED.each(words)}
    return [
        replace(word, marked=meant[place]) if place in meant and word.marked is None else word
        for place, word in enumerate(words)
    ]
