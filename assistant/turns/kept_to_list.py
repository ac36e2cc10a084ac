"""A turn that takes over slot by slot what was asked, and adds to it or asks again, keeps to what was told."""

from __future__ import annotations

from dataclasses import replace

from assistant.query import Query
from assistant.slots import SlotKind
from assistant.turns.inherit import widens
from assistant.turns.state import State
from assistant.turns.turn import asks_list

# What a turn may ask of the list told without naming any other.
ASKS_ELSE = (SlotKind.NEGATION, SlotKind.COMPARE, SlotKind.CLAIM, SlotKind.YES_NO, SlotKind.CELL)


def kept_to_list(own: Query, found: Query, state: State | None) -> Query:
    """Return `found`, which a turn came to be read as, kept to the list told just before it.

    'Bộ A chủ trì một mình việc nào? Tổng là mấy việc?' counts that list, whatever in its words ('một mình', a
    wording, a matter) is not taken over slot by slot. `own` is the turn by itself: a turn that puts something
    in the place of what was said before ('còn mục V?', 'còn Bộ B?') is about another list, and is left as it is.
    """
    if state is None or not _told_list(state) or found.carried != ("slots",):
        return found
    if not asks_list(own) or widens(own) or own.who or own.superlative or own.slots.of(*ASKS_ELSE):
        return found
    if found.within != state.query.within or _replaces(own, state.query):
        return found
    if own.sections or own.times or own.slots.has(SlotKind.SHARE):
        return replace(found, within=state.subjects)
    # Asked again as it is: what told it says no more of it.
    return replace(found, within=state.subjects, topic=(), cells=(), slots=own.slots)


def _told_list(state: State) -> bool:
    """Whether the turn before was told several tasks, and asked for them."""
    before = state.query
    asks = before.who or before.yes_no or before.superlative or before.task_refs or before.fields
    compares = before.slots.has(SlotKind.COMPARE)
    return len(state.subjects) > 1 and (asks_list(before) or not (asks or compares))


def _replaces(own: Query, before: Query) -> bool:
    """Whether a turn says anything that is no further condition on what was told."""
    other = own.agencies or own.roles or own.topic or own.task_refs or own.nodes or own.facets
    placed = (own.sections and before.sections) or (own.times and before.times)
    opens = own.slots.has(SlotKind.FOLLOW, "what_about") and (own.sections or own.times)
    return bool(other or placed or opens or own.fields or own.limits or own.aside)
