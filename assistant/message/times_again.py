"""A time that a message names and then points to: 'nhiều việc có hạn năm 2022. Việc nào của năm ấy …'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.sentences import Sentence
from assistant.query import Query, TimeCondition
from assistant.readings.tellings import Build, Words
from assistant.slots import SlotKind
from assistant.words import Word

POINTS = phrasing("times_again")
# 'cả | hai | giai đoạn ấy'
TWO = "hai"
# '(việc nào chỉ làm trong) | giai đoạn này': of a turn before.
TOLD = phrasing("times_again_told")
YEAR = re.compile(r"20\d\d")
KINDS = {"giai doan": SlotKind.PERIOD, "chang": SlotKind.PERIOD, "nam": SlotKind.YEAR}
PAIR = 2


def with_times(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with 'giai đoạn ấy', 'năm đó' as the one that those before them name."""
    if not any(POINTS.search(sentence.words) for sentence in sentences):
        return list(sentences)
    queries = [build(sentence.words) for sentence in sentences]
    return [
        replace(sentence, words=_said(sentence.words, queries[:place]))
        for place, sentence in enumerate(sentences)
    ]


def with_time_told(words: Sequence[Word], told: Sequence[Query]) -> tuple[Word, ...]:
    """Return the words of a turn with 'giai đoạn này', 'năm đó' as the one that the turns before name last.

    `told` are what they asked, the latest first.
    """
    found = TOLD.search(words)
    first = found.start("kind") if found else 0
    both = first > 0 and words[first - 1].folded == TWO
    if found is None or both or any(YEAR.fullmatch(word.folded) for word in words):
        return tuple(words)
    period = KINDS[found["kind"]] is SlotKind.PERIOD
    times = next((q.times for q in told if any(_is_of_kind(t, period) for t in q.times)), ())
    if len(times) != 1:
        return tuple(words)
    last = first + len(found["kind"].split())
    years = (times[0].start, *([times[0].end] if period else []))
    start, end = words[last].start, words[found.last - 1].end
    said = (Word(str(year), None, start, end) for year in years)
    return (*words[:last], *said, *words[found.last :])


def _is_of_kind(time: TimeCondition, period: bool) -> bool:
    """Whether a time is a period, or one year."""
    return bool(time.start) and (time.relation == "period") == period and not time.negated


def _said(words: tuple[Word, ...], before: Sequence[Query]) -> tuple[Word, ...]:
    """Return words with the first that points to a time as those of the time, where one was named.

    'Hai chặng đó' are the two that were named last in one sentence.
    """
    found = POINTS.search(words)
    if found is None:
        return words
    kind, first = KINDS.get(found["kind"]), found.start("kind")
    both = first > 0 and words[first - 1].folded == TWO
    told = [{" ".join(w.folded for w in run): run for run in _named(q, kind)} for q in before]
    pairs = [one for one in told if len(one) == PAIR]
    named = (
        pairs[-1] if both and pairs else {said: run for one in told for said, run in one.items()}
    )
    if len(named) != (PAIR if both else 1):
        return words
    start, end = words[first].start, words[found.last - 1].end
    noun = words[first : first + len(found["kind"].split())]
    said = [word for run in named.values() for word in (*noun, *run)]
    put = (replace(w, start=start, end=end, opens=False, starts=False) for w in said)
    return (*words[: first - both], *put, *words[found.last :])


def _named(query: Query, kind: SlotKind | None) -> Iterator[Words]:
    slots = query.slots.of(kind) if kind else ()
    return (query.words[slot.first : slot.last] for slot in slots if slot.end)
