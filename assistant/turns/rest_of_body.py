"""The other tasks of the body of the list just told: 'nhiệm vụ còn lại của Bộ này hạn khi nào'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import AgencyRef, Query
from assistant.slots import SlotKind
from assistant.turns.besides import but
from assistant.turns.inherit import SHORT_TOPIC
from assistant.turns.state import State
from assistant.turns.turn import Turn
from structured.types import Role

# 'việc còn lại của | bộ này', 'hai nhiệm vụ kia của bộ'
THEIRS = phrasing("rest_of_body")
POINTED = frozenset({"those", "that_agency", "what_about"})


def rest_of_body(turn: Turn) -> Query | None:
    """'Thế nhiệm vụ còn lại của Bộ này cũng xong năm 2022 à?': what the body has beside the tasks told of it."""
    query, state = turn.query, turn.state
    if state is None or THEIRS.search(query.words) is None or _says_more(query):
        return None
    body = _body(state)
    if body is None:
        return None
    pointed = (s for s in query.slots.of(SlotKind.FOLLOW) if s.value in POINTED)
    asked = replace(query, slots=query.slots.without(*pointed), topic=(), nodes=(), roles=())
    rest = _rest(turn, body, state.subjects)
    if not rest:
        return but(turn, replace(asked, agencies=(replace(body, role=None),)), state.subjects)
    if len(rest) == 1:
        return replace(asked, task_refs=rest, within=(), carried=("subject",))
    return replace(asked, within=rest, carried=("rest", "within"))


def _says_more(query: Query) -> bool:
    other = query.task_refs or query.sections or query.agencies or query.superlative or query.aside
    return bool(other) or len(query.topic) > SHORT_TOPIC


def _body(state: State) -> AgencyRef | None:
    """Return the one body of the list told, in its role there."""
    named = [one for one in state.query.agencies if not one.negated]
    if len(named) != 1 or not state.subjects:
        return None
    role = named[0].role or next(iter(state.query.roles), None)
    return replace(named[0], role=role, slot=None)


def _rest(turn: Turn, body: AgencyRef, told: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tasks that name a body and were not told; in its role, else in either."""
    meant = set(turn.library.agencies.meant(body.agency))
    for roles in ((body.role,) if body.role else (), tuple(Role)):
        rest = tuple(
            task.id
            for task in turn.library.tasks
            if task.id not in told
            and any(mention.agency in meant for one in roles for mention in task.mentions(one))
        )
        if rest:
            return rest
    return ()
