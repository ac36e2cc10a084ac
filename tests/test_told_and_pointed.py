"""Bodies that the plan's text names, and what is left of theirs: pointed to in a later turn."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

PROVINCE_LEADS = ["I.1", "I.2", "II.1", "II.2", "III.6", "III.16"]
LABOUR_LEADS = [
    *("I.3", "I.4", "I.6", "III.1", "III.2", "III.5", "III.7", "III.8", "III.15", "IV"),
    *("V.1", "V.3", "V.4"),
]
LABOUR_HELPS = [
    *("I.1", "I.2", "II.1", "II.2", "III.3", "III.6", "III.10", "III.11", "III.16", "V.2"),
]
LISTS = [
    (
        "Bộ nào đôn đốc, kiểm tra việc thực hiện kế hoạch? || Bộ ấy chủ trì những việc nào?",
        LABOUR_LEADS,
        "whose duty is told",
    ),
    (
        "Tỉnh phải gửi báo cáo sơ kết về bộ nào? || Bộ ấy phối hợp những nhiệm vụ nào?",
        LABOUR_HELPS,
        "named in the line itself, beside whose duty it is, and a ministry",
    ),
    (
        "Ai chỉ đạo các cơ quan báo chí tăng thời lượng tuyên truyền? || Bộ này chủ trì những việc nào?",
        ["I.3", "I.4", "I.5", "III.15", "V.4"],
        "asked for by 'ai'",
    ),
    (
        "Cơ quan nào trình Chính phủ kế hoạch này? || Bộ đó phối hợp những việc nào?",
        LABOUR_HELPS,
        "whose minister proposed the document",
    ),
    (
        "Ai huy động nguồn lực ở địa phương? || Cơ quan đó chủ trì những việc nào?",
        PROVINCE_LEADS,
        "no ministry",
    ),
    ("MTTQ phối hợp việc nào? || Tổ chức đó chủ trì việc gì?", [], "'tổ chức đó' is no matter"),
    (
        "Bộ Xây dựng chủ trì việc nào năm 2022? || Việc còn lại của bộ đó là việc nào?",
        ["III.15"],
        "what the body leads beside those of the year",
    ),
    (
        "Bộ Giáo dục và Đào tạo có việc nào hạn 2022? || Những việc còn lại của Bộ này là gì?",
        ["III.15"],
        "in either role",
    ),
    (
        "Bộ TTTT chủ trì việc hằng năm nào? || Mấy việc còn lại của bộ này làm đến bao giờ?",
        ["I.4", "III.15", "V.4"],
        "several",
    ),
    (
        "Bộ Tư pháp chủ trì việc nào? || Những việc khác của bộ là gì?",
        [],
        "it has no other, in any role: not the tasks of all others",
    ),
    (
        "Bộ Tài chính tham gia nhiệm vụ nào? || Mục V do ai chủ trì?",
        ["V.1", "V.2", "V.3", "V.4"],
        "who stands in a section is asked of everybody",
    ),
    (
        "Bộ Tài chính tham gia nhiệm vụ nào? || Đổi sang mục II, trong đó có những nhiệm vụ gì?",
        ["II.1", "II.2"],
        "'trong đó' points to the section that is turned to",
    ),
    (
        "Bộ Y tế chủ trì việc nào? || Chuyển sang mục III thì sao?",
        ["III.15"],
        "asks of it what was asked before",
    ),
    (
        "Ngoài Bộ LĐTBXH, bộ nào chủ trì nhiều việc nhất? || Bộ đó chủ trì việc nào?",
        ["I.3", "I.4", "I.5", "III.15", "V.4"],
        "whoever was found, not who was set aside",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào? || Sang mục V thì còn việc nào?",
        ["V.1", "V.3", "V.4"],
        "still of that body",
    ),
]


@pytest.mark.parametrize(("said", "expected", "why"), LISTS)
def test_what_the_text_named_is_pointed_to(
    said: str, expected: list[str], why: str, assistant: Assistant
) -> None:
    answer = assistant.answer([turn.strip() for turn in said.split("||")])
    assert list(answer.tasks) == expected, why


def test_the_rest_of_a_body_is_judged(assistant: Assistant) -> None:
    turns = ["Bộ GDĐT có nhiệm vụ nào hạn năm 2022?", "Việc còn lại của bộ này cũng xong 2022 à?"]
    answer = assistant.answer(turns)
    assert answer.answer.startswith("**Không đúng.**")
    assert list(answer.tasks) == ["III.15"]


PARTS = [
    ("Nghị quyết có hiệu lực khi nào?", "Thế mục đích của kế hoạch gồm những gì?", "Mục đích"),
    ("Ai ký nghị quyết?", "Còn yêu cầu của kế hoạch?", "Yêu cầu"),
]


@pytest.mark.parametrize(("fact", "part", "told"), PARTS)
def test_a_part_is_asked_anew_after_a_fact(
    fact: str, part: str, told: str, assistant: Assistant
) -> None:
    assert assistant.answer([fact, part]).answer.startswith(f"**{told}**")
