"""What a file holds, apart from its format: a title, paragraphs, tables and sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.answer import Answer
from assistant.library import Library
from assistant.page.letter import full_name, letter_form
from assistant.page.selection import agency_parts
from assistant.page.tables import COLUMNS, NONE_STATED
from structured.types import Agency, Task

# A cell border of a Markdown table; '\|' is a character of the text.
BORDER = re.compile(r"(?<!\\)\|")
# What an XML file can't hold: most control characters, halves of pairs.
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
BULLET = re.compile(r"^\s*[-*] ")
TASK_HEADER = ("TT", "Mã", *COLUMNS.values())


@dataclass(frozen=True)
class Table:
    """A table with its header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Text:
    """A paragraph or one item of a list; `**` marks bold."""

    text: str
    bullet: bool = False


Block = Table | Text


@dataclass(frozen=True)
class Sheet:
    """One file's content. `sources` are citations in the form used in letters.

    `origin` says which documents it was taken from.
    """

    title: str
    blocks: tuple[Block, ...]
    sources: tuple[str, ...]
    tasks: tuple[Task, ...] = ()
    origin: str = ""


def answer_sheet(answer: Answer, library: Library) -> Sheet:
    """Return an answer as a sheet titled by its question."""
    sources = []
    for citation in answer.citations:
        document = library.documents[citation.document]
        letter = letter_form(document.by_id[citation.passage], document)
        sources.append(f"[{citation.n}] {letter}")
    tasks = tuple(library.task_by_id[i] for i in answer.tasks if i in library.task_by_id)
    title = " ".join(answer.question.split())[:300]
    origin = _origin((citation.document for citation in answer.citations), library)
    return Sheet(title, tuple(blocks(answer.answer)), tuple(sources), tasks, origin)


def tasks_sheet(tasks: Sequence[Task], title: str, library: Library) -> Sheet:
    """Return a list of tasks as a sheet."""
    return _sheet(title, (_task_table(tasks),), tasks, library)


def agency_sheet(agency: Agency, library: Library) -> Sheet:
    """Return the page of one agency as a sheet."""
    parts = agency_parts(library, agency)
    inner: list[Block] = []
    for name, tasks in parts:
        inner.append(Text(f"**{name}: {len(tasks)} nhiệm vụ**"))
        inner += [_task_table(tasks)] if tasks else []
    listed = {task.id: task for _, tasks in parts for task in tasks}
    return _sheet(f"Nhiệm vụ của {agency.name}", tuple(inner), tuple(listed.values()), library)


def _task_table(tasks: Sequence[Task]) -> Table:
    rows = (
        (str(order), task.id, *(getattr(task, name).value or NONE_STATED for name in COLUMNS))
        for order, task in enumerate(tasks, start=1)
    )
    return Table(TASK_HEADER, tuple(rows))


def _sheet(title: str, inner: tuple[Block, ...], tasks: Sequence[Task], library: Library) -> Sheet:
    sources = tuple(letter_form(library.row(t), library.documents[t.document]) for t in tasks)
    origin = _origin((task.document for task in tasks), library)
    return Sheet(title, inner, sources, tuple(tasks), origin)


def _origin(documents: Iterable[str], library: Library) -> str:
    names = [full_name(library.documents[identifier]) for identifier in dict.fromkeys(documents)]
    return f"(Trích {'; '.join(names)})" if names else ""


def blocks(markdown: str) -> Iterator[Block]:
    """Yield the paragraphs, list items and tables of an answer's Markdown."""
    for is_table, lines in groupby(markdown.splitlines(), key=lambda line: line.startswith("|")):
        if is_table:
            yield _table(list(lines))
        else:
            yield from (_text(line) for line in lines if line.strip())


def _text(line: str) -> Text:
    return Text(BULLET.sub("", line).strip(), bullet=bool(BULLET.match(line)))


def _table(lines: list[str]) -> Table:
    header, _, *rows = [_cells(line) for line in [*lines, "", ""][: max(len(lines), 2)]]
    return Table(header, tuple(rows))


def _cells(line: str) -> tuple[str, ...]:
    inner = BORDER.split(line.strip())[1:-1]
    return tuple(cell.strip().replace("\\|", "|") for cell in inner)


def plain(text: str) -> str:
    """Return `text` as a file can hold it, without the marks of bold and italics."""
    return FORBIDDEN.sub("", text).replace("**", "").strip("*")
