"""What reaches a named ministry as one of 'các bộ, ngành': 'theo cụm "các bộ, ngành" thì Bộ A chủ trì việc nào'.

Only tasks that are given to 'các bộ, ngành' are asked for; whose they are is found by message/wording_for.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.sentences import Sentence
from assistant.message.wording_for import RECKONED, of_wording, reckons
from assistant.query import Query
from assistant.readings.tellings import Build
from assistant.slots import Slot, SlotKind
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP, load_agencies
from structured.types import Role

# 'bộ này': whichever ministry was spoken of before.
POINTED = phrasing("wording_pointed")
# 'qua cụm "các bộ, ngành" | hoặc | "các bộ, ngành có liên quan"'
JOINS = folded("wording_joins")
NAME = (Word("cac", "các", 0, 0), Word("bo", "bộ", 0, 0), Word("nganh", "ngành", 0, 0))
ROLES = frozenset({Role.LEAD, Role.COORDINATE})


def as_wording(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with 'các bộ, ngành' for a ministry that is asked about as one of these."""
    return [_as_wording(s, build) if reckons(s.words) else s for s in sentences]


def _as_wording(sentence: Sentence, build: Build) -> Sentence:
    query = build(sentence.words)
    spans = [*_ministry(query)]
    if not spans:
        return sentence
    words = _put(query, spans)
    # Else something else is asked about, or somebody else beside the ministry.
    return replace(sentence, words=words) if of_wording(build(words)) else sentence


def _ministry(query: Query) -> Iterator[tuple[int, int]]:
    """Yield where the one ministry stands that may be among 'các bộ, ngành', or what points to one."""
    named = [s for s in _named(query) if s.agency != COLLECTIVE_GROUP]
    agencies = {s.agency for s in named}
    if len(agencies) == 1 and load_agencies().reached_collectively(*agencies):
        yield from ((s.first, s.last) for s in named)
    elif not agencies:
        yield from ((found.first, found.last) for found in POINTED.each(query.words))


def _named(query: Query) -> list[Slot]:
    return [s for s in query.slots.of(SlotKind.AGENCY) if s.end]


def _put(query: Query, spans: Sequence[tuple[int, int]]) -> tuple[Word, ...]:
    """Return the words of a question with the wording where a ministry first stands, without both elsewhere."""
    words, (first, last) = query.words, spans[0]
    roles = [s for s in query.slots.of(SlotKind.ROLE) if s.value in ROLES]
    kept = {n for s in roles for n in range(s.first, s.last)}
    gone = {n for start, end in (*spans, *_ways(query)) for n in range(start, end)} - kept
    gone |= {n for n, w in enumerate(words) if w.folded in JOINS and {n - 1, n + 1} <= gone}
    put = (replace(w, start=words[first].start, end=words[last - 1].end) for w in NAME)
    before = (w for n, w in enumerate(words[:first]) if n not in gone)
    return (*before, *put, *(w for n, w in enumerate(words[first:], first) if n not in gone))


def _ways(query: Query) -> Iterator[tuple[int, int]]:
    """Yield where it is said how a ministry is meant: 'theo diện chung', and the wording itself."""
    yield from ((found.first, found.last) for found in RECKONED.each(query.words))
    yield from ((s.first, s.last) for s in _named(query) if s.agency == COLLECTIVE_GROUP)
