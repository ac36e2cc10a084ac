"""What people say of the two columns: neither, one of them, each with a name, whichever; who is named there."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

WITHOUT_LABOUR = "I.5 III.4 III.9 III.12 III.13 III.14"
TWO_NAMED = "I.3 I.4 I.6 III.7 III.12 III.15 V.1 V.4"
SECTION_III_NO_PROVINCES = "III.1 III.2 III.3 III.8 III.9 III.10 III.11 III.12"

# Text, the tasks of the answer, why.
LISTS = [
    # in neither column
    ("Bộ Lao động không nằm trong cột nào ở những việc nào?", WITHOUT_LABOUR, "no column"),
    ("Đếm các nhiệm vụ Bộ Lao động hoàn toàn không xuất hiện, cả hai vai", WITHOUT_LABOUR, ""),
    ("Mục III có việc nào UBND tỉnh không có ở cả hai cột?", SECTION_III_NO_PROVINCES, "both"),
    ("Mục III, việc nào không có UBND tỉnh trong cả hai vai?", SECTION_III_NO_PROVINCES, "both"),
    ("Tỉnh lẫn Bộ Lao động đều vắng ở cả hai cột là việc nào?", "III.9 III.12", "two agencies"),
    ("Ở mục V, việc nào tỉnh không giữ vai gì?", "V.2", "the section is not denied"),
    ("Bộ Nội vụ có ở cả hai cột của mục V ở việc nào?", "V.1 V.2", "nothing is denied"),
    # the one and not the other, in short letters
    ("NV nào Bộ KHĐT ko CT mà chỉ PH?", "III.1 III.12", "a denial goes no further than its role"),
    ("Bộ Xây dựng ko PH, chỉ CT ở NV nào?", "III.10 III.15", "the other way round"),
    ("Việc nào Bộ Y tế không chủ trì cũng không phối hợp ở mục V?", "V.1 V.2 V.3 V.4", "both"),
    # each column with who is looked for in it
    ("Lọc dòng CT có Bộ Nông nghiệp + PH có UBND tỉnh", "III.14 III.15", "short letters"),
    ("cột CT: Bộ LĐTBXH, cột PH: Bộ KHĐT -> NV nào?", "III.1", "a colon"),
    ("PH có Bộ Lao động, CT có Bộ Xây dựng, ra NV nào?", "III.10", "the other way round"),
    ("chủ trì: Bộ Nội vụ; phối hợp: UBND tỉnh → dòng nào?", "V.1", "words in full"),
    ("Việc nào Bộ Nông nghiệp chủ trì, UBND tỉnh phối hợp?", "III.14 III.15", "roles after names"),
    # whichever column
    ("Mục II có mấy việc ghi Bộ Lao động, ô này hay ô kia đều tính?", "II.1 II.2", "either"),
    ("Việc nào có cả Bộ Nội vụ và Bộ Lao động, mỗi bên ở cột nào cũng được?", "V.1 V.2", ""),
    # alone or with others
    (
        "Các việc Bộ Lao động chủ trì (một mình hay chung) mà Bộ Kế hoạch và Đầu tư phối hợp?",
        "III.1",
        "in brackets",
    ),
    ("Bộ Tư pháp và Bộ Nội vụ chủ trì (riêng hoặc chung) việc nào?", "III.3 V.1 V.2", "either"),
    (
        "Bộ Nội vụ chủ trì mấy việc, tính cả việc chung với Bộ Lao động hay nơi khác?",
        "V.1 V.2",
        "who is named is only included",
    ),
    ("Bộ Nội vụ chủ trì chung với Bộ Lao động việc nào?", "V.1", "nothing is included"),
    ("Bộ Nội vụ một mình chủ trì việc nào?", "V.2", "alone and no more"),
    # names in a column
    ("Bao nhiêu việc mà cột chủ trì gọi tên từ hai cơ quan trở lên?", TWO_NAMED, "wording aside"),
    ("Việc nào một bộ đứng tên duy nhất ở cột chủ trì, mục V, trừ Bộ Lao động?", "V.2", "one name"),
    # all sections are no condition
    ("Từ mục I đến V, Bộ Tư pháp chủ trì việc nào?", "III.3", "from the first to the last"),
    # a section set aside denies no time that is told of the tasks left
    ("Việc nào ngoài mục I mà hoàn thành năm 2022?", "III.9 III.10", "the verb goes on"),
    ("Tasks outside section III that are annual", "I.1 I.2 I.3 I.5", "in English"),
    ("Việc nào ở mục I, trừ việc hằng năm?", "I.4 I.6", "the time is set aside"),
    ("Tasks of section V led by a single ministry", "V.2 V.3", "'single' is a number"),
    ("Từ mục III đến V, Bộ TTTT chủ trì việc nào?", "III.15 V.4", "some of them are"),
]
SECTIONS = [
    ("Bộ TTTT chủ trì ở mấy mục (I đến V)?", "**3 mục**"),
    ("Trong các phần từ I tới V, phần nào dày việc nhất?", "mục III"),
    ("Mục mô đông đầu việc nhất rứa?", "mục III"),
    ("Of the five sections, which has the fewest tasks?", "section IV"),
    ("What is the smallest section of the appendix?", "section IV"),
    ("What is the largest task?", "does not say"),
    ("III.9 và III.11 có trùng sản phẩm, trùng thời hạn không?", "2021 - 2030"),
]


@pytest.mark.parametrize(("text", "tasks", "reason"), LISTS)
def test_the_tasks_of_the_columns(assistant: Assistant, text: str, tasks: str, reason: str) -> None:
    assert sorted(assistant.answer([text]).tasks) == sorted(tasks.split()), reason


@pytest.mark.parametrize(("text", "said"), SECTIONS)
def test_what_is_said_of_sections(assistant: Assistant, text: str, said: str) -> None:
    assert said in assistant.answer([text]).answer
