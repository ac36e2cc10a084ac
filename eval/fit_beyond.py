"""Fit which questions are beyond the text (`assistant.evidence.beyond`).

usage: python -m eval.fit_beyond [--collect] [--write]

Learned from are dev questions (their last turn), those that the text answers and those that it does not, and the
lines of `eval/unanswerable.yaml` and `eval/answerable.yaml`. The model that weighs wording and meaning learns from
what both say of authors that they have not seen. Printed is how many questions of such authors are taken for
beyond. `--collect` reads the questions anew (some 20 minutes); else those of the last time are taken.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from assistant.evidence.beyond import PATH, PROBE, said
from assistant.evidence.find import meaning_of
from assistant.evidence.wording import Wording, runs_of
from assistant.message.bounded import bounded
from assistant.pipeline import Assistant, build_assistant
from corpus.data import read_yaml
from eval.questions import load_questions

CASES = Path(".cache/beyond.jsonl")
LINES = {"unanswerable.yaml": True, "answerable.yaml": False}
# Runs of fewer questions are left out; scikit-learn's inverse strengths of the penalties; the scale of vectors.
LEAST_SAID, OF_RUNS, OF_MEANING, SCALE = 3, 30.0, 1.0, 8.0
# Weights below this are left out of the file.
LEAST_WEIGHT = 0.1
FOLDS, SEED = 5, 160
Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Asked:
    """A question: who wrote it, its words, its vector, and whether it is beyond the text."""

    author: str
    said: tuple[str, ...]
    vector: tuple[float, ...]
    english: bool
    later: bool
    beyond: bool
    line: bool

    @property
    def kind(self) -> list[float]:
        """What kind of turn it is, as numbers."""
        return [float(self.english), float(self.later)]


def texts() -> Iterator[tuple[str, Sequence[str], bool, bool]]:
    """Yield authors, turns, whether they are beyond the text, and whether they are written lines."""
    for question in load_questions():
        if question.split == "dev" and question.status in ("answered", "not_in_document"):
            author = question.id.partition("-")[0]
            yield author, question.turns, question.status == "not_in_document", False
    for name, beyond in LINES.items():
        for kind, lines in read_yaml(Path(__file__).with_name(name)).items():
            yield from ((f"{kind} {name}", [line], beyond, True) for line in lines)


def read(assistant: Assistant) -> Iterator[Asked]:
    """Yield the last question of each as it is read."""
    library = assistant.library
    for author, turns, beyond, line in texts():
        query = library.understanding.read(bounded(turns[-1]))[-1]
        vector = tuple(map(float, library.search.meaning(meaning_of(query, library))))
        words = tuple(said(query))
        yield Asked(author, words, vector, query.english, len(turns) > 1, beyond, line)


@dataclass(frozen=True)
class Fitted:
    """Both models: the bias and the weights of runs, and those of the coordinates of a vector."""

    wording: Wording
    meaning_bias: float
    meaning: Matrix

    @classmethod
    def of(cls, asked: Sequence[Asked]) -> Fitted:
        """Fit both on the same questions."""
        labels = [one.beyond for one in asked]
        counts = Counter(run for one in asked for run in runs_of(one.said))
        known = [[r for r in runs_of(one.said) if counts[r] >= LEAST_SAID] for one in asked]
        vectors = DictVectorizer(dtype=np.float32)
        rows = vectors.fit_transform([dict.fromkeys(k, 1 / max(len(k), 1) ** 0.5) for k in known])
        wording = LogisticRegression(C=OF_RUNS, max_iter=500).fit(rows, labels)
        meant = np.array([one.vector for one in asked]) * SCALE
        meaning = LogisticRegression(C=OF_MEANING, max_iter=500).fit(meant, labels)
        weights = dict(zip(vectors.feature_names_, map(float, wording.coef_[0]), strict=True))
        slopes = SCALE * meaning.coef_[0]
        told = Wording(float(wording.intercept_[0]), weights)
        return cls(told, float(meaning.intercept_[0]), slopes)

    def scores(self, one: Asked) -> list[float]:
        """Return the log-odds by the wording and by the meaning."""
        wording = self.wording.weigh(runs_of(one.said))
        return [wording, self.meaning_bias + float(self.meaning @ np.array(one.vector))]


def unseen(asked: Sequence[Asked]) -> Matrix:
    """Return what models say of each question that have not seen its author."""
    authors = sorted({one.author for one in asked})
    random.Random(SEED).shuffle(authors)
    place = {author: n % FOLDS for n, author in enumerate(authors)}
    fitted = [
        Fitted.of([one for one in asked if place[one.author] != fold]) for fold in range(FOLDS)
    ]
    return np.array([[*fitted[place[one.author]].scores(one), *one.kind] for one in asked])


def stack(asked: Sequence[Asked], scores: Matrix) -> LogisticRegression:
    """Return the model that weighs both, of the questions; written lines are no fair sample."""
    kept = [n for n, one in enumerate(asked) if not one.line]
    return LogisticRegression(max_iter=500).fit(scores[kept], [asked[n].beyond for n in kept])


def report(asked: Sequence[Asked], chances: Matrix) -> None:
    """Print how many questions of unseen authors are taken for beyond."""
    for sure in (0.5, 0.7, 0.8, 0.9, 0.95):
        taken = Counter(
            (one.beyond, chance >= sure)
            for one, chance in zip(asked, chances, strict=True)
            if not one.line
        )
        found, wrong = taken[True, True], taken[False, True]
        whole = found + taken[True, False], wrong + taken[False, False]
        print(f"at {sure}: {found} of {whole[0]} beyond, {wrong} of {whole[1]} answered")


def write(asked: Sequence[Asked], model: LogisticRegression, embedder: str) -> None:
    """Store the models beside the code that reads them."""
    fitted = Fitted.of(asked)
    weighed = sorted(fitted.wording.weights.items())
    kept = {run: round(weight, 2) for run, weight in weighed if abs(weight) >= LEAST_WEIGHT}
    names = ("wording", "meaning", "english", "later")
    stacked = {name: round(float(w), 3) for name, w in zip(names, model.coef_[0], strict=True)}
    stacked["bias"] = round(float(model.intercept_[0]), 3)
    data = {"bias": round(fitted.wording.bias, 3), "stacked": stacked, "weights": kept}
    PATH.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", "utf-8")
    probe = {"model": embedder, "bias": round(fitted.meaning_bias, 4)}
    weights = {"weights": [round(float(w), 4) for w in fitted.meaning]}
    flow = yaml.safe_dump(probe | weights, default_flow_style=None, width=110)
    PROBE.write_text("# Written by `python -m eval.fit_beyond --write`.\n" + flow, "utf-8")
    print(f"{len(kept)} runs written")


def main() -> None:
    """Fit, print, and with --write store the models."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--collect", action="store_true", help="read the questions anew")
    parser.add_argument("--write", action="store_true", help=f"write {PATH.name}")
    given = parser.parse_args()
    assistant = build_assistant()
    if given.collect:
        rows = (json.dumps(asdict(one)) + "\n" for one in read(assistant))
        CASES.write_text("".join(rows), "utf-8")
    asked = [_stored(line) for line in CASES.read_text("utf-8").splitlines()]
    scores = unseen(asked)
    model = stack(asked, scores)
    report(asked, model.predict_proba(scores)[:, 1])
    if given.write:
        write(asked, model, assistant.library.search.model)


def _stored(line: str) -> Asked:
    row = json.loads(line)
    return Asked(**{**row, "said": tuple(row["said"]), "vector": tuple(row["vector"])})


if __name__ == "__main__":
    main()
