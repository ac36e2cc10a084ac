"""Claims that each of several agencies has a part: in whichever tasks, or in none."""

from __future__ import annotations

import pytest

from tests.api_factories import shared_assistant

YES, NO = ("**Đúng.**", "**Yes.**"), ("**Không đúng.**", "**No.**")
CLAIMS = [
    ("Bộ Y tế và Bộ Tư pháp đều có chủ trì nhiệm vụ phải không", YES, ("III.3", "III.15")),
    ("Cả Bộ Y tế lẫn Bộ Tài chính đều chủ trì nhiệm vụ, đúng không?", NO, ("III.15",)),
    ("cả hai bộ Y tế và Tư pháp đều là cơ quan chủ trì phải không", YES, ("III.3", "III.15")),
    (
        "Bộ Y tế, Bộ Tư pháp, Bộ Công Thương đều được giao chủ trì, đúng không",
        NO,
        ("III.3", "III.15"),
    ),
    ("Bộ Y tế và Bộ Tài chính đều có tên trong phụ lục phải không", YES, ("III.12", "III.15")),
    (
        "Both the Ministry of Health and the Ministry of Justice lead tasks, right?",
        YES,
        ("III.3", "III.15"),
    ),
    ("Do both the Ministry of Finance and the Ministry of Health lead tasks?", NO, ("III.15",)),
    (
        "Neither the Ministry of Finance nor the Ministry of Industry and Trade leads any task, right?",
        YES,
        (),
    ),
    (
        "Neither the Ministry of Finance nor the Ministry of Health leads any task, right?",
        NO,
        ("III.15",),
    ),
    # of some tasks only
    ("Cả Bộ Y tế và Bộ Tài chính đều chủ trì việc ở mục III, đúng không?", NO, ("III.15",)),
    ("Bộ Xây dựng và Bộ GD&ĐT đều chủ trì việc hạn năm 2022, đúng không", YES, ("III.9", "III.10")),
    # near misses: of one task, or of all tasks of a kind
    ("Bộ Y tế với Bộ Xây dựng cùng chủ trì một nhiệm vụ đúng không", YES, ("III.15",)),
    ("Bộ Y tế và Bộ Xây dựng đều chủ trì III.15 đúng không", YES, ("III.15",)),
    ("III.9 và III.10 đều do Bộ LĐTBXH phối hợp phải không", NO, ("III.9", "III.10")),
]


@pytest.mark.parametrize(("question", "verdict", "tasks"), CLAIMS)
def test_each_is_held_against_its_own_tasks(
    question: str, verdict: tuple[str, ...], tasks: tuple[str, ...]
) -> None:
    answer = shared_assistant().answer([question])
    assert answer.answer.startswith(verdict)
    assert answer.tasks == tasks


@pytest.mark.parametrize(
    "question",
    [
        "Bộ Tư pháp không phối hợp việc nào nhưng chủ trì chính sách trợ giúp pháp lý, đúng không?",
        "Bộ Công an tuy không phối hợp việc nào nhưng có chủ trì việc về nhà ở, đúng không?",
    ],
)
def test_no_verdict_on_half_a_claim(question: str) -> None:
    """One role is denied altogether, the other claimed of a matter: the number alone tells neither."""
    assert not shared_assistant().answer([question]).answer.startswith((*YES, *NO))


@pytest.mark.parametrize(
    ("question", "opening", "tasks"),
    [
        # an abbreviation in capitals, where the rest is not
        ("What does MOST lead?", "The Appendix names Bộ Khoa học", ()),
        ("MOST chủ trì việc gì", "Phụ lục không có nhiệm vụ nào nêu đích danh Bộ Khoa học", ()),
        # 'most' that is stressed, or typed in a line of capitals
        ("which ministry leads the MOST tasks", "Bộ Lao động", None),
        ("WHICH MINISTRY LEADS THE MOST", "Bộ Lao động", None),
        # names: the provinces', too
        ("cột phối hợp thì tên nào xuất hiện nhiều nhất", "Ủy ban nhân dân các tỉnh", None),
        ("cột phối hợp thì cơ quan nào xuất hiện nhiều nhất", "Bộ Lao động", None),
        # what comes out of the work is its product
        (
            "What type of legal document should come out of the work on legal aid?",
            "**Task III.3**",
            ("III.3",),
        ),
        ("NQ160 giao tổng cộng 31 nv trong phụ lục, viết v có đúng k ad", "**Không đúng.**", None),
    ],
)
def test_names_and_products(question: str, opening: str, tasks: tuple[str, ...] | None) -> None:
    answer = shared_assistant().answer([question])
    assert answer.answer.startswith(opening)
    assert tasks is None or answer.tasks == tasks
