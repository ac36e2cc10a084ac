"""What stands beside a count and looks like something else: 'xin số nhiệm vụ', 'đúng một giai đoạn'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.readings.needs import needs, needs_word
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted, paused

# 'xin số | nhiệm vụ', for which no telephone is wanted
WANTED = phrasing("counted_wanted")
# 'chỉ ghi một giai đoạn', which names none
ONE_PERIOD = phrasing("counted_one_period")
# 'thành hai giai đoạn | (không phải một)'
NOT_ONE = phrasing("counted_not_one")
TWO = "two_periods"
# 'thời gian'
TIME = phrasing("counted_time")


@needs(SlotKind.ASKED)
@needs_word("so")
def number_wanted(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'xin số' of 'xin số nhiệm vụ' as asking how many, not for a telephone."""
    found = WANTED.search(words)
    contact = found and any(
        s.value == "contact" and found.first <= s.first < found.last
        for s in slots.of(SlotKind.ASKED)
    )
    if found is None or not contact:
        return slots
    return read_as(slots, words, (found.first, found.last), SlotKind.QUANTITY, "count")


@needs_word("giai", "gd", "chang", "period", "phase")
def one_period(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chỉ ghi một giai đoạn', where no years are said, as those whose time is a single range."""
    found = ONE_PERIOD.search(words)
    if found is None or slots.of(SlotKind.PERIOD, SlotKind.YEAR) or slots.has(SlotKind.WHEN, TWO):
        return slots
    return read_as(slots, words, (found.first, found.last), SlotKind.WHEN, "one_period")


@needs(SlotKind.WHEN)
@needs_word("phai", "not")
def not_one(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'không phải một' after 'hai giai đoạn' as saying no more than that."""
    found = NOT_ONE.search(words) if slots.has(SlotKind.WHEN, TWO) else None
    ends = found and (found.last == len(words) or parted(words, found.last))
    if found is None or not ends:
        return slots
    return read_as(slots, words, (found.first, found.last), SlotKind.FILLER, "once")


@needs(SlotKind.WHEN)
def time_apart(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read no 'thời gian năm' over a comma: 'theo cột thời gian, | năm 2025 có mấy việc'."""

    def whole(slot: Slot) -> Slot:
        by = slot.kind is SlotKind.WHEN and slot.value == "by" and bool(slot.end)
        over = by and TIME.opens(words[slot.first : slot.last]) is not None
        inside = range(slot.first + 1, slot.last) if over else range(0)
        apart = any(paused(words, place) for place in inside)
        return replace(slot, kind=SlotKind.FILLER, value="common") if apart else slot

    return Slots(tuple(map(whole, slots.items)))


# 'nói rào nói đón đến | 2030 | vậy có bao nhiêu việc … 2022'
TALK = phrasing("counted_talk")


@needs(SlotKind.YEAR)
@needs_word("den", "toi", "tan")
def year_of_talk(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the year of what is said before a count that names one itself as no condition."""
    found, years = TALK.search(words), slots.of(SlotKind.YEAR)
    place = found.start("year") if found else 0
    talked = next((year for year in years if found and year.first == place), None)
    if talked is None or not any(year.first > place for year in years):
        return slots
    said = replace(talked, kind=SlotKind.FILLER, value="common")
    return Slots(tuple(said if slot is talked else slot for slot in slots.items))


# 'mười mấy năm', 'mấy năm nay', 'tìm mấy lần mà …', 'hôm nay | tôi hỏi'
VAGUELY = phrasing("counted_vaguely")


@needs_word("may", "bao", "vai", "nhieu", "suot", "nay", "hom")
def told_vaguely(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read when, how long or how often somebody has done something as nothing that is asked for."""
    for found in VAGUELY.each(words):
        slots = read_as(slots, words, (found.first, found.last), SlotKind.FILLER, "common")
    return slots


# 'việc | định kỳ mấy năm một lần | thì không lấy'
PERIODIC = phrasing("counted_periodic")


@needs(SlotKind.WHEN)
@needs_word("may")
def every_few_years(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'mấy năm một lần' of work that is told of as how often it comes back, which is not asked."""
    found = PERIODIC.search(words)
    if found is None:
        return slots
    return read_as(slots, words, (found.start("time"), found.last), SlotKind.WHEN, "every")


# So many words may stand between 'đúng' and 'hai giai đoạn'.
NEAR = 2


@needs(SlotKind.SHARE, SlotKind.PERIOD)
def just_two(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'ghi đúng' of 'ghi đúng hai giai đoạn 2021-2025 và 2026-2030' as no limit to either."""
    two = [s for s in slots.of(SlotKind.WHEN) if s.value == TWO]
    if not two or len(slots.of(SlotKind.PERIOD)) < len(two) + 1:
        return slots

    def of_both(slot: Slot) -> bool:
        only = slot.kind is SlotKind.SHARE and slot.value in ("only", "alone") and bool(slot.end)
        return only and any(0 <= t.first - slot.last <= NEAR for t in two)

    plain = (
        replace(s, kind=SlotKind.FILLER, value="common") if of_both(s) else s for s in slots.items
    )
    return Slots(tuple(plain))


# In the order in which they are made.
COUNTED_TIMES = (
    told_vaguely,
    every_few_years,
    number_wanted,
    one_period,
    not_one,
    time_apart,
    year_of_talk,
    just_two,
)
