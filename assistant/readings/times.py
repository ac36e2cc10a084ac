"""What a question says of time: years and periods with the relation by them, recurrence, the present."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import TimeCondition
from assistant.readings.included_shares import aside_too, taken_in
from assistant.readings.onwards import done_after
from assistant.readings.time_ends import FINISH_REACH, OVER, at_end
from assistant.readings.years_begun import FINISHING, begins, begun_in
from assistant.readings.years_joined import with_shared_relation
from assistant.readings.years_told import (
    ends_within,
    finishes_then,
    is_written,
    past,
    reckoned_from,
    relations_of,
    under_way,
)
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# A relation that stands alone, without a year.
STANDING = frozenset(
    {"annual", "every", "other_cycle", "recurring", "one_year", "one_period", "two_periods"}
    | {"ranged", "overdue", "this_year", "next_year"}
)
# Kinds of recurrence; several of them are alternatives, and share one negation.
RECURRENCE = frozenset({"annual", "every", "other_cycle", "recurring"})
# How far (in words) a relation may stand from its year.
REACH = 3
# 'phải hoàn thiện trong năm 2022': words before a year that make it the end of the work.
COMPLETING = folded("times_completing")
# 'phải xong chính sách này trong | năm 2022'
COMPLETED_THEN = phrasing("times_completed_then")
# 'hạn | 2024'
DUE = phrasing("times_due")
# How far (in words) a negation or an inclusion may stand from the time that it is about.
NEGATION_REACH = 6
# 'kể cả việc hằng năm': what is included limits nothing.
INCLUDING = phrasing("times_including")
# '…, việc định kỳ cũng tính'.
COUNTED_TOO, ALSO, EITHER = (
    phrasing("times_counted_too"),
    phrasing("times_also"),
    phrasing("times_either"),
)
# 'hằng năm và việc định kỳ': words that join two times under one negation or inclusion.
JOINING = folded("times_joining")
# 'đang làm' is said of much; that work is within its time takes so many words.
LONG_RUNNING = 4
# '… làm đến năm 2030'; 'qua năm 2024', 'sang năm 2024'.
TOWARDS, MOVED = folded("times_towards"), folded("times_moved")


def find_times(slots: Slots, words: Sequence[Word]) -> tuple[TimeCondition, ...]:
    """Return the conditions on time: each year or period with the relation that stands by it."""
    slots = _run_out_then(slots)
    relations = slots.of(SlotKind.WHEN)
    runs = any(_included(slot, words) for slot in relations if slot.value in RECURRENCE)
    confirmed = slots.has(SlotKind.YES_NO)
    named = slots.of(SlotKind.YEAR, SlotKind.PERIOD)
    told = [
        (slot, list(_dated(slot, condition, _shut_out(slot, slots, words), words)))
        for slot in named
        for condition in (
            _condition(slot, relations_of(slot, relations, named), named, words, runs, confirmed),
        )
    ]
    joined = begun_in(list(with_shared_relation(told, words)), words)
    dated = [under_way(time, slots) for time in joined]
    standing = list(_standing(slots, words))
    past = [time for time in standing if time.relation == "overdue"]
    years = slots.of(SlotKind.YEAR)
    over = any(OVER.opens(words[s.last :][:FINISH_REACH]) or finishes_then(s, words) for s in years)
    if past and over and all(time.relation in ("by", "over_by") for time in dated):
        # 'đến năm 2030 thì hết hạn': that is its end, reckoned from nowhere.
        return tuple(dict.fromkeys(dated))
    if past:
        # 'tính đến hôm nay, 24/11/2026, việc nào quá hạn': the day is that of the reckoning.
        year = reckoned_from(slots, words)
        kept = [] if year or not past[0].negated else dated
        return tuple(dict.fromkeys((*kept, replace(past[0], start=year))))
    return tuple(dict.fromkeys((*dated, *standing))) or _now(relations, words)


def _run_out_then(slots: Slots) -> Slots:
    """Return the slots, 'hết hạn' right before a year as that it ends then: 'hết hạn 2025'."""
    years = {s.first for s in slots.of(SlotKind.YEAR)}
    ends = [s for s in slots.of(SlotKind.WHEN) if s.value == "overdue" and s.last in years]
    return slots.without(*ends).plus([replace(s, value="by") for s in ends]) if ends else slots


def _now(relations: Sequence[Slot], words: Sequence[Word]) -> tuple[TimeCondition, ...]:
    """Return that work is under way this year: 'việc nào vẫn đang trong thời gian thực hiện'."""
    running = any(s.value == "running" and s.last - s.first >= LONG_RUNNING for s in relations)
    return (TimeCondition("this_year"),) if running else ()


def _standing(slots: Slots, words: Sequence[Word]) -> Iterator[TimeCondition]:
    """Yield the relations that stand without a year; what is only included is none."""
    dated = bool(slots.of(SlotKind.YEAR, SlotKind.PERIOD))
    chains = list(_chains(slots, words))
    for chain in chains:
        # 'UBND tỉnh phối hợp việc nào, cả việc hằng năm?'; of two times the second is wanted as well.
        if not dated and len(chains) == 1 and _taken_in(chain[0], words):
            continue
        # 'hằng năm hay hai năm một lần đều tính' without a year is what is asked for.
        included = any(_included(slot, words, dated) for slot in chain)
        negated = any(_shut_out(slot, slots, words) for slot in chain)
        negated = negated or aside_too(slots, words, _near_start(chain[0]), chain[0].first)
        for slot in () if included else _telling(chain, words):
            yield TimeCondition(past(slot, slots), negated=negated)


def _chains(slots: Slots, words: Sequence[Word]) -> Iterator[list[Slot]]:
    """Yield the standing relations; kinds of recurrence that are joined, as one."""
    chain: list[Slot] = []
    for slot in slots.of(SlotKind.WHEN):
        if slot.value not in STANDING or _names_year(slot, slots):
            continue
        if chain and not _chained(chain[-1], slot, words):
            yield chain
            chain = []
        chain.append(slot)
    if chain:
        yield chain


def _chained(one: Slot, two: Slot, words: Sequence[Word]) -> bool:
    between = words[one.last : two.first]
    recurring = {one.value, two.value} <= RECURRENCE
    return recurring and all(word.folded in JOINING for word in between)


def _telling(chain: Sequence[Slot], words: Sequence[Word]) -> Sequence[Slot]:
    """Return the slots of a chain; 'lặp lại mỗi năm' says how often by its second word alone."""
    alone = len(chain) == 2 and chain[0].value == "recurring" and chain[0].last == chain[1].first
    apart = alone and words[chain[1].first].start - words[chain[0].last - 1].end > 1
    return chain[1:] if alone and not apart else chain


def _names_year(slot: Slot, slots: Slots) -> bool:
    """Whether 'sang năm' is but said before a year: 'sang năm 2026'."""
    following = (s.first - slot.last for s in slots.of(SlotKind.YEAR, SlotKind.PERIOD))
    return slot.value in ("next_year", "ranged") and any(0 <= gap <= 1 for gap in following)


def _taken_in(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether a clause takes in the work of a time beside all other: ', cả việc hằng năm'."""
    return taken_in(words, _near_start(slot), slot.first) is not None


def _near_start(slot: Slot) -> int:
    """Return from where words tell whether a time is negated or included."""
    return max(0, slot.first - NEGATION_REACH)


def _included(slot: Slot, words: Sequence[Word], dated: bool = True) -> bool:
    before = words[_near_start(slot) : slot.first]
    after = words[slot.last : slot.last + NEGATION_REACH]
    also = ALSO.search(before) and not EITHER.search(after)
    return bool(INCLUDING.search(before) or (dated and (also or COUNTED_TOO.opens(after))))


def _dated(
    slot: Slot, condition: TimeCondition, shut_out: bool, words: Sequence[Word]
) -> Sequence[TimeCondition]:
    """Return the conditions of a year or period: two where work is said to end between two years."""
    within = () if shut_out else ends_within(slot, words)
    return within or [replace(condition, negated=shut_out)]


def _shut_out(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a negation stands before a time."""
    return any(
        _before(negation, slot, slots, words)
        for negation in slots.of(SlotKind.NEGATION)
        # 'chặng sau 2026 - 2030': after, in time.
        if words[negation.first].folded != "sau"
    )


# 'việc ngoài mục III | kết thúc năm 2030': what is told of the tasks left.
GOES_ON = folded("times_goes_on")
# What may stand between a negation and the time that it negates.
BETWEEN = (SlotKind.FILLER, SlotKind.TASK, SlotKind.FIELD, SlotKind.WHEN, SlotKind.SECTION)


def _before(negation: Slot, slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    gap = words[negation.last : slot.first]
    if not negation.before(slot) or len(gap) > NEGATION_REACH or any(w.opens for w in gap):
        return False
    if negation.value == "not" and parted(words, negation.last):
        # 'cột sản phẩm tôi không cần, cho tôi việc năm 2022' denies what stands before
        return False
    inner = [s for s in slots.items if negation.before(s) and s.before(slot) and s is not negation]
    outside = [s for s in inner if s.kind is SlotKind.SECTION and s.first == negation.last]
    if outside and negation.value == "except" and _told_of_rest(outside[0].last, words):
        return False
    # 'không phải Bộ A chủ trì trong năm 2022' negates the agency; 'không quá 2025' is a limit.
    return all(_harmless(s) for s in inner)


def _told_of_rest(place: int, words: Sequence[Word]) -> bool:
    """Whether what follows a section set aside is told of the rest: 'ngoài mục III, | việc hằng năm ở mục nào'."""
    return words[place].folded in GOES_ON or parted(words, place)


def _harmless(slot: Slot) -> bool:
    """Whether a slot may stand between a negation and its time: 'không (thực hiện) hằng năm'."""
    if slot.kind is SlotKind.ROLE:
        return slot.value == "any"
    return slot.kind in BETWEEN and slot.value not in ("before", "after")


def _condition(
    slot: Slot,
    relations: Sequence[Slot],
    named: Sequence[Slot],
    words: Sequence[Word],
    runs: bool,
    confirmed: bool,
) -> TimeCondition:
    """Return the condition of a year or period; it `runs` when recurring work counts too.

    What is to be `confirmed` of work that is completed in a year is that it ends there.
    """
    years = [int(year) for year in slot.value.split("-")]
    if slot.kind is SlotKind.YEAR and is_written(slot, words):
        return TimeCondition("written", years[0], years[0])
    near = _near(slot, relations, words)
    default = "period" if slot.kind is SlotKind.PERIOD else "year"
    relation = at_end(slot, near[-1].value if near else default, words)
    if relation == "after" and _still(slot, near[-1], relations, words):
        relation = "covers"
    if relation == "after" and done_after(slot, words):
        return TimeCondition("onwards", years[-1] + 1, years[-1] + 1)
    if begun := begins(slot, relation, relations, named, words):
        return begun
    if relation in ("covers", "year") and _is_due(slot, words, confirmed):
        relation = "by"
    running = any(r.value == "running" for r in relations)
    if relation == "running" or (relation == "year" and (runs or running)):
        relation = "covers"
    return TimeCondition(relation, years[0], years[-1])


def _near(slot: Slot, relations: Sequence[Slot], words: Sequence[Word]) -> list[Slot]:
    """Return the relations that stand right before a year or period: 'trước | năm 2025'."""
    near = [r for r in relations if r.value not in STANDING and 0 <= slot.first - r.last <= REACH]
    if slot.kind is SlotKind.PERIOD:
        # 'từ năm 2026 đến năm 2030': the period, and no start.
        near = [r for r in near if r.value == "within" or words[r.first].folded != "tu"]
    return [r for r in near if not _until_then(r, slot, words)]


def _is_due(slot: Slot, words: Sequence[Word], confirmed: bool) -> bool:
    """Whether work is to end in a year: 'phải xong trong | năm 2022'."""
    before = {word.folded for word in words[max(0, slot.first - FINISH_REACH) : slot.first]}
    # 'phải hoàn thiện trong năm 2022, đúng không': a claim of when the work is done.
    completes = confirmed and (before >= COMPLETING or COMPLETED_THEN.search(words[: slot.first]))
    due = bool(DUE.search(words[: slot.first])) or finishes_then(slot, words)
    return bool(completes or due or before & FINISHING)


def _until_then(relation: Slot, year: Slot, words: Sequence[Word]) -> bool:
    """Whether a start is told before 'đến' and a year: '2026 mới bắt đầu, làm | đến 2030'."""
    between = {word.folded for word in words[relation.last : year.first]}
    return relation.value == "start" and bool(between & TOWARDS)


def _still(year: Slot, after: Slot, relations: Sequence[Slot], words: Sequence[Word]) -> bool:
    """Whether 'qua năm 2024 vẫn còn làm' tells that work goes on in that year, and not that it begins after it."""
    goes_on = (r for r in relations if r.value in ("covers", "running"))
    moved = words[after.first].folded in MOVED
    return moved and any(0 <= r.first - year.last <= REACH for r in goes_on)
