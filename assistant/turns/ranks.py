"""Turns that hang on a rank or a comparison: the other end, the rank without some, both ends at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import EXTREMES, AgencyRef, Query
from assistant.section_conditions import excluded_sections
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.pairs import PAIR
from assistant.turns.turn import Turn

ENDS = ("most", "least")


def of_the_first(turn: Turn) -> Query | None:
    """'Mấy việc?', 'kể ra' after which agency, or section, has most: the tasks of that one."""
    query, state = turn.query, turn.state
    if state is None or state.query.superlative not in ENDS or not (query.lists or query.counts):
        return None
    other = query.who or query.fields or query.superlative or query.yes_no or query.counts_agencies
    pointed = query.slots.of(SlotKind.FOLLOW, SlotKind.COMPARE, SlotKind.SHARE)
    if other or pointed or names_any(query) or query.roles:
        return None
    before = state.query
    plain = replace(query, topic=(), roles=before.roles, times=before.times)
    if "section" in before.fields:
        return replace(plain, sections=state.sections[-1:], carried=("sections",))
    if not before.who or len(state.agencies) != 1:
        return None
    role = before.roles[0] if len(before.roles) == 1 else None
    first = replace(state.agencies[0], role=role, partner=False, slot=None)
    return replace(plain, agencies=(first,), sections=before.sections, carried=("agency",))


def other_end(turn: Turn) -> Query | None:
    """'Ít nhất thì sao?', 'bộ nào ít nhất' after what has most: the other end of the same rank."""
    query, state = turn.query, turn.state
    if state is None or query.superlative not in ENDS or not state.query.superlative:
        return None
    if names_any(query) or query.roles or query.fields or query.about_tasks:
        return None
    if query.who and not state.query.who:
        # 'Mục nào nhiều việc nhất? Bộ nào ít nhất?' asks for another rank.
        return None
    ranked = state.query.who or "section" in state.query.fields
    return asked_again(query, state.query, query.superlative) if ranked else None


def another_extreme(turn: Turn) -> Query | None:
    """'Còn việc bắt đầu muộn nhất?' after which ends first: among the same tasks, not those of that answer."""
    query, state = turn.query, turn.state
    if state is None or query.superlative not in ENDS or state.query.superlative not in ENDS:
        return None
    before = state.query
    pointed = query.slots.has(SlotKind.FOLLOW, "those") or query.slots.has(SlotKind.FOLLOW, "that")
    if names_any(query) or query.who or query.roles or before.who or pointed:
        return None
    if before.roles:
        return asked_again(query, before, query.superlative)
    return replace(
        query,
        agencies=before.agencies,
        sections=before.sections,
        times=before.times,
        within=before.within,
        topic=(),
        carried=("rank",),
    )


def among_all(turn: Turn) -> Query | None:
    """'Việc nào nhiều cơ quan chủ trì nhất' after one task: an extreme is one of many, not that one."""
    query, state = turn.query, turn.state
    if _of_another_wording(turn) or _of_sections(turn):
        return replace(query, carried=("rank",))
    extreme = query.superlative is not None and query.which_tasks and not query.who
    pointed = query.slots.has(SlotKind.FOLLOW, "that")
    if state is None or turn.subject is None or not extreme or pointed or names_any(query):
        return None
    counted = query.counts_agencies and query.superlative in ENDS and not query.roles
    slots = _of_bodies(query.slots) if counted else query.slots
    roles = query.roles or state.query.roles
    return replace(query, slots=slots, roles=roles, carried=("rank",))


# 'thời hạn nào | nhiều việc nhất': the wordings of a column.
COLUMN, OF_TASKS = phrasing("extremes_period"), phrasing("extremes_tasks")


def _of_another_wording(turn: Turn) -> bool:
    """Whether 'mấy việc hằng năm? Còn thời hạn nào nhiều việc nhất?' asks among all wordings of that column."""
    query, before = turn.query, turn.state.query if turn.state else turn.query
    asked = (
        "deadline" in query.fields and COLUMN.search(query.words) and OF_TASKS.search(query.words)
    )
    extreme = query.superlative in ENDS and not (query.which_tasks or query.who)
    listed = before.times and not (
        before.agencies or before.sections or before.task_refs or before.superlative
    )
    pointed = query.slots.of(SlotKind.FOLLOW) and not query.slots.has(SlotKind.FOLLOW, "what_about")
    return bool(asked and extreme and listed and not pointed and not names_any(query))


def _of_sections(turn: Turn) -> bool:
    """Whether 'mục nào nhiều nhiệm vụ nhất' after one task asks among all sections, not for that of the task."""
    query = turn.query
    ranked = (
        "section" in query.fields and query.superlative in ENDS and OF_TASKS.search(query.words)
    )
    named = query.slots.of(SlotKind.FOLLOW) or query.who or names_any(query)
    return bool(turn.subject and ranked and not named)


# 'nhiều cơ quan chủ trì hơn thế'.
BODIES = phrasing("groups_bodies")


def more_than_it(turn: Turn) -> Query | None:
    """'Có việc nào nhiều cơ quan chủ trì hơn không?' after one task: those with more than it has."""
    query, subject = turn.query, turn.subject
    more = query.slots.has(SlotKind.COMPARE, "more") and BODIES.search(query.words)
    before = turn.state.query.roles if turn.state else ()
    roles = query.roles or before
    if subject is None or not more or not query.which_tasks or names_any(query) or len(roles) != 1:
        return None
    number = len(turn.library.task_by_id[subject].mentions(roles[0]))
    kept = (s for s in query.slots.items if s.kind not in (SlotKind.COMPARE, SlotKind.FOLLOW))
    bound = Slot(SlotKind.SHARE, f">={number + 1}", 0, 0, 0, 0)
    slots = Slots((*kept, bound))
    return replace(query, slots=slots, roles=roles, topic=(), carried=("rank",))


def _of_bodies(slots: Slots) -> Slots:
    """Return the slots with agencies as what an extreme counts: 'nhiều nhất là việc nào, mấy cơ quan'."""
    meant = (replace(s, value=f"{s.value}{OF_AGENCIES}") if _extreme(s) else s for s in slots.items)
    return Slots(tuple(meant))


def without_them(turn: Turn) -> Query | None:
    """'Không tính Bộ A thì ai đứng đầu?' after who has most: the same rank without these."""
    query, state = turn.query, turn.state
    if state is None or not state.query.superlative or not state.query.who:
        return None
    aside = [a for a in query.agencies if a.negated]
    more = query.sections or query.times or query.task_refs or query.which_tasks
    if not aside or len(aside) != len(query.agencies) or more or len(query.topic) > PAIR:
        return None
    kept = [a for a in state.query.agencies if a.agency not in {b.agency for b in aside}]
    below = all(a.slot and _is_after(query, a.slot) for a in aside)
    out = [replace(a, role=None, slot=a.slot if below else None) for a in aside]
    placed = query.superlative if query.superlative and query.superlative not in EXTREMES else MOST
    # 'sau Bộ A thì đến bộ nào': who comes right below; '… thì bộ nào đứng thứ ba'.
    again = asked_again(query, state.query, placed if below else state.query.superlative)
    return replace(again, agencies=(*kept, *out))


AFTER = "sau"


def _is_after(query: Query, named: Slot) -> bool:
    """Whether a place after a body is asked for: 'sau Bộ A thì đến bộ nào'."""
    return named.first > 0 and query.words[named.first - 1].folded == AFTER


# 'trong số còn lại thì bộ nào nhiều nhất'
REST = phrasing("ranks_rest")
# So far before 'bộ đó' stands what sets it aside: 'trừ bộ đó ra thì ai nhiều nhất'.
REACH = 1


def without_that_one(turn: Turn) -> Query | None:
    """'Trừ bộ đó ra, bộ nào nhiều nhất?', 'trong các bộ còn lại thì bộ nào …': the rank without the one told."""
    query, state = turn.query, turn.state
    also = _set_aside_with(query)
    if state is None or not query.superlative or not query.who:
        return None
    if len(also) != len(query.agencies) or names_any(replace(query, agencies=())):
        return None
    if not (_sets_it_aside(query) or (_ranked(state.query) and REST.search(query.words))):
        return None
    out = tuple(
        replace(a, role=None, negated=True, partner=False, slot=None)
        for a in (*state.agencies, *also)
    )
    before = state.query
    kept = tuple(a for a in before.agencies if a.negated and before.superlative)
    roles = query.roles or before.roles
    return replace(query, agencies=(*kept, *out), roles=roles, topic=(), carried=("rank",))


def without_that_section(turn: Turn) -> Query | None:
    """'Trừ mục III thì mục nào nhiều nhất?', 'trong các mục còn lại …': the rank without the one told."""
    query, state = turn.query, turn.state
    if state is None or query.superlative not in ENDS or "section" not in query.fields:
        return None
    before = state.query
    if before.superlative not in ENDS or "section" not in before.fields:
        return None
    again = replace(query, roles=query.roles or before.roles, topic=(), carried=("rank",))
    if excluded_sections(query):
        return again
    rest = REST.search(query.words)
    if rest is None or query.sections:
        return None
    told = Query(query.question, query.words[rest.first : rest.last], sections=state.sections[-1:])
    return replace(again, aside=(*before.aside, told))


def _sets_it_aside(query: Query) -> bool:
    pointing = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "that_agency"]
    excepts = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "except"]
    return any(0 <= one.first - out.last <= REACH for one in pointing for out in excepts)


def _ranked(before: Query) -> bool:
    """Whether who has most, or least, was asked for, and no other body is spoken of."""
    beside = any(not agency.negated for agency in before.agencies)
    return before.who and before.superlative in ENDS and not beside


def _set_aside_with(query: Query) -> list[AgencyRef]:
    """Return the agencies named beside 'bộ đó' before who is asked for: 'trừ bộ đó và Bộ A thì ai …'."""
    asked = max(s.first for s in query.slots.of(SlotKind.WHO)) if query.who else 0
    return [a for a in query.agencies if a.slot and a.slot.first < asked]


# Either end of a rank, of tasks or of agencies.
MOST, LEAST, OF_AGENCIES = "most", "least", "_agencies"
OF_BODIES = frozenset({MOST + OF_AGENCIES, LEAST + OF_AGENCIES})
# What a turn asks to be counted, whatever place it asks for.
COUNTING = ("count", "count_agencies")
# 'nhiều nhất và ít nhất': what may stand between the two where one question asks for both.
BETWEEN = folded("ranks_between")
ASKING = folded("ranks_asking")


def both_ends(query: Query) -> tuple[Query, ...]:
    """Return a query for what has most and what has least as one for each, in their order."""
    found = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value.startswith((MOST, LEAST))]
    ends = {s.value.removesuffix(OF_AGENCIES): s for s in reversed(found) if s.value in EXTREMES}
    if set(ends) != {MOST, LEAST} or not _asks_both(query, found):
        return (query,)
    suffix = OF_AGENCIES if any(s.value.endswith(OF_AGENCIES) for s in ends.values()) else ""
    order = sorted(ends, key=lambda end: ends[end].first)
    return tuple(replace(query, slots=_of_end(query.slots, end, suffix)) for end in order)


def _of_end(slots: Slots, end: str, suffix: str) -> Slots:
    """Return the slots with no other extreme than one end."""
    kept = (
        replace(s, value=f"{end}{suffix}") if _extreme(s) else s
        for s in slots.items
        if not _extreme(s) or s.value.removesuffix(OF_AGENCIES) == end
    )
    return Slots(tuple(kept))


def _extreme(slot: Slot) -> bool:
    return slot.kind is SlotKind.QUANTITY and slot.value in EXTREMES


def _asks_both(query: Query, found: Sequence[Slot]) -> bool:
    """Whether two words ask, one for each end, or the ends stand side by side."""
    asked = [w for w in query.words if w.folded in ASKING]
    one, two = found[0], next(s for s in found if s.value != found[0].value)
    between = query.words[one.last : two.first]
    return len(asked) > 1 or all(word.folded in BETWEEN for word in between)


def asked_again(query: Query, before: Query, value: str) -> Query:
    """Return the rank asked for before with another place in it: 'ít nhất thì sao' after what has most."""
    # What is counted of tasks stays what their places are told by.
    of_tasks = before.superlative in OF_BODIES and value not in EXTREMES
    bodies = (before.superlative,) if of_tasks and before.superlative else ()
    counted = (q for q in query.quantities if q in COUNTING)
    kept = [
        replace(slot, first=0, last=0, start=0, end=0)
        for slot in before.slots.items
        if slot.kind is not SlotKind.QUANTITY
    ]
    said = [(SlotKind.QUANTITY, one) for one in (*bodies, value, *counted)]
    said += [(SlotKind.TASK, "task")] if bodies else []
    slots = Slots((*kept, *(Slot(kind, one, 0, 0, 0, 0) for kind, one in said)))
    return replace(
        before, question=query.question, words=query.words, slots=slots, carried=("rank",)
    )


def names_any(query: Query) -> bool:
    """Whether a turn names something itself, or tells of a matter: 'Bộ A', 'III.10', 'mục II', 'năm 2022'."""
    named = query.agencies or query.task_refs or query.sections or query.nodes or query.times
    return bool(named) or len(query.topic) > PAIR
