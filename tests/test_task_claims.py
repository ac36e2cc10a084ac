"""Claims on tasks and the columns of their table: several at once, all of a kind, parts of all, two roles."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# The turns of a conversation, whether the last is borne out (None: no verdict is due), and why.
ALIKE = [
    (["III.10 với III.9 có cùng thời hạn, phải không?"], True, "of a time"),
    (["Hai nhiệm vụ III.13 và III.15 ghi cùng một sản phẩm, đúng không?"], True, "of a product"),
    (["Sản phẩm của III.3 và III.14 khác nhau, chuẩn chứ?"], True, "they differ"),
    (["V.2 và V.3 không cùng thời hạn, phải không?"], False, "differing is denied"),
    (
        ["Cơ quan chủ trì của III.9 và III.10 ghi như nhau, đúng không?"],
        False,
        "not as many, but the same",
    ),
    (["III.9 và III.10 khác nhau ở điểm nào?"], None, "nothing is claimed"),
    (["III.9 và III.10 cái nào xong trước?"], None, "nothing is claimed"),
    (
        ["Thời gian của V.2 ghi thế nào?", "V.4 cũng ghi giống hệt vậy, phải không?"],
        True,
        "as told before",
    ),
    (["Thời gian của V.2 ghi thế nào?", "V.1 cũng vậy, đúng không?"], False, "as told before"),
    (
        ["V.1 làm trong những giai đoạn nào?", "III.5 cũng đúng hai giai đoạn đó, nhỉ?"],
        True,
        "its time",
    ),
    (
        ["Đầu ra của III.16 là gì?", "Nó trùng nguyên văn với sản phẩm của III.7 không?"],
        True,
        "word for word",
    ),
    (["Đầu ra của III.16 là gì?", "III.7 cũng thế hả?"], True, "the column asked for"),
    (
        ["III.9 do Bộ Giáo dục chủ trì đúng không?", "III.10 cũng vậy phải không?"],
        False,
        "claimed again",
    ),
    (
        ["III.9 do ai chủ trì?", "III.10 cũng do bộ đó chủ trì, phải không?"],
        False,
        "of the task named",
    ),
    (["Thời gian của V.2 ghi thế nào?", "Nhiệm vụ nào cũng ghi vậy?"], None, "asks for tasks"),
]
OF_ALL = [
    (["Việc nào thuộc mục II cũng có Bộ Lao động phối hợp, đúng không?"], True, "each"),
    (
        [
            "Bộ Lao động phối hợp việc nào ở mục II?",
            "Tức việc nào ở mục ấy cũng có tên bộ này, phải không?",
        ],
        True,
        "that agency",
    ),
    (["Bộ Nội vụ có tên ở mọi nhiệm vụ của mục V, phải không?"], False, "all are named last"),
    (["Bộ Lao động góp mặt ở tất cả nhiệm vụ mục V, đúng chứ?"], True, "all are named last"),
    (["Bộ Nội vụ có tên ở những nhiệm vụ nào của mục V?"], None, "asks for tasks"),
    (
        ["Mục II có những việc gì?", "Vậy tất cả đều do Bộ Lao động phối hợp à?"],
        True,
        "of those told",
    ),
    (
        ["Ở mục II và mục III, Ban Tuyên giáo không chủ trì việc nào. Chuẩn xác chứ?"],
        True,
        "none, said apart",
    ),
    (
        ["Bộ Quốc phòng không có mặt ở cột cơ quan chủ trì của bất cứ nhiệm vụ nào, phải không?"],
        False,
        "far from its noun",
    ),
    (
        ["Bộ Y tế không có tên trong cột phối hợp của bất kỳ việc nào, đúng không?"],
        True,
        "far from its noun",
    ),
    (["Những nhiệm vụ nào không có Bộ Y tế phối hợp?"], None, "asks for tasks"),
]
PARTS = [
    (["Riêng mục III đã hơn một nửa số nhiệm vụ, đúng không?"], True, "16 of 29"),
    (["Mục V chiếm quá nửa số đầu việc của phụ lục, phải không?"], False, "4 of 29"),
    (["Phần lớn nhiệm vụ trong bảng do Bộ Lao động chủ trì, đúng không?"], False, "13 of 29"),
    (["Đa số việc ở mục V do Bộ Lao động chủ trì, phải không?"], True, "3 of 4"),
    (["Bộ Lao động chủ trì hơn một phần ba số nhiệm vụ, chính xác chứ?"], True, "13 of 29"),
    (["Quá nửa số nhiệm vụ hằng năm thuộc mục I, đúng không?"], None, "of another whole"),
    (["Bộ nào chủ trì phần lớn nhiệm vụ?"], None, "nothing is claimed"),
]
ROLES = [
    (
        ["III.10 một mình Bộ Xây dựng chủ trì, Bộ Lao động chỉ hỗ trợ, đúng không?"],
        True,
        "both are so",
    ),
    (
        ["V.1 do Bộ Nội vụ chủ trì, Bộ Lao động chỉ phụ thôi, phải không?"],
        False,
        "the second leads",
    ),
    (
        ["III.3 một mình Bộ Tư pháp chủ trì, Bộ Lao động chỉ phối hợp, đúng không?"],
        True,
        "others help, too",
    ),
    (
        ["III.12 một mình Ngân hàng Nhà nước chủ trì, Bộ Tài chính phối hợp, phải không?"],
        False,
        "not alone",
    ),
    (["Bộ Công an chỉ phối hợp, chưa chủ trì việc gì, đúng không?"], False, "it leads one"),
    (
        ["Bộ Tài chính chỉ phối hợp chứ không chủ trì nhiệm vụ nào, phải không?"],
        True,
        "both are so",
    ),
    (
        ["Bộ Ngoại giao chỉ phối hợp chứ không chủ trì nhiệm vụ nào, phải không?"],
        False,
        "it has no part",
    ),
    (["Bộ Tư pháp đâu có việc nào chủ trì một mình, đúng không?"], False, "it has one"),
    (["Bộ Công an đâu có việc nào chủ trì một mình, đúng không?"], True, "it has none"),
    (["Bộ Công an không chủ trì một mình những việc nào?"], None, "asks for tasks"),
    (
        ["III.10 do Bộ Xây dựng chủ trì chứ đâu phải Bộ Y tế, đúng không?"],
        True,
        "one set against another",
    ),
]
CELLS = [
    (
        [
            "Cột sản phẩm của III.14 chép là “Cơ chế, chính sách hỗ trợ nhà ở được hoàn thiện”, đúng chưa?"
        ],
        False,
        "another's",
    ),
    (
        [
            "Cột sản phẩm của III.10 chép là “Cơ chế, chính sách hỗ trợ nhà ở được hoàn thiện”, đúng chưa?"
        ],
        True,
        "quoted",
    ),
    (
        ["III.1 ghi 2026 - 2030 chứ đâu phải 2021 - 2025, chuẩn chưa?"],
        True,
        "one time against another",
    ),
    (
        ["V.3 ghi 2026 - 2030 chứ đâu phải 2021 - 2030, đúng không?"],
        False,
        "one time against another",
    ),
    (["III.1 thực hiện từ năm 2021, phải không?"], False, "it begins later"),
    (
        ["Việc trợ giúp pháp lý cho người nghèo nằm ở mục II, đúng không?"],
        True,
        "mục II of the plan has it",
    ),
    (
        ["Nhiệm vụ trợ giúp pháp lý cho người nghèo nằm ở mục II phụ lục, đúng không?"],
        False,
        "the section of the appendix",
    ),
    (["Nhiệm vụ về nhà ở cho hộ nghèo thuộc mục III, phải không?"], True, "the section"),
    (["Việc trợ giúp pháp lý cho người nghèo nằm ở mục nào?"], None, "nothing is claimed"),
    (["Mục V có 5 nhiệm vụ nhỉ?"], False, "a number"),
    (["Mục II có hai nhiệm vụ nhỉ?"], True, "a number"),
]

# Who leads alone, and how many are said to lead.
NUMBERS = [
    (["III.7 có mình Bộ Quốc phòng chủ trì thôi hả"], False, "'có mình'"),
    (["III.7 có mỗi Bộ Quốc phòng chủ trì phải không"], False, "'có mỗi'"),
    (["III.7 là việc riêng của Bộ Quốc phòng đúng không"], False, "'việc riêng của'"),
    (["III.10 có mỗi Bộ Xây dựng chủ trì phải không"], True, "alone indeed"),
    (
        ["mô hình gắn với quốc phòng ai chủ trì", "chỉ có mỗi Bộ Quốc phòng chủ trì thôi à"],
        False,
        "no word that restricts a claim is left unread",
    ),
    (["III.7 do hai bộ chủ trì là Bộ Quốc phòng và Bộ Công an, đúng không"], False, "three do"),
    (["V.1 có hai cơ quan chủ trì là Bộ Lao động và Bộ Nội vụ đúng không"], True, "those two"),
    (["III.15 do bảy bộ chủ trì đúng không"], True, "seven ministries beside a committee"),
    (["III.15 do 7 cơ quan chủ trì đúng không"], False, "eight agencies"),
    (["III.12 do hai ngân hàng chủ trì đúng không"], True, "two banks"),
]


@pytest.mark.parametrize(
    ("turns", "borne", "why"), [*ALIKE, *OF_ALL, *PARTS, *ROLES, *CELLS, *NUMBERS]
)
def test_verdict(assistant: Assistant, turns: list[str], borne: bool | None, why: str) -> None:
    text = assistant.answer(turns).answer
    verdict = "" if borne is None else "**Đúng.**" if borne else "**Không đúng.**"
    given = next((v for v in ("**Đúng.**", "**Không đúng.**") if text.startswith(v)), "")
    assert given == verdict, why


def test_what_fails_and_the_rest_are_both_proved(assistant: Assistant) -> None:
    answer = assistant.answer(["Bộ Nội vụ có tên ở mọi nhiệm vụ của mục V, phải không?"])
    assert set(answer.tasks) == {"V.3", "V.4"}
    assert "V.1, V.2" in answer.answer


def test_tasks_with_the_time_beside_another_are_named(assistant: Assistant) -> None:
    text = assistant.answer(["Không việc nào chỉ ghi giai đoạn 2021 - 2025, đúng không?"]).answer
    assert text.startswith("**Đúng.**")
    assert "III.5" in text
    assert "V.1" in text
