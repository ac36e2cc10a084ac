"""Things told one a turn and now compared: 'chênh nhau mấy?', 'bộ nào nhiều hơn?', 'mục nào ít việc hơn?'.

Two turns that asked the same of two agencies, sections, times or roles differ in one of these; that is what
the turn after them compares. A turn that says which kind it compares means the two of that kind told last.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from assistant.grammar import phrasing
from assistant.query import AgencyRef, Query, TimeCondition
from assistant.slots import SlotKind
from assistant.turns.pairs import PAIR
from assistant.turns.state import State
from assistant.turns.turn import Turn
from structured.agencies import COLLECTIVE_GROUP
from structured.types import Role

# 'hai bộ này', 'bộ nào', 'bên nào'.
OF_AGENCIES = phrasing("contrast_agencies")
# 'nhiều hơn', 'ít việc hơn', 'fewer': of numbers; 'sớm hơn' is of times.
OF_NUMBERS = phrasing("contrast_numbers")
# 'chênh nhau mấy năm': of times, too.
OF_YEARS = phrasing("contrast_years")
Told = Callable[[Query], tuple[Any, ...]]
Compared = Callable[[Query, State, Sequence[Any]], Query | None]
# Other words than those of the comparison, at most so many.
MOST_TOPIC = 2


def told_apart(turn: Turn) -> Query | None:
    """'Chênh nhau mấy?', 'hai bộ bằng nhau không?': the two told one a turn, compared."""
    query, state = turn.query, turn.state
    if state is None or query.superlative or not query.slots.has(SlotKind.COMPARE):
        return None
    if _names(query) or len(query.topic) > MOST_TOPIC or set(query.fields) - {"section"}:
        return None
    if not _of_numbers(query, state.query):
        return None
    # 'nhóm nào nhiều hơn': of sections where some were told, else of whatever two were.
    found = _sections(query, state, state.sections[-PAIR:]) if query.fields else None
    if not found and OF_AGENCIES.search(query.words) and state.query.agencies:
        found = _agencies(query, state, state.named[-PAIR:])
    return found or _in_which_differ(query, state)


def _names(query: Query) -> bool:
    return bool(query.agencies or query.task_refs or query.times or query.sections or query.nodes)


def _of_numbers(query: Query, before: Query) -> bool:
    """Whether numbers are compared: 'nhiều hơn', 'chênh nhau mấy', 'bằng nhau không', 'gấp mấy lần'."""
    values = set(query.slots.values(SlotKind.COMPARE))
    if OF_YEARS.search(query.words):
        return False
    told = "more" in values and OF_NUMBERS.search(query.words) is not None
    # 'what is the difference' after two numbers
    counted = "compare" in values and before.counts and not before.lists
    return bool(values & {"difference", "times", "equal"}) or told or counted


def _in_which_differ(query: Query, state: State) -> Query | None:
    """Return the comparison in what the two turns before differ, or of the two that the last one named."""
    earlier, last = state.earlier, state.query
    if last.topic or (earlier and (earlier.topic or earlier.within != last.within)):
        return None
    for before, meant in KINDS:
        named = before(last)
        if len(named) == PAIR:
            return meant(query, state, named)
    changed = [
        (meant, (*before(earlier), *before(last)))
        for before, meant in KINDS
        if earlier is not None
        and before(earlier) != before(last)
        and not (query.roles and before is _roles_of)
    ]
    told = [(meant, two) for meant, two in changed if len(set(two)) == len(two) == PAIR]
    return told[0][0](query, state, told[0][1]) if len(changed) == len(told) == 1 else None


def _agencies(query: Query, state: State, two: Sequence[AgencyRef]) -> Query | None:
    if len(two) < PAIR or any(a.negated or a.agency == COLLECTIVE_GROUP for a in two):
        return None
    roles = query.roles or state.query.roles
    role = roles[0] if len(roles) == 1 else None
    agencies = tuple(replace(a, role=role, partner=False, slot=None) for a in two)
    return _compared(query, state, agencies=agencies, roles=roles, carried=("agency",))


def _sections(query: Query, state: State, two: Sequence[str]) -> Query | None:
    return _compared(query, state, sections=tuple(two)) if len(two) == PAIR else None


def _times(query: Query, state: State, two: Sequence[TimeCondition]) -> Query | None:
    return _compared(query, state, times=tuple(two), carried=("times",))


def _roles(query: Query, state: State, two: Sequence[Role]) -> Query | None:
    named = [a for a in state.query.agencies if not a.negated]
    if len(named) != 1:
        return None
    agency = replace(named[0], role=None, partner=False, any_role=False, slot=None)
    return _compared(query, state, agencies=(agency,), roles=tuple(two), carried=("roles",))


def _compared(query: Query, state: State, **meant: Any) -> Query:
    """Return a comparison of what is `meant`; the rest is as it was in the turn before."""
    before = state.query
    kept = {"agencies": before.agencies, "sections": before.sections, "times": before.times}
    told = {"roles": query.roles or before.roles, "carried": ("sections",), **kept, **meant}
    return replace(query, topic=(), fields=(), within=before.within, **told)


def _agencies_of(query: Query) -> tuple[AgencyRef, ...]:
    return tuple(AgencyRef(a.agency, negated=a.negated) for a in query.agencies)


def _sections_of(query: Query) -> tuple[str, ...]:
    return query.sections


def _times_of(query: Query) -> tuple[TimeCondition, ...]:
    return query.times


def _roles_of(query: Query) -> tuple[Role, ...]:
    """Return the role in which agencies are asked about, once: each of two is one of theirs."""
    return tuple(dict.fromkeys(query.roles or [a.role for a in query.agencies if a.role]))


# What two turns may differ in, and the comparison of it.
KINDS: tuple[tuple[Told, Compared], ...] = (
    (_agencies_of, _agencies),
    (_sections_of, _sections),
    (_times_of, _times),
    (_roles_of, _roles),
)
