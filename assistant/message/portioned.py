"""Numbers of tasks and of some among them: '6 nhiệm vụ và 4 trong số đó hằng năm', '2 nhiệm vụ, đều ở mục V'.

Read by itself such a claim falls apart: the first number would be of all that is said behind it. Both numbers may
be asked for as well: 'mục III có bao nhiêu nhiệm vụ, trong đó mấy việc hằng năm'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.message.portion_of_several import counts_tasks, of_several
from assistant.message.tally_numbers import (
    NEAR,
    names_another,
    numbers_said,
    says_number,
    told_whole,
)
from assistant.query import Query, TallyClaim
from assistant.readings.amounts import number_said
from assistant.readings.tellings import Build, Words
from assistant.words import Word, parted

# '6 nhiệm vụ | và 4 trong số đó | hằng năm', '| một trong hai | hạn 2022'
PART, NONE = phrasing("tallies_part"), folded("tallies_none")
# '2 nhiệm vụ | và đều | ở mục V', '| , cả hai đều | do Bộ A'
ALL, AGAIN = phrasing("tallies_all"), phrasing("tallies_all_again")
TAKEN_WHOLE = folded("tallies_taken_whole")
# '(mục III có bao nhiêu nhiệm vụ), | trong đó mấy việc | do Bộ A chủ trì'
PART_ASKED = phrasing("tallies_part_asked")
# '…, | mấy việc | do Bộ A chủ trì | trong đó |'
PART_COUNTED, THOSE_LAST = phrasing("tallies_part_counted"), phrasing("tallies_those_last")


def portion_claimed(query: Query, found: Found, build: Build) -> Query | None:
    """Return the claim of a number of tasks and of another among them; None where not all of it can be told."""
    before, behind = query.words[: found.first], query.words[found.last :]
    # Sentences ahead of the one with the number tell a story.
    first = max((n for n, word in enumerate(before) if word.starts), default=0)
    before = before[first:]
    numbers = numbers_said(before)
    if len(numbers) != 1 or NEAR.search(query.words) or says_number(behind):
        return None
    counted = numbers[0]
    if names_another(before[counted + 1 :], build):
        return None
    tasks = [*before[:counted], *before[counted + 1 :]]
    whole, part = build(tasks), build([*tasks, *behind])
    if not (told_whole(whole) and told_whole(part)) or (
        first and not (whole.sections or whole.agencies)
    ):
        return None
    number = 0 if found["n"] in NONE else number_said(found["n"])
    claims = (
        TallyClaim(number_said(before[counted].folded), told=whole),
        TallyClaim(number, told=part, part=True),
    )
    return replace(query, tallies=claims)


def all_claimed(query: Query, build: Build) -> Query | None:
    """Return the claim of a number of tasks and of what holds of all of them; None where not all can be told."""
    found = ALL.search(query.words)
    before = query.words[: found.first] if found else ()
    numbers = numbers_said(before)
    if found is None or len(numbers) != 1 or NEAR.search(query.words):
        return None
    if numbers[0] and before[numbers[0] - 1].folded in TAKEN_WHOLE:
        # 'cả ba việc mục II đều …' takes their number for known.
        return None
    number = number_said(before[numbers[0]].folded)
    if found["n"] and number_said(found["n"]) != number:
        return None
    again = {n for one in AGAIN.each(query.words) for n in range(one.first, one.last)}
    behind = [w for n, w in enumerate(query.words) if n >= found.last and n not in again]
    tasks = [*before[: numbers[0]], *before[numbers[0] + 1 :]]
    whole, part = build(tasks), build([*tasks, *behind])
    if not (told_whole(whole) and told_whole(part) and (whole.sections or whole.agencies)):
        return None
    claims = (TallyClaim(number, told=whole), TallyClaim(number, told=part, part=True))
    return replace(query, tallies=claims)


def portion_asked(words: Words, parts: tuple[Words, Words], build: Build) -> Query | None:
    """Return the question for a number of tasks and for another among them; None where not all can be told.

    `parts` are what says of which tasks, and which of them are counted: what part_asked returns.
    """
    before, behind = parts
    if several := of_several(words, build):
        return several
    whole, part = build(before), build([*before, *behind])
    if not (whole.counts and counts_tasks(whole) and told_whole(whole) and told_whole(part)):
        return None
    claims = (TallyClaim(None, told=whole), TallyClaim(None, told=part, part=True))
    return replace(build(words), tallies=claims)


def part_asked(words: Words) -> tuple[Words, Words] | None:
    """Return what says of which tasks, and which of them are counted; None where no part of some is counted.

    '(mục III có mấy nhiệm vụ), trong đó mấy việc (hằng năm)', '…, mấy việc (hằng năm) trong đó'
    """
    if (found := PART_ASKED.search(words)) is not None:
        return words[: found.first], words[found.last :]
    those = THOSE_LAST.search(words)
    part = next(reversed([*PART_COUNTED.each(words)]), None) if those else None
    if those is None or part is None or not (part["joined"] or parted(words, part.first)):
        return None
    return words[: part.first], words[part.last : those.first]


def portion_in(words: Sequence[Word]) -> Found | None:
    """Return where a number of some among others is told; None where none is.

    In '6 nhiệm vụ, | trong đó năm 2021' a clause ends between the number and what it would be a part of.
    """
    found = PART.search(words)
    if found is None or any(parted(words, n) for n in range(found.start("n") + 1, found.last)):
        return None
    return found
