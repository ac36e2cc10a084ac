"""Conditions on how many agencies are in a role, of which kind, and with whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.conditions import Condition
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from structured import filters as f
from structured.agencies import COLLECTIVE_GROUP, load_agencies
from structured.types import Role


def share_condition(query: Query) -> Iterator[Condition]:
    """Yield the condition of 'một mình', 'cùng' or 'đúng hai' when no agency is wanted with it."""
    shares = query.slots.values(SlotKind.SHARE)
    # 'một bộ duy nhất chủ trì, trừ Bộ A': who is set aside is not the one that is alone.
    named = [agency for agency in query.agencies if not agency.negated]
    numbers = [s for s in query.slots.of(SlotKind.SHARE) if _is_number(s.value)]
    if "unnamed" in shares:
        role = query.roles[0] if query.roles else Role.LEAD
        yield Condition(f.unnamed(role), f"d_unnamed_{role.value}")
    elif numbers:
        # 'đúng một bộ chủ trì một mình': nothing else stands there either.
        closed = CLOSED.search(query.words) or query.slots.has(SlotKind.FILLER, "alone")
        by_name = not closed and NAMED.search(query.words) is not None
        for role, number in _by_role(numbers, query).items():
            yield _number_condition(number, role, by_name)
    elif "others" in shares:
        yield _shared(_role_of_others(query), bool(named), NAMED.search(query.words) is not None)
    elif "alone" in shares and not named:
        role = query.roles[0] if query.roles else Role.LEAD
        yield Condition(f.one_mention(role), f"d_alone_any_{role.value}")
    elif query.agencies:
        return
    elif query.slots.has(SlotKind.SHARE, "together") and query.roles == (Role.LEAD,):
        yield Condition(f.shared(Role.LEAD), "d_shared")


def _is_number(share: str) -> bool:
    """Whether a share says how many: '2', '>=3:ministries'."""
    return share.removeprefix(">=").partition(":")[0].isdigit()


def _by_role(numbers: Sequence[Slot], query: Query) -> dict[Role, str]:
    """Return how many agencies are asked for in each role: 'một bộ | chủ trì | và một bộ | phối hợp'."""
    first = query.roles[0] if query.roles else Role.LEAD
    if len(numbers) == 1:
        return {first: numbers[0].value}
    roles = [s for s in query.slots.of(SlotKind.ROLE) if s.value in list(Role)]
    behind = [next((Role(s.value) for s in roles if s.last > n.last), first) for n in numbers]
    told: dict[Role, str] = {}
    for role, number in zip(behind, numbers, strict=True):
        # What tells the number of a role once more adds nothing.
        told.setdefault(role, number.value)
    return told


def _role_of_others(query: Query) -> Role:
    """Return the role that is shared: the one right behind the share, else that of who is named."""
    ends = {s.last for s in query.slots.of(SlotKind.SHARE) if s.value == "others" and s.end}
    own = [s for s in query.slots.of(SlotKind.ROLE) if s.first in ends and s.value != "any"]
    named = [a.role for a in query.agencies if a.role and not a.negated]
    return next(iter((*(Role(s.value) for s in own), *named, *query.roles)), Role.LEAD)


# 'ghi đích danh từ hai cơ quan trở lên', 'hai bộ được gọi tên': names alone are counted.
NAMED = phrasing("conditions_named")
# '…, ngoài ra không ghi thêm ai': what is named is all there is.
CLOSED = phrasing("conditions_closed")


def _shared(role: Role, with_one: bool, by_name: bool) -> Condition:
    """Return the condition that a role has others, `by_name` where wording for several is none of them."""
    if with_one and by_name:
        return Condition(f.at_least(2, role, provincial=False), f"d_others_named_{role.value}")
    return Condition(f.shared(role), f"d_others_{role.value}" if with_one else "d_shared")


def _number_condition(number: str, role: Role, by_name: bool) -> Condition:
    """Return the condition that just so many, or at least so many, agencies are in `role`."""
    bound, _, kind = number.partition(":")
    size = int(bound.removeprefix(">="))
    ministries = frozenset(a.id for a in load_agencies().values() if a.name.startswith("Bộ "))
    if kind == "any_ministry":
        told = f.involves_any([*sorted(ministries), COLLECTIVE_GROUP], [role])
        return Condition(f.negate(told), f"d_not_any_ministry_{role.value}")
    among = ministries if kind == "ministries" else None
    if among and not size:
        named = f.involves_any(sorted(among), [role])
        return Condition(f.negate(named), f"d_no_ministry_{role.value}")
    if number == ">=2" and role is Role.LEAD and not by_name:
        # 'các bộ, ngành' are several agencies, though none is named.
        return Condition(f.shared(role), "d_shared")
    if number.startswith(">="):
        # Nobody is named by wording for all provinces.
        key, holds = "d_at_least", f.at_least(size, role, among, not kind and not by_name)
    else:
        names = f.names if by_name else f.mentions
        key = "d_names" if by_name and among else "d_number"
        holds = names(size, role, among)
    key = f"{key}_ministries" if among else key
    return Condition(holds, f"{key}_{role.value}", (("n", str(size)),))
