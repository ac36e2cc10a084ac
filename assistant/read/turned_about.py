"""Claims of the opposite of what the text says of the very thing: 'tăng thêm chính sách cho không'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.library import Library
from assistant.model.coverage import load_wording
from assistant.model.evidence import evidence_of
from assistant.model.names import words_of
from assistant.readings.claims import vocabulary
from corpus.types import Passage

# What is said of one thing and its opposite of the other is the same in so many words ('chính sách cho không').
SAME = 4


def turned_about(claim: str, passage: Passage, library: Library) -> bool:
    """Whether a claim says the opposite of the very thing that the text says, whatever it says besides.

    'tăng thêm chính sách cho không để giúp dân' where the text has 'giảm chính sách cho không'.
    """
    words, texts = words_of(claim), evidence_of(passage, library).words
    return any(
        _goes_on(text, words_of(other), same)
        for pair in vocabulary()["opposites"]
        for said, other in (pair, pair[::-1])
        for same in _gone_on(words, words_of(said))
        if not any(_goes_on(text, words_of(said), same) for text in texts)
        for text in texts
    )


def _gone_on(words: Sequence[str], said: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the words right after each place where `said` stands, but for small ones before them."""
    if said[0] not in words:
        return
    small = load_wording().functions
    for place in range(len(words) - len(said) + 1):
        after = words[place + len(said) :]
        if tuple(words[place : place + len(said)]) == tuple(said):
            rest = next((after[i:] for i, word in enumerate(after) if word not in small), ())
            if len(rest) >= SAME:
                yield rest[:SAME]


def _goes_on(words: Sequence[str], said: Sequence[str], same: Sequence[str]) -> bool:
    return any(tuple(one) == tuple(same) for one in _gone_on(words, said))
