"""Whether a sentence turns its passage round: a negation added or lost, a pole swapped, a claim made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from assistant.model.names import words_of
from corpus.data import read_yaml

PATH = Path(__file__).with_name("polarity.yaml")
# A negation reaches so many words on, and is looked for so many words back.
REACH, BACK = 8, 10
BESIDES = "ngoài"

Words = Sequence[str]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Polarity:
    """The vocabulary of polarity.yaml."""

    negators: frozenset[str]
    denying: frozenset[str]
    instead: frozenset[tuple[str, ...]]
    light: frozenset[str]
    free: frozenset[Pair]
    poles: frozenset[str]
    harmless: frozenset[Pair]
    claims: tuple[tuple[str, ...], ...]
    exempt: frozenset[Pair]
    most: str
    united: frozenset[str]
    graded: frozenset[str]


@lru_cache(maxsize=1)
def load_polarity() -> Polarity:
    """Return the vocabulary; AssistantError when its file is damaged."""
    raw = read_yaml(PATH)
    return Polarity(
        negators=frozenset(raw["negators"]),
        denying=frozenset(raw["denying"]),
        instead=frozenset(tuple(words_of(text)) for text in raw["instead"]),
        light=frozenset(raw["light"]),
        free=frozenset(pair for text in raw["free"] for pair in pairwise(words_of(text))),
        poles=frozenset(raw["poles"]),
        harmless=frozenset(pair for text in raw["harmless"] for pair in pairwise(words_of(text))),
        claims=tuple(words_of(text) for text in raw["claims"]),
        exempt=frozenset((word, after) for word, all in raw["exempt"].items() for after in all),
        most=raw["most"],
        united=frozenset(raw["united"]),
        graded=frozenset(raw["graded"]),
    )


def turned(sentence: Words, passages: Sequence[Words]) -> bool:
    """Whether the sentence denies what no passage denies, or says what a passage denies."""
    denied = [place for words in passages for place in _denials(words)]
    added = any(not any(_shares(after, known) for known in denied) for after in _denials(sentence))
    return added or any(_lost(after, sentence, passages) for after in denied)


def denying(word: str) -> bool:
    """Whether the word does nothing but deny; what it denies is judged by `turned`."""
    return word in load_polarity().denying


def _denials(words: Words) -> Iterator[Words]:
    """Yield, for each negator, the words it reaches."""
    free = load_polarity().free
    for place in range(len(words)):
        around = {*pairwise(words[max(0, place - 1) : place + 2])}
        if _denies(words, place) and not around & free:
            yield words[place + 1 : place + 1 + REACH]


def _denies(words: Words, place: int) -> bool:
    """Whether the word denies what follows it, by itself or as the last of 'thay vì'."""
    polarity = load_polarity()
    said = (
        tuple(words[max(0, place + 1 - len(text)) : place + 1]) == text for text in polarity.instead
    )
    return words[place] in polarity.negators or any(said)


def _shares(said: Words, known: Words) -> bool:
    """Whether what is denied here is denied there: two of its first three words, side by side."""
    said, known = _heavy(said), _heavy(known)
    pairs = set(pairwise(known))
    return bool(pairs & {*pairwise(said[:3])}) or (len(said) == 1 and said[0] in known[:2])


def _heavy(words: Words) -> Words:
    light = load_polarity().light
    return [word for word in words if word not in light]


def _lost(denied: Words, sentence: Words, passages: Sequence[Words]) -> bool:
    """Whether the sentence has denied words without a negator, as no passage has them."""
    pairs = [tuple(denied[0:2]), tuple(denied[2:4])]
    return any(
        len(pair) == 2
        and _undenied(pair, sentence)
        and not any(_undenied(pair, words) for words in passages)
        for pair in pairs
    )


def _undenied(pair: Sequence[str], words: Words) -> bool:
    return any(
        tuple(words[place : place + 2]) == tuple(pair)
        and not any(_denies(words, before) for before in range(max(0, place - BACK), place))
        for place in range(len(words) - 1)
    )


def strange_poles(clause: Words, known: frozenset[Pair]) -> bool:
    """Whether a pole stands beside words beside which no passage has it.

    'Ngoài …' at the head of a clause is 'besides'.
    """
    polarity = load_polarity()
    for place, word in enumerate(clause):
        around = list(pairwise(clause[max(0, place - 1) : place + 2]))
        besides = word == BESIDES and place == 0
        if besides or word not in polarity.poles or polarity.harmless & {*around}:
            continue
        # What follows a pole is its object; only a last word is judged by what stands before it.
        if around and around[-1] not in known:
            return True
    return False


def strange_superlative(clause: Words, known: frozenset[Pair]) -> bool:
    """Whether something is the most of its kind that no passage calls so ('quan trọng nhất')."""
    polarity = load_polarity()
    for place, word in enumerate(clause):
        before = clause[place - 1] if place else ""
        after = clause[place + 1] if place + 1 < len(clause) else ""
        graded = before in polarity.graded or (after != "là" and before not in polarity.united)
        starts = place == 0 or (after, word) == ("quán", polarity.most)
        if word == polarity.most and graded and not starts and (before, word) not in known:
            return True
    return False


def strange_claims(sentence: Words, passages: Sequence[Words]) -> Iterator[str]:
    """Yield the claims of a sentence that stand in no passage."""
    for claim in load_polarity().claims:
        if _holds(sentence, claim) and not any(_holds(words, claim) for words in passages):
            yield " ".join(claim)


def _holds(words: Words, claim: tuple[str, ...]) -> bool:
    exempt = load_polarity().exempt
    return claim[0] in words and any(
        tuple(words[i : i + len(claim)]) == claim
        and tuple(words[i : i + 2]) not in exempt
        and tuple(words[i + len(claim) - 1 : i + len(claim) + 1]) not in exempt
        for i in range(len(words))
    )
