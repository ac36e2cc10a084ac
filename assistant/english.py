"""Slips in English questions: a word that is not known, one ordinary slip away from one that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.channel import ordinary
from assistant.syllables import is_syllable
from assistant.vocabulary import shortenings
from assistant.words import Word

# Shorter words may be anything.
LEAST = 3


@dataclass(frozen=True)
class EnglishWords:
    """The English words of the vocabulary, each under itself and under itself less any one letter."""

    known: frozenset[str]
    by_shortening: dict[str, tuple[str, ...]]

    @classmethod
    def of(
        cls, words: Iterable[str], phrases: Iterable[str], common: Iterable[str] = ()
    ) -> EnglishWords:
        """Gather `words`, and those of the phrases that hold a word which is no Vietnamese syllable.

        What is `common` is no slip, though no slip is taken for it.
        """
        lines = (phrase.split() for phrase in phrases if phrase.isascii())
        meant = frozenset(words).union(
            *(line for line in lines if not all(map(is_syllable, line)) and min(map(len, line)) > 1)
        )
        found: dict[str, list[str]] = {}
        for word in sorted(meant):
            for key in shortenings(word) if len(word) >= LEAST else ():
                found.setdefault(key, []).append(word)
        return cls(meant | frozenset(common), {key: tuple(words) for key, words in found.items()})

    def repaired(self, words: Sequence[Word]) -> list[Word]:
        """Return the words, those with a slip as what they are meant for where only one word is near."""
        return [self._repaired(word) for word in words]

    def _repaired(self, word: Word) -> Word:
        token = word.folded
        if len(token) < LEAST or not token.isalpha() or token in self.known or word.capitals:
            return word
        near = {w for key in shortenings(token) for w in self.by_shortening.get(key, ())}
        meant = [other for other in near if ordinary(token, other)]
        return replace(word, folded=meant[0], repaired=True) if len(meant) == 1 else word
