"""Turns that go back to an earlier subject, below in a rank, and to what is alike or of one kind."""

from __future__ import annotations

import pytest

from tests.api_factories import shared_assistant

BACK = [
    (
        [
            "Bộ Tư pháp chủ trì việc nào?",
            "Bộ Nội vụ?",
            "Quay lại Bộ Tư pháp, việc đó làm đến bao giờ?",
        ],
        "III.3",
        "an agency named again",
    ),
    (
        [
            "Ngân hàng Nhà nước chủ trì gì?",
            "Bộ Y tế thì sao",
            "trở lại vụ tín dụng xíu, ai phối hợp?",
        ],
        "III.12",
        "by the matter of the one task told of it",
    ),
    (
        [
            "Ai lo nước sinh hoạt?",
            "Bộ Nội vụ chủ trì việc nào",
            "còn việc nước sinh hoạt hồi nãy thì bao giờ xong",
        ],
        "III.11",
        "named before 'hồi nãy'",
    ),
    (
        ["Mục II gồm những gì?", "Mục V có mấy việc?", "Quay lại mục II, việc thứ hai ai chủ trì?"],
        "II.2",
        "a section, and a place in what was told of it",
    ),
    (
        ["Bộ Tư pháp chủ trì việc nào", "Bộ Quốc phòng?", "quay lại Bộ Tư pháp"],
        "III.3",
        "with nothing else: what was asked of it before",
    ),
    (
        [
            "Who leads the housing task?",
            "What does the Ministry of Justice lead?",
            "Back to the housing task: when?",
        ],
        "III.10",
        "in English",
    ),
    (
        [
            "Bộ LĐTBXH chủ trì những việc nào ở mục V?",
            "Việc đầu tiên ai phối hợp?",
            "Trở lại danh sách ban đầu: những việc nào bộ này làm chung với bộ khác?",
        ],
        "V.1 V.4",
        "the first list, of which the agency is spoken of by a pronoun",
    ),
    (
        ["Bộ Xây dựng chủ trì việc nào?", "Quay lại nội dung chính: Bộ Tư pháp chủ trì gì?"],
        "III.3",
        "nothing told before is named",
    ),
]
OF_THEM = [
    (
        [
            "Bộ LĐTBXH chủ trì những việc nào ở mục III?",
            "trong đó việc nào bộ này chủ trì một mình?",
        ],
        "III.1 III.2 III.8",
        "of the list told, not of all the tasks of the agency",
    ),
    (
        ["Bộ LĐTBXH có tên ở những việc nào của mục V?", "trong số đó việc nào bộ ấy phối hợp"],
        "V.2",
        "in another role",
    ),
    (
        [
            "Bộ LĐTBXH chủ trì mấy việc ở mục V?",
            "Ngoài những việc đó, bộ này còn phối hợp việc nào ở mục V?",
        ],
        "V.2",
        "what is set aside is no list to look in",
    ),
    (
        ["Bộ Tài chính phối hợp gì?", "vậy Mặt trận có chủ trì việc nào không?"],
        "",
        "asks for tasks, and claims nothing of the one told",
    ),
    (
        ["Bộ LĐTBXH chủ trì gì?", "việc nào bộ này không được nêu tên, cả phối hợp lẫn chủ trì"],
        "I.5 III.4 III.9 III.12 III.13 III.14",
        "neither column",
    ),
    (
        [
            "Bộ Kế hoạch và Đầu tư chủ trì gì?",
            "III.13 hạn khi nào?",
            "tính thêm việc bộ đó phối hợp thì tổng cộng mấy việc",
        ],
        "III.1 III.6 III.12 III.13",
        "the other role as well, of all tasks",
    ),
    (
        ["Nhiệm vụ mục III mà tỉnh phối hợp là gì?", "khỏi giới hạn ở mục III nữa"],
        "I.3 I.5 I.6 III.4 III.5 III.7 III.13 III.14 III.15 IV V.1 V.3 V.4",
        "the section is lifted, the agency said beside it stays",
    ),
]
CHANGED = [
    (
        ["Mục III có mấy việc tỉnh phối hợp?", "mở rộng ra toàn phụ lục giúp tôi"],
        "I.3 I.5 I.6 III.4 III.5 III.7 III.13 III.14 III.15 IV V.1 V.3 V.4",
        "the section is lifted without being named",
    ),
    (["Bộ Xây dựng chủ trì gì?", "thay bằng Bộ Nội vụ"], "V.1 V.2", "put in the place, not added"),
    (
        ["Bộ Nội vụ chủ trì gì?", "bỏ việc V.2, thay bằng việc của Bộ Tư pháp chủ trì"],
        "III.3 V.1",
        "one task is set aside for others",
    ),
    (
        ["III.8 sản phẩm gì?", "III.6 có cùng sản phẩm không?", "cả hai hạn khi nào?"],
        "III.8 III.6",
        "a column of both",
    ),
]
ALIKE = [
    (
        ["III.7 cho sản phẩm gì?", "còn việc nào nữa cũng ra sản phẩm ấy"],
        "III.16",
        "a pointer after the column",
    ),
    (
        ["III.7 cho sản phẩm gì?", "sản phẩm này còn có ở nhiệm vụ nào khác"],
        "III.16",
        "asked of the product",
    ),
    (["III.10 hạn năm nào?", "việc nào nữa cũng phải xong năm đó không?"], "III.9", "'that year'"),
    (
        ["III.9 hạn năm nào?", "có việc nào nữa y như thế không?"],
        "III.10",
        "in the column asked about",
    ),
    (
        ["V.1 làm khi nào?", "ngoài việc đó còn việc nào cũng chia hai giai đoạn không"],
        "I.6 II.2 III.5",
        "by what is said",
    ),
    (["III.10 hạn năm nào?", "năm đó ai phối hợp?"], "III.10", "asks for no other task"),
]
TOGETHER = [
    (
        ["Tỉnh phối hợp mấy việc ở mục III?", "mục V thì mấy?", "tổng hai mục?"],
        "III.4 III.5 III.7 III.13 III.14 III.15 V.1 V.3 V.4",
        "of both sections, of the agency asked about",
    ),
    (
        ["Bộ Xây dựng chủ trì mấy việc?", "Bộ Tư pháp thì sao?", "gộp lại có mấy việc"],
        "III.3 III.10 III.15",
        "of two agencies told one a turn",
    ),
    (
        ["Việc nào hằng năm?", "Việc nào hạn 2022?", "tổng lại là bao nhiêu việc"],
        "I.1 I.2 I.3 I.5 III.9 III.10",
        "of two times",
    ),
    (["Bộ Tư pháp chủ trì gì?", "tổng cộng có mấy việc?"], "III.3", "nothing to add up"),
    (
        [
            "Bộ NN&PTNT chủ trì gì?",
            "trong đó cái nào có Bộ Y tế cùng chủ trì",
            "ba việc đó hạn sao",
        ],
        "III.11 III.14 III.15",
        "the list of so many, not the last one",
    ),
    (
        ["III.1 sản phẩm gì?", "III.2?", "III.3?", "trong ba việc đó việc nào hạn muộn nhất?"],
        "III.1 III.2 III.3",
        "told one a turn",
    ),
    (
        ["Tỉnh chủ trì những việc nào?", "bỏ mấy việc ở mục I ra", "vậy còn lại bao nhiêu?"],
        "II.1 II.2 III.6 III.16",
        "what some were set aside from",
    ),
    (
        ["Bộ TT&TT chủ trì gì ở mục I?", "thế các mục khác thì sao"],
        "III.15 V.4",
        "of the same agency",
    ),
    (
        ["việc nào hằng năm?", "ngoài mấy cái này ra còn việc nào định kỳ không"],
        "I.4",
        "with what is said, but for those told",
    ),
    (
        ["Mục I có mấy việc?", "mục II?", "hai mục này có mấy việc tỉnh chủ trì"],
        "I.1 I.2 II.1 II.2",
        "two sections told one a turn",
    ),
    (
        ["Bộ Nội vụ chủ trì gì?", "so với Bộ Xây dựng ai nhiều hơn?", "còn so với Bộ Tư pháp?"],
        "III.3 V.1 V.2",
        "the first beside yet another",
    ),
]
NEXT = [
    (
        ["bộ nào chủ trì nhiều nhất?", "rồi bộ nào xếp ngay sau?"],
        "I.3 I.4 I.5 III.15 V.4",
        "the second",
    ),
    (
        ["bộ nào chủ trì nhiều nhất?", "đứng sau đó là ai?", "kế nữa?"],
        "III.11 III.14 III.15",
        "the third",
    ),
    (
        ["bộ nào chủ trì nhiều nhất", "bộ đó chủ trì mấy việc ở mục V", "thế còn bộ thứ nhì?"],
        "I.3 I.4 I.5 III.15 V.4",
        "over a turn on the first",
    ),
    (["Mục nào nhiều việc nhất?", "Kế đến là mục nào?"], "I.1 I.2 I.3 I.4 I.5 I.6", "of sections"),
    (
        ["Việc III.9 ai chủ trì?", "việc ngay sau đó thì sao?"],
        "III.10",
        "no rank was told: in the order of the text",
    ),
]


@pytest.mark.parametrize(
    ("turns", "tasks", "reason"), [*BACK, *OF_THEM, *CHANGED, *ALIKE, *TOGETHER, *NEXT]
)
def test_tasks_of_a_turn_that_points_far(turns: list[str], tasks: str, reason: str) -> None:
    assert list(shared_assistant().answer(turns).tasks) == tasks.split(), reason


@pytest.mark.parametrize(
    ("turns", "count", "reason"),
    [
        (["III.15 ai chủ trì?", "trong đó mấy cơ quan là bộ?"], 7, "all of them are"),
        (["I.6 ai chủ trì?", "trong số đó có mấy bộ"], 1, "the other is a board"),
        (["I.6 ai chủ trì?", "cơ quan nào không phải là bộ?"], 1, "the others"),
        (["I.6 ai chủ trì?", "có mấy cơ quan"], 2, "of every kind"),
    ],
)
def test_agencies_of_one_kind_are_counted(turns: list[str], count: int, reason: str) -> None:
    assert shared_assistant().answer(turns).count == count, reason


@pytest.mark.parametrize(
    ("turns", "opens", "reason"),
    [
        (
            ["III.3 ai chủ trì?", "như bạn nói thì do Bộ Nội vụ chủ trì phải không"],
            "**Không đúng",
            "of III.3",
        ),
        (
            ["III.10 hạn năm nào?", "nãy em bảo 2022 phải không?"],
            "**Đúng",
            "what was told is claimed",
        ),
        (
            ["III.10 hạn năm nào?", "bạn nói rõ hơn đi"],
            "**Nhiệm vụ III.10",
            "asks for more, claims nothing",
        ),
    ],
)
def test_what_the_assistant_is_said_to_have_told(turns: list[str], opens: str, reason: str) -> None:
    assert shared_assistant().answer(turns).answer.startswith(opens), reason
