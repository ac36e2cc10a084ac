"""Repair of how words were typed: keyboard leftovers, glued words, and slips that their neighbours show.

A noisy channel (Kernighan, Church and Gale 1990): each typed word may stand for itself, for a
keyboard leftover's syllable, or for a syllable one edit away; the likeliest sequence under the
bigrams of texts, vocabulary and expected questions is taken (Viterbi 1967). A word is only doubted
where something speaks against it: it is no syllable, was never seen, bears marks never seen, or
stands beside neighbours that it was never seen with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from operator import itemgetter
from typing import NamedTuple

from assistant.orthography.channel import ORDINARY, slip_cost
from assistant.orthography.keyboard import keyboard_form, telex_form, toneless
from assistant.orthography.pieces import MAX_TOKEN, decoded, pieces_of
from assistant.orthography.syllables import is_syllable
from assistant.orthography.vocabulary import END, Bigrams, SeenVocabulary, neighbours
from assistant.words import Word, as_marked
from corpus.normalize import fold

# What it costs (in nats) to read a word as another, by what speaks against the word as typed.
LEFTOVER, ODD, STRANGE = 1.0, 3.0, 5.0
# A known word, by how many of its neighbours it was seen beside.
UNFIT, HALF_FIT = 7.0, 8.0
# Letters that are no syllable, known or so few that they may be an abbreviation.
SHORT = 6.0
# Words that seldom are without marks, typed without among words with them.
MOSTLY, LOST_MARK = 0.25, 6.0
# Few slips give a word that has the marks of the language.
MEANT_SO = 2.0
# A leftover that is a syllable by itself ('bo' for 'boj') is none; a word that stays odd costs this.
STAYS = 7.0
# A word without marks among others with them, read as one with marks.
UNMARKED = 4.0
# A word one slip away is weighed when its neighbours as typed speak so little against it, or for it.
MARGIN = 6.0
# So many of them are.
MOST = 16
LEAST_ODD = 3
# 'khóa XII': a number that no slip is seen by, since another is as likely. 'xi' is a syllable.
ROMAN = re.compile(r"x{1,3}(?:v?i{2,3}|iv|ix|vi?)|v?i{2,3}")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A word that a typed one may stand for: as the model of pairs knows it, folded, and its cost."""

    key: str
    folded: str
    cost: float


def repair(
    words: Sequence[Word], vocabulary: SeenVocabulary, protected: Callable[[str], bool]
) -> list[Word]:
    """Return `words` with keyboard leftovers, glued words and slips repaired.

    Numbers, `protected` tokens (abbreviations) and words that fit their neighbours stay as they are.
    """
    words = decoded(words, vocabulary)
    whole = [piece for word in words for piece in pieces_of(word, vocabulary, protected)]
    reader = _Reader(vocabulary, protected, vocabulary.typed_with_marks(whole))
    readings = [list(reader.readings(whole, place)) for place in range(len(whole))]
    likeliest = _likeliest(whole, readings, reader.model)
    return [_repaired(word, *read, vocabulary) for word, read in zip(whole, likeliest, strict=True)]


def _repaired(word: Word, key: str, folded: str, vocabulary: SeenVocabulary) -> Word:
    """Return the word read as `key`, `folded` without marks, whose marks are believed where it has some."""
    if folded == word.folded:
        return word
    typed = None if word.marked else telex_form(word.folded)
    if typed and fold(typed) == folded and vocabulary.is_word(as_marked(typed)):
        return replace(word, folded=folded, marked=as_marked(typed))
    return replace(word, folded=folded, marked=key if key != folded else None, repaired=True)


@dataclass(frozen=True)
class _Reader:
    """Tells what typed words may stand for; `accented`: they were typed with marks."""

    vocabulary: SeenVocabulary
    protected: Callable[[str], bool]
    accented: bool

    @property
    def model(self) -> Bigrams:
        """The model of pairs that the words are read by."""
        return self.vocabulary.marked if self.accented else self.vocabulary.folded

    def key(self, word: Word) -> str:
        """Return a word as the model of pairs knows it."""
        return self.vocabulary.key(word, self.model)

    def readings(self, words: Sequence[Word], place: int) -> Iterator[_Reading]:
        """Yield what the word at `place` may stand for, itself first."""
        word = words[place]
        price = self._doubt(words, place)
        odd = not is_syllable(word.folded) and price == ODD
        yield _Reading(self.key(word), word.folded, STAYS if odd else 0.0)
        if self.accented and (word.marked is None or price is not None):
            yield from self._remarked(word)
        if price is not None:
            yield from self._others(word, price, odd, neighbours(words, place, self.key))

    def _remarked(self, word: Word) -> Iterator[_Reading]:
        """Yield the words that differ from the typed one by marks that were left out."""
        typed = word.marked or word.folded
        for form in self.vocabulary.forms(word.folded):
            cost = slip_cost(typed, form) if form != typed and form != word.folded else None
            if cost is not None:
                yield _Reading(form, word.folded, UNMARKED + cost)

    def _others(
        self, word: Word, price: float, odd: bool, beside: tuple[str, str]
    ) -> Iterator[_Reading]:
        if odd:
            yield from self._leftovers(word)
        chance, pairs = self.model.chance, self.model.pairs
        before, after = beside
        stays = chance(before, self.key(word)) + chance(self.key(word), after) - MARGIN
        sound, weighed = price > STRANGE, []
        for key, near, cost in self._near(word, odd):
            if sound and (before, key) not in pairs and (key, after) not in pairs:
                # Nothing speaks for it.
                continue
            if word.capitals and (is_syllable(near) or cost > ORDINARY or len(near) <= LEAST_ODD):
                # An abbreviation is meant, and many are not known here.
                continue
            score = chance(before, key) + chance(key, after) - price - cost
            if odd or score > stays:
                weighed.append((score, _Reading(key, near, price + cost)))
        yield from (reading for _, reading in nlargest(MOST, weighed, key=itemgetter(0)))

    def _near(self, word: Word, odd: bool) -> Iterator[tuple[str, str, float]]:
        """Yield the words one slip away; of an odd one also those of its letters without a tone key: 'chihs'."""
        yield from self.vocabulary.meant(word.marked, word.folded, self.accented)
        letters = toneless(word.folded) if odd and not word.marked else None
        for key, near, cost in (
            self.vocabulary.meant(None, letters, self.accented) if letters else ()
        ):
            yield key, near, cost + LEFTOVER

    def _leftovers(self, word: Word) -> Iterator[_Reading]:
        """Yield the words whose keys those of a word are, or nearly so."""
        typed = keyboard_form(word.folded)
        if typed and self.vocabulary.known(typed):
            exact = None if word.marked else telex_form(word.folded)
            for key in self._keys(typed):
                yield _Reading(key, typed, 0.0 if exact and as_marked(exact) == key else LEFTOVER)

    def _keys(self, folded: str) -> Sequence[str]:
        return sorted(self.vocabulary.forms(folded)) if self.accented else [folded]

    def _doubt(self, words: Sequence[Word], place: int) -> float | None:
        """Return what it costs to read a word as one near to it; None when nothing speaks against it."""
        word = words[place]
        token = word.folded
        if (
            len(token) > MAX_TOKEN
            or not token.isalpha()
            or len(token) < 2
            or ROMAN.fullmatch(token)
        ):
            return None
        if word.capitals:
            strange = len(token) >= LEAST_ODD and not self.protected(token)
            return ODD if strange and not is_syllable(token) else None
        beside = neighbours(words, place, self.key)
        fits = self._fits(beside, self.key(word))
        if not is_syllable(token):
            if not self.protected(token) and len(token) >= LEAST_ODD:
                return ODD
            return None if fits else SHORT
        if not self._known(word):
            return STRANGE
        if fits == 2:
            return None
        # The common syllables without marks are those of other languages as well.
        bare = self.accented and word.marked is None and not self.model.words[token]
        if bare and self.vocabulary.bare(token) < MOSTLY:
            return LOST_MARK
        return (HALF_FIT if fits else UNFIT) + (MEANT_SO if word.marked else 0.0)

    def _known(self, word: Word) -> bool:
        """Whether a syllable is a word as typed."""
        return self.vocabulary.is_word(word.marked or word.folded, word.marked is not None)

    def _fits(self, beside: tuple[str, str], key: str) -> int:
        pairs = self.model.pairs
        return ((beside[0], key) in pairs) + ((key, beside[1]) in pairs)


def _likeliest(
    words: Sequence[Word], readings: Sequence[Sequence[_Reading]], model: Bigrams
) -> list[tuple[str, str]]:
    """Return the likeliest sequence of readings (Viterbi)."""
    paths = [_Path(0.0, END, "", None)]
    for word, options in zip(words, readings, strict=True):
        before = _ended(paths, model) if word.opens else paths
        paths = [_step(option, before, model) for option in options]
    path: _Path | None = _ended(paths, model)[0]
    found = []
    while path is not None:
        found.append((path.last, path.folded))
        path = path.before
    return [read for read in reversed(found) if read[1]]


class _Path(NamedTuple):
    """The likeliest readings up to one of a word's, and how likely they are."""

    score: float
    last: str
    folded: str
    before: _Path | None


def _step(option: _Reading, paths: Sequence[_Path], model: Bigrams) -> _Path:
    """Return the best path that ends with `option`."""
    chance, key = model.chance, option.key
    scores = [path.score + chance(path.last, key) for path in paths]
    best = max(scores)
    return _Path(best - option.cost, key, option.folded, paths[scores.index(best)])


def _ended(paths: Sequence[_Path], model: Bigrams) -> list[_Path]:
    """Return the best path when a clause ends here."""
    return [_step(_Reading(END, "", 0.0), paths, model)]
