"""What a ninth adversary found of claims: parts of the plan, numbers that are equal, products, two agencies."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def told(assistant: Assistant, turns: str) -> str:
    return assistant.answer([turn.strip() for turn in turns.split("||")]).answer


def verdict(text: str) -> str:
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


# Turns, the verdict ('' for none), and what is told (nothing of what stands behind '!').
# The plan has three parts, whichever of them are told after their number.
PARTS = [
    (
        "Kế hoạch có 3 phần lớn: mục đích yêu cầu, nhiệm vụ giải pháp, tổ chức thực hiện. đúng k?",
        "yes",
        "**3 phần**",
    ),
    (
        "Kế hoạch gồm 3 phần: tổ chức thực hiện, mục đích yêu cầu và nhiệm vụ giải pháp, phải không",
        "yes",
        "**3 phần**",
    ),
    (
        "ke hoach gom 3 phan la muc dich yeu cau, nhiem vu giai phap va to chuc thuc hien dung khong",
        "yes",
        "**3 phần**",
    ),
    (
        "Kế hoạch chia thành 2 phần: nhiệm vụ giải pháp và tổ chức thực hiện, đúng không",
        "no",
        "**3 phần**",
    ),
    (
        "Kế hoạch gồm 5 mục lớn: mục đích yêu cầu, nhiệm vụ giải pháp, tổ chức thực hiện, phải không?",
        "no",
        "**3 phần**",
    ),
    (
        "Kế hoạch gồm 3 phần là mục đích yêu cầu, kinh phí, tổ chức thực hiện, phải không?",
        "",
        "**3 phần**",
    ),
    ("Kế hoạch chia thành 5 nhóm nhiệm vụ giải pháp đúng không", "yes", "gồm 5 nội dung"),
    ("Phần nhiệm vụ giải pháp có 5 nhóm đúng không", "yes", "gồm 5 nội dung"),
]

# 'bằng' sets two numbers beside each other; it joins no conditions.
EQUAL = [
    ("việc hạn hằng năm bằng việc chia hai giai đoạn, đều 4 việc, đúng không?", "yes", "mỗi bên 4"),
    ("việc hằng năm bằng việc chia hai giai đoạn, đều 5 việc, đúng không?", "no", "mỗi bên 4"),
    ("số việc hằng năm bằng số việc chia hai giai đoạn đúng không", "yes", "mỗi bên 4"),
    ("viec han nam 2022 bang viec hang nam dung khong", "no", "4 nhiệm vụ so với 2 nhiệm vụ"),
    ("Bộ Quốc phòng chủ trì nhiều việc bằng Bộ Công an đúng ko", "yes", "mỗi bên 1"),
    ("Bộ LĐ chủ trì nhiều việc như Bộ Nội vụ nhỉ", "no", "13 nhiệm vụ so với 2 nhiệm vụ"),
    ("Bộ Công an chủ trì số việc ngang Bộ Nội vụ phải không", "no", "2 nhiệm vụ so với 1"),
    ("Bộ Nội vụ chủ trì bằng Bộ Kế hoạch và Đầu tư, đều 2 việc đúng không", "yes", "mỗi bên 2"),
    ("Bộ Nội vụ chủ trì bằng Bộ Kế hoạch và Đầu tư, đều 3 việc đúng không", "no", "mỗi bên 2"),
    ("mục I có số việc bằng mục II đúng không", "no", "6 nhiệm vụ so với 2 nhiệm vụ"),
    ("mục I nhiều việc bằng mục III à", "no", "16 nhiệm vụ so với 6 nhiệm vụ"),
    ("Bộ Công an chủ trì mấy việc || nhiều việc bằng Bộ Nội vụ đúng không", "no", ""),
]

# A product is weighed against the cell of the task alone, not against what the plan says of its work.
PRODUCTS = [
    ("Sản phẩm của nhiệm vụ I.5 là kế hoạch tuyên truyền nhỉ", "no", "Văn bản chỉ đạo"),
    (
        "nhiệm vụ I.5 thế nào || sản phẩm của việc đó là kế hoạch tuyên truyền nhỉ",
        "no",
        "Văn bản chỉ đạo",
    ),
    ("san pham cua viec I.5 la ke hoach tuyen truyen dung khong", "no", "Văn bản chỉ đạo"),
    ("Sản phẩm của nhiệm vụ I.5 là các kế hoạch truyền thông phải không", "no", "Văn bản chỉ đạo"),
    (
        "Sản phẩm của nhiệm vụ I.5 không phải là kế hoạch tuyên truyền đúng không",
        "yes",
        "Văn bản chỉ đạo",
    ),
    ("Sản phẩm của nhiệm vụ I.5 là văn bản chỉ đạo nhỉ", "yes", "Văn bản chỉ đạo"),
    ("Sản phẩm của nhiệm vụ I.2 là kế hoạch tuyên truyền nhỉ", "yes", "Kế hoạch tuyên truyền"),
    ("Đầu ra của I.3 là phóng sự, sản phẩm truyền thông đúng không", "no", "sự kiện truyền thông"),
    ("III.8 có sản phẩm là chương trình, dự án, đề án đúng không", "yes", "đề án"),
]

# Each agency is held against its own matter, the time told behind both against either.
PAIRS = [
    (
        'Báo đăng: "Bộ Xây dựng được giao hoàn thiện chính sách nhà ở, Bộ GDĐT được giao mô hình sinh kế, '
        'cùng hạn năm 2022". Thông tin này chính xác không?',
        "yes",
        "III.10",
    ),
    (
        "Bộ Xây dựng được giao hoàn thiện chính sách nhà ở, Bộ GDĐT được giao mô hình sinh kế, "
        "cùng hạn năm 2023, đúng không?",
        "no",
        "III.10",
    ),
    (
        "Bộ Xây dựng được giao chính sách nhà ở năm 2022, Bộ Tư pháp được giao trợ giúp pháp lý "
        "giai đoạn 2021 - 2030, đúng không?",
        "yes",
        "III.3",
    ),
    (
        "Bộ Xây dựng được giao chính sách nhà ở năm 2022, Bộ Tư pháp được giao trợ giúp pháp lý "
        "giai đoạn 2021 - 2025, đúng không?",
        "no",
        "III.3",
    ),
    (
        "Bộ Xây dựng được giao mô hình sinh kế, Bộ GDĐT được giao chính sách nhà ở, cùng hạn năm 2022, "
        "đúng không?",
        "no",
        "III.9",
    ),
    (
        "bo noi vu duoc giao chinh sach thu hut can bo, bo tu phap duoc giao tro giup phap ly, deu den 2030, "
        "dung khong",
        "yes",
        "V.2",
    ),
    (
        "Bộ Xây dựng được giao chính sách nhà ở năm 2022, Bộ Tư pháp được giao trợ giúp pháp lý, đúng không?",
        "",
        "",
    ),
]

# 'vừa … vừa' of one task at once; 'các bộ, ngành' who lead may be the very agency that coordinates.
AT_ONCE = [
    ("UBND tỉnh không có việc nào vừa chủ trì vừa phối hợp nhỉ?", "yes", "chủ trì ở 6 nhiệm vụ"),
    ("ubnd tinh khong co viec nao vua chu tri vua phoi hop dung khong", "yes", "6 nhiệm vụ"),
    ("UBND tỉnh có việc nào vừa chủ trì vừa phối hợp không", "no", "chủ trì ở 6 nhiệm vụ"),
    ("Bộ KHĐT không có việc nào vừa chủ trì vừa phối hợp đúng không", "yes", "III.6, III.13"),
    ("Bộ KHĐT có việc nào vừa chủ trì vừa phối hợp không", "no", "III.6, III.13"),
    ("Bộ TTTT không có nhiệm vụ nào vừa chủ trì vừa phối hợp hả", "yes", "I.3, I.4, I.5"),
    (
        "Bộ LĐ không có việc nào vừa chủ trì vừa phối hợp đúng không",
        "",
        "có thể gồm cả cơ quan này",
    ),
    ("Bộ KHĐT vừa chủ trì vừa phối hợp đúng không", "yes", "III.6, III.13"),
]


@pytest.mark.parametrize(
    ("turns", "expected", "words"), [*PARTS, *EQUAL, *PRODUCTS, *PAIRS, *AT_ONCE]
)
def test_only_what_the_text_proves_is_confirmed_or_denied(
    assistant: Assistant, turns: str, expected: str, words: str
) -> None:
    text = told(assistant, turns)
    assert verdict(text) == expected, text
    wanted, unwanted = ("", words[1:]) if words.startswith("!") else (words, "")
    assert wanted in text
    assert not unwanted or unwanted not in text
