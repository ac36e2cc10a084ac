"""Texts by their folded words and neighbouring pairs, and which texts hold a piece of a topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from corpus.abbreviations import expand
from corpus.normalize import folded_word, words_of

Grams = tuple[str, ...]
Gram = TypeVar("Gram", str, tuple[str, str])
# Share of a word's weight for the word alone; the rest for its standing beside a neighbour.
ALONE = 0.5
# In so many of its expected questions a passage must be asked for with a word; chosen on dev.
SAID = 2
NOWHERE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a topic with the wordings that count as it, the first as typed, and how telling it is."""

    wordings: tuple[Grams, ...]
    weight: float


@dataclass(frozen=True)
class Profile:
    """The folded words of a text, alone and in neighbouring pairs."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, text: str) -> Profile:
        """Read `text`."""
        return cls._of(expand(text))

    @classmethod
    def _of(cls, text: str) -> Profile:
        folded = [*map(folded_word, words_of(text))]
        return cls(frozenset(folded), frozenset(pairwise(folded)))

    @classmethod
    def common(cls, lines: Iterable[str]) -> Profile:
        """Read what at least `SAID` of the lines say: the more lines, the more words a single one holds."""
        read = [cls._of(line) for line in expand("\n".join(lines)).split("\n")]
        words = Counter(word for profile in read for word in profile.words)
        pairs = Counter(pair for profile in read for pair in profile.pairs)
        return cls(
            frozenset(word for word, times in words.items() if times >= SAID),
            frozenset(pair for pair, times in pairs.items() if times >= SAID),
        )

    def joined(self, other: Profile) -> Profile:
        """Return the profile of both texts."""
        return Profile(self.words | other.words, self.pairs | other.pairs)


@dataclass(frozen=True)
class Postings:
    """Which texts hold a word, and which a pair of neighbours: so only those are looked at."""

    words: Mapping[str, frozenset[str]]
    pairs: Mapping[tuple[str, str], frozenset[str]]

    @classmethod
    def of(cls, profiles: Mapping[str, Profile]) -> Postings:
        """Turn profiles, by the keys of their texts, around."""
        return cls(
            _turned({key: profile.words for key, profile in profiles.items()}),
            _turned({key: profile.pairs for key, profile in profiles.items()}),
        )

    def held(
        self, units: Sequence[Unit], place: int, among: frozenset[str] | None = None
    ) -> dict[str, float]:
        """Return how far (0..1) each text (`among` those given) holds one unit, in its best wording.

        Only those that hold any of it.
        """
        shares = [self._shares(wording, units, place, among) for wording in units[place].wordings]
        best = shares[0]
        for other in shares[1:]:
            for key, share in other.items():
                if share > best.get(key, 0.0):
                    best[key] = share
        return best

    def _shares(
        self, wording: Grams, units: Sequence[Unit], place: int, among: frozenset[str] | None
    ) -> dict[str, float]:
        if len(wording) > 1:
            return self._of_phrase(wording, among)
        word = wording[0]
        before = units[place - 1].wordings[0][-1] if place else ""
        after = units[place + 1].wordings[0][0] if place + 1 < len(units) else ""
        shares = dict.fromkeys(_within(self.words.get(word, NOWHERE), among), ALONE)
        for pair in ((before, word), (word, after)):
            shares.update(dict.fromkeys(_within(self.pairs.get(pair, NOWHERE), among), 1.0))
        return shares

    def _of_phrase(self, wording: Grams, among: frozenset[str] | None) -> dict[str, float]:
        words = Counter(k for w in wording for k in _within(self.words.get(w, NOWHERE), among))
        pairs = Counter(
            k for p in pairwise(wording) for k in _within(self.pairs.get(p, NOWHERE), among)
        )
        size = len(wording)
        return {
            key: ALONE * (count / size) + (1 - ALONE) * pairs[key] / (size - 1)
            for key, count in words.items()
        }


def _within(keys: frozenset[str], among: frozenset[str] | None) -> frozenset[str]:
    return keys if among is None else keys & among


def _turned(held: Mapping[str, Iterable[Gram]]) -> dict[Gram, frozenset[str]]:
    """Return, for each word or pair, the keys under which it stands."""
    found: dict[Gram, set[str]] = {}
    for key, grams in held.items():
        for gram in grams:
            found.setdefault(gram, set()).add(key)
    return {gram: frozenset(keys) for gram, keys in found.items()}
