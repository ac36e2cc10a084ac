"""The words without which lines of the grammar are not said: a look at them spares most expressions their work."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.grammar.tokens import TOKEN
from corpus.normalize import fold

Anchors = frozenset[str]
# Of the words that a line needs it is told least by common ones, more by two of them side by side.
COMMON, COMMON_PAIR = 2, 1


def anchors_of(
    lines: Sequence[str], lists: Callable[[str], Sequence[str]], common: Anchors
) -> Anchors:
    """Return words, or pairs of words side by side, of which each way to say one of `lines` holds at least one.

    The set is empty where a way needs no word. Of what a way needs that is taken which is likely least often
    said: `common` are words that many questions hold.
    """
    return _choice(TOKEN.finditer("|".join(lines)), lists, common) or frozenset()


def _choice(
    tokens: Iterator[re.Match[str]], lists: Callable[[str], Sequence[str]], common: Anchors
) -> Anchors | None:
    """Return the anchors of the ways up to the bracket that closes them; None where one may do without."""
    ways: list[list[Anchors]] = [[]]
    before = ""
    for token in tokens:
        if token["close"]:
            if (token["again"] or "+")[0] != "+":
                return None
            break
        word = fold(token["word"]) if token["word"] else ""
        if token["sign"] == "|":
            ways.append([])
        elif word:
            ways[-1].append(frozenset([f"{before} {word}" if before else word]))
        elif token["list"] or token["open"] or token["look"]:
            listed = TOKEN.finditer("|".join(lists(token["list"]))) if token["list"] else tokens
            inside = _choice(listed, lists, common)
            # What stands around a line need not be among the words that are looked at.
            if inside and not token["look"]:
                ways[-1].append(inside)
        before = word or (before if token["blank"] else "")
    best = [min(way, key=lambda one: _cost(one, common), default=None) for way in ways]
    return None if None in best else frozenset().union(*(one for one in best if one))


def _cost(anchors: Anchors, common: Anchors) -> tuple[int, int]:
    """Return how often some anchors are likely to be said, and how many they are."""
    costs = [
        (COMMON_PAIR if " " in gram else COMMON) if common.issuperset(gram.split()) else 0
        for gram in anchors
    ]
    return sum(costs), len(anchors)
