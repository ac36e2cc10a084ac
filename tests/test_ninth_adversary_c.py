"""What a ninth adversary found of recipients told apart, of other tasks of a body, of work that goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"

# (question, how the answer begins, what it says, reason)
RECIPIENTS = [
    (
        "Ngân hàng Nhà nước có trong danh sách nơi nhận riêng không?",
        NO,
        "không ghi tên riêng",
        "'riêng'",
    ),
    ("Bộ Y tế có trong nơi nhận riêng không", NO, "không ghi tên riêng", "a ministry"),
    (
        "Ngân hàng Nhà nước có trong danh sách nơi nhận không?",
        YES,
        "Các bộ, cơ quan ngang bộ",
        "with others",
    ),
    (
        "Không rõ UBND tỉnh có nằm trong nơi nhận không hay chỉ HĐND?",
        YES,
        "HĐND, UBND",
        "'không rõ' denies nothing",
    ),
    ("Chưa rõ Bộ Xây dựng có nằm trong nơi nhận không", YES, "Các bộ", "nor does 'chưa rõ'"),
]


@pytest.mark.parametrize(("question", "begins", "says", "reason"), RECIPIENTS)
def test_who_is_sent_the_text(
    assistant: Assistant, question: str, begins: str, says: str, reason: str
) -> None:
    answer = assistant.answer([question]).answer
    assert answer.startswith(begins), reason
    assert says in answer, reason


# (question, number of tasks, reason)
GOES_ON = [
    (
        "có mấy việc kéo sang giai đoạn 2026-2030 mà Bộ LĐ chủ trì",
        13,
        "longer times, and each year's work",
    ),
    ("viec nao vat sang nam 2026", 27, "a year, without marks"),
    ("việc nào không kéo sang giai đoạn 2026-2030", 2, "denied"),
    ("việc nào ghi giai đoạn 2026-2030", 4, "what states just that period is asked otherwise"),
]


@pytest.mark.parametrize(("question", "number", "reason"), GOES_ON)
def test_work_that_goes_on_into_a_period(
    assistant: Assistant, question: str, number: int, reason: str
) -> None:
    assert len(assistant.answer([question]).tasks) == number, reason


def test_other_tasks_of_a_body_are_said_to_be_others(assistant: Assistant) -> None:
    question = "chỉ có Bộ Nội vụ lo chuyện phụ cấp thu hút cán bộ về vùng nghèo thôi hả"
    assert (
        "còn được nêu đích danh với vai trò chủ trì ở 1 nhiệm vụ khác: V.1"
        in assistant.answer([question]).answer
    )


# (question, what is told, reason)
ASKED_ALL_THE_SAME = [
    (
        "Em ở xã. Em thấy đoạn đề nghị Mặt trận vận động doanh nghiệp rồi. Bây giờ hỏi về bảng nhiệm vụ: "
        "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam được nêu tên ở nhiệm vụ nào trong phụ lục?",
        ("I.6",),
        "what was seen before is not asked",
    ),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), ASKED_ALL_THE_SAME)
def test_a_question_by_itself_is_not_left_unread(
    assistant: Assistant, question: str, tasks: tuple[str, ...], reason: str
) -> None:
    assert assistant.answer([question]).tasks == tasks, reason
