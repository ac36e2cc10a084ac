"""Numbers of tasks side by side, each with its conditions: 'Bộ A chủ trì 2 việc ở mục III và 2 việc hằng năm'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.message.tally_numbers import NAMED, names_another, numbers_said, told_whole
from assistant.query import Query, TallyClaim
from assistant.readings.amounts import number_said
from assistant.readings.matters import JOINING
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word, parted

SEVERAL = 2
# What keeps to some of the tasks of an agency, or of a section.
NARROWING = (SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.SHARE)
Words = Sequence[Word]


def tallies_kept(query: Query, build: Build) -> Query | None:
    """Return the claim of several numbers, each in a clause with its conditions; None where not all can be told.

    What a clause does not say again (who, in which role, of which section) is as in the first.
    """
    numbers = numbers_said(query.words)
    clauses = clauses_of(query.words, numbers)
    if clauses is None or any(names_another(behind, build) for _, behind in clauses):
        return None
    if build(query.words).slots.has(SlotKind.COMPARE):
        # 'mục I có 6 việc, nhiều hơn mục II 4 việc': by how many one has more.
        return None
    narrowed = [bool(build([*lead, *behind]).slots.of(*NARROWING)) for lead, behind in clauses]
    if not all(narrowed):
        # '2 việc năm 2022, Bộ B 1 việc': nobody knows whether that is of the same year.
        return None
    told = [build(words) for words in _whole(clauses, build)]
    if not all(map(told_whole, told)) or not all(_is_named(one) for one in told):
        return None
    sizes = (number_said(query.words[place].folded) for place in numbers)
    claims = tuple(TallyClaim(size, told=one) for size, one in zip(sizes, told, strict=True))
    return replace(query, tallies=claims)


def clauses_of(words: Words, numbers: Sequence[int]) -> list[tuple[Words, Words]] | None:
    """Return what stands before and behind each number in its clause; None where they can't be told apart.

    '(Bộ A chủ trì | 2 | việc ở mục III) và (| 2 | việc hằng năm)'
    """
    cuts = [_cut(words, one, other) for one, other in pairwise(numbers)]
    if len(numbers) < SEVERAL or None in cuts or any(word.starts for word in words[1:]):
        return None
    ends = [0, *(cut for cut in cuts if cut is not None), len(words)]
    return [
        (_opened(words[start:place]), words[place + 1 : end])
        for (start, end), place in zip(pairwise(ends), numbers, strict=True)
    ]


def _cut(words: Words, number: int, following: int) -> int | None:
    """Return where the clause of the following number begins: at the last 'và', or the last pause, before it."""
    places = range(number + 1, following + 1)
    return next(
        (n for n in reversed(places) if words[n].folded in JOINING or parted(words, n)), None
    )


def _opened(words: Words) -> Words:
    """Return words without those that join them to what stands before."""
    first = next((n for n, word in enumerate(words) if word.folded not in JOINING), len(words))
    return words[first:]


def _is_named(query: Query) -> bool:
    """Whether an agency or a section has the tasks."""
    return bool(query.agencies or query.sections)


def _whole(clauses: Sequence[tuple[Words, Words]], build: Build) -> list[list[Word]]:
    """Return the words of each clause with what it leaves to the first, without their numbers."""
    first, behind = clauses[0]
    whole = [[*first, *behind]]
    for lead, behind in clauses[1:]:
        own = {slot.kind for slot in build(lead).slots.of(*NAMED) if slot.end}
        again = [slot for slot in build(first).slots.of(*NAMED) if slot.end and slot.kind in own]
        said = {place for slot in again for place in range(slot.first, slot.last)}
        left = [word for place, word in enumerate(first) if place not in said]
        # 'Bộ A chủ trì 2 việc ở mục III và | Bộ B | 1 việc …': the role behind the name.
        whole.append([*lead, *left, *behind] if own else [*left, *lead, *behind])
    return whole
