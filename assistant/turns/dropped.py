"""Conditions taken back: 'thôi bỏ điều kiện mục V', 'bất kể hạn nào, lấy hết'.

A list narrowed turn by turn fulfils the conditions of several turns. `State.asked` keeps their queries, so
that one condition can be left out and the rest be asked anew of the whole appendix.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.grammar import meanings, phrasing
from assistant.grammar.phrasing import Found, Phrasing
from assistant.message.described import says_something
from assistant.query import AgencyRef, Query, TimeCondition
from assistant.reader import Said
from assistant.readings.tellings import Words
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.edit_clauses import clauses
from assistant.turns.pairs import PAIR
from assistant.turns.state import State
from assistant.turns.turn import asks_list
from structured.types import Role

# 'bỏ điều kiện', 'bất kể', 'không nhất thiết': a condition is named after it, or 'đó'.
DROPS = phrasing("dropped_condition")
# 'hạn nào cũng được': named before it.
WHATEVER = phrasing("dropped_whatever")
# 'bỏ điều kiện vừa rồi': the last one, whatever it was.
LAST = phrasing("dropped_last")
# 'giờ bỏ mục III': of what all of the list told has.
PLAINLY = phrasing("dropped_plainly")
# 'mở rộng ra toàn phụ lục': the section, whatever it was.
WIDENS = phrasing("dropped_widens")
# 'drop the section': a condition by the name of its column.
COLUMNS = meanings("dropped_columns")
# What asks for the times, the products or the section of tasks names such a condition, too.
OF_FIELDS = {"deadline": "times", "product": "cells", "section": "sections"}
# So near the verb stands the name of a column.
FIRST = 3
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
    if state is None or not state.asked:
        return None
    if WIDENS.opens(words):
        return _widened(build(words), state)
    if not any(one.search(words) for one in (DROPS, WHATEVER, PLAINLY)):
        return None
    whole = build(words)
    parts = clauses(message, whole, build)
    for place, clause in enumerate(parts):
        found, before = _said(DROPS, clause, whole), WHATEVER.search(clause)
        plainly = None if found or before else _said(PLAINLY, clause, whole)
        verb = found or plainly
        if not (verb or before):
            continue
        told = clause[verb.last :] if verb else clause
        named = build(told)
        if plainly and not _of_all(named, state):
            continue
        kept = _without(state, named, LAST.search(clause) is not None)
        if kept is None:
            continue
        if _asks_of_it(whole, named, kept):
            return None
        rest = tuple(w for n, part in enumerate(parts) if n != place for w in part)
        more = build(rest) if rest else _in_its_place(named, state)
        return _asked_anew(kept, whole, more)
    return None


def _asks_of_it(whole: Query, named: Query, kept: Sequence[Query]) -> bool:
    """Whether a body is asked about whose condition would be taken back: 'việc có tên bộ này, bất kể vai nào'."""
    points = any(s.value == "that_agency" for s in whole.slots.of(SlotKind.FOLLOW))
    meant = any(
        s.value == "that_agency" and s.first < FIRST for s in named.slots.of(SlotKind.FOLLOW)
    )
    return points and not meant and not any(query.agencies for query in kept)


def _widened(whole: Query, state: State) -> Query | None:
    """Return the query before without its section; None where it named none, or more is said."""
    more = whole.agencies or whole.times or whole.cells or whole.roles or whole.sections
    if more or whole.who or whole.fields or whole.superlative:
        return None
    kept = [_stripped(query, Dropped(frozenset({"sections"}))) for query in state.asked]
    return _asked_anew(kept, whole, None) if kept != list(state.asked) and _telling(kept) else None


def _said(verb: Phrasing, clause: Words, whole: Query) -> Found | None:
    """Return where a verb is said, and not in the name of an agency: 'Nội vụ' is not 'nới vụ'."""
    found = verb.search(clause)
    names = [(slot.start, slot.end) for slot in whole.slots.of(SlotKind.AGENCY)]
    inside = found and any(
        start <= word.start < end
        for word in clause[found.first : found.last]
        for start, end in names
    )
    return None if inside else found


def _of_all(named: Query, state: State) -> bool:
    """Whether one section, or time, is named that all of the list told has, at most with one for it."""
    if named.agencies or named.cells or named.roles or named.topic or named.task_refs:
        return False
    conditions = (*named.sections, *named.times)
    known = {one for one in conditions if one in _told_alone(state)}
    return len(known) == 1 and len(conditions) <= PAIR and len(state.subjects) > 1


def _told_alone(state: State) -> list[str | TimeCondition]:
    """Return the sections and times each of which is the only one that a query asked for."""
    columns = (column for query in state.asked for column in (query.sections, query.times))
    return [column[0] for column in columns if len(column) == 1]


def _in_its_place(named: Query, state: State) -> Query | None:
    """Return the section that is wanted for the one taken back: 'bỏ mục III, lấy mục V'."""
    told = _told_alone(state)
    new = [section for section in named.sections if section not in told]
    if len(named.sections) != PAIR or len(new) != 1:
        return None
    slots = (s for s in named.slots.of(SlotKind.SECTION) if s.value == new[0])
    return replace(named, sections=tuple(new), slots=Slots(tuple(slots)), topic=(), nodes=())


def _without(state: State, named: Query, last: bool) -> list[Query] | None:
    """Return the queries without what is named, or the last of them; None when none has it."""
    asked, meant = state.asked, _meant(named)
    if not meant.agencies and named.slots.has(SlotKind.FOLLOW, "that_agency"):
        # 'bỏ điều kiện bộ đó'
        meant = replace(meant, agencies=frozenset(a.agency for a in state.agencies[-1:]))
    kept = [_stripped(query, meant) for query in asked]
    if kept != list(asked):
        # Of a list by one condition alone nothing is left: what was asked before it is meant.
        before = state.earlier
        alone = before is not None and says_something(before) and not _telling(kept)
        return [before] if alone and before and asks_list(before) else kept
    return list(asked[:-1]) if last and len(asked) > 1 else None


def _meant(named: Query) -> Dropped:
    kinds = {kind for kind in ("sections", "times", "cells") if getattr(named, kind)}
    kinds |= {OF_FIELDS[field] for field in named.fields if field in OF_FIELDS}
    kinds |= {COLUMNS[word.folded] for word in named.words[:FIRST] if word.folded in COLUMNS}
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
    left = {a.agency for a in query.agencies} - {a.agency for a in agencies}
    kept = (s for s in query.slots.items if s.kind not in gone and not _names(s, left))
    slots = Slots(tuple(kept))
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


def _names(slot: Slot, agencies: set[str]) -> bool:
    """Whether a slot names one of the agencies whose condition is taken back."""
    return slot.kind is SlotKind.AGENCY and slot.agency in agencies


def _telling(queries: Sequence[Query]) -> tuple[Query, ...]:
    """Return the queries that still say something; of one that does not, what it was limited by."""
    return tuple(
        one for query in queries for one in ([query] if says_something(query) else query.limits)
    )


def _asked_anew(kept: Sequence[Query], whole: Query, rest: Query | None) -> Query:
    """Return the query for the tasks that fulfil what is kept, and what the rest of the message adds."""
    if rest is not None:
        # What is said anew stands in the place of what was said of the same column.
        again = _meant(rest)
        kept = [_stripped(query, Dropped(again.kinds, again.agencies)) for query in kept]
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
