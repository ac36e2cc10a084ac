"""Whose tasks several clauses ask for, said behind them all: 'việc nào chung, việc nào một mình, Bộ A chủ trì'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.message.other_tasks import OPENS
from assistant.query import Query
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word, opened, parted

LEAST = 2
PLAIN = (SlotKind.AGENCY, SlotKind.ROLE, SlotKind.FILLER)


def with_subject_first(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words with the body and its role before the clauses that ask for several of its tasks.

    'Việc gì cùng Bộ B, việc gì một mình, Bộ A chủ trì' → 'Bộ A chủ trì việc gì cùng Bộ B, việc gì một mình'. One
    clause alone is read as it stands.
    """
    inside = {n for slot in build(words).slots.items for n in range(slot.first + 1, slot.last)}
    cuts = [
        0,
        *(n for n in range(1, len(words)) if n not in inside and parted(words, n)),
        len(words),
    ]
    *clauses, last = [words[start:end] for start, end in pairwise(cuts)]
    if len(clauses) < LEAST or not all(OPENS.opens(clause) for clause in clauses):
        return words
    if not _names_only(build(last)) or any(_in_a_role(build(clause)) for clause in clauses):
        return words
    first, *rest = words[: cuts[-2]]
    return (*opened(last), replace(first, starts=False, opens=False), *rest)


def _names_only(query: Query) -> bool:
    """Whether words say no more than a body and its role."""
    plain = all(slot.kind in PLAIN for slot in query.slots.items) and not query.topic
    return plain and len(query.agencies) == len(query.roles) == 1


def _in_a_role(query: Query) -> bool:
    """Whether a clause says itself who does what."""
    roles = {slot.value for slot in query.slots.of(SlotKind.ROLE) if slot.end}
    return bool(roles - {"any"}) or query.who
