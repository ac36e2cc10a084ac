"""Fit the probes that tell talk from what is asked (`assistant.evidence.smalltalk`).

usage: python -m eval.fit_talk [--write]

Talk is what `eval/talk.yaml` calls so; all dev questions that are no chitchat, the other written lines, and the
requests among the lines of talk are not. What is printed is out of fold: each line is judged by probes that
have not seen it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml

from assistant.evidence.find import meaning_of
from assistant.evidence.smalltalk import COMPLAINT, IS_TALK, TALK
from assistant.library import Library
from assistant.pipeline import build_assistant
from corpus.data import read_yaml
from eval.calibrate import FOLDS, SCALE, Matrix, alike, fit, lines
from eval.questions import load_questions

LINES = Path(__file__).with_name("talk.yaml")
RIDGE = 1.0
REQUEST = "request"


@dataclass(frozen=True)
class Said:
    """Written lines of talk with their kinds and vectors, and the vectors of all that is asked."""

    texts: tuple[str, ...]
    kinds: tuple[str, ...]
    vectors: Matrix
    asked: Matrix

    @property
    def talk(self) -> Matrix:
        """1 for each line that is talk, 0 for a request."""
        return np.array([float(kind != REQUEST) for kind in self.kinds])


def said(library: Library) -> Said:
    """Return the lines and the questions as the assistant reads them."""
    pairs = [(text, kind) for kind, texts in read_yaml(LINES).items() for text in texts]
    texts, kinds = zip(*pairs, strict=True)
    asked = [q.turns[-1] for q in load_questions() if q.split == "dev" and q.kind != "chitchat"]
    vectors = np.vstack([_vectors(library, asked), lines(library).vectors])
    return Said(texts, kinds, _vectors(library, texts), vectors)


def _vectors(library: Library, texts: Sequence[str]) -> Matrix:
    queries = (library.understanding.read(text)[-1] for text in texts)
    found = [library.search.meaning(meaning_of(query, library)) for query in queries]
    return np.array(found, dtype=float)


def fit_talk(found: Said) -> Matrix:
    """Return the probe, bias first, that tells talk from all that is asked."""
    labels = np.concatenate([found.talk, np.zeros(len(found.asked))])
    return _probe(np.vstack([found.vectors, found.asked]), labels)


def fit_complaint(found: Said) -> Matrix:
    """Return the probe, bias first, that tells complaints from other talk."""
    talk = found.talk > 0
    labels = np.array([float(kind == "complaint") for kind in found.kinds])
    return _probe(found.vectors[talk], labels[talk])


def _probe(vectors: Matrix, labels: Matrix) -> Matrix:
    """Return the coefficients for vectors as they are; both classes weigh the same."""
    centre = vectors.mean(0)
    x = np.hstack([np.ones((len(vectors), 1)), SCALE * (vectors - centre)])
    bias, *slopes = fit(x, labels, alike(labels), RIDGE)
    scaled = SCALE * np.array(slopes)
    return np.array([bias - scaled @ centre, *scaled])


def report(found: Said) -> None:
    """Print how lines and questions are told apart by probes that have not seen them."""
    chance = np.random.default_rng(0)
    fold = chance.integers(0, FOLDS, len(found.texts))
    asked_fold = chance.integers(0, FOLDS, len(found.asked))
    right = wrong = 0
    for part in range(FOLDS):
        seen = [n for n, of in enumerate(fold) if of != part]
        kept = Said(
            tuple(found.texts[n] for n in seen),
            tuple(found.kinds[n] for n in seen),
            found.vectors[seen],
            found.asked[asked_fold != part],
        )
        probe = fit_talk(kept)
        told = probe[0] + found.vectors @ probe[1:] >= IS_TALK
        right += int((told & (found.talk > 0) & (fold == part)).sum())
        wrong += int((told & (found.talk == 0) & (fold == part)).sum())
        taken = probe[0] + found.asked[asked_fold == part] @ probe[1:] >= IS_TALK
        wrong += int(taken.sum())
    others = len(found.asked) + int((found.talk == 0).sum())
    print(f"talk found {right} of {int(found.talk.sum())}, taken for talk {wrong} of {others}")


def _write(path: Path, model: str, probe: Matrix) -> None:
    head = "# Written by `python -m eval.fit_talk --write`.\n"
    weights = [round(float(w), 4) for w in probe[1:]]
    data = {"model": model, "bias": round(float(probe[0]), 4), "weights": weights}
    path.write_text(head + yaml.safe_dump(data, default_flow_style=None, width=110), "utf-8")


def main() -> int:
    """Fit, print, and with --write store both probes."""
    library = build_assistant().library
    found = said(library)
    report(found)
    if "--write" in sys.argv[1:]:
        _write(TALK, library.search.model, fit_talk(found))
        _write(COMPLAINT, library.search.model, fit_complaint(found))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
