"""Lists told one a turn that a message puts together first: 'gộp hai danh sách lại, bỏ việc hằng năm ra'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import places
from assistant.query import Query
from assistant.reader import Said
from assistant.readings.tellings import Words
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.edit_clauses import VERBS, clauses
from assistant.turns.pairs import BOTH_ROLES
from assistant.turns.state import State
from assistant.turns.sums import adds_up, lists_added

LIST = Slots((Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0),))


def put_together(message: str, said: Said, state: State | None) -> tuple[Said, State | None]:
    """Return what a turn does to the lists that it puts together, and the state in which they are told as one."""
    words, build = said
    if state is None or not adds_up(words):
        return said, state
    first, *others = clauses(message, build(words), build)
    if BOTH_ROLES.search(first):
        # 'gộp cả hai vai': of one body, whatever lists were told.
        return said, state
    rest = tuple(word for clause in others for word in clause)
    told = lists_added(first, state) if _changes(rest) else ()
    if not told:
        return said, state
    both = Query(message, tuple(first), LIST, within=told, carried=("within",))
    known = replace(state, subjects=told, listed=told, recent=told, lists=(told,), query=both)
    return (rest, build), replace(known, asked=(), reached=None)


def _changes(words: Words) -> bool:
    """Whether something is set aside, added or kept: 'được bao nhiêu việc' but asks for their number."""
    return any(any(places(words, verbs)) for verbs in VERBS.values())
