"""Pronouns of a later turn as the names of what they stand for: 'bộ đó và Bộ B cùng chủ trì việc nào'.

What a turn asks beside its pronoun may be anything: other agencies, roles, times, matters. With the name in the
place of the pronoun it is a question like any other, and is read as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.grammar import phrasing
from assistant.library import Library
from assistant.message.coreference import AND, Name, in_place, together
from assistant.message.named_before import clause_of
from assistant.message.pointers import PAIR, Kind, Pointer, named_so, pointers_in
from assistant.query import EXTREMES, AgencyRef
from assistant.roles_spoken import ROLE_NAMES
from assistant.slots import SlotKind
from assistant.turns.bodies_again import roles_asked
from assistant.turns.instead import Message
from assistant.turns.placed_body import placed_in
from assistant.turns.state import State
from assistant.turns.unsaid import unsaid_duty, unsaid_lead
from assistant.words import Word, split_words
from corpus.normalize import fold
from structured.agencies import COLLECTIVE_GROUP
from structured.filters import involves_any
from structured.types import PeriodKind, Role

# 'mục này'; 'năm ấy'; 'vai ấy'.
SECTION, YEAR, ROLE = (phrasing(f"pronouns_{name}") for name in ("section", "year", "role"))
# 'trong số các bộ ấy, bộ nào …': all who were told, however many they are.
AMONG_ALL = phrasing("pronouns_among_all")
# 'cả hai bộ', 'hai bộ ấy', 'hai bộ' at the start.
DEFINITE = phrasing("pointing_definite")


@dataclass(frozen=True)
class Spoken:
    """A turn, and what was spoken of before it."""

    turn: Message
    state: State
    library: Library


def with_names(spoken: Spoken) -> tuple[Word, ...] | None:
    """Return the words of a turn with a name for each pronoun that stands for what was spoken of before.

    Pronouns for tasks are left: how a turn asks on about one is read in `assistant.turns.context`. None where
    there is no such pronoun, where it is not clear what one stands for, or where the turn itself names that: a
    pronoun stands for nobody who is named in its own clause (Chomsky 1981, principle B), and for whoever is
    named in one before it.
    """
    kept: list[Word] = []
    place = 0
    for pointer, names in sorted(_pronouns(spoken), key=lambda found: found[0].first):
        # 'đúng bộ đó. Thế …': what tells something of him leaves open what is asked.
        told = any(word.starts for word in spoken.turn.words[pointer.last :])
        if told or pointer.first < place or not names or len(names) != pointer.number:
            return None
        kept += spoken.turn.words[place : pointer.first]
        kept += in_place(together(names, AND), spoken.turn.words, pointer)
        place = pointer.last
    return (*kept, *spoken.turn.words[place:]) if place else None


def _pronouns(spoken: Spoken) -> Iterator[tuple[Pointer, Sequence[Name]]]:
    """Yield the pronouns of a turn, each with the names of what it may stand for."""
    placed = list(placed_in(spoken.turn.words))
    for one in placed:
        bodies = one.of(_told(spoken, spoken.state, one.pointer.begins))
        yield one.pointer, [tuple(split_words(name)) for name in bodies]
    said = (spoken.turn.words, spoken.turn.slots)
    if lead := unsaid_lead(*said) or unsaid_duty(*said, spoken.state.query):
        # The name goes before the verb, whose first word stays.
        verb = spoken.turn.words[lead.last - 1 : lead.last]
        yield lead, [(*name, *verb) for name in _alone(spoken)]
    among = list(_among_all(spoken))
    yield from among
    apart = [one.pointer for one in placed] + [pointer for pointer, _ in among]
    inside = {i for one in apart for i in range(one.first, one.last)}
    for pointer in pointers_in(spoken.turn.words):
        if pointer.first in inside:
            continue
        if pointer.kind in {Kind.POINTED, Kind.THEY}:
            yield pointer, _bodies(spoken, pointer)
        elif pointer.kind is Kind.BARE or pointer.number > 1:
            yield pointer, ()
    for phrases, told in ((SECTION, _section), (YEAR, _year), (ROLE, _role)):
        for found in phrases.each(spoken.turn.words):
            yield Pointer(found.first, found.last), _named(told, spoken)


def _among_all(spoken: Spoken) -> Iterator[tuple[Pointer, Sequence[Name]]]:
    """Yield 'các bộ ấy' among whom a rank is asked for: all whom the last turn told, or the turns one by one.

    'Việc III.7 ai chủ trì? Trong các bộ ấy, bộ nào chủ trì nhiều nhất' ranks the three that were told.
    """
    found = AMONG_ALL.search(spoken.turn.words)
    ranked = EXTREMES.intersection(spoken.turn.slots.values(SlotKind.QUANTITY))
    if found is None or not ranked or _among_some(spoken):
        return
    first = found.start("those")
    noun = fold(found["noun"].split()[-1])
    bodies = list(dict.fromkeys(_of_turns(spoken, named_so([noun]))))
    if len(bodies) > 1:
        pointer = Pointer(first, found.last, number=len(bodies), noun=noun)
        yield pointer, [tuple(split_words(name)) for name in bodies]


def _of_turns(spoken: Spoken, begins: str) -> Sequence[str]:
    """Return whom the last turn told; where that is one, whom the turns before it told one by one as well."""
    state: State | None = spoken.state
    told: list[str] = []
    while state and len(more := _told(spoken, state, begins, _answered(spoken, state))) < PAIR:
        told, state = [*more, *told], state.before
    return [*more, *told] if state else told


def _answered(spoken: Spoken, state: State) -> Sequence[str]:
    """Return who has the roles asked for in the tasks told: both of 'việc III.10 ai chủ trì, ai phối hợp'."""
    if not state.query.who or state.query.superlative or state.query.agencies:
        return ()
    tasks = [spoken.library.task_by_id[one] for one in state.subjects]
    roles = roles_asked(state.query)
    found = (mention.agency for task in tasks for role in roles for mention in task.mentions(role))
    return [agency for agency in found if agency != COLLECTIVE_GROUP]


def _among_some(spoken: Spoken) -> bool:
    """Whether the rank is still one of some tasks: 'mục V ai chủ trì? Trong các bộ ấy, bộ nào nhiều nhất'."""
    widened = "appendix" in spoken.turn.slots.values(SlotKind.PART)
    return bool(spoken.state.query.sections or spoken.state.query.times) and not widened


def _named(told: Callable[[Spoken], Sequence[str]], spoken: Spoken) -> list[Name]:
    return [tuple(split_words(name)) for name in told(spoken)]


def _section(spoken: Spoken) -> list[str]:
    """Return the section of the appendix that the turn before asked about."""
    asked = spoken.state.query
    named = spoken.turn.slots.of(SlotKind.SECTION, SlotKind.NODE) or asked.nodes
    return [] if named else [f"mục {section}" for section in asked.sections]


def _year(spoken: Spoken) -> list[str]:
    """Return the year asked about before, or that of the task spoken of."""
    asked = {
        time.start for time in spoken.state.query.times if time.start == time.end or not time.end
    }
    told = {
        period.start
        for task in spoken.state.subjects
        for period in spoken.library.task_by_id[task].periods
        if period.kind is PeriodKind.YEAR
    }
    return [f"năm {year}" for year in asked or told if year]


def _role(spoken: Spoken) -> list[str]:
    """Return the role that the turn before told of the one agency that it was about: 'giữ đúng | vai ấy'."""
    named = [one for one in spoken.state.query.agencies if _is_plain(one)]
    if len(named) != 1 or not spoken.state.subjects or spoken.turn.slots.has(SlotKind.FIELD):
        return []
    meant = spoken.library.agencies.meant(named[0].agency)
    tasks = [spoken.library.task_by_id[one] for one in spoken.state.subjects]
    held = [role for role in Role if all(involves_any(meant, (role,))(task) for task in tasks)]
    return [f"vai {ROLE_NAMES[held[0]]}"] if len(held) == 1 else []


def _bodies(spoken: Spoken, pointer: Pointer) -> list[Name]:
    """Return the names of those spoken of before that begin as the noun of a pronoun says."""
    if _named_before(spoken, pointer):
        return []
    told = _told(spoken, spoken.state, pointer.begins)
    if len(told) == 1 and pointer.number == PAIR and _definite(spoken.turn, pointer):
        told = [*_told_before(spoken, told, pointer.begins), *told]
    return [tuple(split_words(name)) for name in told]


def _alone(spoken: Spoken) -> list[Name]:
    """Return the name of the one body that the turns before were about, unless the turn names it itself."""
    own = {slot.agency for slot in spoken.turn.slots.of(SlotKind.AGENCY)}
    told = dict.fromkeys(_spoken_of(spoken.state))
    names = [tuple(split_words(spoken.library.agencies[one].name)) for one in told]
    return names if len(told) == 1 and own.isdisjoint(told) else []


def _told(spoken: Spoken, state: State, begins: str, answered: Sequence[str] = ()) -> list[str]:
    """Return the names of those whom a turn was about, or who were its answer, that begin so."""
    agencies = spoken.library.agencies
    told = (agencies[one].name for one in dict.fromkeys(answered or _spoken_of(state)))
    return [name for name in told if name.startswith(begins)]


def _told_before(spoken: Spoken, told: Sequence[str], begins: str) -> list[str]:
    """Return whom the turns were about before they came to whom they have `told`: 'Bộ A? Còn Bộ B? Hai bộ …'."""
    state = spoken.state.before
    while state and (set(named := _told(spoken, state, begins)) <= set(told)):
        state = state.before
    return named if state else []


def _definite(turn: Message, pointer: Pointer) -> bool:
    """Whether two that are known are meant: 'hai bộ ấy', 'hai bộ có …'; 'việc nào do hai bộ …' is of any two."""
    return DEFINITE.search(turn.words[: pointer.last]) is not None


def _spoken_of(state: State) -> Iterator[str]:
    return (one.agency for one in state.agencies if _is_plain(one))


def _is_plain(one: AgencyRef) -> bool:
    return not one.negated and one.place is None and one.agency != COLLECTIVE_GROUP


def _named_before(spoken: Spoken, pointer: Pointer) -> bool:
    """Whether a clause of the turn before that of a pronoun names somebody for whom it may stand."""
    place = clause_of(spoken.turn.text, spoken.turn.words, pointer.first)
    return any(
        slot.last <= place and spoken.library.agencies[slot.agency].name.startswith(pointer.begins)
        for slot in spoken.turn.slots.of(SlotKind.AGENCY)
    )
