"""What a body leads alone, and what it leads with another, asked one after the other."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# What the Ministry of Information leads: alone, and with the Ministry of Labour.
ALONE, WITH_LABOUR = "I.5", "I.3 I.4 III.15 V.4"
# What either of the two leads alone.
EITHER = "I.5 III.1 III.2 III.8 IV V.3"
CASES = [
    (
        "Bộ TTTT chủ trì một mình việc nào? || Việc nào chung với Bộ LĐTBXH?",
        WITH_LABOUR,
        "with whom, after what it leads alone",
    ),
    (
        "Bộ TTTT một mình chủ trì mấy việc? || Còn mấy việc làm cùng Bộ LĐTBXH?",
        WITH_LABOUR,
        "'làm cùng' is no role",
    ),
    (
        "Trong các việc Bộ TTTT chủ trì, việc nào làm một mình, việc nào làm cùng Bộ LĐTBXH?",
        f"{ALONE} {WITH_LABOUR}",
        "both in one sentence",
    ),
    (
        "Bộ TTTT chủ trì việc nào chung với Bộ LĐTBXH, việc nào một mình?",
        f"{WITH_LABOUR} {ALONE}",
        "the other way round: the first of the two",
    ),
    (
        "Bộ TTTT chủ trì việc nào cùng Bộ LĐTBXH? || Bộ này chủ trì một mình việc nào?",
        ALONE,
        "one body is pointed to",
    ),
    ("Bộ TTTT và Bộ LĐTBXH cùng chủ trì việc nào? || Việc nào một mình?", EITHER, "either"),
    (
        "Bộ TTTT và Bộ LĐTBXH chủ trì một mình những việc nào?",
        EITHER,
        "nobody is alone with another",
    ),
    (
        "Việc nào Bộ LĐTBXH chủ trì một mình mà UBND tỉnh phối hợp?",
        "IV V.3",
        "the second has a role of its own",
    ),
    (
        "Việc nào Bộ TTTT làm một mình, việc nào Bộ LĐTBXH làm cùng Bộ Nội vụ?",
        "I.5 V.1 V.2",
        "the second clause names its own two",
    ),
    # Of the Ministry of Planning each task is led with others; of the Ministry of Home Affairs one of two.
    (
        "Bộ Kế hoạch và Đầu tư chủ trì một mình việc nào?",
        "",
        "nobody is told what he does not lead alone",
    ),
    ("bo ke hoach va dau tu chu tri mot minh viec nao", "", "without marks"),
    ("Những nhiệm vụ Bộ KH&ĐT độc lập chủ trì?", "", "in another word"),
    ("Việc nào do riêng mình Bộ Kế hoạch và Đầu tư chủ trì?", "", "before the name"),
    ("Bộ Y tế chủ trì một mình những gì?", "", "another body"),
    (
        "Em soạn báo cáo một mình nên hỏi nhanh Bộ Kế hoạch và Đầu tư chủ trì việc nào?",
        "III.6 III.13",
        "who asks is alone, and no condition",
    ),
    (
        "Tôi ở văn phòng một mình, cần danh sách việc Bộ Kế hoạch và Đầu tư chủ trì",
        "III.6 III.13",
        "nor here",
    ),
    ("Bộ Nội vụ chủ trì một mình mấy việc, việc nào chung?", "V.2 V.1", "alone, and with whomever"),
    ("bo noi vu chu tri mot minh may viec, viec nao chung", "V.2 V.1", "without marks"),
    (
        "Bộ Nội vụ chủ trì một mình việc nào, chung việc nào?",
        "V.2 V.1",
        "'chung' before what is asked",
    ),
    (
        "Bộ Nội vụ chủ trì một mình mấy việc và cùng chủ trì mấy việc?",
        "V.2 V.1",
        "the role again, jointly",
    ),
    ("Bộ Nội vụ chủ trì việc nào chung, việc nào một mình?", "V.1 V.2", "the other way round"),
    ("Bộ Nội vụ chủ trì một mình mấy việc? || Còn việc nào làm chung?", "V.1", "in two turns"),
    ("Bộ Nội vụ chủ trì việc nào chung?", "V.1", "alone in a message"),
    (
        "Bộ Y tế chủ trì việc nào? || Bộ Nội vụ chủ trì việc nào? || việc nào chung?",
        "V.1",
        "of what was told, nothing done alone before",
    ),
]


@pytest.mark.parametrize(("said", "tasks", "why"), CASES, ids=[c[0] for c in CASES])
def test_alone_and_together(assistant: Assistant, said: str, tasks: str, why: str) -> None:
    answer = assistant.answer([turn.strip() for turn in said.split("||")])
    assert " ".join(answer.tasks) == tasks, why


@pytest.mark.parametrize(
    ("question", "others", "reason"),
    [
        ("III.12 ngoài Ngân hàng Nhà nước còn ai chủ trì không?", "Ngân hàng Chính sách xã hội", "one more"),
        ("viec tin dung uu dai ngoai ngan hang nha nuoc co them ai chu tri khong", "Ngân hàng Chính sách xã hội",
         "a task described, without marks"),
        ("Ngoài Bộ Xây dựng còn ai chủ trì việc nhà ở không?", "không còn cơ quan nào", "nobody else"),
    ],
)  # fmt: skip
def test_who_else_has_a_part_is_no_claim(
    assistant: Assistant, question: str, others: str, reason: str
) -> None:
    """That the body set aside has no part in it is not claimed, so no verdict is said."""
    answer = assistant.answer([question]).answer
    assert "đúng" not in answer.casefold().split("nhiệm vụ")[0], reason
    assert others in answer.split("Không kể")[-1], reason
