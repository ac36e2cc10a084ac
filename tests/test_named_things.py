"""Bodies that only the plan names, what a thing is called, what kind of text this is."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

SAID = [
    ("Ban Tuyên giáo làm gì", "tổ chức tuyên truyền việc triển khai thực hiện Chỉ thị", "the plan names it"),
    ("phong trào thi đua có tên là gì", "Cả nước chung tay vì người nghèo", "a name in quotation marks"),
    ("nghị quyết 160 nói về cái gì", "3 điều", "an outline"),
    ("đây là văn bản gì", "3 điều", "the same"),
    ("văn bản này là gì ạ", "3 điều", "the same"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "said", "reason"), SAID)
def test_said(assistant: Assistant, question: str, said: str, reason: str) -> None:
    answer = assistant.answer([question])
    assert answer.status == "answered"
    assert said in answer.answer, reason


NOT_SAID = [
    ("Ban Tuyên giáo chủ trì việc nào", "tổ chức tuyên truyền việc triển khai", "a role in the appendix is asked"),
    ("Kiểm toán nhà nước làm gì", "Kế hoạch, mục", "the plan does not name it"),
    ("bộ trưởng bộ y tế tên gì", "**", "a person's name is refused"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "said", "reason"), NOT_SAID)
def test_not_said(assistant: Assistant, question: str, said: str, reason: str) -> None:
    assert said not in assistant.answer([question]).answer, reason
