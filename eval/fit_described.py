"""Fit whether a task is there that a question describes: `python -m eval.fit_described [--write]`.

A logistic regression on the readable features of `assistant.evidence.found`, over the dev questions that mean one
task by its matter and the questions of `eval/absent_tasks.yaml`, which mean none.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml

from assistant.cite import Citer
from assistant.evidence.find import rank_tasks
from assistant.evidence.found import FEATURES, MODEL, features
from assistant.library import Library
from assistant.pipeline import build_assistant
from assistant.read.base import Reading
from corpus.data import read_yaml
from eval.questions import Question, load_questions

LINES = Path(__file__).with_name("absent_tasks.yaml")
KINDS = frozenset({"field", "premise", "narrative"})
RIDGE, STEPS = 0.5, 30
THRESHOLDS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
Matrix = npt.NDArray[np.float64]


def described(library: Library, question: str, today: date) -> list[float] | None:
    """Return the features of the task that a question describes; None when it describes none."""
    query = library.understanding.read(question)[-1]
    if (
        query.english
        or query.background
        or len(query.topic) < 2
        or not (query.asks_fields or query.who)
    ):
        return None
    reading = Reading(query, library, Citer(library.documents), today)
    ranked = rank_tasks(query, library, library.tasks, "fused")
    found = features(reading, ranked) if ranked else {}
    return [found[name] for name in FEATURES] if found else None


def meant(questions: Iterable[Question]) -> list[str]:
    """Return the dev questions of one turn that a single task answers."""
    return [
        q.turns[0]
        for q in questions
        if q.split == "dev"
        and len(q.turns) == 1
        and q.kind.value in KINDS
        and len(q.tasks or ()) == 1
    ]


def fit(rows: Matrix, labels: Matrix) -> Matrix:
    """Return the bias and the coefficients of a ridge logistic regression (both classes weigh the same)."""
    held = np.hstack([np.ones((len(rows), 1)), rows])
    weights = np.where(labels > 0, 1 / labels.sum(), 1 / (1 - labels).sum()) * len(labels) / 2
    found = np.zeros(held.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-held @ found))
        slope = held.T @ (weights * (labels - p)) - RIDGE * found
        curve = (held * (weights * p * (1 - p))[:, None]).T @ held + RIDGE * np.eye(len(found))
        found = found + np.linalg.solve(curve, slope)
    return found


def _likely(found: Matrix, rows: Matrix) -> Matrix:
    likely: Matrix = 1 / (1 + np.exp(-(found[0] + rows @ found[1:])))
    return likely


def main(arguments: Sequence[str]) -> None:
    """Fit, print how many of each are taken at some thresholds, write with '--write'."""
    assistant = build_assistant()
    library, today = assistant.library, assistant.today()
    lines = read_yaml(LINES)

    def rows(questions: Iterable[str]) -> Matrix:
        return np.array([f for q in questions if (f := described(library, q, today))])

    there, absent, held = rows(meant(load_questions())), rows(lines["fitted"]), rows(lines["held"])
    labels = np.concatenate([np.ones(len(there)), np.zeros(len(absent))])
    found = fit(np.vstack([there, absent]), labels)
    print(dict(zip(("bias", *FEATURES), map(float, found.round(3)), strict=True)))
    for least in THRESHOLDS:
        shares = [float(np.mean(_likely(found, part) >= least)) for part in (there, absent, held)]
        print(
            f"{least:.2f}: taken of those there, absent, held: "
            + ", ".join(f"{s:.1%}" for s in shares)
        )
    if "--write" in arguments:
        values = {
            name: round(float(value), 3)
            for name, value in zip(("bias", *FEATURES), found, strict=True)
        }
        text = yaml.safe_dump(values, sort_keys=True)
        MODEL.write_text(
            f"# Written by `python -m eval.fit_described --write`.\n{text}", encoding="utf-8"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
