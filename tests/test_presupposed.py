"""What a question about one task has wrong of it is corrected before the column that it asks for."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

NO = "**Không đúng.**"
LIVELIHOODS = "Việc khuyến khích các cơ sở đào tạo chuyển giao mô hình sinh kế"

# The question, the task, what stands in the answer, and the reason.
WRONG = [
    ("Nhà ở hộ nghèo phải xong năm 2023 thì sản phẩm là gì?", "III.10", "Năm 2022", "its end"),
    ("Nhiệm vụ III.10 hạn năm 2025 do ai chủ trì?", "III.10", "Năm 2022", "its end, by number"),
    (f"{LIVELIHOODS} hạn năm 2025 do ai chủ trì?", "III.9", "Năm 2022", "no task fits both"),
    ("Cuộc thi báo chí tổ chức hằng năm thì ai chủ trì?", "I.4", "Định kỳ 02 năm", "how often"),
    (
        "Chính sách nhà ở do Bộ Tài chính chủ trì thì hạn khi nào?",
        "III.10",
        "do Bộ Xây dựng chủ trì",
        "who leads it",
    ),
    (
        "Bộ Thông tin và Truyền thông chủ trì xây dựng cơ sở dữ liệu về giảm nghèo thì phối hợp với ai",
        "V.3",
        "do Bộ Lao động - Thương binh và Xã hội chủ trì",
        "the matter counts, whatever else that ministry leads",
    ),
    (
        "Bộ Y tế chủ trì III.10 thì phối hợp với ai?",
        "III.10",
        "do Bộ Xây dựng chủ trì",
        "by number",
    ),
]


@pytest.mark.parametrize(("question", "task", "right", "reason"), WRONG)
def test_what_is_wrong_is_corrected(
    assistant: Assistant, question: str, task: str, right: str, reason: str
) -> None:
    answer = assistant.answer([question])
    assert answer.answer.startswith(NO), reason
    assert right in answer.answer
    assert list(answer.tasks) == [task]


RIGHT = [
    ("Nhiệm vụ III.10 hạn năm 2022 do ai chủ trì?", "its end is that"),
    ("Cuộc thi báo chí hai năm một lần ai chủ trì?", "it comes back so"),
    ("III.10 Bộ Xây dựng phối hợp với ai?", "with whom it works is asked"),
    ("Bộ Xây dựng chủ trì III.10 cùng với ai?", "it leads it"),
    ("Ai phối hợp với Bộ Xây dựng làm nhà ở cho hộ nghèo?", "nobody is given a role"),
    ("Bộ Lao động phối hợp nhiệm vụ nhà ở thì sản phẩm là gì?", "it coordinates it"),
    ("Đến năm 2025 thì nhà ở hộ nghèo ai chủ trì?", "a time of the question, not of the task"),
    ("Bộ Y tế chủ trì việc nào về nhà ở?", "whether there is any is asked"),
    ("Báo cáo hằng năm về cơ sở dữ liệu giảm nghèo thì ai chủ trì?", "of the report"),
    ("Mỗi năm tỉnh tôi làm nhà cho hộ nghèo thì bộ nào chủ trì nhà ở?", "of the asker"),
    ("Việc đưa mục tiêu giảm nghèo vào kế hoạch hằng năm do ai chủ trì?", "a part of its name"),
]


@pytest.mark.parametrize(("question", "reason"), RIGHT)
def test_what_is_right_or_not_said_is_not_corrected(
    assistant: Assistant, question: str, reason: str
) -> None:
    assert not assistant.answer([question]).answer.startswith(NO), reason


# Of the document itself, and of numbers that are taken for known.
OTHERS = [
    (
        "Nghị quyết 160/NQ-CP được Phó Thủ tướng Vũ Đức Đam ký vào ngày nào?",
        "Phạm Bình Minh",
        "who",
    ),
    ("Nghị quyết này được Quốc hội ban hành ngày nào?", "**Chính phủ**", "whose it is"),
    ("Vì sao mục IV có tới 3 nhiệm vụ?", "**1 nhiệm vụ**", "how many a section has"),
    ("Sao Bộ Lao động lại có tới 15 nhiệm vụ chủ trì?", "**13 nhiệm vụ**", "how many it leads"),
]


@pytest.mark.parametrize(("question", "right", "reason"), OTHERS)
def test_facts_and_numbers_are_corrected(
    assistant: Assistant, question: str, right: str, reason: str
) -> None:
    answer = assistant.answer([question]).answer
    assert answer.startswith(NO), reason
    assert right in answer


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("Nghị quyết 160 do Phó Thủ tướng Phạm Bình Minh ký ngày nào?", "22 tháng 12 năm 2021"),
        ("Vì sao mục III có 16 nhiệm vụ?", "không nêu lý do"),
    ],
)
def test_what_is_right_of_them_is_not(assistant: Assistant, question: str, right: str) -> None:
    answer = assistant.answer([question]).answer
    assert not answer.startswith(NO)
    assert right in answer
