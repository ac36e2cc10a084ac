"""Which of two roles an agency has in a described task, and which of two agencies it is."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from tests.api_factories import dated_assistant

FINANCE, BUILDERS = "Bộ Tài chính phối hợp nhiệm vụ III.12", "Bộ Xây dựng chủ trì nhiệm vụ III.10"
# (question, tasks, words of the answer, reason)
ROWS = [
    ("Bộ Tài chính chủ trì hay phối hợp việc tín dụng?", {"III.12"}, FINANCE, "one role"),
    (
        "Bộ Lao động chủ trì hay chỉ phối hợp việc nhà ở cho hộ nghèo?",
        {"III.10", "III.15"},
        "2 nhiệm vụ",
        "it has two of that matter, in two roles",
    ),
    (
        "Bộ Y tế chủ trì hay phối hợp việc trợ giúp pháp lý?",
        {"III.3"},
        "không nêu đích danh Bộ Y tế",
        "neither",
    ),
    ("Nhiệm vụ nhà ở do Bộ Xây dựng hay Bộ LĐTBXH chủ trì?", {"III.10"}, BUILDERS, "of two bodies"),
    (
        "viec di doi dan cu do tinh hay bo nong nghiep chu tri",
        {"III.14"},
        "Bộ Nông nghiệp và Phát triển nông thôn chủ trì nhiệm vụ III.14",
        "without marks",
    ),
    (
        "Những việc về nhà ở do Bộ Xây dựng hay Bộ Lao động chủ trì",
        {"III.10", "III.15"},
        "2 nhiệm vụ",
        "a list: both will do",
    ),
    (
        "Việc nhà ở, Bộ Lao động chủ trì hay phối hợp đều được, là việc nào?",
        {"III.10", "III.15"},
        "2 nhiệm vụ",
        "left open",
    ),
    (
        "Các việc nhà ở mà Bộ Lao động chủ trì hay phối hợp",
        {"III.10", "III.15"},
        "2 nhiệm vụ",
        "a heading of a list",
    ),
    ("Việc nào do Bộ Xây dựng hay Bộ Y tế chủ trì?", {"III.10", "III.15"}, "hoặc", "asked for all"),
]


def ask(question: str) -> Answer:
    return dated_assistant().answer([question])


@pytest.mark.parametrize(("question", "tasks", "said", "reason"), ROWS)
def test_told(question: str, tasks: set[str], said: str, reason: str) -> None:
    answer = ask(question).to_dict()
    assert set(answer["tasks"]) == tasks, reason
    assert said in answer["answer"], reason
