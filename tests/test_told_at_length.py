"""Long messages that ask for lists and numbers: conditions in brackets, items and several sentences."""

from __future__ import annotations

import pytest

from tests.api_factories import shared_assistant

PRODUCT = "Mô hình, dự án giảm nghèo"

# What is asked, the tasks of the answer, why.
LISTS = [
    (
        'Nhiệm vụ nào có nội dung mở đầu bằng chữ "Rà soát"?',
        ["III.4", "III.14", "V.1"],
        "words that a cell begins with",
    ),
    ('Những việc nào bắt đầu bằng "Triển khai"?', ["III.6"], "it stands inside others, too"),
    (
        "nhung viec nao bat dau bang chu nghien cuu",
        ["III.1", "III.2", "III.10", "III.11"],
        "typed without marks",
    ),
    (
        'Cho tôi các việc mở đầu bằng "Hướng dẫn" hoặc chữ "Hỗ trợ".',
        ["III.7", "III.16"],
        "either of two openings",
    ),
    ("Nhiệm vụ nào bắt đầu từ năm 2026?", ["III.1"], "a time is no wording"),
    (
        "Tôi muốn đưa ra phản ví dụ: những nhiệm vụ mục III mà Bộ Lao động không có tên.",
        ["III.4", "III.9", "III.12", "III.13", "III.14"],
        "'phản ví' is no section VI",
    ),
    (
        "Cho tôi các việc hằng năm (việc nào do tỉnh chủ trì thì bỏ ra).",
        ["I.3", "I.5"],
        "set aside in brackets",
    ),
    (
        "Liệt kê các việc hằng năm (kể cả việc của tỉnh).",
        ["I.1", "I.2", "I.3", "I.5"],
        "a bracket that adds stays where it is",
    ),
    (
        "Liệt kê các việc có Bộ Tài chính ở cột phối hợp, có tên ở cột chủ trì thì không lấy",
        ["III.12"],
        "a role that is shut out sets no tasks aside",
    ),
    (
        "Việc nào do Bộ Lao động và Bộ Thông tin và Truyền thông chủ trì, không có cơ quan nào khác?",
        ["I.3", "I.4", "V.4"],
        "two of them and nobody else",
    ),
    (
        "Hay gặp cặp Bộ LĐTBXH và Bộ TTTT. Cần những nhiệm vụ mà cột chủ trì có đúng hai bộ này.",
        ["I.3", "I.4", "V.4"],
        "just the two pointed to",
    ),
    (
        "Việc nào do Bộ Lao động và Bộ Thông tin và Truyền thông chủ trì?",
        ["I.3", "I.4", "III.15", "V.4"],
        "others may stand beside them",
    ),
    (
        "Mục V có những việc nào ghi đúng một bộ ở cột chủ trì, không kèm các bộ, ngành hay UBND?",
        ["V.2", "V.3"],
        "who else is not there is told by the number",
    ),
    (
        "Các việc mục III nào có UBND tỉnh phối hợp, không tính quốc phòng hay di dời, và hạn đến 2030?",
        ["III.4", "III.5", "III.15"],
        "two matters set aside, and what is wanted goes on",
    ),
    (
        f'Công văn có câu "{PRODUCT}". Những nhiệm vụ nào có cột sản phẩm ghi y nguyên câu đó?',
        ["III.7", "III.16"],
        "a quotation pointed to",
    ),
    (
        "1) tìm việc mà cơ quan phối hợp chỉ có Bộ LĐTBXH; 2) loại những cái thuộc mục I. "
        "Cho em danh sách theo đúng hai điều kiện 1 và 2.",
        ["II.1", "II.2", "V.2"],
        "items as conditions",
    ),
    (
        "Thầy giao: (1) lọc các việc thuộc mục III; (2) chỉ giữ việc có thời hạn năm 2022.",
        ["III.9", "III.10"],
        "items as steps",
    ),
    (
        "1. Danh sách việc Bộ Y tế chủ trì; 2. Danh sách việc Bộ Nội vụ chủ trì.",
        ["III.15", "V.1", "V.2"],
        "items that ask apart",
    ),
    (
        "Phải bám các việc năm nào cũng có do Bộ TTTT chủ trì. Vậy những việc nào hằng năm?",
        ["I.3", "I.5"],
        "the question says the time again",
    ),
    (
        "Trước đây tôi cứ nghĩ Ngân hàng Chính sách xã hội chỉ phối hợp. Nhiệm vụ nào ngân hàng này chủ trì?",
        ["III.12"],
        "what was believed is no condition",
    ),
    (
        "Nhiều việc có hạn năm 2022. Bộ Xây dựng chủ trì việc nào của năm đó?",
        ["III.10"],
        "a year pointed to",
    ),
    (
        "Cả phòng tưởng việc nào cũng có Bộ Lao động, nên tôi cần những việc mục III mà bộ này không có tên.",
        ["III.4", "III.9", "III.12", "III.13", "III.14"],
        "whom the story of the same sentence names",
    ),
]


@pytest.mark.parametrize(("text", "tasks", "reason"), LISTS)
def test_conditions_told_at_length(text: str, tasks: list[str], reason: str) -> None:
    assert list(shared_assistant().answer([text]).tasks) == tasks, reason


# What is asked, the number, why.
COUNTS = [
    (
        "Sếp dặn mục nào có việc tỉnh chủ trì thì mở một chương, mục nào tỉnh chỉ phối hợp thì gộp lại. "
        "Vậy có bao nhiêu mục có nhiệm vụ do UBND các tỉnh chủ trì?",
        3,
        "'mục nào … thì' asks nothing",
    ),
    (
        'Cho bản tin: trong mục III, bao nhiêu nhiệm vụ có sản phẩm ghi chữ "đề án"?',
        2,
        "a question after a colon",
    ),
]


@pytest.mark.parametrize(("text", "number", "reason"), COUNTS)
def test_numbers_asked_for_at_length(text: str, number: int, reason: str) -> None:
    assert shared_assistant().answer([text]).count == number, reason


# What is claimed, how the answer begins, why.
CLAIMS = [
    (
        "Chỉ thị 05-CT/TW ra ngày 23 tháng 6 năm 2021 còn nghị quyết 160 ra ngày 22/12/2021, đúng không?",
        "**Đúng.**",
        "the day of the text itself, too",
    ),
    (
        "Chỉ thị 05-CT/TW ra ngày 22/12/2021 còn nghị quyết 160 ra ngày 23/6/2021, đúng không?",
        "**Không đúng.**",
        "each day is the other's",
    ),
    (
        "Chỉ thị 05-CT/TW ra ngày 23/6/2021, còn tháng 12 là ngày của nghị quyết Chính phủ thôi, đúng không?",
        "",
        "never denied",
    ),
]


@pytest.mark.parametrize(("text", "begins", "reason"), CLAIMS)
def test_days_of_two_papers(text: str, begins: str, reason: str) -> None:
    answer = shared_assistant().answer([text]).answer
    assert answer.startswith(begins), reason
    assert begins or not answer.startswith("**Không"), reason
