"""How much of what a question is about a text holds: weighted coverage of its topic words.

Words weigh by their rarity in the corpus (inverse document frequency); a word counts fully only
where it stands beside the same neighbour as in the question, since single folded syllables are
shared by unrelated words ('học phí' and 'kinh phí').
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from assistant.words import Word
from corpus.abbreviations import expand
from corpus.data import read_yaml
from corpus.normalize import syllables
from corpus.types import Passage

Grams = tuple[str, ...]
Gram = TypeVar("Gram", str, tuple[str, str])
# Share of a word's weight for the word alone; the rest for its standing beside a neighbour.
ALONE = 0.5
# What more than this share of the texts holds does not tell them apart.
COMMON = 0.2
# In so many of its expected questions a passage must be asked for with a word; chosen on dev.
SAID = 2
# How many topics are remembered with their units and coverages.
REMEMBERED = 256
THESAURUS = Path(__file__).with_name("thesaurus.yaml")


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
        folded = [token.folded for token in syllables(text)]
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

    def held(self, units: Sequence[Unit], place: int) -> dict[str, float]:
        """Return how far (0..1) each text holds one unit, in its best wording; only those that do."""
        first, *others = (self._shares(wording, units, place) for wording in units[place].wordings)
        for other in others:
            for key, share in other.items():
                if share > first.get(key, 0.0):
                    first[key] = share
        return first

    def _shares(self, wording: Grams, units: Sequence[Unit], place: int) -> dict[str, float]:
        if len(wording) > 1:
            return self._of_phrase(wording)
        word = wording[0]
        before = units[place - 1].wordings[0][-1] if place else ""
        after = units[place + 1].wordings[0][0] if place + 1 < len(units) else ""
        shares = dict.fromkeys(self.words.get(word, NOWHERE), ALONE)
        for pair in ((before, word), (word, after)):
            shares.update(dict.fromkeys(self.pairs.get(pair, NOWHERE), 1.0))
        return shares

    def _of_phrase(self, wording: Grams) -> dict[str, float]:
        words = Counter(key for word in wording for key in self.words.get(word, NOWHERE))
        pairs = Counter(key for pair in pairwise(wording) for key in self.pairs.get(pair, NOWHERE))
        size = len(wording)
        return {
            key: ALONE * (count / size) + (1 - ALONE) * pairs[key] / (size - 1)
            for key, count in words.items()
        }


NOWHERE: frozenset[str] = frozenset()


def _turned(held: Mapping[str, Iterable[Gram]]) -> dict[Gram, frozenset[str]]:
    """Return, for each word or pair, the keys under which it stands."""
    found: dict[Gram, set[str]] = {}
    for key, grams in held.items():
        for gram in grams:
            found.setdefault(gram, set()).add(key)
    return {gram: frozenset(keys) for gram, keys in found.items()}


class TopicIndex:
    """Weights of words over the passages of a corpus, and coverage of topics by passages."""

    def __init__(
        self,
        texts: Mapping[str, str],
        thesaurus: Mapping[Grams, tuple[Grams, ...]],
        queries: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self._profiles = {key: Profile.of(text) for key, text in texts.items()}
        expected = {key: Profile.common((queries or {}).get(key, ())) for key in texts}
        self._asked = {key: p.joined(expected[key]) for key, p in self._profiles.items()}
        self._idf = _idf(profile.words for profile in self._asked.values())
        self._own_idf = _idf(profile.words for profile in self._profiles.values())
        self._rarest = max(self._idf.values(), default=1.0)
        self._weights = {key: self._sum(p.words) for key, p in self._profiles.items()}
        self._thesaurus = thesaurus
        self._longest = max(map(len, thesaurus), default=1)
        # One question is laid beside the texts several times: in words, in meaning, among the tasks.
        self._units = lru_cache(maxsize=REMEMBERED)(self._cut)
        self._coverages = lru_cache(maxsize=REMEMBERED)(self._coverages_of)

    def weight(self, word: str) -> float:
        """Return how telling a word is; words the corpus lacks are as telling as its rarest."""
        return self._idf.get(word, self._rarest)

    def own_weight(self, word: str) -> float:
        """Return how telling a word is by the passages' own words alone."""
        return self._own_idf.get(word, self._rarest)

    def units(self, topic: Sequence[Word]) -> tuple[Unit, ...]:
        """Cut a topic into units: phrases of the thesaurus first, then single words."""
        return self._units(tuple(word.folded for word in topic))

    def _cut(self, folded: Grams) -> tuple[Unit, ...]:
        units: list[Unit] = []
        place = 0
        while place < len(folded):
            grams = folded[place : place + self._phrase_size(folded, place)]
            wordings = (grams, *self._thesaurus.get(grams, ()))
            units.append(Unit(wordings, max(map(self._weight_of, wordings))))
            place += len(grams)
        return tuple(units)

    def telling(self, units: Sequence[Unit], keys: Sequence[str]) -> tuple[Unit, ...]:
        """Return the units that tell the texts `keys` apart: what most of them say tells nothing.

        All of them when none does.
        """
        most = COMMON * len(keys)
        held = [self._own.held(units, place) for place in range(len(units))]
        kept = [
            unit
            for unit, shares in zip(units, held, strict=True)
            if sum(shares.get(key, 0.0) > ALONE for key in keys) <= most
        ]
        return tuple(kept or units)

    def _weight_of(self, wording: Grams) -> float:
        return sum(self.weight(word) for word in wording) / math.sqrt(len(wording))

    def _phrase_size(self, folded: Sequence[str], place: int) -> int:
        for size in range(min(self._longest, len(folded) - place), 1, -1):
            if tuple(folded[place : place + size]) in self._thesaurus:
                return size
        return 1

    def coverage(self, units: Sequence[Unit], key: str, *, verbatim: bool = False) -> float:
        """Return which share (0..1) of the units' weight the text `key` holds.

        Words of the questions expected of it count too, unless `verbatim`.
        """
        return self.coverages(units, verbatim=verbatim).get(key, 0.0)

    def coverages(self, units: Sequence[Unit], *, verbatim: bool = False) -> Mapping[str, float]:
        """Return the coverage of every text that holds anything of the units, by its key."""
        return self._coverages(tuple(units), verbatim)

    def _coverages_of(self, units: tuple[Unit, ...], verbatim: bool) -> Mapping[str, float]:
        total = sum(unit.weight for unit in units)
        postings = self._own if verbatim else self._all
        held: dict[str, float] = {}
        for place, unit in enumerate(units if total else ()):
            for key, share in postings.held(units, place).items():
                held[key] = held.get(key, 0.0) + unit.weight * share
        return {key: weight / total for key, weight in held.items()}

    @cached_property
    def _own(self) -> Postings:
        return Postings.of(self._profiles)

    @cached_property
    def _all(self) -> Postings:
        return Postings.of(self._asked)

    def coverage_of(self, units: Sequence[Unit], text: str) -> float:
        """Return which share (0..1) of the units' weight any `text` holds."""
        postings = _postings_of(text)
        total = sum(unit.weight for unit in units)
        held = sum(u.weight * postings.held(units, i).get("", 0.0) for i, u in enumerate(units))
        return held / total if total else 0.0

    def focus(self, units: Sequence[Unit], key: str) -> float:
        """Return which share (0..1) of the text's own weight the units touch."""
        said = {word for unit in units for wording in unit.wordings for word in wording}
        touched = self._sum(said & self._profiles[key].words)
        return touched / self._weights[key] if self._weights[key] else 0.0

    def _sum(self, words: AbstractSet[str]) -> float:
        """Return the weight of all `words`, exactly: the same in whatever order a set gives them."""
        return math.fsum(map(self.weight, words))

    def missing(self, units: Sequence[Unit]) -> tuple[Unit, ...]:
        """Return the units that no text of the corpus holds in any wording."""
        return tuple(
            u for u in units if not any(all(w in self._idf for w in g) for g in u.wordings)
        )


@lru_cache(maxsize=REMEMBERED)
def _postings_of(text: str) -> Postings:
    """Read one text, under the key ''; cells of tasks come again and again."""
    return Postings.of({"": Profile.of(text)})


def _idf(documents: Iterable[frozenset[str]]) -> dict[str, float]:
    """Return log(1 + N/n) for each word: N texts, n of them with the word."""
    found = list(documents)
    counts = Counter(word for words in found for word in words)
    return {word: math.log(1 + len(found) / count) for word, count in counts.items()}


@lru_cache(maxsize=2)
def load_thesaurus(
    path: Path = THESAURUS,
) -> dict[Grams, tuple[Grams, ...]]:
    """Return, for each phrase that people say, the wordings of official texts (folded words)."""
    found: dict[Grams, tuple[Grams, ...]] = {}
    for group in read_yaml(path):
        written = tuple(_grams(text) for text in group["written"])
        for text in group["said"]:
            key = _grams(text)
            found[key] = (*found.get(key, ()), *written)
    return found


def _grams(text: str) -> Grams:
    return tuple(token.folded for token in syllables(text))


def passage_text(passage: Passage) -> str:
    """Return what a passage is about: its headings and its text, without its agency cells."""
    cells = [
        cell.value for cell in passage.cells if cell.column in ("Nội dung công việc", "Sản phẩm")
    ]
    return "\n".join([*passage.headings, *(cells or [passage.value])])
