"""What the words right before years make of them: looked for as written, or bounds within which work ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import TimeCondition
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'cột thời gian có nhắc đến năm 2025', 'ghi năm 2026 trong cột thời gian': the year stands in that cell.
WRITTEN, IN_CELL = phrasing("times_written"), phrasing("times_in_cell")
WRITTEN_REACH = 16
# 'due between | 2022 and 2025'
ENDS_WITHIN = phrasing("times_ends_within")


def is_written(year: Slot, words: Sequence[Word]) -> bool:
    """Whether a year is looked for in the cell of the time, whatever it is there."""
    before = words[max(0, year.first - WRITTEN_REACH) : year.first]
    found = WRITTEN.search(before)
    return found is not None and bool(not found["cell"] or IN_CELL.opens(words[year.last :]))


def ends_within(slot: Slot, words: Sequence[Word]) -> Sequence[TimeCondition]:
    """Return that work ends by the second of two years and not before the first; () when this is not said."""
    if slot.kind is not SlotKind.PERIOD or not ENDS_WITHIN.search(words[: slot.first]):
        return ()
    first, last = map(int, slot.value.split("-"))
    before = TimeCondition("before", first, first, negated=True)
    return TimeCondition("over_by", last, last), before


def past(slot: Slot, slots: Slots) -> str:
    """Return the relation of a slot; 'trước năm nay' is what is over."""
    over = any(
        s.value == "before" and 0 <= slot.first - s.last <= 1 for s in slots.of(SlotKind.WHEN)
    )
    return "overdue" if slot.value == "this_year" and over else slot.value


# 'năm 2023 | có việc nào phải xong không', '2025 | hay 2030 nhiều việc kết thúc hơn'
FINISHED_THEN, TOWARDS = phrasing("times_finished_then"), folded("times_towards")


def finishes_then(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether work is said to end in a year by what follows: 'năm 2023 | có việc nào phải xong'."""
    # 'đến năm 2025 việc nào hết hạn' is over by then.
    until = TOWARDS & {word.folded for word in words[max(0, slot.first - 2) : slot.first]}
    told = slot.kind is SlotKind.YEAR and not until
    return told and FINISHED_THEN.opens(words[slot.last :]) is not None


def under_way(time: TimeCondition, slots: Slots) -> TimeCondition:
    """Return the year in which somebody works as one that the work runs in: 'năm 2022 tỉnh làm gì'."""
    does = slots.has(SlotKind.ROLE, "any") and slots.has(SlotKind.AGENCY)
    most = any(slots.has(SlotKind.QUANTITY, value) for value in ("most", "least", "rank"))
    does = does or (most and slots.has(SlotKind.WHO))
    plain = time.relation == "year" and not slots.of(SlotKind.WHEN, SlotKind.FIELD)
    return replace(time, relation="covers") if plain and does else time


def relations_of(time: Slot, relations: Sequence[Slot], named: Sequence[Slot]) -> list[Slot]:
    """Return the relations that may be of a time: work is yet to begin at the one next to it."""

    def nearest(relation: Slot) -> Slot:
        return min(named, key=lambda s: max(s.first - relation.last, relation.first - s.last))

    return [r for r in relations if r.value != "not_started" or nearest(r) is time]


# 'giờ là 2024', 'giả sử hết năm 2024', 'tính đến 2025': the year from which a limit is reckoned.
RECKONED, YEAR_OVER = phrasing("times_reckoned"), phrasing("times_year_over")


def reckoned_from(slots: Slots, words: Sequence[Word]) -> int | None:
    """Return the year from which a question reckons what is over, when it names one."""
    for slot in slots.of(SlotKind.YEAR):
        before = words[max(0, slot.first - 4) : slot.first]
        if RECKONED.search(before) or YEAR_OVER.search(before):
            return int(slot.value) + (YEAR_OVER.search(before) is not None)
    return None
