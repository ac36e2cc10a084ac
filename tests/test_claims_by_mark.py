"""Claims that a question mark alone closes, and where alone a body is named, get their verdict."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# The question, how the answer begins, and why.
CLAIMS = [
    ("Bộ Tư pháp chỉ có tên trong một nhiệm vụ đúng không", "**Đúng", "III.3 alone"),
    ("Bộ Xây dựng chỉ có tên ở III.10 phải không", "**Không", "III.15 too"),
    ("Phụ lục có 27 nhiệm vụ?", "**Không", "29"),
    ("Mọi nhiệm vụ mục V đều do Bộ Lao động chủ trì?", "**Không", "V.2 is another's"),
    ("Chỉ Bộ Tư pháp có việc hạn 2022?", "**Không", "it has none of that time"),
    ("Bộ Nội vụ không phối hợp việc nào cả?", "**Đúng", "by name"),
    ("III.9 hoàn thành trong năm 2024?", "**Không", "the time of one task"),
    ("III.14 kéo dài đến năm 2030", "**Đúng", "the time of one task, no mark"),
    ("Sản phẩm của III.2 là đề án?", "**Không", "the product of one task"),
    ("Kiểm tra giúp em: V.3 sản phẩm là thông tư", "**Không", "asked for before a colon"),
    ("Xác nhận hộ: Bộ Tư pháp chủ trì 1 nhiệm vụ", "**Đúng", "a number, before a colon"),
    ("Không bộ nào chủ trì hơn 12 việc đúng không?", "**Không", "one leads 13"),
    ("Chẳng có cơ quan nào phối hợp từ 14 việc trở lên, phải không?", "**Đúng", "13 at most"),
    ("Không có bộ nào chủ trì quá 13 việc, đúng chứ?", "**Đúng", "just 13"),
    ("Kết luận 06 là của Chính phủ, đúng không?", "**Không", "of the Ban Bí thư"),
    ("Chỉ thị số 40 của Ban Bí thư phải không?", "**Đúng", "whose it is"),
    ("Mục III nhiều việc hơn mục V à?", "**Đúng", "of two that are named one has more"),
    ("Bộ Tư pháp nhiều việc hơn Bộ Nội vụ hả", "**Không", "of two that are named one has more"),
    ("UBND tỉnh phối hợp ít hơn chủ trì nhỉ", "**Không", "one role beside the other"),
    ("Làm III.1 phải ban hành nghị định đúng không?", "**Đúng", "what is issued is the product"),
    ("Làm III.3 phải ban hành quyết định đúng không?", "**Không", "what is issued is the product"),
]
# What asks, and claims nothing.
ASKED = [
    "liệt kê mục V toàn bộ",
    "mục III toàn bộ các nhiệm vụ",
    "Bộ Nội vụ không phối hợp thì chủ trì việc nào?",
    "III.9 năm 2022",
    "Bộ Xây dựng hay Bộ Tư pháp nhiều việc hơn nhỉ",
    "bộ nào chủ trì quá 10 việc?",
    "việc nào không bộ nào chủ trì đích danh?",
    "Kiểm tra giúp em: V.3 sản phẩm là gì",
    "Kiểm tra giúp: các việc mục II",
]


@pytest.mark.parametrize(("question", "begins", "why"), CLAIMS)
def test_verdict(assistant: Assistant, question: str, begins: str, why: str) -> None:
    assert assistant.answer([question]).answer.startswith(begins), why


@pytest.mark.parametrize("question", ASKED)
def test_no_verdict(assistant: Assistant, question: str) -> None:
    assert not assistant.answer([question]).answer.startswith(("**Đúng", "**Không"))
