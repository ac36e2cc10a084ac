"""Words that but stress a number asked for: 'có tất cả mấy điều' asks what 'có mấy điều' asks."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.words import Word

# 'có | tất cả | mấy', 'gồm | cả thảy | bao nhiêu'
STRESSED = phrasing("stressed_number")


def unstressed(words: Sequence[Word]) -> list[Word]:
    """Return the words without those that stress a number between its verb and itself."""
    runs = [range(f.start("stress"), f.start("number")) for f in STRESSED.each(words)]
    gone = {place for run in runs for place in run if not words[place].opens}
    return [word for place, word in enumerate(words) if place not in gone]
