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
