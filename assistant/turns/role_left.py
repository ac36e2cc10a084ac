"""What stood apart beside a list once one role is set aside: 'bỏ mấy việc phối hợp ra' after those of Bộ A."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.conditions import roles_of
from assistant.library import Library
from assistant.message.described import says_something
from assistant.query import Query, Reached
from structured.agencies import COLLECTIVE_GROUP


def in_role_left(
    beside: Reached | None, aside: Iterable[Query], library: Library
) -> Reached | None:
    """Return what stood beside a list without the roles set aside: of 'bỏ mấy việc phối hợp ra', what is led."""
    if beside is None:
        return None
    out = {role for query in aside if _of_role_alone(query, beside) for role in query.roles}
    left = tuple(role for role in beside.roles if role not in out)
    if not left or left == beside.roles:
        return beside
    named = ((t, library.task_by_id[t].mentions(role)) for t in beside.tasks for role in left)
    kept = dict.fromkeys(t for t, some in named if any(m.agency == COLLECTIVE_GROUP for m in some))
    return replace(beside, roles=left, tasks=tuple(kept))


def _of_role_alone(query: Query, beside: Reached) -> bool:
    """Whether no more is set aside than the part in one role of those whose list it was."""
    same = {a.agency for a in query.agencies} == {*beside.agencies}
    plain = replace(query, agencies=(), roles=())
    roles = {roles_of(a, query) for a in query.agencies}
    return same and roles == {query.roles} and not (says_something(plain) or plain.topic)
