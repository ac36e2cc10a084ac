"""Tasks told by their place in the table: 'nhiệm vụ cuối cùng của phụ lục', 'hai việc đầu tiên ở mục III'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, meanings
from assistant.readings.needs import needs
from assistant.readings.titles import Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# What may stand between the place and the part of the table: '(cuối cùng) | nằm trong toàn bộ | (phụ lục)'.
BETWEEN = folded("rows_placed_between")
REACH = 4
# 'hai | nhiệm vụ cuối'
NUMBERS = meanings("few")
# The noun for a row, where the place is one phrase with it or 'dòng' stands before it.
NOUNS = folded("rows_placed_nouns")
ENGLISH = folded("english_rows")
# 'đầu (tiên)', and the 'đầu' of 'đầu việc'.
FIRST = "dau"
# Of what is said besides, these are conditions on several tasks, unless they are to be confirmed of the one.
CONDITIONS = (SlotKind.AGENCY, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)


@needs(SlotKind.ORDINAL)
def placed_rows(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'nhiệm vụ cuối cùng của phụ lục' as the task in that place."""
    if slots.of(SlotKind.TASK_REF) or (slots.of(*CONDITIONS) and not slots.has(SlotKind.YES_NO)):
        return slots
    pointing = [s for s in slots.of(SlotKind.FOLLOW) if s.value == "those"]
    if any(not _counts_placed(s, slots, words) for s in pointing):
        # 'trong các việc đó, việc nào nằm cuối bảng': the last of them.
        return slots
    for ordinal in slots.of(SlotKind.ORDINAL):
        first = noun_placed(ordinal, words)
        part = _part(ordinal, first, slots, words) if first is not None else None
        if first is not None and part is not None:
            rows = _rows(part, setting)
            found = _in_place(rows, int(ordinal.value), number_placed(first, words))
            return _named(slots, words, found, (first, ordinal.last), part) if found else slots
    return slots


# 'cả | hai nhiệm vụ đầu tiên'
BOTH = "ca"


def _counts_placed(pointing: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'cả hai nhiệm vụ' says of how many in a place something is claimed: '… đầu tiên của mục V'."""
    said = [word.folded for word in words[pointing.first : pointing.last]]
    placed = any(ordinal.first == pointing.last for ordinal in slots.of(SlotKind.ORDINAL))
    return said[0] == BOTH and said[-1] in NOUNS and placed


def noun_placed(ordinal: Slot, words: Sequence[Word]) -> int | None:
    """Return where the noun stands whose place is told: of 'nhiệm' in 'nhiệm vụ (nằm) cuối cùng'."""
    if ENGLISH & {word.folded for word in words[ordinal.first : ordinal.last]}:
        # 'the first task', 'which task comes last'
        return ordinal.first
    opening = words[ordinal.first].folded
    if opening in NOUNS and opening != FIRST:
        return ordinal.first
    place = ordinal.first - 1
    while place > 0 and words[place].folded in BETWEEN:
        place -= 1
    if place < 0 or words[place].folded not in NOUNS:
        return None
    return place - (place > 0 and words[place - 1].folded in NOUNS)


def _part(ordinal: Slot, first: int, slots: Slots, words: Sequence[Word]) -> Slot | None:
    """Return the section, or the whole table, right after a place or right before its noun."""
    for part in slots.of(SlotKind.SECTION, SlotKind.PART):
        table = part.kind is SlotKind.SECTION or part.value == "appendix"
        after = ordinal.last <= part.first <= ordinal.last + REACH
        gap = words[ordinal.last : part.first] if after else words[part.last : first]
        near = after or 0 <= first - part.last <= 1
        if table and near and all(word.folded in BETWEEN for word in gap):
            return part
    return None


def _rows(part: Slot, setting: Setting) -> list[str]:
    """Return the ids of the tasks of a section, or of the whole table, in their order."""
    order = [value for _, kind, value in setting.headings if kind is SlotKind.SECTION]
    rows = [(task, *task.partition(".")[::2]) for task in setting.tasks]
    placed = sorted((order.index(s), int(n or 0), task) for task, s, n in rows if s in order)
    kept = (part.value,) if part.kind is SlotKind.SECTION else order
    return [task for place, _, task in placed if order[place] in kept]


def number_placed(first: int, words: Sequence[Word]) -> int:
    """Return how many rows are meant by the number before a noun: two in 'hai nhiệm vụ cuối'."""
    return NUMBERS.get(words[first - 1].folded, 1) if first else 1


def _in_place(rows: Sequence[str], place: int, number: int) -> Sequence[str]:
    """Return the rows in a place, from the end when negative; of several, the first or the last ones."""
    if place in (1, -1) and number > 1:
        return rows[:number] if place > 0 else rows[-number:]
    known = place and -len(rows) <= place <= len(rows)
    return [rows[place if place < 0 else place - 1]] if known else []


def _named(
    slots: Slots, words: Sequence[Word], rows: Sequence[str], run: tuple[int, int], part: Slot
) -> Slots:
    """Return the slots with the words of a place, and of its part of the table, as the tasks in it."""
    first, last = min(run[0], part.first), max(run[1], part.last)
    kept = [s for s in slots.items if s.last <= first or last <= s.first or not s.end]
    place = Slot(SlotKind.TASK_REF, "", first, last, words[first].start, words[last - 1].end)
    return Slots(tuple(kept)).plus([replace(place, value=row) for row in rows])
