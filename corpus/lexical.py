"""Lexical scores: BM25 over syllables with their marks, and over pairs with and without them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.normalize import normalize_tone_placement, syllables

Scores = npt.NDArray[np.float32]

K1, B = 1.2, 0.75


def terms(text: str) -> list[str]:
    """Return the syllables of the text as marked, and each pair of neighbours folded: 'hộ', 'ho_ngheo'.

    Pairs carry the words: 'hộ nghèo' is a word, 'hộ' alone says little. A pair with marks is a term of its
    own too: 'chủ trương' is no 'chủ trường', though 'truong' alone would find every school. What is typed
    without marks gets them back before it is searched (`corpus.restore`).
    """
    found = syllables(text)
    marked = [_marked(token.text) for token in found]
    pairs = [f"{first.folded}_{second.folded}" for first, second in pairwise(found)]
    marked_pairs = (f"{first}_{second}" for first, second in pairwise(marked))
    told = [pair for pair, plain in zip(marked_pairs, pairs, strict=True) if pair != plain]
    return [*marked, *pairs, *told]


@lru_cache(maxsize=65536)
def _marked(syllable: str) -> str:
    """Return a syllable in small letters, its tone in one place."""
    return normalize_tone_placement(syllable.lower())


@dataclass(frozen=True)
class LexicalIndex:
    """BM25 scores of all texts for a query, in the order in which the texts were given."""

    size: int
    model: Any
    """A bm25s.BM25, which is not typed; None when no text has a single term."""

    @classmethod
    def build(cls, texts: Iterable[str]) -> LexicalIndex:
        """Index the texts."""
        import bm25s

        documents = [terms(text) for text in texts]
        if not any(documents):
            return cls(len(documents), None)
        model = bm25s.BM25(k1=K1, b=B, method="lucene")
        model.index(documents, show_progress=False)
        return cls(len(documents), model)

    def scores(self, query: str) -> Scores:
        """Return one score per text: 0 for texts that share no term with the query."""
        known = self.model.get_tokens_ids(terms(query)) if self.model else []
        if not known:
            return np.zeros(self.size, dtype=np.float32)
        return np.asarray(self.model.get_scores_from_ids(known), dtype=np.float32)
