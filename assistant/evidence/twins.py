"""Passages of the plan that say the same in the same words, of which one alone would be half an answer.

'Khuyến khích các doanh nghiệp giúp đỡ các huyện nghèo …' stands among the measures, and among what the Front and
the unions are asked to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from assistant.evidence.find import Evidence, is_row
from assistant.grammar import phrasing
from assistant.read.base import Reading
from corpus.normalize import syllables
from corpus.types import Passage, PassageKind

# Passages have so many words in common, side by side in runs of so many.
LEAST_SHARED, LEAST_RUN = 10, 6
# What they share holds so much of what is asked about, in so many words.
HELD, LEAST_TOPIC, LEAST_ASKED = 0.9, 3, 2
# The part of the plan that tells each body what it has to do.
ADDRESSED = "ke-hoach/III/"
MEASURES = frozenset({PassageKind.BULLET, PassageKind.POINT})


def with_twins(evidence: Sequence[Evidence], reading: Reading) -> list[Evidence]:
    """Return the evidence, its first passage followed by those that say what is asked about in the same words."""
    query = reading.query
    first = evidence[0] if evidence else None
    if first is None or is_row(first.passage) or query.yes_no or len(query.topic) < LEAST_TOPIC:
        return list(evidence)
    twins = [p for p in reading.library.passages if _is_twin(p, first.passage, reading)]
    told = [first, *(replace(first, passage=twin) for twin in twins)]
    if query.who:
        # Whoever is asked for stands over what he has to do.
        told.sort(key=lambda one: not one.passage.id.startswith(ADDRESSED))
    keys = {one.passage.key for one in told}
    return [*told, *(one for one in evidence if one.passage.key not in keys)]


# Whoever else has to do what is asked about: so much of it stands in his duty.
ALSO = 0.75
# 'nhân rộng mô hình hay là | của ai'
DOER = phrasing("twins_doer")


def with_doers(evidence: Sequence[Evidence], reading: Reading) -> list[Evidence]:
    """Return the evidence with the duties of all whom the plan tells to do what is asked about: 'ai giám sát …'.

    What nobody is told to do in the passage found first may be somebody's duty in another.
    """
    query, first = reading.query, evidence[0] if evidence else None
    asked = (query.who or DOER.search(query.words)) and not (
        query.agencies or query.yes_no or query.fields
    )
    if first is None or not asked or len(query.topic) < LEAST_ASKED or is_row(first.passage):
        return list(evidence)
    topics = reading.library.topics
    units = topics.units(query.topic)
    addressed = first.passage.id.startswith(ADDRESSED)
    least = ALSO if addressed else max(ALSO, topics.coverage_of(units, first.passage.value))
    told = {one.passage.key for one in evidence}
    duties = (p for p in reading.library.passages if p.id.startswith(ADDRESSED))
    others = [p for p in duties if p.kind in MEASURES and p.key not in told]
    held = [p for p in others if topics.coverage_of(units, p.value) >= least]
    also = [replace(first, passage=passage) for passage in held]
    return [*evidence, *also] if addressed else [*also, *evidence]


# Of so many places that say the same it is told how many they are.
SEVERAL = 2


def places_of(evidence: Sequence[Evidence], reading: Reading) -> int:
    """Return in how many places the plan says what is asked about; 0 where not all of them may be told."""
    topics = reading.library.topics
    units = topics.units(reading.query.topic)
    told = {one.passage.key for one in evidence if not is_row(one.passage)}
    held = {
        p.key
        for p in reading.library.passages
        if p.kind in MEASURES and topics.coverage(units, p.key, verbatim=True) >= HELD
    }
    return len(told) if told == held else 0


def _is_twin(passage: Passage, first: Passage, reading: Reading) -> bool:
    if not {passage.kind, first.kind} <= MEASURES or passage.key == first.key:
        return False
    if not _of_same(passage, reading):
        return False
    shared = _shared(passage.value, first.value)
    topics = reading.library.topics
    units = topics.units(reading.query.topic)
    return bool(shared) and topics.coverage_of(units, shared) >= HELD


def _of_same(passage: Passage, reading: Reading) -> bool:
    """Whether a passage may be meant: it is of no one, or of whoever is asked about, if anybody is."""
    named = {a.agency for a in reading.query.agencies}
    if not named or not passage.id.startswith(ADDRESSED):
        return True
    nodes = (n for name in named for n in reading.library.duties.get(name, ()))
    return any(passage.id == n.id or passage.parent == n.id for n in nodes)


@lru_cache(maxsize=4096)
def _shared(one: str, other: str) -> str:
    """Return the words that two texts have in common in long runs; '' where they are few."""
    (words, runs_of), (others, runs_of_other) = _runs(one), _runs(other)
    if runs_of.isdisjoint(runs_of_other):
        # Few texts have any in common, and to lay two side by side takes long.
        return ""
    blocks = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    runs = [words[b.a : b.a + b.size] for b in blocks if b.size >= LEAST_RUN]
    shared = [word for run in runs for word in run]
    return " ".join(shared) if len(shared) >= LEAST_SHARED else ""


@lru_cache(maxsize=2048)
def _runs(text: str) -> tuple[tuple[str, ...], frozenset[tuple[str, ...]]]:
    """Return the words of a text of the documents, and each run of as many as are shared at least."""
    words = tuple(token.folded for token in syllables(text))
    return words, frozenset(words[n : n + LEAST_RUN] for n in range(len(words) - LEAST_RUN + 1))
