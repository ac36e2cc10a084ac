"""A verdict wanted in everyday words: 'bà ấy nói trúng hay trật', 'tôi có chép lộn không' for 'đúng hay sai'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.words import Word

# 'tôi viết thế | là đúng với văn bản hay tôi đã thêm thắt'
WANTED = phrasing("verdict_wanted")
RIGHT_OR_WRONG = (("dung", "đúng"), ("hay", "hay"), ("sai", "sai"))
PLAINLY = " ".join(plain for plain, _ in RIGHT_OR_WRONG)
# What is to be judged takes so many words before: 'tôi có nhớ nhầm không' alone speaks of an answer.
LEAST_BEFORE = 5


def with_verdict_wanted(words: Sequence[Word]) -> list[Word]:
    """Return words with 'đúng hay sai' for what asks the same in other words at the end of a sentence.

    'Tôi viết thế là đúng với văn bản hay tôi đã thêm thắt' → 'tôi viết thế đúng hay sai'.
    """
    starts = [n for n, word in enumerate(words) if word.starts or not n]
    ends = [*starts[1:], len(words)][: len(starts)]
    return [
        word
        for first, last in zip(starts, ends, strict=False)
        for word in _plainly(words[first:last], first)
    ]


def _plainly(sentence: Sequence[Word], before: int) -> Iterator[Word]:
    """Yield the words of a sentence with `before` words before it, what asks for a verdict put plainly."""
    found = WANTED.search(sentence)
    first = found.start("asks") if found else 0
    if found is None or before + first < LEAST_BEFORE or found["asks"] == PLAINLY:
        yield from sentence
        return
    yield from sentence[:first]
    yield from _asking(sentence, found)


def _asking(sentence: Sequence[Word], found: Found) -> Iterator[Word]:
    first = found.start("asks")
    last = first + len(found["asks"].split())
    start, end = sentence[first].start, sentence[last - 1].end
    opens, starts = sentence[first].opens, sentence[first].starts
    for place, (plain, marked) in enumerate(RIGHT_OR_WRONG):
        leads = not place
        yield Word(plain, marked, start, end, opens and leads, starts and leads, repaired=True)
    yield from sentence[last:]
