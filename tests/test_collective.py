"""Tasks that reach an agency only by 'các bộ, ngành', told apart from those that name it, however asked for.

What is expected is worked out from the printed table by `eval.conditions`, which shares no code with the product.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant
from eval.collective import by_wording
from eval.conditions import Condition, rows_of


def asked(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def printed(condition: Condition) -> set[str]:
    return {row.task.id for row in rows_of(condition)}


# Turns, what they ask of the table, and the reason.
APART: list[tuple[str, Mapping[str, object], str]] = [
    ("Bộ Y tế phối hợp việc nào hạn 2022?", {"coordinator": "health", "ends_in": 2022}, "plainly"),
    (
        "Trong các nhiệm vụ Bộ Y tế phối hợp, việc nào phải xong năm 2022?",
        {"coordinator": "health", "ends_in": 2022},
        "the agency stands in a description",
    ),
    (
        "Liệt kê nhiệm vụ hằng năm mà Bộ Thông tin và Truyền thông chủ trì",
        {"lead": "media", "deadline": "Hằng năm"},
        "in a relative clause",
    ),
    (
        "KH&ĐT phối hợp (ko tính chủ trì) ở các nv nào?",
        {"coordinator": "planning", "not": {"lead": "planning"}},
        "another role set aside",
    ),
    (
        "Cộng cả chủ trì lẫn phối hợp thì Bộ LĐ-TB&XH có tên trong bn NV của PL?",
        {"either": "labour"},
        "a sum of both roles",
    ),
    (
        "bo xay dung phoi hop viec nao, dang lam bao cao gap",
        {"coordinator": "construction"},
        "words of no task beside it narrow nothing",
    ),
    (
        "Bộ Thông tin và Truyền thông chủ trì những nhiệm vụ nào? || cái nào làm hằng năm thôi",
        {"lead": "media", "deadline": "Hằng năm"},
        "narrowed by a turn",
    ),
    (
        "Bộ LĐTBXH chủ trì mấy nhiệm vụ? || Còn riêng mục III?",
        {"lead": "labour", "section": "III"},
        "narrowed to a section",
    ),
    (
        "liệt kê việc Bộ Thông tin và Truyền thông chủ trì || trừ mục I ra thì còn mấy việc?",
        {"lead": "media", "not": {"section": "I"}},
        "a turn that leaves out",
    ),
    (
        "Bộ KHĐT có tên ở những NV nào? || trong đó chủ trì mấy cái?",
        {"lead": "planning"},
        "a role in a list of both",
    ),
    (
        "Bộ Kế hoạch và Đầu tư chủ trì những việc nào? || Cộng thêm cả những việc bộ này phối hợp nữa",
        {"either": "planning"},
        "a turn that adds",
    ),
    (
        "Bộ Y tế chủ trì việc gì ở mục II || thế tổng cộng bộ y tế có tên ở mấy nhiệm vụ",
        {"either": "health"},
        "in all, after a section",
    ),
    ("Bộ LĐTBXH chủ trì việc nào mà Bộ Y tế phối hợp?", {"lead": "labour", "coordinator": "health"}, "two"),
    (
        "Bộ LĐTBXH chủ trì những việc nào? || việc nào trong số đó có Bộ Y tế phối hợp?",
        {"lead": "labour", "coordinator": "health"},
        "two, one a turn",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "condition", "why"), APART)
def test_tasks_that_reach_an_agency_by_wording_are_told_apart(
    assistant: Assistant, turns: str, condition: Condition, why: str
) -> None:
    answer = asked(assistant, turns)
    assert set(answer.tasks) == printed(condition), why
    assert set(answer.collective_tasks) == by_wording(condition), why


# Turns, the tasks told apart, and the reason.
TOLD = [
    (
        "nhiệm vụ nào Bộ Nội vụ và Bộ LĐTBXH cùng chủ trì?",
        "III.4 III.5 III.13",
        "each is named or meant, and not both named",
    ),
    ("Bộ NN và Bộ LĐ cùng phối hợp việc nào?", "III.3 III.9 III.10 III.12", "one of them named"),
    ("Bộ Xây dựng phối hợp với Bộ LĐ trong việc nào?", "", "in whatever roles: by names alone"),
    ("Bộ Lao động một mình chủ trì việc nào?", "", "nobody leads alone what all ministries lead"),
    ("Kiểm toán nhà nước phối hợp nhiệm vụ nào?", "", "no ministry"),
    ("UBND tỉnh chủ trì nhiệm vụ nào?", "", "provinces are no ministries"),
]


@pytest.mark.parametrize(("turns", "expected", "why"), TOLD)
def test_who_may_be_meant_by_wording(
    assistant: Assistant, turns: str, expected: str, why: str
) -> None:
    assert asked(assistant, turns).collective_tasks == tuple(expected.split()), why


# A claim, whether it is confirmed, whether the agency may be meant though it is not named, and the reason.
CLAIMS = [
    ("Bộ Y tế có phối hợp nhiệm vụ III.10 không?", False, True, "only by wording"),
    ("Does the Ministry of Health coordinate task III.10?", False, True, "in English"),
    ("Bộ Xây dựng có phối hợp nhiệm vụ III.10 không?", False, False, "it leads that task"),
    ("Bộ Y tế chủ trì nhiệm vụ III.10, đúng không?", False, False, "one ministry leads it"),
    ("Bộ Lao động phối hợp nhiệm vụ III.10, đúng không?", True, False, "it is named"),
    ("Bộ Công Thương chủ trì nhiệm vụ I.1 phải không?", None, True, "all ministries lead it"),
]
MEANT = ("có thể gồm cả", "may well include", "giao chung cho")


@pytest.mark.parametrize(("claim", "right", "meant", "why"), CLAIMS)
def test_a_claim_says_where_an_agency_is_but_not_named(
    assistant: Assistant, claim: str, right: bool | None, meant: bool, why: str
) -> None:
    text = asked(assistant, claim).answer
    said = {"**Đúng.**": True, "**Yes.**": True, "**Không đúng.**": False, "**No.**": False}
    verdict = next((v for words, v in said.items() if text.startswith(words)), None)
    assert verdict is right, text
    assert any(words in text for words in MEANT) is meant, why


def test_a_note_on_a_name_stands_beside_tasks_however_they_are_asked_for(
    assistant: Assistant,
) -> None:
    plain, described = (
        asked(assistant, turns).answer
        for turns in (
            "Bộ Tài chính phối hợp việc nào hạn 2022?",
            "Trong số các nhiệm vụ mà Bộ Tài chính phối hợp, những nhiệm vụ nào hạn 2022?",
        )
    )
    assert "176/2025/QH15" in plain
    assert "176/2025/QH15" in described


# Turns by a ministry that is named nowhere, or elsewhere; what is given to 'các bộ, ngành', and the reason.
FOR_A_MINISTRY: list[tuple[str, Mapping[str, object], str]] = [
    (
        "Bộ Ngoại giao không được nêu tên. Nếu tính theo diện giao chung cho các bộ, ngành thì chúng tôi chủ trì "
        "việc nào?",
        {"lead": "ministries"},
        "the ministry in the sentence before",
    ),
    (
        "Tôi ở Bộ Giao thông vận tải. Việc nào giao chung cho các bộ, ngành chủ trì?",
        {"lead": "ministries"},
        "the writer's",
    ),
    (
        'Tôi công tác ở Bộ Ngoại giao. Những nhiệm vụ nào được giao chủ trì chung theo cách ghi "các bộ, ngành"?',
        {"lead": "ministries"},
        "given together by a way of writing",
    ),
    (
        "Chúng tôi ở Bộ Y tế. Mục II có việc nào giao chung các bộ, ngành chủ trì?",
        {"lead": "ministries", "section": "II"},
        "in a section",
    ),
    (
        "Bộ Ngoại giao chúng tôi không có tên ở đâu. Việc nào giao chung các bộ, ngành chủ trì? "
        "|| trong đó việc nào làm hằng năm",
        {"lead": "ministries", "deadline": "Hằng năm"},
        "narrowed by a turn",
    ),
    (
        "Bộ Ngoại giao có tên trong phụ lục không? || Nếu tính diện giao chung các bộ, ngành chủ trì thì có những "
        "việc nào?",
        {"lead": "ministries"},
        "the ministry of the turn before",
    ),
    (
        "Tôi ở Bộ Ngoại giao. Việc nào giao chung cho các bộ, ngành chủ trì? || Còn phối hợp?",
        {"coordinator": "ministries"},
        "the other role, for the same ministry",
    ),
    (
        "Tôi công tác tại Bộ Ngoại giao. Nhiều dòng ở cột chủ trì ghi chung là các bộ, ngành. Những nhiệm vụ "
        "nào có cột chủ trì ghi chung như thế?",
        {"lead": "ministries"},
        "the wording pointed to",
    ),
    (
        "Tôi ở Bộ Ngoại giao. Có nhiều chỗ cột chủ trì ghi các bộ, ngành. Vậy bộ tôi có thể phải chủ trì những "
        "nhiệm vụ nào theo cách ghi chung ấy?",
        {"lead": "ministries"},
        "pointed to beside the ministry",
    ),
    (
        "Tôi ở Bộ Ngoại giao. Trong các việc mà Bộ LĐTBXH chủ trì, những nhiệm vụ nào giao chung các bộ, ngành "
        "phối hợp?",
        {"coordinator": "ministries", "lead": "labour"},
        "of those that another leads",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "condition", "why"), FOR_A_MINISTRY)
def test_what_all_ministries_are_given_is_told_apart_to_one_of_them(
    assistant: Assistant, turns: str, condition: Condition, why: str
) -> None:
    answer = asked(assistant, turns)
    assert not answer.tasks, why
    assert set(answer.collective_tasks) == printed(condition), why


# Turns, the tasks that are told by name, and the reason.
FOR_NOBODY: list[tuple[str, Mapping[str, object], str]] = [
    (
        "Tôi không làm ở Bộ Y tế. Việc nào giao chung các bộ, ngành chủ trì?",
        {"lead": "ministries"},
        "an office denied",
    ),
    ("Việc nào giao chung các bộ, ngành chủ trì?", {"lead": "ministries"}, "nobody is spoken of"),
    (
        "Tôi ở UBND tỉnh Kon Tum. Việc nào giao chung các bộ, ngành chủ trì?",
        {"lead": "ministries"},
        "a province is no ministry",
    ),
    (
        "Bạn tôi làm ở Bộ Y tế. Việc nào giao chung các bộ, ngành chủ trì?",
        {"lead": "ministries"},
        "somebody else's ministry",
    ),
    (
        "Tôi ở Bộ Ngoại giao. Cột chủ trì có cụm các bộ, ngành ở những nhiệm vụ nào?",
        {"lead": "ministries"},
        "the words are looked for",
    ),
    (
        "Tôi ở Bộ Ngoại giao. UBND tỉnh cùng các bộ, ngành chủ trì việc nào?",
        {"lead": ["ministries", "provinces"]},
        "with another body",
    ),
    (
        "UBND tỉnh chủ trì việc gì? || Tính theo diện giao chung các bộ, ngành chủ trì thì có những việc nào?",
        {"lead": "ministries"},
        "the turn before was of no ministry",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "condition", "why"), FOR_NOBODY)
def test_what_all_ministries_are_given_is_told_by_their_wording(
    assistant: Assistant, turns: str, condition: Condition, why: str
) -> None:
    answer = asked(assistant, turns)
    assert set(answer.tasks) == printed(condition), why
    assert not answer.collective_tasks, why


def test_a_ministry_named_in_some_of_the_rows_is_told_in_which(assistant: Assistant) -> None:
    answer = asked(assistant, "Bộ mình là Bộ Công an. Việc nào giao chung các bộ, ngành phối hợp?")
    assert answer.tasks == ("III.7",)
    assert "Có nêu tên Bộ Công an ở: III.7" in answer.answer


# Questions after wordings of a column, the tasks, and the reason.
WORDED = [
    ("Mấy nhiệm vụ ghi cụm từ “các bộ, ngành có liên quan” ở cột chủ trì?", "III.4 III.5 III.13", "so called"),
    ("Cột chủ trì ghi “các bộ, ngành có liên quan” ở những nhiệm vụ nào?", "III.4 III.5 III.13", "quoted"),
    ("nhiem vu nao co cum tu cac bo, nganh co lien quan o cot chu tri", "III.4 III.5 III.13", "typed bare"),
    ("Nhiệm vụ nào cột chủ trì có chữ “các bộ, ngành liên quan”?", "III.4 III.5 III.13", "'có' left out"),
    (
        "Liệt kê nhiệm vụ mà cột phối hợp ghi cụm “các bộ, ngành có liên quan”",
        "I.3 I.4 III.1 III.2 III.3 III.14 III.16 IV",
        "none without 'có'",
    ),
    (
        "Các bộ, ngành có liên quan chủ trì những nhiệm vụ nào?",
        "I.1 I.2 II.1 II.2 III.4 III.5 III.6 III.13",
        "who, not which words",
    ),
    (
        "Cột chủ trì ghi chung “các bộ, ngành” hoặc “các bộ, ngành có liên quan” ở mấy nhiệm vụ?",
        "I.1 I.2 II.1 II.2 III.4 III.5 III.6 III.13",
        "either wording",
    ),
    ("Cột phối hợp của việc nào chỉ ghi cụm “các bộ, ngành có liên quan”?", "III.2 III.8 III.9", "alone"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "tasks", "why"), WORDED)
def test_the_very_words_of_a_column(
    assistant: Assistant, question: str, tasks: str, why: str
) -> None:
    assert asked(assistant, question).tasks == tuple(tasks.split()), why
