"""Linear classifiers over named features: multinomial logistic regression, its weights as data."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.data import damaged, read_text


@dataclass(frozen=True)
class Linear:
    """The weights of features for each class."""

    classes: tuple[str, ...]
    weights: Mapping[str, Sequence[float]]

    def logs(self, features: Iterable[str]) -> list[float]:
        """Return the logarithm of each class's probability, in the order of `classes`."""
        rows = [row for feature in features if (row := self.weights.get(feature))]
        totals = [sum(column, 0.0) for column in zip(*rows, strict=True)] or [0.0] * len(
            self.classes
        )
        most = max(totals)
        whole = most + math.log(sum(math.exp(total - most) for total in totals))
        return [total - whole for total in totals]


def load_linear(path: Path) -> Linear:
    """Return a fitted model; AssistantError when its file is damaged."""
    try:
        data = json.loads(read_text(path))
        return Linear(tuple(data["classes"]), data["weights"])
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(path) from error
