"""Load the structured tasks from tasks.yaml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from corpus.data import LOADER
from corpus.errors import AssistantError
from corpus.types import Cell, Span, text_at
from structured.agencies import FOLDER
from structured.types import Mention, MentionKind, Period, PeriodKind, Task

CELLS = ("content", "lead", "coordinate", "product", "deadline")
REMEDY = "Hãy tạo lại bằng lệnh: python -m structured.extract"


@lru_cache(maxsize=4)
def load_tasks(
    texts: tuple[tuple[str, str], ...], path: Path = FOLDER / "tasks.yaml"
) -> tuple[Task, ...]:
    """Return the tasks of `path`; `texts` pairs each document's id with its text.

    Raises AssistantError when the file is missing, damaged, or does not match the texts.
    """
    by_document = dict(texts)
    try:
        entries = yaml.load(path.read_text("utf-8"), Loader=LOADER)
        tasks = tuple(_task(entry, by_document[entry["document"]]) for entry in entries)
    except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        raise AssistantError(
            f"Tệp {path.name} bị thiếu, bị hỏng hoặc không khớp với văn bản. {REMEDY}"
        ) from error
    return tasks


def _spans(raw: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple((int(start), int(end)) for start, end in raw)


def _cell(column: str, entry: Mapping[str, Any], text: str) -> Cell:
    spans = _spans(entry["spans"])
    cell = Cell(column, spans, text_at(text, spans))
    if cell.value != entry["text"]:
        raise ValueError(f"{column} is not what the document says at {spans}")
    return cell


def _mentions(entry: Mapping[str, Any], text: str) -> tuple[Mention, ...]:
    return tuple(_mention(member, text) for member in entry["members"])


def _mention(entry: Mapping[str, Any], text: str) -> Mention:
    spans = _spans(entry["spans"])
    return Mention(entry["agency"], MentionKind(entry["kind"]), text_at(text, spans), spans)


def _period(entry: Mapping[str, Any]) -> Period:
    limits = (entry.get(name) for name in ("start", "end", "every"))
    return Period(PeriodKind(entry["kind"]), *limits)


def _task(entry: Mapping[str, Any], text: str) -> Task:
    cells: dict[str, Any] = {name: _cell(name, entry[name], text) for name in CELLS}
    return Task(
        id=entry["id"],
        document=entry["document"],
        passage=entry["passage"],
        section=entry["section"],
        section_title=entry["section_title"],
        number=entry["number"],
        leads=_mentions(entry["lead"], text),
        coordinators=_mentions(entry["coordinate"], text),
        periods=tuple(_period(period) for period in entry["deadline"]["periods"]),
        **cells,
    )
