"""Which of a word's forms is meant: bigrams, and the likeliest path through all words' forms."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

# Opens and ends a phrase.
BOUND = "."
DISCOUNT = 0.75
# What was never seen.
UNSEEN = 1e-8

# The chance of the second word after the first.
Chance = Callable[[str, str], float]
# How often words stand alone, and one after another.
Counts = tuple[Counter[str], Counter[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Bigrams:
    """Absolute-discounted bigram model: `seen[a][b]`, else `backoff[a] * unigrams[b]`."""

    unigrams: Mapping[str, float]
    seen: Mapping[str, Mapping[str, float]]
    backoff: Mapping[str, float]

    @classmethod
    def learn(cls, singles: Counter[str], pairs: Counter[tuple[str, str]]) -> Bigrams:
        """Estimate the model from counts of words and of neighbours."""
        unigrams = _unigram_chances(singles)
        followers: dict[str, dict[str, int]] = defaultdict(dict)
        for (first, second), count in pairs.items():
            followers[first][second] = count
        backoff, seen = {}, {}
        for first, counts in followers.items():
            total = sum(counts.values())
            backoff[first] = rest = DISCOUNT * len(counts) / total
            seen[first] = {
                second: (count - DISCOUNT) / total + rest * unigrams[second]
                for second, count in counts.items()
            }
        return cls(unigrams, seen, backoff)

    def chance(self, first: str, second: str) -> float:
        """Return P(second | first)."""
        seen = self.seen.get(first)
        if seen is not None and second in seen:
            return seen[second]
        return self.backoff.get(first, 1.0) * self.unigrams.get(second, UNSEEN)


class Likeliest(NamedTuple):
    """The likeliest form of a word, and how likely it is (0 to 1)."""

    form: str
    chance: float


def likeliest(
    columns: Sequence[Mapping[str, float]], starts: Sequence[bool], chance: Chance
) -> list[Likeliest]:
    """Return the likeliest form of each word, given all of them (forward-backward).

    `columns` hold the forms of each word with the likelihood of the word being typed so; `starts` says
    before which words a phrase starts.
    """
    forward = _forward(columns, starts, chance)
    backward = _backward(columns, starts, chance)
    found = []
    for ahead, after in zip(forward, backward, strict=True):
        both = _scaled({word: p * after[word] for word, p in ahead.items()})
        found.append(Likeliest(*max(both.items(), key=itemgetter(1))))
    return found


def _forward(
    columns: Sequence[Mapping[str, float]], starts: Sequence[bool], chance: Chance
) -> list[dict[str, float]]:
    """Return how likely each form is by what stands before it."""
    chances: list[dict[str, float]] = []
    for column, start in zip(columns, starts, strict=True):
        before = {BOUND: 1.0} if start or not chances else chances[-1]
        ahead = {
            word: cost * sum(p * chance(prev, word) for prev, p in before.items())
            for word, cost in column.items()
        }
        chances.append(_scaled(ahead))
    return chances


def _backward(
    columns: Sequence[Mapping[str, float]], starts: Sequence[bool], chance: Chance
) -> list[dict[str, float]]:
    """Return how likely what stands after each form is."""
    chances: list[dict[str, float]] = []
    following: Mapping[str, float] = {BOUND: 1.0}
    for place in range(len(columns) - 1, -1, -1):
        behind = {
            word: sum(p * chance(word, second) for second, p in following.items())
            for word in columns[place]
        }
        chances.append(_scaled(behind))
        ending = starts[place]
        weighed = {word: p * columns[place][word] for word, p in chances[-1].items()}
        following = {BOUND: 1.0} if ending else weighed
    return chances[::-1]


def _scaled(chances: Mapping[str, float]) -> dict[str, float]:
    """Return the chances so that they sum to one."""
    total = sum(chances.values())
    return {word: p / total for word, p in chances.items()}


def _unigram_chances(singles: Counter[str]) -> dict[str, float]:
    """Return add-half-smoothed chances."""
    total = sum(singles.values()) + 0.5 * len(singles)
    return {word: (count + 0.5) / total for word, count in singles.items()}
