"""Whether several agencies are meant each by itself, all at once, or all taken together."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, marked, phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP

PAIR = 2
# 'gom chung', 'cộng lại' and 'tổng số' of agencies.
GATHERED, TOTAL = phrasing("gathered"), phrasing("gathered_total")
# 'cả ba cùng chủ trì', 'cùng nhau chủ trì': work that all of them have.
ALL_OF_THEM = phrasing("gathered_all")
WHOLE, INCLUDING = "ca", folded("gathered_including")
# 'mỗi Bộ A, Bộ B, Bộ C chủ trì mấy việc'
EACH = marked("gathered_each")
JOINTLY, EACH_HAS = folded("gathered_jointly"), folded("gathered_each_has")
# What the words of 'gom chung', 'cộng lại' would say elsewhere.
DROPPED = (SlotKind.SHARE, SlotKind.FILLER, SlotKind.FOLLOW)


@needs(SlotKind.AGENCY)
def gathered(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'gom chung', 'tổng số' of several agencies as what any of them does."""
    named = _named(slots)
    found = GATHERED.search(words) if len(named) >= PAIR else None
    if found is None and len(named) >= PAIR and not slots.has(SlotKind.SHARE, "together"):
        found = None if each_has(slots, words) else TOTAL.search(words)
    if found is None or _after(found.last, words) in JOINTLY:
        return slots
    kept = [
        s for s in slots.items if not (s.kind in DROPPED and _inside(s, found.first, found.last))
    ]
    place = (found.first, found.last, words[found.first].start, words[found.last - 1].end)
    return Slots(tuple(kept)).plus([Slot(SlotKind.FILLER, "gathered", *place)])


def each_has(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether tasks are told that all who are named have: 'tổng cộng mấy việc mà Bộ A và Bộ B | đều chủ trì'."""
    named = _named(slots)
    return len(named) >= PAIR and _after(named[-1].last, words) in EACH_HAS


# 'cả Bộ A và Bộ B | đều chỉ chủ trì một nhiệm vụ'
SO_MANY_EACH = phrasing("gathered_so_many_each")


def so_many_each(named: Sequence[Slot], words: Sequence[Word]) -> bool:
    """Whether a number of tasks is said of each who is named: 'Bộ A và Bộ B | đều chủ trì hai nhiệm vụ'."""
    return len(named) >= PAIR and SO_MANY_EACH.opens(words[named[-1].last :]) is not None


@needs(SlotKind.AGENCY)
def each_so_many(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cả Bộ A và Bộ B đều chủ trì hai nhiệm vụ' as said of each of them, not of work that both have."""
    named = _named(slots)
    if not so_many_each(named, words) or slots.of(SlotKind.SHARE, SlotKind.COMPARE):
        return slots
    place, word = named[-1].last, words[named[-1].last]
    kept = slots.without(*(s for s in slots.of(SlotKind.FILLER) if s.first == place))
    return kept.plus([Slot(SlotKind.SHARE, "each", place, place + 1, word.start, word.end)])


@needs(SlotKind.AGENCY)
def all_of_them(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cả ba cùng chủ trì', 'Bộ A với Bộ B cùng phối hợp' as work that all of these have."""
    named = _named(slots)
    roles = [s for s in slots.of(SlotKind.ROLE) if s.value != "any"]
    # One role, of all: 'cả Bộ A chủ trì lẫn Bộ B phối hợp' says two things.
    if len(named) < PAIR or len(roles) != 1 or slots.of(SlotKind.SHARE, SlotKind.COMPARE):
        return slots
    role = roles[0]
    if not (
        _all_do(named[-1].last, role, slots, words)
        or ALL_OF_THEM.search(words)
        or _both(named[0], words)
    ):
        return slots
    return slots.plus(
        [Slot(SlotKind.SHARE, "together", role.first, role.last, role.start, role.end)]
    )


def _all_do(place: int, role: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether all who are named up to `place` are said to have a role: 'cùng phối hợp', 'đều chủ trì việc nào'."""
    if not place <= role.first <= place + 1:
        return False
    # 'Bộ A và Bộ B đều chủ trì việc ở mục III, đúng không?' may be said of each.
    each = _after(place, words) in EACH_HAS and not slots.has(SlotKind.YES_NO)
    return each or _after(place, words) in JOINTLY


# 'liệt kê nhiệm vụ của | Bộ A và Bộ B'; 'việc chung của', 'cả hai', 'đều' tell of work that both have.
WHOSE, BOTH_HAVE = phrasing("gathered_whose"), folded("gathered_both_have")
AND = folded("gathered_and")
ROLES = ("lead", "coordinate")


@needs(SlotKind.AGENCY)
def whose_work(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc của Bộ A và Bộ B' as the work of either, where nothing says that both have it."""
    named = _named(slots)
    if len(named) != PAIR or slots.of(SlotKind.SHARE, SlotKind.COMPARE, SlotKind.YES_NO):
        return slots
    between = [word.folded for word in words[named[0].last : named[1].first]]
    told = any(role.value in ROLES for role in slots.of(SlotKind.ROLE))
    jointly = any(word.folded in BOTH_HAVE for word in words[: named[0].first])
    jointly = jointly or any(word.folded in BOTH_HAVE for word in words[named[1].last :])
    whose = WHOSE.search(words[: named[0].first])
    if told or jointly or whose is None or len(between) != 1 or not AND.issuperset(between):
        return slots
    place = (named[0].last, named[1].first, named[0].end, named[1].start)
    return slots.plus([Slot(SlotKind.FILLER, "gathered", *place)])


# 'việc Bộ A (chủ trì) | , cả việc | Bộ B', 'Bộ A | và cả | Bộ B chủ trì'; 'việc có | Bộ A, cả Bộ B' has both.
ALSO_OF, HAVING = phrasing("gathered_also_of"), "co"
# Beside these what is told is of one task, or of work that both have.
OF_BOTH = (SlotKind.SHARE, SlotKind.COMPARE, SlotKind.YES_NO, SlotKind.TASK_REF, SlotKind.NEGATION)


@needs(SlotKind.AGENCY)
def also_of(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc Bộ A, cả việc Bộ B', 'Bộ A và cả Bộ B chủ trì' as the work of either."""
    named = _named(slots)
    if len(named) != PAIR or slots.of(*OF_BOTH) or len(slots.values(SlotKind.ROLE)) > 1:
        return slots
    one, two = named
    before, after = _after(one.first - 1, words) if one.first else "", _after(two.last, words)
    jointly = before == HAVING or before in BOTH_HAVE or after in BOTH_HAVE
    found = None if jointly else ALSO_OF.opens(words[one.last : two.first])
    if found is None:
        return slots
    return slots.plus([Slot(SlotKind.FILLER, "gathered", one.last, two.first, one.end, two.start)])


def _both(first: Slot, words: Sequence[Word]) -> bool:
    """Whether 'cả' stands right before the first of the names, and includes nothing."""
    before = [word.folded for word in words[max(0, first.first - 2) : first.first]]
    return before[-1:] == [WHOLE] and not INCLUDING & set(before)


@needs(SlotKind.AGENCY)
def each_of_them(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'mỗi Bộ A, Bộ B, Bộ C' as each of them."""
    named = _named(slots)
    place = named[0].first - 1 if len(named) >= PAIR else -1
    word = words[place] if place >= 0 else None
    if word is None or word.folded not in EACH or word.marked not in (None, EACH[word.folded]):
        return slots
    if slots.has(SlotKind.SHARE, "each"):
        return slots
    return slots.plus([Slot(SlotKind.SHARE, "each", place, place + 1, word.start, word.end)])


def _named(slots: Slots) -> list[Slot]:
    return [s for s in slots.of(SlotKind.AGENCY) if s.value != COLLECTIVE_GROUP]


def _after(place: int, words: Sequence[Word]) -> str:
    return words[place].folded if place < len(words) else ""


def _inside(slot: Slot, first: int, last: int) -> bool:
    return first < slot.last and slot.first < last


# In the order in which they are made, when all names are found.
GATHERING = (gathered, each_of_them, each_so_many, all_of_them, whose_work, also_of)
