"""Agencies measured against others, ranks, percentages, sums, averages, years in which work ends or goes on."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

SAID = [
    ("cơ quan nào chủ trì nhiều việc hơn Bộ Kế hoạch và Đầu tư", ["**3 cơ quan**", "thành phố"], "more"),
    ("bo nao chu tri nhieu hon bo nong nghiep", ["**2 bộ**"], "without marks"),
    ("ngoài Bộ Lao động thì ai chủ trì nhiều hơn Bộ Xây dựng", ["**2 cơ quan**"], "one set aside"),
    ("những bộ nào chủ trì ít hơn Bộ Nông nghiệp", ["không quá 2 nhiệm vụ"], "fewer"),
    ("bộ nào ít việc hơn Bộ Y tế", ["ít nhiệm vụ hơn"], "nobody"),
    ("có bao nhiêu bộ chủ trì nhiều việc hơn Bộ Xây dựng", ["**3 bộ**"], "counted"),
    ("bộ nào ngang Bộ Y tế về số việc", ["đúng 1 nhiệm vụ"], "as many"),
    ("bộ nào nhiều việc bằng Bộ Xây dựng", ["đúng 2 nhiệm vụ"], "as many"),
    ("thống kê số việc chủ trì của từng bộ", ["Bộ Tư pháp | 1 |"], "the whole table"),
    ("Thống kê số nhiệm vụ từng bộ chủ trì giúp tôi", ["Bộ Tư pháp | 1 |"], "no statistics of people"),
    ("Bộ nào chủ trì bao nhiêu nhiệm vụ? Nhờ thống kê giúp.", ["Bộ Tư pháp | 1 |"], "one question"),
    ("Trong mục III bộ nào chủ trì bao nhiêu việc?", ["với **6 nhiệm vụ**"], "within a section"),
    ("Bộ nào chủ trì việc nhà ở, bao nhiêu việc như vậy?", ["Bộ Xây dựng"], "contrary: one is asked for"),
    ("trong muc III bo nao chu tri bao nhieu viec", ["với **6 nhiệm vụ**"], "without marks"),
    ("Trong nhóm III và nhóm V, mỗi cơ quan chủ trì bao nhiêu nhiệm vụ?", ["với **9 nhiệm vụ**"], "two"),
    ("Mỗi mục có bao nhiêu nhiệm vụ?", ["mục III", "**16 nhiệm vụ**"], "contrary: sections are ranked"),
    ("Thống kê số hộ nghèo của từng tỉnh giúp tôi", ["số liệu thống kê"], "contrary: of people"),
    ("I.3 và I.5 có cùng cơ quan chủ trì không", ["Giống một phần: Bộ Thông tin"], "neither right nor wrong"),
    ("III.10 và III.11 có cùng cơ quan chủ trì không", ["**Không đúng.**"], "none in common"),
    ("những bộ nào ít nhất chủ trì 3 việc", ["**3 bộ**", "từ 3 nhiệm vụ trở lên"], "a bound, no extreme"),
    ("bộ nào có cùng số việc với Bộ Xây dựng", ["Bộ Nội vụ", "đúng 2"], "as many"),
    ("Which agencies lead more tasks than the Ministry of Agriculture?", ["at least 4"], "in English"),
    ("bộ nào có số việc phối hợp bằng số việc chủ trì", ["**1 bộ**", "Bộ Kế hoạch"], "the other role"),
    ("ai phối hợp nhiều hơn chủ trì", ["**3 cơ quan**", "| 6 | 13 |"], "more in one role"),
    ("Bộ Tư pháp xếp hạng mấy về số việc chủ trì", ["đứng **thứ 9**"], "a place"),
    ("bộ xây dựng đứng thứ mấy", ["đứng **thứ 5**", "đứng **thứ 6**"], "each role and both"),
    ("mục V xếp thứ mấy về số nhiệm vụ", ["đứng **thứ 3**"], "a section"),
    ("đơn vị nào đứng thứ ba về số việc phối hợp", ["nhiều thứ 3"], "the third"),
    ("bộ thứ hai theo số nhiệm vụ chủ trì", ["Bộ Thông tin", "nhiều thứ 2"], "without 'nào'"),
    ("các cơ quan xếp theo số việc chủ trì giảm dần", ["Bộ Tư pháp | 1 |"], "the whole table"),
    ("3 cơ quan đứng đầu về số việc chủ trì", ["13 nhiệm vụ; ", "3 nhiệm vụ"], "the first three"),
    ("ba bộ chủ trì ít việc nhất", ["Ngoài số này"], "ministries alone, others apart"),
    ("cơ quan nào cả chủ trì lẫn phối hợp nhiều nhất", ["Trong 5 cơ quan"], "both roles"),
    ("Bộ Nông nghiệp chủ trì chiếm bao nhiêu % số nhiệm vụ", ["3 trên 29", "**10,3 %**"], "a percentage"),
    ("mục I chiếm mấy phần trăm tổng số nhiệm vụ", ["6 trên 29", "**20,7 %**"], "of a section"),
    ("trong mục III Bộ Lao động chủ trì bao nhiêu phần trăm số việc", ["6 trên 16", "**37,5 %**"], "within"),
    ("What share of the tasks does the Ministry of Justice lead?", ["**3.4 %**"], "in English"),
    ("bình quân mỗi mục có mấy nhiệm vụ", ["**5,8 nhiệm vụ**"], "an average"),
    ("tổng số việc Bộ Y tế và Bộ Tư pháp chủ trì là bao nhiêu", ["**2 nhiệm vụ**"], "a sum"),
    ("cộng cả mục IV với mục V thì được mấy việc", ["**5 nhiệm vụ**"], "of sections"),
    ("năm 2022 hay năm 2024 có nhiều việc phải hoàn thành hơn", ["2 nhiệm vụ so với 0"], "ends"),
    ("2022 với 2030 năm nào nhiều việc hết hạn hơn", ["22 nhiệm vụ so với 2"], "named after"),
    ("năm nào có nhiều nhiệm vụ đến hạn nhất", ["**2030**", "**22 nhiệm vụ**"], "the year of most ends"),
    ("In which year do most tasks end?", ["**2030**"], "in English"),
    ("Bộ KH&ĐT chủ trì mấy việc, phối hợp mấy việc, cả thảy mấy việc", ["**4 nhiệm vụ**"], "of roles"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "said", "reason"), SAID)
def test_said(assistant: Assistant, question: str, said: list[str], reason: str) -> None:
    answer = assistant.answer([question]).answer
    assert [words for words in said if words not in answer] == [], (reason, answer[:400])


# What must stay as it was.
KEPT = [
    ("tỷ lệ hộ nghèo giảm bao nhiêu phần trăm", "not_in_document", "of households"),
    ("Bộ Lao động được bao nhiêu phần trăm ngân sách", "not_in_document", "of money"),
    ("việc nào có nội dung dài nhất", "not_in_document", "not tallied"),
    ("nhiệm vụ nào có nhiều sản phẩm nhất", "not_in_document", "not tallied"),
    ("bao nhiêu % người nghèo được hỗ trợ năm 2025", "not_in_document", "of people"),
]


@pytest.mark.parametrize(("question", "status", "reason"), KEPT)
def test_kept(assistant: Assistant, question: str, status: str, reason: str) -> None:
    assert assistant.answer([question]).status == status, reason


TASKS = [
    ("Bộ Y tế và Bộ Xây dựng cùng chủ trì tổng cộng mấy việc", "III.15", "together stays together"),
    ("việc đứng cuối bảng là việc nào", "V.4", "the last row"),
    ("nhiệm vụ đầu tiên trong phụ lục do bộ nào chủ trì", "I.1", "no task of that name"),
    ("việc thứ ba trong phụ lục tính từ dưới lên", "V.2", "from the end"),
    ("nhiệm vụ thứ 8 trong số 29 nhiệm vụ là gì", "II.2", "of all"),
    ("nhiệm vụ thứ 10 của mục III", "III.10", "of a section"),
    ("việc nào ở mục V chỉ 1 đơn vị chủ trì", "V.2 V.3", "one"),
    ("việc nào ở mục III có 4 bộ chủ trì trở lên", "III.15", "or more, after the role"),
    ("việc nào ở mục III ít cơ quan phối hợp nhất", "III.2 III.8 III.9", "none named"),
    ("năm 2022 Bộ Xây dựng làm gì", "III.10 III.15", "work that runs in the year"),
    ("việc Bộ Xây dựng phải xong năm 2022", "III.10", "work that ends in it"),
    ("năm 2022 có việc nào phải xong không", "III.9 III.10", "ends"),
    ("năm 2025 có mấy việc hết hạn", "", "no task ends in it"),
    ("đến năm 2025 việc nào đã hết hạn", "III.9 III.10", "over by then"),
    (
        "năm 2030 Bộ Nông nghiệp có việc nào phải xong",
        "III.6 III.11 III.14 III.15 III.16",
        "an agency between",
    ),
    ("năm 2026 có việc nào phải hoàn thành không", "", "ends, none"),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert [*assistant.answer([question]).tasks] == tasks.split(), reason


MOST = "Bộ nào chủ trì nhiều nhiệm vụ nhất?"
REST = "Không kể Bộ Lao động"
# A rank asked after another, or after one task; how the answer begins.
IN_TURNS = [
    (f"{MOST} || Các bộ còn lại chủ trì mấy việc?", REST, "all others, not the tasks told"),
    (f"{MOST} || Các bộ khác thì sao?", REST, "nothing but the others"),
    (f"{MOST} || Các bộ khác phối hợp mấy việc?", f"{REST} - Thương binh và Xã hội: Bộ Kế hoạch", "a role"),
    (f"{MOST} || Trong các bộ còn lại thì bộ nào chủ trì nhiều nhất?", REST, "an extreme"),
    (f"{MOST} || Việc nào có các bộ khác cùng chủ trì?", "Trong các nhiệm vụ vừa nêu có **8", "of those told"),
    (f"{MOST} || Liệt kê các việc đó", "Có **13 nhiệm vụ** trong số nhiệm vụ vừa nêu", "of those told"),
    ("Việc III.10 do bộ nào chủ trì? || Mục nào nhiều nhiệm vụ nhất?", "Nhiều nhiệm vụ nhất là mục III", "all"),
    ("Việc III.10 do bộ nào chủ trì? || Việc đó thuộc mục nào?", "**Nhiệm vụ III.10**", "of that task"),
    ("mỗi bộ một bảng nhiệm vụ", "Bạn đang nói đến", "'bộ một' is no ministry"),
    ("moi bo mot bang nhiem vu", "Bạn đang nói đến", "without marks"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "begins", "reason"), IN_TURNS)
def test_ranks_in_turns(assistant: Assistant, turns: str, begins: str, reason: str) -> None:
    answer = assistant.answer([turn.strip() for turn in turns.split("||")])
    assert answer.answer.startswith(begins), reason
