"""Conditions taken back: 'thôi bỏ điều kiện mục V', 'bất kể hạn nào, lấy hết'.

A list narrowed turn by turn fulfils the conditions of several turns. `State.asked` keeps their queries, so
that one condition can be left out and the rest be asked anew of the whole appendix.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.grammar import phrasing
from assistant.message.described import says_something
from assistant.query import AgencyRef, Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.edits import clauses
from assistant.turns.state import State
from assistant.understand import Said
from structured.types import Role

# 'bỏ điều kiện', 'bất kể', 'không nhất thiết': a condition is named after it, or 'đó'.
DROPS = phrasing("dropped_condition")
# 'hạn nào cũng được': named before it.
WHATEVER = phrasing("dropped_whatever")
# 'bỏ điều kiện vừa rồi': the last one, whatever it was.
LAST = phrasing("dropped_last")
# What asks for the times, the products or the section of tasks names such a condition, too.
OF_FIELDS = {"deadline": "times", "product": "cells", "section": "sections"}
ROLES = {role.value for role in Role}
SLOTS = {
    "sections": (SlotKind.SECTION, SlotKind.NODE),
    "times": (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN),
    "cells": (SlotKind.CELL,),
}


@dataclass(frozen=True)
class Dropped:
    """What is taken back: conditions of these kinds, on these agencies, in these roles."""

    kinds: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    roles: frozenset[Role] = frozenset()

    def of(self, reference: AgencyRef) -> bool:
        """Whether the condition on an agency is meant."""
        named = reference.agency in self.agencies
        role = reference.role in self.roles
        return (named or not self.agencies) and (role or not self.roles) and (named or role)


def dropped(message: str, said: Said, state: State | None) -> Query | None:
    """Return the query before without the conditions that a message takes back; None when it takes none back."""
    words, build = said
    if state is None or not state.asked or not (DROPS.search(words) or WHATEVER.search(words)):
        return None
    whole = build(words)
    parts = clauses(message, whole, build)
    for place, clause in enumerate(parts):
        found, before = DROPS.search(clause), WHATEVER.search(clause)
        if not (found or before):
            continue
        told = clause[found.last :] if found else clause
        kept = _without(state, build(told), LAST.search(clause) is not None)
        if kept is not None:
            rest = tuple(w for n, part in enumerate(parts) if n != place for w in part)
            return _asked_anew(kept, whole, build(rest) if rest else None)
    return None


def _without(state: State, named: Query, last: bool) -> list[Query] | None:
    """Return the queries without what is named, or the last of them; None when none has it."""
    asked, meant = state.asked, _meant(named)
    if not meant.agencies and named.slots.has(SlotKind.FOLLOW, "that_agency"):
        # 'bỏ điều kiện bộ đó'
        meant = replace(meant, agencies=frozenset(a.agency for a in state.agencies[-1:]))
    kept = [_stripped(query, meant) for query in asked]
    if kept != list(asked):
        return kept
    return list(asked[:-1]) if last and len(asked) > 1 else None


def _meant(named: Query) -> Dropped:
    kinds = {kind for kind in ("sections", "times", "cells") if getattr(named, kind)}
    kinds |= {OF_FIELDS[field] for field in named.fields if field in OF_FIELDS}
    roles = {*named.roles, *(Role(field) for field in named.fields if field in ROLES)}
    agencies = frozenset(a.agency for a in named.agencies)
    return Dropped(frozenset(kinds), agencies, frozenset(roles))


def _stripped(query: Query, meant: Dropped) -> Query:
    """Return a query without the conditions meant, and without their slots."""
    gone = [kind for name in meant.kinds for kind in SLOTS[name]]
    agencies = tuple(a for a in query.agencies if not meant.of(a))
    if agencies != query.agencies:
        gone += [] if agencies else [SlotKind.AGENCY, SlotKind.ROLE]
    elif not any(getattr(query, kind) for kind in meant.kinds):
        limits = tuple(_stripped(one, meant) for one in query.limits)
        return query if limits == query.limits else replace(query, limits=_telling(limits))
    slots = Slots(tuple(slot for slot in query.slots.items if slot.kind not in gone))
    roles = query.roles if agencies == query.agencies or agencies else ()
    of_section = "sections" in meant.kinds
    return replace(
        query,
        slots=slots,
        agencies=agencies,
        roles=roles,
        sections=() if of_section else query.sections,
        nodes=() if of_section else query.nodes,
        times=() if "times" in meant.kinds else query.times,
        cells=() if "cells" in meant.kinds else query.cells,
    )


def _telling(queries: Sequence[Query]) -> tuple[Query, ...]:
    return tuple(query for query in queries if says_something(query))


def _asked_anew(kept: Sequence[Query], whole: Query, rest: Query | None) -> Query:
    """Return the query for the tasks that fulfil what is kept, and what the rest of the message adds."""
    if rest is not None:
        # What is said anew stands in the place of what was said of the same column.
        kept = [_stripped(query, Dropped(_meant(rest).kinds)) for query in kept]
    told = _telling([*kept, *([rest] if rest else [])])
    base, *limits = told or (Query("", whole.words),)
    counts = whole.counts or (kept[-1].counts and not whole.lists)
    own = (s for s in base.slots.items if s.kind is not SlotKind.QUANTITY)
    wanted = [Slot(SlotKind.QUANTITY, "count" if counts else "list", 0, 0, 0, 0)]
    slots = [replace(slot, start=0, end=0) for slot in own]
    return replace(
        base,
        question=whole.question,
        slots=Slots((*slots, *wanted, replace(wanted[0], kind=SlotKind.TASK, value="task"))),
        fields=(),
        within=(),
        carried=("edited", "dropped"),
        limits=(*base.limits, *(replace(one, within=(), english=whole.english) for one in limits)),
        english=whole.english,
    )
