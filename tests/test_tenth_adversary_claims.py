"""What a tenth adversary found of claims: a number of some among others, no other task, one ministry for two."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

YES, NO = ("**Đúng.**", "**Yes.**"), ("**Không đúng.**", "**No.**")


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def verdict(text: str) -> str:
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


# A claim of a number of tasks and of another among them, its verdict, and what the answer has to say.
PARTS = [
    # The story before names a ministry.
    (
        "Tôi làm ở Bộ Y tế. Mục V có 4 việc, 1 trong số đó Bộ Nội vụ chủ trì một mình, phải không?",
        "yes",
    ),
    (
        "Tôi làm ở Bộ Y tế. Mục V có 4 việc, 2 trong số đó Bộ Nội vụ chủ trì một mình, phải không?",
        "no",
    ),
    ("Mục III có 16 việc và 6 trong số đó do Bộ Lao động chủ trì, phải không?", "yes"),
    ("Mục III có 16 việc và 7 trong số đó do Bộ Lao động chủ trì, phải không?", "no"),
    ("Mục III có 15 việc và 6 trong số đó do Bộ Lao động chủ trì, phải không?", "no"),
    ("Bộ Nội vụ đứng chủ trì 2 nhiệm vụ, một trong hai là cùng Bộ Lao động, đúng chứ?", "yes"),
    ("Bộ Nội vụ chủ trì 2 nhiệm vụ, cả hai trong số đó cùng Bộ Lao động, đúng chứ?", "no"),
    ("Bộ Thông tin chủ trì 5 việc, trong đó có 2 việc hằng năm, phải không?", "yes"),
    ("Bộ Thông tin chủ trì 5 việc, trong đó có 3 việc hằng năm, phải không?", "no"),
    ("Bộ Thông tin chủ trì 4 việc, trong đó có 2 việc hằng năm, phải không?", "no"),
    ("Bộ Kế hoạch chủ trì 2 việc, trong đó không có việc nào một mình, phải không?", "yes"),
    ("Bộ Nội vụ chủ trì 2 việc, trong đó không có việc nào một mình, phải không?", "no"),
    ("UBND tỉnh chủ trì 6 việc nhưng chỉ 1 việc là một mình, đúng không?", "yes"),
    ("UBND tỉnh chủ trì 6 việc nhưng chỉ 2 việc là một mình, đúng không?", "no"),
    ("Phụ lục có 29 nhiệm vụ, trong đó 4 nhiệm vụ hằng năm, đúng không?", "yes"),
    ("Phụ lục có 30 nhiệm vụ, trong đó 4 nhiệm vụ hằng năm, đúng không?", "no"),
    ("muc I co 6 nhiem vu, 4 trong so do hang nam, dung khong", "yes"),
    ("muc I co 6 nhiem vu, 5 trong so do hang nam, dung khong", "no"),
    ("Mục V có 4 nhiệm vụ. 3 trong số đó do Bộ Lao động chủ trì. Đúng không?", "yes"),
    ("Section I has 6 tasks and four of them are annual, right?", "yes"),
    ("Section I has 6 tasks and two of them are annual, right?", "no"),
    # Of what is not told by conditions alone, or is but about so many, nothing is said.
    ("Bộ Lao động chủ trì 13 nhiệm vụ, trong đó 1 nhiệm vụ về nhà ở, đúng không?", ""),
    ("Mục I có khoảng 6 việc và 4 trong số đó hằng năm, đúng không?", ""),
    # What hangs on the turn before is not told by these words.
    ("Bộ Xây dựng làm gì? || Họ chủ trì 2 việc và một trong số đó hạn 2022, đúng không?", ""),
    # Nobody claims anything.
    ("Mục III có 16 việc, trong đó 2 việc của năm 2022 do bộ nào chủ trì?", ""),
]

# A claim that there is no other task, and its verdict: '' where the text leaves it open.
OTHERS = [
    ("Bộ Tư pháp không chủ trì việc nào khác ngoài trợ giúp pháp lý, đúng không?", "yes"),
    ("Bộ Xây dựng không chủ trì việc nào khác ngoài nhà ở, đúng không?", "no"),
    ("Bộ Tư pháp không chủ trì việc nào khác ngoài nhà ở, đúng không?", "no"),
    ("Ngân hàng Nhà nước không chủ trì việc gì ngoài việc tín dụng ưu đãi, phải không?", "yes"),
    ("Bộ Nội vụ không chủ trì việc gì khác ngoài kiện toàn tổ chức bộ máy, đúng không?", "no"),
    ("bo tu phap khong chu tri nhiem vu nao khac ngoai tro giup phap ly dung khong", "yes"),
    ("Bộ Quốc phòng không chủ trì việc nào ngoài III.7, phải không?", "yes"),
    ("Bộ Xây dựng không chủ trì việc nào ngoài III.10, phải không?", "no"),
    # As 'chỉ có mỗi việc trợ giúp pháp lý' is: what 'các bộ, ngành' alone may give it is told apart.
    ("Bộ Tư pháp không có nhiệm vụ nào khác ngoài trợ giúp pháp lý, đúng không?", "yes"),
    ("Bộ Xây dựng không có nhiệm vụ nào khác ngoài nhà ở, đúng không?", "no"),
    # 'Các bộ, ngành' may reach them in any role.
    ("Bộ Công an và Bộ Quốc phòng không có nhiệm vụ nào khác ngoài III.7, đúng không?", ""),
    # It is not read which one the others are beside.
    ("Bộ Quốc phòng không có nhiệm vụ nào khác, đúng không?", ""),
    ("Bộ Quốc phòng chủ trì III.7 và không có nhiệm vụ nào khác, đúng không?", ""),
    ("Bộ Xây dựng chủ trì III.10 và không có nhiệm vụ nào khác, đúng không?", ""),
    ("Bộ Tư pháp chủ trì trợ giúp pháp lý, không chủ trì việc nào khác, đúng không?", ""),
    ("Nhà ở ai chủ trì? || Bộ đó không chủ trì việc nào khác, đúng không?", "no"),
]

# One body for two tasks: their columns are compared.
ONE_BODY = [
    ("Việc nhà ở và việc nước sinh hoạt do cùng một bộ chủ trì, phải không?", "no"),
    ("Việc nước sinh hoạt và việc di dời dân cư do cùng một bộ chủ trì, phải không?", "yes"),
    ("Nhà ở và nước sinh hoạt do cùng cơ quan chủ trì, đúng không?", "no"),
    ("Nước sinh hoạt và di dời dân cư do cùng cơ quan chủ trì, đúng không?", "yes"),
    ("Nhà ở và nước sinh hoạt cùng do một cơ quan chủ trì, đúng không?", "no"),
    ("Nước sinh hoạt và di dời dân cư cùng do một bộ chủ trì, đúng không?", "yes"),
    ("Việc nhà ở với việc nước sạch có chung cơ quan chủ trì không?", "no"),
    ("viec nha o va viec nuoc sinh hoat do cung mot bo chu tri dung khong", "no"),
    (
        "Việc trợ giúp pháp lý và việc nước sinh hoạt do hai bộ khác nhau chủ trì, đúng không?",
        "yes",
    ),
    # One of two tasks is all that is found, or only how many they are.
    ("Việc nhà ở và việc nước sinh hoạt do một bộ lo, đúng không?", ""),
    ("Hai nhiệm vụ năm 2022 do cùng cơ quan chủ trì, phải không?", ""),
]

# Who is said to do it stands in the first half alone: nothing is said of the second half's number.
HALVES = [
    ("UBND các tỉnh không chủ trì việc nào ở mục V và chủ trì 2 việc ở mục III, đúng không?", ""),
    ("Bộ Nội vụ không chủ trì việc nào ở mục I và chủ trì 4 việc ở mục V, đúng không?", ""),
    ("Mục III có 16 nhiệm vụ, đúng không?", "yes"),
    ("Bộ Nội vụ chủ trì 2 nhiệm vụ ở mục V, đúng không?", "yes"),
    ("Bộ Nội vụ chủ trì 4 nhiệm vụ ở mục V, đúng không?", "no"),
]
# A list narrowed by a later turn says of which tasks it is a part; one that is asked whole does not.
OF_TOLD, WHOLE = "vừa nêu", ""
HEADS = [
    ("Bộ LĐTBXH chủ trì mấy việc? || Trong số đó có mấy việc ở mục III?", OF_TOLD),
    ("Bộ LĐTBXH chủ trì mấy việc? || Trong số đó có mấy việc ở mục III? || Liệt kê ra.", OF_TOLD),
    ("Việc nào có giai đoạn 2026 - 2030? || Việc nào trong số đó do Bộ Nội vụ chủ trì?", OF_TOLD),
    ("Nhiệm vụ năm 2022 gồm những gì? || Cái nào của Bộ Xây dựng?", OF_TOLD),
    ("Mục III có mấy việc? || Trừ việc do Bộ Lao động chủ trì thì còn mấy?", OF_TOLD),
    ("Mục III có mấy nhiệm vụ?", WHOLE),
    ("Bộ Xây dựng chủ trì việc nào?", WHOLE),
]


@pytest.mark.parametrize(("turns", "scope"), HEADS)
def test_a_narrowed_list_names_its_scope(assistant: Assistant, turns: str, scope: str) -> None:
    head = told(assistant, turns).answer.split("\n")[0]
    assert (scope in head) if scope else (OF_TOLD not in head), head


@pytest.mark.parametrize(("turns", "expected"), [*PARTS, *OTHERS, *ONE_BODY, *HALVES])
def test_a_claim_is_weighed_whole(assistant: Assistant, turns: str, expected: str) -> None:
    answer = told(assistant, turns)
    assert verdict(answer.answer) == expected, answer.answer


def test_both_numbers_are_told(assistant: Assistant) -> None:
    answer = told(assistant, "Mục V có 5 việc và 3 trong số đó do Bộ Lao động chủ trì, đúng không?")
    assert "Có **4 nhiệm vụ** thuộc mục V" in answer.answer
    assert "(không phải 5)" in answer.answer
    assert "Có **3 nhiệm vụ** do Bộ Lao động - Thương binh và Xã hội chủ trì" in answer.answer
