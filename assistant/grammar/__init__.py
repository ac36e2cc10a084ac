"""Small words of everyday grammar and what is said with them, as data: the YAML files beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from assistant.grammar.phrasing import Phrasing, phrasing_of
from assistant.words import Word
from corpus.data import read_yaml
from corpus.normalize import fold

FOLDER = Path(__file__).parent


@lru_cache(maxsize=1)
def lists() -> dict[str, dict[str, Any]]:
    """Return every list by its name: its words, or the lines that say it, and its examples."""
    files = sorted(FOLDER.glob("*.yaml"))
    return {name: held for path in files for name, held in read_yaml(path).items()}


def folded(name: str) -> frozenset[str]:
    """Return the words of a list without their marks."""
    return frozenset(marked(name))


def marked(name: str) -> dict[str, str]:
    """Return the words of a list by how they read without their marks."""
    return {fold(word): word for word in map(str, lists()[name]["words"])}


@lru_cache(maxsize=64)
def phrases(name: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Return the phrases of a list as words without marks and as written, the longest first."""
    said = sorted(marked(name).items(), key=lambda pair: -len(pair[0].split()))
    return tuple((tuple(plain.split()), tuple(written.split())) for plain, written in said)


def places(
    words: Sequence[Word], said: Iterable[tuple[tuple[str, ...], tuple[str, ...]]]
) -> Iterator[tuple[int, int]]:
    """Yield where phrases stand among `words`: what is typed with marks must bear the right ones."""
    said = tuple(said)
    opening = {plain[0] for plain, _ in said}
    for place in (i for i, word in enumerate(words) if word.folded in opening):
        for plain, written in said:
            part = words[place : place + len(plain)]
            if len(part) == len(plain) and all(
                w.folded == p and w.marked in (None, m)
                for w, p, m in zip(part, plain, written, strict=True)
            ):
                yield place, place + len(plain)
                break


def runs(name: str) -> frozenset[tuple[str, ...]]:
    """Return the phrases of a list as words without marks."""
    return frozenset(tuple(word.split()) for word in folded(name))


def meanings(name: str) -> dict[str, Any]:
    """Return what the words of a list mean, by the words without their marks."""
    held = lists()[name]["words"]
    return {fold(str(word)): meaning for word, meaning in held.items()}


@cache
def phrasing(name: str) -> Phrasing:
    """Return what is said by the lines of that name."""
    return phrasing_of(lines(name), lines, folded("common"))


def lines(name: str) -> Sequence[str]:
    """Return the lines of a list, each of which may stand for all that it says."""
    held = lists()[name]
    return tuple(map(str, held.get("says") or held["words"]))
