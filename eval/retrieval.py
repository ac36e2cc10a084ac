"""Retrieval metrics, computed by ir-measures so that the figures mean what they mean elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

Qrels = Mapping[str, Mapping[str, int]]
"""Question id → relevant ids → grade."""
Ranking = Mapping[str, Mapping[str, float]]
"""Question id → retrieved ids → score."""

MEASURES = ("P@1", "R@1", "R@5", "R@10", "RR@10", "nDCG@10")


def measure(qrels: Qrels, ranking: Ranking) -> dict[str, float]:
    """Return precision@1, recall@1/5/10, MRR@10 and nDCG@10, averaged over the questions.

    A question for which nothing was retrieved counts as 0.
    """
    import ir_measures

    measures = {name: ir_measures.parse_measure(name) for name in MEASURES}
    judged = {q: dict(grades) for q, grades in qrels.items() if any(grades.values())}
    # ir-measures averages over the questions of the qrels, but leaves out those it never saw.
    run = {q: dict(ranking.get(q) or {"": 0.0}) for q in judged}
    figures = ir_measures.calc_aggregate(measures.values(), judged, run)
    return {name: round(float(figures[measures[name]]), 4) for name in MEASURES}


def ranked_scores(ids: list[str]) -> dict[str, float]:
    """Return scores that keep an order of ids: the first gets the highest."""
    scores: dict[str, float] = {}
    for place, name in enumerate(ids):
        scores.setdefault(name, float(len(ids) - place))
    return scores
