"""What a form of the writer's lacks is what is asked: a number, or the columns that are not filled in."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

COUNTED = [
    ("Phiếu có ô ghi số nhiệm vụ Bộ Xây dựng chủ trì. Em ghi số mấy ạ?", 2, "the number of a form"),
    (
        "Tôi ở Bộ Tư pháp. Mẫu hỏi số đầu việc bộ chủ trì. Vậy điền con số nào?",
        1,
        "of the writer's own body",
    ),
    ("Báo cáo cần số việc tỉnh chủ trì. Ghi số bao nhiêu cho đúng?", 6, "in other words"),
]


@pytest.mark.parametrize(("message", "count", "reason"), COUNTED)
def test_a_number_that_a_form_lacks_is_counted(
    assistant: Assistant, message: str, count: int, reason: str
) -> None:
    assert assistant.answer([message]).count == count, reason


def test_the_number_of_the_document_is_asked_for_as_before(assistant: Assistant) -> None:
    assert "160/NQ-CP" in assistant.answer(["Em phải ghi số nghị quyết. Ghi số mấy?"]).answer


LEFT = "Mẫu có bốn cột: chủ trì, phối hợp, sản phẩm, thời gian."
# The message, what its answer tells and does not, and the reason.
COLUMNS = [
    (
        f"Tôi theo dõi việc nhà ở cho hộ nghèo. {LEFT} Cột chủ trì, cột phối hợp đã điền. Hai cột còn lại ghi gì?",
        ["Sản phẩm", "Năm 2022"],
        ["Cơ quan phối hợp"],
        "two are left",
    ),
    (
        f"Tôi theo dõi việc nhà ở cho hộ nghèo. {LEFT} Cột thời gian em ghi rồi. Mấy cột còn trống ghi thế nào?",
        ["Cơ quan chủ trì", "Sản phẩm"],
        [],
        "three are left",
    ),
]


@pytest.mark.parametrize(("message", "told", "not_told", "reason"), COLUMNS)
def test_the_columns_left_are_told(
    assistant: Assistant, message: str, told: list[str], not_told: list[str], reason: str
) -> None:
    answer = assistant.answer([message])
    assert answer.tasks == ("III.10",), reason
    assert all(one in answer.answer for one in told), reason
    assert not any(one in answer.answer for one in not_told), reason


def test_why_the_rest_is_not_wanted_sets_nothing_aside(assistant: Assistant) -> None:
    said = "Cho tôi các việc Bộ Xây dựng chủ trì mà UBND tỉnh phối hợp, vì những việc khác tỉnh không theo dõi."
    assert assistant.answer([said]).tasks == ("III.15",)


# The message, its tasks, and the reason.
OWN = [
    (
        "Sở Y tế tôi đang lập biểu theo dõi việc trợ giúp pháp lý. Sản phẩm và thời gian thực hiện ghi thế nào?",
        ("III.3",),
        "at its office work it is no condition",
    ),
    (
        "Sở Y tế chúng tôi đang lập biểu. Tỉnh chủ trì việc nào?",
        ("I.1", "I.2", "II.1", "II.2", "III.6", "III.16"),
        "what the province leads is asked for",
    ),
]


@pytest.mark.parametrize(("message", "tasks", "reason"), OWN)
def test_whose_form_it_is_is_no_condition(
    assistant: Assistant, message: str, tasks: tuple[str, ...], reason: str
) -> None:
    assert assistant.answer([message]).tasks == tasks, reason
