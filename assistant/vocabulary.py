"""What is known of the language: the syllables of given texts, their marks, and their neighbours."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from pathlib import Path
from typing import Protocol

from rapidfuzz.distance import OSA

from assistant.words import CLAUSE, as_marked
from corpus.normalize import fold, folded_word, nfc, words_of

# Weights of the pair and of the syllable alone in the chance of a syllable after another, and the
# chance of what was never seen (interpolated bigrams, Jelinek and Mercer 1980).
COMMON = Path(__file__).with_name("common_syllables.txt")
PAIR, SINGLE, UNSEEN = 0.8, 0.2, 1e-5


class Vocabulary(Protocol):
    """What is known of the language: syllables and which of them stand side by side."""

    def known(self, folded: str) -> bool:
        """Whether the syllable was seen in the texts."""
        ...

    def adjacent(self, first: str, second: str) -> bool:
        """Whether the two syllables were seen side by side."""
        ...


def edits_one(first: str, second: str) -> bool:
    """Whether the two strings differ by one insertion, deletion, substitution or swap of neighbours."""
    return OSA.distance(first, second, score_cutoff=1) <= 1


class SeenVocabulary:
    """The vocabulary of given texts: their folded syllables, neighbours and marks."""

    def __init__(self, texts: Iterable[str]) -> None:
        clauses = [words_of(clause) for text in texts for clause in CLAUSE.split(text)]
        folded = [list(map(folded_word, clause)) for clause in clauses]
        self._words = Counter(chain.from_iterable(folded))
        self._pairs = Counter(chain.from_iterable(map(pairwise, folded)))
        self._forms: dict[str, set[str]] = {}
        for word in set(chain.from_iterable(clauses)):
            self._forms.setdefault(folded_word(word), set()).add(as_marked(word))
        self._total = sum(self._words.values()) or 1
        self.near = lru_cache(maxsize=8192)(self._near)
        self.chance = lru_cache(maxsize=65536)(self._chance)

    @property
    def words(self) -> frozenset[str]:
        """The syllables that were seen."""
        return frozenset(self._words)

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The syllables that were seen side by side."""
        return frozenset(self._pairs)

    def known(self, folded: str) -> bool:
        """Whether the syllable was seen in the texts."""
        return folded in self._words

    def is_word(self, marked: str, exactly: bool = True) -> bool:
        """Whether the syllable is a word with just these marks (or, if not `exactly`, with some).

        It is when it was seen here or is common in the language.
        """
        if not exactly:
            return marked in self._words or marked in common_folded()
        return marked in self._forms.get(fold(marked), ()) or marked in common_syllables()

    def one_slip(self, typed: str, folded: str) -> bool:
        """Whether `typed`, with its marks, is one slip away from `folded` with its own."""
        bare, tone = _tone_apart(typed)
        return any(
            edits_one(bare, other) and tone in ("", with_tone)
            for other, with_tone in map(_tone_apart, self._forms.get(folded, ()))
        )

    def adjacent(self, first: str, second: str) -> bool:
        """Whether the two syllables were seen side by side."""
        return (first, second) in self._pairs

    def _chance(self, first: str, second: str) -> float:
        """Return the logarithm of the chance of `second` after `first` ('' at the start of a clause)."""
        alone = SINGLE * self._words[second] / self._total
        pair = PAIR * self._pairs[first, second] / self._words[first] if self._words[first] else 0.0
        return math.log(alone + pair + UNSEEN)

    @cached_property
    def _shortened(self) -> dict[str, list[str]]:
        """Each word under itself and under itself with any one letter left out."""
        found: dict[str, list[str]] = {}
        for word in sorted(self._words):
            for key in shortenings(word):
                found.setdefault(key, []).append(word)
        return found

    def _near(self, folded: str, shown: str | None = None) -> tuple[str, ...]:
        """Return the words one slip away from `folded`; with marks as `shown`, when they are known."""
        # Two strings one edit apart are equal once at most one letter is left out of each.
        candidates = {w for key in shortenings(folded) for w in self._shortened.get(key, ())}
        near = sorted(word for word in candidates if edits_one(folded, word))
        return tuple(word for word in near if shown is None or self.one_slip(shown, word))


def shortenings(word: str) -> set[str]:
    """Return a word and what it becomes when any one letter is left out."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


@lru_cache(maxsize=1)
def common_syllables() -> frozenset[str]:
    """Return the syllables that are pieces of the carried model's tokenizer: the language's common ones."""
    return frozenset(COMMON.read_text("utf-8").split())


@lru_cache(maxsize=1)
def common_folded() -> frozenset[str]:
    """Return the common syllables without their marks."""
    return frozenset(map(fold, common_syllables()))


TONES = "\u0300\u0301\u0303\u0309\u0323"


@lru_cache(maxsize=16384)
def _tone_apart(marked: str) -> tuple[str, str]:
    """Return a syllable without its tone, and the tone: where a slip puts it tells nothing."""
    letters = unicodedata.normalize("NFD", marked)
    bare = "".join(letter for letter in letters if letter not in TONES)
    return nfc(bare), "".join(letter for letter in letters if letter in TONES)
