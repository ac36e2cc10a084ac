"""Fit what decides whether the text answers: the probe of a question's meaning, then the model.

usage: python -m eval.calibrate [--write]

Both are logistic regressions on the dev split (single turns). The probe looks at the embedding of a
question alone and learns from `eval/unanswerable.yaml` and `eval/answerable.yaml` too; the model looks
at the readable features of `assistant.answerable.features`, with the probe's score out of fold, so that
it does not trust it more than unseen questions deserve. Questions that ask for a kind of thing that the
text lacks (an amount, a phone number …) are left out of the model: they are refused by that rule before
it is asked.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml

from assistant.answerable import FEATURES, MODEL, features, lacking
from assistant.cite import Citer
from assistant.find import meaning_of, rank
from assistant.library import Library
from assistant.pipeline import build_assistant
from assistant.probe import PROBE
from assistant.query import Query
from assistant.read.base import Reading
from corpus.data import read_yaml
from eval.questions import Question, load_questions

KINDS = frozenset({"narrative", "not_in_document", "premise", "field"})
# Written lines with what they are: 0 the text does not answer them, 1 it does.
LINES = {"unanswerable.yaml": 0.0, "answerable.yaml": 1.0}
# Weights of the ridge, of a written line beside a question, and the scale of vectors' coordinates.
MODEL_RIDGE, PROBE_RIDGE, LINE_WEIGHT, SCALE = 0.5, 2.0, 0.5, 8.0
FOLDS, STEPS = 6, 20
Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A question as read, its vector, and whether the text answers it."""

    question: Question
    query: Query
    vector: Matrix
    answered: bool


def examples(library: Library, questions: list[Question]) -> list[Example]:
    """Return the questions of one turn that are answered or not in the document."""
    judged = [q for q in questions if len(q.turns) == 1 and q.status in STATUSES]
    return [_example(library, question) for question in judged]


STATUSES = ("answered", "not_in_document")


def _example(library: Library, question: Question) -> Example:
    query = library.understanding.read(question.turns[0])[-1]
    vector = library.search.meaning(meaning_of(query, library)).astype(float)
    return Example(question, query, vector, question.status == "answered")


def lines(library: Library) -> tuple[Matrix, Matrix]:
    """Return the vectors and the labels of the written lines."""
    labelled = [
        (text, label)
        for name, label in LINES.items()
        for kind in read_yaml(Path(__file__).with_name(name)).values()
        for text in kind
    ]
    read = [library.understanding.read(text)[-1] for text, _ in labelled]
    vectors = [library.search.meaning(meaning_of(q, library)) for q in read]
    return np.array(vectors, dtype=float), np.array([label for _, label in labelled])


def fit(x: Matrix, y: Matrix, weights: Matrix, ridge: float) -> Matrix:
    """Return the coefficients (the first one is the bias) of a ridge logistic regression, by Newton."""
    beta = np.zeros(x.shape[1])
    penalty = ridge * np.diag([0.0, *np.ones(x.shape[1] - 1)])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ beta))
        hessian = (x.T * (weights * p * (1 - p))) @ x + penalty
        beta = beta + np.linalg.solve(hessian, x.T @ (weights * (y - p)) - penalty @ beta)
    return beta


def alike(y: Matrix) -> Matrix:
    """Return weights by which both classes weigh the same."""
    weights: Matrix = np.where(y > 0, 0.5 / y.mean(), 0.5 / (1 - y.mean()))
    return weights


def fit_probe(vectors: Matrix, y: Matrix, written: tuple[Matrix, Matrix]) -> Matrix:
    """Return the probe's coefficients for vectors as they are, the bias first."""
    every = np.vstack([vectors, written[0]])
    centre = every.mean(0)
    x = np.hstack([np.ones((len(every), 1)), SCALE * (every - centre)])
    labels = np.concatenate([y, written[1]])
    weights = np.concatenate([alike(y), np.full(len(written[1]), LINE_WEIGHT)])
    bias, *slopes = fit(x, labels, weights, PROBE_RIDGE)
    scaled = SCALE * np.array(slopes)
    return np.array([bias - scaled @ centre, *scaled])


def out_of_fold(vectors: Matrix, y: Matrix, written: tuple[Matrix, Matrix]) -> Matrix:
    """Return each question's log-odds by a probe that has not seen it."""
    fold = np.random.default_rng(0).integers(0, FOLDS, len(y))
    scores = np.zeros(len(y))
    for part in range(FOLDS):
        beta = fit_probe(vectors[fold != part], y[fold != part], written)
        scores[fold == part] = beta[0] + vectors[fold == part] @ beta[1:]
    return scores


def rows(library: Library, found: list[Example], asks: Matrix) -> tuple[Matrix, Matrix]:
    """Return the model's features and labels of the usable examples."""
    usable = [(e, float(a)) for e, a in zip(found, asks, strict=True) if e.question.kind in KINDS]
    read = [(_row(library, e.query, a), float(e.answered)) for e, a in usable]
    kept = [(row, label) for row, label in read if row is not None]
    return np.array([row for row, _ in kept]), np.array([label for _, label in kept])


def _row(library: Library, query: Query, asks: float) -> list[float] | None:
    if not query.topic:
        return None
    evidence = rank(query, library, lambda p: True)
    if lacking(Reading(query, library, Citer(library.documents), date.today()), evidence):
        return None
    values = features(query, library, evidence) | {"asks": asks}
    return [1.0, *(values[name] for name in FEATURES)]


def write(library: Library, probe: Matrix, model: dict[str, float]) -> None:
    """Store the probe and the model beside the code that reads them."""
    head = "# Written by `python -m eval.calibrate --write`.\n"
    weights = [round(float(w), 4) for w in probe[1:]]
    data = {"model": library.search.model, "bias": round(float(probe[0]), 4), "weights": weights}
    flow = yaml.safe_dump(data, default_flow_style=None, width=110)
    PROBE.write_text(head + flow, "utf-8")
    MODEL.write_text(head + yaml.safe_dump(model), "utf-8")


def main() -> int:
    """Fit, print, and with --write store both."""
    library = build_assistant().library
    found = examples(library, [q for q in load_questions() if q.split == "dev"])
    vectors = np.array([e.vector for e in found])
    labels = np.array([float(e.answered) for e in found])
    written = lines(library)
    x, y = rows(library, found, out_of_fold(vectors, labels, written))
    beta = fit(x, y, alike(y), MODEL_RIDGE)
    model = {name: round(float(b), 3) for name, b in zip(("bias", *FEATURES), beta, strict=True)}
    print(f"probe: {len(labels)} questions and {len(written[1])} lines; model: {len(y)} questions")
    print(model)
    p = 1 / (1 + np.exp(-x @ beta))
    for threshold in (0.2, 0.3, 0.4, 0.5):
        refused, wrong = ((p < threshold) & (y > 0)).sum(), ((p >= threshold) & (y == 0)).sum()
        print(f"threshold {threshold}: {refused} false refusals, {wrong} false answers")
    if "--write" in sys.argv[1:]:
        write(library, fit_probe(vectors, labels, written), model)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
