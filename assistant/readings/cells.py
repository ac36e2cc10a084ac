"""Conditions on the words of a cell: 'nội dung có nhắc đến việc làm', 'có đề án trong cột sản phẩm'.

A column is named before the words or after them (`cells.yaml`). Which words are meant is told by the
table itself: the longest run that stands in some cell of that column.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from assistant.grammar import folded, phrasing
from assistant.query import TASK_NOUNS, CellRef, Query
from assistant.readings.cell_runs import PLURALS, CellFinder, CellLine
from assistant.readings.cell_words import (
    DENIALS,
    OR,
    Column,
    expanded,
    options,
    says,
    wordings,
)
from assistant.readings.opening_cells import begins, begun_with, opening_cells
from assistant.readings.whole_cells import empty_cells, is_whole, whole_cells
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from corpus.normalize import folded_words

VERB_REACH = 3
# '…, xét | theo | cột sản phẩm'
BY = folded("cells_by")
# How a turn begins that keeps to some of the tasks listed before.
NARROWS, OPENING = frozenset({"those", "in"}), 1
# What asks for rows of the table as 'mục nào' does.
WHERE = folded("cells_where")
# What a question asks for when the words are a condition on tasks.
LISTS = ("list", "count")


# Words for the tasks that are asked for are none that a cell is said to hold.
ASKED = (
    SlotKind.TASK,
    SlotKind.QUANTITY,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.AGENCY,
    SlotKind.ROLE,
)

# A word alone is no matter.
LEAST_TOLD = 2
# What a cell is said not to hold.
DENIED = "not content"


# 'chỉ có | một việc mà sản phẩm | là nghị định, đúng không': so many rows are claimed to hold it.
CLAIMED = phrasing("cells_claimed")
# 'cột chủ trì nêu đích danh | từ hai cơ quan trở lên |': how many are named, and no words.
BODIES_NAMED = phrasing("cells_bodies_named")


@dataclass(frozen=True)
class Asking:
    """What a question asks for, as far as a condition on a cell needs it.

    `listed`: a list or a number of tasks, or of those before (`follows`); `several`: tasks in the plural;
    `rows`: those, or rows of the table; `product`: a product is spoken of; `sections`: sections are asked for by
    one.
    """

    listed: bool
    several: bool
    rows: bool
    product: bool
    sections: bool
    follows: bool

    @classmethod
    def of(cls, slots: Slots, words: Sequence[Word]) -> Asking:
        """Return what a question of these words and slots asks for."""
        product, tasks = slots.has(SlotKind.FIELD, "product"), slots.of(SlotKind.TASK)
        # 'những công việc', of which 'công việc' alone is the phrase
        before = [{w.folded for w in words[max(0, s.first - 1) : s.last]} for s in tasks]
        several = any(PLURALS & said for said in before)
        # 'dòng nào'
        which = any("nao" in [w.folded for w in words[s.first : s.last + 1]] for s in tasks)
        # 'chỉ giữ việc nhắc đến nhà ở', of those listed before
        follows = any(s.value in NARROWS and s.first <= OPENING for s in slots.items)
        claimed = slots.has(SlotKind.YES_NO) and CLAIMED.search(words) is not None
        listed = claimed or follows or any(slots.has(SlotKind.QUANTITY, v) for v in LISTS)
        # 'mục nào có sản phẩm là …', 'where is the product …'
        where = slots.has(SlotKind.FIELD, "section") or any(w.folded in WHERE for w in words[:1])
        return cls(listed, several, several or which, product, product and where, follows)

    @property
    def of_rows(self) -> bool:
        """Whether anything is asked for that has cells."""
        return self.rows or self.listed or self.sections

    @property
    def mentions(self) -> bool:
        """Whether a verb such as 'nhắc đến' needs no column."""
        return not self.product and (self.several or self.listed)

    @property
    def tasks(self) -> bool:
        """Whether the tasks are asked for: 'các nhiệm vụ mà sản phẩm là …' asks for nothing."""
        return self.listed or self.sections or not self.several


def cells_told(slots: Slots, words: Sequence[Word], cells: Mapping[str, tuple[str, ...]]) -> Slots:
    """Read 'có đề án trong cột sản phẩm' as a condition on that column, where tasks are asked for."""
    if BODIES_NAMED.search(words):
        return slots
    whole = empty_cells(slots, words) or whole_cells(slots, words, cells)
    if whole is not None:
        return whole
    slots = opening_cells(slots, words, cells)
    if slots.has(SlotKind.TASK_REF):
        return slots
    asking, line = Asking.of(slots, words), CellLine(words)
    # 'một kế hoạch' is a product as well as a part of the document.
    plan = slots.has(SlotKind.PART, "plan") and not asking.product
    # 'ghi đúng nguyên văn …' asks for the whole cell.
    other = plan or "nguyen van" in line.text
    if not asking.of_rows or other:
        return slots
    found = _conditions(slots, words, _finder(slots, line, cells, asking), asking)
    return _asking(slots, found) if found is not slots and asking.tasks else found


def _finder(
    slots: Slots, line: CellLine, cells: Mapping[str, tuple[str, ...]], asking: Asking
) -> CellFinder:
    """Return what looks for the words that a column is said to hold, none of them words that ask."""
    words = line.words
    asked = frozenset(words[i] for s in slots.of(*ASKED) for i in range(s.first, s.last))
    counts = frozenset(
        words[i]
        for s in slots.of(SlotKind.QUANTITY, SlotKind.TASK)
        if s.end and (words[s.last - 1].folded == "muc" or s.value == "count")
        for i in range(s.first, s.last)
    )
    terms = tuple(range(s.first, s.last) for s in slots.of(SlotKind.TOPIC))
    return CellFinder(line, cells, asked, counts, _nouns(slots, words, asking.follows), terms)


def _conditions(slots: Slots, words: Sequence[Word], finder: CellFinder, asking: Asking) -> Slots:
    """Return the slots with the conditions found, the surest kind of them first."""
    found = _with_each(slots, words, finder.conditions(asking.mentions))
    if any(s.value == DENIED for s in found.of(SlotKind.CELL)):
        # 'việc về hộ nghèo | mà không nhắc hộ cận nghèo'
        found = _with_each(found, words, finder.told_about())
    if found is slots and asking.product:
        found = _with_each(slots, words, finder.of_column("product"))
    if found is slots and asking.listed:
        # 'việc nào cho ra thông tư', which no product is
        unheld = _no_products(finder.cells.get("product", ()))
        cells = {**dict.fromkeys(finder.cells, ()), "product": unheld}
        found = _with_each(slots, words, replace(finder, cells=cells).conditions(False))
    return found


def _with_each(
    slots: Slots, words: Sequence[Word], found: Iterable[tuple[Column, range, range]]
) -> Slots:
    """Return the slots with all conditions found."""
    for column, name, held in found:
        slots = _with(slots, words, column, name, held)
    return slots


@lru_cache(maxsize=8)
def _no_products(known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the kinds of papers that none of the `known` products is."""
    return tuple(k for k in wordings().kinds if not any(map(partial(_holds, k), known)))


def _holds(kind: str, cell: str) -> bool:
    return says("product", cell, [folded_words(kind)])


def _nouns(slots: Slots, words: Sequence[Word], follows: bool) -> frozenset[int]:
    """Return the places after which nouns for tasks stand."""
    nouns = frozenset(
        s.last
        for s in slots.of(SlotKind.TASK, SlotKind.QUANTITY)
        if s.end and TASK_NOUNS & {word.folded for word in words[s.first : s.last]}
    )
    if follows:
        nouns |= {i + 1 for i, word in enumerate(words) if word.folded in TASK_NOUNS}
    return nouns


def _asking(before: Slots, found: Slots) -> Slots:
    """Return the slots with what asked before the name of a column took it in: 'nội dung dòng nào có …'."""
    if any(found.has(SlotKind.QUANTITY, value) for value in LISTS):
        return found
    value = "count" if before.has(SlotKind.QUANTITY, "count") else "list"
    asked = Slot(SlotKind.QUANTITY, value, 0, 0, 0, 0)
    return found.plus([asked, Slot(SlotKind.TASK, "task", 0, 0, 0, 0)])


def _with(slots: Slots, words: Sequence[Word], column: Column, name: range, held: range) -> Slots:
    """Return the slots with the words that a column is said to hold, and its name as grammar."""
    taken = {i for s in slots.of(SlotKind.CELL) for i in range(s.first, s.last)}
    if taken & {*name, *held}:
        return slots
    denied = _denial(slots, words, range(min(name.start, held.start), max(name.stop, held.stop)))
    name = range(min(name.start, denied.start), name.stop) if denied else name
    # 'cho ra sản phẩm là nghị quyết': the verb asks for no product.
    same = [s.first for s in slots.of(SlotKind.FIELD) if s.value == column.name]
    # '… có nghị quyết | làm sản phẩm'
    # '…, xét theo cột sản phẩm'
    same = [
        f
        for f in same
        if 0 < name.start - f <= VERB_REACH
        or 0 <= f - held.stop <= 1
        or (f > held.stop and words[f - 1].folded in BY)
    ]
    kept = [s for s in slots.items if not {*range(s.first, s.last)} & {*name, *held, *same}]
    value = f"not {column.name}" if denied is not None else column.name
    # Where words that ask took in the name ('mấy chỗ ghi'), none is left.
    named = [_slot(SlotKind.FILLER, "cell", name, words)] if name else []
    return Slots(tuple(kept)).plus([*named, _slot(SlotKind.CELL, value, held, words)])


def _denial(slots: Slots, words: Sequence[Word], whole: range) -> range | None:
    """Return the words that deny what a column is said to hold: inside the phrase, or right before it."""
    inside = any(words[i].folded in DENIALS for i in whole)
    for negation in slots.of(SlotKind.NEGATION):
        # 'không có | chữ đề án': the negation may take in the first word of the name.
        # 'không nhắc đến': it may hold the whole name.
        near = negation.first < whole.start <= negation.last + 1
        if negation.value == "not" and near:
            return range(negation.first, whole.stop)
    return whole if inside else None


def _slot(kind: SlotKind, value: str, run: range, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, run.start, run.stop, words[run.start].start, words[run.stop - 1].end)


def cell_refs(slots: Slots, words: Sequence[Word]) -> tuple[CellRef, ...]:
    """Return the conditions on cells of a question."""
    columns = {column.name: column for column in wordings().columns}
    found = []
    for slot in slots.of(SlotKind.CELL):
        if slot.value.startswith("empty "):
            found.append(CellRef(slot.value.removeprefix("empty "), ((),), "", whole=True))
            continue
        *how, name = slot.value.split()
        whole, opens = "whole" in how, "opens" in how
        typed = words[slot.first : slot.last]
        shown = " ".join(word.marked or word.folded for word in typed)
        said = expanded(columns[name], typed)
        meant = (tuple(word.folded for word in said),) if whole else options(said)
        meant = begun_with(typed) if opens else meant
        found.append(CellRef(name, meant, shown, "not" in how, whole, opens))
        if len(found) > 1 and slot.first and words[slot.first - 1].folded in OR:
            found[-2:] = _either(found[-2], found[-1], words[slot.first - 1])
    return tuple(found)


def _either(one: CellRef, other: CellRef, joined: Word) -> list[CellRef]:
    """Return two conditions on all that a cell holds as one: "'…' hoặc '…'"."""
    if not (one.whole and other.whole) or one.column != other.column or one.negated:
        return [one, other]
    shown = f"{one.shown} {joined.marked or joined.folded} {other.shown}"
    return [replace(other, options=(*one.options, *other.options), shown=shown)]


def is_held(ref: CellRef, text: str) -> bool:
    """Whether a cell says what a condition on it wants, whether or not that is denied."""
    if ref.opens:
        return begins(text, ref.options)
    return is_whole(text, ref.options) if ref.whole else says(ref.column, text, ref.options)


def column_of_topic(query: Query) -> str | None:
    """Return the column in which the words that no slot explains are said to stand, held by no cell."""
    if query.cells or len(query.topic) < LEAST_TOLD:
        return None
    line = CellLine(query.words)
    for column in wordings().columns:
        for name, named in line.found(column.first):
            if named < name.stop < len(query.words) and query.words[name.stop] is query.topic[0]:
                return column.name
    return None
