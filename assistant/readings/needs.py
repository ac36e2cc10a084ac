"""What a reading needs to change anything: most of the hundred readings of a question are spared by it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from assistant.grammar.phrasing import Phrasing
from assistant.slots import SlotKind, Slots
from assistant.words import Word, holds_any

P = ParamSpec("P")
Reading = Callable[Concatenate[Slots, Sequence[Word], P], Slots]
# Under this name a reading bears what it needs, so that it need not be called to be spared.
NEEDED = "needed"


@dataclass(frozen=True, slots=True)
class Need:
    """One thing without which a reading changes nothing: a slot of one of `kinds`, or one of the words `said`."""

    kinds: frozenset[SlotKind] = frozenset()
    said: frozenset[str] = frozenset()


def needed_by(reading: Callable[..., Any]) -> tuple[Need, ...]:
    """Return all that a reading needs: for one with `@needs(SlotKind.YEAR)` that."""
    needed: tuple[Need, ...] = vars(reading).get(NEEDED, ())
    return needed


def needs(*kinds: SlotKind) -> Callable[[Reading[P]], Reading[P]]:
    """Return a decorator for a reading that leaves a question without a slot of one of `kinds` as it is."""
    wanted = frozenset(kinds)

    def decorate(reading: Reading[P]) -> Reading[P]:
        @wraps(reading)
        def read(slots: Slots, words: Sequence[Word], /, *rest: P.args, **more: P.kwargs) -> Slots:
            return slots if slots.lacks(wanted) else reading(slots, words, *rest, **more)

        vars(read)[NEEDED] = (Need(kinds=wanted), *needed_by(reading))
        return read

    return decorate


def needs_word(*said: str) -> Callable[[Reading[P]], Reading[P]]:
    """Return a decorator for a reading that leaves a question without one of the words as it is.

    `said` are words as they read without their marks.
    """
    wanted = frozenset(said)

    def decorate(reading: Reading[P]) -> Reading[P]:
        @wraps(reading)
        def read(slots: Slots, words: Sequence[Word], /, *rest: P.args, **more: P.kwargs) -> Slots:
            return reading(slots, words, *rest, **more) if holds_any(words, wanted) else slots

        vars(read)[NEEDED] = (Need(said=wanted), *needed_by(reading))
        return read

    return decorate


def needs_said(*ways: Phrasing) -> Callable[[Reading[P]], Reading[P]]:
    """Return a decorator for a reading that leaves a question as it is where nothing of `ways` is said."""
    if not all(way.anchors for way in ways):
        # One may be said in words of which none is known.
        return lambda reading: reading
    return needs_word(*(word for way in ways for word in way.anchors))
