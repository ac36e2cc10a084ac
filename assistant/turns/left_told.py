"""What is said of those of a list that were not told: 'vậy 2 việc kia không có à', '2 việc kia ai phối hợp'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.query import AgencyRef, Query
from assistant.readings.amounts import number_said
from assistant.slots import SlotKind, Slots
from assistant.turns.lists import looked_among
from assistant.turns.others import rest_of
from assistant.turns.some_of_others import shortened
from assistant.turns.state import State
from assistant.turns.turn import Turn, asks_list

# 'hai việc kia', 'việc kia', 'ba nhiệm vụ còn lại'.
OTHERS = phrasing("left_told_others")
# 'hai việc kia thì | không à': 'không' denies, and asks nothing.
DENIES = phrasing("left_told_denies")
# The last word of 'còn lại', which may be said of one and of many.
LEFT = "lai"
# What asks for tasks or for their number, unless it stands in the name of the others: 'mấy cái còn lại'.
LISTING = (SlotKind.QUANTITY, SlotKind.TASK)
# So many are told of one by one.
MOST = 6
# What a turn says that but claims, or denies, of the others what was said of those told.
BARE = (SlotKind.FOLLOW, SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.NEGATION, SlotKind.YES_NO)


def left_told(turn: Turn) -> Query | None:
    """'Vậy 2 việc kia không có à?' after one of three: what is claimed, or asked, of the two not told."""
    state, found = turn.state, OTHERS.search(turn.query.words)
    if state is None or found is None or not state.query.within:
        return None
    query = _named_at_once(turn.query, found)
    # 'sản phẩm là gì' asks for no list.
    if asks_list(query) and not (query.fields and query.quantities == ("list",)):
        return None
    if query.which_tasks:
        return None
    if _many(turn, state, found, query):
        return rest_of(turn, state)
    left = _left(turn, state, found)
    if not left or query.task_refs or query.sections or query.topic or query.superlative:
        return None
    kept = tuple(s for s in query.slots.items if s.kind is not SlotKind.FOLLOW)
    of_them = replace(query, slots=Slots(kept), task_refs=left, carried=("subject",))
    if all(slot.kind in BARE for slot in query.slots.items):
        return _claimed_again(of_them, state.query)
    dated = query.times and query.yes_no
    return of_them if query.agencies or query.who or query.fields or dated else None


def _many(turn: Turn, state: State, found: Found, query: Query) -> bool:
    """Whether a column is asked for of what is left, and too much is left to be told of one by one."""
    more = query.agencies or query.yes_no or query.task_refs or query.sections or query.topic
    asks = (query.who or query.fields) and not (more or found["n"] or query.superlative)
    whole = query.words[found.last - 1].folded == LEFT and not shortened(state)
    left = looked_among(state.query, turn.library) - {*state.subjects}
    return bool(asks) and whole and len(left) > MOST


def _named_at_once(query: Query, found: Found) -> Query:
    """Return a turn in which 'mấy cái còn lại' asks for no number, and 'phần còn lại' names no matter."""
    inside = range(found.first, found.last)
    kept = (s for s in query.slots.items if s.kind not in LISTING or s.first not in inside)
    said = query.words[found.first : found.last]
    topic = tuple(word for word in query.topic if word not in said)
    return replace(query, slots=Slots(tuple(kept)), topic=topic)


def _left(turn: Turn, state: State, found: Found) -> tuple[str, ...]:
    """Return the tasks that were not told where there are as many as is said, or few; () elsewhere."""
    among = looked_among(state.query, turn.library) - {*state.subjects}
    left = tuple(task.id for task in turn.library.tasks if task.id in among)
    number = number_said(found["n"]) if found["n"] else None
    if number is None and turn.query.words[found.last - 1].folded == LEFT:
        return () if shortened(state) or len(left) > MOST else left
    if number is None and not found["some"]:
        # 'việc kia' may be the one of two that was not spoken of last.
        number = 1 if len(state.subjects) > 1 else 0
    fits = len(left) == number if number is not None else 1 < len(left) <= MOST
    return left if fits and len(left) <= MOST else ()


def _claimed_again(query: Query, before: Query) -> Query | None:
    """Return the claim that what told some of a list holds, or does not hold, of its others."""
    named = [a for a in before.agencies if not a.negated]
    conditions = (len(named), len(before.times))
    if not query.yes_no or conditions not in ((1, 0), (0, 1)) or before.cells or before.limits:
        return None
    denied = query.slots.has(SlotKind.NEGATION) or DENIES.search(query.words) is not None
    agencies = tuple(_denied(a) if denied else replace(a, slot=None) for a in named)
    times = tuple(replace(time, negated=denied) for time in before.times)
    return replace(query, agencies=agencies, times=times, roles=before.roles)


def _denied(one: AgencyRef) -> AgencyRef:
    return replace(one, negated=True, slot=None)
