"""Whether the times that are claimed are those that the passages shown state of the very matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import phrasing
from assistant.model.evidence import evidence_of
from assistant.model.names import words_of
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.proven_words import claim_text
from corpus.types import Passage

FINER = phrasing("proven_finer")
# Signs of a year; what a time is of stands so many words before it.
YEAR, NEAR = 4, 12


def another_time(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether the words right before another time tell more of the matter than those before the one claimed.

    '… Kế hoạch 5 năm 2021 - 2025 và Chiến lược 10 năm 2021 - 2030': each stands behind what it is of.
    """
    times = {(time.start, time.end) for time in reading.query.times}
    if len(times) != 1:
        return False
    matter = {word for word in words_of(claim_text(reading)) if not _is_year(word)}
    texts = (text for p in passages for text in evidence_of(p, reading.library).words)
    told = [one for text in texts for one in _timed(text)]
    own = [len(matter & before) for before, time in told if time in times]
    others = [len(matter & before) for before, time in told if time not in times]
    return bool(own and others) and max(others) > max(own)


def _is_year(word: str) -> bool:
    return len(word) == YEAR and word.isdigit()


def _timed(text: Sequence[str]) -> Iterator[tuple[set[str], tuple[int, int]]]:
    """Yield each time of a text, in years, with the words between the time before it and it."""
    before = 0
    places = [i for i, word in enumerate(text) if _is_year(word)]
    for n, place in enumerate(places):
        if place < before:
            continue
        follows = n + 1 < len(places) and places[n + 1] == place + 1
        last = place + 1 + follows
        yield {*text[max(before, place - NEAR) : place]}, (int(text[place]), int(text[last - 1]))
        before = last


def dates_finer(query: Query) -> bool:
    """Whether a day, a month or a quarter of the year is claimed that a row but states as a whole."""
    years = {str(year) for time in query.times for year in (time.start, time.end) if year}
    return any(found["n"] in years for found in FINER.each(query.words))


def within_year(reading: Reading, found: Draft) -> bool:
    """Whether a day or a quarter is claimed of the very year that a row states: it may be right or wrong."""
    periods = (p for t in found.tasks for p in reading.library.task_by_id[t].periods)
    stated = {str(p.end) for p in periods if p.start == p.end}
    return any(finer["n"] in stated for finer in FINER.each(reading.query.words))
