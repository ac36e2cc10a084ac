"""A later turn is read as the question that it would be alone: with names for pronouns, or with another name."""

from __future__ import annotations

import pytest

from assistant.answer import Answer, Status
from assistant.pipeline import Assistant


def told(answer: Answer) -> tuple[Status, list[str], int | None]:
    return answer.status, sorted(answer.tasks), answer.count


# A first turn, a turn with a pronoun, the same with the name, and the reason.
PRONOUNS = [
    ("Nhiệm vụ I.5 do ai chủ trì?", "BLĐTBXH và {} cùng chủ trì những việc nào?", "bộ đó",
     "Bộ Thông tin và Truyền thông", "beside another ministry"),
    ("Nhiệm vụ III.10 do ai chủ trì?", "{} không chủ trì mà chỉ phối hợp việc nào?", "bộ ấy",
     "Bộ Xây dựng", "a negation"),
    ("Nhiệm vụ III.1 do cơ quan nào chủ trì?", "{} phối hợp việc nào mà UBND tỉnh không chủ trì?",
     "cơ quan này", "Bộ Lao động - Thương binh và Xã hội", "a condition on others"),
    ("Nhiệm vụ III.1 do cơ quan nào chủ trì?", "Nhiệm vụ nào do {} chủ trì mà làm hằng năm?",
     "bộ này", "Bộ Lao động - Thương binh và Xã hội", "a time"),
    ("Nhiệm vụ V.2 do ai chủ trì?", "Các việc do Bộ Tư pháp hoặc {} chủ trì gồm những việc nào?",
     "bộ đó", "Bộ Nội vụ", "an alternative"),
    ("Nhiệm vụ III.10 do ai chủ trì?", "so viec ma {} va bo nong nghiep chu tri, ben nao nhieu hon",
     "bo do", "bo xay dung", "without marks"),
    ("Bộ Y tế chủ trì mấy việc?", "Ở mục III {} cùng chủ trì với Bộ Xây dựng việc nào?", "họ",
     "Bộ Y tế", "'họ'"),
    ("Mục V gồm những nhiệm vụ nào?", "Nhiệm vụ nào ở {} không do Bộ Lao động - Thương binh và Xã hội chủ trì?",
     "mục này", "mục V", "a section"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "turn", "pronoun", "name", "reason"), PRONOUNS)
def test_a_pronoun_asks_what_its_name_asks(
    assistant: Assistant, first: str, turn: str, pronoun: str, name: str, reason: str
) -> None:
    alone = assistant.answer([turn.format(name)])
    assert alone.status is Status.ANSWERED
    assert told(assistant.answer([first, turn.format(pronoun)])) == told(alone), reason


# Turns whose pronoun stands for somebody else than who was spoken of before, or that hang on more; the tasks told.
OTHERS = [
    (["Nhiệm vụ III.10 do ai chủ trì?", "Thế còn Bộ Giáo dục và Đào tạo, cơ quan này chủ trì những nhiệm vụ nào?"],
     {"III.9", "III.15"}, "named in a clause before"),
    (["Nhiệm vụ III.10 do ai chủ trì?", "Bộ đó phải cho ra sản phẩm gì?"], {"III.10"}, "a column of that task"),
    (["Bộ Xây dựng chủ trì việc nào?", "Trong đó bộ này chủ trì một mình việc nào?"], {"III.10"}, "of that list"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "tasks", "reason"), OTHERS)
def test_what_hangs_on_more_is_read_in_its_light(
    assistant: Assistant, turns: list[str], tasks: set[str], reason: str
) -> None:
    assert set(assistant.answer(turns).tasks) == tasks, reason


# A question, the name in it, turns that name another one, and the reason.
INSTEAD = [
    ("Bộ LĐTBXH một mình chủ trì các nhiệm vụ nào?", "Bộ LĐTBXH", "Bộ Xây dựng", "còn {} thì việc nào", "alone"),
    ("Ngoài mục III ra thì Bộ TT&TT còn chủ trì nhiệm vụ nào?", "Bộ TT&TT", "Bộ Công an", "Vậy {}?", "aside"),
    ("Có bao nhiêu nhiệm vụ mà Bộ Y tế không có tên ở cột nào?", "Bộ Y tế", "Bộ Nội vụ", "Thế còn {}?", "denied"),
    ("Liệt kê nhiệm vụ hằng năm mà Bộ Thông tin và Truyền thông chủ trì", "Bộ Thông tin và Truyền thông",
     "Bộ Lao động - Thương binh và Xã hội", "còn {} thì việc nào", "a time"),
    ("Nhiệm vụ nào kết thúc trước năm 2030 mà không có Bộ LĐTBXH phối hợp?", "Bộ LĐTBXH", "Bộ Tài chính",
     "Đối với {} thì sao ạ?", "a bound and a negation"),
    ("Mục I có mấy nhiệm vụ không do UBND tỉnh phối hợp?", "Mục I", "mục V", "còn {}?", "a section"),
    ("III.10 do bộ nào chủ trì, có đúng là Bộ Xây dựng không?", "III.10", "III.11", "thế còn {}", "a claim"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "name", "other", "turn", "reason"), INSTEAD)
def test_another_name_is_the_same_question_with_it(
    assistant: Assistant, question: str, name: str, other: str, turn: str, reason: str
) -> None:
    alone = assistant.answer([question.replace(name, other)])
    instead = assistant.answer([question, turn.format(other)])
    assert alone.status is Status.ANSWERED
    assert told(instead) == told(alone), reason
    assert instead.question == turn.format(other)
    assert instead.explanation["asked"] == question.replace(name, other)


# A list, a turn that keeps to it, the tasks, and the reason.
INSIDE = [
    ("Liệt kê các nhiệm vụ thực hiện hằng năm", "Trong đó việc nào hạn năm 2022?", set(), "none is"),
    ("Bộ LĐTBXH và Bộ TT&TT cùng chủ trì những việc nào?", "Trong đó việc nào chỉ có một cơ quan chủ trì?", set(),
     "each has two"),
    ("Mục III, UBND các tỉnh phối hợp ở nhiệm vụ nào?", "Trong số đó, việc nào chỉ có một cơ quan chủ trì?",
     {"III.14"}, "whoever that is"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "turn", "tasks", "reason"), INSIDE)
def test_what_is_asked_inside_a_list_stays_in_it(
    assistant: Assistant, question: str, turn: str, tasks: set[str], reason: str
) -> None:
    answer = assistant.answer([question, turn])
    assert answer.status is Status.ANSWERED
    assert set(answer.tasks) == tasks, reason


# A list in one role, a turn that names the other, and the same question with it.
ROLES = [
    ("Liệt kê nhiệm vụ hằng năm mà Bộ Y tế chủ trì", "Thế còn vai phối hợp?",
     "Liệt kê nhiệm vụ hằng năm mà Bộ Y tế phối hợp"),
    ("Ngoài mục III, Bộ Nội vụ chủ trì việc nào?", "Còn phối hợp thì sao?",
     "Ngoài mục III, Bộ Nội vụ phối hợp việc nào?"),
    ("Bộ Tài chính phối hợp mấy nhiệm vụ?", "ý tôi là chủ trì", "Bộ Tài chính chủ trì mấy nhiệm vụ?"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "turn", "alone"), ROLES)
def test_another_role_is_the_same_question_with_it(
    assistant: Assistant, question: str, turn: str, alone: str
) -> None:
    assert told(assistant.answer([question, turn])) == told(assistant.answer([alone]))


def test_names_may_be_put_in_turn_after_turn(assistant: Assistant) -> None:
    """The third turn puts its name in what the second was read as."""
    turns = [
        "Bộ LĐTBXH một mình chủ trì các nhiệm vụ nào?",
        "còn Bộ Y tế?",
        "thế Bộ Xây dựng thì sao?",
    ]
    assert assistant.answer(turns).tasks == ("III.10",)


def test_a_number_without_its_section_keeps_that(assistant: Assistant) -> None:
    turns = ["Nhiệm vụ số 1 mục II có sản phẩm là gì?", "Nhiệm vụ số 2 thì sao?"]
    assert assistant.answer(turns).tasks == ("II.2",)


# Questions with 'V.2 | Bộ …', whose number is none of ministries, and the task.
NUMBERED = [
    ("Ở nhiệm vụ V.2, Bộ Lao động giữ vai trò gì?", "V.2"),
    ("Nhiệm vụ III.2 Bộ Y tế đóng vai gì?", "III.2"),
    ("Ở nhiệm vụ III.3, Bộ Nội vụ làm gì?", "III.3"),
]


@pytest.mark.parametrize(("question", "task"), NUMBERED)
def test_the_number_of_a_task_counts_no_ministries(
    assistant: Assistant, question: str, task: str
) -> None:
    assert assistant.answer([question]).tasks == (task,)
