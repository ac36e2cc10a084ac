"""'Cái nào hằng năm thì bỏ', 'mấy cái mục III khỏi kể': what is set aside, by a pronoun for tasks.

After a question for tasks such a clause is put in words with a noun for them, by which it is told apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.message.joined import Joiner
from assistant.message.sentences import Sentence
from assistant.readings.tellings import Words
from assistant.words import Word

PRONOUN, MARKS = "cai", (None, "cái")
ROW = ("viec", "việc")
# 'mấy | cái'; 'cái | nào'
BEFORE, AFTER = folded("rows_before"), folded("rows_after")
# Joins by which tasks are set aside.
ASIDE = frozenset({"out", "drop"})


def with_rows(sentences: Sequence[Sentence], joiner: Joiner) -> list[Sentence]:
    """Return the sentences with 'cái' for tasks that are set aside as 'việc'."""
    return [replace(one, words=tuple(_worded(one.words, joiner))) for one in sentences]


def _worded(words: Words, joiner: Joiner) -> Iterator[Word]:
    places = [i for i in range(len(words)) if _stands_for_rows(words, i)]
    marks = joiner.marks(words) if places else ()
    aside = max((mark.first for mark in marks if mark.value in ASIDE), default=0)
    for place, word in enumerate(words):
        told = place in places and place < aside and _asks(words[:place], joiner)
        yield replace(word, folded=ROW[0], marked=ROW[1]) if told else word


def _asks(words: Words, joiner: Joiner) -> bool:
    """Whether tasks are asked for: 'việc nào', 'mấy việc'."""
    query = joiner.build(tuple(words))
    return query.lists or query.counts


def _stands_for_rows(words: Words, place: int) -> bool:
    word, before = words[place], words[place - 1].folded if place else ""
    following = words[place + 1].folded if place + 1 < len(words) else ""
    pronoun = word.folded == PRONOUN and word.marked in MARKS
    return pronoun and (before in BEFORE or following in AFTER)
