"""What goes up and what goes down: a sentence must send it the way that its passage does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from assistant.model.coverage import load_wording
from assistant.model.names import words_of
from assistant.model.polarity import PATH
from corpus.data import read_yaml

# So many content words after a verb are what goes; before it, where it stands last.
AFTER, BEFORE = 8, 4
# A passage must name so many of the first words of what goes, or all where there are fewer.
ALIKE = 2

Words = Sequence[str]
Pair = tuple[str, ...]


class Verbs(NamedTuple):
    """The vocabulary of polarity.yaml: single words that go one way, and pairs."""

    ways: dict[str, bool]
    rising: frozenset[Pair]
    still: frozenset[Pair]
    slowly: frozenset[str]


class Trend(NamedTuple):
    """What goes up or down; `firm` where the sentence says nothing else by it."""

    up: bool
    firm: bool
    what: frozenset[str]


@lru_cache(maxsize=1)
def load_verbs() -> Verbs:
    """Return the vocabulary; AssistantError when its file is damaged."""
    raw = read_yaml(PATH)
    ways = {**dict.fromkeys(raw["up"], True), **dict.fromkeys(raw["down"], False)}
    rising, still = (frozenset(map(words_of, raw[key])) for key in ("rising", "still"))
    return Verbs(ways, rising, still, frozenset(raw["slowly"]))


def wrong_way(clauses: Sequence[Words], passages: Sequence[Words]) -> bool:
    """Whether something goes up that goes down in the passages, or goes a way that none tells."""
    known = [trend for words in passages for trend in _trends(words)]
    said = chain.from_iterable(map(_trends, clauses))
    return any(_is_wrong(trend, known) for trend in said)


def _is_wrong(said: Trend, known: Sequence[Trend]) -> bool:
    alike = [len(said.what & other.what) for other in known]
    best = max(alike, default=0)
    ways = {other.up for other, shared in zip(known, alike, strict=True) if shared == best}
    if said.firm:
        return best < min(ALIKE, max(len(said.what), 1)) or ways != {said.up}
    return best >= ALIKE and ways == {not said.up}


def _trends(words: Words) -> Iterator[Trend]:
    """Yield what goes up or down in a clause, each up to the next such verb."""
    found = list(_verbs(words))
    for place, (start, size, up, firm) in enumerate(found):
        next_start = found[place + 1][0] if place + 1 < len(found) else len(words)
        after = _content(words[start + size : next_start])[:AFTER]
        slowly = words[start + size : start + size + 1]
        if not after or (slowly and slowly[0] in load_verbs().slowly):
            after = [*after[:BEFORE], *_content(words[:start])[-BEFORE:]]
        yield Trend(up, firm, frozenset(after))


def _verbs(words: Words) -> Iterator[tuple[int, int, bool, bool]]:
    """Yield where a verb stands, its size, whether it goes up, and whether it is firm."""
    verbs = load_verbs()
    for place, word in enumerate(words):
        pair, before = tuple(words[place : place + 2]), tuple(words[max(0, place - 1) : place + 1])
        if pair in verbs.still or before in verbs.still:
            continue
        if pair in verbs.rising:
            yield place, 2, True, False
        elif word in verbs.ways:
            yield place, 1, verbs.ways[word], True


def _content(words: Words) -> list[str]:
    free = load_wording().functions | load_verbs().slowly
    return [word for word in words if word not in free]
