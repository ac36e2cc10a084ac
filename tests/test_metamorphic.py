"""One question said in other ways that mean the same has one answer: the plan by its whole name."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.pipeline import Assistant
from tests.api_factories import shared_assistant


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return shared_assistant()


# How the plan is called; each stands for '{plan}' below.
NAMES = [
    "Kế hoạch thực hiện Chỉ thị số 05-CT/TW",
    "Kế hoạch thực hiện Chỉ thị 05",
    "Kế hoạch triển khai Chỉ thị số 05-CT/TW ngày 23 tháng 6 năm 2021 của Ban Bí thư",
    "Kế hoạch của Chính phủ",
    "Kế hoạch ban hành kèm theo Nghị quyết 160/NQ-CP",
    "ke hoach thuc hien chi thi 05",
]
# Questions on the plan, and the reason.
QUESTIONS = [
    ("Mục đích của {plan} gồm những gì?", "a part of it"),
    ("{plan} nói gì về cơ sở dữ liệu giảm nghèo?", "a matter"),
    ("Theo {plan}, Bộ Thông tin và Truyền thông có trách nhiệm gì?", "a duty"),
    ("Phần II của {plan} có mấy nhóm giải pháp?", "a number"),
    ("{plan} yêu cầu việc nghiên cứu, quán triệt Chỉ thị phải thế nào?", "a requirement"),
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("question", "reason"), QUESTIONS)
def test_the_whole_name_of_the_plan_is_no_more_than_plan(
    assistant: Assistant, question: str, name: str, reason: str
) -> None:
    """Whoever writes the plan's name out asks nothing else."""
    plain = assistant.answer([question.format(plan="Kế hoạch")])
    named = assistant.answer([question.format(plan=name)])
    assert plain.status is Status.ANSWERED
    assert named.answer == plain.answer, reason


# What asks or claims something of the name itself, what the answer holds, and the reason.
ITSELF = [
    (
        "Tổ chức nghiên cứu, quán triệt và tuyên truyền nội dung Chỉ thị số 05-CT/TW, "
        "Kế hoạch thực hiện Chỉ thị số 05-CT/TW do ai chủ trì?",
        "I.1",
        "what a task makes known",
    ),
    ("Kế hoạch này để thực hiện Chỉ thị số 05-CT/TW, đúng không?", "**Đúng.**", "claimed"),
    ("Kế hoạch này để thực hiện Chỉ thị số 40-CT/TW, đúng không?", "**Không đúng.**", "claimed"),
    ("Kế hoạch thực hiện Chỉ thị nào?", "05-CT/TW", "asked"),
]


@pytest.mark.parametrize(("question", "holds", "reason"), ITSELF)
def test_the_name_is_read_where_it_is_what_is_asked(
    assistant: Assistant, question: str, holds: str, reason: str
) -> None:
    """Where the name is the matter, it stays."""
    answer = assistant.answer([question])
    assert holds in answer.answer, f"{reason}: {answer.answer}"
