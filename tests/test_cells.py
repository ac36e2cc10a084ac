"""Conditions on one column as people word them: words of a cell, roles by their columns, ends in time."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.library import Library
from assistant.pipeline import Assistant
from assistant.readings.cell_words import PATH, options, says
from assistant.words import split_words
from corpus.data import read_yaml
from tests.api_factories import shared_assistant


@pytest.fixture(scope="module")
def assistant(library: Library) -> Assistant:
    return Assistant(library, today=lambda: date(2026, 11, 24))


EXAMPLES = [tuple(row) for column in read_yaml(PATH)["columns"] for row in column["examples"]]
POLICIES = ["III.9", "III.10", "III.11", "III.12", "III.13", "III.15", "V.2"]
WORK = ["III.6", "III.8", "III.15", "IV"]
WITHOUT_LABOUR = ["I.5", "III.4", "III.9", "III.12", "III.13", "III.14"]
PROVINCES_LEAD = ["I.1", "I.2", "II.1", "II.2", "III.6", "III.16"]
PLANNING = ["III.1", "III.6", "III.12", "III.13"]

# Text, the tasks of the answer, why.
LISTS = [
    (
        "Xét cột sản phẩm, ô của những việc nào chứa từ 'đề án'?",
        ["II.2", "III.6", "III.8", "IV"],
        "the column before, the verb after",
    ),
    ("Sản phẩm của việc nhắc tới nhà ở của hộ nghèo là gì?", ["III.10"], "no word of the product"),
    ("Việc nào có viết tới báo chí?", ["I.4", "I.5"], "a verb of mention"),
    ("chu 'nha o' co trong noi dung nhung viec nao", ["III.10", "III.15"], "the column last"),
    (
        "Sản phẩm ghi nguyên văn 'Mô hình, dự án giảm nghèo', mục III: là các việc số mấy?",
        ["III.7", "III.16"],
        "'số mấy' asks for tasks, not for the number of a document",
    ),
    (
        "Show every task whose content mentions near-poor households.",
        ["III.3", "III.9", "III.10", "III.12"],
        "a name of several English words",
    ),
    ("Cho xin các việc có bàn tới việc làm ở cột nội dung công việc", WORK, "the column last"),
    ("Những nhiệm vụ nào n/d có đả động tới việc làm?", WORK, "the column first, abbreviated"),
    ("trong bang viec nao nhac den quoc phong an ninh", ["III.7", "III.13"], "no column named"),
    ('Việc nào có chữ "nhà ở" trong ô nội dung?', ["III.10", "III.15"], "quoted"),
    (
        "Nhiệm vụ nào có nội dung nói đến nhà ở hoặc nước sinh hoạt?",
        ["III.10", "III.11", "III.15"],
        "either",
    ),
    ("Nhiệm vụ nào có sản phẩm là tài liệu tuyên truyền?", ["I.1"], "a phrase, not its words"),
    ("Cho xin các việc phải ra được nghị quyết làm sản phẩm", ["II.1", "II.2"], "as a product"),
    ("Những việc nào có NĐ ở cột sản phẩm?", ["III.1"], "an abbreviation usual there"),
    (
        "Những đầu việc nào có SP là cơ chế, chính sách được hoàn thiện?",
        POLICIES,
        "each head with the common end",
    ),
    (
        "Nhiệm vụ nào có Bộ Kế hoạch và Đầu tư, không phân biệt chủ trì hay phối hợp?",
        PLANNING,
        "either role",
    ),
    (
        "Việc nào có Bộ Kế hoạch và Đầu tư ở ít nhất một trong hai vai chủ trì, phối hợp?",
        PLANNING,
        "no extreme",
    ),
    (
        "Việc nào không dính gì đến Bộ Lao động, chủ trì không mà phối hợp cũng không?",
        WITHOUT_LABOUR,
        "denied after each role",
    ),
    (
        "Việc nào không giao Bộ Lao động chủ trì, cũng không giao phối hợp?",
        WITHOUT_LABOUR,
        "denied before each role",
    ),
    ("Việc nào vắng tên Bộ Lao động ở cả hai vai?", WITHOUT_LABOUR, "nowhere"),
    (
        "Việc nào có ủy ban các tỉnh, thành trong thành phần cơ quan chủ trì?",
        PROVINCES_LEAD,
        "a column, no part of the plan",
    ),
    ("Nhiệm vụ nào có hạn chậm nhất năm 2025?", ["III.9", "III.10"], "over by then"),
    ("Việc nào đến hết năm 2025 là phải xong hẳn?", ["III.9", "III.10"], "said after the year"),
    ("Việc nào làm gọn trong năm 2022 là xong?", ["III.9", "III.10"], "the end, not a part"),
    ("Việc nào ở mục lớn thứ năm?", ["V.1", "V.2", "V.3", "V.4"], "its place"),
    (
        "Nhiệm vụ nào phải xong trước năm 2026, không kể việc làm định kỳ?",
        ["III.9", "III.10"],
        "work, not jobs",
    ),
    (
        "Tôi đang làm báo cáo tổng hợp, cần biết các nhiệm vụ có sản phẩm là nghị quyết.",
        ["II.1", "II.2"],
        "a report that the asker writes",
    ),
]
COUNTS = [
    ("Có bao nhiêu nhiệm vụ chỉ có duy nhất Bộ Lao động ở cột cơ quan chủ trì?", 5, "no extreme"),
    ("Đếm giúp số nhiệm vụ có nội dung nhắc tới báo chí.", 2, "words of a cell"),
    ("Đếm giúp tôi mấy việc hổng nằm trong mục III.", 13, "a southern 'không'"),
]


@pytest.mark.parametrize(("text", "tasks", "why"), LISTS)
def test_lists(assistant: Assistant, text: str, tasks: list[str], why: str) -> None:
    assert list(assistant.answer([text]).tasks) == tasks, why


@pytest.mark.parametrize(("text", "count", "why"), COUNTS)
def test_counts(assistant: Assistant, text: str, count: int, why: str) -> None:
    assert assistant.answer([text]).count == count, why


@pytest.mark.parametrize(("text", "words"), EXAMPLES)
def test_examples_name_what_is_looked_for(assistant: Assistant, text: str, words: str) -> None:
    (slot,) = [s for s in assistant.answer([text]).explanation["slots"] if s["slot"] == "cell"]
    typed = " ".join(w.folded for w in split_words(words))
    assert assistant.answer([text]).explanation["topic"] in (words, typed) or slot["typed"] == "NQ"


@pytest.mark.parametrize(
    ("wanted", "expected", "why"),
    [
        ("tài liệu tuyên truyền", True, "as it stands"),
        ("tuyên truyền triển khai", False, "over two items"),
        ("tài liệu triển khai", False, "over two items"),
    ],
)
def test_words_of_a_cell(wanted: str, expected: bool, why: str) -> None:
    cell = "Tài liệu tuyên truyền; hội nghị triển khai"
    assert says("product", cell, options(split_words(wanted))) == expected, why


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        # 'nêu hộ' before the name of a household asks for nothing
        ("việc nội dung có nêu hộ cận nghèo mà Bộ Lao động không được ghi tên", "III.9 III.12"),
        ("viec noi dung co neu ho can ngheo ma bo lao dong khong duoc ghi ten", "III.9 III.12"),
        (
            "bao nhiêu việc nội dung có nêu hộ cận nghèo mà tỉnh không chủ trì",
            "III.3 III.9 III.10 III.12",
        ),
        ("việc nội dung có nêu hộ cận nghèo và Bộ Xây dựng chủ trì", "III.10"),
    ],
)
def test_households_are_words_of_a_cell(assistant: Assistant, question: str, tasks: str) -> None:
    answer = assistant.answer([question])
    assert answer.tasks == tuple(tasks.split())
    assert "“h" in answer.answer


EMPTY = [
    ("việc nào không có cơ quan phối hợp?", "coordinate", "no task leaves it empty"),
    ("nhiệm vụ nào để trống cột sản phẩm", "product", ""),
    ("viec nao khong ghi thoi han", "deadline", "without marks"),
    ("which tasks have no coordinating agency?", "coordinate", "in English"),
]


@pytest.mark.parametrize(("question", "column", "why"), EMPTY)
def test_columns_that_no_task_leaves_empty(question: str, column: str, why: str) -> None:
    answer = shared_assistant().answer([question])
    assert (answer.status, answer.tasks) == ("answered", ()), why
    assert answer.explanation["cells"] == [[column, "", False]]


def test_a_column_without_somebody_is_not_empty() -> None:
    asked = "việc nào không có cơ quan phối hợp là Bộ Lao động"
    assert len(shared_assistant().answer([asked]).tasks) == 19


UNNAMED = "I.1 I.2 II.1 II.2 III.4 III.16"


@pytest.mark.parametrize(
    "question",
    [
        "việc nào cột chủ trì không nêu tên cơ quan nào",
        "nhiem vu nao khong neu dich danh co quan chu tri",
        "việc nào cơ quan chủ trì chỉ ghi chung chung",
    ],
)
def test_columns_that_name_nobody(question: str) -> None:
    assert list(shared_assistant().answer([question]).tasks) == UNNAMED.split()
