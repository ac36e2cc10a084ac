"""What the agencies, sections and times of a message are named for, told by the words around them.

One and the same agency may lead the tasks that are asked for, be set aside, or stand in a story that is told
before the question. Logistic regression on the words beside it, in its clause, its sentence and the other
sentences (Hastie, Tibshirani and Friedman 2009, 4.4; one model for each use) is fitted on the dev questions by
`python -m eval.fit_mentions`. It knows nothing of grammar, so it errs elsewhere than the rules do.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from assistant.words import Word, paused
from corpus.data import damaged, read_text

PATH = Path(__file__).with_name("mentions.json")
# So many words before and after count, and the places of so many are told apart.
REACH, NEAR = 8, 3
# What stands beyond the ends of a message, and for another mention or one of the same.
END, SAME = "<>", "<same>"
LONGEST, MOST_SENTENCES, THIRDS = 80, 4, 3


@dataclass(frozen=True, slots=True)
class Mention:
    """Words [first, last) that name an agency, a section or a time (`kind`), and which one (`value`)."""

    kind: str
    value: str
    first: int
    last: int


def signs(words: Sequence[Word], one: Mention, others: Iterable[Mention]) -> frozenset[str]:
    """Return what stands around a mention in a message: words, pairs and triples with their places."""
    return frozenset(_signs(words, one, list(others)))


def _signs(words: Sequence[Word], one: Mention, others: Sequence[Mention]) -> Iterator[str]:
    said = _shown(words, one, others)
    yield from _beside("L", list(_outward(said, range(one.first - 1, -1, -1), one)))
    yield from _beside("R", list(_outward(said, range(one.last, len(said)), one)))
    sentences, clauses = _numbered(words, False), _numbered(words, True)
    here = sentences[one.first]
    for n, word in enumerate(said):
        name = "S" if sentences[n] == here else "O"
        yield f"{name}:{word}"
        if n + 1 < len(said) and sentences[n + 1] == sentences[n]:
            yield f"{name}:{word} {said[n + 1]}"
        if clauses[n] == clauses[one.first]:
            yield f"C:{word}"
    yield from _places(one, others, sentences, clauses)


def _shown(words: Sequence[Word], one: Mention, others: Iterable[Mention]) -> list[str]:
    """Return the words, all mentions as what they are of; their further words are empty."""
    said = [word.folded for word in words]
    for other in (*others, one):
        name = SAME if other.value == one.value else f"<{other.kind}>"
        said[other.first : other.last] = [name, *[""] * (other.last - other.first - 1)]
    return said


def _outward(said: Sequence[str], places: Iterable[int], one: Mention) -> Iterator[str]:
    """Yield what stands at places, up to the end."""
    yield from (said[n] for n in places if said[n])
    yield END


def _beside(side: str, said: Sequence[str]) -> Iterator[str]:
    """Yield what is `said` on one side of a mention, the nearest first."""
    near = said[:REACH]
    for n, word in enumerate(near):
        yield f"{side}:{word}"
        if n < NEAR:
            yield f"{side}{n}:{word}"
    for n, pair in enumerate(pairwise(near)):
        yield f"{side}:{' '.join(pair)}"
        if n < NEAR - 1:
            yield f"{side}{n}:{' '.join(pair)}"
    for n in range(min(NEAR - 1, len(near) - 2)):
        yield f"{side}{n}:{' '.join(near[n : n + 3])}"


def _numbered(words: Sequence[Word], clauses: bool) -> list[int]:
    """Return for each word the number of its sentence, or of its clause."""
    numbers: list[int] = []
    for n, word in enumerate(words):
        begins = word.starts or (clauses and (word.opens or paused(words, n)))
        numbers.append((numbers[-1] + begins) if numbers else 0)
    return numbers


def _places(
    one: Mention, others: Sequence[Mention], sentences: Sequence[int], clauses: Sequence[int]
) -> Iterator[str]:
    """Yield where in the message a mention stands, and how many of its kind there are."""
    count = len(sentences)
    yield f"sentences:{min(sentences[-1], MOST_SENTENCES)}"
    yield f"third:{THIRDS * one.first // count}"
    yield f"length:{min(count, LONGEST) // 10}"
    yield f"value:{one.value}"
    alike = [other for other in others if other.kind == one.kind and other.value != one.value]
    yield f"others:{min(len({other.value for other in alike}), MOST_SENTENCES)}"
    told = {
        "first sentence": sentences[one.first] == 0,
        "last sentence": sentences[one.first] == sentences[-1],
        "last clause": clauses[one.first] == clauses[-1],
        "first": all(one.first < other.first for other in alike),
        "last": all(one.first > other.first for other in alike),
    }
    yield from (name for name, holds in told.items() if holds)


@dataclass(frozen=True)
class Uses:
    """By kind of mention: the log-odds of each use before any word is read, and what each sign adds to them."""

    bias: Mapping[str, Mapping[str, float]]
    weights: Mapping[str, Mapping[str, Mapping[str, float]]]

    def probabilities(self, kind: str, said: Iterable[str]) -> dict[str, float]:
        """Return how likely a mention of a kind has each use, with these signs around it; all together 1."""
        odds = dict(self.bias.get(kind, {}))
        known = self.weights.get(kind, {})
        for sign in said:
            for use, weight in known.get(sign, {}).items():
                odds[use] += weight
        likely = {use: 1 / (1 + math.exp(-told)) for use, told in odds.items()}
        whole = sum(likely.values())
        return {use: share / whole for use, share in likely.items()}


@lru_cache(maxsize=1)
def load_uses() -> Uses:
    """Return the fitted models; AssistantError when their file is damaged."""
    try:
        data = json.loads(read_text(PATH))
        return Uses(data["bias"], data["weights"])
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(PATH) from error
