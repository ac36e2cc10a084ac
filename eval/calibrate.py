"""Fit what decides whether the text answers: the probe of a question's meaning, that of its wording, the model.

usage: python -m eval.calibrate [--write]

All are logistic regressions on the dev split (single turns). The probe looks at the embedding of a
question alone, that of the wording (`eval.wording`) at its runs of words; both learn from
`eval/unanswerable.yaml` and `eval/answerable.yaml` too. The model looks at the readable features of
`assistant.evidence.answerable.features`, with what the two say of authors that they have not seen, so that it does
not trust them more than unseen questions deserve. Questions that ask for a kind of thing that the
text lacks (an amount, a phone number …) are left out of the model: they are refused by that rule before
it is asked.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml

from assistant.cite import Citer
from assistant.evidence.answerable import FEATURES, MODEL, features, lacking
from assistant.evidence.find import meaning_of, rank
from assistant.evidence.probe import PROBE
from assistant.evidence.wording import Wording
from assistant.library import Library
from assistant.pipeline import build_assistant
from assistant.query import Query
from assistant.read.base import Reading
from assistant.words import Word
from corpus.data import read_yaml
from eval.questions import Question, load_questions
from eval.wording import fit_wording, write_wording

KINDS = frozenset({"narrative", "not_in_document", "premise", "field"})
# Written lines with what they are: 0 the text does not answer them, 1 it does.
LINES = {"unanswerable.yaml": 0.0, "answerable.yaml": 1.0}
# Weights of the ridge, of a written line beside a question, and the scale of vectors' coordinates.
MODEL_RIDGE, PROBE_RIDGE, LINE_WEIGHT, SCALE = 0.5, 2.0, 0.5, 8.0
FOLDS, STEPS = 6, 20
THRESHOLDS = (0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Lines:
    """The written lines: their words, vectors, and labels."""

    words: list[tuple[Word, ...]]
    vectors: Matrix
    labels: Matrix


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


def lines(library: Library) -> Lines:
    """Return the written lines as read, with their vectors and labels."""
    labelled = [
        (text, label)
        for name, label in LINES.items()
        for kind in read_yaml(Path(__file__).with_name(name)).values()
        for text in kind
    ]
    read = [library.understanding.read(text)[-1] for text, _ in labelled]
    vectors = [library.search.meaning(meaning_of(q, library)) for q in read]
    labels = np.array([label for _, label in labelled])
    return Lines([q.words for q in read], np.array(vectors, dtype=float), labels)


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


def fit_probe(found: Sequence[Example], written: Lines) -> Matrix:
    """Return the probe's coefficients for vectors as they are, the bias first."""
    every = np.vstack([[e.vector for e in found], written.vectors])
    centre = every.mean(0)
    x = np.hstack([np.ones((len(every), 1)), SCALE * (every - centre)])
    bias, *slopes = fit(x, *_labelled(found, written), PROBE_RIDGE)
    scaled = SCALE * np.array(slopes)
    return np.array([bias - scaled @ centre, *scaled])


def fit_words(found: Sequence[Example], written: Lines) -> Wording:
    """Return the model of the wording."""
    return fit_wording(
        [*(e.query.words for e in found), *written.words], *_labelled(found, written)
    )


def _labelled(found: Sequence[Example], written: Lines) -> tuple[Matrix, Matrix]:
    """Return the labels and the weights of questions and lines."""
    y = np.array([float(e.answered) for e in found])
    weights = np.concatenate([alike(y), np.full(len(written.labels), LINE_WEIGHT)])
    return np.concatenate([y, written.labels]), weights


def out_of_fold(found: Sequence[Example], written: Lines) -> list[dict[str, float]]:
    """Return what a probe and a wording say of each question whose author they have not seen."""
    authors = sorted({_author(e) for e in found})
    order = np.random.default_rng(1).integers(0, FOLDS, len(authors))
    fold = dict(zip(authors, map(int, order), strict=True))
    fitted = []
    for part in range(FOLDS):
        seen = [e for e in found if fold[_author(e)] != part]
        fitted.append((fit_probe(seen, written), fit_words(seen, written)))
    return [_scores(e, *fitted[fold[_author(e)]]) for e in found]


def _author(example: Example) -> str:
    return example.question.id.partition("-")[0]


def _scores(example: Example, probe: Matrix, wording: Wording) -> dict[str, float]:
    asks = float(probe[0] + example.vector @ probe[1:])
    return {"asks": asks, "wording": wording.score(example.query.words)}


def rows(
    library: Library, found: Sequence[Example], unseen: Sequence[dict[str, float]]
) -> tuple[Matrix, Matrix]:
    """Return the model's features and labels of the usable examples."""
    usable = [(e, u) for e, u in zip(found, unseen, strict=True) if e.question.kind in KINDS]
    read = [(_row(library, e.query, u), float(e.answered)) for e, u in usable]
    kept = [(row, label) for row, label in read if row is not None]
    return np.array([row for row, _ in kept]), np.array([label for _, label in kept])


def _row(library: Library, query: Query, unseen: dict[str, float]) -> list[float] | None:
    if not query.topic:
        return None
    evidence = rank(query, library, lambda p: True)
    if lacking(Reading(query, library, Citer(library.documents), date.today()), evidence):
        return None
    values = features(query, library, evidence) | unseen
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
    """Fit, print, and with --write store all three."""
    library = build_assistant().library
    found = examples(library, [q for q in load_questions() if q.split == "dev"])
    written = lines(library)
    x, y = rows(library, found, out_of_fold(found, written))
    beta = fit(x, y, alike(y), MODEL_RIDGE)
    model = {name: round(float(b), 3) for name, b in zip(("bias", *FEATURES), beta, strict=True)}
    print(f"{len(found)} questions and {len(written.labels)} lines; model: {len(y)} questions")
    print(model)
    p = 1 / (1 + np.exp(-x @ beta))
    for threshold in THRESHOLDS:
        refused, wrong = ((p < threshold) & (y > 0)).sum(), ((p >= threshold) & (y == 0)).sum()
        print(f"threshold {threshold}: {refused} false refusals, {wrong} false answers")
    if "--write" in sys.argv[1:]:
        write(library, fit_probe(found, written), model)
        write_wording(fit_words(found, written))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
