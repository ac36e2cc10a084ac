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
    ("Bộ Y tế và Bộ Tư pháp đều không chủ trì các việc mục V, đúng không?", YES, ()),
    ("Bộ Y tế và Bộ Tư pháp đều không chủ trì việc nào ở mục V, đúng không?", YES, ()),
    ("Bộ Y tế và Bộ Nội vụ đều không chủ trì việc nào ở mục V, đúng không?", NO, ("V.1", "V.2")),
    ("Bộ Y tế với Bộ Công an đều không phối hợp ở mục I phải không?", YES, ()),
    # of some tasks only
    ("Cả Bộ Y tế và Bộ Tài chính đều chủ trì việc ở mục III, đúng không?", NO, ("III.15",)),
    ("Bộ Xây dựng và Bộ GD&ĐT đều chủ trì việc hạn năm 2022, đúng không", YES, ("III.9", "III.10")),
    # of all tasks of a kind
    (
        "Bộ Lao động và Bộ Nội vụ đều chủ trì mọi nhiệm vụ của mục V à",
        NO,
        ("V.1", "V.2", "V.3", "V.4"),
    ),
    ("Bộ LĐTBXH và UBND tỉnh đều chủ trì tất cả các việc mục II, đúng không", NO, ("II.1", "II.2")),
    (
        "Bộ Lao động và Bộ Nội vụ đều chủ trì việc ở mục V, đúng không",
        YES,
        ("V.1", "V.2", "V.3", "V.4"),
    ),
    # near misses: of one task
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


OF_EACH_TASK = [
    ("các việc mục V đều do Bộ Lao động hoặc Bộ Nội vụ chủ trì, đúng không", YES, "either will do"),
    (
        "các việc mục V đều do Bộ Lao động hoặc Bộ Nội vụ chủ trì, không việc nào do Bộ Y tế, đúng không",
        YES,
        "the third is denied, and not one of them",
    ),
    (
        "Các việc mục V đều do Bộ Lao động chủ trì, không việc nào do Bộ Y tế chủ trì, đúng không",
        NO,
        "V.2",
    ),
    (
        "Cả hai việc mục II đều do UBND tỉnh chủ trì, không việc nào do Bộ Tài chính, đúng không",
        YES,
        "both",
    ),
    (
        "Cả hai việc mục II đều do tỉnh chủ trì, không việc nào có Bộ Lao động phối hợp, phải không",
        NO,
        "II.1",
    ),
    ("Các việc mục III đều do Bộ Y tế và Bộ Xây dựng chủ trì, đúng không", NO, "most are others'"),
    (
        "Các việc mục V đều do Bộ Lao động và Bộ Nội vụ chủ trì, đúng không",
        (),
        "each by one, or by both",
    ),
    ("Mục V do Bộ Lao động và Bộ Nội vụ chủ trì, đúng không", (), "the same of the section"),
    ("Bộ Lao động và Bộ Nội vụ đều chủ trì các việc mục V, đúng không", (), "not all four each"),
    ("Bộ Y tế chủ trì các việc mục III, đúng không", (), "one of sixteen"),
    ("UBND tỉnh chủ trì các việc mục II, đúng không", YES, "both that there are"),
    ("Bộ Y tế chủ trì việc ở mục III, đúng không", YES, "some task"),
]


@pytest.mark.parametrize(("question", "verdict", "reason"), OF_EACH_TASK)
def test_tasks_of_a_kind_are_each_somebodys(
    question: str, verdict: tuple[str, ...], reason: str
) -> None:
    told = shared_assistant().answer([question]).answer
    assert told.startswith(verdict) if verdict else not told.startswith((*YES, *NO)), reason


NEITHER_ROLE = [
    ("Bộ Nội vụ không chủ trì, không phối hợp ở mục V đúng không", NO, {"V.1", "V.2"}),
    ("bo noi vu khong chu tri khong phoi hop o muc V dung khong", NO, {"V.1", "V.2"}),
    (
        "Bộ Nội vụ không chủ trì và không phối hợp việc nào của mục V, phải không",
        NO,
        {"V.1", "V.2"},
    ),
    ("Bộ Nội vụ không chủ trì, cũng không phối hợp ở mục III, đúng không", YES, set()),
    ("Bộ Tài chính không chủ trì mà cũng không phối hợp ở mục V đúng không", YES, set()),
    ("Bộ Công an không chủ trì, không phối hợp, đúng không", NO, {"III.7"}),
    ("Bộ Y tế không chủ trì, không phối hợp à?", NO, {"III.15"}),
    ("Bộ Nội vụ không chủ trì cũng không phối hợp hạn 2022 đúng không?", YES, set()),
    # what is said of the tasks besides is not lost
    (
        "Bộ Lao động không chủ trì, không phối hợp có 6 việc đúng không?",
        YES,
        {"I.5", "III.4", "III.9", "III.12", "III.13", "III.14"},
    ),
    # of one task, and asked for as a list
    ("Bộ Nội vụ không chủ trì, không phối hợp III.10 đúng không", YES, {"III.10"}),
    ("Ở mục V, việc nào Bộ Nội vụ không chủ trì, không phối hợp", (), {"V.3", "V.4"}),
    (
        "Bộ Y tế và Bộ Công an không chủ trì, không phối hợp ở mục V, đúng không",
        (),
        {"V.1", "V.2", "V.3", "V.4"},
    ),
]


@pytest.mark.parametrize(("question", "verdict", "tasks"), NEITHER_ROLE)
def test_a_body_in_neither_role(question: str, verdict: tuple[str, ...], tasks: set[str]) -> None:
    answer = shared_assistant().answer([question])
    assert set(answer.tasks) == tasks
    assert (
        answer.answer.startswith(verdict) if verdict else not answer.answer.startswith((*YES, *NO))
    )


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
