"""Similarities of indexed texts to a question: from memory when they are few, else from the store."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.errors import AssistantError

# Up to this many passages every one gets its score; beyond, only the nearest do.
EXHAUSTIVE_SIZE, NEAREST = 1000, 200

# Positions of texts, and as many cosine similarities.
Similarities = tuple[npt.NDArray[np.intp], npt.NDArray[np.float32]]


@dataclass(frozen=True)
class VectorIndex:
    """Similarities of the indexed texts to a question, by their position."""

    store: Any
    """A langchain_chroma.Chroma."""
    count: int
    rebuilt: bool

    def similarities(self, query: str) -> Similarities:
        """Return positions and cosine similarities: of all texts, or of the nearest of many."""
        try:
            return self._all(query) if self.count <= EXHAUSTIVE_SIZE else self._nearest(query)
        except (AssistantError, KeyboardInterrupt, SystemExit):
            raise
        # Chroma's Rust core panics on some damaged files, which is no Exception.
        except BaseException as error:
            raise AssistantError(
                "Không đọc được chỉ mục vectơ. Hãy khởi động lại chương trình; nếu vẫn lỗi, "
                "xóa thư mục chỉ mục (.cache/index) để chương trình lập lại."
            ) from error

    def _nearest(self, query: str) -> Similarities:
        found = self.store.similarity_search_with_score(query, k=NEAREST)
        positions = np.array([int(document.id or 0) for document, _ in found], dtype=np.intp)
        distances = np.array([distance for _, distance in found], dtype=np.float32)
        return positions, 1 - distances

    def _all(self, query: str) -> Similarities:
        asked = np.asarray(self.store.embeddings.embed_query(query), dtype=np.float32)
        positions, vectors = self._stored
        return positions, vectors @ (asked / np.linalg.norm(asked))

    @cached_property
    def _stored(self) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.float32]]:
        """Positions and unit vectors of a small index: one product tells all similarities.

        Chroma takes 4 ms of computing to rank all of a hundred texts, the product a hundredth.
        """
        stored = self.store.get(include=["embeddings"])
        vectors = np.asarray(stored["embeddings"], dtype=np.float32)
        positions = np.array([int(name) for name in stored["ids"]], dtype=np.intp)
        return positions, vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
