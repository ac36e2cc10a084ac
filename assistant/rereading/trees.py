"""Boosted regression trees over named features (Friedman 2001), their splits as data."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.data import damaged, read_text

# A leaf's value; or a feature, the threshold up to which the first branch is taken, and both branches.
Tree = float | tuple[str, float, "Tree", "Tree"]


@dataclass(frozen=True)
class Trees:
    """Trees whose values, added to `prior`, are the log-odds that a case is positive."""

    prior: float
    trees: tuple[Tree, ...]

    def probability(self, features: Mapping[str, float]) -> float:
        """Return how likely a case is positive; a feature that it lacks is 0."""
        odds, known = self.prior, features.get
        # One loop: a message has some ten thousand of these branches.
        for tree in self.trees:
            while not isinstance(tree, float):
                feature, threshold, low, high = tree
                tree = low if known(feature, 0.0) <= threshold else high
            odds += tree
        return 1 / (1 + math.exp(-odds))


def load_trees(path: Path) -> Trees:
    """Return a fitted model; AssistantError when its file is damaged."""
    try:
        data = json.loads(read_text(path))
        return Trees(float(data["prior"]), tuple(map(_tree, data["trees"])))
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(path) from error


def _tree(data: float | Sequence[object]) -> Tree:
    """Return a tree as read: nested lists."""
    if isinstance(data, list):
        feature, threshold, low, high = data
        return str(feature), float(threshold), _tree(low), _tree(high)
    return float(data)  # type: ignore[arg-type]
