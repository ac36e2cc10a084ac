"""Columns asked for in passing: 'ai lo, hạn chót, kết quả', 'khi nào xong, được cái gì', 'cột sản phẩm ghi gì'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.readings.cell_runs import SAYS_WHAT
from assistant.readings.needs import needs, needs_said, needs_word
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word, parted

# 'kết quả', 'được cái gì'
PRODUCT = phrasing("short_product")


@needs(SlotKind.WHO, SlotKind.FIELD)
@needs_said(PRODUCT)
def short_columns(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'kết quả', 'được gì' in a clause of their own after a question as asking for the product."""
    for found in PRODUCT.each(words):
        first, last = found.first, found.last
        asked = any(s.end and s.last <= first for s in slots.of(SlotKind.WHO, SlotKind.FIELD))
        if asked and _alone(words, first, last) and not slots.has(SlotKind.FIELD, "product"):
            return read_as(slots, words, (first, last), SlotKind.FIELD, "product")
    return slots


# 'giai đoạn?', 'thế giai đoạn ạ': nothing else is said.
PERIOD = phrasing("short_period")


@needs_word("doan")
def period_alone(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a message of 'giai đoạn?' alone as asking for the time; elsewhere it is but a noun."""
    found = PERIOD.search(words)
    if found is None or slots.of(SlotKind.FIELD, SlotKind.PERIOD, SlotKind.YEAR):
        return slots
    first = found.start("said")
    return read_as(slots, words, (first, first + 2), SlotKind.FIELD, "deadline")


# 'kết quả mà việc ấy phải nộp ra là gì'
OF_TOLD = phrasing("product_of_told")


@needs_word("ket", "thanh", "dau")
def product_of_told(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'kết quả mà việc ấy phải nộp ra là gì' as asking for the product of that task."""
    found = OF_TOLD.search(words)
    if found is None or slots.has(SlotKind.FIELD, "product"):
        return slots
    # The list of 'là gì' is no list of tasks.
    does = found.start("does")
    slots = read_as(slots, words, (does, found.last), SlotKind.FILLER, "does")
    first = found.start("said")
    return read_as(
        slots, words, (first, first + len(found["said"].split())), SlotKind.FIELD, "product"
    )


# What makes a phrase the name of a column.
COLUMN = folded("short_column")


@needs(SlotKind.FIELD)
def column_says(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'dòng đó ở cột sản phẩm ghi gì' as asking for the column, and not for tasks."""
    for field in slots.of(SlotKind.FIELD):
        named = any(word.folded in COLUMN for word in words[field.first : field.last])
        found = SAYS_WHAT.opens(words[field.last :]) if named else None
        if found is not None and not slots.has(SlotKind.SECTION):
            return read_as(
                slots, words, (field.last, field.last + found.last), SlotKind.FILLER, "says"
            )
    return slots


def _alone(words: Sequence[Word], first: int, last: int) -> bool:
    begins = first > 0 and parted(words, first)
    return begins and (last == len(words) or parted(words, last))


# In the order in which they are made.
COLUMNS_SAID = (short_columns, period_alone, product_of_told, column_says)
