"""Fit the weights of `assistant.evidence.wording`: a ridge logistic regression over runs of words."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from assistant.evidence.wording import WORDING, Wording, runs
from assistant.words import Word

Matrix = npt.NDArray[np.float64]
# A run counts when it stands in so many questions; weights below the least are left out of the file.
LEAST_SEEN, LEAST_WEIGHT = 3, 0.03
RIDGE, STEPS, POWER_STEPS = 0.04, 300, 20


@dataclass(frozen=True)
class Rows:
    """Questions as rows of runs: entry n is run `columns[n]` in question `rows[n]`, with `values[n]`."""

    rows: npt.NDArray[np.int64]
    columns: npt.NDArray[np.int64]
    values: Matrix
    shape: tuple[int, int]

    def dot(self, weights: Matrix) -> Matrix:
        """Return the product with a weight a run."""
        sums = np.bincount(self.rows, self.values * weights[self.columns], self.shape[0])
        return sums.astype(np.float64)

    def back(self, errors: Matrix) -> Matrix:
        """Return the product of the transposed rows with a number a question."""
        sums = np.bincount(self.columns, self.values * errors[self.rows], self.shape[1])
        return sums.astype(np.float64)


def fit_wording(questions: Sequence[Sequence[Word]], y: Matrix, weights: Matrix) -> Wording:
    """Return the model of questions with their labels and weights."""
    found = [runs(words) for words in questions]
    seen = Counter(run for each in found for run in each)
    places = {run: n for n, run in enumerate(sorted(r for r, c in seen.items() if c >= LEAST_SEEN))}
    bias, slopes = _descend(_rows(found, places), y, weights)
    return Wording(bias, dict(zip(places, map(float, slopes), strict=True)))


def _rows(found: Sequence[frozenset[str]], places: dict[str, int]) -> Rows:
    known = [[places[run] for run in each if run in places] for each in found]
    sizes = np.array([len(each) for each in known])
    rows = np.repeat(np.arange(len(known)), sizes)
    columns = np.array([place for each in known for place in each], dtype=np.int64)
    return Rows(rows, columns, 1 / np.sqrt(sizes[rows]), (len(known), len(places)))


def _descend(x: Rows, y: Matrix, weights: Matrix) -> tuple[float, Matrix]:
    """Minimise by Nesterov's accelerated steps, whose length is set by the greatest curvature."""
    slopes = ahead = np.zeros(x.shape[1])
    bias = bias_ahead = 0.0
    step, bias_step = 1 / (_curvature(x, weights) / 4 + RIDGE), 4 / weights.sum()
    for n in range(STEPS):
        errors = weights * (1 / (1 + np.exp(-x.dot(ahead) - bias_ahead)) - y)
        moved = ahead - step * (x.back(errors) + RIDGE * ahead)
        bias_moved = bias_ahead - bias_step * float(errors.sum())
        share = n / (n + 3)
        ahead, slopes = moved + share * (moved - slopes), moved
        bias_ahead, bias = bias_moved + share * (bias_moved - bias), bias_moved
    return bias, slopes


def _curvature(x: Rows, weights: Matrix) -> float:
    """Return the greatest eigenvalue of the weighted squares of the rows."""
    vector, size = np.ones(x.shape[1]), 1.0
    for _ in range(POWER_STEPS):
        vector = x.back(weights * x.dot(vector))
        size = float(np.linalg.norm(vector))
        vector = vector / size
    return size


def write_wording(model: Wording, path: Path = WORDING) -> None:
    """Store a model beside the code that reads it."""
    kept = {r: round(w, 3) for r, w in sorted(model.weights.items()) if abs(w) >= LEAST_WEIGHT}
    data = {"bias": round(model.bias, 3), "weights": kept}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", "utf-8")
