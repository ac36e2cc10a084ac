"""Whether a question asks for something that such a text holds: a linear probe of its meaning.

A logistic regression over the sentence embedding (a linear probe, Alain and Bengio 2017), fitted by
`python -m eval.calibrate --write` on the dev questions and on lines that the text does not answer.
It knows what is asked (an amount, a place, another document's content), never what is answered. Probes of
the same kind tell talk that asks nothing (`assistant.evidence.smalltalk`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from corpus.data import read_yaml
from corpus.embedding import Vectors

PROBE = Path(__file__).with_name("probe.yaml")


@dataclass(frozen=True)
class Probe:
    """Coefficients for the vectors of one embedding model."""

    model: str
    bias: float
    weights: Vectors

    def score(self, vector: Vectors) -> float:
        """Return the log-odds of what the probe was fitted to tell, for a question's unit vector."""
        return self.bias + float(self.weights @ vector)


@lru_cache(maxsize=4)
def load_probe(path: Path = PROBE) -> Probe:
    """Return the fitted probe; AssistantError when its file is damaged."""
    data = read_yaml(path)
    return Probe(
        str(data["model"]), float(data["bias"]), np.array(data["weights"], dtype=np.float32)
    )
