"""How many bodies those just told are: 'vậy là mấy cơ quan', 'ô đó ghi tên bao nhiêu nơi', 'tổng cộng mấy bộ'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.turn import Turn
from structured.agencies import COLLECTIVE_GROUP, PRESS
from structured.types import Role

# 'mấy cơ quan', 'bao nhiêu nơi'
COUNTED = phrasing("bodies_again")
# 'tổ chức', 'ô', 'cột', 'gọi': words that name no matter beside it.
PLAIN = folded("bodies_again_plain")
ROLES = {role.value: role for role in Role}
COUNT = Slots(
    (
        Slot(SlotKind.QUANTITY, "count", 0, 0, 0, 0),
        Slot(SlotKind.QUANTITY, "count_agencies", 0, 0, 0, 0),
    )
)
# Beside any of these other bodies are counted than those told.
OWN = (
    *(SlotKind.BOUND, SlotKind.SHARE, SlotKind.COMPARE, SlotKind.YES_NO, SlotKind.WHO),
    *(SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN),
)


def bodies_again(turn: Turn) -> Query | None:
    """Return the count of the bodies that the turn before told, of one task or of many."""
    query, state = turn.query, turn.state
    if state is None or not _counts_those(query):
        return None
    before, asked = state.query, roles_asked(state.query)
    if query.roles and set(query.roles) != set(asked):
        return None
    if turn.subject is not None:
        return _of_task(query, turn.subject, query.roles or asked)
    return _of_many(before) if before.who and not before.yes_no else None


def _counts_those(query: Query) -> bool:
    """Whether bodies are counted and nothing is said of them but that they are named."""
    said = COUNTED.search(query.words)
    if said is None or "appendix" in query.parts or query.superlative:
        return False
    places = range(said.first, said.last)
    inside = {word.start for word in query.words[places.start : places.stop]}
    matter = [w for w in query.topic if w.start not in inside and w.folded not in PLAIN]
    own = any(slot.end and slot.kind in OWN for slot in query.slots.items)
    named = [a for a in query.agencies if a.agency not in (COLLECTIVE_GROUP, PRESS)]
    return not (matter or own or named)


def roles_asked(before: Query) -> tuple[Role, ...]:
    """Return the roles of whom a turn asked for: by their columns, or as who has them."""
    columns = (ROLES[field] for field in before.fields if field in ROLES)
    return tuple(dict.fromkeys((*before.roles, *columns)))


def _of_task(query: Query, task: str, roles: tuple[Role, ...]) -> Query | None:
    if not roles:
        return None
    plain = replace(query, slots=COUNT, roles=roles, task_refs=(task,), fields=(), agencies=())
    return replace(plain, topic=(), cells=(), nodes=(), facets=(), carried=("subject",))


def _of_many(before: Query) -> Query:
    """Return the turn before as one that counts whom it asked for."""
    return replace(before, slots=before.slots.plus(COUNT.items))
