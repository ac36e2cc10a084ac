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
    """Return the text whose meaning is searched: the words that ask, then those of the topic."""
    typed = " ".join(word.marked or word.folded for word in query.words)
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
    return with_probabilities(sorted((_evidence(h, ranking) for h in hits), key=lambda e: -e.score))


def _evidence(hit: Hit, ranking: Ranking) -> Evidence:
    found = ranking.features(hit)
    score = ranking.score(found)
    return Evidence(hit.passage, score, found["coverage"], 0.0, hit.lexical, hit.dense)


def with_probabilities(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return the evidence with the probability of each piece among all."""
    found = shares([e.score for e in evidence])
    return [
        Evidence(e.passage, e.score, e.coverage, p, e.lexical, e.dense)
        for e, p in zip(evidence, found, strict=True)
    ]


def rank_tasks(
    query: Query, library: Library, tasks: Iterable[Task], mode: Mode
) -> list[tuple[Task, Evidence]]:
    """Return `tasks` by how well their rows fit the topic of `query`, best first."""
    keys = {task.key: task for task in tasks}
    return [(keys[e.passage.key], e) for e in rank(query, library, lambda p: p.key in keys, mode)]
