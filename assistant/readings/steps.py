"""Readings one after the other, of which only those are called that have what they need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, ParamSpec

from assistant.readings.needs import Need, Reading, needed_by
from assistant.slots import Slots
from assistant.words import Row

P = ParamSpec("P")


class Steps(Generic[P]):
    """Readings in their order, by what they need: of some two hundred a question has what forty need.

    Each need is a bit, so that a look at a question's words and another at the kinds of its slots tell
    all readings that may change anything; the kinds are looked at again whenever the slots have changed.
    """

    def __init__(self, readings: Iterable[Reading[P]]) -> None:
        self.readings = tuple(readings)
        needed = dict.fromkeys(need for one in self.readings for need in needed_by(one))
        bits = {need: 1 << place for place, need in enumerate(needed)}
        self._said = _index((word, bits[need]) for need in needed for word in need.said)
        self._held = _index((kind, bits[need]) for need in needed for kind in need.kinds)
        self._steps = tuple((_all_of(needed_by(one), bits), one) for one in self.readings)

    def __call__(self, slots: Slots, words: Row, /, *rest: P.args, **more: P.kwargs) -> Slots:
        """Return the slots after all readings."""
        said = self.said(words)
        held = said | self.held(slots)
        for need, reading in self._steps:
            if need & held == need:
                read = reading(slots, words, *rest, **more)
                # Few readings change anything: what stays the same is kept with what it knows of itself.
                if read is not slots and read.items != slots.items:
                    slots, held = read, said | self.held(read)
        return slots

    def said(self, words: Row) -> int:
        """Return the needs that words meet."""
        return _any_of(self._said, words.grams)

    def held(self, slots: Slots) -> int:
        """Return the needs that slots meet."""
        return _any_of(self._held, slots.kinds)


def _index(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return all bits under each key."""
    found: dict[str, int] = {}
    for key, bit in pairs:
        found[key] = found.get(key, 0) | bit
    return found


def _any_of(index: dict[str, int], keys: Iterable[str]) -> int:
    met = 0
    for key in keys:
        if key in index:
            met |= index[key]
    return met


def _all_of(needed: Sequence[Need], bits: dict[Need, int]) -> int:
    return sum({bits[need] for need in needed})
