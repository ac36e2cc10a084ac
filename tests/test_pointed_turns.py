"""Turns that point to agencies, sections, columns and papers of the turn before, or put others in their place."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# What an agency leads outside a section, and where the provinces are in neither column.
OUTSIDE_V = ("I.3", "I.4", "I.6", "III.1", "III.2", "III.5", "III.7", "III.8", "III.15", "IV")
COLLECTIVE = ("I.1", "I.2", "II.1", "II.2", "III.4", "III.16")
TURNS = [
    (
        "Việc di dời dân cư ở vùng thường xuyên chịu thiên tai do bộ nào chủ trì?",
        "Cảm ơn bạn. Chi cục tôi làm phòng, chống thiên tai nên sẽ giúp Sở phần việc của tỉnh. "
        "Kế toán dặn hợp đồng với tư vấn phải ghi đúng sản phẩm. Thời gian thì hợp đồng đã có. "
        "Cột sản phẩm của nhiệm vụ này ghi gì?",
        ("III.14",),
        "a long turn that tells what its writer does, and points to the task before",
    ),
    (
        "Việc di dời dân cư ở vùng thường xuyên chịu thiên tai do bộ nào chủ trì?",
        "Tôi cũng đang lo việc nhà ở cho hộ nghèo. Sản phẩm của việc này là gì?",
        ("III.10",),
        "a task of its own",
    ),
    (
        "Bộ Y tế với Bộ Giáo dục và Đào tạo cùng chủ trì việc nào?",
        "Rồi cơ quan thứ hai chủ trì những nhiệm vụ nào?",
        ("III.9", "III.15"),
        "an agency by its place among those named",
    ),
    (
        "Bộ Tài chính và Bộ Tư pháp phối hợp những việc gì?",
        "vậy bộ cuối cùng chủ trì việc nào",
        ("III.3",),
        "the last of them",
    ),
    (
        "Bộ Xây dựng chủ trì gì?",
        "Việc thứ nhất ai chủ trì?",
        ("III.10",),
        "a task by its place stays a task",
    ),
    (
        "Bộ Lao động - Thương binh và Xã hội và Bộ Nội vụ chủ trì việc nào?",
        "không, chỉ hai bộ này thôi, chẳng có bộ thứ ba",
        ("V.1",),
        "both of them, and no other",
    ),
    (
        "Bộ LĐTBXH chủ trì mấy việc ở mục V?",
        "còn phối hợp thì sao, vẫn chỉ tính mục V nhé",
        ("V.2",),
        "another role in the place of the one before, within the same section",
    ),
    (
        "Bộ LĐTBXH chủ trì mấy việc ở mục V?",
        "chỉ tính việc tỉnh phối hợp",
        ("V.1", "V.3", "V.4"),
        "what keeps to some of the list narrows it",
    ),
    (
        'Việc nào sản phẩm có chữ "đề án"?',
        'gạch các dòng có chữ "tăng cường" ở cột ấy đi, còn lại việc nào',
        ("II.2", "III.6", "III.8", "IV"),
        "words looked for in the column spoken of, where no product has them",
    ),
    (
        'Việc nào nội dung nêu "nhà ở"?',
        'gạch các dòng sản phẩm có chữ "hỗ trợ" đi',
        ("III.15",),
        "a column that is named is that one",
    ),
    (
        "Việc nào từ hai cơ quan trở lên được nêu tên cùng chủ trì?",
        "loại những việc Bộ LĐTBXH chủ trì đi thì sót lại gì",
        ("III.12",),
        "what is set aside is set aside from the list told",
    ),
    (
        "Bộ Nội vụ chủ trì gì?",
        "còn những việc mà cột chủ trì không nêu tên cơ quan nào, chỉ ghi các bộ ngành hoặc UBND tỉnh",
        COLLECTIVE,
        "where nobody is named, nor is the agency of the turn before",
    ),
    (
        "Việc nào hạn giai đoạn 2021 - 2025?",
        "còn cái nào giai đoạn 2026 - 2030 thì sao",
        ("I.6", "III.1", "III.5", "V.1"),
        "the same of another period",
    ),
    (
        "Việc nào ghi giai đoạn 2021 - 2025?",
        "trong đó việc nào ghi cả 2026 - 2030",
        ("I.6", "III.5", "V.1"),
        "of those told, the ones that state that period too",
    ),
    (
        "Mục I tên là gì?",
        "thôi dẹp phần ấy, mục V có bao nhiêu nhiệm vụ",
        ("V.1", "V.2", "V.3", "V.4"),
        "a section dropped for another",
    ),
    (
        "Mục V có những việc nào?",
        "bỏ việc có Bộ Nội vụ ra thì còn mấy việc",
        ("V.3", "V.4"),
        "tasks dropped from a section are no section dropped",
    ),
    (
        "Tỉnh phối hợp việc nào ở mục I?",
        "Lật ngược tiêu chí: vẫn mục I, nhưng tỉnh không có mặt ở cả hai cột",
        ("I.4",),
        "a condition turned round, told without asking again",
    ),
    (
        "UBND tỉnh chủ trì việc gì ở mục I?",
        "Thế ở mục khác thì sao",
        ("II.1", "II.2", "III.6", "III.16"),
        "all sections but the one of the turn before",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào?",
        "Mục V tôi đã có rồi, xin kể các việc thuộc những mục còn lại",
        OUTSIDE_V,
        "all sections but the one that is named",
    ),
    (
        "Ai chủ trì việc kiện toàn bộ máy?",
        "có mấy việc kiểu như thế, tức cột chủ trì ghi đúng hai cơ quan",
        ("I.3", "I.4", "I.6", "III.12", "V.1", "V.4"),
        "of all tasks of that kind, and not of the one told",
    ),
    (
        "Ai chủ trì việc kiện toàn bộ máy?",
        "có đúng hai cơ quan chủ trì phải không",
        ("V.1",),
        "a claim on the one told",
    ),
    (
        "việc trợ giúp pháp lý hạn khi nào",
        "so với việc về tín dụng chính sách trong mục III thì việc nào xong muộn hơn",
        ("III.3", "III.12"),
        "the section only places the task that is compared",
    ),
    (
        "viec nao san pham la de an",
        "con noi dung cong viec nhac toi nuoc sinh hoat thi gom viec nao",
        ("III.11", "III.15"),
        "'công việc' typed without marks adds nothing",
    ),
    (
        "Việc mục V?",
        "cộng việc mục IV vào",
        ("IV", "V.1", "V.2", "V.3", "V.4"),
        "'cộng' typed with its mark does",
    ),
]


@pytest.mark.parametrize(("before", "turn", "tasks", "reason"), TURNS)
def test_the_tasks_of_a_pointing_turn(
    assistant: Assistant, before: str, turn: str, tasks: tuple[str, ...], reason: str
) -> None:
    assert set(assistant.answer([before, turn]).tasks) == set(tasks), reason


@pytest.mark.parametrize(
    ("before", "turn", "said", "reason"),
    [
        (
            "phần II của kế hoạch mục 3 tên gì",
            "kể các giải pháp của mục ấy giúp em",
            "mục II.3)",
            "'giải pháp' of the item told are no others of its part",
        ),
        (
            "phần II của kế hoạch có mấy mục",
            "kể các giải pháp ở phần đó",
            "mục II)",
            "those of the part itself are",
        ),
        (
            "Về tuyên truyền, phần nhiệm vụ, giải pháp viết gì?",
            "Cũng trong phần đó, tăng cường lãnh đạo, chỉ đạo thì có những giải pháp nào?",
            "mục II.2)",
            "another matter that is named is not the item told",
        ),
        (
            "UBND các tỉnh phối hợp mấy việc ở mục V?",
            "Thế chủ trì thì sao, cũng mục V thôi ạ?",
            "mục V",
            "what was asked is asked again, and not whether",
        ),
    ],
)
def test_what_a_pointing_turn_is_told(
    assistant: Assistant, before: str, turn: str, said: str, reason: str
) -> None:
    assert said in assistant.answer([before, turn]).answer, reason


def test_a_number_is_asked_for_again(assistant: Assistant) -> None:
    turns = ["Bộ LĐTBXH phối hợp mấy việc ở mục I?", "Còn chủ trì thì sao, vẫn mục I thôi ạ?"]
    assert assistant.answer(turns).count == 3


@pytest.mark.parametrize(
    ("before", "turn", "status", "reason"),
    [
        (
            "Quyết định 90 có được dẫn không?",
            "nêu giúp quyết định đó gồm những gì",
            "not_in_document",
            "what another paper holds is not told",
        ),
        (
            "Chỉ thị 05 có trong văn bản này không?",
            "chỉ thị ấy ban hành ngày nào",
            "answered",
            "its date is, where the text gives it",
        ),
        (
            "Chỉ thị 05 yêu cầu gì?",
            "việc quán triệt chỉ thị đó do ai chủ trì",
            "answered",
            "a task about it is no matter inside it",
        ),
        (
            "Tổng kết thì gửi về bộ nào?",
            "trễ nhất ngày mấy trong quý phải gửi",
            "not_in_document",
            "the latest day is a day, not the latest tasks",
        ),
    ],
)
def test_the_status_of_a_pointing_turn(
    assistant: Assistant, before: str, turn: str, status: str, reason: str
) -> None:
    assert assistant.answer([before, turn]).status == status, reason
