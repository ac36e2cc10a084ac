"""Claims of whole sections, of one task alone, of no task, of a column: right of a part is not right of all."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

VERDICTS = {True: ("**Đúng", "**Yes"), False: ("**Không", "**No")}

CLAIMS = [
    # a section as a whole
    ("Mục V toàn do Bộ Lao động chủ trì, phải không?", False, "V.2"),
    ("Mục V hoàn toàn do Bộ Lao động chủ trì, đúng không?", False, "V.2"),
    ("Mục V do Bộ Lao động chủ trì hết, đúng không?", False, "V.2"),
    ("Mục I toàn việc hằng năm, phải không?", False, "I.4, I.6"),
    ("Mục II do các bộ, ngành và tỉnh chủ trì, phải không?", True, "both rows"),
    ("Section I is entirely annual, right?", False, "in English"),
    ("Everything in section II is led by the provinces, correct?", True, ""),
    ("Bộ Lao động chủ trì ở mục V, đúng không?", True, "some of it will do"),
    # one task alone
    ("Chỉ có nhà ở là phải xong trong năm 2022, phải không?", False, "III.9, too"),
    ("Chỉ mỗi III.9 hạn 2022, đúng không?", False, "by its number"),
    ("Chỉ có cuộc thi báo chí là hai năm một lần, đúng không?", True, ""),
    ("Ngoài nhà ở thì không việc nào hạn 2022, phải không?", False, "III.9"),
    ("Only the housing task is due in 2022, correct?", False, ""),
    ("Chỉ có nước sạch là do Bộ Nông nghiệp chủ trì, đúng không?", False, "three"),
    ("Chỉ có trợ giúp pháp lý là do Bộ Tư pháp chủ trì, đúng không?", True, ""),
    ("Nhà ở phải xong trong năm 2022, đúng không?", True, "nothing of the rest"),
    # nothing but one
    ("Ngoài trợ giúp pháp lý, Bộ Tư pháp không chủ trì việc nào nữa, phải không?", True, ""),
    ("Ngoài nước sạch, Bộ Nông nghiệp không chủ trì việc nào nữa, phải không?", False, ""),
    ("Apart from legal aid, the Ministry of Justice leads nothing, correct?", True, ""),
    # the other role is where it is said to be
    ("Bộ Tài chính không chủ trì việc nào, chỉ phối hợp việc tín dụng, phải không?", True, ""),
    ("Bộ Tài chính không chủ trì việc nào, chỉ phối hợp việc nhà ở, phải không?", False, ""),
    # no task with so many agencies
    ("Không có việc nào do ba bộ trở lên cùng chủ trì, phải không?", False, "III.7"),
    ("Không việc nào có hai cơ quan chủ trì, đúng không?", False, "six"),
    ("No task is led by exactly four ministries, correct?", True, ""),
    # so many of one task that is described
    ("Việc đất sản xuất có tới 8 cơ quan cùng chủ trì, đếm vậy trúng không?", True, ""),
    ("Việc đất sản xuất có đúng 7 cơ quan chủ trì, phải không?", False, "eight"),
    # columns
    ("Nhiệm vụ nào cũng có cơ quan phối hợp, phải không?", True, ""),
    ("Không nhiệm vụ nào thiếu sản phẩm, đúng không?", True, ""),
    ("Every task states a deadline, right?", True, ""),
    # parts told in words
    ("Kế hoạch có ba phần, đúng không?", True, ""),
    ("Kế hoạch có bốn phần, đúng không?", False, ""),
    # a comma begins others, whose role follows
    (
        "Tín dụng ưu đãi: Ngân hàng Nhà nước chủ trì, Bộ Tài chính và Bộ Kế hoạch phối hợp, đúng không?",
        True,
        "the second role is of both",
    ),
    (
        "Hợp tác xã: tỉnh chủ trì, Bộ Nông nghiệp, Bộ Lao động nằm trong nhóm phối hợp, đúng không?",
        True,
        "",
    ),
    (
        "Tín dụng ưu đãi: Ngân hàng Nhà nước chủ trì, Bộ Tài chính và Bộ Y tế phối hợp, đúng không?",
        False,
        "one of them does not",
    ),
]


@pytest.mark.parametrize(("claim", "borne", "why"), CLAIMS)
def test_verdict(assistant: Assistant, claim: str, borne: bool | None, why: str) -> None:
    text = assistant.answer([claim]).answer
    told = [holds for holds, words in VERDICTS.items() if text.startswith(words)]
    assert told == ([] if borne is None else [borne]), why
