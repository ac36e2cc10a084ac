"""Fit the answerability model on the dev split: a logistic regression over four readable features.

usage: python -m eval.calibrate [--write]

The features are those of `assistant.answerable.features`; the model's coefficients lie in
`assistant/answerability.yaml`. Questions that ask for a kind of thing that the text lacks (an amount,
a phone number …) are left out: they are refused by that rule before the model is asked.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml

from assistant.answerable import FEATURES, MODEL, features, lacking
from assistant.find import rank
from assistant.library import Library
from assistant.pipeline import build_assistant
from assistant.read.base import Reading
from eval.questions import Question, load_questions

KINDS = frozenset({"narrative", "not_in_document", "premise"})
QUESTIONS = Path(__file__).with_name("questions.yaml")
RIDGE, STEPS = 0.05, 50
Matrix = npt.NDArray[np.float64]


def examples(library: Library, questions: list[Question]) -> tuple[Matrix, Matrix]:
    """Return one row of features and one label (1: the text answers) for each usable question."""
    rows, labels = [], []
    for question in questions:
        row = _row(library, question)
        if row is not None:
            rows.append([1.0, *row])
            labels.append(float(question.status == "answered"))
    return np.array(rows), np.array(labels)


def _row(library: Library, question: Question) -> list[float] | None:
    from datetime import date

    from assistant.cite import Citer

    query = library.understanding.read(question.turns[-1])[-1]
    if question.kind not in KINDS or len(question.turns) > 1 or not query.topic:
        return None
    evidence = rank(query, library, lambda p: True)
    reading = Reading(query, library, Citer(library.documents), date.today())
    if lacking(reading, evidence):
        return None
    found = features(query, library, evidence)
    return [found[name] for name in FEATURES]


def fit(x: Matrix, y: Matrix) -> Matrix:
    """Return the coefficients of a ridge logistic regression, by Newton's method; classes weigh alike."""
    weights = np.where(y > 0, 0.5 / y.mean(), 0.5 / (1 - y.mean()))
    beta = np.zeros(x.shape[1])
    penalty = RIDGE * len(y) * np.diag([0.0, *np.ones(x.shape[1] - 1)]) / 10
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (weights * (y - p)) - penalty @ beta
        hessian = (x.T * (weights * p * (1 - p))) @ x + penalty
        beta = beta + np.linalg.solve(hessian, gradient)
    return beta


def main() -> int:
    """Fit, print, and with --write store the model."""
    library = build_assistant().library
    questions = [q for q in load_questions(QUESTIONS) if q.split == "dev"]
    x, y = examples(library, questions)
    beta = fit(x, y)
    p = 1 / (1 + np.exp(-x @ beta))
    print(f"{len(y)} questions, {int(y.sum())} answerable")
    print({name: round(float(b), 3) for name, b in zip(("bias", *FEATURES), beta, strict=True)})
    for threshold in (0.2, 0.3, 0.4, 0.5):
        refused, answered = ((p < threshold) & (y > 0)).sum(), ((p >= threshold) & (y == 0)).sum()
        print(f"threshold {threshold}: {refused} false refusals, {answered} false answers")
    if "--write" in sys.argv[1:]:
        model = {
            name: round(float(b), 3) for name, b in zip(("bias", *FEATURES), beta, strict=True)
        }
        MODEL.write_text(
            "# Written by `python -m eval.calibrate --write`.\n" + yaml.safe_dump(model), "utf-8"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
