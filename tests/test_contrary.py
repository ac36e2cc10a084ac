"""Claims that the text denies get a verdict with the passage that says otherwise; true ones never are denied."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# A claim, words of the passage or row that says the opposite; the reason.
TURNED = [
    ("Các tỉnh không cần báo cáo về Bộ Lao động, đúng không?", "Định kỳ sơ kết", "a duty lifted"),
    (
        "Kế hoạch coi giảm nghèo là việc trước mắt, vài năm là xong, đúng không?",
        "thường xuyên, lâu dài",
        "the other pole",
    ),
    (
        "Nguồn lực của địa phương thì các tỉnh không phải bố trí, đúng không?",
        "Bố trí đầy đủ",
        "likewise",
    ),
    (
        "cơ sở dữ liệu giảm nghèo là phải hoàn thành trước 2025 à?",
        "Giai đoạn 2021 - 2030",
        "a time without a noun for tasks",
    ),
    (
        "Hai việc hạn năm 2022 thì cả hai đều do Bộ Xây dựng chủ trì phải không?",
        "Khuyến khích các cơ sở đào tạo",
        "a set by its number",
    ),
    (
        "Bộ Nội vụ chỉ chủ trì đúng một nhiệm vụ thôi, phải không?",
        "Khuyến khích cán bộ",
        "a claimed one",
    ),
    (
        "Vì sao Bộ Quốc phòng không được chủ trì nhiệm vụ nào?",
        "Hỗ trợ các mô hình giảm nghèo",
        "a loaded question",
    ),
]
# A claim that the text bears out or says nothing of; the reason.
NOT_TURNED = [
    (
        "Bộ Lao động không phải báo cáo Quốc hội, đúng không?",
        "somebody whom the passage does not name",
    ),
    (
        "Kế hoạch không bắt buộc doanh nghiệp mà khuyến khích doanh nghiệp giúp huyện nghèo, đúng không?",
        "not … but …",
    ),
    (
        "Kế hoạch chủ trương hỗ trợ có điều kiện thay vì cho không, đúng không?",
        "less is wanted of the other",
    ),
    (
        "Người nghèo nên tự vươn lên thay vì trông chờ Nhà nước, kế hoạch nói vậy phải không?",
        "the other is denied",
    ),
    (
        "The State, rather than private companies, plays the leading role, correct?",
        "the order of the text",
    ),
    ("Kế hoạch không nhắc gì tới thuế thu nhập doanh nghiệp, đúng không", "it does not"),
    ("Hộ mới thoát nghèo không được nêu trong chính sách nhà ở, đúng không?", "they are not"),
]


@pytest.mark.parametrize(("claim", "cited", "why"), TURNED, ids=[row[0] for row in TURNED])
def test_what_turns_the_text_round_is_denied(
    assistant: Assistant, claim: str, cited: str, why: str
) -> None:
    answer = assistant.answer([claim])
    assert answer.answer.startswith(("**Không đúng.**", "**No.**")), why
    quotes = [" ".join(citation.quote.split()).lower() for citation in answer.citations]
    assert any(cited.lower() in quote for quote in quotes), why


@pytest.mark.parametrize(("claim", "why"), NOT_TURNED, ids=[row[0] for row in NOT_TURNED])
def test_what_does_not_is_not_denied(assistant: Assistant, claim: str, why: str) -> None:
    text = assistant.answer([claim]).answer
    assert not any(verdict in text for verdict in ("**Không đúng.**", "**No.**")), why


def test_all_of_the_tasks_listed_are_judged_together(assistant: Assistant) -> None:
    turns = ["mục V gồm những nhiệm vụ nào", "có phải tất cả đều do Bộ Lao động chủ trì"]
    answer = assistant.answer(turns)
    assert answer.answer.startswith("**Không đúng.**")
    assert answer.tasks == ("V.2",)
