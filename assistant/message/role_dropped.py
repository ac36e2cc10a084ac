"""A role that a clause shuts out beside the one wanted: 'Bộ A ở cột chủ trì, ở cột phối hợp thì không tính'.

It sets no tasks aside: a task is wanted by the first role, whatever else stands in its row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import meanings, phrasing
from assistant.message.sentences import Sentence
from assistant.readings.tellings import Build, Words
from assistant.words import Word

DROPPED = phrasing("role_dropped")
ROLES = meanings("role_names")


def without_dropped_role(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without clauses that only shut out the role which is not wanted."""
    return [replace(s, words=tuple(_kept(s, build))) for s in sentences]


def _kept(sentence: Sentence, build: Build) -> Iterator[Word]:
    words = sentence.words
    clauses = [
        (found.first, found.last)
        for found in DROPPED.each(words)
        if _is_clause(sentence, found.first, found.last)
        and _wanted(words[: found.first], ROLES[found["role"]], build)
    ]
    inside = {i for first, last in clauses for i in range(first, last)}
    return (word for i, word in enumerate(words) if i not in inside)


def _is_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a pause stands before words, and after them a pause or the end of the sentence."""
    words = sentence.words
    begins = first > 0 and (words[first].opens or words[first - 1].end in sentence.pauses)
    ends = last == len(words) or words[last].opens or words[last - 1].end in sentence.pauses
    return begins and ends


def _wanted(before: Words, dropped: str, build: Build) -> bool:
    """Whether words say that somebody is in the other role."""
    query = build(before)
    roles = {role.value for role in query.roles} & {*ROLES.values()}
    return bool(query.agencies and roles) and dropped not in roles
