"""The words of a message around its descriptions, with one sign for each description.

'Cho tôi các việc A, trừ những việc B. Xin cảm ơn.' → 'cho tôi các việc X , trừ những việc X | xin cảm ơn'.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from assistant.message.descriptions.spans import Span
from assistant.message.descriptions.text import Text
from corpus.data import read_yaml
from corpus.normalize import fold

CLASSES = Path(__file__).with_name("classes.yaml")
DESCRIPTION, OTHER, PAUSE, STOP = "X", "Y", ",", "|"
CLASS_SIGN = "<"


@dataclass(frozen=True)
class Skeleton:
    """The signs of a message, and the places at which its descriptions stand among them."""

    signs: Sequence[str]
    places: Sequence[int]

    def seen_from(self, description: int) -> tuple[list[str], int]:
        """Return the signs with all other descriptions marked as others, and where this one stands."""
        place = self.places[description]
        signs = [OTHER if sign == DESCRIPTION else sign for sign in self.signs]
        signs[place] = DESCRIPTION
        return signs, place

    @property
    def classed(self) -> Skeleton:
        """The same with words of one class told alike, and several of one class in a row told once."""
        classes, signs, places = word_classes(), list[str](), list[int]()
        for place, sign in enumerate(self.signs):
            if place in self.places:
                places.append(len(signs))
            told = sign if place in self.places else classes.get(sign, sign)
            if not told or (told.startswith(CLASS_SIGN) and signs[-1:] == [told]):
                continue
            signs.append(told)
        return replace(self, signs=signs, places=places)


def skeleton(text: Text, spans: Sequence[Span]) -> Skeleton:
    """Return the skeleton of a message with its descriptions at `spans`."""
    signs = list(_signs(text, spans))
    return Skeleton(signs, [i for i, sign in enumerate(signs) if sign == DESCRIPTION])


def _signs(text: Text, spans: Sequence[Span]) -> Iterator[str]:
    begun = {first for first, _ in spans}
    inside = {i for first, last in spans for i in range(first, last)}
    for place, token in enumerate(text.tokens):
        if place and text.starts(place):
            yield STOP
        elif token.pause:
            yield PAUSE
        if place in begun:
            yield DESCRIPTION
        elif place not in inside:
            yield token.text


@lru_cache(maxsize=1)
def word_classes() -> Mapping[str, str]:
    """Return for each listed word, without marks, the sign of its class; '' for one that says nothing."""
    found: dict[str, str] = {}
    for name, entry in read_yaml(CLASSES).items():
        sign = f"{CLASS_SIGN}{name}>" if name != "silent" else ""
        found |= {fold(str(word)): sign for word in entry["words"]}
    return found
