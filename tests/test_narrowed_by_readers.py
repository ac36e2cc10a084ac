"""What some rules must not reach: reasons that are conditions, clauses of a quotation, who did not sign."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
TWO = '"Bộ Lao động chủ trì 13 việc và Bộ Nội vụ chủ trì 3 việc". Con số {} có đúng không?'

# A question, how its answer begins, why.
VERDICTS = [
    (
        "Việc nhà ở do Bộ Tư pháp lo nên tôi phải hỏi: Bộ Tư pháp chủ trì, đúng không?",
        NO,
        "the task is before",
    ),
    (
        "Việc III.3 em chưa rõ nên cần hỏi: Bộ Lao động chủ trì, đúng không?",
        NO,
        "its number is before",
    ),
    (
        "Đối với việc nhà ở, tôi xin hỏi: Bộ Tài chính có phối hợp không?",
        NO,
        "its matter is before",
    ),
    (
        "Chỉ tính giai đoạn 2021-2025, cho hỏi lại: Bộ LĐTBXH chủ trì 3 việc đúng không?",
        YES,
        "a period",
    ),
    (
        "Tôi đếm ra hai số nên đành hỏi: phụ lục có 30 nhiệm vụ, đúng không?",
        NO,
        "a reason names nothing",
    ),
    (TWO.format(13), YES, "the number of the first clause"),
    (TWO.format(3), NO, "the number of the second clause"),
    (
        '"Tỉnh chủ trì 6 việc, phối hợp 13 việc". Con số 13 có đúng không?',
        YES,
        "of whom the clause before is",
    ),
    (
        '"Tỉnh chủ trì 6 việc, phối hợp 04 việc". Con số 04 có đúng không?',
        NO,
        "of whom the clause before is",
    ),
    (
        '"Các tỉnh phối hợp với Bộ Lao động, chủ trì sáu việc cả thảy". '
        'Câu "chủ trì sáu việc cả thảy" đúng không?',
        YES,
        "of whom opens the sentence, not of whom he works with",
    ),
    (
        '"Bộ Lao động phối hợp III.10, Bộ Xây dựng không phối hợp việc nào". '
        'Câu "Bộ Xây dựng không phối hợp việc nào" có đúng không?',
        YES,
        "a part that names its own body",
    ),
    ("Nghị quyết do Thủ tướng ký, cấp phó không ký, đúng không?", NO, "a deputy did sign"),
    ("Thủ tướng ký chứ không ủy quyền cho cấp phó, đúng không?", NO, "a deputy did sign"),
    ("Nghị quyết do một vị phó ký chứ không phải ông Phạm Bình Minh, đúng không?", NO, "it was he"),
    ("Nghị quyết do một cấp phó của Thủ tướng ký, đúng không?", YES, "whose deputy he is"),
    (
        "Nghị quyết không phải do Thủ tướng ký mà do Phó Thủ tướng Phạm Bình Minh ký, phải không?",
        YES,
        "it was he",
    ),
    ("Was the resolution signed by a deputy and not by Pham Binh Minh?", "**No.**", "it was he"),
    (
        "Was the resolution signed by Pham Binh Minh and not by Pham Minh Chinh?",
        "**Yes.**",
        "it was he",
    ),
    (
        "Is it true that the resolution was signed by Phạm Minh Chính, not Phạm Bình Minh?",
        "**No.**",
        "it was he",
    ),
]


@pytest.mark.parametrize(("question", "begins", "why"), VERDICTS)
def test_verdicts(assistant: Assistant, question: str, begins: str, why: str) -> None:
    assert assistant.answer([question]).answer.startswith(begins), why


# Turns, the tasks of the last answer, why.
TASKS = [
    ("Tôi đang làm mục V nên muốn hỏi: Bộ Lao động chủ trì mấy việc?", "V.1 V.3 V.4", "a section"),
    (
        "Trừ việc của Bộ LĐTBXH, cho em hỏi: tỉnh phối hợp mấy việc?",
        "I.5 III.4 III.13 III.14",
        "an exclusion",
    ),
    (
        "Bộ LĐTBXH và Bộ Nội vụ chủ trì việc gì? || Cả hai bộ, mục V có việc nào?",
        "V.1",
        "a comma before a section makes no new pair",
    ),
    (
        'Cột phối hợp thường ghi "các bộ, ngành có liên quan". Bộ Tư pháp chủ trì việc nào có kiểu ghi đó?',
        "III.3",
        "wording is no other leader",
    ),
    ("Ai phải dự hội nghị triển khai?", "I.1", "a product"),
    (
        "Cho danh sách việc một bộ chủ trì, loại các việc có Bộ LĐTBXH",
        "I.5 III.9 III.14",
        "in any role",
    ),
    ("Việc có đúng hai cơ quan chủ trì. Bỏ các việc có tỉnh tham gia", "I.4 III.12", "in any role"),
    (
        "Những việc do đúng một bộ chủ trì ở mục III. Việc của tỉnh thì không lấy",
        "III.1 III.2 III.3 III.8 III.9 III.10 III.11 III.14",
        "in the role that is spoken of",
    ),
    (
        "Bộ Xây dựng họp. Bạn tôi làm ở Ngân hàng Nhà nước lo tín dụng. Ngân hàng này chủ trì việc nào?",
        "III.12",
        "what the bank does is told of it",
    ),
    (
        "Mấy việc Bộ Xây dựng chủ trì, còn Bộ Y tế chủ trì là những việc nào?",
        "III.10 III.15",
        "one role of two bodies asks of either",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "why"), TASKS)
def test_tasks(assistant: Assistant, turns: str, tasks: str, why: str) -> None:
    answer = assistant.answer([turn.strip() for turn in turns.split("||")])
    assert " ".join(answer.tasks) == tasks, why
