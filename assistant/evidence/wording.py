"""Whether a question is worded like those that such a text answers: a linear model of runs of words.

Beside the probe (module `probe`), which knows a question's meaning as a whole, this one knows its small
words ('ngày mấy', 'gồm những tỉnh nào'), which weigh little in an embedding. `python -m eval.calibrate
--write` fits both on the same questions and lines.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.words import Word
from corpus.data import damaged, read_text

WORDING = Path(__file__).with_name("wording.json")
# So many neighbouring words make up the longest run; every number is written so.
LONGEST, NUMBER = 3, "#"
START, END = "<", ">"


@dataclass(frozen=True)
class Wording:
    """The weights of runs of words."""

    bias: float
    weights: Mapping[str, float]

    def score(self, words: Iterable[Word]) -> float:
        """Return the log-odds that a question of these words is one the text may answer."""
        return self.weigh(runs(words))

    def weigh(self, said: Iterable[str]) -> float:
        """Return the log-odds for the runs of a question."""
        known = [run for run in said if run in self.weights]
        total = sum(self.weights[run] for run in known)
        return self.bias + total / math.sqrt(max(len(known), 1))


def runs(words: Iterable[Word]) -> frozenset[str]:
    """Return the runs of one to three neighbouring words of a question, folded."""
    return runs_of(numberless(word.folded) for word in words)


def runs_of(said: Iterable[str]) -> frozenset[str]:
    """Return the runs of one to three neighbours among what stands for the words of a question."""
    ends = [START, *said, END]
    return frozenset(run for length in range(1, LONGEST + 1) for run in _runs(ends, length))


def numberless(folded: str) -> str:
    """Return a word as it stands in a run: every number is the same."""
    return NUMBER if folded.isdigit() else folded


def _runs(said: Sequence[str], length: int) -> Iterable[str]:
    return (" ".join(said[i : i + length]) for i in range(len(said) - length + 1))


@lru_cache(maxsize=1)
def load_wording(path: Path = WORDING) -> Wording:
    """Return the fitted model; AssistantError when its file is damaged."""
    try:
        data = json.loads(read_text(path))
        return Wording(float(data["bias"]), data["weights"])
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(path) from error
