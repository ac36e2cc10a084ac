"""The deadlines of tasks as a calendar file (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from assistant.library import Library
from assistant.page.letter import letter_form
from structured.types import Period, PeriodKind, Task

# Lines are folded after this many bytes.
FOLD = 73
NO_FIRST_YEAR = "Văn bản không nêu năm bắt đầu; lịch này tính từ năm đầu của Kế hoạch."


def to_calendar(tasks: Sequence[Task], library: Library, now: datetime | None = None) -> bytes:
    """Return one all-day event for each period, on the last day of its last year."""
    stamp = (now or datetime.now(UTC)).strftime("%Y%m%dT%H%M%SZ")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Tro ly Nghi quyet//VI",
        "CALSCALE:GREGORIAN",
    ]
    for task in tasks:
        for order, period in enumerate(task.periods):
            lines += _event(task, period, order, library, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _event(task: Task, period: Period, order: int, library: Library, stamp: str) -> Iterator[str]:
    day = date(_year(task, period), 12, 31)
    yield "BEGIN:VEVENT"
    yield f"UID:{task.key}-{order}@tro-ly-nghi-quyet".replace("#", "-").replace("/", "-")
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    if period.recurring:
        yield f"RRULE:FREQ=YEARLY;INTERVAL={period.every};UNTIL={task.horizon[1]}1231"
    yield f"SUMMARY:{_escaped(f'Hạn nhiệm vụ {task.id}: {task.content.value}')}"
    yield f"DESCRIPTION:{_escaped(_description(task, period, library))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _year(task: Task, period: Period) -> int:
    if period.recurring:
        return task.horizon[0]
    return period.end or period.start or task.horizon[1]


def _description(task: Task, period: Period, library: Library) -> str:
    lines = [
        f"Cơ quan chủ trì: {task.lead.value}",
        f"Cơ quan phối hợp: {task.coordinate.value or 'Không ghi'}",
        f"Sản phẩm: {task.product.value}",
        f"Thời gian thực hiện: {task.deadline.value}",
        f"Nguồn: {letter_form(library.row(task), library.documents[task.document])}",
    ]
    return "\n".join([*lines, NO_FIRST_YEAR] if period.kind is PeriodKind.EVERY else lines)


def _escaped(text: str) -> str:
    for character in "\\;,":
        text = text.replace(character, f"\\{character}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Yield the line in pieces of at most 75 bytes; no character is cut in two."""
    piece = ""
    for character in line:
        if len((piece + character).encode()) > FOLD:
            yield piece
            piece = " "
        piece += character
    yield piece
