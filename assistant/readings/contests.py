"""Readings of places and contests: work that ends before a year, ministries and rows put in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from assistant.grammar import folded, phrasing
from assistant.query import AT_PLACE
from assistant.readings.aggregate import number_of
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'việc nào kết thúc | trước', 'việc nào bắt đầu | sau'.
WHEN = {"truoc": "before", "sau": "after"}
STARTING = phrasing("contests_starting")
WHICH = "nao"


@needs(SlotKind.COMPARE)
@needs(SlotKind.YEAR)
def dated_contest(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc nào kết thúc trước 2030' as a list with a limit, no contest between tasks."""
    years = {slot.first for slot in slots.of(SlotKind.YEAR)}
    for slot in slots.of(SlotKind.COMPARE):
        relation = WHEN.get(words[slot.last - 1].folded)
        said = words[slot.first : slot.last]
        which = len(list(takewhile(lambda w: w.folded != WHICH, said))) + 1
        if relation is None or slot.last not in years or which >= len(said):
            continue
        place = slot.first + which
        parts = [
            _slot(SlotKind.QUANTITY, "list", slot.first, place, words),
            _slot(SlotKind.WHEN, relation, slot.last - 1, slot.last, words),
        ]
        if STARTING.search(words[place : slot.last]):
            parts.append(_slot(SlotKind.WHEN, "start", place, slot.last - 1, words))
        return slots.without(slot).plus(parts)
    return slots


# 'xếp hạng các bộ | theo số việc', 'thứ tự các cơ quan | từ nhiều đến ít'
RANKED = phrasing("contests_ranked")


@needs_word(
    "xep",
    "thu",
    "hang",
    "thong",
    "dem",
    "hop",
    "tu",
    "giam",
    "tang",
    "rank",
    "ranking",
    "order",
    "sort",
)
def ranked_bodies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'xếp các bộ theo số việc chủ trì' as a rank of agencies, not of tasks."""
    found = None if slots.of(SlotKind.TASK_REF) else RANKED.search(words)
    if found is None or slots.has(SlotKind.WHO):
        return slots
    first, bodies, last = found.first, found.start("bodies"), found.last
    kept = tuple(s for s in slots.items if s.last <= first or last <= s.first or _role(s))
    return Slots(kept).plus(
        [
            _slot(SlotKind.QUANTITY, "rank", first, bodies, words),
            _slot(SlotKind.WHO, "which", bodies, last, words),
        ]
    )


# 'ai | đứng thứ nhì | về số việc chủ trì'
PLACED, FEW = phrasing("contests_placed"), phrasing("aggregate_few")


@needs_word("thu", "hang", "nhi")
def placed_bodies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cơ quan thứ ba về số việc chủ trì' as the third in the rank of agencies."""
    found = None if slots.of(SlotKind.TASK_REF, SlotKind.AGENCY) else PLACED.search(words)
    if found is None:
        return slots
    first, place, last = found.first, found.start("said"), found.last
    sign = "-" if FEW.search(words[place:last]) else ""
    kept = tuple(s for s in slots.items if s.last <= first or last <= s.first or _role(s))
    return Slots(kept).plus(
        [
            _slot(SlotKind.WHO, "which", first, place, words),
            _slot(SlotKind.QUANTITY, f"{AT_PLACE}{sign}{number_of(found)}", place, last, words),
        ]
    )


# 'nhiệm vụ | đứng đầu | phụ lục'
END_ROW, LAST = phrasing("contests_end_row"), folded("contests_last")


@needs_word("dau", "cuoi", "chot", "bet")
def row_at_end(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nhiệm vụ đứng đầu phụ lục' as the first row, not as a lead."""
    found = END_ROW.search(words)
    if found is None or slots.of(SlotKind.TASK_REF, SlotKind.AGENCY):
        return slots
    first = found.start("said")
    last = first + len(found["said"].split())
    value = "-1" if LAST & {word.folded for word in words[first:last]} else "1"
    kept = tuple(s for s in slots.items if s.last <= first or last <= s.first)
    return Slots(kept).plus([_slot(SlotKind.ORDINAL, value, first, last, words)])


# 'việc thứ 3 | từ dưới lên'
FROM_BELOW = phrasing("contests_from_below")
BELOW_REACH = 9


@needs(SlotKind.ORDINAL)
def counted_upwards(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc thứ 3 từ dưới lên' as the third from the end."""
    for slot in slots.of(SlotKind.ORDINAL):
        found = FROM_BELOW.search(words[slot.last : slot.last + BELOW_REACH])
        if found and not slot.value.startswith("-"):
            first, last = slot.last + found.first, slot.last + found.last
            kept = [s for s in slots.items if s != slot and (s.last <= first or last <= s.first)]
            end = slot.last if found.first else last
            place = _slot(SlotKind.ORDINAL, f"-{slot.value}", slot.first, end, words)
            upwards = _slot(SlotKind.FILLER, "upwards", first, last, words)
            return Slots(tuple(kept)).plus([place, upwards] if found.first else [place])
    return slots


# 'việc thứ 10 | trong 29 việc'
OF_ALL = phrasing("contests_of_all")


@needs_word("29")
def row_of_all(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc thứ 10 trong 29 việc' as the tenth row, whatever its number in its section."""
    found = OF_ALL.search(words)
    if found is None:
        return slots
    first, whole, last = found.start("said"), found.start("whole"), found.last
    kept = tuple(s for s in slots.items if s.last <= first or last <= s.first)
    return Slots(kept).plus(
        [
            _slot(SlotKind.ORDINAL, found["n"], first, whole, words),
            _slot(SlotKind.PART, "appendix", whole, last, words),
        ]
    )


# 'việc hỗ trợ doanh nghiệp nhỏ và vừa bộ nào | đứng đầu danh sách chủ trì'
NAMED_FIRST, LEAST_MATTER = phrasing("contests_named_first"), 2


@needs(SlotKind.QUANTITY)
@needs_word("dau")
def named_first(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'đứng đầu danh sách chủ trì' of one task as whom its column names first, no extreme."""
    found = NAMED_FIRST.search(words)
    most = [s for s in slots.of(SlotKind.QUANTITY) if s.value == "most"]
    most = [s for s in most if found and found.first <= s.first < found.last]
    told = {n for s in slots.items if s.kind is not SlotKind.TOPIC for n in range(s.first, s.last)}
    matter = len(words) - len(told) >= LEAST_MATTER or slots.of(SlotKind.TASK_REF)
    if not most or not matter:
        return slots
    plain = [replace(s, kind=SlotKind.FILLER, value="common") for s in most]
    return slots.without(*most).plus(plain)


def _role(slot: Slot) -> bool:
    return slot.kind is SlotKind.ROLE


# In the order in which they are made.
READINGS = (
    dated_contest,
    ranked_bodies,
    placed_bodies,
    row_at_end,
    counted_upwards,
    row_of_all,
    named_first,
)


def _slot(kind: SlotKind, value: str, first: int, last: int, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, first, last, words[first].start, words[last - 1].end)
