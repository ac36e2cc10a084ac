"""Which passage a question is put to, told from its meaning by questions expected of each passage.

A multinomial logistic regression over sentence embeddings: `python -m eval.fit_ranking --write` learns it
from the expected questions (`corpus/documents/*.queries.yaml`), never from a question set. One row of
weights a passage takes the place of thousands of vectors of lines, in size and in time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpus.embedding import Vectors
from corpus.errors import AssistantError

WEIGHTS = Path(__file__).with_name("expected.safetensors")
# Less likely passages are all the same; the feature is 0 there and 1 where the model is certain.
LEAST_LOG_PROBABILITY = -12.0


@dataclass(frozen=True)
class Expected:
    """Weights for the vectors of one embedding model: a row and a bias for each passage."""

    model: str
    passages: tuple[str, ...]
    weights: Vectors
    biases: Vectors

    @cached_property
    def _told_of(self) -> frozenset[str]:
        return frozenset(self.passages)

    def knows(self, model: str, passages: Iterable[str]) -> bool:
        """Whether it was learned with this embedding model and about all of these passages."""
        return model == self.model and self._told_of.issuperset(passages)

    def scores(self, vector: Vectors) -> dict[str, float]:
        """Return, by the passage's key, its log-probability for a unit vector, brought to 0..1."""
        odds = self.weights @ vector + self.biases
        logs = odds - odds.max()
        logs = logs - np.log(np.exp(logs).sum())
        kept = 1 - np.maximum(logs, LEAST_LOG_PROBABILITY) / LEAST_LOG_PROBABILITY
        return dict(zip(self.passages, map(float, kept), strict=True))


@lru_cache(maxsize=1)
def load_expected(path: Path = WEIGHTS) -> Expected:
    """Return the learned model; AssistantError when its file is missing or damaged."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="numpy") as stored:
            told: Mapping[str, str] = stored.metadata()
            weights, biases = stored.get_tensor("weights"), stored.get_tensor("biases")
        passages = tuple(json.loads(told["passages"]))
        return Expected(told["model"], passages, _floats(weights), _floats(biases))
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        raise AssistantError(
            f"Không đọc được {path.name}: tệp bị thiếu hoặc bị hỏng. "
            "Hãy khôi phục tệp này từ bản cài đặt rồi chạy lại."
        ) from error


def _floats(stored: npt.NDArray[np.float16]) -> Vectors:
    return stored.astype(np.float32)
