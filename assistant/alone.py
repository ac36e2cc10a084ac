"""Which of the agencies of a question 'một mình' is said of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.query import AgencyRef, Query
from assistant.slots import SlotKind
from assistant.words import paused
from structured.filters import BOTH
from structured.types import Role

# 'Bộ A và Bộ B | mỗi bộ | chủ trì một mình mấy việc'
EACH = phrasing("alone_each")
# 'Bộ A | và | Bộ B'
BESIDE = folded("alone_beside")
# 'Bộ A | hoặc | Bộ B'
EITHER = folded("aggregate_or")


def lone_agencies(query: Query) -> tuple[AgencyRef, ...]:
    """Return the agencies that 'một mình' is said of: one, or each of a choice ('do riêng A hoặc riêng B')."""
    if any(s.value == "each" and not s.end for s in query.slots.of(SlotKind.SHARE)):
        # said by an earlier turn
        return tuple(a for a in query.agencies if not a.negated)
    named = [a for a in query.agencies if not a.negated and a.slot is not None]
    leads = {a.role for a in named} - {None}
    several = len(named) >= len(BOTH) and len(leads) <= 1
    if several and (is_choice(query, named) or _each(query, named)):
        return tuple(named)
    lone = lone_agency(query)
    return (lone,) if lone else ()


def is_choice(query: Query, named: Sequence[AgencyRef]) -> bool:
    """Whether 'hoặc', 'hay' stands between each two of the agencies that follow one another."""
    slots = [a.slot for a in named if a.slot]
    gaps = [query.words[one.last : two.first] for one, two in pairwise(slots)]
    return all(any(word.folded in EITHER for word in gap) for gap in gaps)


def _each(query: Query, named: Sequence[AgencyRef]) -> bool:
    """Whether it is asked of each of the agencies before: 'Bộ A và Bộ B | mỗi bộ | chủ trì một mình mấy việc'.

    Of those side by side, too, since nobody leads alone with another: 'Bộ A và Bộ B chủ trì một mình việc nào'.
    """
    slots = [a.slot for a in named if a.slot]
    last = max((slot.last for slot in slots), default=0)
    share = next((s.first for s in query.slots.of(SlotKind.SHARE) if s.value == "alone"), 0)
    gaps = [query.words[one.last : two.first] for one, two in pairwise(slots)]
    beside = all(len(gap) <= 1 and all(w.folded in BESIDE for w in gap) for gap in gaps)
    return EACH.search(query.words[last:share]) is not None or (beside and last <= share)


def lone_agency(query: Query) -> AgencyRef | None:
    """Return the agency that 'một mình' is said of: the only one, or the only one that leads."""
    named = [a for a in query.agencies if not a.negated]
    beside = _beside_alone(query, named)
    if beside is not None:
        return beside
    leads = [a for a in named if a.role is Role.LEAD]
    lone = named if len(named) == 1 else leads
    return lone[0] if len(lone) == 1 else None


def _joined(query: Query, named: Sequence[AgencyRef]) -> bool:
    """Whether two of the agencies are said to do it together: 'Bộ A chủ trì | cùng | Bộ B'."""
    together = [s for s in query.slots.of(SlotKind.SHARE) if s.value == "together" and s.end]
    pairs = pairwise(a.slot for a in named if a.slot)
    return any(one.before(s) and s.before(two) for one, two in pairs for s in together)


def _beside_alone(query: Query, named: Sequence[AgencyRef]) -> AgencyRef | None:
    """Return the agency right after 'một mình', or the last one before it, where several are named."""
    shares = [s for s in query.slots.of(SlotKind.SHARE) if s.value == "alone" and s.end]
    told = [a for a in named if a.slot is not None]
    if (
        len(named) < len(BOTH)
        or len(shares) != 1
        or len(told) != len(named)
        or _joined(query, told)
    ):
        return None
    placed = [(a, a.slot.first - shares[0].last) for a in told if a.slot]
    after = [a for a, gap in placed if 0 <= gap <= 1 and not paused(query.words, shares[0].last)]
    before = [a for a, gap in placed if gap < 0]
    return (*after, *before[-1:])[0] if after or before else None
