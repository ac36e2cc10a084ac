"""Passages that answer nothing, in any number: how do speed and memory grow with the corpus?"""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np

from corpus.embedding import Embedder, Vectors
from corpus.types import Document, Passage, PassageKind

DOCUMENT = "distractors"
LEAST_WORDS, MOST_WORDS = 15, 60


@dataclass(frozen=True)
class Chain:
    """Which word follows which in the texts: a Markov chain that writes plausible nonsense."""

    followers: Mapping[str, Sequence[str]]
    words: Sequence[str]

    @classmethod
    def learn(cls, texts: Iterable[str]) -> Chain:
        """Count the followers of every word."""
        followers: dict[str, list[str]] = defaultdict(list)
        for text in texts:
            for first, second in pairwise(text.split()):
                followers[first].append(second)
        return cls(followers, sorted(followers))

    def write(self, rng: random.Random) -> str:
        """Return one passage of 15 to 60 words."""
        word = rng.choice(self.words)
        written = [word]
        for _ in range(rng.randrange(LEAST_WORDS, MOST_WORDS)):
            word = rng.choice(self.followers.get(word) or self.words)
            written.append(word)
        return " ".join(written)


def generated(texts: Iterable[str], count: int, seed: int = 1) -> Iterator[Passage]:
    """Return `count` passages in the words of the texts, always the same ones."""
    chain, rng = Chain.learn(texts), random.Random(seed)
    for number in range(count):
        yield distractor(number, chain.write(rng))


def from_file(path: Path, count: int) -> Iterator[Passage]:
    """Return up to `count` passages from a text file, one a line."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").split("\n"))
    kept = [line for line in lines if line]
    for number, line in enumerate(kept[:count]):
        yield distractor(number, line)


def distractor(number: int, text: str) -> Passage:
    """Return a text as a passage of its own document."""
    spans = ((0, len(text)),)
    return Passage(f"d/{number}", DOCUMENT, PassageKind.BULLET, spans, text, f"đoạn {number}")


def document_of(passages: Sequence[Passage]) -> Document:
    """Return the document that holds the passages, one a line: an answer may cite what it is made of."""
    placed, lines, start = [], [], 0
    for passage in passages:
        end = start + len(passage.text)
        placed.append(replace(passage, spans=((start, end),)))
        lines.append(passage.text)
        start = end + 1
    return Document(DOCUMENT, DOCUMENT, "", "", "", "", "\n".join(lines), tuple(placed))


@dataclass(frozen=True)
class SparingEmbedder:
    """Embeds the texts that matter; gives the distractors random directions instead.

    Embedding 100,000 passages says nothing about the latency of a search, and takes an hour.
    Random directions are the harder case for an approximate index: nothing clusters.
    """

    inner: Embedder
    known: frozenset[str]

    @property
    def name(self) -> str:
        """Return what identifies the vectors."""
        return f"{self.inner.name}+random"

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Return the real vectors of the questions."""
        return self.inner.embed_queries(texts)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return real vectors for known texts, random ones for the rest."""
        known = [text for text in texts if text in self.known]
        vectors = iter(self.inner.embed_passages(known)) if known else iter(())
        size = self.inner.embed_queries([""]).shape[1]
        rows = [next(vectors) if t in self.known else random_direction(t, size) for t in texts]
        return np.stack(rows)


def random_direction(text: str, size: int) -> Vectors:
    """Return a unit vector that depends on the text alone."""
    seed = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())
    vector = np.random.default_rng(seed).standard_normal(size).astype(np.float32)
    return vector / np.float32(np.linalg.norm(vector))
