"""Read the appendix table straight from the text, apart from the product's own parser.

The gold answers of mechanical questions (agency by role, deadline) are recomputed with this reader,
so that an error of `corpus/` or `structured/` cannot confirm itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from eval.answers import Place

COLUMNS = ("number", "content", "lead", "coordinator", "product", "deadline")
HEADER = "TT\tNội dung công việc\t"
ROMAN = re.compile(r"[IVX]+")


@dataclass(frozen=True, slots=True)
class AppendixTask:
    """A task as printed: its cells on one line each, and the places of its lines."""

    id: str
    section_title: str
    cells: Mapping[str, str]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    cells: tuple[str, ...]
    after_header: bool


def _table_lines(text: str) -> Iterable[_Line]:
    start, after_header = 0, False
    for line in text.splitlines(keepends=True):
        end = start + len(line.rstrip("\r\n"))
        if line.startswith(HEADER):
            after_header = True
        elif line.count("\t") == len(COLUMNS) - 1:
            cells = tuple(cell.strip() for cell in line.split("\t"))
            yield _Line(start, end, cells, after_header)
            after_header = False
        start += len(line)


def _joined(task: AppendixTask, line: _Line, document: str) -> AppendixTask:
    """A row that a page break split: each cell goes on where it stopped."""
    pairs = zip(COLUMNS, line.cells, strict=True)
    cells = {name: f"{task.cells[name]} {more}".strip() for name, more in pairs}
    place = Place(document, line.start, line.end)
    return replace(task, cells=cells, places=(*task.places, place))


def read_appendix(document: str, text: str) -> tuple[AppendixTask, ...]:
    """Return the tasks of the appendix of `text`, in order."""
    tasks: list[AppendixTask] = []
    section = title = ""
    for line in _table_lines(text):
        number = line.cells[0]
        if ROMAN.fullmatch(number) and not any(line.cells[2:]):
            section, title = number, line.cells[1]
        elif number or not line.after_header:
            place = Place(document, line.start, line.end)
            cells = dict(zip(COLUMNS, line.cells, strict=True))
            name = f"{section}.{number}" if number else section
            tasks.append(AppendixTask(name, title, cells, (place,)))
        else:
            tasks[-1] = _joined(tasks[-1], line, document)
    return tuple(tasks)


def task_places(texts: Mapping[str, str]) -> dict[str, tuple[Place, ...]]:
    """Return the places of each task's row, over all documents."""
    tasks = [task for name, text in texts.items() for task in read_appendix(name, text)]
    return {task.id: task.places for task in tasks}
