"""Claims on which of two papers came first."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# The turns, joined by '||', whether the last is borne out, and why.
ORDERED = [
    ("Chỉ thị 05 ra đời sau nghị quyết 160 phải không", False, "the directive is the older"),
    ("Chỉ thị 05 ra đời trước nghị quyết 160 phải không", True, "as it is"),
    ("Nghị quyết này ban hành sau Chỉ thị 05 đúng không", True, "told of the resolution"),
    ("Nghị quyết này ban hành trước Chỉ thị 05 đúng không", False, "the contrary"),
    ("Nghị quyết 160 ra cùng năm với Chỉ thị 05 đúng không", True, "in one year"),
    ("Nghị quyết 160 ra cùng tháng với Chỉ thị 05 đúng không", False, "not in one month"),
    (
        "Nghị quyết ban hành ngày nào?||vậy cùng năm với Chỉ thị 05 đúng không ạ",
        True,
        "in a later turn",
    ),
    (
        "chi thi 05 ban hanh ngay nao||vay chi thi do ra doi sau nghi quyet 160 phai khong",
        False,
        "without marks",
    ),
]


@pytest.mark.parametrize(("turns", "borne", "reason"), ORDERED)
def test_papers_ordered(assistant: Assistant, turns: str, borne: bool, reason: str) -> None:
    """Their dates confirm or deny it."""
    text = assistant.answer(turns.split("||")).answer
    assert text.startswith("**Đúng" if borne else "**Không đúng"), reason
    assert "Nghị quyết số 160/NQ-CP" in text
