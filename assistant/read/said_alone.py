"""Whether an agency is claimed to be the only one, or one beside others: 'chỉ có Bộ A', 'không chỉ Bộ A'."""

from __future__ import annotations

from assistant.query import AgencyRef, Query
from assistant.read.only_these import scope_claimed
from assistant.read.sole_task import sole_of_kind
from assistant.readings.claims import alone_beside, others_too
from assistant.slots import Slot, SlotKind
from assistant.words import paused
from structured.types import Role


def said_alone(query: Query, reference: AgencyRef) -> bool:
    """Whether an agency is claimed to be the only one: 'chỉ có A'; 'A một mình' is said of all named."""
    if others_claimed(query) or scope_claimed(query) is not None or sole_of_kind(query):
        return False
    alone = [a for a in query.agencies if a.slot and alone_beside(query, a.slot.first)]
    if alone:
        return reference in alone
    shares = [s for s in query.slots.of(SlotKind.SHARE) if s.value in ("alone", "only")]
    return any(reference.role in _roles_beside(share, query) for share in shares)


def denied_alone(query: Query) -> bool:
    """Whether it is denied that the one body named is alone: 'không do Bộ A chủ trì một mình'."""
    shares = [s for s in query.slots.of(SlotKind.SHARE) if s.value == "alone" and s.end]
    denials = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "not"]
    return len(query.agencies) == len(shares) == 1 and any(
        one.before(shares[0])
        and not any(paused(query.words, n) for n in range(one.last, shares[0].first + 1))
        for one in denials
    )


def _roles_beside(share: Slot, query: Query) -> set[Role | None]:
    """Return the roles of which a share is said: 'một mình Bộ A chủ trì, Bộ B phối hợp' is of the nearer one."""
    named = [a for a in query.agencies if a.slot and not a.negated]
    if not named or not share.end:
        return {a.role for a in query.agencies}
    gaps = {a: _gap(share, a.slot) for a in named if a.slot}
    return {a.role for a in named if gaps[a] == min(gaps.values())}


def _gap(one: Slot, two: Slot) -> int:
    """Return how many words stand between two slots."""
    return max(two.first - one.last, one.first - two.last, 0)


def others_claimed(query: Query) -> bool:
    """Whether 'không chỉ A', 'A chủ trì chung với bộ khác' claims others beside the agency named."""
    led_with = query.roles == (Role.LEAD,) and query.slots.has(SlotKind.SHARE, "others")
    return led_with or any(others_too(query, a.slot.first) for a in query.agencies if a.slot)
