"""Turns that put what they name beside what was told before: times, sections, tasks by their numbers."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query, TimeCondition
from assistant.slots import SlotKind
from assistant.turns.pairs import PAIR
from assistant.turns.same import columns_meant
from assistant.turns.turn import Turn
from structured.agencies import COLLECTIVE_GROUP


def with_time_before(turn: Turn) -> Query | None:
    """'Nhiều hơn hay ít hơn số việc hạn 2022?' after the tasks of another time: the two, compared."""
    query, state = turn.query, turn.state
    if state is None or not _compares(query) or not query.times or query.sections:
        return None
    before = [time for time in state.query.times if time not in query.times]
    if len(before) != 1 or len(query.times) != 1 or query.agencies or query.task_refs:
        return None
    both = (*before, *query.times)
    return _of_the_same(query, state.query, times=both, sections=state.query.sections, kind="times")


def with_section_before(turn: Turn) -> Query | None:
    """'Nhiều hơn mục V không?' after what a section holds: the two sections, compared."""
    query, state = turn.query, turn.state
    if state is None or not _compares(query) or len(set(query.sections)) != 1:
        return None
    before = [section for section in state.query.sections if section not in query.sections]
    if len(before) != 1 or query.agencies or query.task_refs or query.times:
        return None
    both = (*before, *query.sections)
    return _of_the_same(query, state.query, times=state.query.times, sections=both, kind="sections")


def sections_told(turn: Turn) -> Query | None:
    """'Mục nào nhiều hơn?' after two sections told one a turn: the two, compared."""
    query, state = turn.query, turn.state
    asked = query.fields == ("section",) and query.slots.has(SlotKind.COMPARE, "more")
    if state is None or not asked or len(state.sections) < PAIR or query.sections:
        return None
    if query.agencies or query.task_refs or query.times or query.topic:
        return None
    both = state.sections[-PAIR:]
    return _of_the_same(query, state.query, times=(), sections=both, kind="sections")


def with_role_before(turn: Turn) -> Query | None:
    """'So với việc tỉnh phối hợp thì bên nào nhiều hơn?' after what provinces lead: both roles, compared."""
    query, state = turn.query, turn.state
    more = any(query.slots.has(SlotKind.COMPARE, value) for value in ("more", "equal"))
    if state is None or not more or query.superlative or len(query.agencies) > 1:
        return None
    before, now = state.query.roles, query.roles
    same = {a.agency for a in query.agencies} <= {a.agency for a in state.query.agencies}
    if len(before) != 1 or len(now) != 1 or before == now or not same:
        return None
    if len(state.query.agencies) != 1 or query.task_refs or query.times or query.sections:
        return None
    agency = replace(state.query.agencies[0], role=None, partner=False, any_role=False, slot=None)
    return replace(
        query,
        agencies=(agency,),
        roles=(*before, *now),
        sections=state.query.sections,
        topic=(),
        carried=("roles",),
    )


# 'hai bộ này', 'bộ nào', 'bên nào'.
OF_AGENCIES = phrasing("compares_agencies")
# Other words than those of the comparison, at most so many.
MOST_TOPIC = 2


def agencies_told(turn: Turn) -> Query | None:
    """'Hai bộ bằng nhau không?', 'bộ nào nhiều hơn?' after two agencies told one a turn: the two, compared."""
    query, state = turn.query, turn.state
    compares = any(query.slots.has(SlotKind.COMPARE, value) for value in ("more", "equal"))
    if state is None or not compares or not state.query.agencies or query.superlative:
        return None
    named = query.agencies or query.task_refs or query.times or query.sections or query.nodes
    two = state.named[-PAIR:]
    if named or len(query.topic) > MOST_TOPIC or len(two) < PAIR:
        return None
    if any(a.negated or a.agency == COLLECTIVE_GROUP for a in two):
        return None
    if not OF_AGENCIES.search(query.words):
        return None
    roles = query.roles or state.query.roles
    role = roles[0] if len(roles) == 1 else None
    agencies = tuple(replace(a, role=role, partner=False, slot=None) for a in two)
    return replace(query, agencies=agencies, roles=roles, topic=(), carried=("agency",))


def _of_the_same(
    query: Query,
    kept: Query,
    times: tuple[TimeCondition, ...],
    sections: tuple[str, ...],
    kind: str,
) -> Query:
    """Return `query` about the agencies of the turn before, with two times or sections to compare."""
    return replace(
        query,
        times=times,
        sections=sections,
        agencies=kept.agencies,
        roles=query.roles or kept.roles,
        topic=(),
        carried=(kind,),
    )


def with_task_before(turn: Turn) -> Query | None:
    """'Có giống sản phẩm của nhiệm vụ 11 không?' after one task: the two tasks, compared.

    A bare number is one of the section of the task spoken of.
    """
    query = turn.query
    refs = [_full(ref, turn) for ref in query.task_refs]
    compares = query.slots.has(SlotKind.COMPARE)
    if turn.subject is None or len(refs) != 1 or refs[0] == turn.subject or not compares:
        return None
    if refs[0] not in turn.library.task_by_id or query.agencies:
        return None
    both = (turn.subject, refs[0])
    fields, roles = query.fields, query.roles
    if query.yes_no and turn.state:
        fields, roles = columns_meant(query, turn.state.query)
    return replace(
        query,
        task_refs=both,
        fields=fields,
        roles=roles,
        sections=(),
        topic=(),
        carried=("subject",),
    )


def _full(reference: str, turn: Turn) -> str:
    if not reference.isdigit() or turn.subject is None:
        return reference
    section = turn.query.sections[0] if turn.query.sections else turn.subject.partition(".")[0]
    return f"{section}.{reference}"


def _compares(query: Query) -> bool:
    return query.slots.has(SlotKind.COMPARE) and not query.superlative and not query.topic_announced
