"""Who does it to whom: words that are all in a passage say something else when they change sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from assistant.model.coverage import load_wording
from assistant.model.names import words_of
from corpus.data import read_yaml

PATH = Path(__file__).with_name("polarity.yaml")
# So many words on each side of a verb are its sides.
NEAR = 7
# 'A được giúp đỡ', 'A được gửi về B': which side is which is not told by the order; not judged here.
PASSIVE = "được"

Words = Sequence[str]


class Verbs(NamedTuple):
    """The verbs of polarity.yaml, longer ones first."""

    acts: tuple[tuple[str, ...], ...]
    holds: tuple[tuple[str, ...], ...]


class Sides(NamedTuple):
    """The words before a verb and after it, without those that carry nothing."""

    before: frozenset[str]
    after: frozenset[str]


@lru_cache(maxsize=1)
def load_verbs() -> Verbs:
    """Return the verbs; AssistantError when their file is damaged."""
    raw = read_yaml(PATH)
    acts, holds = (
        tuple(sorted(map(words_of, raw[key]), key=len, reverse=True)) for key in ("acts", "holds")
    )
    return Verbs(acts, holds)


def swapped_sides(clause: Words, passage: Sequence[Words]) -> bool:
    """Whether who acts and whom it is done to have changed places, in every clause that has the verb."""
    for verb in _verbs_in(clause, load_verbs().acts):
        for said in _sides(clause, verb):
            known = [sides for other in passage for sides in _sides(other, verb)]
            straight = any(_same_way(said, sides) for sides in known)
            if not straight and any(_same_way(Sides(*reversed(said)), s) for s in known):
                return True
    return False


def other_holder(clause: Words, passage: Sequence[Words]) -> bool:
    """Whether the sentence gives another holder to what the passage says that somebody holds."""
    for verb in _verbs_in(clause, load_verbs().holds):
        for said in _sides(clause, verb):
            known = [sides for other in passage for sides in _sides(other, verb) if sides.before]
            held = [sides for sides in known if sides.after & said.after]
            if said.before and held and not any(s.before & said.before for s in held):
                return True
    return False


def _same_way(said: Sides, known: Sides) -> bool:
    """Whether both sides are known ones; what stands on both sides of a sentence tells nothing."""
    before, after = said.before - said.after, said.after - said.before
    return bool(
        before & known.before
        and after & known.after
        and not before & known.after
        and not after & known.before
    )


def _verbs_in(clause: Words, verbs: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    said = {*clause}
    return [verb for verb in verbs if verb[0] in said and [*_places(clause, verb)]]


def _places(clause: Words, verb: tuple[str, ...]) -> Iterator[int]:
    size = len(verb)
    begun = (i for i, word in enumerate(clause) if word == verb[0])
    return (i for i in begun if tuple(clause[i : i + size]) == verb)


def _sides(clause: Words, verb: tuple[str, ...]) -> Iterator[Sides]:
    for place in _places(clause, verb):
        before = clause[max(0, place - NEAR) : place]
        after = clause[place + len(verb) : place + len(verb) + NEAR]
        if PASSIVE not in before[-1:]:
            yield Sides(_content(before), _content(after))


def _content(words: Words) -> frozenset[str]:
    return frozenset(words) - load_wording().functions - _verb_words()


@lru_cache(maxsize=1)
def _verb_words() -> frozenset[str]:
    return frozenset(word for verbs in load_verbs() for verb in verbs for word in verb)
