"""How much of what a sentence says its passages hold: its content words, weighed by their rarity."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.model.names import words_of
from assistant.topic import THESAURUS
from corpus.data import read_yaml
from corpus.normalize import fold

PATH = Path(__file__).with_name("wording.yaml")

Words = tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """`share` of the weight that is held (0..1), and `gap`, the longest run of words that are not."""

    share: float
    gap: int
    content: int


@dataclass(frozen=True)
class Wording:
    """The vocabulary of wording.yaml: free words, and for each wording the others that say the same."""

    functions: frozenset[str]
    framing: frozenset[str]
    same: dict[Words, tuple[Words, ...]]


@lru_cache(maxsize=1)
def load_wording() -> Wording:
    """Return the vocabulary; AssistantError when its file is damaged."""
    raw = read_yaml(PATH)
    groups = [tuple(words_of(text) for text in group) for group in raw["same"]]
    same = {
        words: tuple(other for other in group if other != words)
        for group in groups
        for words in group
    }
    return Wording(frozenset(words_of(raw["functions"])), frozenset(words_of(raw["framing"])), same)


def coverage(
    sentence: Sequence[str],
    passages: Sequence[Sequence[str]],
    taken: Iterable[int],
    weight: Callable[[str], float],
) -> Coverage:
    """Return how far `passages` hold the words of `sentence`; words at the places `taken` were checked."""
    wording, skipped = load_wording(), set(taken)
    known = {word for words in passages for word in words}
    covered = {*_reworded(sentence, passages)}
    held = total = 0.0
    gap = run = content = 0
    for place, word in enumerate(sentence):
        if place in skipped or word in wording.functions:
            continue
        heavy = 0.0 if word in wording.framing else weight(fold(word))
        has = word in known or place in covered or word in wording.framing
        content += word not in wording.framing
        total, held = total + heavy, held + heavy * has
        run = 0 if has else run + 1
        gap = max(gap, run)
    return Coverage(held / total if total else 0.0, gap, content)


def _reworded(sentence: Sequence[str], passages: Sequence[Sequence[str]]) -> Iterable[int]:
    """Yield the places of words that say in other words what a passage says."""
    same, thesaurus = load_wording().same, _thesaurus()
    longest = max(map(len, (*same, *thesaurus)))
    for first in range(len(sentence)):
        for size in range(1, min(longest, len(sentence) - first) + 1):
            window = tuple(sentence[first : first + size])
            others = (*same.get(window, ()), *thesaurus.get(window, ()))
            if any(_within(other, words) for other in others for words in passages):
                yield from range(first, first + size)


def _within(words: Words, passage: Sequence[str]) -> bool:
    size = len(words)
    return any(tuple(passage[i : i + size]) == words for i in range(len(passage) - size + 1))


@lru_cache(maxsize=1)
def _thesaurus() -> dict[Words, tuple[Words, ...]]:
    """Return the thesaurus of questions with its marks: what people say for what texts write."""
    found: dict[Words, tuple[Words, ...]] = {}
    for group in read_yaml(THESAURUS):
        written = tuple(words_of(text) for text in group["written"])
        for text in group["said"]:
            found[words_of(text)] = (*found.get(words_of(text), ()), *written)
    return found
