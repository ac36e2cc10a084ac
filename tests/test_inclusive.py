"""Wordings of one condition: clauses that take everything in, sizes of a group, ends of a time, names alone."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.library import Library
from assistant.pipeline import Assistant
from assistant.readings.inclusive import PATH, inclusive_clauses
from assistant.slots import Slots
from assistant.words import split_words
from corpus.data import read_yaml

PROVINCES_LEAD = ["I.1", "I.2", "II.1", "II.2", "III.6", "III.16"]
LABOUR_ALONE = ["III.1", "III.2", "III.8", "IV", "V.3"]
HOME_OR_JUSTICE = ["III.3", "V.1", "V.2"]
OVER_BEFORE_2026 = ["III.9", "III.10"]
YEARLY = ["I.1", "I.2", "I.3", "I.5"]
SECTION_V = ["V.1", "V.2", "V.3", "V.4"]
MEDIA_LEADS = ["I.3", "I.4", "I.5", "III.15", "V.4"]
WITHOUT_LABOUR = ["I.5", "III.4", "III.9", "III.12", "III.13", "III.14"]

# Text, the tasks of the answer, why.
LISTS = [
    (
        "Việc nào tỉnh đứng chủ trì, riêng hay chung với bộ cũng lấy?",
        PROVINCES_LEAD,
        "limits nothing",
    ),
    ("Kể các việc Bộ Xây dựng chủ trì, bất kể một mình hay cùng bộ khác", ["III.10", "III.15"], ""),
    (
        "Giúp em với, em đang cần các việc do Bộ Xây dựng cầm trịch ạ",
        ["III.10", "III.15"],
        "a greeting",
    ),
    ("Việc nào duy nhất Bộ Lao động đứng tên chủ trì?", LABOUR_ALONE, "singled out before"),
    ("Việc nào giao riêng cho Bộ Lao động chủ trì?", LABOUR_ALONE, "given to it alone"),
    ("Các việc để dành riêng cho quãng 2026-2030?", ["III.1"], "that period alone"),
    ("Những việc cứ mỗi năm lại làm một lần là gì?", YEARLY, "yearly"),
    (
        "Việc nào phải xong năm 2025 hoặc trước đó, không kể việc định kỳ?",
        OVER_BEFORE_2026,
        "or earlier",
    ),
    ("Các việc thuộc đề mục số V trong bảng phụ lục là gì?", SECTION_V, "a heading"),
    ("Việc nào ghi ở mục La Mã II?", ["II.1", "II.2"], "a Roman numeral so called"),
    ("Những việc làm xong phải nộp đề án là việc nào?", ["II.2", "III.6", "III.8", "IV"], ""),
    ("Việc nào một trong hai bộ Tư pháp, Nội vụ chủ trì?", HOME_OR_JUSTICE, "either of two named"),
    (
        "Việc nào cơ quan chủ trì là Bộ Tư pháp hoặc là Bộ Nội vụ?",
        HOME_OR_JUSTICE,
        "'hoặc là' joins roles",
    ),
    (
        "cac viec bo lao dong khong chu tri cung khong phoi hop",
        WITHOUT_LABOUR,
        "neither, without marks",
    ),
    ("Việc nào Bộ Thông tin với Truyền thông chủ trì?", MEDIA_LEADS, "'với' inside a name"),
]

# Text, the number told, why.
COUNTS = [
    ("Có mấy nhiệm vụ ≥ 2 cơ quan chủ trì?", 15, "a sign"),
    ("Bao nhiêu nhiệm vụ có số cơ quan chủ trì lớn hơn một?", 15, "the size of the group"),
    ("Bao nhiêu việc sang năm 2026 là đã xong, không tính việc định kỳ?", 2, "over before"),
    ("Số đầu mục ở mục La Mã II là bao nhiêu?", 2, "'đầu mục' is no section"),
]


@pytest.fixture(scope="module")
def assistant(library: Library) -> Assistant:
    return Assistant(library, today=lambda: date(2026, 11, 24))


@pytest.mark.parametrize(("text", "clause"), [tuple(row) for row in read_yaml(PATH)["examples"]])
def test_inclusive_clauses_are_found(text: str, clause: str) -> None:
    found = inclusive_clauses(Slots(), split_words(text)).items
    assert [text[slot.start : slot.end] for slot in found] == [clause]


@pytest.mark.parametrize(("text", "tasks", "reason"), LISTS)
def test_tasks_of_one_condition(
    assistant: Assistant, text: str, tasks: list[str], reason: str
) -> None:
    assert sorted(assistant.answer([text]).tasks) == sorted(tasks), reason


@pytest.mark.parametrize(("text", "number", "reason"), COUNTS)
def test_numbers_of_one_condition(
    assistant: Assistant, text: str, number: int, reason: str
) -> None:
    assert assistant.answer([text]).count == number, reason


@pytest.mark.parametrize(
    ("question", "expected", "reason"),
    [
        ("Liệt kê việc Bộ Xây dựng, cả việc Bộ Y tế", ("III.10", "III.15"), "of either"),
        ("Bộ Xây dựng và cả Bộ Y tế chủ trì việc gì", ("III.10", "III.15"), "beside 'và'"),
        ("Bộ Nội vụ và cả Bộ Tư pháp chủ trì mấy việc", ("III.3", "V.1", "V.2"), "counted"),
        ("Bộ Xây dựng chủ trì việc gì, cả Bộ Y tế nữa", ("III.10", "III.15"), "after the question"),
        (
            "Cho tôi việc Bộ Xây dựng chủ trì, cả việc Bộ Y tế",
            ("III.10", "III.15"),
            "after the role",
        ),
        (
            "Liệt kê nhiệm vụ của Bộ Xây dựng, gồm cả nhiệm vụ của Bộ Y tế",
            ("III.10", "III.15"),
            "'gồm cả'",
        ),
        ("Việc nào có Bộ Xây dựng và có cả Bộ Y tế", ("III.15",), "both are in it"),
        ("Việc nào Bộ Xây dựng chủ trì mà có cả Bộ Y tế", ("III.15",), "both are in it"),
        ("Bộ Xây dựng và cả Bộ Y tế cùng chủ trì việc gì", ("III.15",), "jointly"),
        ("Bộ Xây dựng cùng cả Bộ Y tế chủ trì việc gì", ("III.15",), "jointly"),
        ("Việc nào do Bộ Nội vụ chủ trì và cả Bộ Lao động chủ trì", ("V.1",), "one task of both"),
    ],
)
def test_another_body_taken_in(
    assistant: Assistant, question: str, expected: tuple[str, ...], reason: str
) -> None:
    assert assistant.answer([question]).tasks == expected, reason


@pytest.mark.parametrize(
    ("question", "expected", "reason"),
    [
        (
            "Bộ Xây dựng chủ trì những nhiệm vụ nào (cả chủ trì chung)?",
            ("III.10", "III.15"),
            "in brackets",
        ),
        (
            "Bộ Xây dựng chủ trì những nhiệm vụ nào, cả khi chủ trì chung?",
            ("III.10", "III.15"),
            "after a comma",
        ),
        (
            "Bộ Xây dựng chủ trì nhiệm vụ nào, cả làm chung với bộ khác?",
            ("III.10", "III.15"),
            "with others",
        ),
        ("Bộ Xây dựng chủ trì nhiệm vụ nào mà chủ trì chung?", ("III.15",), "it limits"),
        ("Việc nào Bộ Xây dựng và Bộ Y tế, cả hai cùng chủ trì?", ("III.15",), "both of them"),
    ],
)
def test_shared_work_taken_in(
    assistant: Assistant, question: str, expected: tuple[str, ...], reason: str
) -> None:
    assert assistant.answer([question]).tasks == expected, reason
