"""That those named are claimed to be all of a list that stands in one line: 'chỉ các Bộ trưởng phải thi hành'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.slots import SlotKind
from corpus.normalize import folded_words
from corpus.types import Passage

# 'chỉ | UBND tỉnh phải thi hành', 'UBND tỉnh là nơi duy nhất'; 'không chỉ'.
ONLY, SOLE = phrasing("enumerated_only"), phrasing("listed_alone_sole")
NOT_ONLY = phrasing("worded_not_only")
# What stands before who is meant: 'các | Bộ trưởng', 'Điều 3. | …'.
BEFORE = folded("listed_alone_before")
# Of one list so many members are not named where others are sure to be on it: its line is cut at each comma.
LEAST_LEFT = 2

Pair = tuple[str, str]


def claims_alone(query: Query, passages: Sequence[Passage]) -> bool | None:
    """Whether those named are claimed to be alone on a list (False: not to be); None when neither is."""
    named = [*_named(query, passages)]
    only = ONLY.search(query.words) or SOLE.search(query.words)
    if only is None or not named:
        return None
    if NOT_ONLY.search(query.words):
        return False
    sole = SOLE.search(query.words) is not None
    return True if sole or max(named) >= only.first else None


def others_on(query: Query, passages: Sequence[Passage]) -> bool:
    """Whether the one line of a list surely names others than a claim does."""
    said = {*pairwise(word.folded for word in query.words)}
    return len({*_heads(passages)} - said) >= LEAST_LEFT


def of_what_they_do(query: Query, passages: Sequence[Passage]) -> bool:
    """Whether 'chỉ' is said of what those named do, of whom nothing else is held: 'UBND tỉnh chỉ thi hành'."""
    only = ONLY.search(query.words)
    named = [*_named(query, passages)]
    return bool(only and named) and claims_alone(query, passages) is None


def is_member(words: Sequence[str], passages: Sequence[Passage]) -> bool:
    """Whether words name a member of a list as its line does: 'các Bộ trưởng'."""
    said = [word for word in words if word not in BEFORE]
    return bool(said) and any(said == member for member in _members(passages))


def _named(query: Query, passages: Sequence[Passage]) -> Iterator[int]:
    """Yield the places of those named: agencies, and members by the words with which the list has them."""
    yield from (s.first for s in query.slots.of(SlotKind.AGENCY) if s.end)
    heads = {*_heads(passages)}
    pairs = pairwise(word.folded for word in query.words)
    yield from (place for place, pair in enumerate(pairs) if pair in heads)


def _heads(passages: Sequence[Passage]) -> Iterator[Pair]:
    """Yield the first two words of each member of a list."""
    yield from ((m[0], m[1]) for m in _members(passages) if len(m) > 1)


def _members(passages: Sequence[Passage]) -> Iterator[list[str]]:
    for passage in passages:
        for part in passage.value.split(","):
            yield [word for word in folded_words(part) if word not in BEFORE and not word.isdigit()]
