"""Several numbers of tasks asked for, and then a part of them all.

'Bộ A chủ trì mấy việc, phối hợp mấy việc, trong đó mấy việc hằng năm?' Read as one it would ask for one number, of
tasks in either role or of both bodies at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.message.tally_numbers import told_whole
from assistant.query import Query, TallyClaim
from assistant.readings.matters import JOINING
from assistant.readings.tellings import Build, Words
from assistant.slots import Slot, SlotKind
from assistant.words import parted

PART_ASKED, PART_LISTED = phrasing("tallies_part_asked"), phrasing("tallies_part_listed")
LEAST, MOST = 2, 4
# 'mấy việc', 'bao nhiêu việc', 'có mấy việc'
NUMBER_FIRST = folded("tallies_number_first")
# What a number is of, which those behind it may name for themselves or take from before the first.
NAMED = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)


def of_several(words: Words, build: Build) -> Query | None:
    """Return the question for several numbers of tasks and for a part of them; None for one, or where unsure."""
    found = next(
        (
            f
            for said in (PART_ASKED, PART_LISTED)
            for f in said.each(words)
            if _those_first(words, f.first)
        ),
        None,
    )
    if found is None:
        return None
    before, behind = words[: found.first], words[found.last :]
    pieces = list(_pieces(build(before)))
    if not LEAST <= len(pieces) <= MOST:
        return None
    head = _head(build(pieces[0]))
    told = [_with_head(head, piece, build) for piece in pieces]
    wholes = [build(one) for one in told]
    parts = [build([*one, *behind]) for one in ([head] if _of_one_body(wholes) else told)]
    if not (all(map(_is_number, wholes)) and all(map(told_whole, parts))):
        return None
    claims = (
        *(TallyClaim(None, told=whole) for whole in wholes),
        *(TallyClaim(None, told=part, part=True) for part in parts),
    )
    return replace(build(words), tallies=claims)


def counts_tasks(query: Query) -> bool:
    """Whether the number of tasks is asked for, and nothing else."""
    other = query.yes_no or query.who or query.fields or query.superlative or query.nodes
    return query.about_tasks and not other


def _those_first(words: Words, place: int) -> bool:
    """Whether 'trong đó' is what begins there: of 'mấy việc, trong đó …' the number stands before it."""
    return words[place].folded not in NUMBER_FIRST


def _pieces(query: Query) -> Iterator[Words]:
    """Yield the words of each number that is asked for, from where its clause begins, without a 'và' there."""
    words = query.words
    counts = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value == "count" and s.end]
    cuts = [0, *(_cut(query, one, two) for one, two in pairwise(counts)), len(words)]
    for start, end in pairwise(cuts):
        joined = start and words[start].folded in JOINING
        yield words[start + 1 if joined else start : end]


def _cut(query: Query, one: Slot, two: Slot) -> int:
    """Return where the words for the second of two numbers begin."""
    words = query.words
    clause = (
        n for n in range(one.last, two.first + 1) if parted(words, n) or words[n].folded in JOINING
    )
    noun = (s.last for s in query.slots.of(SlotKind.TASK) if s.first == one.last)
    return next(clause, next(noun, one.last))


def _head(query: Query) -> Words:
    """Return what stands before the first number and the role that it is of: 'Bộ A | (chủ trì) | mấy việc'."""
    ends = query.slots.of(SlotKind.ROLE, SlotKind.QUANTITY)
    return query.words[: min((s.first for s in ends if s.end), default=0)]


def _with_head(head: Words, piece: Words, build: Build) -> Words:
    """Return the words for a number with those at the head of all, where it names nothing of that kind itself."""
    kinds = {s.kind for s in build(head).slots.of(*NAMED)} if head else set()
    own = {s.kind for s in build(piece).slots.of(*NAMED)}
    return [*head, *piece] if kinds and not kinds & own else piece


def _of_one_body(wholes: Sequence[Query]) -> bool:
    """Whether the numbers are those of one body in its roles: a part of them is of both together."""
    bodies = {a.agency for whole in wholes for a in whole.agencies}
    roles = [whole.roles for whole in wholes]
    alike = len({(whole.times, whole.sections) for whole in wholes}) == 1
    return len(bodies) == 1 and alike and len({*roles}) == len(roles) and all(roles)


def _is_number(query: Query) -> bool:
    """Whether words ask how many tasks there are of which something is told."""
    told = query.agencies or query.sections or query.times
    return bool(told) and query.counts and counts_tasks(query) and told_whole(query)
