"""What is asked beyond the text is refused, whatever the question names; what the text holds is not."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.evidence.beyond import load_beyond, said
from assistant.evidence.wording import runs_of
from assistant.library import Library
from assistant.pipeline import Assistant

# Questions that name what the text names as well, and what they ask for.
BEYOND = [
    ("Lương tối thiểu vùng ở Hà Nội là bao nhiêu?", "a wage beside a province"),
    ("luong toi thieu vung nam 2025 o ha noi la bao nhieu", "without marks, beside a year"),
    ("Giá vàng hôm nay ở tỉnh Lào Cai thế nào?", "a price beside a province"),
    ("What is the total budget allocated to carry out this plan?", "an amount in English"),
    ("Ban Chỉ đạo Trung ương về giảm nghèo theo Nghị quyết 160 gồm những ông bà nào?", "persons"),
    (
        "Hộ cận nghèo ở Yên Bái được ngân sách đóng bao nhiêu phần trăm tiền bảo hiểm y tế?",
        "a rate",
    ),
    ("Bộ Y tế năm 2022 có bao nhiêu bác sĩ?", "a statistic beside a ministry and a year"),
]


@pytest.mark.parametrize(("question", "reason"), BEYOND)
def test_what_the_text_does_not_hold_is_refused(
    assistant: Assistant, question: str, reason: str
) -> None:
    assert assistant.answer([question]).status is Status.NOT_IN_DOCUMENT, reason


# Questions worded like those, which the text answers.
WITHIN = [
    ("Nhiệm vụ III.10", "no more than a task"),
    ("Bộ Y tế năm 2022 có bao nhiêu nhiệm vụ?", "a number of tasks"),
    (
        "Tiền lương, phụ cấp thu hút người về vùng nghèo là sản phẩm của nhiệm vụ nào?",
        "money as a product",
    ),
    ("Ở Hà Nội thì UBND thành phố chủ trì mấy việc?", "a province's tasks"),
    ("Ai ký Nghị quyết 160?", "a person whom the text names"),
    ("Cuộc thi báo chí viết về giảm nghèo mấy năm tổ chức một lần?", "a contest that a task names"),
]


@pytest.mark.parametrize(("question", "reason"), WITHIN)
def test_what_the_text_holds_is_answered(assistant: Assistant, question: str, reason: str) -> None:
    assert assistant.answer([question]).status is Status.ANSWERED, reason


def test_names_stand_as_their_kinds(library: Library) -> None:
    """So that what is learned of one ministry is known of all."""
    query = library.understanding.read("Bộ Y tế năm 2022 có 5 bác sĩ")[-1]
    words = said(query)
    assert words[0] == "@agency"
    assert "@year" in words
    assert "5" not in words
    assert {"< @agency", "@agency"} <= runs_of(words)


def test_the_model_can_be_read_by_a_person() -> None:
    """Weights speak for themselves: 'kinh phí' is asked for where no text answers, 'chủ trì' where it does."""
    weights = load_beyond().wording.weights
    assert weights["kinh phi"] > 0 > weights["chu tri"]
