"""What a turn says of the roles of the agency spoken of: either will do, it lacks one, it is not named."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import SlotKind
from structured.types import Role

# '(việc nào) | không tham gia', 'đứng ngoài': in neither role.
NO_PART = phrasing("roles_said_no_part")


def unnamed(query: Query) -> bool:
    """Whether 'việc nào không có tên', 'không nêu thì bao nhiêu' is asked: without the agency spoken of."""
    if query.times or query.sections or query.roles == (Role.LEAD, Role.COORDINATE):
        return False
    named = {"ten", "neu", "ghi", "goi", "nhac"}
    denied = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "not"]
    said = [query.words[slot.first : slot.last] for slot in denied]
    return any(named & {w.folded for w in words} or NO_PART.search(words) for words in said)


def denies_role(query: Query) -> bool:
    """Whether tasks are asked for in which the agency spoken of lacks a role: 'thế việc nào không chủ trì'."""
    roles = query.slots.of(SlotKind.ROLE)
    negations = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "not"]
    if len(roles) != 1 or len(negations) != 1 or query.who or query.yes_no:
        return False
    tasks = query.lists or query.counts or query.which_tasks
    return tasks and 0 <= roles[0].first - negations[0].last <= 1


def either_role(query: Query) -> bool:
    """Whether the turn says that either role will do: 'chủ trì hay phối hợp đều lấy'."""
    return query.slots.has(SlotKind.FILLER, "inclusive") or in_any_role(query)


# 'bộ này có mặt trong mấy việc': in whatever column.
PRESENT = phrasing("inherit_present")
# 'vai trò của họ là gì': which role it is is asked for.
ROLE_ASKED = phrasing("inherit_role_asked")


def in_any_role(query: Query) -> bool:
    """Whether tasks are asked for in which an agency is named at all, or which role it has."""
    tasks = query.lists or query.counts or query.which_tasks
    present = tasks and PRESENT.search(query.words) is not None
    present = present or bool(tasks and NO_PART.search(query.words))
    return not query.roles and (present or ROLE_ASKED.search(query.words) is not None)
