"""Means with intervals, percentiles and paired comparisons, worked out by hand."""

from __future__ import annotations

import math

import pytest

from eval.stats import bootstrap, paired, percentile


@pytest.mark.parametrize(
    ("share", "expected"), [(0.5, 2.0), (0.51, 3.0), (0.95, 4.0), (1.0, 4.0), (0.0, 1.0)]
)
def test_percentile_is_nearest_rank(share: float, expected: float) -> None:
    assert percentile([4.0, 2.0, 1.0, 3.0], share) == expected


def test_percentile_and_bootstrap_of_nothing_are_nan() -> None:
    assert math.isnan(percentile([], 0.5))
    assert bootstrap([]).n == 0
    assert math.isnan(bootstrap([]).mean)


def test_bootstrap_is_repeatable_and_holds_the_mean() -> None:
    interval = bootstrap([1.0] * 30 + [0.0] * 10)
    assert interval == bootstrap([1.0] * 30 + [0.0] * 10)
    assert interval.low < interval.mean == 0.75 < interval.high
    assert bootstrap([1.0, 1.0]).low == bootstrap([1.0, 1.0]).high == 1.0


def test_paired_counts_only_what_both_judged() -> None:
    before: dict[str, float | None] = {"a": 0, "b": 1, "c": 1, "d": None, "e": 1}
    after: dict[str, float | None] = {"a": 1, "b": 1, "c": 0, "d": 1}
    pair = paired(before, after)
    assert (pair.win, pair.tie, pair.loss, pair.difference.n) == (1, 1, 1, 3)
    assert pair.p_value == 1.0
    assert paired({str(i): 0.0 for i in range(10)}, {str(i): 1.0 for i in range(10)}).p_value < 0.01
