"""Whether a product that a question claims in English is the one that the text states.

A kind of paper that the text does not name is another product; of any other word that the text does not hold,
or that is not known, code can't tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.orthography.stems import stem
from assistant.read.weighed_english import WORDS, held_in, line_of, starts_free, term_at
from assistant.words import Word
from corpus.data import read_yaml
from corpus.normalize import fold
from structured.types import Task


@lru_cache(maxsize=1)
def _papers() -> dict[str, tuple[str, ...]]:
    """Return the kinds of papers, by the stems of their English names."""
    found: dict[str, list[str]] = read_yaml(WORDS)["papers"]
    return {stem(name): tuple(map(fold, kinds)) for name, kinds in found.items()}


def produced_in_english(said: Sequence[Word], task: Task) -> bool | None:
    """Return whether `task` has the product claimed; None when code can't tell."""
    line = line_of(task.product.value)
    found = list(_held(said, line))
    if False in found:
        return False
    return None if None in found else True if found else None


def _held(said: Sequence[Word], line: str) -> Iterator[bool | None]:
    """Yield of each thing that is said whether the product holds it; False for a paper that it is not."""
    place = 0
    while place < len(said):
        size, wordings = term_at(said, place)
        kinds = _papers().get(stem(said[place].folded), ())
        if kinds and size <= 1:
            yield any(f" {kind} " in line for kind in kinds)
        elif size:
            yield held_in(wordings, line) or None
        elif not starts_free(said, place):
            yield None
        place += max(size, 1)
