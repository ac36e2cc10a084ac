"""Counts that hang on what was told: the section that holds a task, an agency's tasks in a role, a whole list."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.bodies_again import bodies_again
from assistant.turns.inherit import PARTS
from assistant.turns.lists import holding
from assistant.turns.turn import Turn, asks_list, said

# 'mục chứa việc này', 'phần có nó'
HOLDS = phrasing("told_section_of_it")
# 'thế cả mục có bao nhiêu việc'
WHOLE = phrasing("told_whole_section")
# 'trong những việc phối hợp đó', 'trong các nhiệm vụ chủ trì ấy'
IN_ROLE = phrasing("told_in_role")


def section_of_it(turn: Turn) -> Query | None:
    """'Mục chứa việc này có mấy việc?' after one task: the tasks of its section."""
    query, place = turn.query, _where_told(turn)
    named = query.sections or query.task_refs or query.agencies or query.times or query.nodes
    compares = query.slots.has(SlotKind.COMPARE)
    if turn.subject is None or not place or named or compares or not asks_list(query):
        # 'hai nhóm đó nhóm nào nhiều hơn': of what the last two turns told
        return None
    task = turn.library.task_by_id[turn.subject]
    kept = tuple(s for s in query.slots.items if not (s.end and s.first in place))
    section = Slot(SlotKind.SECTION, task.section, place.start, place.stop, 0, 0)
    slots = Slots(kept).plus([section])
    return replace(query, slots=slots, sections=(task.section,), topic=(), carried=("sections",))


def whole_section(turn: Turn) -> Query | None:
    """'Thế cả mục có bao nhiêu việc?' after some tasks of a section: all of that section."""
    query, state = turn.query, turn.state
    named = query.sections or query.task_refs or query.agencies or query.times or query.nodes
    if state is None or len(state.sections) != 1 or named or not query.counts:
        return None
    found = WHOLE.search(query.words) if asks_list(query) and not query.roles else None
    if found is None:
        return None
    kept = tuple(s for s in query.slots.items if s.kind is not SlotKind.FOLLOW)
    section = Slot(SlotKind.SECTION, state.sections[0], found.first, found.last, 0, 0)
    slots = Slots(kept).plus([section])
    return replace(query, slots=slots, sections=state.sections, topic=(), carried=("sections",))


def _where_told(turn: Turn) -> range:
    """Return where the section is told by its task, or pointed to where none was spoken of: 'mục đó'."""
    query, state = turn.query, turn.state
    if found := HOLDS.search(query.words):
        return range(found.first, found.last)
    if state is None or state.sections or "plan" in query.parts:
        return range(0)
    pointers = [s for s in query.slots.of(SlotKind.FOLLOW) if said(query, s) & PARTS]
    return range(pointers[0].first, pointers[0].last) if len(pointers) == 1 else range(0)


def theirs_in_role(turn: Turn) -> Query | None:
    """'Trong những việc phối hợp đó có mấy việc ở mục I?': of the agency spoken of, in that role."""
    query, state = turn.query, turn.state
    told = tuple(a for a in state.query.agencies if not a.negated) if state else ()
    plain = len({a.agency for a in told}) == 1 and not (query.agencies or query.who)
    if not plain or len(query.roles) != 1 or not asks_list(query):
        return None
    if IN_ROLE.search(query.words) is None or "appendix" in query.parts:
        return None
    theirs = replace(told[0], role=query.roles[0], partner=False)
    return replace(query, agencies=(theirs,), carried=("agency",))


# 'Count joint ones too' asks for no number.
ASKS = folded("told_asks")
# Slots that say nothing of what is counted.
PLAIN = frozenset(
    {SlotKind.QUANTITY, SlotKind.TASK, SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.FOLLOW}
)


def number_told(turn: Turn) -> Query | None:
    """'Tổng cộng là mấy việc' after a list: as many as were told, whatever they were told by."""
    query, state = turn.query, turn.state
    if state is None or not state.subjects or not asks_list(state.query):
        return None
    asks = ASKS & {word.folded for word in query.words}
    counts = set(query.quantities) == {"count"} and not query.topic and asks
    follows = set(query.slots.values(SlotKind.FOLLOW)) <= {"what_about", "those"}
    if not (counts and follows) or {s.kind for s in query.slots.items} - PLAIN:
        return None
    told = {*_set_against(turn), *state.subjects}
    within = tuple(task.id for task in turn.library.tasks if task.id in told)
    return replace(query, within=within, carried=("within",))


CLAIMING = PLAIN | {SlotKind.CLAIM, SlotKind.YES_NO, SlotKind.SHARE}


def number_of_theirs(turn: Turn) -> Query | None:
    """'Vậy chỉ một việc thôi phải không' after whether an agency is named: that it has so many is claimed."""
    query, state = turn.query, turn.state
    claims = query.yes_no and query.slots.has(SlotKind.CLAIM) and turn.subject is not None
    follows = set(query.slots.values(SlotKind.FOLLOW)) <= {"what_about"}
    if state is None or not (claims and follows) or {s.kind for s in query.slots.items} - CLAIMING:
        return None
    before = state.query
    kept = before.sections or before.times or before.cells or before.task_refs or before.within
    told = [a for a in before.agencies if not a.negated]
    if query.topic or kept or len(told) != 1 or before.topic or before.limits:
        return None
    theirs = (replace(told[0], slot=None),)
    return replace(query, agencies=theirs, roles=before.roles, carried=("agency",))


def _set_against(turn: Turn) -> tuple[str, ...]:
    """Return what was told before 'bộ đó còn chủ trì gì nữa không' and is one of what that asks for."""
    state = turn.state
    if state is None or state.before is None:
        return ()
    before, told = state.query, state.before.recent
    kept = tuple(s for s in before.slots.items if s.kind is not SlotKind.EXCLUDED)
    known, plain = turn.library.task_by_id, replace(before, slots=Slots(kept))
    aside = (t for t in before.slots.values(SlotKind.EXCLUDED) if t in told and t in known)
    described = before.agencies or before.times or before.sections or before.cells
    fitting = holding(plain, [known[t] for t in aside], turn.library) if described else ()
    return tuple(task.id for task in fitting if task.id not in state.subjects)


# Steps that count what was told, before those that narrow it.
COUNTING = (number_of_theirs, bodies_again, section_of_it, whole_section, theirs_in_role)


def portion_by_itself(query: Query) -> bool:
    """Whether a number of tasks is claimed and another among these: 'mục I có 6 việc và 4 trong số đó hằng năm'.

    'Trong số đó' points to the first number, and to nothing of the turns before, where it is said what is counted.
    """
    whole = query.tallies[0].told if query.tallies else None
    return whole is not None and bool(whole.sections or whole.agencies)
