"""Turns that go back over others: 'quay lại câu đầu tiên', 'quay lại Bộ A, việc đó phối hợp với ai'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.library import Library
from assistant.query import Query
from assistant.reader import Said
from assistant.readings.amounts import number_said
from assistant.readings.tellings import Words
from assistant.turns.back_kind import of_kind
from assistant.turns.edit_clauses import clauses
from assistant.turns.pairs import PAIR
from assistant.turns.state import State
from assistant.words import Word

# 'quay lại câu đầu tiên'.
FIRST = phrasing("state_back")
# 'quay lại Bộ A', 'việc nhà ở hồi nãy': an earlier subject, named again.
AGAIN, EARLIER = phrasing("back_again"), phrasing("back_earlier")
# 'nãy bạn bảo …', 'như bạn nói thì …'.
TOLD = phrasing("back_told")
# 'trong ba việc đó': a list by how many tasks it holds.
COUNTED = phrasing("back_counted")
# '… đi', '… nhé', '… thì': what is named ends before it.
ENDS, POLITE = folded("back_ends"), folded("back_polite")
# A task is the one named when its row holds this much of the name.
HELD = 0.8
# What is named after the verb stands in no more words.
MOST_NAME = 14


def returned(
    message: str, said: Said, state: State | None, library: Library
) -> tuple[Said, State | None]:
    """Return what a turn asks beside where it goes back to, and the state that it goes back to."""
    if state is None:
        return said, state
    words, build = said = _without_teller(said)
    if FIRST.search(words):
        return said, _again(state.first or state, state)
    if (kind := of_kind(words, state, library)) is not None:
        return (_past_polite(kind.rest) or tuple(kind.name), build), _again(kind.state, state)
    place = _place(message, said)
    if place is None:
        return said, _counted(words, state)
    name, rest = place
    found = _named(build(name), state, library)
    if found is None:
        return said, state
    return (tuple(rest or name), build), _again(found, state)


def _again(found: State, now: State) -> State:
    """Return an earlier state as the one after which a turn is read; those since are still known."""
    return found if found is now else replace(found, before=now)


def _without_teller(said: Said) -> Said:
    """Return a message without 'nãy bạn bảo là': what was told is claimed, whoever told it."""
    words, build = said
    found = TOLD.opens(words)
    return (tuple(words[found.last :]), build) if found and words[found.last :] else said


def _counted(words: Words, state: State) -> State:
    """Return the state in which 'ba việc đó' are those told last: a list of three, or three told one by one."""
    found = COUNTED.search(words)
    number = number_said(found["n"]) if found else 0
    if not number or number == len(state.subjects):
        return state
    lists = [told for told in reversed(state.lists) if len(told) == number]
    one_by_one = len(state.subjects) == 1 and len(state.recent) >= number > PAIR
    told = lists[0] if lists else state.recent[-number:] if one_by_one else ()
    return replace(state, subjects=told, lists=(*state.lists, told)) if told else state


def _place(message: str, said: Said) -> tuple[Words, Words] | None:
    """Return the words by which an earlier subject is named, and those of the rest of the message."""
    words, build = said
    if not (AGAIN.search(words) or EARLIER.search(words)):
        return None
    parts = clauses(message, build(words), build)
    for number, clause in enumerate(parts[:2]):
        opening, closing = AGAIN.search(clause), EARLIER.search(clause)
        if opening is None and closing is None:
            continue
        first = opening.last if opening else 0
        last = closing.first if closing and not opening else _end(clause, first)
        name, left = clause[first:last], clause[closing.last if closing and not opening else last :]
        rest = (*left, *(word for part in parts[number + 1 :] for word in part))
        return (name, _past_polite(rest)) if 0 < len(name) <= MOST_NAME else None
    return None


def _past_polite(rest: Words) -> tuple[Word, ...]:
    """Return what follows 'đi', 'nhé' after a name."""
    first = next((i for i, word in enumerate(rest) if word.folded not in POLITE), len(rest))
    return tuple(rest[first:])


def _end(clause: Words, first: int) -> int:
    """Return where a name that begins at `first` ends."""
    ends = (i for i in range(first + 1, len(clause)) if clause[i].folded in ENDS)
    return next(ends, len(clause))


def _named(name: Query, state: State, library: Library) -> State | None:
    """Return the latest state that was about what `name` names."""
    states = list(_states(state))
    asked = (one for one in states if _is_asked(name, one))
    told = (_narrowed(one, name, library) for one in states if _is_told(name, one))
    described = (_narrowed(one, name, library) for one in states if not _names(name))
    first = next(asked, None)
    if first is not None:
        return _narrowed(first, name, library) or first
    return next((one for one in (*told, *described) if one is not None), None)


def _states(state: State | None) -> Iterator[State]:
    """Yield the states, the latest first."""
    while state is not None:
        yield state
        state = state.before


def _names(name: Query) -> bool:
    return bool(name.agencies or name.sections or name.task_refs)


def _is_asked(name: Query, state: State) -> bool:
    """Whether a turn named all that is named now."""
    asked = state.query
    agencies = {a.agency for a in name.agencies} <= {a.agency for a in asked.agencies}
    sections = set(name.sections) <= set(asked.sections)
    refs = set(name.task_refs) <= {*asked.task_refs, *state.subjects}
    return _names(name) and agencies and sections and refs


def _is_told(name: Query, state: State) -> bool:
    """Whether an agency named now was told of."""
    told = {a.agency for a in state.agencies}
    return bool(name.agencies) and {a.agency for a in name.agencies} <= told


def _narrowed(state: State, name: Query, library: Library) -> State | None:
    """Return a state about the one of its tasks whose row holds the matter named; None where none does."""
    if not name.topic:
        return state if _names(name) else None
    units = library.topics.units(name.topic)
    keys = {task: library.task_by_id[task].key for task in state.subjects}
    held = [t for t, key in keys.items() if library.topics.coverage(units, key) >= HELD]
    if len(held) != 1:
        return None
    return replace(state, subjects=(held[0],))
