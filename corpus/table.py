"""Read a tab-separated appendix table: sections, rows, and rows that a page break splits."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.lines import Line
from corpus.types import Cell, Passage, PassageKind, Span, text_at

SECTION_NUMBER = re.compile(r"^[IVX]+$")


@dataclass
class _Row:
    """A row under construction: its number and, per column, the pieces of its cell."""

    section: str
    section_title: str
    number: str
    pieces: list[list[Span]]


@dataclass
class TableReader:
    """Collects the rows of one appendix table from its lines.

    A repeated header is furniture. A row without a number right after a repeated header continues
    the row before the page break; elsewhere it is a row of its own (a section's only task).
    """

    document: str
    text: str
    part_name: str
    furniture: list[Span] = field(default_factory=list)
    _columns: list[str] = field(default_factory=list)
    _sections: list[Passage] = field(default_factory=list)
    _rows: list[_Row] = field(default_factory=list)
    _section: tuple[str, str] = ("", "")
    _after_header: bool = False

    def feed(self, paragraph: tuple[Line, ...]) -> None:
        """Take the lines of one run of table rows."""
        for line in paragraph:
            self._line(line)

    def _line(self, line: Line) -> None:
        cells = self._cells(line)
        texts = [self.text[slice(*span)] for span in cells]
        if not self._columns or texts == self._columns:
            self._columns = texts
            self.furniture.append(line.span)
            self._after_header = True
            return
        if SECTION_NUMBER.match(texts[0]) and not any(texts[2:]):
            self._open_section(line, texts)
        elif texts[0] == "" and self._after_header and self._rows:
            self._continue_row(cells)
        else:
            pieces = [[span] if span[0] < span[1] else [] for span in cells]
            self._rows.append(_Row(*self._section, texts[0], pieces))
        self._after_header = False

    def _cells(self, line: Line) -> list[Span]:
        cells, start = [], line.start
        for part in line.text.split("\t"):
            lead = len(part) - len(part.lstrip())
            cells.append((start + lead, start + lead + len(part.strip())))
            start += len(part) + 1
        missing = len(self._columns) - len(cells)
        return cells + [(line.end, line.end)] * max(0, missing)

    def _open_section(self, line: Line, texts: list[str]) -> None:
        number, title = texts[0], texts[1]
        self._section = (number, title)
        span = (line.start, line.start + len(line.text.rstrip()))
        self._sections.append(
            Passage(
                id=f"phu-luc/{number}",
                document=self.document,
                kind=PassageKind.HEADING,
                spans=(span,),
                text=self.text[slice(*span)],
                locator=f"{self.part_name}, mục {number}",
                parent="phu-luc",
            )
        )

    def _continue_row(self, cells: list[Span]) -> None:
        columns = self._rows[-1].pieces
        for index, span in enumerate(cells):
            if span[0] < span[1]:
                # What stands beyond the last column is kept with it.
                columns[min(index, len(columns) - 1)].append(span)

    def passages(self) -> list[Passage]:
        """Return the section headings and rows in the order of the text."""
        found = [*self._sections, *(self._row_passage(row) for row in self._rows)]
        return sorted(found, key=lambda passage: passage.spans[0])

    def _row_passage(self, row: _Row) -> Passage:
        spans = tuple(sorted(span for pieces in row.pieces for span in pieces))
        task = f", nhiệm vụ {row.number}" if row.number else ", nhiệm vụ duy nhất (không đánh số)"
        return Passage(
            id=f"phu-luc/{row.section}/{row.number or 'khong-so'}",
            document=self.document,
            kind=PassageKind.ROW,
            spans=spans,
            text=text_at(self.text, spans),
            locator=f"{self.part_name}, mục {row.section}{task}",
            headings=(row.section_title,),
            parent=f"phu-luc/{row.section}",
            cells=tuple(
                Cell(column, tuple(pieces), text_at(self.text, pieces))
                for column, pieces in zip(self._columns, row.pieces, strict=False)
            ),
        )
