"""Figures over many questions: means with bootstrap intervals, percentiles, paired comparisons."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

RESAMPLES = 2000
SEED = 20261123


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean over `n` judged questions with its 95 % bootstrap interval."""

    mean: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class Paired:
    """Run B against run A on the same questions."""

    win: int
    tie: int
    loss: int
    difference: Interval

    @property
    def p_value(self) -> float:
        """Two-sided sign test: how likely so uneven a split of wins and losses is by chance."""
        n, fewer = self.win + self.loss, min(self.win, self.loss)
        tail: float = sum(math.comb(n, k) for k in range(fewer + 1)) / 2**n
        return min(1.0, 2 * tail)


def judged(scores: Sequence[float | None]) -> list[float]:
    """Return the scores without those that were not judged."""
    return [score for score in scores if score is not None]


def bootstrap(values: Sequence[float], resamples: int = RESAMPLES, seed: int = SEED) -> Interval:
    """Return the mean with the 2.5 and 97.5 percentiles of the means of resampled questions."""
    import numpy as np

    if not values:
        return Interval(math.nan, math.nan, math.nan, 0)
    array = np.asarray(values, dtype=float)
    picks = np.random.default_rng(seed).integers(len(array), size=(resamples, len(array)))
    low, high = np.percentile(array[picks].mean(axis=1), [2.5, 97.5])
    return Interval(float(array.mean()), float(low), float(high), len(array))


def percentile(values: Sequence[float], share: float) -> float:
    """Return the nearest-rank percentile: the smallest value with `share` of all at or below it."""
    if not values:
        return math.nan
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def paired(before: Mapping[str, float | None], after: Mapping[str, float | None]) -> Paired:
    """Compare two runs question by question, over the questions that both judged."""
    differences = [
        b - a for key, a in before.items() if a is not None and (b := after.get(key)) is not None
    ]
    return Paired(
        win=sum(d > 0 for d in differences),
        tie=sum(d == 0 for d in differences),
        loss=sum(d < 0 for d in differences),
        difference=bootstrap(differences),
    )
