"""Claims that a task is the only one of its kind, that nobody else is so, and that 'both ministries' do it."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# The turn, whether it is borne out (None: no verdict is due), and why.
SOLE = [
    ("III.13 là nhiệm vụ duy nhất Bộ Kế hoạch và Đầu tư chủ trì phải không?", False, "III.6 too"),
    ("III.3 là việc duy nhất do Bộ Tư pháp chủ trì đúng không?", True, "nothing else"),
    ("Việc duy nhất Bộ Nội vụ chủ trì là V.1 đúng không?", False, "the task last"),
    ("Bộ Nội vụ có một nhiệm vụ duy nhất là V.2, đúng không?", False, "who has it first"),
    ("bo noi vu co nhiem vu duy nhat la V.2 phai khong", False, "without marks"),
    ("Nhà ở hộ nghèo là nhiệm vụ duy nhất hạn năm 2022 phải không?", False, "of a time, described"),
    ("III.9 là nhiệm vụ duy nhất trong mục I hạn năm 2022 phải không?", None, "of another section"),
    ("I.4 là việc duy nhất làm hai năm một lần, đúng không?", True, "of how often"),
    ("III.7 là nhiệm vụ duy nhất Bộ Y tế chủ trì phải không?", False, "not even that"),
    ("Is V.2 the only task led by the Ministry of Home Affairs?", False, "in English"),
    ("Is III.3 the only task led by the Ministry of Justice?", True, "in English"),
    ("V.2 là việc duy nhất có sản phẩm là chính sách, phải không?", None, "what code can't tell"),
    ("III.9 là một trong hai nhiệm vụ duy nhất hạn năm 2022 phải không?", None, "one of two"),
    ("Nhà ở là việc duy nhất của Bộ Xây dựng phải không?", None, "told by the plan, not proven"),
]
# Who is alone, not what.
WHO = [
    ("Bộ Tư pháp là cơ quan duy nhất chủ trì III.3 phải không?", True, "who is alone"),
    ("Bộ Quốc phòng là cơ quan duy nhất chủ trì III.7 phải không?", False, "who is alone"),
    ("Chỉ Bộ Tư pháp chủ trì III.3 phải không?", True, "who is alone"),
    ("Chỉ có Bộ Y tế là không chủ trì nhiệm vụ nào phải không?", None, "what of the others"),
    ("Chỉ Bộ Lao động chủ trì hơn 10 nhiệm vụ phải không?", None, "what of the others"),
    ("Mục III là mục duy nhất có hơn 5 nhiệm vụ phải không?", None, "what of the others"),
    ("Not only the Ministry of Construction leads III.15, right?", True, "others too"),
    ("Có 5 nhiệm vụ chỉ do Bộ Lao động chủ trì phải không?", True, "a number of such"),
    ("Phụ lục có gần 30 nhiệm vụ đúng không?", None, "a number but near"),
]
BOTH = [
    ("Cả hai bộ Công an và Quốc phòng đều chủ trì III.7 phải không?", True, "of those named"),
    ("ca hai bo cong an va quoc phong cung chu tri III.7 phai khong", True, "without marks"),
    ("Cả hai bộ Tài chính và Quốc phòng đều chủ trì III.7 phải không?", False, "one does not"),
    ("Ba bộ Y tế, Xây dựng, Giáo dục đều chủ trì III.15 phải không?", True, "without 'cả'"),
    ("III.7 do hai bộ cùng chủ trì, phải không?", False, "how many there are"),
    (
        "Bộ Y tế không liên quan, Bộ Xây dựng mới chủ trì việc nhà ở, đúng không?",
        True,
        "a clause each",
    ),
    (
        "Bộ Xây dựng không liên quan, Bộ Y tế mới chủ trì việc nhà ở, đúng không?",
        False,
        "turned round",
    ),
    ("III.12 do hai ngân hàng chủ trì, phải không?", True, "how many there are"),
]
VERDICTS = {True: ("**Đúng", "**Yes"), False: ("**Không", "**No")}


@pytest.mark.parametrize(("turn", "borne", "why"), [*SOLE, *WHO, *BOTH])
def test_verdict(assistant: Assistant, turn: str, borne: bool | None, why: str) -> None:
    text = assistant.answer([turn]).answer
    told = [holds for holds, words in VERDICTS.items() if text.startswith(words)]
    assert told == ([] if borne is None else [borne]), why
