"""Claims on a set of tasks that neither its list nor one row proves get no verdict; others keep theirs."""

from __future__ import annotations

import pytest

from tests.api_factories import shared_assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
# (claim, reason)
UNPROVEN = [
    (
        "Các nhiệm vụ Bộ Xây dựng chủ trì có cùng thời hạn, đúng không?",
        "III.10 and III.15 have different ones",
    ),
    (
        "Những việc ở mục II đều có chung sản phẩm phải không?",
        "the list says nothing of its products",
    ),
    (
        "Trong mục III, chỉ có nhiệm vụ 3 không do Bộ LĐTBXH chủ trì, đúng không?",
        "others are not either",
    ),
    (
        "Có 2 nhiệm vụ năm 2022 và 4 nhiệm vụ hằng năm, đúng không?",
        "two numbers, no tasks of both kinds",
    ),
    ("Bộ Y tế hoặc Bộ Tài chính chủ trì nhiệm vụ đất ở, đúng không?", "one of the two does"),
    ("Trong mục V chỉ có V.2 do một bộ chủ trì, đúng không?", "V.3 is led by one, too"),
    ("Trong mục V chỉ có V.1 có hai bộ chủ trì, đúng không?", "V.4 is led by two, too"),
    ("Chỉ có III.7 là có từ hai bộ chủ trì trở lên, đúng không?", "others are as well"),
]
# (claim, verdict, reason)
PROVEN = [
    ("III.9 và III.10 có cùng thời hạn đúng không?", YES, "two tasks put beside each other"),
    ("II.1 và II.2 có cùng thời hạn, đúng không?", NO, "of two that differ"),
    ("Bộ Xây dựng chủ trì 2 nhiệm vụ, đúng không?", YES, "one number"),
    ("Bộ Xây dựng chủ trì 3 nhiệm vụ, đúng không?", NO, "one number that is wrong"),
    (
        "Bộ Xây dựng chủ trì 2 nhiệm vụ chứ không phải 3, đúng không?",
        YES,
        "one value against another",
    ),
    ("Bộ Y tế chủ trì nhiệm vụ nhà ở, đúng không?", NO, "one body"),
    ("Chỉ có III.15 là có từ bốn bộ chủ trì trở lên, đúng không?", YES, "no other has so many"),
    ("V.2 chỉ do một bộ chủ trì, đúng không?", YES, "of one task alone"),
    ("Trong mục III chỉ có III.9 hạn năm 2022, đúng không?", NO, "III.10 ends then, too"),
]


@pytest.mark.parametrize(("claim", "reason"), UNPROVEN)
def test_what_a_list_does_not_prove_gets_no_verdict(claim: str, reason: str) -> None:
    assert not shared_assistant().answer([claim]).answer.startswith((YES, NO)), reason


@pytest.mark.parametrize(("claim", "verdict", "reason"), PROVEN)
def test_what_is_proven_keeps_its_verdict(claim: str, verdict: str, reason: str) -> None:
    assert shared_assistant().answer([claim]).answer.startswith(verdict), reason
