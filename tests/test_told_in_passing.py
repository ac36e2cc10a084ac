"""When, how long and how often somebody has worked, searched or waited is nothing that is asked for."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("question", "tasks", "why"),
    [
        (
            "Ba năm nay, à mấy năm nay tôi phụ trách mảng này, Bộ Tài chính phối hợp việc nào?",
            ["III.12"],
            "'mấy năm nay' is no condition on this year",
        ),
        (
            "Tôi dò mấy lượt mà không thấy, Bộ Công an chủ trì những nhiệm vụ nào?",
            ["III.7"],
            "what was not found denies nothing of who is named after the pause",
        ),
        (
            "Tìm hoài không ra, Bộ Quốc phòng chủ trì nhiệm vụ nào?",
            ["III.7"],
            "the same without a number",
        ),
        (
            "Em công tác hai mươi mấy năm rồi, Bộ Tư pháp chủ trì những nhiệm vụ nào?",
            ["III.3"],
            "a number in digits by now",
        ),
        (
            "Hôm nay em hỏi thêm một câu: Bộ Nội vụ chủ trì việc nào?",
            ["V.1", "V.2"],
            "when it is asked sets no year; 'em hỏi' takes nothing back",
        ),
        (
            "Ở mục V, nhiệm vụ nào không do Bộ Lao động - Thương binh và Xã hội chủ trì?",
            ["V.2"],
            "contrary: what denies stands right before its agency, without a pause",
        ),
        (
            "Năm nay những nhiệm vụ nào còn hiệu lực mà Bộ Tư pháp chủ trì?",
            ["III.3"],
            "contrary: this year asked for",
        ),
    ],
)
def test_the_asker_is_no_condition(
    assistant: Assistant, question: str, tasks: list[str], why: str
) -> None:
    assert sorted(assistant.answer((question,)).tasks) == tasks, why


@pytest.mark.parametrize(
    ("question", "deadline", "why"),
    [
        ("Cuộc thi báo chí mấy năm một lần?", "02 năm", "how often is asked"),
        ("Nhiệm vụ I.4, mấy năm tổ chức một lần?", "02 năm", "the number of a task before it"),
        ("Việc nhà ở cho hộ nghèo mấy năm thì xong?", "Năm 2022", "how long is asked"),
    ],
)
def test_a_time_asked_for(assistant: Assistant, question: str, deadline: str, why: str) -> None:
    assert deadline in assistant.answer((question,)).answer, why


def test_a_number_asked_for(assistant: Assistant) -> None:
    answer = assistant.answer(("Hỏi mấy anh rồi mà chưa rõ: mục V có mấy nhiệm vụ?",))
    assert answer.count == 4


@pytest.mark.parametrize(
    ("question", "said", "unsaid", "why"),
    [
        (
            "Xin cho biết cơ quan chủ trì nhiệm vụ III.1. Thời gian thực hiện đã có trong hồ sơ.",
            "Bộ Lao động",
            "2026",
            "a file in which it stands is no procedure asked for",
        ),
        (
            "Nhiệm vụ III.1 có thời gian thực hiện thế nào. Cơ quan chủ trì và sản phẩm thì chúng tôi nắm rồi ạ.",
            "2026 - 2030",
            "Bộ Lao động",
            "two columns known",
        ),
        (
            "Nhiệm vụ III.9 do bộ nào chủ trì? Thời gian thực hiện và sản phẩm đã ghi trong tờ trình.",
            "Bộ Giáo dục",
            "2022",
            "behind a question mark",
        ),
        (
            "nhiem vu III.1 thoi gian thuc hien the nao. Co quan chu tri va san pham da co trong ho so",
            "2026 - 2030",
            "Bộ Lao động",
            "without marks",
        ),
        (
            "Nhiệm vụ III.1 do Bộ Tài chính chủ trì. Cơ quan chủ trì đã ghi trong tờ trình như vậy có đúng không?",
            "Không đúng",
            "**Đúng",
            "contrary: it is asked whether what stands there is right",
        ),
    ],
)
def test_columns_at_hand_are_not_asked_for(
    assistant: Assistant, question: str, said: str, unsaid: str, why: str
) -> None:
    answer = assistant.answer((question,)).answer
    assert said in answer, why
    assert unsaid not in answer, why
