"""Words of counting without their marks: 'may co quan' ('mấy'), 'bao nhieu dong' ('dòng'), 'thu nhi' ('nhì')."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.words import Word

HOW_MANY, COUNTED = phrasing("counting_how_many"), phrasing("counting_rows")
# 'con phan dong | thu nhi': second, and no 'nhỉ' that asks to confirm.
SECOND = phrasing("counting_second")


def with_counting(words: Sequence[Word]) -> list[Word]:
    """Return the words, 'may' before what is counted as 'mấy', 'dong' beside the table as 'dòng'.

    Such a 'may' is that word in a message with marks as well: 'giao may cơ quan'.
    """
    meant = {found.first: "mấy" for found in HOW_MANY.each(words)}
    meant |= {found.start("row"): "dòng" for found in COUNTED.each(words)}
    second = {found.start("second"): "nhì" for found in SECOND.each(words)}
    return [
        replace(word, marked=second[place])
        if place in second
        else replace(word, marked=meant[place])
        if place in meant and word.marked is None
        else word
        for place, word in enumerate(words)
    ]
