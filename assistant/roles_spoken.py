"""Roles as they are said, and in which somebody is set aside without one: 'do một bộ chủ trì, trừ của Bộ A'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word
from structured.types import Role

# The words for a role, by its value.
ROLE_NAMES: Mapping[str, str] = {Role.LEAD: "chủ trì", Role.COORDINATE: "phối hợp"}
# '(loại việc) có | Bộ A', 'dính tới', 'có mặt': in whichever role.
ANY_PART = phrasing("conditions_any_part")


def in_any_part(words: Sequence[Word]) -> bool:
    """Whether words say of what is set aside that somebody has any part in it: 'loại các việc có Bộ A'."""
    return ANY_PART.search(words) is not None


def role_spoken_of(query: Query) -> tuple[Role, ...]:
    """Return the one role of which a question, or what it keeps to, speaks without a name for it; none for more.

    'Những việc do đúng một bộ chủ trì. Việc của tỉnh thì không lấy': of leads alone.
    """
    unnamed = (one for one in query.limits if all(a.negated for a in one.agencies))
    kept = {
        role
        for one in unnamed
        for role in (*one.roles, *(a.role for a in one.agencies))
        if role is not None
    }
    roles = query.roles or tuple(kept)
    return roles if len(roles) == 1 else ()


# 'vắng mặt ở cả hai cột'
COLUMNS = folded("select_columns")


def in_no_column(query: Query) -> bool:
    """Whether it is said itself where somebody is missing: 'vắng mặt ở cả hai cột'."""
    denials = query.slots.of(SlotKind.NEGATION)
    return any(w.folded in COLUMNS for s in denials for w in query.words[s.first : s.last])
