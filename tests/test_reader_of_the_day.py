"""What a reader of the day's changes found: words that are read as more than they say."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


@pytest.mark.parametrize("text", ["?", "...", "👍", "🙏🙏", "(", '"', "-"])
def test_a_message_without_words_is_asked_back(assistant: Assistant, text: str) -> None:
    assert assistant.answer([text]).status is Status.CLARIFY
    assert assistant.answer(["Bộ Y tế chủ trì gì?", text]).status is Status.CLARIFY


# (turns, tasks, reason)
TASKS = [
    ("Bộ Xây dựng muốn biết mình có những việc gì hạn 2022", "III.10", "its own tasks"),
    ("Có những việc tỉnh phối hợp ở mục V, nhưng cũng có một việc không có tỉnh, việc nào?", "V.2",
     "the section is of both halves"),
    ("phần III có việc nào cho những đối tượng chính sách khác", "III.12", "no addressees of the plan"),
    ("Việc nào ban hành năm 2021 hoặc 2022?", "II.1 III.3", "no date of a paper"),
    ("Mục nào nhiều việc nhất? || việc đứng thứ ba ở đó là việc nào", "III.3", "a row, no place in the rank"),
    ("BLĐ giao em tổng hợp nhiệm vụ của Bộ Y tế", "III.15", "'ban lãnh đạo'"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "tasks", "reason"), TASKS)
def test_tasks_are_those_meant(assistant: Assistant, turns: str, tasks: str, reason: str) -> None:
    assert list(assistant.answer(turns.split(" || ")).tasks) == tasks.split(), reason


# (question, verdict, reason)
CLAIMS = [
    ("Mục I có 6 việc, nhiều hơn mục II 4 việc đúng không?", YES, "the second number is the difference"),
    ("Không quá nửa số nhiệm vụ thuộc mục I đúng không?", YES, "of all tasks"),
    ("Trong mục V, Bộ Lao động chủ trì quá nửa số việc đúng không?", YES, "of the section told first"),
    ("Hơn một nửa nhiệm vụ của Bộ Lao động thuộc mục III đúng không?", "", "of those of a body"),
    ("Phần lớn nhiệm vụ Bộ Nội vụ chủ trì là thuộc mục V đúng không?", "", "the same"),
    ("Bộ Lao động chủ trì hơn 2 3 việc phải không?", "", "no two thirds"),
    ("Bộ Lao động chỉ phối hợp với Ban Tuyên giáo thôi đúng không?", "", "the duty says nothing of 'chỉ'"),
    ("Bộ Lao động phải chủ trì phối hợp với Ban Tuyên giáo đúng không?", "", "nor of leading"),
    ("Sở Lao động không được giao việc gì đúng không?", "", "nothing is right or wrong of the committee"),
    ("Gộp hai vai thì Bộ Lao động có tên trong 23 trên tổng số 29 nhiệm vụ, tức là còn 6 việc không ghi tên "
     "bộ này ở cả hai cột. Tôi tính thế có đúng không?", "", "three numbers"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "verdict", "reason"), CLAIMS)
def test_a_verdict_is_on_all_that_is_claimed(
    assistant: Assistant, question: str, verdict: str, reason: str
) -> None:
    text = assistant.answer([question]).answer
    told = next((one for one in (YES, NO) if text.startswith(one)), "")
    assert told == verdict, reason


def test_how_many_times_is_no_difference(assistant: Assistant) -> None:
    assert assistant.answer(["Bộ Lao động chủ trì nhiều hơn Bộ Nội vụ mấy lần?"]).count is None
    assert assistant.answer(["Bộ Lao động chủ trì nhiều hơn Bộ Nội vụ mấy việc?"]).count == 11


def test_no_part_of_a_name_is_left_unread(assistant: Assistant) -> None:
    question = "Những nhiệm vụ nào ở cột chủ trì có ghi chung “các bộ, ngành”?"
    assert len(assistant.answer([question]).tasks) == 8
