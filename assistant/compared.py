"""What a comparison compares when the sentences before the question say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.query import AgencyRef, Query
from assistant.slots import Slot, SlotKind, Slots
from structured.agencies import COLLECTIVE_GROUP
from structured.types import Role

PAIR = 2
# Nouns that point to what was named: 'bộ nào', 'bên nào', 'hai đơn vị'.
POINTING = frozenset({"bo", "ben", "don", "vi", "bai", "hai", "ba", "dung"})


def with_compared(query: Query, asked: Query, before: Sequence[Query]) -> Query:
    """Return a comparison with the agencies that the sentences before put beside one another.

    'Tôi ở Bộ A, đang so với Bộ B. Bộ nào chủ trì nhiều hơn?' `asked` is the question as it stands.
    """
    told = [*before, asked]
    if not any(q.slots.has(SlotKind.COMPARE) for q in told) or _says_itself(asked):
        return query
    agencies = _named(told)
    sections = tuple(dict.fromkeys(s for q in before for s in q.sections))
    if "section" in asked.fields and len(sections) >= PAIR:
        return replace(query, sections=sections, slots=_comparing(asked.slots), topic=())
    if len(agencies) < PAIR:
        return query
    roles = asked.roles or next((q.roles for q in reversed(before) if len(q.roles) == 1), ())
    return replace(
        query,
        agencies=tuple(_in_role(a, roles) for a in agencies),
        roles=roles,
        slots=_comparing(asked.slots),
        topic=(),
        background=(),
        carried=("agency",),
    )


def _says_itself(asked: Query) -> bool:
    """Whether the question names what it compares, or is about a matter."""
    matter = [word for word in asked.topic if word.folded not in POINTING]
    named = len({a.agency for a in asked.agencies}) >= PAIR or asked.task_refs or asked.nodes
    asks = asked.who or asked.counts or asked.lists or asked.slots.has(SlotKind.COMPARE)
    return bool(named or asked.sections or asked.facets or not asks) or len(matter) >= PAIR


def _named(told: Sequence[Query]) -> list[AgencyRef]:
    """Return the agencies named over all sentences, each once; wording for all ministries is none."""
    found = {a.agency: a for q in told for a in q.agencies if a.agency != COLLECTIVE_GROUP}
    return list(found.values())


def _in_role(reference: AgencyRef, roles: Sequence[Role]) -> AgencyRef:
    role = roles[0] if len(roles) == 1 else None
    return replace(reference, role=role, negated=False, partner=False, slot=None)


def _comparing(slots: Slots) -> Slots:
    if slots.has(SlotKind.COMPARE):
        return slots
    return slots.plus([Slot(SlotKind.COMPARE, "compare", 0, 0, 0, 0)])
