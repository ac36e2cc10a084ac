"""Small factories for the evaluation's tests: a toy document, questions and contract answers."""

from __future__ import annotations

from typing import Any

from eval.questions import Question, parse_entries

DOCUMENT = "1/NQ-CP"
HEADER = "TT\tNội dung công việc\tCơ quan chủ trì\tCơ quan phối hợp\tSản phẩm\tThời gian thực hiện"
TEXT = "\n".join(
    [
        "Điều 2. Nghị quyết này có hiệu lực từ ngày ký ban hành.",
        "- Nhắc lại: Nghị quyết này có hiệu lực từ ngày ký ban hành.",
        HEADER,
        "I\tTuyên truyền\t\t\t\t",
        "1\tViết báo\tBộ A\tBộ B\tBài báo\tHằng năm",
        "2\tNhà ở cho hộ\tBộ B\tBộ A\tChính sách\tNăm 2022",
        "",
        HEADER,
        "\tnghèo\tvà Bộ C\t\thỗ trợ\t",
        "II\tNguồn lực\t\t\t\t",
        "\tTập trung nguồn lực\tBộ A\t\tĐề án\tGiai đoạn 2021 - 2030",
    ]
)
TEXTS = {DOCUMENT: TEXT}


def question(**fields: Any) -> Question:
    """Return a question; what the test is not about has a default."""
    entry: dict[str, Any] = {
        "id": "q-1",
        "persona": "tester",
        "kind": "narrative",
        "style": "standard",
        "topic": "test",
        "turns": ["Nghị quyết có hiệu lực khi nào?"],
        "status": "answered",
    }
    return parse_entries([entry | fields], "test")[0]


def citation(snippet: str, n: int = 1, **fields: Any) -> dict[str, Any]:
    """Return a citation of the first place where `snippet` stands in the toy document."""
    start = TEXT.index(snippet)
    return {
        "n": n,
        "document": DOCUMENT,
        "passage": "p",
        "locator": "Điều 2",
        "quote": snippet,
        "spans": [[start, start + len(snippet)]],
    } | fields


def answer(text: str = "", *citations: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return an answer in the shape of the contract."""
    return {
        "question": "?",
        "status": "answered",
        "answer": text,
        "tasks": [],
        "collective_tasks": [],
        "count": None,
        "citations": list(citations),
        "elapsed_ms": 1.0,
    } | fields
