"""The tasks that the list told before leaves out: 'các việc còn lại', 'những việc kia'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrases, phrasing, places
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.claims import meant_agencies
from assistant.turns.inherit import SHORT_TOPIC
from assistant.turns.lists import looked_among
from assistant.turns.set_aside import sets_aside
from assistant.turns.state import State
from assistant.turns.turn import Turn
from structured.types import Role

# 'còn lại', 'việc khác', 'không thuộc diện đó'; of two parts of a list, the one that was not told.
REST, OTHER_PART = phrases("others_rest"), phrases("others_part")
EXCEPT = phrasing("others_except")


def the_others(turn: Turn) -> Query | None:
    """'các việc còn lại', 'những việc kia': those that were not told."""
    query, state = turn.query, turn.state
    times = [time for time in query.times if not time.negated]
    named = query.agencies or times or query.cells or query.task_refs or query.superlative
    apart = query.aside or query.limits or query.slots.has(SlotKind.FILLER, "elsewhere")
    if state is None or not state.subjects or named or apart:
        return None
    if EXCEPT.search(query.words):
        return _rest(turn, state)
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
    return _rest(turn, state) if len(topic) <= SHORT_TOPIC else None


# 'ngoài những việc chủ trì đó ra', 'còn xuất hiện ở việc nào khác'
BESIDES, ELSEWHERE = phrasing("others_besides"), phrasing("others_elsewhere")


def besides_the_list(turn: Turn) -> Query | None:
    """'Ngoài mấy việc ấy, bộ còn có tên ở việc nào': the other tasks of the agency of the list, in any role."""
    query, state = turn.query, turn.state
    before = [a for a in state.query.agencies if not a.negated] if state else []
    if state and not before:
        # 'bộ đó', or the one named anew: of those that the answer named
        named = {a.agency for a in query.agencies}
        pointed = query.slots.has(SlotKind.FOLLOW, "that_agency") and not named
        known = meant_agencies(turn) if pointed else state.agencies
        before = [a for a in known if pointed or a.agency in named]
    found = BESIDES.search(query.words) or ELSEWHERE.search(query.words)
    same = {a.agency for a in query.agencies} <= {a.agency for a in before}
    if state is None or not state.subjects or len(before) != 1 or found is None or not same:
        return None
    if query.who or query.fields or query.times or query.sections or query.task_refs:
        return None
    roles = [s for s in query.slots.of(SlotKind.ROLE) if not found.first <= s.first < found.last]
    told = {Role(s.value) for s in roles if s.value != "any"}
    role = told.pop() if len(told) == 1 else None
    wanted = "count" if query.counts and not query.lists else "list"
    slots = [Slot(SlotKind.QUANTITY, wanted, 0, 0, 0, 0)]
    slots += [Slot(SlotKind.EXCLUDED, task, 0, 0, 0, 0) for task in state.subjects]
    agency = replace(before[0], role=role, partner=False, slot=None)
    plain = replace(query, slots=Slots(tuple(slots)), agencies=(agency,), topic=(), nodes=())
    return replace(plain, roles=(role,) if role else (), carried=("agency",))


def _rest(turn: Turn, state: State) -> Query | None:
    """Return the query for what is left of the tasks among which the list told was looked for."""
    tasks = (task.id for task in turn.library.tasks if task.id not in state.subjects)
    among = looked_among(state.query, turn.library)
    within = tuple(task for task in tasks if not among or task in among)
    query = replace(turn.query, agencies=(), cells=(), roles=(), topic=(), sections=())
    kept = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value in ("list", "count")]
    kept = kept or [Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0)]
    meant = replace(query, slots=Slots(tuple(kept)), within=within, nodes=(), facets=())
    return replace(meant, carried=("rest", "within")) if within else None
