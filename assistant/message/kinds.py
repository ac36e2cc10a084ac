"""Kinds of rows or cells that a message tells of before it says which it means.

'Cột phối hợp có nhiều kiểu: có ô ghi A, có ô ghi B. Tôi chỉ lấy ô ghi C.': the kinds are background, unless
the message takes them up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, runs
from assistant.message.sentences import Sentence
from assistant.readings.tellings import Words, asks
from assistant.words import opened

# 'có | ô ghi …', before each kind of what is spoken of.
KINDS = folded("kinds_nouns")
EXAMPLES = runs("kinds_examples")
LEAST_KINDS = 2
# 'những dòng đó đều gạch': the kinds told of are taken up, and are no background.
TAKEN_UP = folded("kinds_taken_up")


def without_kinds(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences without the kinds that one tells of before another says which is meant.

    'Có dòng A, có dòng B, những dòng ấy đều bỏ': of kinds that are taken up, each is said apart.
    """
    kept: list[Sentence] = []
    for place, sentence in enumerate(sentences):
        starts = _kinds_at(sentence)
        following = sentences[place + 1 : place + 2]
        if following and _is_example(sentence.words) and not _pointed(sentences[place + 1 :]):
            continue
        if not starts or (following and _takes_up(following[0].words)):
            kept.append(sentence)
        elif end := _taken_up_at(sentence, starts[-1]):
            kept += _apart(sentence, [*starts, end])
        elif not following:
            kept.append(sentence)
        elif starts[0]:
            kept.append(replace(sentence, words=sentence.words[: starts[0]]))
    return kept


def _pointed(sentences: Sequence[Sentence]) -> bool:
    """Whether something told of before is taken up anywhere: 'hai việc này'."""
    return any(word.folded in TAKEN_UP for one in sentences for word in one.words)


def _is_example(words: Words) -> bool:
    """Whether a sentence gives an example: 'Ví dụ như dòng do Bộ A chủ trì thì dễ.'"""
    begins = any(tuple(w.folded for w in words[: len(run)]) == run for run in EXAMPLES)
    return begins and not asks(words)


def _kinds_at(sentence: Sentence) -> list[int]:
    """Return where 'có ô ghi A', 'có ô ghi B' begin in a sentence that asks nothing."""
    words = sentence.words
    places = [i for i in range(len(words) - 1) if _is_kind(words[i : i + 2])]
    # 'Cột này | có dòng A, có dòng B'
    starts = [i for i in places if i == places[0] or _paused(sentence, i)]
    return starts if len(starts) >= LEAST_KINDS and not asks(words) else []


def _taken_up_at(sentence: Sentence, last: int) -> int:
    """Return where the clause begins that takes the kinds up: '…, những dòng đó đều gạch'; 0 if none does."""
    words = sentence.words
    begins = (i for i in range(last + 1, len(words)) if words[i - 1].end in sentence.pauses)
    return next((i for i in begins if _takes_up(words[i:])), 0)


def _apart(sentence: Sentence, places: Sequence[int]) -> Iterator[Sentence]:
    """Yield each kind as a sentence of its own, with what is said of all of them."""
    words = sentence.words
    if places[0]:
        yield replace(sentence, words=words[: places[0]])
    pointer = next(i for i in range(places[-1], len(words)) if words[i].folded in TAKEN_UP)
    for first, last in pairwise(places):
        kind = opened(words[first + 1 : last])
        yield replace(sentence, words=(*kind, *words[pointer + 1 :]))


def _is_kind(words: Words) -> bool:
    return words[0].folded == "co" and words[1].folded in KINDS


def _paused(sentence: Sentence, place: int) -> bool:
    words = sentence.words
    return place == 0 or words[place].opens or words[place - 1].end in sentence.pauses


def _takes_up(words: Words) -> bool:
    return any(word.folded in TAKEN_UP for word in words[: LEAST_KINDS + 1])
