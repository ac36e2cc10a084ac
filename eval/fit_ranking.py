"""Fit what orders passages: the model of expected questions, then the weights of the ranking.

usage: python -m eval.fit_ranking [--lines] [--write]

1. With --lines, `assistant/evidence/expected.safetensors`: a multinomial logistic regression over the vectors
   of the expected questions (`corpus/documents/*.queries.yaml`). No question of the set is used. It takes minutes.
2. `assistant/evidence/ranking.yaml`: a conditional logit over `assistant.evidence.ranking.FEATURES`,
   on dev questions of one turn: narratives with the passages that hold a gold snippet, fields with the rows of
   their tasks.
What is printed is out of fold: each author's questions are ordered by weights that have not seen them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import yaml

from assistant.evidence.expected import WEIGHTS as EXPECTED
from assistant.evidence.expected import load_expected
from assistant.evidence.find import meaning_of
from assistant.evidence.ranking import FEATURES, WEIGHTS, Ranking
from assistant.library import Library, is_group
from assistant.pipeline import build_assistant
from corpus.search import Hit, Mode
from corpus.types import Passage
from eval.answers import Place, overlap
from eval.metrics import COVERED, Gold, gold_of
from eval.questions import Question, load_questions
from eval.runner import Judge
from eval.systems import document_texts

# Ridges of the two models, and by how much vectors are stretched: their coordinates are small.
LINE_RIDGE, RIDGE, SCALE = 1.0, 1.0, 8.0
STEPS, LEAST_STEP, LINE_STEPS = 20, 1e-3, 120
MODES: dict[str, Mode] = {"words": "bm25", "meaning": "fused"}
Matrix = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True)
class Example:
    """The features of a question's candidates, a row each, and which of them prove its answer."""

    author: str
    kind: str
    candidates: Matrix
    proving: npt.NDArray[np.bool_]


def fit_lines(library: Library) -> None:
    """Learn from the expected questions which passage is meant, and store it."""
    found = [p for p in library.search.passages if p.queries]
    lines = [(n, line) for n, passage in enumerate(found) for line in passage.queries]
    vectors = np.array([library.search.meaning(line) for _, line in lines])
    weights, biases = _multinomial(vectors, [n for n, _ in lines], len(found))
    _store([p.key for p in found], library.search.model, weights, biases)
    print(f"expected: {len(lines)} lines of {len(found)} passages")


def _multinomial(vectors: Matrix, labels: Sequence[int], classes: int) -> tuple[Matrix, Matrix]:
    """Return weights and biases, for vectors as they are, of a ridge multinomial regression."""
    import torch

    centre = vectors.mean(0)
    x = torch.tensor(SCALE * (vectors - centre), dtype=torch.float32)
    y = torch.tensor(list(labels))
    weights = torch.zeros(classes, x.shape[1], requires_grad=True)
    biases = torch.zeros(classes, requires_grad=True)
    fitter = torch.optim.LBFGS(
        [weights, biases], max_iter=LINE_STEPS, line_search_fn="strong_wolfe"
    )

    def loss() -> torch.Tensor:
        fitter.zero_grad()
        fitting = torch.nn.functional.cross_entropy(x @ weights.T + biases, y)
        total = fitting + LINE_RIDGE * (weights**2).sum() / (2 * len(y))
        total.backward()  # type: ignore[no-untyped-call]
        return total

    fitter.step(loss)  # type: ignore[no-untyped-call]
    slopes = SCALE * weights.detach().double().numpy()
    return slopes, biases.detach().double().numpy() - slopes @ centre


def _store(keys: Sequence[str], model: str, weights: Matrix, biases: Matrix) -> None:
    from safetensors.numpy import save_file

    told = {"model": model, "passages": json.dumps(list(keys), ensure_ascii=False)}
    tensors: dict[str, npt.NDArray[Any]] = {
        "weights": weights.astype(np.float16),
        "biases": biases.astype(np.float32),
    }
    save_file(tensors, EXPECTED, metadata=told)
    load_expected.cache_clear()


def examples(library: Library, questions: Sequence[Question], model: str) -> list[Example]:
    """Return the questions whose proving passages can be told, with their candidates."""
    judge = Judge.of(document_texts())
    golds = [(q, gold_of(q, judge.texts, judge.rows)) for q in questions if len(q.turns) == 1]
    made = [_example(library, q, gold, model) for q, gold in golds]
    return [example for example in made if example is not None]


def _example(library: Library, question: Question, gold: Gold, model: str) -> Example | None:
    places = _places(question, gold)
    read = library.understanding.read(question.turns[0]) if places else []
    if len(read) != 1 or not read[0].topic:
        return None
    query, mode = read[0], MODES[model]
    text = meaning_of(query, library)
    found = library.search.found(text, mode=mode)
    kept = list(found.hits(lambda passage: not is_group(passage)))
    ranking = Ranking.of(query, library, kept, text, mode, found.most)
    proving = np.array([_proves(hit, places) for hit in kept], dtype=bool)
    rows = [[ranking.features(hit)[name] for name in FEATURES[model]] for hit in kept]
    author = question.id.partition("-")[0]
    return Example(author, question.kind, np.array(rows), proving) if proving.any() else None


def _places(question: Question, gold: Gold) -> tuple[Place, ...]:
    """Return where the answer stands: a narrative's snippets, the row of a field's one task."""
    if question.kind == "narrative":
        return tuple(place for places in gold.snippets for place in places)
    one = question.kind == "field" and len(question.tasks or ()) == 1
    return gold.rows if one else ()


def _proves(hit: Hit, places: Sequence[Place]) -> bool:
    return any(_holds(hit.passage, place) for place in places)


def _holds(passage: Passage, place: Place) -> bool:
    held = overlap(passage.spans, place.start, place.end)
    return passage.document == place.document and held >= COVERED * (place.end - place.start)


def fit(found: Sequence[Example]) -> Matrix:
    """Return the weights that make the proving passages likely, by Newton steps that always gain."""
    weights = np.zeros(found[0].candidates.shape[1])
    for _ in range(STEPS):
        step, size = _step(found, weights), 1.0
        reached = gain(found, weights)
        while size > LEAST_STEP and gain(found, weights + size * step) < reached:
            size /= 2
        weights = weights + size * step
    return weights


def _step(found: Sequence[Example], weights: Matrix) -> Matrix:
    slope, curve = -RIDGE * weights, RIDGE * np.eye(len(weights))
    for example in found:
        x, p = example.candidates, likely(example, weights)
        right = p * example.proving / (p * example.proving).sum()
        slope += x.T @ (right - p)
        curve += (x.T * p) @ x - np.outer(p @ x, p @ x)
    step: Matrix = np.linalg.solve(curve, slope)
    return step


def gain(found: Sequence[Example], weights: Matrix) -> float:
    """Return the log-probability of the proving passages, less the ridge."""
    logs = [float(np.log((likely(e, weights) * e.proving).sum())) for e in found]
    return sum(logs) - RIDGE * float(weights @ weights) / 2


def likely(example: Example, weights: Matrix) -> Matrix:
    """Return the probability of each candidate."""
    scores = example.candidates @ weights
    powers: Matrix = np.exp(scores - scores.max())
    shares: Matrix = np.maximum(powers / powers.sum(), 1e-12)
    return shares


def report(found: Sequence[Example]) -> None:
    """Print, by kind, how often the first ones prove the answer, by weights of other authors."""
    places: dict[str, list[int]] = {}
    for author in sorted({example.author for example in found}):
        weights = fit([e for e in found if e.author != author])
        for example in (e for e in found if e.author == author):
            order = np.argsort(-likely(example, weights), kind="stable")
            places.setdefault(example.kind, []).append(int(np.argmax(example.proving[order])))
    for kind, ranks in sorted(places.items()):
        first, three = np.mean(np.array(ranks) < 1), np.mean(np.array(ranks) < 3)
        print(f"  {kind}: {len(ranks)} questions, first {first:.1%}, first three {three:.1%}")


def main() -> int:
    """Fit, print, and with --write store the weights."""
    library = build_assistant().library
    if "--lines" in sys.argv[1:]:
        fit_lines(library)
    questions = [q for q in load_questions() if q.split == "dev"]
    fitted: dict[str, dict[str, float]] = {}
    for model, names in FEATURES.items():
        found = examples(library, questions, model)
        weights = fit(found)
        fitted[model] = {n: round(float(w), 2) for n, w in zip(names, weights, strict=True)}
        print(model, fitted[model])
        report(found)
    if "--write" in sys.argv[1:]:
        head = "# Written by `python -m eval.fit_ranking --write`.\n"
        WEIGHTS.write_text(head + yaml.safe_dump(fitted, sort_keys=False), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
