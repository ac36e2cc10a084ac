"""Readings of where a time ends: 'kết thúc trước năm 2030', 'năm 2025 hoặc sớm hơn', times and agencies alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs, needs_word
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# How many words may stand between a limit, or a word such as 'chỉ', and what it is said of.
REACH = 2
# 'chỉ | Bộ A | phối hợp'
ONLY, ONLY_MARKED = "chi", (None, "chỉ")


@needs_word("nhat")
def undated_latest(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bắt đầu muộn nhất (trong phụ lục)' as an extreme where no time follows for it to limit."""
    times = slots.of(SlotKind.YEAR, SlotKind.PERIOD)

    def extreme(slot: Slot) -> Slot:
        """Return 'xong | muộn nhất |' as the extreme that it holds; else the slot as it is."""
        said = [word.folded for word in words[slot.first : slot.last]]
        if slot.value != "over_by" or LATEST[1] not in said[1:]:
            return slot
        if any(0 <= t.first - slot.last <= REACH for t in times):
            return slot
        last = slot.first + said.index(LATEST[1], 1) + 1
        first = last - len(LATEST)
        ends = (words[first].start, words[last - 1].end)
        return Slot(SlotKind.QUANTITY, "most", first, last, *ends)

    return Slots(tuple(map(extreme, slots.items)))


@needs(SlotKind.YEAR)
def dated_latest(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'hạn chót muộn nhất 2025' as a limit, where a year follows right after it."""
    years = {s.first for s in slots.of(SlotKind.YEAR)}

    def limit(slot: Slot) -> bool:
        latest = slot.value == "most" and words[slot.last - 1].folded == LATEST[1] and slot.end
        said = latest and words[slot.first].folded in LATE
        return bool(said) and bool({slot.last, slot.last + 1} & years)

    return Slots(
        tuple(
            replace(s, kind=SlotKind.WHEN, value="over_by") if limit(s) else s for s in slots.items
        )
    )


LATE = folded("limits_late")
# 'muộn | nhất', 'chậm | nhất'
LATEST = ("muon", "nhat")
OR_EARLIER = phrasing("limits_or_earlier")
EARLIER_WORDS = 5


@needs(SlotKind.YEAR)
def or_earlier(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'năm 2025 hoặc sớm hơn', 'từ năm 2025 trở về trước' as a limit."""
    for year in slots.of(SlotKind.YEAR):
        found = OR_EARLIER.opens(words[year.last : year.last + EARLIER_WORDS])
        if found is None:
            continue
        last = year.last + found.last
        kept = [
            replace(s, kind=SlotKind.FILLER) if _from(s, year) else s
            for s in slots.items
            if not year.last <= s.first < last
        ]
        place = (year.first, year.first, year.start, year.start)
        rest = (year.last, last, words[year.last].start, words[last - 1].end)
        said = [Slot(SlotKind.WHEN, "over_by", *place), Slot(SlotKind.FILLER, "earlier", *rest)]
        return Slots(tuple(kept)).plus(said)
    return slots


def _from(slot: Slot, year: Slot) -> bool:
    """Whether a slot is the 'từ năm' right before a year."""
    return slot.kind is SlotKind.WHEN and slot.value == "start" and slot.last == year.first


UNTIL, ENDS = folded("limits_until"), folded("limits_ends")


UNTIL_REACH = 5


@needs_word("moi")
def only_then(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'mãi đến giai đoạn 2026 - 2030 mới làm' as that period alone, 'tới 2026 mới làm' as its start."""
    for time in slots.of(SlotKind.PERIOD, SlotKind.YEAR):
        before = {w.folded for w in words[max(0, time.first - UNTIL_REACH) : time.first]}
        following = words[time.last] if time.last < len(words) else None
        if following is None or following.folded != "moi" or not before & UNTIL:
            continue
        if {word.folded for word in words[time.last + 1 : time.last + 4]} & ENDS:
            # 'đến năm 2030 mới hết hạn' tells its end.
            continue
        if time.kind is SlotKind.PERIOD:
            return slots.plus([Slot(SlotKind.SHARE, "only", 0, 0, 0, 0)])
        place = (time.first, time.first, time.start, time.start)
        relations = [Slot(SlotKind.WHEN, "start", *place)]
        if words[time.first - 1].folded == "sau":
            # 'mãi sau 2025 mới bắt tay vào làm'
            relations.append(Slot(SlotKind.WHEN, "after", *place))
        return _without_after(slots, time).plus(relations)
    return slots


# 'sau 2022 còn làm không': no year is set aside; 'sau 2025 mới làm' tells when it starts.
AFTER_YEAR, ONLY_THEN = "sau", "moi"


@needs(SlotKind.NEGATION)
def after_year(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'sau' right before a year as what lies after it."""

    def meant(slot: Slot) -> bool:
        alone = slot.kind is SlotKind.NEGATION and slot.last == slot.first + 1
        return alone and words[slot.first].folded == AFTER_YEAR and slot.last in years

    years = {
        year.first
        for year in slots.of(SlotKind.YEAR)
        if year.last == len(words) or words[year.last].folded != ONLY_THEN
    }
    found = (replace(s, kind=SlotKind.WHEN, value="after") if meant(s) else s for s in slots.items)
    return Slots(tuple(found))


def _without_after(slots: Slots, time: Slot) -> Slots:
    """Return the slots without an exclusion that is the 'sau' right before a time."""
    return Slots(
        tuple(s for s in slots.items if s.kind is not SlotKind.NEGATION or s.last != time.first)
    )


CONFINED = phrasing("limits_confined")
CONFINED_REACH = 9
# 'riêng năm 2025, …' at the start of a clause
SCOPE = phrasing("limits_scope")
# 'the 2026-2030 period only'
AFTER = phrasing("limits_confined_after")


@needs(SlotKind.PERIOD, SlotKind.YEAR)
def confined(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chỉ thực hiện trong năm 2022' as that time and no other."""
    if slots.has(SlotKind.SHARE):
        return slots
    for time in slots.of(SlotKind.PERIOD, SlotKind.YEAR):
        if AFTER.opens(words[time.last :]):
            return slots.plus([Slot(SlotKind.SHARE, "only", 0, 0, 0, 0)])
        first = max(0, time.first - CONFINED_REACH)
        opened = [i for i in range(first, time.first + 1) if i and words[i].opens]
        start = max([first, *opened])
        found = CONFINED.search(words[start : time.first])
        # 'năm cuối ở cột thời gian là 2030'
        told = found is not None and time.kind is SlotKind.YEAR and found["told"]
        if found is None or told:
            continue
        said = words[start + found.first]
        announced = SCOPE.opens(words[start : time.first])
        if announced and announced.last > found.first and start in (0, *opened):
            # 'riêng năm 2025, các việc …' but says of which year.
            continue
        if said.folded != "chi" or said.marked in ONLY_MARKED:
            return slots.plus([Slot(SlotKind.SHARE, "only", 0, 0, 0, 0)])
    return slots


NOT_YET = phrasing("limits_not_yet")
NOT_YET_REACH = 5


@needs(SlotKind.PERIOD)
def not_yet(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'giai đoạn 2021 - 2025 chưa làm, chỉ làm giai đoạn 2026 - 2030' as the second alone."""
    periods = slots.of(SlotKind.PERIOD)
    for period in periods if len(periods) > 1 else ():
        found = NOT_YET.opens(words[period.last : period.last + NOT_YET_REACH])
        if found is not None:
            last = period.last + found.last
            rest = [s for s in slots.items if s.last <= period.first or last <= s.first]
            only = Slot(SlotKind.SHARE, "only", 0, 0, 0, 0)
            told = any(s.kind is SlotKind.SHARE and s.value == "only" for s in rest)
            return Slots(tuple(rest)).plus([] if told else [only])
    return slots


OTHER_THAN = phrasing("limits_other_than")
OTHER_REACH = 9


@needs(SlotKind.SECTION, SlotKind.PERIOD)
def other_than(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'các mục khác mục III', 'ghi khác "Giai đoạn 2021 - 2030"' as setting that apart."""
    for named in slots.of(SlotKind.SECTION, SlotKind.PERIOD):
        first = max(0, named.first - OTHER_REACH)
        found = OTHER_THAN.search(words[first : named.first])
        if found is None:
            continue
        place = (first + found.first, first + found.start("named"))
        if any(s.value == "switch" and s.first <= place[0] < s.last for s in slots.items):
            # 'hỏi chuyện khác, mục V …'
            continue
        return read_as(slots, words, place, SlotKind.NEGATION, "except")
    return slots


# In the order in which they are made.
LIMITING = (not_yet, undated_latest, dated_latest, or_earlier, other_than)
