"""A wording that a message quotes and then points to: 'sản phẩm ghi đúng như câu trong ngoặc ấy'.

What points to it is put in words: those that stand in the last quotation before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Phrasing
from assistant.message.sentences import Sentence
from assistant.readings.tellings import Build, Words
from assistant.words import Word

POINTS = phrasing("quoted_again")
# Of two quotations, one inside the other, the inner one.
QUOTATION = re.compile(r"[\"“'‘«](?=\S)([^\"“”'‘’«»]+)(?<=\S)[\"”'’»]")
# 'giao | việc ấy | cho Bộ A': the work that is quoted.
WORK = phrasing("quoted_again_work")
# A word alone is no wording, and more are somebody's message; a work is told in more.
LEAST, MOST, LEAST_WORK, MOST_WORK = 2, 15, 5, 30


def with_quotations(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with what points to a quotation as the words quoted."""
    points = any(POINTS.search(sentence.words) for sentence in sentences)
    if not points and not any(WORK.search(sentence.words) for sentence in sentences):
        return list(sentences)
    message = next((build(s.words).question for s in sentences if s.words), "")
    words = [word for sentence in sentences for word in sentence.words]
    quoted = [_within(words, match.span(1)) for match in QUOTATION.finditer(message)]
    wordings = [some for some in quoted if LEAST <= len(some) <= MOST]
    works = [some for some in quoted if LEAST_WORK <= len(some) <= MOST_WORK]
    told = [replace(s, words=_said(s.words, wordings, POINTS)) for s in sentences]
    # Of several works it is not told which is meant.
    return (
        [replace(s, words=_said(s.words, works, WORK)) for s in told] if len(works) == 1 else told
    )


def _within(words: Words, span: tuple[int, int]) -> Words:
    return [word for word in words if span[0] <= word.start and word.end <= span[1]]


def _said(words: tuple[Word, ...], wordings: Sequence[Words], points: Phrasing) -> tuple[Word, ...]:
    """Return words with the one that points to a quotation as the last of those before it."""
    found = points.search(words)
    first = found.start("wording") if found else 0
    before = [some for some in wordings if found and some[-1].end <= words[first].start]
    if found is None or not before:
        return words
    start, end = words[first].start, words[found.last - 1].end
    said = (replace(w, start=start, end=end, opens=False, starts=False) for w in before[-1])
    return (*words[:first], *said, *words[found.last :])
