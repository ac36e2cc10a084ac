"""What was told of one task is claimed of another: 'II.2 cũng ghi y hệt thế, đúng không'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.turns.pairs import PAIR
from assistant.turns.picks import listed_item
from assistant.turns.turn import Turn, asks_list
from structured.types import Role

# 'cũng ghi y hệt thế', 'cũng ghi năm đó', 'giống hệt vậy'.
SAME = phrasing("same_as_told")
# 'cũng theo đúng hai giai đoạn đó': which column that is.
OF_TIME = phrasing("same_time")


def same_as_told(turn: Turn) -> Query | None:
    """Return what was told of the task spoken of, held against the task that a claim names or describes."""
    query, state = turn.query, turn.state
    said = SAME.search(query.words)
    if state is None or said is None or not _claims(query) or turn.subject is None:
        return None
    item = listed_item(turn) if query.slots.has(SlotKind.ORDINAL) else None
    told = item.task_refs if item else query.task_refs
    refs = [ref for ref in told if ref in turn.library.task_by_id]
    topic = tuple(w for w in query.topic if w not in query.words[said.first : said.last])
    named = len(refs) == 1 and refs[0] != turn.subject
    described = not query.task_refs and len(topic) >= PAIR
    if named and not (query.fields or query.roles or query.times) and _claimed(state.query):
        return _claimed_again(query, state.query)
    fields, roles = columns_meant(query, state.query)
    if not (named or described) or not (fields or roles):
        return None
    compared = [Slot(SlotKind.COMPARE, "compare", 0, 0, 0, 0)]
    return replace(
        query,
        slots=query.slots.plus(compared),
        task_refs=(turn.subject, *refs),
        fields=fields,
        roles=roles,
        times=(),
        sections=(),
        topic=() if named else topic,
        carried=("subject",),
    )


def _claims(query: Query) -> bool:
    """Whether a turn but claims that something is the same, naming nobody itself."""
    whom = query.agencies or query.slots.has(SlotKind.FOLLOW, "that_agency")
    return query.yes_no and not (whom or query.who or asks_list(query))


def _claimed(before: Query) -> bool:
    """Whether an agency or a time was claimed of the task told."""
    return before.yes_no and bool(before.agencies or before.times)


def _claimed_again(query: Query, before: Query) -> Query:
    """Return what was claimed before, claimed of the task named: 'III.9 cũng vậy phải không?'."""
    return replace(
        query,
        slots=query.slots.plus(before.slots.of(SlotKind.SHARE)),
        agencies=tuple(replace(a, slot=None) for a in before.agencies),
        roles=before.roles,
        times=before.times,
        fields=before.fields,
        topic=(),
        carried=("slots",),
    )


def columns_meant(query: Query, before: Query) -> tuple[tuple[str, ...], tuple[Role, ...]]:
    """Return the columns and roles that a turn names, else those that the turn before asked for."""
    if query.fields or query.roles:
        return query.fields, query.roles
    if OF_TIME.search(query.words):
        return ("deadline",), ()
    if before.yes_no or before.agencies:
        # A claim is made again, of another task: no column was asked for.
        return (), ()
    return before.fields, before.roles
