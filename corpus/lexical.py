"""Lexical scores: BM25 over folded syllables and their bigrams."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.normalize import syllables

Scores = npt.NDArray[np.float32]

K1, B = 1.2, 0.75


def terms(text: str) -> list[str]:
    """Return the folded syllables of the text and each pair of neighbours: 'ho', 'ho_ngheo'.

    Pairs carry the words: 'hộ nghèo' is a word, 'hộ' alone says little.
    """
    singles = [token.folded for token in syllables(text)]
    return singles + [f"{first}_{second}" for first, second in pairwise(singles)]


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
