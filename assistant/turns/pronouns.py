"""Pronouns of a later turn as the names of what they stand for: 'bộ đó và Bộ B cùng chủ trì việc nào'.

What a turn asks beside its pronoun may be anything: other agencies, roles, times, matters. With the name in the
place of the pronoun it is a question like any other, and is read as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.grammar import meanings, phrasing
from assistant.library import Library
from assistant.message.coreference import AND, Name, in_place, together
from assistant.message.pointers import Pointer, pointers_in
from assistant.message.sentences import pauses
from assistant.query import AgencyRef
from assistant.slots import SlotKind, Slots
from assistant.turns.state import State
from assistant.words import Word, split_words
from structured.agencies import COLLECTIVE_GROUP
from structured.types import PeriodKind

# 'bộ', 'ngân hàng': how the names begin of those for whom a noun stands; 'cơ quan' stands for any.
NAMED_SO = meanings("pronouns_named_so")
# 'họ', which stands for one agency; 'mục này'; 'năm ấy'.
THEY, SECTION, YEAR = (phrasing(f"pronouns_{name}") for name in ("they", "section", "year"))


@dataclass(frozen=True)
class Spoken:
    """What was spoken of before a turn, and the turn's own words and slots."""

    message: str
    words: Sequence[Word]
    slots: Slots
    state: State
    library: Library


def with_names(turn: Spoken) -> tuple[Word, ...] | None:
    """Return the words of a turn with a name for each pronoun that stands for what was spoken of before.

    Pronouns for tasks are left: how a turn asks on about one is read in `assistant.turns.context`. None where
    there is no such pronoun, where it is not clear what one stands for, or where the turn itself names that: a
    pronoun stands for nobody who is named in its own clause (Chomsky 1981, principle B), and for whoever is
    named in one before it.
    """
    kept: list[Word] = []
    place = 0
    for pointer, names in sorted(_pronouns(turn), key=lambda found: found[0].first):
        # 'đúng bộ đó. Thế …': what tells something of him leaves open what is asked.
        told = any(word.starts for word in turn.words[pointer.last :])
        if told or pointer.first < place or not names or len(names) != pointer.number:
            return None
        kept += turn.words[place : pointer.first]
        kept += in_place(together(names, AND), turn.words, pointer)
        place = pointer.last
    return (*kept, *turn.words[place:]) if place else None


def _pronouns(turn: Spoken) -> Iterator[tuple[Pointer, Sequence[Name]]]:
    """Yield the pronouns of a turn, each with the names of what it may stand for."""
    for pointer in pointers_in(turn.words):
        if pointer.number > 0:
            yield pointer, () if pointer.bare else _bodies(turn, pointer)
        elif pointer.number < 0:
            yield pointer, ()
    for found in THEY.each(turn.words):
        pointer = Pointer(found.first, found.last, 1)
        yield pointer, _bodies(turn, pointer)
    for phrases, told in ((SECTION, _section), (YEAR, _year)):
        for found in phrases.each(turn.words):
            yield Pointer(found.first, found.last, 1), _named(told, turn)


def _named(told: Callable[[Spoken], Sequence[str]], turn: Spoken) -> list[Name]:
    return [tuple(split_words(name)) for name in told(turn)]


def _section(turn: Spoken) -> list[str]:
    """Return the section of the appendix that the turn before asked about."""
    asked = turn.state.query
    named = turn.slots.of(SlotKind.SECTION, SlotKind.NODE) or asked.nodes
    return [] if named else [f"mục {section}" for section in asked.sections]


def _year(turn: Spoken) -> list[str]:
    """Return the year asked about before, or that of the task spoken of."""
    asked = {
        time.start for time in turn.state.query.times if time.start == time.end or not time.end
    }
    told = {
        period.start
        for task in turn.state.subjects
        for period in turn.library.task_by_id[task].periods
        if period.kind is PeriodKind.YEAR
    }
    return [f"năm {year}" for year in asked or told if year]


def _bodies(turn: Spoken, pointer: Pointer) -> list[Name]:
    """Return the names of those spoken of before that begin as the noun of a pronoun says."""
    pronoun = turn.words[pointer.first : pointer.last]
    begins = next((NAMED_SO[w.folded] for w in pronoun if w.folded in NAMED_SO), "")
    if _named_before(turn, pointer, begins):
        return []
    agencies = turn.library.agencies
    told = [agencies[one].name for one in dict.fromkeys(_spoken_of(turn.state))]
    return [tuple(split_words(name)) for name in told if name.startswith(begins)]


def _spoken_of(state: State) -> Iterator[str]:
    return (one.agency for one in state.agencies if _is_plain(one))


def _is_plain(one: AgencyRef) -> bool:
    return not one.negated and one.place is None and one.agency != COLLECTIVE_GROUP


def _named_before(turn: Spoken, pointer: Pointer, begins: str) -> bool:
    """Whether a clause of the turn before that of a pronoun names somebody for whom it may stand."""
    words = turn.words[: pointer.first + 1]
    ends = [
        i
        for i, (word, following) in enumerate(pairwise(words), 1)
        if following.starts or pauses(turn.message, word.end)
    ]
    return any(
        slot.last <= max(ends, default=0)
        and turn.library.agencies[slot.agency].name.startswith(begins)
        for slot in turn.slots.of(SlotKind.AGENCY)
    )
