"""The documents' terms in English: what an English word or phrase is in the documents' own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.evidence.profiles import Grams
from assistant.orthography.stems import stem
from corpus.data import read_yaml
from corpus.normalize import syllables

GLOSSARY = Path(__file__).with_name("glossary.yaml")


@dataclass(frozen=True)
class Glossary:
    """Wordings of the documents by the stems of the English words that stand for them."""

    wordings: Mapping[Grams, tuple[Grams, ...]]
    longest: int

    def size(self, folded: Sequence[str], place: int) -> int:
        """Return how many words the longest phrase known at `place` has; 0 when none is."""
        return next(
            (
                size
                for size in range(min(self.longest, len(folded) - place), 0, -1)
                if _stemmed(folded[place : place + size]) in self.wordings
            ),
            0,
        )

    def of(self, grams: Sequence[str]) -> tuple[Grams, ...]:
        """Return what a phrase is in the documents' words; () when it is not known."""
        return self.wordings.get(_stemmed(grams), ())


@lru_cache(maxsize=2)
def load_glossary(path: Path = GLOSSARY) -> Glossary:
    """Return the carried glossary."""
    found: dict[Grams, tuple[Grams, ...]] = {}
    for group in read_yaml(path):
        written = tuple(_grams(text) for text in group["vi"])
        for text in group["en"]:
            key = _stemmed(_grams(text))
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), *written)))
    return Glossary(found, max(map(len, found), default=1))


@lru_cache(maxsize=2)
def english_terms(path: Path = GLOSSARY) -> tuple[str, ...]:
    """Return the English terms as the data writes them."""
    return tuple(_terms(path))


def _terms(path: Path) -> Iterator[str]:
    for group in read_yaml(path):
        yield from map(str, group["en"])


def _grams(text: str) -> Grams:
    return tuple(token.folded for token in syllables(text))


def _stemmed(grams: Sequence[str]) -> Grams:
    return tuple(map(stem, grams))
