"""In what light a turn is read: in that of the turns before, by itself, or as the one before with another name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.library import Library
from assistant.message.bounded import bounded
from assistant.turns.anew import asks_anew
from assistant.turns.instead import Message, asked_instead
from assistant.turns.pronouns import with_names
from assistant.turns.state import State
from assistant.understand import Understanding
from assistant.words import MOST_WORDS, split_words


@dataclass(frozen=True)
class Light:
    """A turn as it is read: the `message`, and the `state` of the turns before on which it hangs.

    Of `named` only its pronouns speak; `instead` says that the message is the turn before with another name.
    """

    message: str
    state: State | None = None
    named: State | None = None
    instead: bool = False


def light(turns: Sequence[str], state: State | None, library: Library) -> Light:
    """Return how the last turn is read after those that left `state`."""
    message = bounded(turns[-1])
    if state is None:
        return Light(message)
    understanding = library.understanding
    turn = _read(message, understanding)
    asked = asked_instead(turn, _read(state.query.question, understanding), state.query)
    if asked:
        return Light(asked, instead=True)
    before = split_words(turns[-2], MOST_WORDS)
    named = with_names(message, turn.words, turn.slots, state, library.agencies)
    if named and asks_anew(named, understanding.slots(message, named), before):
        return Light(message, named=state)
    return Light(message, None if asks_anew(turn.words, turn.slots, before) else state)


def _read(text: str, understanding: Understanding) -> Message:
    words, _ = understanding.said(text)
    return Message(text, words, understanding.slots(text, words))
