"""Bounds on the agencies that a question asks for: how many tasks, which roles, which not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found, Phrasing
from assistant.query import Query
from assistant.readings.aggregate import number_of, put
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from structured.filters import BOTH
from structured.tally import Bound
from structured.types import Role

# Each phrasing with how far its number is from the lowest and the highest number meant (None: no limit).
BOUNDS: tuple[tuple[Phrasing, int | None, int | None], ...] = (
    # 'từ 3 nhiệm vụ trở lên', '3 việc trở lên'
    (phrasing("bounds_from"), 0, None),
    # 'ít nhất một việc', 'không dưới 2 nhiệm vụ'
    (phrasing("bounds_at_least"), 0, None),
    # 'hơn 2 việc', 'trên hai nhiệm vụ'
    (phrasing("bounds_more"), 1, None),
    # 'không quá 2 việc', 'nhiều nhất hai nhiệm vụ'
    (phrasing("bounds_at_most"), None, 0),
    # 'dưới 3 việc', 'ít hơn ba nhiệm vụ'
    (phrasing("bounds_fewer"), None, -1),
    # 'đúng 2 nhiệm vụ', 'chỉ chủ trì duy nhất một việc', 'chỉ xuất hiện một lần'
    (phrasing("bounds_exactly"), 0, 0),
    # 'bộ nào chủ trì 2 nhiệm vụ'
    (phrasing("bounds_led"), 0, 0),
)
# 'liệt kê những bộ chủ trì từ hai việc trở lên'.
LISTED = phrasing("bounds_listed")
# 'gộp cả cột chủ trì lẫn cột phối hợp': in either.
EITHER = phrasing("bounds_either")
# How far (in words) before a role the word stands that denies or limits it.
REACH = 5
# '| việc nào | chưa bộ nào chủ trì'
TASKS, NEAR = phrasing("other_tasks_asks"), 2


def task_bounds(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bộ nào chủ trì đúng 2 nhiệm vụ' as a bound on how many tasks an agency has."""
    asks = slots.has(SlotKind.WHO) or slots.has(SlotKind.QUANTITY, "count_agencies")
    lists = slots.has(SlotKind.QUANTITY, "list")
    if not (asks or lists) or slots.of(SlotKind.TASK_REF):
        return slots
    listed = LISTED.search(words) if lists else None
    if not (asks or listed):
        return slots
    if listed and not asks:
        slots = put(slots, words, listed, SlotKind.WHO, "who")
    for found, low, high in _bounds_said(words):
        if not _once(slots, found.first, found.last - 1):
            least, most = ("" if n is None else str(n) for n in (low, high))
            return put(slots, words, found, SlotKind.BOUND, f"{least}-{most}")
    return slots


def _bounds_said(words: Sequence[Word]) -> Iterator[tuple[Found, int | None, int | None]]:
    """Yield where a number of tasks is bounded, with the lowest and the highest one meant."""
    for bound, low, high in BOUNDS:
        if found := bound.search(words):
            number = number_of(found)
            least, most = (None if step is None else number + step for step in (low, high))
            yield found, least, most


def number_bounded(words: Sequence[Word], roles: tuple[Role, ...] = BOTH) -> Bound | None:
    """Return the bound that words set to a number of tasks, whoever has them; None when they set none."""
    _, low, high = next(_bounds_said(words), (None, None, None))
    unbounded = low is None and high is None
    return None if unbounded else Bound(roles, 1 if low is None else low, high)


def _once(slots: Slots, first: int, last: int) -> bool:
    """Whether a run of words is part of 'mỗi bộ chỉ tính một lần', which bounds nothing."""
    said = (s for s in slots.of(SlotKind.FILLER) if s.value == "once")
    return any(s.first <= last and first < s.last for s in said)


def bounds_of(query: Query) -> tuple[Bound, ...]:
    """Return what is asked of agencies: how many tasks in which role; () when nothing is."""
    numbers = query.slots.values(SlotKind.BOUND)
    roles = query.roles or BOTH
    if numbers:
        low, _, high = numbers[0].partition("-")
        return (Bound(roles, int(low or 1), int(high) if high else None),)
    shut = [role for role in query.roles if denied(query, role)]
    wanted = tuple(role for role in query.roles if role not in shut)
    if len(wanted) == 1 and _only(query, wanted[0]):
        shut = [role for role in BOTH if role not in wanted]
    if shut and not wanted:
        # 'ai chưa từng chủ trì': of those that the appendix names at all.
        wanted = tuple(role for role in BOTH if role not in shut)
    return (
        *(Bound((role,)) for role in wanted),
        *(Bound((role,), 0, 0) for role in shut),
    )


def denied(query: Query, role: Role) -> bool:
    """Whether 'không', 'chưa bao giờ' stands before a role and no other role between."""
    for slot in _said(query, role):
        before = [s for s in query.slots.items if s.last <= slot.first]
        near = [s for s in before if s.last > slot.first - REACH]
        named = [s for s in near if s.kind is SlotKind.ROLE and s.value != "any"]
        negated = [s for s in near if s.kind is SlotKind.NEGATION and s.value == "not"]
        if negated and (not named or named[-1].last <= negated[-1].first):
            return True
    return False


def _said(query: Query, role: Role) -> list[Slot]:
    return [s for s in query.slots.of(SlotKind.ROLE) if s.value == role.value and s.end]


def _only(query: Query, role: Role) -> bool:
    """Whether 'chỉ phối hợp', 'chỉ đứng ở cột phối hợp' is said."""
    for slot in _said(query, role):
        near = query.words[max(0, slot.first - REACH) : slot.first]
        if any(word.folded in ("chi", "only") and word.marked in (None, "chỉ") for word in near):
            return True
    return False


def asks_agencies(query: Query) -> bool:
    """Whether agencies are asked for by what they do over all tasks, not those of one task."""
    if not (query.who or query.counts_agencies) or query.task_refs or which_tasks_lack(query):
        return False
    bounds = bounds_of(query)
    limited = query.slots.has(SlotKind.BOUND) or any(bound.high == 0 for bound in bounds)
    return bool(bounds) and (limited or _both_said(query))


def which_tasks_lack(query: Query) -> bool:
    """Whether tasks are asked for that have nobody, or not somebody: 'việc nào | chưa | bộ nào chủ trì'."""
    who = [s.first for s in query.slots.of(SlotKind.WHO) if s.end]
    asked = {found.last for found in TASKS.each(query.words)}
    return any(
        any(n.first - NEAR <= last <= n.first for last in asked)
        and any(0 <= place - n.last <= NEAR for place in who)
        for n in query.slots.of(SlotKind.NEGATION)
        if n.end
    )


def _both_said(query: Query) -> bool:
    """Whether 'vừa chủ trì vừa phối hợp', 'cả chủ trì lẫn phối hợp' is said of agencies."""
    folded = [word.folded for word in query.words]
    joined = folded.count("vua") > 1 or ("ca" in folded and "lan" in folded)
    return len(query.roles) == len(BOTH) and joined and EITHER.search(query.words) is None
