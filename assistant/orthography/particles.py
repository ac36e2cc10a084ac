"""Particles of chat that stand at the end of a message and say nothing: 'có mấy việc v', for 'vậy'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.words import Word

# '… mấy gạch đầu dòng | v |'; 'mục v' is a number.
SO = phrasing("particles_so")


def without_particles(words: Sequence[Word]) -> list[Word]:
    """Return the words without a 'v' in small letters at their end that numbers nothing."""
    found = SO.search(words)
    small = found is not None and not words[found.first].capitals
    return [*words[: found.first]] if found and found.first and small else [*words]
