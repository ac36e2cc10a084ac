"""What is asked of a described task as a choice: which of two roles an agency has, or which of two agencies."""

from __future__ import annotations

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word
from structured.filters import BOTH
from structured.types import Role

# 'chủ trì | hay | phối hợp'; '… đều được' leaves it open.
OR, OPEN = phrasing("which_role_or"), folded("which_role_open")
# '| các việc | nhà ở mà Bộ A chủ trì hay phối hợp'
SEVERAL = phrasing("which_role_several")
# '| việc | nước sạch do Bộ A hay Bộ B chủ trì'
ONE_TASK = phrasing("which_role_one")


def asks_which(query: Query) -> bool:
    """Whether one of two is asked for: 'Bộ A chủ trì hay phối hợp việc X', 'việc X do Bộ A hay Bộ B chủ trì'.

    Of a list both will do: 'những việc nào Bộ A chủ trì hay phối hợp'.
    """
    listed = query.lists or query.counts or query.superlative or SEVERAL.search(query.words)
    if listed or query.fields or query.who or not query.topic:
        return False
    return _which_role(query) if len(query.agencies) == 1 else _which_body(query)


def _which_role(query: Query) -> bool:
    """Whether two roles stand beside each other as a choice, not left open."""
    roles = [s for s in query.slots.of(SlotKind.ROLE) if s.end]
    if {s.value for s in roles} != {role.value for role in Role}:
        return False
    one, two = roles[0], roles[-1]
    return _chooses(query.words[one.last : two.first], query.words[two.last : two.last + 1])


def _which_body(query: Query) -> bool:
    """Whether two agencies stand beside each other as a choice, of one role."""
    slots = [a.slot for a in query.agencies if a.slot and not (a.negated or a.partner)]
    if len(slots) != len(BOTH) or len(query.agencies) != len(slots) or len(query.roles) != 1:
        return False
    if ONE_TASK.search(query.words) is None:
        # 'Nước sinh hoạt do Bộ A hay Bộ B chủ trì' may be of several tasks.
        return False
    one, two = slots
    return _chooses(query.words[one.last : two.first], ())


def _chooses(between: tuple[Word, ...], after: tuple[Word, ...]) -> bool:
    """Whether a 'hay' and little else stands between two, and no 'đều được' after them."""
    return OR.search(between) is not None and not any(word.folded in OPEN for word in after)
