"""Two agencies of which either is meant: both set aside by 'trừ việc của A và B', or one alone of 'A hoặc B'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.conditions import Condition, roles_of
from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from structured import filters as f
from structured.agencies import Agencies

PAIR = 2
# 'trừ việc chung với A và B'; 'trừ việc A và B | cùng | chủ trì', 'việc có | cả | A và B'
WITH, BOTH_HAVE = phrasing("gathered_with"), folded("gathered_both_have")
NOT_BOTH = phrasing("either_not_both")


def any_named(query: Query) -> Query:
    """Return what is set aside, of several agencies that of any of them, where nothing says that all have it."""
    slots = [a.slot for a in query.agencies if a.slot is not None and not a.negated]
    if len(slots) < PAIR or len(slots) != len(query.agencies):
        return query
    alike = len({a.role for a in query.agencies}) == 1
    first, last = slots[0].first, slots[-1].last
    opening = query.words[:first]
    found = WITH.search(opening)
    before = opening[: found.first] if found else opening
    # 'trừ việc tỉnh chủ trì mà Bộ A đi cùng': what the second does is told of it alone.
    roles = query.slots.of(SlotKind.ROLE)
    parted = any(slots[0].before(r) for r in roles) and all(r.before(slots[-1]) for r in roles)
    if parted or not alike or any(w.folded in BOTH_HAVE for w in (*before, *query.words[last:])):
        return query
    if any(w.folded in BOTH_HAVE for w in query.words[slots[0].last : slots[1].first]):
        return query
    place = (slots[0].last, slots[1].first, slots[0].end, slots[1].start)
    return replace(query, slots=query.slots.plus([Slot(SlotKind.FILLER, "gathered", *place)]))


def not_both(query: Query, agencies: Agencies) -> Iterator[Condition]:
    """Yield the condition that not all of the agencies have their role: 'A hoặc B, nhưng không phải cả hai'."""
    named = [a for a in query.agencies if not a.negated]
    if len(named) != PAIR or NOT_BOTH.search(query.words) is None:
        return
    each = [f.involves_any(agencies.meant(a.agency), roles_of(a, query)) for a in named]
    yield Condition(lambda task: not all(holds(task) for holds in each), "d_not_both")
