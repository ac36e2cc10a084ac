"""How likely a question about each passage says a word, told from the questions expected of it.

The likelihoods of multinomial naive Bayes over words and pairs of neighbours (Manning, Raghavan and Schütze
2008, 13.2), counted when first needed from the expected questions, never from a question set. Beside the
meaning of a question (module `expected`) they know rare words, and need no embedding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from corpus.abbreviations import expand
from corpus.normalize import folded_word, words_of

# Added to each count, so that a word never asked of a passage does not rule it out; chosen on dev.
SMOOTHING = 0.1
Gram = tuple[str, ...]


@dataclass(frozen=True)
class NaiveBayes:
    """Logarithms of how likely a question about each passage says a word or a pair: rows are grams."""

    passages: tuple[str, ...]
    places: Mapping[Gram, int]
    logs: npt.NDArray[np.float32]

    @classmethod
    def of(cls, lines: Mapping[str, Sequence[str]]) -> NaiveBayes:
        """Count what the questions expected of each passage say; `lines` by the passage's key."""
        places: dict[Gram, int] = {}
        said = [(places.setdefault(gram, len(places)), n) for n, gram in _counted(lines.values())]
        counts = np.full((len(places), len(lines)), SMOOTHING, dtype=np.float32)
        np.add.at(counts, tuple(np.array(said).reshape(-1, 2).T), 1.0)
        return cls(tuple(lines), places, np.log(counts / counts.sum(axis=0)))


def _counted(lines: Iterable[Sequence[str]]) -> Iterator[tuple[int, Gram]]:
    """Yield the grams of each passage's lines with the passage's place: each but once of a line."""
    for n, asked in enumerate(lines):
        for line in expand("\n".join(asked)).split("\n"):
            yield from ((n, gram) for gram in set(_grams([*map(folded_word, words_of(line))])))


def _grams(words: Sequence[str]) -> Iterator[Gram]:
    yield from ((word,) for word in words)
    yield from pairwise(words)
