"""A number of tasks of a kind, and who has how many of them: 'hạn 2022 có 2 việc, 1 của Bộ A, 1 của Bộ B'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.message.tallies_kept import NARROWING, clauses_of
from assistant.message.tally_numbers import names_another, numbers_said, told_whole
from assistant.query import Query, TallyClaim
from assistant.readings.amounts import number_said
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from structured.types import Role

# The number of all, and the shares of two bodies.
LEAST = 3


def tallies_shared(query: Query, build: Build) -> Query | None:
    """Return the claim of how many tasks there are of a kind and how many of them each body has.

    None where the first number is not of a kind alone, or a later one not of one body alone. Those that are 'của
    Bộ A' it leads, as long as it is not said otherwise.
    """
    numbers = numbers_said(query.words)
    clauses = clauses_of(query.words, numbers) if len(numbers) >= LEAST else None
    if clauses is None or any(names_another(behind, build) for _, behind in clauses):
        return None
    whole, *shares = [build([*lead, *behind]) for lead, behind in clauses]
    if not _of_kind(whole) or not all(map(_of_body, shares)):
        return None
    sizes = [number_said(query.words[place].folded) for place in numbers]
    told = [_whole(whole), *(_theirs(whole, share) for share in shares)]
    claims = (TallyClaim(size, told=one) for size, one in zip(sizes, told, strict=True))
    return replace(query, tallies=tuple(claims))


def _of_kind(query: Query) -> bool:
    """Whether tasks are told by their section or time alone."""
    named = query.agencies or query.roles or query.cells
    return bool(query.slots.of(*NARROWING[:-1])) and told_whole(query) and not named


def _of_body(query: Query) -> bool:
    """Whether no more is told than one body, and its role."""
    other = query.slots.of(*NARROWING) or query.topic or query.cells or query.task_refs
    denied = query.slots.has(SlotKind.NEGATION) or query.who
    one = len(query.agencies) == 1 and len(query.roles) <= 1
    return one and not (other or denied)


def _whole(query: Query) -> Query:
    """Return the query for the tasks of the kind: that there are 'only' so many is what the number says."""
    return replace(query, slots=query.slots.without(*query.slots.of(SlotKind.SHARE)))


def _theirs(whole: Query, share: Query) -> Query:
    """Return the query for those tasks of the kind that a body has."""
    roles: Sequence[Role] = share.roles or (Role.LEAD,)
    named = replace(share.agencies[0], role=roles[0], slot=None)
    return replace(_whole(whole), agencies=(named,), roles=tuple(roles))
