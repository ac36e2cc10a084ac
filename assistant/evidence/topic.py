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
from functools import cached_property, lru_cache
from pathlib import Path

from assistant.evidence.glossary import Glossary
from assistant.evidence.profiles import ALONE, Grams, Postings, Profile, Unit
from assistant.words import Word
from corpus.data import read_yaml
from corpus.normalize import normalize_tone_placement, syllables
from corpus.types import Passage

# What more than this share of the texts holds does not tell them apart.
COMMON = 0.2
# How many topics are remembered with their units and coverages.
REMEMBERED = 256
# Of a larger corpus only those texts are laid beside a topic that are asked for.
FEW = 1000
THESAURUS = Path(__file__).with_name("thesaurus.yaml")


class TopicIndex:
    """Weights of words over the passages of a corpus, and coverage of topics by passages."""

    def __init__(
        self,
        texts: Mapping[str, str],
        thesaurus: Mapping[Grams, tuple[Grams, ...]],
        queries: Mapping[str, Sequence[str]] | None = None,
        marks: Mapping[Grams, frozenset[Grams]] | None = None,
        glossary: Glossary | None = None,
    ) -> None:
        self._texts = texts
        self._marks = marks or {}
        self._queries = queries or {}
        self._thesaurus = thesaurus
        self._glossary = glossary or Glossary({}, 1)
        self._longest = max(map(len, thesaurus), default=1)
        # One question is laid beside the texts several times: in words, in meaning, among the tasks.
        self._units = lru_cache(maxsize=REMEMBERED)(self._cut)
        self._coverages = lru_cache(maxsize=REMEMBERED)(self._coverages_of)

    # What a question without a topic does not need is worked out for the first that has one.
    @cached_property
    def _profiles(self) -> dict[str, Profile]:
        return {key: Profile.of(text) for key, text in self._texts.items()}

    @cached_property
    def _asked(self) -> dict[str, Profile]:
        return {
            key: profile.joined(Profile.common(self._queries.get(key, ())))
            for key, profile in self._profiles.items()
        }

    @cached_property
    def _idf(self) -> dict[str, float]:
        return _idf(profile.words for profile in self._asked.values())

    @cached_property
    def _own_idf(self) -> dict[str, float]:
        return _idf(profile.words for profile in self._profiles.values())

    @cached_property
    def _rarest(self) -> float:
        return max(self._idf.values(), default=1.0)

    def weight(self, word: str) -> float:
        """Return how telling a word is; words the corpus lacks are as telling as its rarest."""
        return self._idf.get(word, self._rarest)

    def own_weight(self, word: str) -> float:
        """Return how telling a word is by the passages' own words alone."""
        return self._own_idf.get(word, self._rarest)

    def units(self, topic: Sequence[Word]) -> tuple[Unit, ...]:
        """Cut a topic into units: phrases of the thesaurus first, then single words."""
        return self._units(tuple((word.folded, word.marked) for word in topic))

    def _cut(self, said: tuple[tuple[str, str | None], ...]) -> tuple[Unit, ...]:
        units: list[Unit] = []
        place, folded = 0, tuple(word for word, _ in said)
        while place < len(folded):
            english = self._glossary.size(folded, place)
            grams = folded[place : place + max(english, self._phrase_size(folded, place))]
            meant = self._agrees(grams, said[place : place + len(grams)])
            wordings = (grams, *(self._thesaurus.get(grams, ()) if meant else ()))
            wordings = tuple(dict.fromkeys((*wordings, *self._glossary.of(grams))))
            units.append(Unit(wordings, max(map(self._weight_of, wordings))))
            place += len(grams)
        return tuple(units)

    def _agrees(self, grams: Grams, said: Sequence[tuple[str, str | None]]) -> bool:
        """Whether the marks typed are those of a phrase that people say: 'chủ trương' holds no 'trường'."""
        forms = self._marks.get(grams)
        typed = [normalize_tone_placement(marked) if marked else None for _, marked in said]
        return not forms or any(
            all(mark is None or mark == form for mark, form in zip(typed, known, strict=True))
            for known in forms
        )

    def telling(self, units: Sequence[Unit], keys: Sequence[str]) -> tuple[Unit, ...]:
        """Return the units that tell the texts `keys` apart: what most of them say tells nothing.

        All of them when none does.
        """
        most = COMMON * len(keys)
        among = frozenset(keys)
        held = [self._own.held(units, place, among) for place in range(len(units))]
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
        return self.coverages(units, frozenset([key]), verbatim=verbatim).get(key, 0.0)

    def coverages(
        self, units: Sequence[Unit], keys: frozenset[str], *, verbatim: bool = False
    ) -> Mapping[str, float]:
        """Return the coverage by its key of those texts `keys`, at least, that hold anything of the units."""
        # Of a few texts all are read, once for all questions put to them.
        if len(self._texts) <= FEW:
            return self._coverages(tuple(units), verbatim)
        return self._coverages_of(tuple(units), verbatim, keys)

    def _coverages_of(
        self, units: tuple[Unit, ...], verbatim: bool, among: frozenset[str] | None = None
    ) -> Mapping[str, float]:
        total = sum(unit.weight for unit in units)
        postings = self._own if verbatim else self._all
        held: dict[str, float] = {}
        for place, unit in enumerate(units if total else ()):
            for key, share in postings.held(units, place, among).items():
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

    def _sum(self, words: AbstractSet[str]) -> float:
        """Return the weight of all `words`, exactly: the same in whatever order a set gives them."""
        return math.fsum(map(self.weight, words))

    def unheard(self, units: Sequence[Unit]) -> float:
        """Return which share (0..1) of the units' weight no text of the corpus holds in any wording."""
        total = sum(unit.weight for unit in units)
        return sum(unit.weight for unit in self.missing(units)) / total if total else 0.0

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


@lru_cache(maxsize=2)
def load_marks(path: Path = THESAURUS) -> dict[Grams, frozenset[Grams]]:
    """Return, for each phrase that people say, the forms with their marks in which they say it."""
    found: dict[Grams, set[Grams]] = {}
    for group in read_yaml(path):
        for text in group["said"]:
            marked = tuple(normalize_tone_placement(t.text.lower()) for t in syllables(text))
            found.setdefault(_grams(text), set()).add(marked)
    return {grams: frozenset(forms) for grams, forms in found.items()}


def _grams(text: str) -> Grams:
    return tuple(token.folded for token in syllables(text))


def passage_text(passage: Passage) -> str:
    """Return what a passage is about: its headings and its text, without its agency cells."""
    cells = [
        cell.value for cell in passage.cells if cell.column in ("Nội dung công việc", "Sản phẩm")
    ]
    return "\n".join([*passage.headings, *(cells or [passage.value])])
