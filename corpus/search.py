"""Fused search: BM25 and vector similarity, each brought to 0..1 and averaged."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from typing import Literal

import numpy as np
import numpy.typing as npt

from corpus.abbreviations import expand, load_abbreviations
from corpus.bigrams import Counts
from corpus.embedding import Embedder, SentenceEmbedder, Vectors
from corpus.errors import AssistantError
from corpus.index import Similarities, VectorIndex, open_index
from corpus.lexical import LexicalIndex, Scores
from corpus.normalize import normalize
from corpus.pointer import IndexSettings
from corpus.restore import Restorer, question_pairs, question_phrases
from corpus.types import Passage

Mode = Literal["fused", "bm25", "dense"]
TextOf = Callable[[Passage], str]

# Equal reciprocal ranks fell below BM25 alone; equal scores were best.
DENSE_WEIGHT = 0.5
# How many queries as searched are remembered.
REWRITES = 256
# How many searches are remembered with what they found.
SEARCHES = 32


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found: `score` orders the hits, `lexical` and `dense` are raw, 0 when unused.

    `lexical` is a BM25 score, `dense` a cosine similarity.
    """

    passage: Passage
    score: float
    lexical: float
    dense: float


@dataclass(frozen=True)
class Found:
    """All that a search found, best first; hits are made as they are asked for, for there may be very many."""

    passages: Sequence[Passage]
    ordered: npt.NDArray[np.intp]
    score: Scores
    lexical: Scores
    dense: Scores

    @property
    def most(self) -> float:
        """The greatest lexical score among the hits; 0 when there is none."""
        return float(self.lexical[self.ordered].max(initial=0.0))

    def hits(self, accept: Callable[[Passage], bool] = lambda _: True) -> Iterator[Hit]:
        """Yield the hits whose passage is accepted, best first."""
        for i in self.ordered.tolist():
            if accept(self.passages[i]):
                score, lexical, dense = self.score[i], self.lexical[i], self.dense[i]
                yield Hit(self.passages[i], float(score), float(lexical), float(dense))


def index_text(passage: Passage) -> str:
    """Return the passage below its headings, which often name the agency or the topic."""
    return "\n".join([*passage.headings, passage.value])


def learn_restorer(texts: Sequence[str], counted: Counts | None = None) -> Restorer:
    """Learn diacritics from the texts, from what abbreviations mean, and from ways of asking.

    `counted` are neighbours in questions (default: those that are carried).
    """
    expansions = [entry.to for entry in load_abbreviations().entries]
    asked = question_pairs() if counted is None else counted
    return Restorer.learn([*texts, *question_phrases(), *expansions], asked)


class SearchIndex:
    """Search over passages; all that it needs is made when first needed, since look-ups never do."""

    def __init__(
        self,
        passages: Sequence[Passage],
        *,
        text_of: TextOf = index_text,
        found_by: TextOf | None = None,
        embedder: Embedder | None = None,
        settings: IndexSettings | None = None,
        restorer: Restorer | None = None,
    ) -> None:
        self.passages = tuple(passages)
        self._text_of = text_of
        # Words find a passage by its expected questions too; vectors were no better for them.
        self._found_by = found_by or text_of
        self._restorer = restorer
        self._embedder = embedder or SentenceEmbedder()
        self._settings = settings
        self._lock = threading.Lock()
        self._vectors: VectorIndex | None = None
        # One question is searched for more than once: among the tasks, among the rest.
        self._rewritten = lru_cache(maxsize=REWRITES)(self.rewrite)
        self._remembered = lru_cache(maxsize=SEARCHES)(self._found)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all passages."""
        return frozenset(passage.key for passage in self.passages)

    @cached_property
    def _texts(self) -> list[str]:
        # Both sides are written out, so that 'UBND' meets 'Ủy ban nhân dân'.
        return [expand(self._text_of(passage)) for passage in self.passages]

    @cached_property
    def wordings(self) -> list[str]:
        """What each passage is found by, abbreviations written out."""
        return [expand(self._found_by(passage)) for passage in self.passages]

    @cached_property
    def restorer(self) -> Restorer:
        """What puts diacritics back: the one given, else learned from the passages."""
        return self._restorer or learn_restorer(self.wordings)

    @cached_property
    def _lexical(self) -> LexicalIndex:
        return LexicalIndex.build(self.wordings)

    def rewrite(self, query: str) -> str:
        """Return the query as it is searched: normalised, written out, with diacritics."""
        return self.restorer.restore(expand(normalize(query)))

    def open_vectors(self) -> VectorIndex:
        """Return the vector index, building it when need be.

        Raises AssistantError when it cannot be had; 'bm25' searches go on without it.
        """
        with self._lock:
            if self._vectors is None:
                self._vectors = self._opened()
            return self._vectors

    def _opened(self) -> VectorIndex:
        try:
            return open_index(self._texts, self._embedder, self._settings)
        except AssistantError:
            raise
        # A model fails in ways of its own: a damaged file, too little memory.
        except Exception as error:
            raise AssistantError(
                "Không nạp được mô hình nhúng hoặc chỉ mục vectơ. Hãy kiểm tra bộ nhớ và dung "
                "lượng đĩa rồi chạy lại; nếu vẫn lỗi, khôi phục mô hình từ bản cài đặt gốc."
            ) from error

    @property
    def model(self) -> str:
        """The name of the embedding model."""
        return self._embedder.name

    def meaning(self, query: str) -> Vectors:
        """Return the unit vector of a question as it is searched; from memory once it was searched."""
        vector: Vectors = self._embedder.embed_queries([self._rewritten(query)])[0]
        return vector

    def search(self, query: str, k: int, *, mode: Mode = "fused") -> list[Hit]:
        """Return the k best passages, best first; fewer when fewer share anything with it."""
        return list(islice(self.found(query, mode=mode).hits(), max(k, 0)))

    def found(self, query: str, *, mode: Mode = "fused") -> Found:
        """Return all passages that share anything with the query, best first; repeated ones from memory."""
        return self._remembered(self._rewritten(query), mode)

    def _found(self, rewritten: str, mode: Mode) -> Found:
        lexical, dense = self._zeros(), self._zeros()
        if self.passages and rewritten:
            if mode != "dense":
                lexical = self._lexical.scores(rewritten)
            if mode != "bm25":
                dense = self._dense_scores(rewritten)
        score = _fused(lexical, dense, mode) if self.passages else lexical
        if not rewritten:
            score = self._zeros()
        # Equal scores in the order of the text.
        ordered = np.lexsort((np.arange(len(score)), -score))
        return Found(self.passages, ordered[score[ordered] > 0], score, lexical, dense)

    def _dense_scores(self, query: str) -> Scores:
        """Return one similarity per passage; those not fetched get the least of the fetched."""
        positions, similarities = self._similarities(query)
        scores = np.full(len(self.passages), similarities.min(initial=1.0), dtype=np.float32)
        scores[positions] = similarities
        return scores

    def _similarities(self, query: str) -> Similarities:
        vectors = self.open_vectors()
        try:
            return vectors.similarities(query)
        except AssistantError:
            # The store was removed or damaged under the running program: open another, once.
            with self._lock:
                if self._vectors is vectors:
                    self._vectors = None
        return self.open_vectors().similarities(query)

    def _zeros(self) -> Scores:
        return np.zeros(len(self.passages), dtype=np.float32)


def _fused(lexical: Scores, dense: Scores, mode: Mode) -> Scores:
    """Return the scores that order the hits: raw in a single mode, else the average of both."""
    if mode == "bm25":
        return lexical
    if mode == "dense":
        return dense
    fused: Scores = DENSE_WEIGHT * _scaled(dense) + (1 - DENSE_WEIGHT) * _scaled(lexical)
    return fused


def _scaled(scores: Scores) -> Scores:
    """Bring scores to 0..1; all 0 when they are all the same."""
    low, high = scores.min(), scores.max()
    scaled: Scores = (scores - low) / max(high - low, np.float32(1e-9))
    return scaled
