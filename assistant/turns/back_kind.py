"""Turns that go back to an earlier subject by its noun alone: 'quay lại cái bộ hồi nãy, đọc tên từng việc'."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.grammar import folded, meanings, phrasing
from assistant.grammar.phrasing import Found
from assistant.library import Library
from assistant.message.pointers import named_so
from assistant.readings.tellings import Words
from assistant.turns.state import State
from assistant.words import Word, split_words
from structured.agencies import COLLECTIVE_GROUP

BACK_KIND, NOUNS = phrasing("back_kind"), meanings("back_kind_nouns")
# 'quay lại việc đầu tiên': the first of that kind, and not the last before this one.
FIRST = folded("back_kind_first")
# What a state is about, of one kind.
About = Callable[[State], tuple[str, ...]]


@dataclass(frozen=True)
class Back:
    """The earlier `state` that is meant, the `name` of what it was about, and the `rest` of the message."""

    state: State
    name: Words
    rest: Words


def of_kind(words: Words, state: State, library: Library) -> Back | None:
    """Return where 'quay lại cái bộ hồi nãy' goes back to; None where no turn was about one thing of that kind."""
    found = BACK_KIND.search(words)
    if found is None:
        return None
    about = _about(found["noun"], library)
    earlier = [one for one in _states(state) if len(about(one)) == 1]
    # What was spoken of last needs no going back to, as long as there is another.
    others = [one for one in earlier if about(one) != about(state)] or earlier
    if not others:
        return None
    meant = others[-1] if _is_first(found) else others[0]
    return Back(meant, _name(found["noun"], about(meant)[0], library), tuple(words[found.last :]))


def _is_first(found: Found) -> bool:
    return not FIRST.isdisjoint(found["when"].split())


def _states(state: State | None) -> Iterator[State]:
    """Yield the states, the latest first."""
    while state is not None:
        yield state
        state = state.before


def _about(noun: str, library: Library) -> About:
    """Return what tells of a state which things of a kind it is about."""
    kind = NOUNS[noun]
    if kind == "task":
        return lambda state: state.subjects
    if kind == "section":
        return lambda state: state.query.sections
    begins = named_so(noun.split())
    return lambda state: _bodies(state, begins, library)


def _bodies(state: State, begins: str, library: Library) -> tuple[str, ...]:
    """Return the bodies of a state whose names begin so."""
    told = dict.fromkeys(one.agency for one in state.agencies if one.agency != COLLECTIVE_GROUP)
    return tuple(one for one in told if library.agencies[one].name.startswith(begins))


def _name(noun: str, meant: str, library: Library) -> tuple[Word, ...]:
    """Return the words by which a thing is named."""
    kind = NOUNS[noun]
    name = library.agencies[meant].name if kind == "body" else meant
    return tuple(split_words(name if kind != "section" else f"mục {meant}"))
