"""Ranked evidence for a topic: what the search finds, ordered by how likely it proves the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from assistant.evidence.profiles import Unit
from assistant.evidence.ranking import Ranking, is_row, shares
from assistant.library import Library, is_group
from assistant.query import Query
from corpus.search import Hit, Mode
from corpus.types import Passage
from structured.types import Task

__all__ = ["Accept", "Evidence", "is_row", "meaning_of", "rank", "rank_tasks"]

# How many passages of the fused search are rescored.
CANDIDATES = 120


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage found for a question. `score` orders; `coverage` is the share of the topic it holds;
    `probability` says how likely it is, among those accepted, the one that answers."""

    passage: Passage
    score: float
    coverage: float
    probability: float = 0.0
    lexical: float = 0.0
    dense: float = 0.0


Accept = Callable[[Passage], bool]


def search_words(query: Query, units: Sequence[Unit]) -> str:
    """Return what to search for: the question as typed, and official wordings of what it says."""
    extra = [" ".join(wording) for unit in units for wording in unit.wordings[1:]]
    return " ".join([query.topic_text, *extra]).strip() or query.question


def meaning_of(query: Query, library: Library) -> str:
    """Return the text whose meaning is searched: the words that describe, or those that ask, then the topic's."""
    typed = " ".join(word.marked or word.folded for word in query.told or query.words)
    return f"{typed} {search_words(query, library.topics.units(query.topic))}"


def rank(query: Query, library: Library, accept: Accept, mode: Mode = "fused") -> list[Evidence]:
    """Return the accepted passages by how well they answer `query`, best first.

    Titles of groups are among them only when `accept` is `is_group`.
    """
    text = meaning_of(query, library)
    found = library.search.found(text, mode=mode)
    groups = accept is is_group
    kept = found.hits(lambda p: accept(p) and (groups or not is_group(p)))
    hits = list(islice(kept, CANDIDATES))
    ranking = Ranking.of(query, library, hits, text, mode, found.most)
    judged = [(hit, ranking.features(hit)) for hit in hits]
    scored = [(ranking.score(features), features["coverage"], hit) for hit, features in judged]
    return with_probabilities(sorted(scored, key=lambda one: -one[0]))


def with_probabilities(scored: Sequence[tuple[float, float, Hit]]) -> list[Evidence]:
    """Return hits, each with its score and coverage, as evidence with its probability among all."""
    found = shares([score for score, _, _ in scored])
    return [
        Evidence(hit.passage, score, coverage, likely, hit.lexical, hit.dense)
        for (score, coverage, hit), likely in zip(scored, found, strict=True)
    ]


def rank_tasks(
    query: Query, library: Library, tasks: Iterable[Task], mode: Mode
) -> list[tuple[Task, Evidence]]:
    """Return `tasks` by how well their rows fit the topic of `query`, best first."""
    keys = {task.key: task for task in tasks}
    return [(keys[e.passage.key], e) for e in rank(query, library, lambda p: p.key in keys, mode)]
