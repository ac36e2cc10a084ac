"""Words of regions and of chat, ministries called as persons, and what became of names."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

TASKS = [
    (("Việc hằng năm là những việc mô?", "Trong nớ tỉnh làm phụ việc mô?"), "I.3 I.5", "nớ: đó"),
    (("mik hỏi bộ nào chủ trì vc làm csdl giảm nghèo dợ",), "V.3", "chat"),
    (("nhờ anh xây dựng giúp danh sách việc của Bộ Y tế",), "III.15", "a verb, no ministry"),
    (
        ("Những việc nào tỉnh cùng chủ trì với các bộ, ngành?",),
        "I.1 I.2 II.1 II.2 III.6",
        "together with all ministries",
    ),
    (
        ("Tỉnh tự mình chủ trì việc nào, không bộ nào đứng tên chung?",),
        "III.16",
        "alone, said twice",
    ),
    (("Việc hạn năm 2022 giờ trễ ngắc rồi là việc nào?",), "III.9 III.10", "a remark"),
    (
        ("Phục vụ bàn giao sang Bộ Tài chính: kể các việc Bộ Kế hoạch và Đầu tư chủ trì",),
        "III.6 III.13",
        "a purpose told first",
    ),
    (
        ("Mấy việc có Bộ KH&ĐT (cả chủ trì lẫn phối hợp), nay là Bộ Tài chính, kể hết nghen",),
        "III.1 III.6 III.12 III.13",
        "what a ministry became, behind its roles",
    ),
    (("ai lo việc chính sách nhà ở cho hộ nghèo",), "III.10", "'chính' begins a word"),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, turns: tuple[str, ...], tasks: str, reason: str) -> None:
    assert set(assistant.answer(list(turns)).tasks) == set(tasks.split()), reason


SAID = [
    ("Ai ôm nhiều việc chính nhứt vậy bà con?", "**13 nhiệm vụ**", "main work"),
    ("Bao nhiêu việc có cột thời gian kéo tới 2030?", "**22 nhiệm vụ**", "the column's end"),
    ("Hổng lẽ Bộ Tài chính chỉ được làm phụ một việc thôi sao?", "III.12", "no denial"),
    ("NH Phát triển VN có trong mục nơi nhận đúng ko?", "**Đúng.**", "a short name on the list"),
    ("Bộ Lao động nay là Bộ Nội vụ phải không?", "176/2025/QH15", "from outside the text"),
]


@pytest.mark.parametrize(("question", "said", "reason"), SAID)
def test_said(assistant: Assistant, question: str, said: str, reason: str) -> None:
    assert said in assistant.answer([question]).answer, reason


@pytest.mark.parametrize(
    "question",
    ["Bộ Lao động giờ là bộ nào?", "Bộ TTTT nhập vô Bộ Khoa học và Công nghệ rồi đúng hông"],
)
def test_what_became_of_names_is_not_in_the_text(assistant: Assistant, question: str) -> None:
    answer = assistant.answer([question])
    assert answer.status == "not_in_document"
    assert "Lưu ý (ngoài văn bản)" in answer.answer
