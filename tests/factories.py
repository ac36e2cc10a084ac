"""Small builders of test data."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from assistant.lexicon.patterns import Node, Phrase
from corpus.embedding import Vectors
from corpus.lexical import terms
from corpus.normalize import fold
from corpus.types import Passage, PassageKind

DOCUMENT = "160/NQ-CP"


def make_passage(
    text: str, *, id: str = "p/1", headings: tuple[str, ...] = (), document: str = DOCUMENT
) -> Passage:
    """Return a bullet with the given text, as if it stood at the start of its document."""
    return Passage(
        id=id,
        document=document,
        kind=PassageKind.BULLET,
        spans=((0, len(text)),),
        text=text,
        locator=id,
        headings=headings,
    )


def make_passages(*texts: str) -> tuple[Passage, ...]:
    """Return bullets p/1, p/2, ... with the given texts."""
    return tuple(make_passage(text, id=f"p/{n}") for n, text in enumerate(texts, start=1))


@dataclass(frozen=True, slots=True)
class HashingEmbedder:
    """A small real embedder without a model: hashed folded syllables and bigrams."""

    dimensions: int = 256

    @property
    def name(self) -> str:
        """Return what identifies the vectors."""
        return f"hashing-{self.dimensions}"

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector per question."""
        return np.stack([self._vector(text) for text in texts])

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector per passage."""
        return self.embed_queries(texts)

    def _vector(self, text: str) -> Vectors:
        vector = np.zeros(self.dimensions, dtype=np.float32)
        for term in terms(fold(text)) or [""]:
            digest = hashlib.blake2b(term.encode(), digest_size=8).digest()
            vector[int.from_bytes(digest) % self.dimensions] += 1.0
        return vector / np.float32(np.linalg.norm(vector))


def by_chance(tree: Node, chance: Random) -> Phrase:
    """Return one of the phrases of a tree."""
    while tree.next and not (tree.ending and chance.random() < 0.5):
        tree = chance.choice(list(tree.next.values()))
    return tree.ending[0]
