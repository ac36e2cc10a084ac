"""What the turns before leave to the next one: a plain value made from the turns alone.

A client that sends the history so gets the same answers as one that keeps a session.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from assistant.answer import Status
from assistant.evidence.scope import OTHER_DOCUMENT
from assistant.query import AgencyRef, Query, Reached
from assistant.reached import asked_agencies
from assistant.slots import SlotKind
from structured.types import Role

# So many agencies named last are remembered.
MOST_NAMED = 3
# A refused turn that says no more than this is about the matter spoken of before.
ASIDE_TOPIC = 3


class Outcome(Protocol):
    """What the next turn may refer to in an answer."""

    @property
    def status(self) -> Status: ...
    @property
    def subjects(self) -> tuple[str, ...]: ...
    @property
    def passages(self) -> tuple[str, ...]: ...
    @property
    def options(self) -> tuple[str, ...]: ...
    @property
    def agencies(self) -> tuple[str, ...]: ...
    @property
    def collective(self) -> tuple[str, ...]: ...


class Part(Protocol):
    """One of the questions of a turn, and its answer in draft."""

    @property
    def query(self) -> Query: ...
    @property
    def draft(self) -> Outcome: ...


@dataclass(frozen=True)
class State:
    """What the last answered turn was about: its query, and the tasks and passages of its answer.

    `listed` is the last list of several; `recent` the tasks of the last turns, one by one or a list;
    `agencies` those spoken of, in the question or else in the answer; `named` those of the last turns;
    `lists` the last list of several with the wider ones that it was narrowed from, the widest first;
    `options` the tasks offered when it was asked back which is meant; `part` the node of a document
    whose text was told; `sections` those of the appendix asked about in the last turns; `first` the
    state after the first turn, None in that state itself; `asked` the queries whose conditions the
    last list fulfils, the widest first; `earlier` the query of the turn before the last, `before` the
    state that it left; `reached` what reached the agency listed only collectively.
    """

    query: Query
    subjects: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    listed_passages: tuple[str, ...] = ()
    agencies: tuple[AgencyRef, ...] = ()
    recent: tuple[str, ...] = ()
    named: tuple[AgencyRef, ...] = ()
    options: tuple[str, ...] = ()
    lists: tuple[tuple[str, ...], ...] = ()
    part: str = ""
    sections: tuple[str, ...] = ()
    first: State | None = None
    asked: tuple[Query, ...] = ()
    earlier: Query | None = None
    before: State | None = None
    reached: Reached | None = None


def after(query: Query, draft: Outcome, before: State | None) -> State | None:
    """Return the state after a turn; small talk, and what is said aside, leave it as it was."""
    if draft.status is Status.CHITCHAT or (before and _aside(query, draft, before)):
        return before
    if draft.status is Status.NOT_IN_DOCUMENT and _asks_nothing(query):
        return before
    query = _without_aside(query, before)
    several = len(draft.subjects) > 1
    fresh = several or narrows(query)
    earlier = before.recent if before and not fresh else ()
    agencies = _spoken_of(query, draft, before)
    return State(
        query=query,
        subjects=draft.subjects,
        passages=draft.passages,
        listed=draft.subjects if several or before is None else before.listed,
        listed_passages=() if several else _listed_passages(draft, before),
        agencies=agencies or (before.agencies if before else ()),
        recent=tuple(dict.fromkeys((*earlier, *draft.subjects))),
        named=_last_named(before.named if before else (), _named(query, draft, agencies)),
        options=draft.options,
        lists=_lists(query, draft.subjects, before.lists if before else ()),
        part=part_of(draft.passages) or (before.part if before and not draft.subjects else ""),
        sections=_last_sections(
            before.sections if before else (), query.sections or _section_told(query, draft)
        ),
        first=(before.first or before) if before else None,
        asked=_asked(query, draft.subjects, before.asked if before else ()),
        earlier=before.query if before else None,
        before=before,
        reached=replace(asked, tasks=draft.collective)
        if (asked := asked_agencies(query))
        else None,
    )


def reached_beside(state: State, told: Sequence[str]) -> Reached | None:
    """Return what stood apart beside the last list of just these tasks; None where nothing did."""
    turn: State | None = state
    while turn is not None and turn.subjects != tuple(told):
        turn = turn.before
    return turn.reached if turn else None


def after_all(parts: Sequence[Part], before: State | None) -> State | None:
    """Return the state after the questions of a turn that was read by itself."""
    for part in parts:
        before = after(part.query, part.draft, before)
    return before


# What a message wants, or speaks of.
SAID = (
    *(
        SlotKind.QUANTITY,
        SlotKind.WHO,
        SlotKind.FIELD,
        SlotKind.YES_NO,
        SlotKind.ASKED,
        SlotKind.ROLE,
    ),
    *(
        SlotKind.FACET,
        SlotKind.NODE,
        SlotKind.AGENCY,
        SlotKind.SECTION,
        SlotKind.TASK,
        SlotKind.FOLLOW,
    ),
    *(SlotKind.TASK_REF, SlotKind.CELL, SlotKind.WHEN, SlotKind.PART, SlotKind.COMPARE),
)


def _asks_nothing(query: Query) -> bool:
    """Whether a message only tells what the writer is at: 'giúp tôi chuẩn bị báo cáo năm 2025 với'."""
    said = any(map(query.slots.has, SAID)) or query.yes_no
    # 'cần một câu đố về Chỉ thị 05'
    return not (said or OTHER_DOCUMENT.search(query.words))


def _without_aside(query: Query, before: State | None) -> Query:
    """Return 'trừ mục I ra' as a turn of the section before it: what it sets aside is asked of nothing."""
    if before is None or query.carried != ("without",):
        return query
    return replace(query, sections=before.query.sections, times=before.query.times)


def narrows(query: Query) -> bool:
    """Whether a query keeps to some of the tasks listed before it."""
    return bool(query.within) and not (query.superlative or query.yes_no)


def _lists(
    query: Query, told: tuple[str, ...], before: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], ...]:
    """Return the lists told, the widest first: a list takes the place of those that it is no part of."""
    if not told or (len(told) == 1 and not narrows(query)):
        return before
    wider = before if narrows(query) else ()
    return (*(one for one in wider if set(told) < set(one)), told)


def _asked(query: Query, told: tuple[str, ...], before: tuple[Query, ...]) -> tuple[Query, ...]:
    """Return the queries whose conditions the last list fulfils; () after a change that no condition tells."""
    if "dropped" in query.carried:
        return (query,)
    if "edited" in query.carried or "without" in query.carried:
        return ()
    if narrows(query):
        # What is taken over slot by slot stands in the place of what was asked last.
        return (*(before[:-1] if query.carried == ("slots",) else before), query)
    listed = len(told) > 1 or query.lists or query.counts
    # 'việc có cả A và B phối hợp?', which only one has
    described = query.agencies or query.times or query.sections or query.cells
    asks = query.fields or query.who or query.yes_no or query.task_refs
    return (query,) if listed or (told and described and not asks) else before


def _section_told(query: Query, draft: Outcome) -> tuple[str, ...]:
    """Return the section in which all tasks of an answer stand, where a section was asked for."""
    found = {task.partition(".")[0] for task in draft.subjects}
    return tuple(found) if "section" in query.fields and len(found) == 1 else ()


def _aside(query: Query, draft: Outcome, before: State) -> bool:
    """Whether a turn got no answer and is about what was spoken of: that is still meant afterwards."""
    if draft.status is Status.CLARIFY:
        return not draft.options
    if draft.status is not Status.NOT_IN_DOCUMENT:
        return False
    short = bool(before.subjects) and len(query.topic) <= ASIDE_TOPIC and not query.task_refs
    return bool(query.carried) or short


def _listed_passages(draft: Outcome, before: State | None) -> tuple[str, ...]:
    if len(draft.passages) > 1 or before is None:
        return draft.passages
    return before.listed_passages


def _spoken_of(query: Query, draft: Outcome, before: State | None) -> tuple[AgencyRef, ...]:
    """Return the agencies that the question names, else those that the answer does.

    Of one of an agency's tasks only what was asked is spoken of: its time leaves the agency as it was.
    """
    told = query.who or query.roles or not query.fields
    told = bool(told) or bool({role.value for role in Role} & set(query.fields))
    of_list = before is not None and "ordinal" in query.carried and bool(before.agencies)
    answered = () if of_list and not told else tuple(map(AgencyRef, draft.agencies))
    aside = {a.agency for a in query.agencies if a.negated}
    others = tuple(a for a in answered if a.agency not in aside)
    if query.who and others and len(aside) == len(query.agencies):
        # 'Ngoài Bộ A, bộ nào chủ trì …? Bộ đó …' is about whoever that is
        return others
    return query.agencies or answered


def _named(query: Query, draft: Outcome, agencies: tuple[AgencyRef, ...]) -> tuple[AgencyRef, ...]:
    """Return the agencies of a turn, its own last: those of its conditions, and whom the answer names beside.

    'Tỉnh gửi báo cáo về bộ nào?' is asked of the province, and answered by a ministry.
    """
    known = {reference.agency for reference in agencies}
    told = (AgencyRef(agency) for agency in draft.agencies if agency not in known)
    return (*_of_limits(query), *told, *agencies)


def _of_limits(query: Query) -> tuple[AgencyRef, ...]:
    """Return the agencies by which other words of a question keep to some tasks: 'A chủ trì mà …'."""
    told = (reference for limit in query.limits for reference in limit.agencies)
    return tuple(reference for reference in told if not reference.negated)


def _last_named(before: tuple[AgencyRef, ...], now: tuple[AgencyRef, ...]) -> tuple[AgencyRef, ...]:
    """Return the last agencies named over the turns, each once, the latest last."""
    latest = {reference.agency for reference in now}
    kept = tuple(reference for reference in before if reference.agency not in latest)
    return (*kept, *now)[-MOST_NAMED:]


def _last_sections(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sections asked about over the turns, each once, the latest last."""
    return (*(section for section in before if section not in now), *now)[-MOST_NAMED:]


def part_of(passages: tuple[str, ...]) -> str:
    """Return the node of a document under which all of `passages` stand, '' when there is none."""
    parents = {passage.rpartition("/")[0] for passage in passages}
    return parents.pop() if len(parents) == 1 else ""
