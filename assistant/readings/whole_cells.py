"""Conditions on the whole of a cell: 'ô sản phẩm ghi đúng cụm "…", không hơn không kém một chữ'.

Of a text that is said to be all that a cell holds, the table tells where it begins and ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from assistant.grammar import folded, meanings, phrasing
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from corpus.normalize import folded_words

# How it is said, before a text and after it, that a cell holds no more.
BEFORE, AFTER = phrasing("whole_before"), phrasing("whole_after")
LEAST = 2
# Grammar in the words that say so is said of the text, not of tasks.
SAID_OF_TEXT = (SlotKind.NEGATION, SlotKind.COMPARE, SlotKind.SHARE, SlotKind.QUANTITY)
OTHERS = (SlotKind.WHO, SlotKind.FIELD, SlotKind.WHEN)


def whole_cells(
    slots: Slots, words: Sequence[Word], cells: Mapping[str, tuple[str, ...]]
) -> Slots | None:
    """Return the slots with the text that a cell is said to hold and nothing else; None when none is."""
    said = [*BEFORE.each(words), *AFTER.each(words)]
    found = next(_held(words, cells), None) if said else None
    if found is None:
        return None
    exact = {i for one in said for i in range(one.first, one.last)}
    return _holding(slots, words, found, exact)


# A text between them is meant as it stands.
MARKS = frozenset("\"“”«»'‘’")
PRODUCT = "product"


def quoted_product(
    slots: Slots, words: Sequence[Word], message: str, cells: Mapping[str, tuple[str, ...]]
) -> Slots:
    """Read a quotation that is all some product says as the whole of it: 'sản phẩm ghi là "…"'."""
    asks = any(slots.has(SlotKind.QUANTITY, value) for value in ASKED) or slots.has(SlotKind.TASK)
    other = slots.of(SlotKind.TASK_REF, SlotKind.YES_NO, SlotKind.COMPARE)
    if not (asks and slots.has(SlotKind.FIELD, PRODUCT)) or other or MARKS.isdisjoint(message):
        return slots
    products = {PRODUCT: cells.get(PRODUCT, ())}
    found = [one for one in _held(words, products) if _is_quoted(words, one[1], message)]
    found.sort(key=lambda one: one[1].start)
    chosen = all(_or_between(words, *pair) for pair in pairwise(run for _, run in found))
    if not (found and chosen) or _denied_before(slots, found[0][1]):
        return slots
    for one in found:
        slots = _holding(slots, words, one, set())
    return slots


# "'…' hoặc '…'": any of several quotations.
OR = folded("either_or")


def _or_between(words: Sequence[Word], one: range, other: range) -> bool:
    """Whether nothing but 'hoặc', 'hay' stands between two runs of words."""
    between = words[one.stop : other.start]
    return len(between) == 1 and between[0].folded in OR


# So far before a quotation stands what denies it: 'sản phẩm không | ghi là "…"'.
REACH = 4


def _denied_before(slots: Slots, run: range) -> bool:
    negations = slots.of(SlotKind.NEGATION)
    return any(0 <= run.start - negation.last < REACH for negation in negations)


def _is_quoted(words: Sequence[Word], run: range, message: str) -> bool:
    """Whether quotation marks stand around a run of words, a point before the last of them at most."""
    before = message[: words[run.start].start][-1:]
    after = message[words[run.stop - 1].end :].removeprefix(".")[:1]
    return before in MARKS and after in MARKS


def _holding(
    slots: Slots, words: Sequence[Word], found: tuple[str, range], exact: set[int]
) -> Slots:
    """Return the slots with the text that a column is said to hold; the words `exact` say how."""
    column, run = found
    kept = [s for s in slots.items if not {*range(s.first, s.last)} & {*run}]
    kept = [
        s for s in kept if not (_is_of_text(s, column) and (s.kind in OTHERS or s.first in exact))
    ]
    first, last = words[run.start], words[run.stop - 1]
    cell = Slot(SlotKind.CELL, f"whole {column}", run.start, run.stop, first.start, last.end)
    fillers = [
        Slot(SlotKind.FILLER, "cell", i, i + 1, words[i].start, words[i].end)
        for i in exact - {*run} - {i for s in kept for i in range(s.first, s.last)}
    ]
    return Slots(tuple(kept)).plus([cell, *fillers])


# 'việc nào để trống cột phối hợp', 'không có cơ quan chủ trì'; the columns by their words.
EMPTY, COLUMNS = phrasing("whole_empty"), meanings("whole_columns")
ASKED = ("list", "count")


def empty_cells(slots: Slots, words: Sequence[Word]) -> Slots | None:
    """Return the slots with the column that tasks are asked for not to fill; None when none is."""
    asked = any(slots.has(SlotKind.QUANTITY, value) for value in ASKED)
    if not asked or slots.of(SlotKind.AGENCY, SlotKind.TASK_REF, SlotKind.YES_NO):
        return None
    found = EMPTY.search(words)
    if found is None:
        return None
    inside = {*range(found.first, found.last)}
    # 'việc nào' before it is no part of it.
    kept = [s for s in slots.items if not {*range(s.first, s.last)} & inside]
    first, last = words[found.first], words[found.last - 1]
    value = f"empty {COLUMNS[found['column']]}"
    cell = Slot(SlotKind.CELL, value, found.first, found.last, first.start, last.end)
    return Slots(tuple(kept)).plus([cell])


def _is_of_text(slot: Slot, column: str) -> bool:
    named = slot.kind is SlotKind.FIELD and slot.value in (column, "content")
    return named or slot.kind in SAID_OF_TEXT


def _held(
    words: Sequence[Word], cells: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, range]]:
    """Yield the runs of words that are all that some cell holds, with its column, the longest first."""
    typed = [word.folded for word in words]
    texts = {(c, folded_words(text)) for c, held in cells.items() for text in held}
    for column, grams in sorted(texts, key=lambda one: (-len(one[1]), one)):
        for place in range(len(typed) - len(grams) + 1):
            if len(grams) >= LEAST and tuple(typed[place : place + len(grams)]) == grams:
                yield column, range(place, place + len(grams))


def is_whole(text: str, options: Sequence[Sequence[str]]) -> bool:
    """Whether a cell holds one of `options` (folded words) and nothing else."""
    return any(folded_words(text) == tuple(words) for words in options)
