"""Conditions on the words of a cell: 'nội dung có nhắc đến việc làm', 'có đề án trong cột sản phẩm'.

A column is named before the words or after them (`cells.yaml`). Which words are meant is told by the
table itself: the longest run that stands in some cell of that column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.cell_words import DENIALS, LIGHT, OR, Column, expanded, options, says, wordings
from assistant.grammar import folded
from assistant.query import TASK_NOUNS, CellRef
from assistant.slots import Slot, SlotKind, Slots
from assistant.whole_cells import whole_cells
from assistant.words import Word

# A run of fewer words tells nothing; no run of more is looked for.
LEAST, MOST = 2, 14
# So many words that seemed empty may belong to the name that follows.
BACK = 6
VERB_REACH = 3
# What joins two things that a cell holds; the second begins within so many words.
AND, AFTER = folded("cells_and"), 3
PLURALS = folded("cells_plurals")
# How a turn begins that keeps to some of the tasks listed before.
NARROWS, OPENING = frozenset({"those", "in"}), 1
# So few words stand between a noun for tasks and what is told of them.
NOUN_REACH = 3
ROWS = folded("cells_rows")
# What asks for rows of the table as 'mục nào' does.
WHERE = folded("cells_where")
# What a question asks for when the words are a condition on tasks.
LISTS = ("list", "count")


@dataclass(frozen=True)
class _Line:
    """The words of a question on one line, and the word at each character."""

    words: Sequence[Word]
    text: str
    places: Sequence[int]

    @classmethod
    def of(cls, words: Sequence[Word]) -> _Line:
        places = [i for i, word in enumerate(words) for _ in range(len(word.folded) + 1)]
        # 'sản phẩm để báo cáo' does not say what a product is ('đề').
        said = ("để" if word.marked == "để" else word.folded for word in words)
        return cls(words, " ".join(said) + " ", places)

    def found(self, pattern: re.Pattern[str]) -> Iterator[tuple[range, int]]:
        """Yield the runs of words that match, none over the start of a clause, and where the name ends."""
        for match in pattern.finditer(self.text):
            run = range(self.places[match.start()], self.places[match.end() - 1] + 1)
            if not any(self.words[i].opens for i in run[1:]):
                yield run, self.places[match.end("name") - 1] + 1


@dataclass(frozen=True)
class _Finder:
    """Looks for the words that a column is said to hold, among those that it does hold."""

    line: _Line
    cells: Mapping[str, tuple[str, ...]]
    asked: frozenset[Word]
    counts: frozenset[Word]
    nouns: frozenset[int]

    def conditions(self, mentions: bool) -> Iterator[tuple[Column, range, range]]:
        """Yield each column with the words that name it and those that it is said to hold.

        With `mentions`, a verb such as 'nhắc đến' needs no column: the content is meant. Others, such
        as 'phải ra', 'nói về', need a noun for tasks before them.
        """
        grammar = wordings()
        for column in grammar.columns:
            for name, named in self.line.found(column.first):
                yield from self._after(column, self._free(name), named)
            for name, _ in self.line.found(column.last):
                yield from self._before(column, self._free(name))
            for name, named in filter(self._of_tasks, self.line.found(column.verbs)):
                yield from self._after(column, name, named)
        if mentions:
            talks = filter(self._of_tasks, self.line.found(grammar.talk))
            for name, named in (*self.line.found(grammar.mention), *talks):
                yield from self._after(grammar.columns[0], name, named)

    def _of_tasks(self, found: tuple[range, int]) -> bool:
        """Whether a noun for tasks stands right before a verb."""
        return any(0 <= found[0].start - noun <= NOUN_REACH for noun in self.nouns)

    def more(self, name: str) -> Iterator[tuple[Column, range, range]]:
        """Yield what else the column is said to hold that was named before: '… mà không có chữ đề án'."""
        column = next(c for c in wordings().columns if c.name == name)
        for pattern in (wordings().mention, wordings().denial):
            for said, named in self.line.found(pattern):
                yield from self._after(column, said, named)

    def _free(self, name: range) -> range:
        """Return the words of a name without those of 'số đầu mục' before them, which ask."""
        words = self.line.words
        rows = [i for i in name if i and words[i].folded in ROWS and words[i - 1].folded in PLURALS]
        # 'các dòng | sản phẩm có …'
        asking = [i for i in name if words[i] in self.counts] + rows
        return range(asking[-1] + 1 if asking else name.start, name.stop)

    def _after(
        self, column: Column, name: range, named: int
    ) -> Iterator[tuple[Column, range, range]]:
        words = self.line.words
        opens = (i for i in range(name.stop, len(words)) if words[i].opens)
        end = min(next(opens, len(words)), name.stop + MOST)
        # Empty words may be those of a name: 'nhắc đến việc làm', 'là cơ chế'.
        starts = range(max(named, name.stop - BACK), name.stop + 1)
        runs = [range(a, b) for a in starts for b in range(end, a, -1)]
        for run in sorted(runs, key=len, reverse=True):
            if self._held(column, words[run.start : run.stop]):
                yield column, range(name.start, run.start), run
                yield from self._also(column, run)
                return

    def _also(self, column: Column, told: range) -> Iterator[tuple[Column, range, range]]:
        """Yield what is said beside it: the second of 'có cả "chương trình" và "đề án"'."""
        words, start = self.line.words, told.stop + 1
        if told.stop >= len(words) or words[told.stop].folded not in AND:
            return
        opens = (i for i in range(start, len(words)) if words[i].opens)
        end = min(next(opens, len(words)), start + MOST)
        runs = [range(a, b) for a in range(start, start + AFTER) for b in range(end, a, -1)]
        for run in sorted(runs, key=len, reverse=True):
            if self._held(column, words[run.start : run.stop]):
                yield column, range(told.stop, run.start), run
                return

    def _before(self, column: Column, name: range) -> Iterator[tuple[Column, range, range]]:
        words = self.line.words
        # 'nhà ở | ở phần nội dung'
        for end in range(name.start + 1, name.start - 1, -1):
            for first in range(max(0, end - MOST), end):
                inside = words[first:end]
                if not any(w.opens for w in inside[1:]) and self._held(column, inside):
                    yield column, range(end, name.stop), range(first, end)
                    return

    def _held(self, column: Column, words: Sequence[Word]) -> bool:
        """Whether some cell of the column says the words, and they begin and end with such as are said."""
        named = wordings().not_held.match(" ".join(word.folded for word in words))
        if self.asked & {*words} or named:
            return False
        said = expanded(column, words)
        begins, ends = said[0].folded in LEADING, said[-1].folded in CLOSING
        # 'việc | ở cột nội dung': but 'việc làm' names no tasks.
        tasks = [w.folded for w in said[:2]] == ["viec", "o"]
        if len(said) < LEAST or begins or ends or tasks:
            return False
        texts = self.cells[column.name]
        return all(
            len(words) >= LEAST and any(says(column.name, t, [words]) for t in texts)
            for words in options(said)
        )


# Words with which no name of a thing begins, and those with which none ends.
LEADING = LIGHT | OR | {"ve", "cac", "nhung", "cua", "cho", "trong", "voi", "va"}
CLOSING = LEADING | {"co", "vay", "khong", "den", "toi"}
# Words for the tasks that are asked for are none that a cell is said to hold.
ASKED = (
    SlotKind.TASK,
    SlotKind.QUANTITY,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.AGENCY,
    SlotKind.ROLE,
)


def cells_told(slots: Slots, words: Sequence[Word], cells: Mapping[str, tuple[str, ...]]) -> Slots:
    """Read 'có đề án trong cột sản phẩm' as a condition on that column, where tasks are asked for."""
    if (whole := whole_cells(slots, words, cells)) is not None:
        return whole
    listed = any(slots.has(SlotKind.QUANTITY, value) for value in LISTS)
    product = slots.has(SlotKind.FIELD, "product")
    # 'những công việc', of which 'công việc' alone is the phrase; 'dòng nào'
    rows = slots.of(SlotKind.TASK)
    several = any(PLURALS & {w.folded for w in words[max(0, s.first - 1) : s.last]} for s in rows)
    plural = several or any("nao" in [w.folded for w in words[s.first : s.last + 1]] for s in rows)
    # 'chỉ giữ việc nhắc đến nhà ở', of those listed before
    follows = any(s.value in NARROWS and s.first <= OPENING for s in slots.items)
    listed = listed or follows
    # 'một kế hoạch' is a product as well as a part of the document.
    plan = slots.has(SlotKind.PART, "plan") and not product
    # 'ghi đúng nguyên văn …' asks for the whole cell.
    elsewhere = slots.has(SlotKind.TASK_REF) or plan or "nguyen van" in _Line.of(words).text
    # 'mục nào có sản phẩm là …', 'where is the product …'
    sections = product and (slots.has(SlotKind.FIELD, "section") or words[0].folded in WHERE)
    if not (plural or listed or sections) or elsewhere:
        return slots
    asked = frozenset(words[i] for s in slots.of(*ASKED) for i in range(s.first, s.last))
    counts = frozenset(
        words[i]
        for s in slots.of(SlotKind.QUANTITY, SlotKind.TASK)
        if s.end and (words[s.last - 1].folded == "muc" or s.value == "count")
        for i in range(s.first, s.last)
    )
    finder = _Finder(_Line.of(words), cells, asked, counts, _nouns(slots, words, follows))
    found = slots
    for column, name, held in finder.conditions(mentions=not product and (several or listed)):
        found = _with(found, words, column, name, held)
    if product and found.has(SlotKind.CELL, "product"):
        for column, name, held in finder.more("product"):
            found = _with(found, words, column, name, held)
    # 'các nhiệm vụ mà sản phẩm là …' asks for nothing.
    asks = listed or sections or not several
    if found is slots or not asks:
        return found
    return _asking(slots, _rows_asked(found) if sections else found)


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


def _rows_asked(slots: Slots) -> Slots:
    """Read 'mục nào có sản phẩm là …' as asking for rows of the table that bear a product."""

    def row(slot: Slot) -> bool:
        return slot.kind is SlotKind.FIELD and slot.value == "section"

    return Slots(
        tuple(
            replace(s, kind=SlotKind.QUANTITY, value="list") if row(s) else s for s in slots.items
        )
    )


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
    same = [f for f in same if 0 < name.start - f <= VERB_REACH or 0 <= f - held.stop <= 1]
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
        near = -1 <= whole.start - negation.last <= 1 and negation.first < whole.start
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
        denied, whole = slot.value.startswith("not "), slot.value.startswith("whole ")
        name = slot.value.removeprefix("not ").removeprefix("whole ")
        said = expanded(columns[name], words[slot.first : slot.last])
        shown = " ".join(word.marked or word.folded for word in words[slot.first : slot.last])
        meant = (tuple(word.folded for word in said),) if whole else options(said)
        found.append(CellRef(name, meant, shown, denied, whole))
    return tuple(found)
