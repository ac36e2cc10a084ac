"""What is known of the language: the syllables of given texts, their marks, and their neighbours."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from operator import ne
from pathlib import Path
from typing import Protocol

from assistant.orthography.channel import edits_one, slip_cost
from assistant.words import CLAUSE, Word, as_marked
from corpus.normalize import fold, folded_word, words_of

# Weights of the pair and of the syllable alone in the chance of a syllable after another, and the
# chance of what was never seen (interpolated bigrams, Jelinek and Mercer 1980).
COMMON = Path(__file__).with_name("common_syllables.txt")
# Syllables of stories from home, field and workshop that the tokenizer cuts: who types one means it.
EVERYDAY = Path(__file__).with_name("everyday_syllables.txt")
PAIR, SINGLE = 0.8, 0.2
# What was never seen: words that are common in the language, and others.
COMMON_CHANCE, STRANGE_CHANCE = 3e-5, 1e-6
# In the model of pairs every number is this, and a clause ends with that.
NUMBER, END = "0", ""
# So many words that a typed one may be a slip for are weighed.
MOST_MEANT = 30
# From this share of marked words on, a clause is written with marks; a question is, from this share
# of the marks that its words would have.
WRITTEN_SHARE, TYPED_SHARE = 0.6, 0.6


class Vocabulary(Protocol):
    """What is known of the language: syllables and which of them stand side by side."""

    def known(self, folded: str) -> bool:
        """Whether the syllable was seen in the texts."""
        ...

    def adjacent(self, first: str, second: str) -> bool:
        """Whether the two syllables were seen side by side."""
        ...

    def beside(self, first: Word, second: Word) -> bool:
        """Whether two words stand side by side in the texts, with their marks where both have them."""
        ...


class Bigrams:
    """How likely one word is after another: interpolated bigrams of given clauses."""

    def __init__(self, clauses: Iterable[Sequence[str]], common: frozenset[str]) -> None:
        """`common` are words of the language, seen in the clauses or not."""
        self._common = common
        self.words: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        for clause in clauses:
            self.words.update(clause)
            self.pairs.update(pairwise((END, *clause, END)))
            self.words[END] += 1
        self._total = sum(self.words.values()) or 1
        self.chance = lru_cache(maxsize=65536)(self._chance)

    def alone(self, word: str) -> float:
        """Return the logarithm of the chance of a word anywhere."""
        rare = COMMON_CHANCE if word in self._common else STRANGE_CHANCE
        return math.log(SINGLE * self.words[word] / self._total + rare)

    def _chance(self, first: str, second: str) -> float:
        """Return the logarithm of the chance of `second` after `first`; END opens and ends a clause."""
        rare = COMMON_CHANCE if second in self._common else STRANGE_CHANCE
        alone = SINGLE * self.words[second] / self._total
        pair = PAIR * self.pairs[first, second] / self.words[first] if self.words[first] else 0.0
        return math.log(alone + pair + rare)


class SeenVocabulary:
    """The vocabulary of given texts: their folded syllables, neighbours and marks."""

    def __init__(self, texts: Iterable[str], typed: Iterable[str] = ()) -> None:
        """`texts` have all their marks; of what was `typed`, some may be left out."""
        written = _clauses(texts)
        clauses = [*written, *_clauses(typed)]
        folded = [list(map(folded_word, clause)) for clause in clauses]
        self._words = Counter(chain.from_iterable(folded))
        self._pairs = Counter(chain.from_iterable(map(pairwise, folded)))
        self._clauses, self._folded, self._careful = clauses, folded, len(written)
        self._forms: dict[str, set[str]] = {}
        for word in set(chain.from_iterable(clauses)):
            self._forms.setdefault(folded_word(word), set()).add(as_marked(word))
        self.near = lru_cache(maxsize=8192)(self._near)
        self.meant = lru_cache(maxsize=16384)(self._meant)

    # Only questions with something to repair need these, and each mostly one of them.
    @cached_property
    def folded(self) -> Bigrams:
        """The model of pairs of words without marks."""
        return Bigrams(map(map_words, self._folded), common_folded())

    @cached_property
    def marked(self) -> Bigrams:
        """The model of pairs of words with their marks."""
        marked, first = [list(map(as_marked, c)) for c in self._clauses], self._careful
        known = map(map_words, marked[:first])
        # Common syllables without marks are those of other languages as well.
        common = common_syllables() - common_folded()
        return Bigrams([*known, *_with_marks(marked[first:], self._folded[first:])], common)

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
        seen = marked in self._forms.get(fold(marked), ())
        return seen or marked in common_syllables() or marked in everyday_syllables()

    def key(self, word: Word, model: Bigrams) -> str:
        """Return a word as one of the two models of pairs knows it."""
        return model_word((word.marked if model is self.marked else None) or word.folded)

    def typed_with_marks(self, words: Sequence[Word]) -> bool:
        """Whether words bear most of the marks that they would in writing."""
        letters = [w for w in words if w.folded in self._words and w.folded.isalpha()]
        due = sum(1 - self.bare(word.folded) for word in letters)
        return sum(word.marked is not None for word in letters) > TYPED_SHARE * due

    def bare(self, folded: str) -> float:
        """Return how often a word has no marks where all are written; 1 for one that was never seen."""
        count = self.marked.words
        seen = sum(count[form] for form in self.forms(folded))
        return count[folded] / seen if seen else 1.0

    def adjacent(self, first: str, second: str) -> bool:
        """Whether the two syllables were seen side by side."""
        return (first, second) in self._pairs

    def beside(self, first: Word, second: Word) -> bool:
        """Whether two words stand side by side in the texts, with their marks where both have them.

        'định mức' is not the 'định mục' of 'xác định mục tiêu'.
        """
        if not self.adjacent(first.folded, second.folded):
            return False
        bare = first.marked is None or second.marked is None
        return bare or (first.marked, second.marked) in self._marked_pairs

    @cached_property
    def _marked_pairs(self) -> frozenset[tuple[str | None, str | None]]:
        written = (pairwise(map(as_marked, clause)) for clause in self._clauses)
        return frozenset(chain.from_iterable(written))

    def forms(self, folded: str) -> frozenset[str]:
        """Return the words with their marks that are written `folded` without."""
        return frozenset(self._forms.get(folded, ()))

    @cached_property
    def _shortened(self) -> dict[str, list[str]]:
        """Each word under itself and under itself with any one letter left out."""
        found: dict[str, list[str]] = {}
        for word in sorted(self._words):
            for key in shortenings(word):
                found.setdefault(key, []).append(word)
        return found

    def _near(self, folded: str) -> tuple[str, ...]:
        """Return the words one slip away from `folded`."""
        # Two strings one edit apart are equal once at most one letter is left out of each.
        candidates = {w for key in shortenings(folded) for w in self._shortened.get(key, ())}
        return tuple(sorted(word for word in candidates if edits_one(folded, word)))

    def _meant(
        self, marked: str | None, folded: str, accented: bool
    ) -> tuple[tuple[str, str, float], ...]:
        """Return the words that a typed one may be a slip for: as the model knows them, folded, and the cost.

        `accented`: the model that knows marks.
        """
        typed, model = marked or folded, self.marked if accented else self.folded
        found = []
        for near in self.near(folded):
            if near == folded:
                continue
            for key, forms in self._written(near, accented, marked is not None):
                costs = [cost for form in forms if (cost := slip_cost(typed, form)) is not None]
                if costs and model.words[key]:
                    found.append((key, near, min(costs)))
        found.sort(key=lambda item: item[2] - model.alone(item[0]))
        return tuple(found[:MOST_MEANT])

    def _written(
        self, folded: str, accented: bool, with_marks: bool
    ) -> Iterator[tuple[str, Iterable[str]]]:
        """Yield words written `folded` without marks, with the forms that a slip may start from."""
        forms = self._forms.get(folded, ())
        if accented:
            yield from ((form, (form,)) for form in forms)
        elif with_marks:
            yield folded, forms
        else:
            yield folded, (folded,)


def _clauses(texts: Iterable[str]) -> list[list[str]]:
    return [c for text in texts for clause in CLAUSE.split(text) if (c := words_of(clause))]


def neighbours(words: Sequence[Word], place: int, key: Callable[[Word], str]) -> tuple[str, str]:
    """Return the words beside the one at `place` in its clause, END where it ends."""
    before = key(words[place - 1]) if place and not words[place].opens else END
    following = words[place + 1] if place + 1 < len(words) else None
    return before, key(following) if following and not following.opens else END


def map_words(clause: Iterable[str]) -> list[str]:
    """Return the words of a clause as the model of pairs knows them."""
    return list(map(model_word, clause))


def model_word(word: str) -> str:
    """Return a word as the model of pairs knows it: numbers are all alike."""
    return NUMBER if word.isdigit() else word


def _with_marks(
    clauses: Sequence[Sequence[str]], folded: Sequence[Sequence[str]]
) -> Iterator[list[str]]:
    """Yield the clauses that were written with marks."""
    shares = [
        sum(map(ne, clause, bare)) / len(clause)
        for clause, bare in zip(clauses, folded, strict=True)
    ]
    written = [c for c, share in zip(clauses, shares, strict=True) if share >= WRITTEN_SHARE]
    count = Counter(chain.from_iterable(written))
    all_forms = Counter(map(folded_word, chain.from_iterable(written)))
    yield from (map_words(clause) for clause in written)
    for clause, share in zip(clauses, shares, strict=True):
        # 'giao cho ai' has no marks that could be left out.
        if share < WRITTEN_SHARE and all(
            word.isdigit() or 2 * count[word] > all_forms[folded_word(word)] for word in clause
        ):
            yield map_words(clause)


def shortenings(word: str) -> set[str]:
    """Return a word and what it becomes when any one letter is left out."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


@lru_cache(maxsize=1)
def common_syllables() -> frozenset[str]:
    """Return the syllables that are pieces of the carried model's tokenizer: the language's common ones."""
    return frozenset(COMMON.read_text("utf-8").split())


@lru_cache(maxsize=1)
def everyday_syllables() -> frozenset[str]:
    """Return syllables of daily life, each with its marks."""
    return frozenset(EVERYDAY.read_text("utf-8").split())


@lru_cache(maxsize=1)
def common_folded() -> frozenset[str]:
    """Return the common syllables without their marks."""
    return frozenset(map(fold, common_syllables()))
