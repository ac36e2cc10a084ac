"""What a message tells of the writer's papers, or of how the answer is to look, beside a whole question."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

PROVINCE_LEADS = ["I.1", "I.2", "II.1", "II.2", "III.6", "III.16"]
PROVINCE_SUPPORTS = [
    *("I.3", "I.5", "I.6", "III.4", "III.5", "III.7", "III.13", "III.14", "III.15", "IV"),
    *("V.1", "V.3", "V.4"),
]
LISTS = [
    (
        "Biểu tổng hợp có hai cột: số việc Bộ Tư pháp chủ trì và số việc Bộ Tư pháp phối hợp. "
        "Cột đầu tôi điền xong. Bộ Tư pháp chủ trì mấy nhiệm vụ?",
        ["III.3"],
        "the columns of his paper are not asked for",
    ),
    (
        "Báo cáo của tôi có hai phần: việc Bộ Tư pháp chủ trì và việc Bộ Tư pháp phối hợp. Mỗi phần có mấy việc?",
        ["III.3"],
        "what is asked names nothing by itself: both parts are meant",
    ),
    (
        "Bản nháp lần trước chỉ có phần tỉnh chủ trì. Cho tôi tất cả nhiệm vụ tỉnh phối hợp.",
        PROVINCE_SUPPORTS,
        "what an earlier draft holds",
    ),
    (
        "Danh sách cũ của phòng chỉ ghi mỗi việc nước sạch nên tôi ngờ thiếu. Bộ Xây dựng chủ trì những việc nào?",
        ["III.10", "III.15"],
        "no matter of the question",
    ),
    (
        "Báo cáo chỉ nêu các việc ở mục III. Trong số đó Bộ Y tế chủ trì việc nào?",
        ["III.15"],
        "what points back is of those",
    ),
    (
        "Danh sách hiện có mới có việc hằng năm của mục I. Trong đó tỉnh chủ trì việc nào?",
        ["I.1", "I.2"],
        "so is this",
    ),
    (
        "Liệt kê việc Bộ Tư pháp chủ trì. Nhiệm vụ nào hạn 2022 thì đánh dấu giúp tôi.",
        ["III.3"],
        "what is to be marked",
    ),
    (
        "Bộ Y tế chủ trì những việc nào. Việc nào chủ trì chung với bộ khác thì ghi rõ nhé.",
        ["III.15"],
        "so are joint ones",
    ),
    (
        "Cho mình danh sách nhiệm vụ có nêu tên Bộ Tư pháp. Mấy việc chỉ ghi “các bộ, ngành” thì bỏ qua.",
        ["III.3"],
        "the common wording is apart anyhow",
    ),
    (
        "Bộ Tư pháp và Bộ Xây dựng chủ trì những nhiệm vụ nào? Anh gộp lại một danh sách giúp em",
        ["III.3", "III.10", "III.15"],
        "bodies are gathered in the next sentence",
    ),
    (
        "Bộ Y tế và Bộ Xây dựng chủ trì những nhiệm vụ nào? Gộp chung cả hai bộ giúp mình",
        ["III.10", "III.15"],
        "though one task is of both",
    ),
    (
        "Bộ Y tế và Bộ Xây dựng cùng chủ trì những nhiệm vụ nào? Gộp vào một bảng giúp tôi",
        ["III.15"],
        "what both have stays so",
    ),
    ("Trước tiên cho hỏi Bộ Tư pháp chủ trì việc gì", ["III.3"], "'trước tiên' ranks nothing here"),
    ("Việc nào phải xong trước tiên?", ["III.9", "III.10"], "and ranks here"),
    ("Bộ Nội vụ và Bộ Tư pháp đều chủ trì những việc nào?", [], "both have it, or none is told"),
    ("Bộ LĐTBXH với Bộ Tài chính cùng phối hợp việc nào?", [], "so 'cùng phối hợp'"),
    ("Bộ KHĐT và Bộ Tài chính cùng phối hợp việc nào?", ["III.12"], "where there is one"),
]


@pytest.mark.parametrize(("said", "expected", "why"), LISTS)
def test_a_question_is_read_without_what_stands_beside_it(
    said: str, expected: list[str], why: str, assistant: Assistant
) -> None:
    assert list(assistant.answer([said]).tasks) == expected, why


CLAIMS = [
    ('Quyết định viện dẫn: "Nghị quyết có hiệu lực từ ngày 01/02/2022". Câu viện dẫn này đúng không?', False),
    ('Tờ trình viện dẫn: "Nhiệm vụ III.9 hoàn thành năm 2022". Viện dẫn như vậy đúng chưa?', True),
    ('Báo cáo ghi: "Bộ Tư pháp chủ trì 2 nhiệm vụ". Ghi như vậy đúng không ạ?', False),
    (
        "Dự thảo viết cuộc thi “Các tác phẩm báo chí viết về công tác giảm nghèo” tổ chức hằng năm. "
        "Viết như vậy có đúng không?",
        False,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("said", "right"), CLAIMS)
def test_a_quotation_is_judged_with_the_sentence_that_holds_it(
    said: str, right: bool, assistant: Assistant
) -> None:
    verdict = "**Đúng.**" if right else "**Không đúng.**"
    assert assistant.answer([said]).answer.startswith(verdict)


UNKNOWN = ["Vinamilk phối hợp việc nào", "Asanzo chủ trì những việc gì?", "Zkml chủ trì mấy việc?"]


@pytest.mark.parametrize("said", UNKNOWN)
def test_who_no_task_holds_a_word_of_leads_none(said: str, assistant: Assistant) -> None:
    answer = assistant.answer([said])
    assert (answer.status, answer.tasks) == ("not_in_document", ())


def test_the_number_of_all_tasks_after_a_colon(assistant: Assistant) -> None:
    said = "Sếp dặn thêm một con số cho dễ nhớ: phụ lục có tất cả bao nhiêu nhiệm vụ?"
    assert assistant.answer([said]).count == 29
