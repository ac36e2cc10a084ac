"""Questions of one message that are put apart in so many words are none of the other's conditions."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# The message, the tasks of all its answers, and the reason.
APART = [
    (
        "Bộ Tư pháp chủ trì việc nào? Ngoài ra cho tôi hỏi việc nào có từ ba bộ chủ trì?",
        {"III.3", "III.7", "III.15"},
        "no tasks of Bộ Tư pháp",
    ),
    (
        "Mục II có những việc gì? Tiện thể cho hỏi việc nào phải xong năm 2022?",
        {"II.1", "II.2", "III.9", "III.10"},
        "no tasks of section II",
    ),
    (
        "Những việc nào làm hằng năm? Câu thứ hai: Bộ Xây dựng chủ trì việc nào?",
        {"I.1", "I.2", "I.3", "I.5", "III.10", "III.15"},
        "not of each year alone",
    ),
    (
        "1. Việc nào làm hằng năm? 2. Bộ Xây dựng chủ trì việc nào?",
        {"I.1", "I.2", "I.3", "I.5", "III.10", "III.15"},
        "items",
    ),
    (
        "Cho hỏi hai ý: Bộ Tư pháp chủ trì việc nào? Và việc nào hạn năm 2022?",
        {"III.3", "III.9", "III.10"},
        "several are announced",
    ),
]


@pytest.mark.parametrize(("message", "tasks", "reason"), APART)
def test_a_question_put_apart_is_read_by_itself(
    assistant: Assistant, message: str, tasks: set[str], reason: str
) -> None:
    assert set(assistant.answer([message]).tasks) == tasks, reason


TOGETHER = [
    ("Việc nhà ở ai chủ trì? Tiện thể cho hỏi hạn khi nào?", {"III.10"}, "of the task before"),
    (
        "Bộ Nội vụ chủ trì việc nào? Ngoài ra cho hỏi các việc đó hạn đến năm nào?",
        {"V.1", "V.2"},
        "it points to those told",
    ),
    ("1. Việc nhà ở ai chủ trì? 2. Hạn khi nào?", {"III.10"}, "an item of the task before"),
]


@pytest.mark.parametrize(("message", "tasks", "reason"), TOGETHER)
def test_one_that_hangs_on_the_question_before_is_read_with_it(
    assistant: Assistant, message: str, tasks: set[str], reason: str
) -> None:
    assert set(assistant.answer([message]).tasks) == tasks, reason
