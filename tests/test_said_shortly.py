"""Short everyday wordings: halves of words, stressed numbers, years side by side, another subject, all rows."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

FULL_PERIOD = "II.1 III.2 III.3 III.4 III.6 III.7 III.8 III.11 III.12 III.13 III.14 III.15 III.16 IV V.2 V.3 V.4"
COORDINATED = "I.3 I.5 I.6 III.4 III.5 III.7 III.13 III.14 III.15 IV V.1 V.3 V.4"
TASKS = [
    (["Bộ Tài chính p/hợp việc nào"], "III.12", "the first syllable by its letter"),
    (["bo tu phap ch/tri viec nao"], "III.3", "without marks"),
    (["việc nào có sp là b/cáo"], "III.2", "of a product"),
    (["UBND tỉnh c/trì mấy việc", "thế p.hợp?"], COORDINATED, "in a turn that leaves the rest out"),
    (["việc nào hạn 2022 hay 2025"], "III.9 III.10", "the second year ends work, too"),
    (["liệt kê việc hết hạn 2022"], "III.9 III.10", "a year right after, not reckoned from today"),
    (["Bộ TTTT chủ trì gì", "cái nào có hạn tới 2030"], "III.15 V.4", "no yearly work ends"),
    (
        ["Bộ Nội vụ chủ trì gì", "trong đó cái nào làm hằng năm hoặc định kỳ"],
        "",
        "one condition, of what was told",
    ),
    (
        ["việc Bộ TTTT chủ trì, làm hằng năm hoặc định kỳ"],
        "I.3 I.4 I.5",
        "the agency holds for both",
    ),
    (
        ["cột thời gian ghi đúng là giai đoạn 2021-2030 có việc nào"],
        FULL_PERIOD,
        "and no other time",
    ),
    (["việc nào nội dung có gắn với quốc phòng"], "III.7 III.13", "'gắn với' is none of its words"),
    (
        ["việc nào cột chủ trì không nêu bộ nào, chỉ ghi các bộ ngành hoặc UBND tỉnh"],
        "I.1 I.2 II.1 II.2 III.4 III.16",
        "a wording for groups, joined to nothing",
    ),
    (
        ["ai lo trợ giúp pháp lý", "cho hỏi sang chuyện khác: mục V có việc gì"],
        "V.1 V.2 V.3 V.4",
        "another subject, not another section",
    ),
    (
        ["bộ nội vụ chủ trì việc nào", "đổi chủ đề nhé, việc nào hạn 2022"],
        "III.9 III.10",
        "another subject, of no ministry",
    ),
    (["bộ nội vụ chủ trì việc nào", "còn hạn 2022?"], "", "no other subject"),
    (
        ["Bộ Công an chủ trì gì", "thế trong cả phụ lục việc nào từ ba bộ trở lên cùng chủ trì"],
        "III.7 III.15",
        "of the whole appendix",
    ),
    (["Bộ Y tế và Bộ Xây dựng chủ trì gì, lấy cả hai bộ"], "III.10 III.15", "of each of the two"),
    (["Ngân hàng CSXH có tên ở những mục nào"], "III.12", "sections, or rows"),
    (
        ["không biết Bộ Tư pháp có việc gì, kể các nhiệm vụ Bộ Tư pháp chủ trì"],
        "III.3",
        "what he does not know denies nothing",
    ),
    (["Bộ Xây dựng có tên ở việc nào, cái hạn 2022 đừng tính"], "III.15", "set aside by a thing"),
    (["mục III bỏ ra, còn lại bộ y tế có tên ở việc nào"], "", "asked of the rest"),
    (["cuoc thi bao chi bao lau mot lan, em tinh gui bai"], "I.4", "he means to ('tính')"),
]
COUNTS = [
    (["nghị quyết 160 có tất cả mấy điều"], 3, "the number is stressed"),
    (["nghị quyết có mấy điều ấy nhỉ"], 3, "'ấy' points to nothing"),
    (["kế hoạch gồm tổng cộng bao nhiêu phần"], 3, "parts of the plan"),
    (["Phần II Kế hoạch chia ra mấy nhóm nhiệm vụ, giải pháp"], 5, "groups of the plan"),
    (["có mấy việc hằng năm (cái 2 năm 1 lần đừng tính)"], 4, "set aside in brackets"),
    (["phu luc co tat ca bao nhieu muc"], 5, "without marks"),
    (["co bao nhieu dong cot san pham ghi bao cao"], 1, "rows, not money"),
    (["việc xây dựng đất ở, đất sản xuất giao may cơ quan chủ trì"], 8, "'mấy' without its mark"),
    (
        ["kế hoạch có mấy nhóm giải pháp", "nhóm thứ ba, về cơ chế, chính sách, gồm mấy ý"],
        10,
        "the place and the title",
    ),
    (["kế hoạch có mấy nhóm giải pháp", "nhóm thứ hai có mấy gạch đầu dòng"], 2, "the place alone"),
]
REFUSED = [
    (["moi ho ngheo duoc bao nhieu dong"], "money"),
    (["can bao nhieu dong cho ke hoach nay"], "money, the plan beside it"),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, turns: list[str], tasks: str, reason: str) -> None:
    assert " ".join(assistant.answer(turns).tasks) == tasks, reason


@pytest.mark.parametrize(("turns", "count", "reason"), COUNTS)
def test_counts(assistant: Assistant, turns: list[str], count: int, reason: str) -> None:
    assert assistant.answer(turns).count == count, reason


@pytest.mark.parametrize(("turns", "reason"), REFUSED)
def test_refused(assistant: Assistant, turns: list[str], reason: str) -> None:
    assert assistant.answer(turns).status == "not_in_document", reason


@pytest.mark.parametrize(
    ("question", "opens", "reason"),
    [
        ("Kể tên các bộ có mặt ở cột phối hợp", "Có **4 bộ** phối hợp", "ministries are listed"),
        ("liệt kê các bộ chủ trì", "Có **12 bộ** chủ trì", "no commissions, no banks"),
        ("kể tên các cơ quan được giao phối hợp", "Có **6 cơ quan** phối hợp", "of any kind"),
        ("trách nhiệm chung của tỉnh ở phần III", "**Ủy ban nhân dân các tỉnh", "of the plan"),
        ("ở phần III, tỉnh chủ trì việc nào", "Có **2 nhiệm vụ**", "of the appendix"),
        ("Nơi nhận có tên cơ quan địa phương của các đoàn thể, đúng không?", "Nơi nhận", "whose?"),
        ("nơi nhận có UBND của các tỉnh đúng không", "**Đúng.**", "named on one line"),
    ],
)
def test_opening(assistant: Assistant, question: str, opens: str, reason: str) -> None:
    assert assistant.answer([question]).answer.startswith(opens), reason
