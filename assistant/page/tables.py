"""HTML of task tables: the list of tasks, and the page of one agency."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from urllib.parse import urlencode

from assistant.library import Library
from assistant.page.selection import agency_parts
from corpus.types import Cell
from structured import filters as f
from structured.types import Agency, Task

COLUMNS = {
    "content": "Nội dung công việc",
    "lead": "Cơ quan chủ trì",
    "coordinate": "Cơ quan phối hợp",
    "product": "Sản phẩm",
    "deadline": "Thời gian thực hiện",
}
NONE_STATED = "Không ghi"
FORMATS = {"docx": "Word (.docx)", "xlsx": "Excel (.xlsx)", "ics": "Lịch (.ics)"}


def tasks_html(tasks: Sequence[Task], title: str) -> str:
    """Return a sortable table whose rows open the source, with its downloads."""
    if not tasks:
        return '<p class="empty" role="status">Không có nhiệm vụ nào khớp bộ lọc.</p>'
    count = f'<p class="count" role="status"><strong>{len(tasks)}</strong> nhiệm vụ</p>'
    return (
        f'<div class="list-head">{count}{downloads(tasks, title)}</div>{task_table(tasks, title)}'
    )


def downloads(tasks: Sequence[Task], title: str) -> str:
    """Return links that give `tasks` as Word, Excel and calendar files."""
    query = {"ids": ",".join(task.id for task in tasks), "title": title}
    return _links("/page/tasks", query, FORMATS)


def _links(
    path: str, query: Mapping[str, str], suffixes: Iterable[str], label: str = "Tải về"
) -> str:
    asked = escape(urlencode(query))
    links = (
        f'<a class="chip" download href="{path}.{suffix}?{asked}">{FORMATS[suffix]}</a>'
        for suffix in suffixes
    )
    return f'<p class="downloads">{label}: {" ".join(links)}</p>'


def task_table(tasks: Sequence[Task], title: str) -> str:
    """Return `tasks` as a table; column heads are buttons that sort."""
    heads = {"id": "Mã", **COLUMNS}
    head = "".join(
        f'<th scope="col" aria-sort="none"><button type="button" class="sort">{label}</button></th>'
        for label in heads.values()
    )
    body = "".join(_row(task, order) for order, task in enumerate(tasks))
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(title)}">'
        f'<table class="tasks"><caption class="sr-only">{escape(title)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(task: Task, order: int) -> str:
    spans = [list(span) for cell in _cells(task) for span in cell.spans]
    source = (
        f'<button type="button" class="open-source" data-document="{escape(task.document)}"'
        f' data-passage="{escape(task.passage)}" data-spans="{escape(json.dumps(spans))}"'
        f' aria-label="Mở nguồn của nhiệm vụ {task.id}">{task.id}</button>'
    )
    cells = "".join(
        f'<td data-label="{label}"{_deadline_key(task, name)}>{_value(getattr(task, name))}</td>'
        for name, label in COLUMNS.items()
    )
    first = f'<td data-label="Mã" data-key="{order}">{source}</td>'
    return f'<tr data-task="{task.id}">{first}{cells}</tr>'


def _cells(task: Task) -> list[Cell]:
    return [getattr(task, name) for name in COLUMNS]


def _deadline_key(task: Task, name: str) -> str:
    """Return the attribute by which the deadline column sorts: recurring work last."""
    if name != "deadline":
        return ""
    return f' data-key="{int(f.recurring()(task))}{f.last_year(task)}{f.first_year(task)}"'


def _value(cell: Cell) -> str:
    return escape(cell.value) if cell.value else f'<span class="muted">{NONE_STATED}</span>'


def agency_html(agency: Agency, library: Library) -> str:
    """Return the page of one agency: leads, coordinates, and is reached collectively."""
    name = escape(agency.name)
    question = f"{name} có những nhiệm vụ nào?"
    ask = f'<button type="button" class="chip" data-ask="{question}">Hỏi trợ lý</button>'
    parts = agency_parts(library, agency)
    files = _links("/page/agency", {"id": agency.id}, ("docx", "xlsx"), "Tải cả trang")
    body = "".join(_part(f"{agency.name}: ", role, tasks) for role, tasks in parts)
    return f'<div class="agency"><h2>{name}</h2><div class="list-head"><p>{ask}</p>{files}</div>{body}</div>'


def _part(owner: str, role: str, tasks: Sequence[Task]) -> str:
    title = f"{owner}{role[0].lower()}{role[1:]}"
    head = f"<h3>{escape(role)} <span class='badge'>{len(tasks)} nhiệm vụ</span></h3>"
    if not tasks:
        return f'<section>{head}<p class="muted">Văn bản không nêu đích danh.</p></section>'
    return f"<section>{head}{downloads(tasks, title)}{task_table(tasks, title)}</section>"
