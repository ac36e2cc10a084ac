"""Numbers of tasks claimed side by side, each of something else: 'mục I có 6 nhiệm vụ, mục II có 2, đúng không?'

Read by itself such a claim falls apart: 'mục II 2' is a task, 'và Bộ B' leads together with the one before. So
does one of tasks and of some among them: of '6 nhiệm vụ và 4 trong số đó hằng năm' the first is of all six.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.message.reported import doubts
from assistant.message.sentences import Sentence
from assistant.message.statements import claim_before
from assistant.query import Query, TallyClaim
from assistant.readings.amounts import number_said
from assistant.readings.matters import JOINING
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word, parted, paused
from structured.types import Role

# 'mục I | có 6 nhiệm vụ', 'Bộ A | 2 việc'; beside these also 'mục III | 16', 'Bộ A | 1'.
NUMBER, BARE = phrasing("tallies_number"), phrasing("tallies_bare")
NUMBERING, OTHER = folded("tallies_numbering"), phrasing("tallies_other")
# 'tổng cộng | 29'
TOTAL = phrasing("tallies_total")
# 'khoảng 6', 'ít nhất 6' are not so many.
NEAR = phrasing("tallies_near")
# '6 nhiệm vụ | và 4 trong số đó | hằng năm', '| một trong hai | hạn 2022'
PART, NONE = phrasing("tallies_part"), folded("tallies_none")
# '(mục III có bao nhiêu nhiệm vụ), | trong đó mấy việc | do Bộ A chủ trì'
PART_ASKED = phrasing("tallies_part_asked")
SEVERAL = 2
NAMED = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.ROLE)
# What may stand between two numbers: what they are of, and words that say nothing of it.
SAID = frozenset(
    {SlotKind.SECTION, SlotKind.AGENCY, SlotKind.ROLE}
    | {SlotKind.TASK, SlotKind.FILLER, SlotKind.YES_NO, SlotKind.PART}
)
# 'nhiệm vụ' alone may be read as a list, 'còn mục V' as a turn.
HARMLESS = (
    (SlotKind.QUANTITY, "list"),
    (SlotKind.QUANTITY, "count"),
    (SlotKind.FOLLOW, "what_about"),
)


def tallies_claimed(sentences: Sequence[Sentence], build: Build) -> Query | None:
    """Return the claim of several numbers that a message makes, or tells before it doubts it; None without one."""
    *before, last = [sentence.words for sentence in sentences]
    if (asked := PART_ASKED.search(last)) is not None:
        return _portion_asked(last, asked, build)
    if not any(NUMBER.search(sentence.words) for sentence in sentences):
        return None
    words = tuple(word for sentence in sentences for word in sentence.words)
    if found := _claim(words, build):
        return found
    doubted = bool(before) and doubts(build(last), list(map(build, before)))
    told = claim_before(before if doubted else [last], build, last)
    return _claim(told, build, doubted) if told else None


def _claim(words: Sequence[Word], build: Build, asked: bool = False) -> Query | None:
    """Return the claim that words make if they say nothing else; `asked` says that it is doubted elsewhere."""
    query = build(words)
    if (found := portion_in(words)) is not None:
        return _portion(query, found, build) if asked or query.yes_no else None
    numbers = _numbers(words, asked or query.yes_no)
    if len(numbers) < SEVERAL or NEAR.search(words):
        return None
    *parts, tail = map(build, _between(words, numbers))
    # 'Có phải … | không?'
    closes = query.yes_no and tail.slots.has(SlotKind.NEGATION) and len(tail.words) == 1
    if not all(map(_plain, parts if closes else (*parts, tail))):
        return None
    claims = _claims([*parts, tail], [number_said(words[place].folded) for place in numbers])
    # '23/29 nhiệm vụ', '2 hay 3 việc': two numbers of one thing.
    subjects = {replace(claim, number=0) for claim in claims}
    return replace(query, tallies=claims) if len(subjects) == len(numbers) else None


def _portion(query: Query, found: Found, build: Build) -> Query | None:
    """Return the claim of a number of tasks and of another among them; None where not all of it can be told."""
    before, behind = query.words[: found.first], query.words[found.last :]
    # Sentences ahead of the one with the number tell a story.
    first = max((n for n, word in enumerate(before) if word.starts), default=0)
    before = before[first:]
    numbers = _numbers(before, asked=False)
    if len(numbers) != 1 or NEAR.search(query.words) or NUMBER.search(behind):
        return None
    counted = numbers[0]
    if _another(before[counted + 1 :], build):
        return None
    tasks = [*before[:counted], *before[counted + 1 :]]
    whole, part = build(tasks), build([*tasks, *behind])
    if not (_told_whole(whole) and _told_whole(part)) or (first and not _names(whole)):
        return None
    number = 0 if found["n"] in NONE else number_said(found["n"])
    claims = (
        TallyClaim(number_said(before[counted].folded), told=whole),
        TallyClaim(number, told=part),
    )
    return replace(query, tallies=claims)


def _portion_asked(words: Sequence[Word], found: Found, build: Build) -> Query | None:
    """Return the question for a number of tasks and for another among them; None where not all can be told."""
    before, behind = words[: found.first], words[found.last :]
    whole, part = build(before), build([*before, *behind])
    if not (whole.counts and _counts_tasks(whole) and _told_whole(whole) and _told_whole(part)):
        return None
    claims = (TallyClaim(None, told=whole), TallyClaim(None, told=part))
    return replace(build(words), tallies=claims)


def _counts_tasks(query: Query) -> bool:
    """Whether the number of tasks is asked for, and nothing else."""
    other = query.yes_no or query.who or query.fields or query.superlative or query.nodes
    return query.about_tasks and not other


def _another(words: Sequence[Word], build: Build) -> bool:
    """Whether somebody else, or another section, is told of behind a number: '16 nhiệm vụ, Bộ A chủ trì …'."""
    named = [s.first for s in build(words).slots.of(*NAMED) if s.end]
    ends = (n for n in range(len(words)) if parted(words, n) or words[n].folded in JOINING)
    return any(n <= first for n in ends for first in named)


def portion_in(words: Sequence[Word]) -> Found | None:
    """Return where a number of some among others is told; None where none is.

    In '6 nhiệm vụ, | trong đó năm 2021' a clause ends between the number and what it would be a part of.
    """
    found = PART.search(words)
    if found is None or any(parted(words, n) for n in range(found.start("n") + 1, found.last)):
        return None
    return found


def _told_whole(query: Query) -> bool:
    """Whether tasks are told by conditions alone; what is denied of them may be of each or of none."""
    denied = [s for s in query.slots.of(SlotKind.NEGATION) if s.end and s.last < len(query.words)]
    hangs = [s for s in query.slots.of(SlotKind.FOLLOW) if (s.kind, s.value) not in HARMLESS]
    return not (query.topic or query.task_refs or denied or hangs)


def _numbers(words: Sequence[Word], asked: bool) -> list[int]:
    """Return the places of the numbers; a bare one counts beside another in what is `asked`: 'mục I | 6 |, …'."""
    told = {found.start("n") for found in NUMBER.each(words)}
    bare = {found.start("n") for found in BARE.each(words)} if told and asked else set()
    bare = {n for n in bare if n and words[n - 1].folded not in NUMBERING}
    return sorted(n for n in told | bare if paused(words, n + 1) or not OTHER.opens(words[n + 1 :]))


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
