"""Numbers of tasks claimed side by side, each of something else: 'mục I có 6 nhiệm vụ, mục II có 2, đúng không?'

Read by itself such a claim falls apart: 'mục II 2' is a task, 'và Bộ B' leads together with the one before. What
else is told of tasks may be kept to as well: 'Bộ A chủ trì 2 việc ở mục III và 2 việc hằng năm'.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from assistant.grammar import phrasing
from assistant.message.portioned import (
    all_claimed,
    part_asked,
    portion_asked,
    portion_claimed,
    portion_in,
)
from assistant.message.reported import doubts
from assistant.message.sentences import Sentence
from assistant.message.statements import claim_before
from assistant.message.tallies_kept import tallies_kept
from assistant.message.tallies_shared import tallies_shared
from assistant.message.tallies_split import tallies_split
from assistant.message.tally_numbers import HARMLESS, NEAR, numbers_said, says_number
from assistant.query import Query, TallyClaim
from assistant.readings.amounts import number_said
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word, parted
from structured.types import Role

# 'tổng cộng | 29'
TOTAL = phrasing("tallies_total")
# 'câu ấy có đúng không và số liệu chuẩn là bao nhiêu'
DOUBTED = phrasing("tallies_doubted")
SEVERAL = 2
# What may stand between two numbers: what they are of, and words that say nothing of it.
SAID = frozenset(
    {SlotKind.SECTION, SlotKind.AGENCY, SlotKind.ROLE}
    | {SlotKind.TASK, SlotKind.FILLER, SlotKind.YES_NO, SlotKind.PART}
)


def tallies_claimed(sentences: Sequence[Sentence], build: Build) -> Query | None:
    """Return the claim of several numbers that a message makes, or tells before it doubts it; None without one.

    The question for a number of tasks and of some among them is returned as well.
    """
    if not sentences:
        return None
    *before, last = [sentence.words for sentence in sentences]
    if parts := part_asked(last):
        return portion_asked(last, parts, build)
    if not any(says_number(sentence.words) for sentence in sentences):
        return None
    words = tuple(word for sentence in sentences for word in sentence.words)
    if found := _claim(words, build):
        return found
    stated, tail = _told_and_doubted(last)
    if tail and _names_none(tail, build):
        before, last = [*before, *([tuple(stated)] if stated else [])], tuple(tail)
    asks_right = DOUBTED.search(last) is not None and _names_none(last, build)
    doubted = bool(before) and (asks_right or doubts(build(last), [*map(build, before)]))
    told = claim_before(before if doubted else [last], build, last)
    return _claim(told, build, doubted) if told else None


def _told_and_doubted(words: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return what is told with numbers, and what asks if that is right, and how many there are; () for none.

    '(Bộ A chủ trì 2 việc;) (tôi ngờ ghi ngược,) câu ấy có đúng không và số liệu chuẩn là bao nhiêu'
    """
    found = DOUBTED.search(words)
    if found is None:
        return words, ()
    cuts = [0, *(n for n in range(1, found.first + 1) if parted(words, n))]
    with_numbers = [n for one, n in pairwise(cuts) if numbers_said(words[one:n])]
    end = with_numbers[-1] if with_numbers else 0
    return words[:end], words[end:]


def _names_none(words: Sequence[Word], build: Build) -> bool:
    query = build(words)
    return not (query.agencies or query.sections or query.task_refs or numbers_said(words))


def _claim(words: Sequence[Word], build: Build, asked: bool = False) -> Query | None:
    """Return the claim that words make if they say nothing else; `asked` says that it is doubted elsewhere."""
    query = build(words)
    claimed = asked or query.yes_no
    if claimed and not NEAR.search(words) and (split := tallies_split(query, build)) is not None:
        return split
    if (found := portion_in(words)) is not None:
        return portion_claimed(query, found, build) if claimed else None
    if claimed and (whole := all_claimed(query, build)) is not None:
        return whole
    numbers = numbers_said(words, claimed)
    if len(numbers) < SEVERAL or NEAR.search(words):
        return None
    if beside := _side_by_side(query, numbers, build):
        return beside
    return (tallies_kept(query, build) or tallies_shared(query, build)) if claimed else None


def _side_by_side(query: Query, numbers: Sequence[int], build: Build) -> Query | None:
    """Return the claim of numbers that are each of a section, or of an agency; None where more is said."""
    words = query.words
    *parts, tail = map(build, _between(words, numbers))
    # 'Có phải … | không?'
    closes = query.yes_no and tail.slots.has(SlotKind.NEGATION) and len(tail.words) == 1
    if not all(map(_plain, parts if closes else (*parts, tail))):
        return None
    claims = _claims([*parts, tail], [number_said(words[place].folded) for place in numbers])
    # '23/29 nhiệm vụ', '2 hay 3 việc': two numbers of one thing.
    subjects = {replace(claim, number=0) for claim in claims}
    return replace(query, tallies=claims) if len(subjects) == len(numbers) else None


def _between(words: Sequence[Word], numbers: Sequence[int]) -> Iterator[Sequence[Word]]:
    """Yield the words before, between and behind the numbers."""
    for start, end in pairwise([-1, *numbers, len(words)]):
        yield words[start + 1 : end]


def _plain(query: Query) -> bool:
    """Whether words name one body, one section or none, and keep to no tasks by anything else."""
    other = [
        s for s in query.slots.items if s.kind not in SAID and (s.kind, s.value) not in HARMLESS
    ]
    named = len(query.sections) + len(query.agencies)
    return not (other or query.topic) and named <= 1 and len(_roles(query)) <= 1


def _roles(query: Query) -> list[Role]:
    return [Role(s.value) for s in query.slots.of(SlotKind.ROLE) if s.value in list(Role)]


def _claims(parts: Sequence[Query], numbers: Sequence[int]) -> tuple[TallyClaim, ...]:
    """Return each number with what stands before it, or else behind it; () where one has nothing of its own."""
    *before, tail = parts
    if _names(tail):
        before, tail = ([], tail) if _names(parts[0]) else (list(parts[1:]), parts[0])
    roles = _roles_of(before, tail) if before else None
    return tuple(_told(before, numbers, roles)) if roles is not None else ()


def _roles_of(before: Sequence[Query], tail: Query) -> list[Role | None] | None:
    """Return the role said with each number: before it or behind it, else one for all; None where that is unclear.

    'Bộ A | 2 nhiệm vụ chủ trì và | 1 nhiệm vụ phối hợp' says them behind.
    """
    own = [next(iter(_roles(query)), None) for query in (*before, tail)]
    if own[0] or not any(own):
        return list(accumulate(own[:-1], _kept)) if own[-1] is None else None
    if all(own[1:]):
        return own[1:]
    return [own[-1]] * len(before) if not any(own[:-1]) else None


def _kept(last: Role | None, role: Role | None) -> Role | None:
    """Return the role said with a number; one that is not said again is as it was."""
    return role or last


def _names(query: Query) -> bool:
    return bool(query.sections or query.agencies)


def _told(
    parts: Iterable[Query], numbers: Sequence[int], roles: Sequence[Role | None]
) -> Iterator[TallyClaim]:
    """Yield the claims; an agency that is not named again is the one before."""
    agency: str | None = None
    for query, number, role in zip(parts, numbers, roles, strict=True):
        if query.sections:
            yield TallyClaim(number, section=query.sections[0])
            continue
        if TOTAL.search(query.words):
            yield TallyClaim(number)
            continue
        agency = query.agencies[0].agency if query.agencies else agency
        if agency is None:
            return
        yield TallyClaim(number, agency=agency, role=role)
