"""What a message asks for by its words alone: a list, a number, by an agency that leads, by a year.

Logistic regression on the words and the pairs of neighbours that are said (Hastie, Tibshirani and Friedman 2009,
4.4), one for each kind of answer and of condition, fitted by `python -m eval.fit_asks` on the dev questions. It
knows nothing of grammar, so it errs elsewhere than the rules do: that tells which of two readings is likelier.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.message.background import grams
from assistant.words import Word
from corpus.data import damaged, read_text

PATH = Path(__file__).with_name("asks.json")


@dataclass(frozen=True)
class Asks:
    """The log-odds of what is asked before any word is read (`bias`), and what each gram adds to them."""

    bias: Mapping[str, float]
    weights: Mapping[str, Mapping[str, float]]

    def probabilities(self, words: Sequence[Word]) -> dict[str, float]:
        """Return for each kind of answer and of condition how likely the words ask for it."""
        return self.of_grams(set(grams(words)))

    def of_grams(self, said: Iterable[str]) -> dict[str, float]:
        """Return the same for what is said as grams, each once."""
        odds = dict(self.bias)
        for gram in said:
            for asked, weight in self.weights.get(gram, {}).items():
                odds[asked] += weight
        return {asked: 1 / (1 + math.exp(-told)) for asked, told in odds.items()}


@lru_cache(maxsize=1)
def load_asks() -> Asks:
    """Return the fitted model; AssistantError when its file is damaged."""
    try:
        data = json.loads(read_text(PATH))
        return Asks(dict(data["bias"]), {gram: dict(row) for gram, row in data["weights"].items()})
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(PATH) from error
