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
from assistant.readings.tellings import Build, Words, asks
from assistant.words import Word

POINTS = phrasing("quoted_again")
# Of two quotations, one inside the other, the inner one.
QUOTATION = re.compile(r"[\"“'‘«](?=\S)([^\"“”'‘’«»]+)(?<=\S)[\"”'’»]")
# 'giao | việc ấy | cho Bộ A': the work that is quoted.
WORK = phrasing("quoted_again_work")
# 'việc nào có | sản phẩm ấy': a product that is quoted, and how it is said that a cell holds that and no more.
PRODUCTS = phrasing("quoted_again_products")
HOLDS = tuple(
    Word(plain, said, 0, 0)
    for plain, said in (("san", "sản"), ("pham", "phẩm"), ("ghi", "ghi"), ("dung", "đúng"))
)
# A word alone is no wording, and more are somebody's message; a work is told in more.
LEAST, MOST, LEAST_WORK, MOST_WORK = 2, 15, 5, 30


def with_quotations(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with what points to a quotation as the words quoted."""
    ways = (POINTS, WORK, PRODUCTS)
    if not any(way.search(sentence.words) for sentence in sentences for way in ways):
        return list(sentences)
    message = next((build(s.words).question for s in sentences if s.words), "")
    words = [word for sentence in sentences for word in sentence.words]
    quoted = [_within(words, match.span(1)) for match in QUOTATION.finditer(message)]
    wordings = [some for some in quoted if LEAST <= len(some) <= MOST]
    works = [some for some in quoted if LEAST_WORK <= len(some) <= MOST_WORK]
    told = [replace(s, words=_said(s.words, wordings, POINTS)) for s in sentences]
    told = _with_products(told, wordings, build)
    # Of several works it is not told which is meant.
    return (
        [replace(s, words=_said(s.words, works, WORK)) for s in told] if len(works) == 1 else told
    )


def _with_products(
    sentences: Sequence[Sentence], wordings: Sequence[Words], build: Build
) -> list[Sentence]:
    """Return the sentences with the product that tasks are asked for as the one quoted: all of its cell."""
    products = [tuple(some) for some in wordings if _is_product(some, build)]
    if not products or any(build(s.words).task_refs for s in sentences):
        return list(sentences)
    held = [tuple(_moved(word, some[-1]) for word in HOLDS) + some for some in products]
    put = [
        replace(s, words=_said(s.words, held, PRODUCTS)) if _asks_for_tasks(s, build) else s
        for s in sentences
    ]
    asked = [s for s, before in zip(put, sentences, strict=True) if s.words != before.words]
    return [s for s in put if s in asked or not (asked and _but_quotes(s, products, build))]


def _but_quotes(sentence: Sentence, wordings: Sequence[Words], build: Build) -> bool:
    """Whether a sentence but says that a wording stands somewhere: 'có ô ghi y chang nhau “…”'."""
    quoted = {word for some in wordings for word in some}
    rest = [word for word in sentence.words if word not in quoted]
    if len(rest) == len(sentence.words) or asks(rest):
        return False
    told = build(rest)
    return not (told.agencies or told.times or told.sections or told.task_refs or told.cells)


def _asks_for_tasks(sentence: Sentence, build: Build) -> bool:
    query = build(sentence.words)
    return query.lists or query.counts


def _moved(word: Word, beside: Word) -> Word:
    """Return a word with the place of another."""
    return replace(word, start=beside.start, end=beside.end)


def _is_product(wording: Words, build: Build) -> bool:
    """Whether words are all that the table says of some product."""
    return any(cell.whole for cell in build((*HOLDS, *wording)).cells)


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
