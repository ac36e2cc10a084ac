"""The tasks that the list told before leaves out: 'còn bao nhiêu việc không …', 'các việc còn lại'."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.grammar import phrases, phrasing, places
from assistant.query import AgencyRef, CellRef, Query, TimeCondition
from assistant.readings.negations import REACH
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.inherit import SHORT_TOPIC
from assistant.turns.lists import looked_among
from assistant.turns.set_aside import sets_aside
from assistant.turns.state import State
from assistant.turns.turn import Turn, asks_list, opens_with_follow

# 'còn lại', 'việc khác', 'không thuộc diện đó'; of two parts of a list, the one that was not told.
REST, OTHER_PART = phrases("others_rest"), phrases("others_part")
EXCEPT = phrasing("others_except")
# 'giai đoạn đó', 'năm ấy': the time spoken of before.
THAT_TIME = phrases("others_that_time")


def at_that_time(query: Query, state: State) -> Query:
    """Return a query with 'giai đoạn đó' as the time asked about before: '… không ghi giai đoạn đó'."""
    found = next(places(query.words, THAT_TIME), None)
    if found is None or query.times or not state.query.times or not asks_list(query):
        return query
    first, last = found
    denied = any(
        n.value == "not" and 0 <= first - n.last <= REACH for n in query.slots.of(SlotKind.NEGATION)
    )
    times = tuple(replace(time, negated=denied) for time in state.query.times)
    kept = (s for s in query.slots.items if s.last <= first or s.first >= last)
    inside = {word.start for word in query.words[first:last]}
    topic = tuple(word for word in query.topic if word.start not in inside)
    return replace(query, slots=Slots(tuple(kept)), times=times, topic=topic)


@dataclass(frozen=True)
class _Denied:
    """What a turn denies of the conditions of the list told."""

    agencies: tuple[AgencyRef, ...]
    times: tuple[TimeCondition, ...]
    cells: tuple[CellRef, ...]

    @classmethod
    def of(cls, query: Query, before: Query) -> _Denied:
        times = (t for t in query.times if t.negated and replace(t, negated=False) in before.times)
        cells = (c for c in query.cells if c.negated and replace(c, negated=False) in before.cells)
        return cls(_denied_agencies(query, before), tuple(times), tuple(cells))

    @property
    def any(self) -> bool:
        return bool(self.agencies or self.times or self.cells)

    def is_all_of(self, query: Query) -> bool:
        """Whether the turn tells no other condition."""
        names = {a.agency for a in self.agencies}
        others = [a for a in query.agencies if a.agency not in names]
        same = len(query.times) == len(self.times) and len(query.cells) == len(self.cells)
        return same and not others

    def left_of(self, before: Query) -> Query:
        """Return the list told without the conditions that are denied."""
        names = {a.agency for a in self.agencies}
        times = {replace(t, negated=False) for t in self.times}
        cells = {replace(c, negated=False) for c in self.cells}
        return replace(
            before,
            agencies=tuple(a for a in before.agencies if a.agency not in names),
            times=tuple(t for t in before.times if t not in times),
            cells=tuple(c for c in before.cells if c not in cells),
        )


def denied_again(turn: Turn) -> Query | None:
    """'còn bao nhiêu việc không do bộ này chủ trì': what the list told holds is now denied."""
    query, state = turn.query, turn.state
    if state is None or not state.subjects or not asks_list(query) or query.who:
        return None
    before = state.query
    denied = _Denied.of(query, before)
    elsewhere = query.sections and set(query.sections) != set(before.sections)
    bare = _bare_denial(query)
    if not (denied.any or bare) or not denied.is_all_of(query) or elsewhere:
        return None
    left = denied.left_of(before)
    told = left.agencies or left.times or left.cells or left.limits or left.also or left.aside
    if bare or not told:
        return _rest(turn)
    return replace(
        query,
        slots=_asked(query, before),
        agencies=(*denied.agencies, *left.agencies),
        times=(*denied.times, *left.times),
        cells=(*denied.cells, *left.cells),
        roles=query.roles or before.roles,
        sections=before.sections,
        limits=before.limits,
        also=before.also,
        aside=before.aside,
        topic=() if denied.cells or before.cells else before.topic,
        within=before.within,
        carried=("slots",),
    )


def the_others(turn: Turn) -> Query | None:
    """'các việc còn lại', 'những việc kia': those that were not told."""
    query, state = turn.query, turn.state
    named = query.agencies or query.times or query.cells or query.task_refs or query.superlative
    if state is None or not state.subjects or named or query.aside or query.limits:
        return None
    if EXCEPT.search(query.words):
        return _rest(turn)
    if query.yes_no or sets_aside(query):
        # 'chắc không có việc khác chứ' doubts the list, 'bỏ việc A ra còn lại gì' shortens it.
        return None
    before = state.query
    elsewhere = query.sections and set(query.sections) != set(before.sections)
    said = REST if not before.within else (*REST, *OTHER_PART)
    found = tuple(places(query.words, said))
    if elsewhere or not found or query.who or query.fields or query.roles:
        return None
    inside = {word.start for first, last in found for word in query.words[first:last]}
    topic = [word for word in query.topic if word.start not in inside]
    return _rest(turn) if len(topic) <= SHORT_TOPIC else None


def _rest(turn: Turn) -> Query | None:
    """Return the query for what is left of the tasks among which the list told was looked for."""
    state = turn.state
    tasks = tuple(t.id for t in turn.library.tasks if t.id not in (state.subjects if state else ()))
    if state is None:
        return None
    among = looked_among(state.query, turn.library)
    within = tuple(task for task in tasks if not among or task in among)
    query = replace(turn.query, agencies=(), times=(), cells=(), roles=(), topic=(), sections=())
    kept = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value in ("list", "count")]
    kept = kept or [Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0)]
    meant = replace(query, slots=Slots(tuple(kept)), within=within, nodes=(), facets=())
    return replace(meant, carried=("rest", "within")) if within else None


def _denied_agencies(query: Query, before: Query) -> tuple[AgencyRef, ...]:
    """Return the agencies of the list told that the turn denies, by their names or by their role alone."""
    told = {a.agency: a for a in before.agencies if not a.negated}
    if {"lead", "coordinate"} <= set(query.slots.values(SlotKind.ROLE)):
        # 'không có tên ở cột chủ trì lẫn cột phối hợp' denies more than a list of one role tells.
        told = {name: a for name, a in told.items() if a.role is None}
    named = tuple(
        replace(a, role=a.role or told[a.agency].role)
        for a in query.agencies
        if a.negated and a.agency in told and a.role in (None, told[a.agency].role)
    )
    roles = [r for r in query.slots.of(SlotKind.ROLE) if r.value != "any"]
    alone = not query.agencies and len({r.value for r in roles}) == 1
    if not alone or not _denies(query, roles[0]):
        return named
    return tuple(
        replace(a, negated=True, slot=None)
        for a in told.values()
        if a.role and a.role.value == roles[0].value
    )


def _denies(query: Query, role: Slot) -> bool:
    negations = query.slots.of(SlotKind.NEGATION)
    return any(n.value == "not" and 0 <= role.first - n.last <= REACH for n in negations)


def _bare_denial(query: Query) -> bool:
    """Whether nothing is said but that something is not so: 'còn bao nhiêu cái không chia'."""
    named = query.agencies or query.times or query.cells or query.sections or query.roles
    denied = query.slots.has(SlotKind.NEGATION, "not") and opens_with_follow(query)
    return bool(denied) and not named and not query.topic and not query.fields


def _asked(query: Query, before: Query) -> Slots:
    """Return the slots of the turn with how work was shared in the list told."""
    shares = (replace(s, first=0, last=0, start=0, end=0) for s in before.slots.of(SlotKind.SHARE))
    return Slots((*query.slots.items, *shares))
