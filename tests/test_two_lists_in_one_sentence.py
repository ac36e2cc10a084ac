"""Two questions for tasks in one sentence, each with its condition; what one alone does, asked of each."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from tests.api_factories import dated_assistant

PROVINCES_SHARED = {"I.1", "I.2", "II.1", "II.2", "III.6"}
BOTH = {"I.3", "I.4", "III.15", "V.4"}
YEARLY = {"I.1", "I.2", "I.3", "I.5"}
# (question, tasks, reason)
ROWS = [
    (
        "Việc nào LĐTBXH chủ trì mà hạn 2022 và việc nào Bộ GD chủ trì mà hạn 2022?",
        {"III.9"},
        "none of the first, one of the second",
    ),
    (
        "Bộ Quốc phòng chủ trì việc nào cùng Bộ Công an, Bộ Nội vụ chủ trì việc nào cùng Bộ LĐTBXH?",
        {"III.7", "V.1"},
        "two pairs",
    ),
    (
        "Việc nào UBND tỉnh chủ trì cùng các bộ, việc nào chủ trì một mình?",
        PROVINCES_SHARED | {"III.16"},
        "shared, and alone",
    ),
    (
        "Bộ Tư pháp chủ trì việc gì, Bộ Xây dựng chủ trì việc gì?",
        {"III.3", "III.10", "III.15"},
        "two bodies",
    ),
    (
        "Mục V có mấy việc do Bộ Nội vụ chủ trì, mấy việc do Bộ Lao động chủ trì?",
        {"V.1", "V.2", "V.3", "V.4"},
        "the section at the head is said of both",
    ),
    (
        "Mục II có mấy việc, mục IV gồm những việc gì?",
        {"II.1", "II.2", "IV"},
        "a number, and a list",
    ),
    (
        "Việc nào Bộ Y tế chủ trì mà Bộ Xây dựng cũng chủ trì là những việc nào?",
        {"III.15"},
        "asked once, at both ends",
    ),
    (
        "Mấy việc Bộ Lao động chủ trì mà tỉnh phối hợp, có mấy việc?",
        {"I.3", "I.6", "III.5", "III.7", "III.15", "IV", "V.1", "V.3", "V.4"},
        "'mấy việc' but tells of them",
    ),
    (
        "Bộ Nội vụ và Bộ Lao động mỗi bộ chủ trì một mình mấy việc?",
        {"III.1", "III.2", "III.8", "IV", "V.2", "V.3"},
        "each alone, not both together",
    ),
    (
        "Mục III có mấy việc hạn 2022, mục V có mấy việc?",
        {"III.9", "III.10", "V.1", "V.2", "V.3", "V.4"},
        "the second clause is whole: the year is of the first alone",
    ),
    ("muc I co may viec hang nam va muc II co may viec", YEARLY | {"II.1", "II.2"}, "behind 'và'"),
    (
        "Mục I có những việc nào hằng năm, mục II có những việc nào?",
        YEARLY | {"II.1", "II.2"},
        "lists",
    ),
    (
        "Bộ Xây dựng chủ trì mấy việc hạn 2022, Bộ Tư pháp chủ trì mấy việc?",
        {"III.10", "III.3"},
        "bodies",
    ),
    (
        "Năm 2022, mục III có mấy việc, mục V có mấy việc?",
        {"III.9", "III.10"},
        "the year at the head is said of both",
    ),
    ("Mục III có mấy việc hạn 2022, còn mục V?", {"III.9", "III.10"}, "the same is asked of V"),
    ("muc III co may viec hang nam, the muc I", YEARLY, "the same of I, none in III"),
    ("Mục III có mấy việc hạn 2022? Còn mục V?", {"III.9", "III.10"}, "none in V is an answer"),
    ("Bộ Nội vụ chủ trì việc nào ở mục V, còn Bộ TT&TT?", {"V.1", "V.2", "V.4"}, "of a body"),
    (
        "Tôi ở Bộ TT&TT. Bộ chủ trì việc nào, và việc nào trong đó cùng chủ trì với Bộ LĐTBXH?",
        {"I.3", "I.4", "I.5", "III.15", "V.4"},
        "the writer's ministry is a bare 'bộ', and both are told",
    ),
    ("Soạn quy chế giữa Bộ LĐTBXH và Bộ TT&TT. Hai bộ cùng chủ trì việc nào?", BOTH, "two names"),
    (
        "Tôi soạn quy chế phối hợp giữa Bộ LĐTBXH và Bộ TT&TT. Việc nào là chung của hai bộ?",
        BOTH,
        "between whom a paper is drawn up, both are named",
    ),
    (
        "Việc nào ghi hằng năm? Việc định kỳ mấy năm một lần thì không lấy.",
        YEARLY,
        "what comes back every few years is not yearly",
    ),
    (
        "Bộ TT&TT chủ trì việc nào hạn 2030, việc nào hằng năm?",
        {"III.15", "V.4", "I.3", "I.5"},
        "two times",
    ),
    (
        "Tỉnh chủ trì việc nào ở mục II, phối hợp việc nào ở mục V?",
        {"II.1", "II.2", "V.1", "V.3", "V.4"},
        "each role in its own section",
    ),
    (
        "Không tính việc làm chung, Bộ Xây dựng chủ trì mấy việc?",
        {"III.10"},
        "shared work is set aside, and not the body behind the comma",
    ),
    (
        "Không tính việc giao chung, Bộ KHĐT chủ trì mấy việc?",
        {"III.6", "III.13"},
        "what is given to all is told apart anyhow",
    ),
    ("Ngoài mục III ra, còn mục V?", {"V.1", "V.2", "V.3", "V.4"}, "nothing was asked before it"),
]


def ask(question: str) -> Answer:
    return dated_assistant().answer([question])


@pytest.mark.parametrize(("question", "tasks", "reason"), ROWS)
def test_listed(question: str, tasks: set[str], reason: str) -> None:
    assert set(ask(question).to_dict()["tasks"]) == tasks, reason


def test_numbers_of_each() -> None:
    said = ask("Bộ Nội vụ chủ trì mấy việc, Bộ Tư pháp chủ trì mấy việc?").to_dict()["answer"]
    assert "**2 nhiệm vụ** do Bộ Nội vụ" in said
    assert "**1 nhiệm vụ** do Bộ Tư pháp" in said
