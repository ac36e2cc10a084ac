"""What stands on both sides of a joint between descriptions of tasks, and where one of them ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded
from assistant.message.described import MATTER_ENDS, as_tasks, begins_with_noun, says_something
from assistant.query import Query
from assistant.readings.claimed_numbers import said_of_them
from assistant.readings.tellings import REASONS, ROWS, Build, Words
from assistant.slots import Slot, SlotKind

# Slots that say nothing of tasks by themselves.
EMPTY = (SlotKind.FILLER, SlotKind.TASK, SlotKind.QUANTITY, SlotKind.FOLLOW, SlotKind.SOCIAL)
# Kinds of names that one role, or one noun, is said of together.
TIMES = frozenset({SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN})
ALIKE = (frozenset({SlotKind.AGENCY}), frozenset({SlotKind.SECTION}), TIMES)
# What one side of a joint must say about itself, in words of the table.
BODIES = folded("joint_bodies")
# 'tín dụng | hay | nhà ở'
EITHER = folded("joined_either")


def claims_of_each(words: Words, build: Build) -> bool:
    """Whether a number is claimed of tasks, and something of each: 'có 1 việc và việc đó do Bộ A'."""
    return said_of_them(words) is not None and build(words).yes_no


def paused_places(words: Words, pauses: frozenset[int]) -> list[int]:
    """Return the places before which a comma or a stop stands."""
    return [
        i
        for i, (word, following) in enumerate(pairwise(words), start=1)
        if word.end in pauses or following.opens
    ]


def past_reason(words: Words, place: int, pauses: frozenset[int]) -> int:
    """Return `place`, or the one after the reason told there: 'không lấy mục I | vì bên em làm rồi |'."""
    if place >= len(words) or words[place].folded not in REASONS:
        return place
    after = (i for i in paused_places(words, pauses) if i > place)
    return next(after, len(words))


def without_last(words: Words, some: frozenset[str]) -> Words:
    """Return the words without those of `some` at their end."""
    last = next((i for i in range(len(words), 0, -1) if words[i - 1].folded not in some), 0)
    return words[:last]


def asks_which(words: Words) -> bool:
    """Whether a description asks: 'những việc nào'; 'ở cột nào cũng được' does not."""
    return any(
        word.folded in ROWS and following.folded in ("nao", "gi", "mo")
        for word, following in pairwise(words)
    )


def both_whole(one: Query, two: Query) -> bool:
    """Whether neither side leaves its role or its agency to the other."""
    if one.agencies and two.agencies:
        return _has_role(one) == _has_role(two)
    return all(bool(query.agencies) or _alone(query) for query in (one, two))


def roles_alike(one: Query, two: Query) -> bool:
    """Whether each side but names an agency, in the same role: 'Bộ A chủ trì hoặc Bộ B chủ trì'."""
    said = [
        {(s.kind, s.value) for s in q.slots.items if s.kind not in (*EMPTY, SlotKind.AGENCY)}
        for q in (one, two)
    ]
    named = all(len(query.slots.of(SlotKind.AGENCY)) == 1 for query in (one, two))
    return named and said[0] == said[1] and {kind for kind, _ in said[0]} == {SlotKind.ROLE}


def _has_role(query: Query) -> bool:
    return query.slots.has(SlotKind.ROLE)


def _alone(query: Query) -> bool:
    """Whether a side without an agency says no role that is another's: 'mà cùng chủ trì'."""
    bodies = any(word.folded in BODIES for word in query.words)
    return not query.roles or (query.slots.has(SlotKind.SHARE) and bodies)


def of_one_kind(whole: Query, mark: Slot, paused: bool) -> bool:
    """Whether what stands before and after a joint is of one kind: 'Bộ A | Bộ B', 'hạn 2022 | 2025'."""
    before = [s for s in whole.slots.items if s.kind not in EMPTY and s.last <= mark.first]
    after = [s for s in whole.slots.items if s.kind not in EMPTY and s.first >= mark.last]
    if not before or not after:
        return False
    kinds = {before[-1].kind, after[0].kind}
    # 'chủ trì hoặc phối hợp', 'chung hay riêng'; 'phải làm' is no role of that kind.
    side_by_side = before[-1].last == mark.first and after[0].first == mark.last
    side_by_side = side_by_side and after[0].value != "any" and not paused
    return any(kinds <= alike for alike in ALIKE) or (side_by_side and len(kinds) == 1)


def is_empty_at(place: int, slots: Sequence[Slot]) -> bool:
    return any(s.kind is SlotKind.FILLER and s.first <= place < s.last for s in slots)


def holds(name: Slot, mark: Slot) -> bool:
    return name.first <= mark.first and mark.last <= name.last and name.first < mark.first


def matters(words: Words) -> list[Words]:
    """Return the matters that words name: 'tín dụng | hay | hỗ trợ nhà ở'."""
    cuts = [i for i, word in enumerate(words) if word.folded in EITHER]
    bounds = [-1, *cuts, len(words)]
    parts = [words[a + 1 : b] for a, b in pairwise(bounds)]
    return parts if all(parts) else [words]


def goes_on(words: Words, build: Build) -> bool:
    """Whether words describe the tasks that are wanted further, and name no others: 'cột phối hợp có Bộ A'."""
    if not words or begins_with_noun(words):
        return False
    described = build(as_tasks(words))
    denied = described.slots.has(SlotKind.NEGATION)
    return says_something(replace(described, topic=())) and not denied


# 'vậy (thì) | trừ các việc đó ra, còn việc nào'
BEFORE_ASIDE = folded("joined_before_aside")


def opens_sentence(words: Words, mark: Slot) -> bool:
    """Whether what is set aside stands first in a sentence, after no more than 'vậy thì'."""
    return all(word.folded in BEFORE_ASIDE for word in words[: mark.first])


def closed(words: Words, place: int) -> bool:
    """Whether what is set aside is closed before a place: 'trừ các việc ấy ra, | trong mục III còn …'."""
    return words[place - 1].folded in MATTER_ENDS
