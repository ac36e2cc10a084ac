"""Tasks that nobody is said to have; sums of sections for the body spoken of; how the matter of a list is told."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from tests.api_factories import dated_assistant


def ask(*turns: str) -> Answer:
    return dated_assistant().answer(list(turns))


@pytest.mark.parametrize(
    "question",
    [
        "Trong phụ lục có nhiệm vụ nào chưa giao cho cơ quan nào không?",
        "Việc nào không ai chủ trì?",
        "Nhiệm vụ nào không cơ quan nào phối hợp?",
    ],
)
def test_every_task_has_somebody(question: str) -> None:
    answer = ask(question).to_dict()
    assert answer["status"] == "answered"
    assert not answer["tasks"]
    assert "để trống cột" in answer["answer"]


@pytest.mark.parametrize(
    ("question", "tasks", "reason"),
    [
        ('việc nào không ghi chung "các bộ, ngành" chủ trì', 21, "tasks, and no bodies"),
        ("Việc nào không có ai cùng chủ trì với Bộ Nội vụ?", 1, "alone"),
    ],
)
def test_tasks_without_somebody(question: str, tasks: int, reason: str) -> None:
    assert len(ask(question).to_dict()["tasks"]) == tasks, reason


def test_bodies_that_lead_nothing() -> None:
    assert "Bộ Tài chính" in ask("Bộ nào không chủ trì việc nào?").to_dict()["answer"]


@pytest.mark.parametrize(
    "last", ["Cộng cả 2 mục thì bộ chủ trì mấy NV?", "Tổng cộng hai mục là bao nhiêu?"]
)
def test_sum_of_sections_of_the_body_spoken_of(last: str) -> None:
    assert ask("LĐTBXH chủ trì NV nào ở mục I?", "Mục III?", last).to_dict()["count"] == 9


@pytest.mark.parametrize(
    ("question", "said", "reason"),
    [
        ("Những việc nào liên quan nhà ở?", "về “nhà ở”", "their own word"),
        ("Nhiệm vụ nào về nước sạch?", "về “nước sạch”", "another word for theirs"),
        ("Bộ đội giúp dân biên giới làm kinh tế là nhiệm vụ nào?", "gần nhất với", "half of it"),
    ],
)
def test_matter_told(question: str, said: str, reason: str) -> None:
    assert said in ask(question).to_dict()["answer"], reason


@pytest.mark.parametrize(
    ("question", "verdict", "reason"),
    [
        ("Có phải Bộ Nội vụ chủ trì cả 4 việc mục V?", "**Không đúng.**", "two of four"),
        ("Tỉnh chủ trì cả hai việc mục II, đúng chứ?", "**Đúng.**", "both"),
        ("Bộ Lao động chủ trì cả ba việc mục V đúng không?", "Có **3", "it has four: no verdict"),
    ],
)
def test_all_of_a_section_claimed(question: str, verdict: str, reason: str) -> None:
    assert ask(question).to_dict()["answer"].startswith(verdict), reason


def test_companions_are_told_as_such() -> None:
    said = ask("Bộ Công an chủ trì cùng ai?").to_dict()["answer"]
    assert said.startswith("Có **2 cơ quan** cùng chủ trì với Bộ Công an")


@pytest.mark.parametrize(
    ("turns", "tasks", "reason"),
    [
        (
            ("Thành phố phải chủ trì những việc nào?",),
            {"I.1", "I.2", "II.1", "II.2", "III.6", "III.16"},
            "a city is spoken of as a province is",
        ),
        (
            ("Mục III thành phố mình phối hợp việc chi?", "Còn thành phố chủ trì thì việc mô?"),
            {"III.6", "III.16"},
            "in a later turn",
        ),
        (("Bộ Y tế và thành phố cùng chủ trì việc nào?",), set(), "beside a ministry"),
    ],
)
def test_cities(turns: tuple[str, ...], tasks: set[str], reason: str) -> None:
    assert set(ask(*turns).to_dict()["tasks"]) == tasks, reason


@pytest.mark.parametrize(
    ("turns", "verdict", "reason"),
    [
        (
            ("III.5", "có làm trong giai đoạn 2026-2030 không?"),
            "**Đúng.**",
            "one of its two periods",
        ),
        (("III.7", "có làm trong giai đoạn 2026-2030 không?"), "**Không đúng.**", "it has but one"),
        (
            ("I.6 có thời gian giai đoạn 2021-2025 phải không?",),
            "**Không đúng.**",
            "the column says more",
        ),
    ],
)
def test_periods_claimed_of_a_task_told(turns: tuple[str, ...], verdict: str, reason: str) -> None:
    assert ask(*turns).to_dict()["answer"].startswith(verdict), reason


def test_a_period_asked_by_its_noun_alone() -> None:
    said = ask("III.5", "sản phẩm?", "giai đoạn?").to_dict()["answer"]
    assert "2026 - 2030" in said
