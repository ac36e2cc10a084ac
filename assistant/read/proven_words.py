"""Words of a claim: what it says, which of its words tell something, and whether a text holds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.model.coverage import load_wording, phrase_places, reworded
from assistant.model.names import words_of
from assistant.read.base import Reading
from assistant.read.worded import own_words, statement

# What of the other words of a claim a part has to hold beside those for whom it is.
LEAST_BESIDE = 0.75


def claim_text(reading: Reading) -> str:
    """Return what is claimed, as a sentence with its marks."""
    return statement(reading.query, own_words(reading.query), reading.library)


def content_places(words: Sequence[str]) -> Iterator[int]:
    """Yield the places of the words that tell something."""
    free, idle = load_wording().functions, {*phrase_places(words)}
    yield from (i for i, w in enumerate(words) if w not in free and i not in idle)


def part_holds(words: Sequence[str], part: str) -> bool:
    """Whether a part of a passage holds most of some words, as they are or as it would put them."""
    text = words_of(part)
    placed = {*reworded(words, [text])}
    held = sum(w in text or i in placed for i, w in enumerate(words))
    return held >= LEAST_BESIDE * len(words)
