"""Ranked evidence for a topic: fused search, rescored by how much of the topic a passage holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.library import Library, is_group
from assistant.query import Query
from assistant.topic import Unit
from corpus.search import Hit, Mode
from corpus.types import Passage, PassageKind
from structured.types import Task

# How many passages of the fused search are rescored.
CANDIDATES = 60
# Weights of the three scores, each 0..1; chosen on the dev split (see eval/LOG.md).
COVERAGE, SEARCH, FOCUS = 0.30, 0.60, 0.10


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage found for a question. `score` orders; `coverage` is the share of the topic it holds."""

    passage: Passage
    score: float
    coverage: float
    search: float
    lexical: float = 0.0
    dense: float = 0.0


Accept = Callable[[Passage], bool]


def is_row(passage: Passage) -> bool:
    """Whether the passage is a row of an appendix."""
    return passage.kind is PassageKind.ROW


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
    units = library.topics.units(query.topic)
    text = search_words(query, units) if mode == "bm25" else meaning_of(query, library)
    hits = [
        h
        for h in library.search.search(text, len(library.search.passages), mode=mode)
        if accept(h.passage) and (accept is is_group or not is_group(h.passage))
    ]
    best = max((hit.score for hit in hits), default=0.0) or 1.0
    scored = [_evidence(h, best, units, library) for h in hits[:CANDIDATES]]
    return sorted(scored, key=lambda e: -e.score)


def _evidence(hit: Hit, best: float, units: Sequence[Unit], library: Library) -> Evidence:
    search = hit.score / best
    coverage = library.topics.coverage(units, hit.passage.key)
    focus = library.topics.focus(units, hit.passage.key)
    score = COVERAGE * coverage + SEARCH * search + FOCUS * focus
    return Evidence(hit.passage, score, coverage, search, hit.lexical, hit.dense)


def rank_tasks(
    query: Query, library: Library, tasks: Iterable[Task], mode: Mode
) -> list[tuple[Task, Evidence]]:
    """Return `tasks` by how well their rows fit the topic of `query`, best first."""
    keys = {task.key: task for task in tasks}
    return [(keys[e.passage.key], e) for e in rank(query, library, lambda p: p.key in keys, mode)]
