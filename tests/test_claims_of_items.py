"""Claims on one of a list told, on some of it, and on how often something is done."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
EDUCATION = "Bộ Giáo dục chủ trì những việc nào"
ANNUAL = "Việc nào hằng năm?"
# Turns, how the answer begins, the tasks, the reason.
ROWS = [
    (f"{EDUCATION} || việc thứ hai hạn năm 2022 phải không", NO, "III.15", "not the one due then"),
    (f"{EDUCATION} || việc đầu tiên hạn năm 2022 phải không", YES, "III.9", "that one is"),
    (
        f"{EDUCATION} || việc thứ hai sản phẩm là mô hình, dự án giảm nghèo phải không",
        NO,
        "III.15",
        "the product is that of another task, which is not meant",
    ),
    (
        f"{EDUCATION} || việc thứ nhất sản phẩm là gì || sản phẩm của việc thứ hai là mô hình, dự án giảm nghèo à",
        NO,
        "III.15",
        "of the list, after one of it",
    ),
    (
        f"{EDUCATION} || nhiệm vụ thứ 3 mục III là gì",
        "**Nhiệm vụ III.3**",
        "III.3",
        "no item of the list",
    ),
    (
        "Ai chủ trì việc xây dựng cơ sở dữ liệu? || Sản phẩm ghi cho việc đó là ứng dụng công nghệ thông tin à",
        NO,
        "V.3",
        "of the task told, not of the one with that product",
    ),
    (f"{ANNUAL} || Bộ TTTT chủ trì 2 trong 4 việc đó, đúng không", YES, "I.3 I.5", "two of them"),
    (f"{ANNUAL} || bo TTTT chu tri 2 trong 4 viec do dung khong", YES, "I.3 I.5", "no marks: 'đó'"),
    (f"{ANNUAL} || Bộ TTTT chủ trì 3 trong các việc đó, đúng không", NO, "I.3 I.5", "but two"),
    (f"{ANNUAL} || Bộ TTTT chủ trì hai trong số bốn việc đó à", YES, "I.3 I.5", "in letters"),
    ("Bộ Công an chỉ được nêu tên ở một nhiệm vụ của phụ lục, đúng không?", YES, "III.7", "one"),
    ("Bộ Công an chỉ được nêu tên ở hai nhiệm vụ của phụ lục, đúng không?", NO, "III.7", "one"),
    (
        "Cuộc thi báo chí đâu phải năm nào cũng làm, hai năm mới một lần, đúng không",
        YES,
        "I.4",
        "how often, set against how often",
    ),
    (
        "Cuộc thi báo chí đâu phải hai năm một lần, năm nào cũng làm, đúng không",
        NO,
        "I.4",
        "the other way round",
    ),
    (
        'MTTQ là CQ chủ trì ph/trào thi đua "Cả nước chung tay vì người nghèo" đúng ko',
        NO,
        "I.6",
        "'ph/' begins a word and is no role",
    ),
]
# Turns, the number, the reason.
NUMBERS = [
    (
        "Mục III có mấy việc? || so với bốn mục kia cộng lại thì mục III nhiều hơn mấy việc",
        3,
        "not 16 to 0",
    ),
    ("mục III nhiều hơn bốn mục còn lại cộng lại mấy việc", 3, "asked at once"),
    ("Trong mục III, bộ nào CT nhiều n/v nhất, bao nhiêu n/v?", 6, "'CT' behind who is asked for"),
    ("Bộ LĐTBXH chủ trì nhiều hơn Bộ TTTT mấy nhiệm vụ dậy", 8, "'dậy' is 'vậy', and no 'đấy'"),
    (
        "Nhiệm vụ giải quyết đất sản xuất, đất ở có bao nhiêu cơ quan cùng chủ trì?",
        8,
        "who leads it together is counted, and no tasks led so",
    ),
    ("Mục III Bộ Lao đông chủ trì (tính cả chung) mấy nhiệm vụ", 6, "'đông' is of the name"),
]


@pytest.mark.parametrize(("turns", "begins", "tasks", "reason"), ROWS)
def test_a_claim_on_what_was_told_is_weighed(
    assistant: Assistant, turns: str, begins: str, tasks: str, reason: str
) -> None:
    answer = assistant.answer(turns.split(" || "))
    assert answer.answer.startswith(begins), reason
    assert set(answer.tasks) == set(tasks.split()), reason


@pytest.mark.parametrize(("turns", "number", "reason"), NUMBERS)
def test_the_number_is_told(assistant: Assistant, turns: str, number: int, reason: str) -> None:
    assert assistant.answer(turns.split(" || ")).count == number, reason


# Turns, words of the answer, what it must not begin with, the reason.
ASKED_ON = [
    ("Bộ Y tế có việc nào || Bộ Ngoại giao có không", "không có nhiệm vụ nào", "asked as before"),
    ("Bộ Y tế có việc nào || Bộ Công an có không", "III.7", "it has another one"),
    ("III.15 ai chủ trì || Bộ Công an có không", "III.15", "of the task told"),
    ("Bộ Công an được giao việc gì và Bộ Y tế được giao việc gì", "2 nhiệm vụ", "of both"),
    ("V.1 do Bộ Nội vụ chủ trì một mình hay chung với bộ khác?", "V.1", "a choice"),
    ("Bộ Nội vụ chủ trì chung hay một mình V.2?", "nhiệm vụ V.2", "a choice, and no two kinds"),
]


@pytest.mark.parametrize(("turns", "said", "reason"), ASKED_ON)
def test_what_is_asked_on_is_told(assistant: Assistant, turns: str, said: str, reason: str) -> None:
    answer = assistant.answer(turns.split(" || ")).answer
    assert said in answer, reason
    assert not answer.startswith(YES) or "có không" in turns, reason


SECTION_V, SECTION_I = "Mục V có những việc nào?", "Mục I có những việc nào?"
# What a reader of the rules found to go too far: turns, the verdict ('' for none), the tasks.
NARROWED = [
    (f"{SECTION_V} || Chỉ việc thứ hai hạn 2021 - 2030 phải không?", "", "V.2 V.3 V.4"),
    (f"{SECTION_I} || Chỉ việc thứ ba hằng năm, đúng không?", "", "I.1 I.2 I.3 I.5"),
    (f"{SECTION_V} || Trừ việc thứ nhất, cả mục hạn 2021 - 2030 phải không?", "", "V.2 V.3 V.4"),
    ("Bộ Y tế không chỉ bị nhắc một việc, đúng không?", "", "III.15"),
    (f"{SECTION_V} || Bộ Nội vụ chủ trì 2 trong 5 việc đó, đúng không?", "", "V.1 V.2"),
    (f"{SECTION_V} || Bộ Nội vụ chủ trì 2 trong 4 việc đó, đúng không?", YES, "V.1 V.2"),
    ("Mục V có hai việc do Bộ Nội vụ chủ trì. Hai việc đó là những việc nào?", "", "V.1 V.2"),
    ("Mục III việc Bộ Tư pháp đều chủ trì một mình, đúng không?", YES, "III.3"),
    ("Mục III việc nào có thời hạn khác là năm 2022?", "", "III.9 III.10"),
    ("Trong mục III có việc nào ghi khác, năm 2022 chẳng hạn?", "", "III.9 III.10"),
    ("Năm 2022 có hai việc, còn Bộ Y tế chủ trì việc nào?", "", "III.15"),
]


@pytest.mark.parametrize(("turns", "verdict", "tasks"), NARROWED)
def test_no_rule_goes_too_far(assistant: Assistant, turns: str, verdict: str, tasks: str) -> None:
    answer = assistant.answer(turns.split(" || "))
    said = next((one for one in (YES, NO) if answer.answer.startswith(one)), "")
    assert (said, set(answer.tasks)) == (verdict, set(tasks.split()))
