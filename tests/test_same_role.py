"""One agency's part in several tasks put beside each other, and which of both roles it has."""

from __future__ import annotations

import pytest

from tests.api_factories import shared_assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
# (turns, how the answer begins, reason)
PARTS = [
    (
        "Bộ Kế hoạch và Đầu tư ở III.1 và III.13 có cùng vai trò không?",
        NO,
        "coordinates one, leads the other",
    ),
    ("Bộ KHĐT ở III.1 và III.13 có khác vai trò không?", YES, "the contrary is right"),
    (
        "bo KHDT giu cung mot vai o III.1 va III.12 phai khong",
        YES,
        "without marks; coordinates both",
    ),
    (
        "Does the Ministry of Planning and Investment play the same role in task III.1 as in task III.13?",
        "**No.**",
        "in English",
    ),
    (
        "Do III.9 and III.10 have the same deadline?",
        "**Yes.**",
        "an English question that a verb opens",
    ),
    ("Is the product of III.11 the same as that of III.12?", "**No.**", "of products, too"),
    # near misses
    (
        "Bộ Y tế và Bộ Xây dựng có cùng vai trò ở III.15 không",
        "Ở nhiệm vụ **III.15**",
        "two agencies in one task",
    ),
    ("Compare III.9 and III.10", "Tasks III.9, III.10 compared", "nothing is claimed"),
]
WHICH = [
    (
        "Bộ LĐTBXH chủ trì hay phối hợp ở III.10?",
        "phối hợp nhiệm vụ III.10",
        "which role, no verdict",
    ),
    ("Bộ LĐTBXH chủ trì hay phối hợp ở III.10 và III.1?", "chủ trì nhiệm vụ III.1", "of two tasks"),
    ("Bộ Xây dựng chủ trì hay phối hợp III.10 vậy", "chủ trì nhiệm vụ III.10", "of another agency"),
]


@pytest.mark.parametrize(("asked", "begins", "reason"), PARTS)
def test_parts_in_several_tasks_are_put_beside_each_other(
    asked: str, begins: str, reason: str
) -> None:
    assert shared_assistant().answer([asked]).answer.startswith(begins), reason


@pytest.mark.parametrize(("asked", "said", "reason"), WHICH)
def test_which_role_is_told_without_a_verdict(asked: str, said: str, reason: str) -> None:
    answer = shared_assistant().answer([asked]).answer
    assert said in answer, reason
    assert not answer.startswith((YES, NO)), reason


def test_neither_role_of_a_choice_is_said_plainly() -> None:
    answer = shared_assistant().answer(["Bộ Y tế chủ trì hay phối hợp ở III.10?"]).answer
    assert "không nêu đích danh Bộ Y tế chủ trì hay phối hợp" in answer
    assert not answer.startswith((YES, NO)), "a choice is no claim"
