"""How likely a passage is the one that proves an answer: a linear model of features a person can check.

A conditional logit (Luce 1959; ListNet's top-one loss): each candidate has a score, and the probability of
a candidate is its share among all. `python -m eval.fit_ranking --write` fits `ranking.yaml` on dev questions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from assistant.evidence.expected import load_expected
from assistant.library import Library
from assistant.query import Query
from corpus.data import read_yaml
from corpus.search import Hit, Mode
from corpus.types import Passage, PassageKind

WEIGHTS = Path(__file__).with_name("ranking.yaml")
# Each is 0..1. words: BM25 beside the best; coverage: share of the topic held; around: BM25 of what the
# sentences before the question say, beside the best; asked: what the expected questions say
# (module `expected`). The rest are 0 or 1: a row of the appendix; a row where a column, a role or a task is
# asked for; a passage of the plan where the plan is spoken of; a row where only the appendix is, or both are;
# what an agency spoken of has to do.
WORDS = ("words", "coverage", "around")
ASKING = ("row", "row_of_columns", "row_of_tasks")
NAMED = ("plan_named", "appendix_named", "both_named", "duty")
PLACE = (*ASKING, *NAMED)
FEATURES = {"words": (*WORDS, *PLACE), "meaning": (*WORDS, "asked", *PLACE)}
PLAN, APPENDIX = "ke-hoach", "phu-luc"


def is_row(passage: Passage) -> bool:
    """Whether the passage is a row of an appendix."""
    return passage.kind is PassageKind.ROW


def part_of(passage: Passage) -> str:
    """Return the part of its document in which a passage stands: the first step of its id."""
    return passage.id.partition("/")[0]


@dataclass(frozen=True)
class Ranking:
    """What one question needs for the features of any passage. `model` is 'words' or 'meaning'."""

    library: Library
    coverages: Mapping[str, float]
    model: str
    most: float
    asked: Mapping[str, float]
    around: Mapping[str, float]
    columns: bool
    tasks: bool
    named: frozenset[str]
    duties: frozenset[str]

    @classmethod
    def of(
        cls,
        query: Query,
        library: Library,
        hits: Sequence[Hit],
        text: str,
        mode: Mode,
        most: float,
    ) -> Ranking:
        """Read `query`, searched for as `text`, for these hits; `most` is the best lexical score of all."""
        asked = {} if mode == "bm25" else _asked(library, text)
        units = library.topics.units(query.topic)
        keys = frozenset(hit.passage.key for hit in hits)
        return cls(
            library=library,
            coverages=library.topics.coverages(units, keys),
            model="meaning" if asked else "words",
            most=most or 1.0,
            asked=asked,
            around=_around(query, library, hits),
            columns=query.asks_fields or query.who or bool(query.roles),
            tasks=query.about_tasks,
            named=query.parts & {"plan", "appendix"},
            duties=_duties(query, library),
        )

    def features(self, hit: Hit) -> dict[str, float]:
        """Return the features of a passage found."""
        passage, row = hit.passage, is_row(hit.passage)
        return {
            "words": hit.lexical / self.most,
            "coverage": self.coverages.get(passage.key, 0.0),
            "around": self.around.get(passage.key, 0.0),
            "asked": self.asked.get(passage.key, 0.0),
            "row": float(row),
            "row_of_columns": float(row and self.columns),
            "row_of_tasks": float(row and self.tasks),
            "plan_named": float("plan" in self.named and part_of(passage) == PLAN),
            "appendix_named": float(row and self.named == {"appendix"}),
            "both_named": float(row and len(self.named) == 2),
            "duty": float(bool({passage.id, passage.parent} & self.duties)),
        }

    def score(self, features: Mapping[str, float]) -> float:
        """Return the score of a passage with these features."""
        weights = load_weights()[self.model]
        return sum([weights[name] * features[name] for name in FEATURES[self.model]])


def _asked(library: Library, text: str) -> dict[str, float]:
    """Return what the expected questions say of each passage; {} when not of all, or of other vectors."""
    expected = load_expected()
    search = library.search
    if not expected.knows(search.model, search.keys):
        return {}
    return expected.scores(search.meaning(text))


def _around(query: Query, library: Library, hits: Sequence[Hit]) -> dict[str, float]:
    """Return how well each passage fits the sentences before the question, beside the one that fits best."""
    if not query.around:
        return {}
    text = " ".join(word.marked or word.folded for word in query.around)
    found = library.search.found(text, mode="bm25")
    wanted = {hit.passage.key for hit in hits}
    fitting = (hit for hit in found.hits(lambda passage: passage.key in wanted))
    return {hit.passage.key: hit.lexical / found.most for hit in fitting if found.most}


def _duties(query: Query, library: Library) -> frozenset[str]:
    """Return the ids of the nodes that say what the agencies spoken of have to do."""
    nodes = (n for a in query.agencies for n in library.duties.get(a.agency, ()))
    return frozenset(node.id for node in nodes)


def shares(scores: Sequence[float]) -> list[float]:
    """Return the probability of each candidate: its share of the exponentials of all scores."""
    if not scores:
        return []
    powers = np.exp(np.array(scores) - max(scores))
    return [float(p) for p in powers / powers.sum()]


@lru_cache(maxsize=1)
def load_weights(path: Path = WEIGHTS) -> dict[str, dict[str, float]]:
    """Return the weights of the features, by model."""
    weights: dict[str, dict[str, float]] = read_yaml(path)
    return weights
