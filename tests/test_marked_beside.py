"""What is to be marked or counted too keeps to no tasks; an official who asks is no matter of theirs."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

LED = "Bộ Nội vụ chủ trì những nhiệm vụ nào? "
SECRETARY = "Em là thư ký ở Bộ Y tế. "
# The message, the tasks told for it, and why.
ROWS = [
    (LED + "Việc nào chủ trì chung với bộ khác thì nhớ ghi chú lại.", "V.1 V.2", "'nhớ ghi chú'"),
    (LED + "Những việc chủ trì chung thì đánh dấu giúp em.", "V.1 V.2", "those led together"),
    (LED + "Đánh dấu giúp em việc nào chủ trì chung với bộ khác.", "V.1 V.2", "marked first"),
    (LED + "Việc nào chủ trì chung với bộ khác thì cũng tính ạ.", "V.1 V.2", "counted too"),
    (LED + "Việc nào đồng chủ trì với bộ khác thì em tính luôn nhé.", "V.1 V.2", "'tính luôn'"),
    (LED + "Việc nào chủ trì chung với bộ khác thì không tính.", "V.2", "set apart"),
    (LED + "Việc nào chủ trì chung với bộ khác thì bỏ ra.", "V.2", "set apart"),
    (LED + "Việc nào của Bộ Y tế thì cũng tính.", "III.15 V.1 V.2", "another body's are more"),
    ("Thứ trưởng hỏi số nhiệm vụ Bộ Nội vụ chủ trì", "V.1 V.2", "who asks"),
    (SECRETARY + "Thứ trưởng muốn biết Bộ được ghi đích danh ở mấy nhiệm vụ.", "III.15", "his own"),
    (
        SECRETARY + "Lãnh đạo muốn biết Bộ được ghi đích danh ở mấy nhiệm vụ.",
        "III.15",
        "'lãnh đạo'",
    ),
    ("Việc nào nhắc đến lãnh đạo, chỉ đạo?", "II.1", "words of a task, who asks nothing"),
]


@pytest.mark.parametrize(("message", "tasks", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_tasks_told_beside(assistant: Assistant, message: str, tasks: str, why: str) -> None:
    assert set(assistant.answer([message]).tasks) == set(tasks.split()), why
