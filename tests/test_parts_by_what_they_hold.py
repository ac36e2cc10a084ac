"""Parts of the plan told by what stands in them, numbers of tasks behind a section, 'hiện nay' by the text."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"

# (question, number, reason)
COUNTS = [
    ("Phần III giao việc cho mấy đầu mối?", 5, "addressees stand in the plan alone"),
    ("Mặt trận được đề nghị làm mấy việc ở phần III?", 3, "what is proposed"),
    ("phan II co bao nhieu gach dau dong tong cong", 23, "bullets"),
    ("Nhóm giải pháp nào trong phần II có nhiều gạch đầu dòng nhất?", 10, "most of them"),
    ("Trong phần II, nhóm nào ít gạch đầu dòng nhất?", 2, "fewest of them"),
    ("Kế hoạch nêu mấy mục đích?", 3, "the part that is called so"),
    # What must not change.
    ("Phần II có mấy nhiệm vụ?", 2, "tasks are of the appendix"),
    ("Mục III có mấy nhiệm vụ?", 16, "a section"),
    ("Phần III của phụ lục có bao nhiêu việc?", 16, "the appendix is named"),
]


@pytest.mark.parametrize(("question", "number", "reason"), COUNTS)
def test_what_a_part_holds_is_counted(
    assistant: Assistant, question: str, number: int, reason: str
) -> None:
    assert assistant.answer([question]).count == number, reason


def test_two_numbers_of_one_part_are_both_told(assistant: Assistant) -> None:
    answer = assistant.answer(["Phần I có mấy mục đích, mấy yêu cầu?"])
    assert "Mục đích: **3**" in answer.answer
    assert "Yêu cầu: **3**" in answer.answer
    assert answer.count is None


# (question, verdict, words of the answer, reason)
CLAIMS = [
    ("Kế hoạch có 3 mục đích phải không?", YES, "Mục đích", "no three sections"),
    ("Kế hoạch có 4 mục đích phải không?", NO, "3 nội dung", "one too many"),
    ("ke hoach dat ra 3 yeu cau dung khong", YES, "Yêu cầu", "without marks"),
    ("Phần III có 5 mục, đúng không?", YES, "TỔ CHỨC THỰC HIỆN", "a section holds none"),
    ("Phụ lục có 30 nhiệm vụ chia làm 5 mục, đúng không?", NO, "29 nhiệm vụ", "what is wrong is told"),
    ("Phụ lục gồm 5 mục và 29 nhiệm vụ phải không?", YES, "29 nhiệm vụ", "both are right"),
    ("Mục II.5 của kế hoạch có 4 ý phải không?", NO, "3 nội dung", "bullets, called so"),
    # numbers behind a section
    ("Bộ LĐ chủ trì ở mục III 7 việc, mục V 3 việc, đúng hông?", NO, "6 nhiệm vụ", "no task III.7"),
    ("Bộ Lao động chủ trì ở mục I 3 việc, mục III 6 việc đúng không?", YES, "3 nhiệm vụ", "both right"),
    ("Ở mục V 2 việc của Bộ Nội vụ đúng không?", YES, "2 nhiệm vụ", "the number first"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "verdict", "words", "reason"), CLAIMS)
def test_numbers_of_parts_are_weighed(
    assistant: Assistant, question: str, verdict: str, words: str, reason: str
) -> None:
    answer = assistant.answer([question]).answer
    assert answer.startswith(verdict), reason
    assert words in answer, reason


# (question, tasks, reason)
TASKS = [
    ("mục III.7 việc này ai làm", ["III.7"], "a task, pointed to"),
    ("mục III 7 ai chủ trì", ["III.7"], "no noun behind the number"),
    ("mục III.10 việc nhà ở ai chủ trì", ["III.10"], "what the task is about"),
    ("Hiện nay Bộ Xây dựng được giao chủ trì việc gì theo nghị quyết?", ["III.10", "III.15"],
     "today is when it is asked"),
    ("Hiện nay Bộ Xây dựng đang chủ trì việc gì?", ["III.15"], "today is when it is done"),
    ("Việc nào do ba cơ quan chủ trì?", ["III.7"], "so many and no more"),
    ("viec nao do hai bo chu tri", ["I.3", "I.4", "V.1", "V.4"], "two ministries and nobody else"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "tasks", "reason"), TASKS)
def test_tasks_are_those_meant(
    assistant: Assistant, question: str, tasks: list[str], reason: str
) -> None:
    assert list(assistant.answer([question]).tasks) == tasks, reason


# (question, words of the answer, reason)
DATES = [
    ("Chỉ thị 40 ban hành năm 2014 hay 2015?", "22 tháng 11 năm 2014", "another paper"),
    ("Kết luận 06 ký năm 2020 hay là năm 2021?", "10 tháng 6 năm 2021", "signed"),
    ("Nghị quyết 160 ban hành năm 2021 hay 2022?", "22 tháng 12 năm 2021", "the document itself"),
]


@pytest.mark.parametrize(("question", "words", "reason"), DATES)
def test_which_of_two_dates_is_right_is_told(
    assistant: Assistant, question: str, words: str, reason: str
) -> None:
    assert words in assistant.answer([question]).answer, reason
