"""What the text has for a kind of people: the tasks and passages that name them, and no entitlement."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

POOR = ["I.3", "III.2", "III.3", "III.9", "III.10", "III.12"]
ALL = [
    ("Theo nghị quyết, hộ nghèo được hưởng chế độ gì?", POOR, "whose content names them"),
    ("co nhung chinh sach nao danh cho ho ngheo", POOR, "without marks, the people last"),
    ("Gia đình cận nghèo thì được hỗ trợ những gì ạ?", ["III.3", "III.9", "III.10", "III.12"], "as people say it"),
    ("Chính sách đối với hộ mới thoát nghèo gồm những gì?", ["III.3", "III.12"], "what they are made up of"),
    ("bà con dân tộc thiểu số được hưởng những chính sách gì", ["III.15"], "by the people's own word"),
    ("Người dân vùng hải đảo được quan tâm gì?", ["III.11"], "people of a region"),
    ("Công chức tình nguyện về làm việc ở huyện nghèo được ưu đãi gì?", ["V.2"], "who goes to work there"),
    ("Có chính sách gì cho người yếu thế không?", ["III.6"], "which there are"),
    ("Hộ cận nghèo có được hỗ trợ về tín dụng không?", ["III.12"], "what holds the matter, with no verdict"),
    ("Cơ quan nào chủ trì chính sách đối với hộ mới thoát nghèo?", ["III.3", "III.12"], "who leads"),
    ("ho moi thoat ngheo co duoc tro giup phap ly khong", ["III.3"], "without marks"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "tasks", "reason"), ALL)
def test_what_names_them_is_told(
    assistant: Assistant, question: str, tasks: list[str], reason: str
) -> None:
    answer = assistant.answer([question])
    assert (answer.status, list(answer.tasks)) == ("answered", tasks), reason
    assert "không quy định cụ thể mức" in answer.answer, reason
    assert not answer.answer.startswith(("**Đúng", "**Không")), reason


REFUSED = [
    ("Hộ nghèo được hỗ trợ bao nhiêu tiền?", "an amount"),
    ("Nhà tôi thuộc hộ nghèo thì được hưởng chính sách gì?", "a household's own case"),
    ("Người cao tuổi cô đơn được hưởng chính sách gì?", "whom the text does not name"),
    ("Hộ nghèo cần giấy tờ gì để được hưởng chính sách?", "a procedure"),
    ("Hộ cận nghèo có được cấp thẻ bảo hiểm y tế không?", "what the text does not have"),
]


@pytest.mark.parametrize(("question", "reason"), REFUSED)
def test_what_the_text_does_not_say_stays_refused(
    assistant: Assistant, question: str, reason: str
) -> None:
    assert assistant.answer([question]).status == "not_in_document", reason


KEPT = [
    ("Chính sách nhà ở cho hộ nghèo do bộ nào chủ trì?", ["III.10"], "who leads is asked"),
    ("Nhiệm vụ nào nhắc đến hộ mới thoát nghèo?", ["III.3", "III.12"], "tasks are asked for"),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), KEPT)
def test_other_questions_that_name_them(
    assistant: Assistant, question: str, tasks: list[str], reason: str
) -> None:
    answer = assistant.answer([question])
    assert list(answer.tasks) == tasks, reason
    assert "không quy định cụ thể mức" not in answer.answer, reason
