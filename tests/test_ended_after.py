"""What ends before or after a year, and sections that hold no task of a time."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# A question, how many tasks it lists, and why.
ENDED = [
    ("Việc nào kết thúc sau năm 2022?", 22, "after a year"),
    ("nhiem vu nao hoan thanh sau nam 2025", 22, "without marks"),
    ("Nhiệm vụ nào hoàn thành trước năm 2025?", 2, "before a year"),
    ("III.9 và III.1, nhiệm vụ nào kết thúc sau?", 2, "no year: the two are compared"),
]
# A question, how many sections it tells, and why.
SECTIONS = [
    ("Mục nào không có nhiệm vụ hằng năm?", 4, "all but the first"),
    ("Mục nào không có nhiệm vụ năm 2022?", 4, "all but the third"),
    ("Mục nào không có nhiệm vụ 2021-2030?", 1, "the first"),
    ("Mục nào không có việc của Bộ Lao động?", 0, "an agency, as before"),
]


@pytest.mark.parametrize(("question", "number", "why"), ENDED)
def test_tasks(assistant: Assistant, question: str, number: int, why: str) -> None:
    assert len(assistant.answer([question]).tasks) == number, why


@pytest.mark.parametrize(("question", "number", "why"), SECTIONS)
def test_sections(assistant: Assistant, question: str, number: int, why: str) -> None:
    assert assistant.answer([question]).count == number, why
