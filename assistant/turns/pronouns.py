"""Pronouns of a later turn as the names of whom they stand for: 'bộ đó và Bộ B cùng chủ trì việc nào'.

What a turn asks beside its pronoun may be anything: other agencies, roles, times, matters. With the name in the
place of the pronoun it is a question like any other, and is read as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.grammar import meanings
from assistant.message.coreference import AND, Name, in_place, together
from assistant.message.pointers import Pointer, pointers_in
from assistant.message.sentences import pauses
from assistant.query import AgencyRef
from assistant.slots import SlotKind, Slots
from assistant.turns.state import State
from assistant.words import Word, split_words
from structured.agencies import COLLECTIVE_GROUP, Agencies

# 'bộ', 'ngân hàng': how the names begin of those for whom a noun stands; 'cơ quan' stands for any.
NAMED_SO = meanings("pronouns_named_so")


def with_names(
    message: str, words: Sequence[Word], slots: Slots, state: State, agencies: Agencies
) -> tuple[Word, ...] | None:
    """Return the words of a turn with a name for each pronoun that stands for an agency spoken of before.

    None where there is no such pronoun, where it is not clear for whom one stands, or where the turn itself
    names him: a pronoun stands for nobody who is named in its own clause (Chomsky 1981, principle B), and for
    whoever is named in one before it.
    """
    kept: list[Word] = []
    place = 0
    for pointer in pointers_in(words):
        begins = _noun(words[pointer.first : pointer.last])
        names = _names(begins, state, agencies)
        # 'đúng bộ đó. Thế …': what tells something of him leaves open what is asked.
        told = any(word.starts for word in words[pointer.last :])
        if told or pointer.bare or pointer.number < 1 or pointer.number != len(names):
            return None
        if _named_before(message, words, pointer, slots, begins, agencies):
            return None
        kept += words[place : pointer.first]
        kept += in_place(together(names, AND), words, pointer)
        place = pointer.last
    return (*kept, *words[place:]) if place else None


def _noun(pronoun: Sequence[Word]) -> str:
    return next((NAMED_SO[w.folded] for w in pronoun if w.folded in NAMED_SO), "")


def _names(begins: str, state: State, agencies: Agencies) -> list[Name]:
    """Return the names of those spoken of before that begin as a noun says."""
    told = [agencies[one].name for one in dict.fromkeys(_spoken_of(state))]
    return [tuple(split_words(name)) for name in told if name.startswith(begins)]


def _spoken_of(state: State) -> Iterator[str]:
    return (one.agency for one in state.agencies if _is_plain(one))


def _is_plain(one: AgencyRef) -> bool:
    return not one.negated and one.place is None and one.agency != COLLECTIVE_GROUP


def _named_before(
    message: str,
    words: Sequence[Word],
    pointer: Pointer,
    slots: Slots,
    begins: str,
    agencies: Agencies,
) -> bool:
    """Whether a clause of the turn before that of a pronoun names somebody for whom it may stand."""
    ends = [
        i
        for i, (word, following) in enumerate(pairwise(words[: pointer.first + 1]), 1)
        if following.starts or pauses(message, word.end)
    ]
    return any(
        slot.last <= max(ends, default=0) and agencies[slot.agency].name.startswith(begins)
        for slot in slots.of(SlotKind.AGENCY)
    )
