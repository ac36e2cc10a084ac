"""A citation in the form that an official pastes into a letter."""

from __future__ import annotations

import re
from datetime import date

from corpus.types import Document, Passage

# 'mục III, nhiệm vụ 10' of an appendix is written 'mục III.10'.
TASK_PLACE = re.compile(r"mục ([IVX]+), nhiệm vụ (\d+)")
# 'mục IV, nhiệm vụ duy nhất (không đánh số)' is the whole section.
ONLY_TASK = re.compile(r", nhiệm vụ duy nhất \(không đánh số\)$")
# 'điểm b (Yêu cầu)': the heading above helps on screen, not in a letter.
HEADING = re.compile(r" \(.*\)$", re.DOTALL)


def letter_form(passage: Passage, document: Document) -> str:
    """Return e.g. 'mục III.10, Phụ lục ban hành kèm theo Nghị quyết số 160/NQ-CP ngày …'."""
    part, _, place = passage.locator.partition(", ")
    source = full_name(document)
    if part == "Nghị quyết":
        return f"{place}, {source}"
    place = TASK_PLACE.sub(r"mục \1.\2", ONLY_TASK.sub("", place))
    return f"{_inside_out(HEADING.sub('', place))}, {part} ban hành kèm theo {source}"


def full_name(document: Document) -> str:
    """Return e.g. 'Nghị quyết số 160/NQ-CP ngày 22/12/2021 của Chính phủ'."""
    return f"{document.name} ngày {_date(document.issued)} của {document.issuer}"


def _inside_out(place: str) -> str:
    """Return 'điểm b, mục I.1' for 'mục I.1, điểm b': letters name the smallest unit first."""
    return ", ".join(reversed(place.split(", ")))


def _date(issued: str) -> str:
    return date.fromisoformat(issued).strftime("%d/%m/%Y")
