"""Extract typed tasks from the rows of an appendix; run as a module, it writes tasks.yaml.

usage: python -m structured.extract [--check]
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from corpus.documents import load_documents
from corpus.types import Cell, Document, Passage, PassageKind, Span, text_at
from structured.agencies import FOLDER, Agencies, load_agencies
from structured.periods import parse_periods
from structured.types import Agency, Mention, MentionKind, Period, Task

HEADER = (
    "# Generated from the documents by `python -m structured.extract`; a test compares it. "
    "Do not edit.\n"
)
COLUMNS = {
    "number": "TT",
    "content": "Nội dung công việc",
    "lead": "Cơ quan chủ trì",
    "coordinate": "Cơ quan phối hợp",
    "product": "Sản phẩm",
    "deadline": "Thời gian thực hiện",
}
KINDS = {"provincial": MentionKind.PROVINCIAL, "group": MentionKind.COLLECTIVE}
# 'Các Bộ: Tài nguyên và Môi trường, Lao động - …': the members stand without their 'Bộ'.
MINISTRY_LIST = re.compile(r"^Các Bộ: ")


@dataclass(frozen=True)
class JoinedCell:
    """A cell's pieces on one line, with each character's place in the document."""

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, cell: Cell) -> JoinedCell:
        """Join the pieces of `cell` with one blank."""
        pieces = cell.text.split("\n") if cell.spans else []
        offsets: list[int] = []
        for _piece, (start, end) in zip(pieces, cell.spans, strict=True):
            offsets += [*range(start, end), -1]
        return cls(" ".join(pieces), tuple(offsets[:-1]))

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where the characters [start, end) of the line stand in the document."""
        return tuple(_runs(offset for offset in self.offsets[start:end] if offset >= 0))


def _runs(offsets: Iterable[int]) -> Iterator[Span]:
    first = last = -2
    for offset in offsets:
        if offset != last + 1:
            if first >= 0:
                yield (first, last + 1)
            first = offset
        last = offset
    if first >= 0:
        yield (first, last + 1)


def name_pattern(name: str) -> str:
    """Return a regex for `name` that allows commas and dashes between its words to vary."""
    return r"[\s,\-–]+".join(re.escape(word) for word in re.findall(r"\w+", name))


def _written_names(agency: Agency, bare: bool) -> list[str]:
    names = [agency.name, *agency.names]
    return [*names, agency.name.removeprefix("Bộ ")] if bare else names


def find_mentions(document: Document, cell: Cell, agencies: Agencies) -> tuple[Mention, ...]:
    """Return the agencies that `cell` names, in its order; at each place the longest name wins."""
    joined = JoinedCell.of(cell)
    bare = bool(MINISTRY_LIST.match(joined.text))
    names = {n: a for a in agencies.values() for n in _written_names(a, bare)}
    ordered = sorted(names, key=len, reverse=True)
    pattern = "|".join(f"(?P<n{i}>{name_pattern(name)})" for i, name in enumerate(ordered))
    found = re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", joined.text, re.IGNORECASE)
    named = ((names[ordered[int(str(match.lastgroup)[1:])]], match) for match in found)
    return tuple(_mention(document, agency, joined.spans(*m.span())) for agency, m in named)


def _mention(document: Document, agency: Agency, spans: tuple[Span, ...]) -> Mention:
    kind = KINDS.get(agency.kind, MentionKind.NAMED)
    return Mention(agency.id, kind, text_at(document.text, spans), spans)


def extract_task(document: Document, row: Passage, agencies: Agencies) -> Task:
    """Return the typed task of one appendix row."""
    cells: dict[str, Any] = {key: _cell(row, column) for key, column in COLUMNS.items()}
    number = cells.pop("number").value
    section = row.id.split("/")[1]
    return Task(
        id=f"{section}.{number}" if number else section,
        document=document.id,
        passage=row.id,
        section=section,
        section_title=row.headings[-1],
        number=number,
        leads=find_mentions(document, cells["lead"], agencies),
        coordinators=find_mentions(document, cells["coordinate"], agencies),
        periods=parse_periods(cells["deadline"].value),
        **cells,
    )


def _cell(row: Passage, column: str) -> Cell:
    return row.cell(column) or Cell(column, (), "")


def _is_task(row: Passage) -> bool:
    """Whether the table says what is to be done and by whom; an appendix may list anything."""
    return row.cell(COLUMNS["content"]) is not None and row.cell(COLUMNS["lead"]) is not None


def extract_tasks(document: Document, agencies: Agencies | None = None) -> tuple[Task, ...]:
    """Return the tasks of `document`'s appendix, in the order of the text."""
    registry = agencies or load_agencies()
    rows = (p for p in document.passages if p.kind is PassageKind.ROW and _is_task(p))
    return tuple(extract_task(document, row, registry) for row in rows)


def _plain_cell(cell: Cell) -> dict[str, Any]:
    return {"text": cell.value, "spans": [list(span) for span in cell.spans]}


def _plain_mention(mention: Mention) -> dict[str, Any]:
    spans = [list(span) for span in mention.spans]
    text = " ".join(mention.text.split())
    return {"agency": mention.agency, "kind": mention.kind.value, "text": text, "spans": spans}


def _plain_members(mentions: Iterable[Mention]) -> dict[str, Any]:
    return {"members": [_plain_mention(mention) for mention in mentions]}


def _plain_period(period: Period) -> dict[str, Any]:
    values = {"start": period.start, "end": period.end, "every": period.every}
    return {"kind": period.kind.value, **{key: value for key, value in values.items() if value}}


def plain(task: Task) -> dict[str, Any]:
    """Return `task` as plain data, the shape of one entry of tasks.yaml."""
    return {
        "id": task.id,
        "document": task.document,
        "passage": task.passage,
        "section": task.section,
        "section_title": task.section_title,
        "number": task.number,
        "content": _plain_cell(task.content),
        "lead": _plain_cell(task.lead) | _plain_members(task.leads),
        "coordinate": _plain_cell(task.coordinate) | _plain_members(task.coordinators),
        "product": _plain_cell(task.product),
        "deadline": _plain_cell(task.deadline) | {"periods": [*map(_plain_period, task.periods)]},
    }


def render() -> str:
    """Return the contents of tasks.yaml for the documents that the project carries."""
    tasks = [plain(task) for document in load_documents() for task in extract_tasks(document)]
    return HEADER + yaml.safe_dump(tasks, allow_unicode=True, sort_keys=False, width=110)


def main() -> int:
    """Write tasks.yaml, or with --check say whether it is up to date."""
    path, text = FOLDER / "tasks.yaml", render()
    if "--check" in sys.argv[1:]:
        return 0 if path.read_text("utf-8") == text else 1
    path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
