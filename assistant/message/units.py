"""The pieces of a sentence that each tell of tasks of their own."""

from __future__ import annotations

from itertools import pairwise

from assistant.grammar import folded
from assistant.message.sentences import Sentence
from assistant.readings.tellings import PLURALS, Words, asks, noun_at, thens

# 'Nếu bỏ … thì còn việc nào'.
IF = folded("unit_if")


def units_of(sentence: Sentence) -> list[Words]:
    """Return the pieces of a sentence that each tell of tasks of their own, cut before a noun for them.

    'Nếu bỏ các việc hằng năm thì còn việc nào' is cut before what it asks.
    """
    words = sentence.words
    noun = noun_at(words)
    other = any(word.folded == "khac" for word in words[:noun])
    if other and not asks(words):
        return [words]
    pauses = [i + 1 for i, word in enumerate(words[:-1]) if word.end in sentence.pauses]
    pauses += [i for i, word in enumerate(words) if i and word.opens]
    starts = {i for i in pauses if _begins(words[i:])}
    if words and words[0].folded in IF and not asks(words[: _then(words)]):
        starts.add(_then(words))
    cuts = sorted({0, *starts, len(words)})
    return [words[a:b] for a, b in pairwise(cuts)]


def _then(words: Words) -> int:
    """Return the place of the 'thì' after which the rest of a sentence follows; its end when there is none."""
    return next((i for i in thens(words) if i), len(words))


def _begins(words: Words) -> bool:
    """Whether a noun for tasks stands at the start, after no more than 'còn những'."""
    place = next((i for i, w in enumerate(words) if w.folded not in PLURALS), 0)
    return noun_at(words[place : place + 2]) is not None
