"""The tasks that the list told before leaves out: 'các việc còn lại', 'những việc kia'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrases, phrasing, places
from assistant.grammar.phrasing import Found
from assistant.library import Library
from assistant.message.wanted import only_sections
from assistant.query import Query
from assistant.section_conditions import excluded_sections
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.claims import OTHER_BODIES, meant_agencies
from assistant.turns.inherit import SHORT_TOPIC
from assistant.turns.lists import looked_among
from assistant.turns.narrow import KEEPS_TO
from assistant.turns.set_aside import LEFT_OUT, sets_aside
from assistant.turns.state import State
from assistant.turns.turn import Turn
from assistant.words import words_typed
from structured.agencies import COLLECTIVE_GROUP, NATIONAL
from structured.types import Role, Task

# 'còn lại', 'việc khác', 'không thuộc diện đó'; of two parts of a list, the one that was not told.
REST, OTHER_PART = phrases("others_rest"), phrases("others_part")
EXCEPT = phrasing("others_except")
# 'còn lại bao nhiêu', said of a list from which some were set aside.
REMAINS = phrasing("others_remains")


def the_others(turn: Turn) -> Query | None:
    """'các việc còn lại', 'những việc kia': those that were not told."""
    turn = replace(turn, query=without_denied(_without_told(turn), turn.state))
    query, state = turn.query, turn.state
    named = query.agencies or query.times or query.cells or query.task_refs or query.superlative
    apart = query.aside or query.limits or query.slots.has(SlotKind.FILLER, "elsewhere")
    if state is None or named or apart:
        return None
    shortened = {"edited", "without"} & {*state.query.carried} and REMAINS.search(query.words)
    if not state.subjects:
        return _none_left(turn, state) if shortened else None
    if LEFT_OUT.search(query.words) or OTHER_BODIES.search(query.words):
        return None
    if EXCEPT.search(query.words):
        return rest_of(turn, state)
    if shortened:
        # 'còn lại mấy việc' after some were set aside: what was told.
        return _left(turn, state)
    if query.yes_no or sets_aside(query):
        # 'chắc không có việc khác chứ' doubts the list, 'bỏ việc A ra còn lại gì' shortens it.
        return None
    before = state.query
    # 'những việc còn lại của mục đó', of which some were told
    within = {turn.library.task_by_id[one].section for one in before.within}
    elsewhere = query.sections and {*query.sections} not in ({*before.sections}, within)
    said = REST if not before.within else (*REST, *OTHER_PART)
    found = tuple(places(query.words, said))
    if elsewhere or not found or query.who or query.fields or query.roles:
        return None
    inside = {word.start for first, last in found for word in query.words[first:last]}
    topic = [word for word in query.topic if word.start not in inside]
    return rest_of(turn, state) if len(topic) <= SHORT_TOPIC else None


def _without_told(turn: Turn) -> Query:
    """Return 'còn lại là những việc hằng năm nào' without what all of the list has that was narrowed."""
    query, state = turn.query, turn.state
    if state is None or not state.query.within or not any(places(query.words, REST)):
        return query
    if KEEPS_TO.search(words_typed(state.query.question)):
        # After 'chỉ lấy việc tỉnh chủ trì' these are what is left.
        return query
    wider = state.asked[:-1]
    if {*query.times} <= {time for one in wider for time in one.times}:
        query = replace(query, times=())
    whose = {(a.agency, a.role, a.negated) for one in wider for a in one.agencies}
    if query.agencies and {(a.agency, a.role, a.negated) for a in query.agencies} <= whose:
        query = replace(query, agencies=(), roles=())
    return query


def without_denied(query: Query, state: State | None) -> Query:
    """Return 'còn lại việc nào Bộ A không chủ trì' after those that it leads: the others, and no more is said.

    So is 'còn lại việc nào không làm hằng năm' after the annual ones, and after no others.
    """
    dated = {replace(time, negated=True) for time in state.query.times} if state else set()
    if {*query.times} == dated and any(places(query.words, REST)):
        query = replace(query, times=())
    told = {(a.agency, a.role, True) for a in state.query.agencies} if state else set()
    again = {(a.agency, a.role, a.negated) for a in query.agencies}
    if not again or again != told or not any(places(query.words, REST)):
        return query
    slots = query.slots.without(*query.slots.of(SlotKind.ROLE))
    return replace(query, slots=slots, agencies=(), roles=())


# 'còn | của bộ khác | thì mấy việc'.
OF_OTHERS = phrasing("others_of_bodies")


def of_others(turn: Turn) -> Query | None:
    """'Còn của bộ khác thì mấy việc?' after those of one: the others of the same list that a ministry has.

    The others of 'cơ quan khác' are whoever's; those of the provinces alone are no ministry's.
    """
    query, state = turn.query, turn.state
    found = OF_OTHERS.search(query.words)
    before = [a for a in state.query.agencies if not a.negated] if state else []
    asks = query.lists or query.counts or query.slots.has(SlotKind.FOLLOW)
    more = query.agencies or query.who or query.fields or query.sections or query.times
    if state is None or found is None or not (before and asks and state.subjects) or more:
        return None
    roles = tuple(dict.fromkeys(a.role for a in before if a.role)) or state.query.roles
    if query.topic or query.task_refs or query.yes_no or {*query.roles} - {*roles}:
        return None
    meant = rest_of(turn, state)
    if meant is None or found["any"]:
        return meant
    tasks = (turn.library.task_by_id[one] for one in meant.within)
    theirs = tuple(one.id for one in tasks if _of_ministry(one, roles or tuple(Role), turn.library))
    carried = (*meant.carried, "of_ministries")
    return replace(meant, within=theirs, carried=carried) if theirs else None


def _of_ministry(task: Task, roles: Sequence[Role], library: Library) -> bool:
    """Whether a ministry, or 'các bộ, ngành', has one of some roles in a task."""
    mentions = (mention for role in roles for mention in task.mentions(role))
    return any(
        m.agency == COLLECTIVE_GROUP or library.agencies[m.agency].kind == NATIONAL
        for m in mentions
    )


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
    if _of_matter(query):
        return None
    if query.who or query.fields or query.times or query.task_refs or _of_section(query, found):
        return None
    # 'ngoài những việc mục V đó, …' only says which they are.
    sections = [
        s for s in query.slots.of(SlotKind.SECTION) if not found.first <= s.first < found.last
    ]
    roles = [s for s in query.slots.of(SlotKind.ROLE) if not found.first <= s.first < found.last]
    told = {Role(s.value) for s in roles if s.value != "any"}
    role = told.pop() if len(told) == 1 else None
    wanted = "count" if query.counts and not query.lists else "list"
    slots = [Slot(SlotKind.QUANTITY, wanted, 0, 0, 0, 0)]
    slots += [Slot(SlotKind.EXCLUDED, task, 0, 0, 0, 0) for task in state.subjects]
    agency = replace(before[0], role=role, partner=False, slot=None)
    plain = replace(query, slots=Slots(tuple(slots)), agencies=(agency,), topic=(), nodes=())
    plain = replace(plain, sections=tuple(dict.fromkeys(s.value for s in sections)))
    return replace(plain, roles=(role,) if role else (), carried=("agency",))


def _of_section(query: Query, found: Found) -> bool:
    """Whether a section is set aside, and no list: 'ngoài mục III thì bộ đó …'."""
    inside = [s for s in query.slots.items if found.first <= s.first < found.last]
    pointer = any(s.value == "that_agency" and s.last == found.last for s in inside)
    return pointer and any(s.kind is SlotKind.SECTION for s in inside)


def _of_matter(query: Query) -> bool:
    """Whether others are asked for by words of theirs, and not of whom was spoken: 'còn việc nào nhắc đến X'."""
    return bool(query.cells) and not query.slots.has(SlotKind.FOLLOW, "that_agency")


# '| bỏ mấy việc ấy ra thì | tỉnh phối hợp mấy việc'
APART = phrasing("others_apart")
# What may describe tasks in what is set aside, and in what is asked for besides.
CONDITIONS = (*(SlotKind.AGENCY, SlotKind.SECTION, SlotKind.ROLE), *(SlotKind.WHEN, SlotKind.YEAR))


def others_that(turn: Turn) -> Query | None:
    """'Ngoài mấy việc này còn việc nào định kỳ', 'bỏ mấy việc ấy ra thì tỉnh phối hợp mấy việc': all the others
    with what is said of them."""
    query, state = turn.query, turn.state
    found = APART.search(query.words) or BESIDES.search(query.words)
    if state is None or found is None or not state.subjects:
        return None
    matter = _of_matter(query)
    if {a.agency for a in state.query.agencies} and not (query.agencies or matter):
        return None
    inside = range(found.first, found.last)
    told = any(s.first in inside for s in query.slots.of(*CONDITIONS, SlotKind.PERIOD))
    other = query.who or query.fields or query.task_refs or query.superlative
    asks = query.which_tasks or query.lists or query.counts
    named = query.agencies or query.times or query.sections or matter
    if told or other or not (asks and named):
        return None
    # 'còn việc nào … không' asks which there are.
    kept = [s for s in query.slots.items if s.first not in inside and s.kind != SlotKind.YES_NO]
    aside = [Slot(SlotKind.EXCLUDED, task, 0, 0, 0, 0) for task in state.subjects]
    times = tuple(replace(time, negated=False) for time in query.times)
    topic = query.topic if matter else ()
    return replace(query, slots=Slots((*kept, *aside)), times=times, topic=topic, carried=("anew",))


def outside_its_section(turn: Turn) -> Query | None:
    """'Ngoài mục II, còn việc nào tỉnh chủ trì' after tasks of mục II alone: those of the other sections."""
    query, state = turn.query, turn.state
    if state is None or not state.subjects or not (query.agencies and query.which_tasks):
        return None
    out = {section for one in query.aside if only_sections(one) for section in one.sections}
    out |= excluded_sections(query)
    told = {turn.library.task_by_id[one].section for one in state.subjects}
    apart = bool(out) and told <= out and not (query.who or query.fields or query.yes_no)
    return replace(query, carried=("anew",)) if apart else None


def _wanted(turn: Turn) -> Slots:
    """Return what a turn asks for of those told: their number, or all of them."""
    wanted = "count" if turn.query.counts and not turn.query.lists else "list"
    return Slots((Slot(SlotKind.QUANTITY, wanted, 0, 0, 0, 0),))


def _none_left(turn: Turn, state: State) -> Query:
    """Return the query before once more, which set all aside; its number where that is asked for."""
    slots = Slots(tuple(s for s in state.query.slots.items if s.kind is not SlotKind.QUANTITY))
    return replace(state.query, slots=slots.plus(_wanted(turn).items))


def _left(turn: Turn, state: State) -> Query:
    """Return the query for the list told, its number where that is asked for."""
    slots = _wanted(turn)
    plain = Query(turn.query.question, turn.query.words, slots, english=turn.query.english)
    return replace(plain, within=state.subjects, carried=("within",))


def _told(state: State) -> frozenset[str]:
    """Return the tasks of the list told, and of those told right before it of the same bodies in another role."""
    told, last = set(state.subjects), state
    while (before := last.before) and _beside(before.query, last.query):
        told |= {*before.subjects}
        last = before
    return frozenset(told)


def _beside(one: Query, two: Query) -> bool:
    """Whether two questions are of the same bodies and sections, each in a role of its own."""
    of_one, of_two = ({a.agency for a in q.agencies if not a.negated} for q in (one, two))
    same = of_one == of_two and one.sections == two.sections and one.times == two.times
    apart = len(one.roles) == len(two.roles) == 1 and one.roles != two.roles
    return bool(of_one) and same and apart


def _narrowed(state: State) -> frozenset[str]:
    """Return the list told before a question that was but put a condition on it: 'việc nào hạn 2022'."""
    listed = {*state.before.subjects} if state.before else set()
    narrower = state.query.carried == ("slots",) and {*state.subjects} < listed
    return frozenset(listed) if narrower else frozenset()


def rest_of(turn: Turn, state: State) -> Query | None:
    """Return the query for what is left of the tasks among which the list told was looked for."""
    told = _told(state)
    tasks = (task.id for task in turn.library.tasks if task.id not in told)
    among = _narrowed(state) or looked_among(state.query, turn.library)
    within = tuple(task for task in tasks if not among or task in among)
    query = replace(turn.query, agencies=(), cells=(), roles=(), topic=(), sections=())
    kept = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value in ("list", "count")]
    kept = kept or [Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0)]
    meant = replace(query, slots=Slots(tuple(kept)), within=within, nodes=(), facets=())
    return replace(meant, carried=("rest", "within")) if within else None
