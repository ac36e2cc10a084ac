"""Fit when words of a message are left unread: `python -m eval.fit_rereading [--write]`.

Boosted trees (scikit-learn's GradientBoostingClassifier) learn from the cases of `eval.reread_cases`, and the
assistant reads their splits as data. Printed is what they do to dev questions of authors that they have not seen.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from assistant.rereading import choice
from assistant.rereading.features import Features, agreement
from assistant.rereading.trees import Tree, Trees
from eval.fit_asks import folds
from eval.reread_cases import Again, Reread, cases

# An answer in the place of a right refusal costs so many times as much as another mistake.
REFUSED = 3.0
# Each fold holds out so large a part of the authors.
FOLDS = 4
LEAST_SEEN = 8
THRESHOLDS = (0.5, 0.6, 0.65, 0.7, 0.75, 0.8)
HOPES = (0.01, 0.02, 0.03, 0.05, 0.08)
LEARNING_RATE = 0.06
# Both models: how many trees, how fast they learn, how large they grow (scikit-learn's names).
TREES = {
    "n_estimators": 200,
    "learning_rate": LEARNING_RATE,
    "max_leaf_nodes": 12,
    "max_depth": None,
    "min_samples_leaf": 15,
    "max_features": 0.3,
    "subsample": 0.7,
    "random_state": 0,
}


def _positive(case: Reread, again: Again) -> bool:
    return again.right and not case.right


def fit(
    rows: Sequence[Features], labels: Sequence[bool], weights: Sequence[float] | None = None
) -> Trees:
    """Return boosted trees for features, labels and weights; rare features are left out."""
    import numpy as np
    from sklearn.ensemble import GradientBoostingClassifier
    from sklearn.feature_extraction import DictVectorizer

    vectors = DictVectorizer(sparse=False)
    held = vectors.fit_transform(rows)
    kept = (held != 0).sum(axis=0) >= LEAST_SEEN
    names = [str(name) for name in vectors.get_feature_names_out()[kept]]
    model = GradientBoostingClassifier(**TREES)
    model.fit(held[:, kept].astype(np.float32), labels, sample_weight=weights)
    share = float(np.average(labels, weights=weights))
    trees = (_exported(one.tree_, names) for one in model.estimators_[:, 0])
    return Trees(math.log(share / (1 - share)), tuple(trees))


def _exported(tree: Any, names: Sequence[str], node: int = 0) -> Tree:
    """Return a scikit-learn tree from a node on as its splits, the learning rate in its leaves."""
    low, high = tree.children_left[node], tree.children_right[node]
    if low == high:
        return round(float(tree.value[node].item()) * LEARNING_RATE, 4)
    feature, threshold = names[tree.feature[node]], round(float(tree.threshold[node]), 6)
    return feature, threshold, _exported(tree, names, low), _exported(tree, names, high)


def models(known: Sequence[Reread]) -> tuple[Trees, Trees]:
    """Return the model of which omissions are hopeful, and the one that judges what they come to.

    The second learns from readings of which just one is right.
    """
    every = [(case, one) for case in known for one in case.readings]
    hope = fit(
        [one.before for _, one in every],
        [_positive(*pair) for pair in every],
        [case.stands_for for case, _ in every],
    )
    told = [(case, one) for case, one in every if one.outcome and one.right != case.right]
    after = [_after(one, case.readings) for case, one in told]
    weights = [case.stands_for * (REFUSED if _refused(case, one) else 1.0) for case, one in told]
    return hope, fit(after, [one.right for _, one in told], weights)


def _refused(case: Reread, again: Again) -> bool:
    """Whether a question is rightly refused at first."""
    return case.right and "first status:not_in_document" in again.before


def _after(again: Again, tried: Sequence[Again]) -> Features:
    """Return the features of a reading among those tried with it."""
    others = [one.outcome for one in tried if one is not again]
    return again.after | agreement(again.outcome, others)


def chosen(case: Reread, hope: Trees, judge: Trees) -> tuple[int, float, Again | None]:
    """Return how many readings are hopeful, and the one judged best of them with how likely it is better."""
    hopes = [hope.probability(one.before) for one in case.readings]
    tried = [case.readings[n] for n in choice.tried(hopes)]
    others = [one for one in tried if one.outcome]
    judged = [(judge.probability(_after(one, tried)), n) for n, one in enumerate(others)]
    best, place = max(judged, default=(0.0, -1))
    return len(tried), best, others[place] if judged else None


def report(known: Sequence[Reread]) -> None:
    """Print what models do to questions of authors that they have not seen, by both thresholds."""
    folded = folds((case.author for case in known), FOLDS)
    fitted = [models([case for case in known if case.author not in held]) for held in folded]
    print(
        f"{_count(known)} questions, {_count(case for case in known if case.right)} right at first"
    )
    for least_hope in HOPES:
        choice.LEAST_HOPE = least_hope
        found = [
            (case, *chosen(case, *pair))
            for held, pair in zip(folded, fitted, strict=True)
            for case in known
            if case.author in held
        ]
        _print_taken(least_hope, found)


def _count(cases: Iterable[Reread]) -> int:
    return sum(case.stands_for for case in cases)


def _print_taken(
    least_hope: float, found: Sequence[tuple[Reread, int, float, Again | None]]
) -> None:
    """Print for each threshold how many are tried, and what comes of those that are taken."""
    tries = sum(tried * case.stands_for for case, tried, *_ in found)
    print(
        f"tried from {least_hope}: {tries / _count(case for case, *_ in found):.2f} of a question"
    )
    for least in THRESHOLDS:
        taken = [(case, one) for case, _, likely, one in found if one and likely >= least]
        won = _count(case for case, one in taken if _positive(case, one))
        lost = _count(case for case, one in taken if case.right and not one.right)
        print(f"  taken from {least}: {_count(c for c, _ in taken)}, won {won}, lost {lost}")


def write(trees: Trees, path: Path) -> None:
    """Write a model, a tree a line."""
    lines = ",\n".join(json.dumps(tree, ensure_ascii=False) for tree in trees.trees)
    path.write_text(f'{{"prior": {trees.prior:.4f}, "trees": [\n{lines}\n]}}\n', encoding="utf-8")


def main() -> None:
    """Fit; print what is gained unless '--quick'; write the models with '--write'."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave the report out")
    parser.add_argument("--write", action="store_true", help="write the models")
    options = parser.parse_args()
    known = cases()
    if not options.quick:
        report(known)
    if options.write:
        hope, judge = models(known)
        write(hope, choice.HOPE)
        write(judge, choice.JUDGE)


if __name__ == "__main__":
    main()
