"""Turns that put what they name beside what was told before: an agency, a time, a section, a task, a role."""

from __future__ import annotations

from dataclasses import replace

from assistant.query import Query, TimeCondition
from assistant.slots import SlotKind
from assistant.turns.pairs import PAIR
from assistant.turns.same import columns_meant
from assistant.turns.turn import Turn, opens_with_follow


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
        times=state.query.times,
        sections=state.query.sections,
        topic=(),
        # Of both roles in all tasks nothing is claimed that was told of some.
        carried=("agency",) if _of_some(state.query) else ("roles",),
    )


def _of_some(before: Query) -> bool:
    """Whether tasks were asked for by more than their body, time and section."""
    by_words = before.topic or before.cells or before.within or before.slots.has(SlotKind.SHARE)
    return bool(by_words or before.limits or before.aside or before.also)


def with_agency_before(turn: Turn) -> Query | None:
    """'so với Bộ B thì ai nhiều hơn' after what was told of another agency."""
    query, state = turn.query, turn.state
    named = {reference.agency for reference in query.agencies}
    if state is None or len(named) != 1 or not query.slots.has(SlotKind.COMPARE):
        return None
    before = tuple(a for a in state.agencies if a.agency not in named)
    if len(before) == PAIR and "agency" in state.query.carried and opens_with_follow(query):
        # 'còn so với Bộ C thì sao' after A beside B: A beside C.
        before = before[:1]
    if len(before) != 1 or len(query.topic) > PAIR:
        return None
    role = before[0].role or next((a.role for a in query.agencies if a.role), None)
    both = tuple(
        replace(a, role=a.role or role, partner=False, any_role=False, slot=None)
        for a in (*before, *query.agencies)
    )
    roles = query.roles or state.query.roles
    return replace(query, agencies=both, roles=roles, topic=(), carried=("agency",))


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
