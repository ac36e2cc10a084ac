"""Which words of a question a column is said to hold: the longest run that stands in some cell of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.grammar import folded, phrasing
from assistant.readings.cell_words import (
    LIGHT,
    OR,
    Column,
    Named,
    any_says,
    expanded,
    options,
    wordings,
)
from assistant.words import Word, holds_any, parted

# A run of fewer words tells nothing; no run of more is looked for.
LEAST, MOST = 2, 14
# So many words that seemed empty may belong to the name that follows.
BACK = 9
PLURALS, RELATING = folded("cells_plurals"), folded("cells_relating")
# So few words stand between a noun for tasks and what is told of them.
NOUN_REACH = 3
# 'miền núi | thì những nhiệm vụ nào của phụ lục | nói tới'
THEN, FRONT_REACH = "thi", 8

# 'dòng “…” ở cột sản phẩm | ghi gì': the column is asked for.
SAYS_WHAT = phrasing("cells_says_what")


@dataclass(frozen=True)
class CellLine:
    """The words of a question on one line, and the word at each character."""

    words: Sequence[Word]

    @cached_property
    def text(self) -> str:
        """The words on one line, a blank after each."""
        # 'sản phẩm để báo cáo' does not say what a product is ('đề').
        said = ("để" if word.marked == "để" else word.folded for word in self.words)
        return " ".join(said) + " "

    @cached_property
    def places(self) -> Sequence[int]:
        """The place of the word at each character."""
        return [i for i, word in enumerate(self.words) for _ in range(len(word.folded) + 1)]

    def found(self, named: Named) -> Iterator[tuple[range, int]]:
        """Yield the runs of words that match, none over the start of a clause, and where the name ends."""
        for match in named.pattern.finditer(self.text) if self._holds(named) else ():
            run = range(self.places[match.start()], self.places[match.end() - 1] + 1)
            if not any(self.words[i].opens for i in run[1:]):
                yield run, self.places[match.end("name") - 1] + 1

    def _holds(self, named: Named) -> bool:
        return holds_any(self.words, named.openings)


@dataclass(frozen=True)
class CellFinder:
    """Looks for the words that a column is said to hold, among those that it does hold."""

    line: CellLine
    cells: Mapping[str, tuple[str, ...]]
    asked: frozenset[Word]
    counts: frozenset[Word]
    nouns: frozenset[int]
    terms: Sequence[range]

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
                if not SAYS_WHAT.opens(self.line.words[name.stop :]):
                    yield from self._before(column, self._free(name))
            for name, named in filter(self._of_tasks, self.line.found(column.verbs)):
                yield from self._after(column, name, named)
        if mentions:
            talks = filter(self._of_tasks, self.line.found(grammar.talk))
            for name, named in (*self.line.found(grammar.mention), *talks):
                yield from self._mentioned(grammar.columns, name, named)
            for name, _ in filter(self._in_tasks, self.line.found(grammar.passive)):
                yield from self._said_of(grammar.columns[0], name)
            for name, _ in filter(self._of_tasks, self.line.found(grammar.mention)):
                yield from self._put_first(grammar.columns[0], name)

    def told_about(self) -> Iterator[tuple[Column, range, range]]:
        """Yield the words that tasks are said to be about, where these stand in the content."""
        for name, named in filter(self._of_tasks, self.line.found(wordings().about)):
            yield from self._after(wordings().columns[0], name, named)

    def _mentioned(
        self, columns: Sequence[Column], name: range, named: int
    ) -> Iterator[tuple[Column, range, range]]:
        """Yield what the content is said to mention; where a product alone says more of it, that."""
        content, *others = columns
        found = [one for column in others for one in self._after(column, name, named)]
        # 'nêu đích danh CT' names a role, no programme.
        found = [
            *self._after(content, name, named),
            *(one for one in found if len(one[2]) >= LEAST),
        ]
        most = max((len(held) for _, _, held in found), default=0)
        yield from [one for one in found if len(one[2]) == most][:1]

    def _in_tasks(self, found: tuple[range, int]) -> bool:
        """Whether a noun for tasks ends soon after a verb: 'được nhắc ở | những việc nào'."""
        return any(0 < noun - found[0].stop <= NOUN_REACH for noun in self.nouns)

    def _said_of(self, column: Column, name: range) -> Iterator[tuple[Column, range, range]]:
        """Yield what is said to be mentioned where it is all that stands before the verb."""
        words = self.line.words
        for _, told, run in self._before(column, name):
            before = words[: run.start]
            opens = max((i for i in range(run.start + 1) if words[i].opens), default=0)
            if all(word.folded in BEFORE_PASSIVE for word in before[opens:]):
                yield column, told, run

    def _put_first(self, column: Column, name: range) -> Iterator[tuple[Column, range, range]]:
        """Yield what is said to be mentioned where it is put before: 'miền núi | thì | việc nào nhắc tới'."""
        words = self.line.words
        if name.stop < len(words) and not parted(words, name.stop):
            return
        then = [i for i in range(name.start) if words[i].folded == THEN]
        if then and name.start - then[-1] <= FRONT_REACH:
            yield from self._said_of(column, range(then[-1], name.stop))

    def of_column(self, name: str) -> Iterator[tuple[Column, range, range]]:
        """Yield the words that a column named before is said to hold: 'ô của những việc nào | chứa từ …'."""
        column = next(c for c in wordings().columns if c.name == name)
        for said, named in self.line.found(wordings().holds):
            yield from self._after(column, said, named)

    def _of_tasks(self, found: tuple[range, int]) -> bool:
        """Whether a noun for tasks stands right before a verb."""
        return any(0 <= found[0].start - noun <= NOUN_REACH for noun in self.nouns)

    def _free(self, name: range) -> range:
        """Return the words of a name without those of 'số đầu mục' before them, which ask."""
        asking = [i for i in name if self.line.words[i] in self.counts]
        return range(asking[-1] + 1 if asking else name.start, name.stop)

    def _after(
        self, column: Column, name: range, named: int
    ) -> Iterator[tuple[Column, range, range]]:
        words = self.line.words
        opens = (i for i in range(name.stop, len(words)) if words[i].opens)
        end = min(next(opens, len(words)), name.stop + MOST)
        # Empty words may be those of a name: 'nhắc đến việc làm', 'là cơ chế'.
        starts = [
            place
            for place in range(max(named, name.stop - BACK), name.stop + 1)
            # 'gắn với | quốc phòng' tells of what the work has to do with, in whatever words.
            if place >= name.stop or words[place].folded not in RELATING
        ]
        runs = [range(a, b) for a in starts for b in range(end, a, -1)]
        # 'có bàn | tới việc làm', 'đối tượng là | doanh nghiệp': what says so may stand in a cell, too.
        beyond = [run for run in runs if run.stop > name.stop]
        # 'khu vực | đồng bằng', which no cell says: 'khu vực' is not all that is looked for.
        kind = name.stop < end and self._is_place_kind(name) and not self._is_joint(name.stop)
        inside = [] if kind else [run for run in runs if run.stop <= name.stop]
        for run in (*_longest(beyond), *_longest(inside[::-1])):
            if not self._cuts(run) and self._held(column, words[run.start : run.stop]):
                yield column, range(name.start, run.start), run
                return

    def _is_place_kind(self, name: range) -> bool:
        """Whether words that name a column end with a kind of place: 'nhắc đến | khu vực'."""
        said = " ".join(word.folded for word in self.line.words[name.start : name.stop])
        return any(said.endswith(f" {kind}") for kind in PLACE_KINDS)

    def _is_joint(self, place: int) -> bool:
        """Whether no name goes on at a place: 'nhắc tới địa bàn | do Bộ A chủ trì'."""
        return parted(self.line.words, place) or self.line.words[place].folded in AFTER_KIND

    def _cuts(self, run: range) -> bool:
        """Whether a run ends inside a term that it holds the beginning of: 'văn bản | quy phạm pháp luật'."""
        return any(run.start <= t.start < run.stop < t.stop for t in self.terms)

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
        if not self.asked.isdisjoint(words):
            return False
        said = expanded(column, words)
        begins, ends = said[0].folded in LEADING, said[-1].folded in CLOSING
        # 'việc | ở cột nội dung': but 'việc làm' names no tasks.
        tasks = [w.folded for w in said[:2]] == ["viec", "o"]
        if len(said) < LEAST or begins or ends or tasks:
            return False
        if wordings().not_held.match(" ".join([word.folded for word in words])):
            return False
        texts = self.cells[column.name]
        return all(
            len(words) >= LEAST and any_says(column.name, texts, words) for words in options(said)
        )


def _longest(runs: Sequence[range]) -> list[range]:
    return sorted(runs, key=len, reverse=True)


# 'còn | cụm từ | …': what may stand before the words that are said to be mentioned.
BEFORE_PASSIVE = folded("cells_before_passive")
PLACE_KINDS, AFTER_KIND = folded("cells_kinds_of_places"), folded("cells_after_kind")
# Words with which no name of a thing begins, and those with which none ends.
LEADING = LIGHT | OR | {"ve", "cac", "nhung", "cua", "cho", "trong", "voi", "va"}
CLOSING = LEADING | {"co", "vay", "khong", "den", "toi"}
