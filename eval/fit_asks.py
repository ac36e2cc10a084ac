"""Fit what a message asks for by its words alone (`assistant.rereading.asks`).

usage: python -m eval.fit_asks [--write]

What a dev question asks is its kind, and the kinds of conditions that `gold_conditions.yaml` states of it. Printed
is how well the models rank questions of authors that they have not seen (area under the curve).
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.message.background import grams
from assistant.rereading import asks
from assistant.rereading.asks import Asks
from assistant.understand import Understanding
from eval.conditions import some, stated
from eval.questions import Question, load_questions

# The conditions that are told apart, with the keys of `gold_conditions.yaml`.
CONDITIONS: Mapping[str, Sequence[str]] = {
    "lead": ("lead", "only_lead"),
    "alone": ("sole_lead",),
    "shared": ("shared_lead", "lead_names", "lead_names_from", "lead_ministries_from"),
    "coordinator": ("coordinator", "only_coordinator", "coordinator_besides"),
    "either": ("either",),
    "neither": ("neither",),
    "section": ("section",),
    "time": (
        *("deadline", "deadline_has", "over_before", "ends_in", "running"),
        *("starts_after", "periods"),
    ),
    "recurring": ("recurring",),
    "content": ("content", "content_starts"),
    "product": ("product", "product_is"),
    "rank": ("rank", "nth"),
    "number": ("count_of", "agencies", "lines"),
    "facts": ("facts",),
    "any": ("any",),
    "not": ("not",),
}
# What a smaller share of the questions asks is not learnt.
LEAST_ASKED = 0.015
# Grams of fewer questions are left out.
LEAST_SAID = 4
# scikit-learn's inverse strength of the L1 penalty, which leaves most grams without a weight.
STRENGTH = 1.0
FOLDS, SEED = 6, 160


@dataclass(frozen=True)
class Said:
    """A question's last message as grams, and what it asks for."""

    author: str
    grams: frozenset[str]
    asks: frozenset[str]


def author_of(question: str) -> str:
    """Return who wrote the question with this id: the letters before its number."""
    return question.partition("-")[0]


def conditions_in(stated: Mapping[str, Any]) -> Iterator[str]:
    """Yield the kinds of conditions of a question, those in a negation marked so as well."""
    for name, keys in CONDITIONS.items():
        if any(key in stated for key in keys):
            yield name
    for other in some(stated.get("any", [])):
        yield from conditions_in(other)
    if isinstance(stated.get("not"), Mapping):
        yield from (f"not {name}" for name in conditions_in(stated["not"]))


def said(questions: Iterable[Question], understanding: Understanding) -> list[Said]:
    """Return questions as the models learn from them."""
    known = stated()["conditions"]
    return [
        Said(
            author_of(q.id),
            frozenset(grams(understanding.said(q.turns[-1])[0])),
            frozenset([q.kind.value, *conditions_in(known.get(q.id, {}))]),
        )
        for q in questions
    ]


def fit(known: Sequence[Said]) -> Asks:
    """Return the models for all that enough of the questions ask."""
    labels = [one.asks for one in known]
    least = LEAST_ASKED * len(known)
    return Asks(*regressions([one.grams for one in known], labels, least, LEAST_SAID))


def regressions(
    said: Sequence[Iterable[str]],
    labels: Sequence[Iterable[str]],
    least_labelled: float,
    least_said: int,
) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Return for each label that is common enough its log-odds, and by gram what that adds to each of them.

    L1-penalised logistic regressions, one a label; grams of fewer than `least_said` rows are left out.
    """
    import numpy as np
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    counted = Counter(label for row in labels for label in row)
    vectors = CountVectorizer(analyzer=sorted, binary=True, min_df=least_said)
    held = vectors.fit_transform(said)
    names = vectors.get_feature_names_out()
    bias: dict[str, float] = {}
    weights: dict[str, dict[str, float]] = {}
    for label in sorted(label for label, count in counted.items() if count >= least_labelled):
        model = LogisticRegression(
            C=STRENGTH, l1_ratio=1.0, solver="liblinear", random_state=0, max_iter=300
        ).fit(held, [label in row for row in labels])
        bias[label] = round(float(model.intercept_[0]), 3)
        for n in np.flatnonzero(model.coef_[0]):
            weights.setdefault(str(names[n]), {})[label] = round(float(model.coef_[0][n]), 3)
    return bias, dict(sorted(weights.items()))


def folds(authors: Iterable[str], count: int = FOLDS) -> list[frozenset[str]]:
    """Return the authors in so many parts, by chance."""
    known = sorted(set(authors))
    random.Random(SEED).shuffle(known)
    return [frozenset(known[n::count]) for n in range(count)]


def unseen(known: Sequence[Said]) -> dict[str, Asks]:
    """Return for each author the models that have seen none of his questions."""
    return {
        author: model
        for held in folds(one.author for one in known)
        for model in [fit([one for one in known if one.author not in held])]
        for author in held
    }


def report(known: Sequence[Said]) -> None:
    """Print how well what is asked is told by authors that the models have not seen."""
    from sklearn.metrics import roc_auc_score

    models = unseen(known)
    told = [models[one.author].of_grams(one.grams) for one in known]
    for asked in sorted(set().union(*told)):
        labels = [asked in one.asks for one in known]
        area = roc_auc_score(labels, [one.get(asked, 0.0) for one in told])
        print(f"{asked:20} {sum(labels):5} {area:.3f}")


def main() -> None:
    """Fit; print how well; write the models with '--write'."""
    from eval.systems import dated_assistant

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the models")
    options = parser.parse_args()
    dev = [q for q in load_questions() if q.split == "dev"]
    known = said(dev, dated_assistant().library.understanding)
    report(known)
    if options.write:
        model = fit(known)
        lines = ",\n".join(
            f"{json.dumps(gram, ensure_ascii=False)}: {json.dumps(row)}"
            for gram, row in model.weights.items()
        )
        text = f'{{"bias": {json.dumps(model.bias)}, "weights": {{\n{lines}\n}}}}\n'
        asks.PATH.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
