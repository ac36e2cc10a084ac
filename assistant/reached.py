"""Whose tasks a query asks for, so that those which reach him only collectively can be told apart."""

from __future__ import annotations

from assistant.conditions import roles_of
from assistant.query import Query, Reached
from assistant.slots import SlotKind
from structured.types import Role


def asked_agencies(query: Query) -> Reached | None:
    """Return the agencies and the roles in which their tasks are asked for, with no tasks yet.

    None where no agency is named, one that is to act alone, or several of which each has roles of its own.
    Where some lead and others coordinate, the tasks of the latter are asked for. Of a list narrowed they are
    those whose list it was.
    """
    if any(part.slots.has(SlotKind.SHARE, "alone") for part in query.wanted):
        return None
    named = {
        a.agency: roles_of(a, part) for part in query.wanted for a in part.agencies if not a.negated
    }
    if not named:
        return query.reached
    if {(Role.LEAD,), (Role.COORDINATE,)} == set(named.values()):
        named = {agency: roles for agency, roles in named.items() if Role.COORDINATE in roles}
    roles, *others = set(named.values())
    # With whom somebody shares work in whatever role is told by names alone.
    several = len(named) > 1 and len(roles) > 1
    return None if others or several else Reached(tuple(named), roles)
