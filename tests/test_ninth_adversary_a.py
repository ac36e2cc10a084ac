"""What a ninth adversary found of conversations: what is left of a list, sums, roles set aside, one task told."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
YEARLY = "mục I có mấy nhiệm vụ || mấy cái làm hằng năm"
TWO_STAGES = "nhiệm vụ nào chia 2 giai đoạn || trong số đó Bộ LĐ chủ trì mấy cái"
MODELS = "sản phẩm là mô hình, dự án giảm nghèo thì có việc nào"
ABROAD = "người lao động huyện nghèo đi nước ngoài bộ nào lo"
HOUSES, CREDIT = "nhà ở cho hộ nghèo ai chủ trì", "tín dụng ưu đãi ai chủ trì"
DISASTERS = "di dời dân vùng thiên tai bộ nào làm"
MORE = "bộ đó còn chủ trì gì nữa không"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def verdict(text: str) -> str:
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


# Turns, and the tasks of the last answer.
LEFT = [
    (f"{YEARLY} || mấy cái còn lại thời gian thế nào", "I.4 I.6"),
    (f"{YEARLY} || còn lại hạn khi nào", "I.4 I.6"),
    (f"{YEARLY} || phan con lai do ai chu tri", "I.4 I.6"),
    (f"{YEARLY} || mấy việc còn lại ai phối hợp", "I.4 I.6"),
    (f"{YEARLY} || số còn lại sản phẩm là gì", "I.4 I.6"),
    (f"{TWO_STAGES} || còn lại do ai", "II.2"),
    (f"{TWO_STAGES} || việc còn lại ai chủ trì", "II.2"),
    ("mục V gồm việc gì || cái nào của Bộ Nội vụ || còn lại ai chủ trì", "V.3 V.4"),
    (
        "mục III có mấy việc || cái nào Bộ Y tế chủ trì || còn lại do ai",
        " ".join(f"III.{n}" for n in range(1, 17) if n != 15),
    ),
    # What was told is what is left after some were set aside.
    ("mục V gồm những việc gì || bỏ việc của Bộ Nội vụ || còn lại ai chủ trì", "V.3 V.4"),
    # No list was narrowed: those that the answer told are asked of.
    (f"{YEARLY} || mấy cái đó ai chủ trì", "I.1 I.2 I.3 I.5"),
]

SUMS = [
    (f"{DISASTERS} || {MORE} || tổng cộng mấy việc", "III.11 III.14 III.15"),
    (f"{DISASTERS} || {MORE} || vậy tất cả là bao nhiêu việc", "III.11 III.14 III.15"),
    (
        f"{DISASTERS} || bo do con chu tri gi nua khong || tong cong may viec",
        "III.11 III.14 III.15",
    ),
    (
        "III.14 ai chủ trì || bộ đó còn chủ trì việc nào nữa không || cả thảy mấy việc",
        "III.11 III.14 III.15",
    ),
    (f"{HOUSES} || bộ đó còn chủ trì việc nào nữa không || tổng cộng mấy việc", "III.10 III.15"),
    # A task that it leads is none of those that it coordinates.
    (
        "III.14 ai chủ trì || bộ đó còn phối hợp việc nào nữa không || tổng cộng mấy việc",
        "III.6 III.16",
    ),
    ("Bộ NN chủ trì việc nào || tổng cộng mấy việc", "III.11 III.14 III.15"),
]

NAMED = [
    (f"{MODELS} || việc nào có công an", "III.7"),
    (f"{MODELS} || viec nao co cong an tham gia", "III.7"),
    (f"{MODELS} || cái nào của quốc phòng", "III.7"),
    ("Bộ LĐ chủ trì việc nào || trong đó cái nào có nội vụ", "V.1"),
    ("việc nào có tư pháp", "III.3"),
    # Words of a matter are no ministry.
    ("viec nao co cong an viec lam", "III.6 III.8 III.15 IV"),
]


@pytest.mark.parametrize(("turns", "tasks"), [*LEFT, *SUMS, *NAMED])
def test_those_tasks_are_told(assistant: Assistant, turns: str, tasks: str) -> None:
    assert set(told(assistant, turns).tasks) == set(tasks.split())


# Turns, and what stands apart for wording such as 'các bộ, ngành'.
LED = "I.1, I.2, II.1, II.2, III.4, III.5, III.13 ["
BESIDE = [
    ("Bộ NN có những nhiệm vụ gì || bỏ mấy việc phối hợp ra", LED),
    ("Bộ NN có những nhiệm vụ gì || bỏ mấy việc phối hợp ra || hạn của chúng", LED),
    ("Bo NN co nhung nhiem vu gi || bo may viec phoi hop ra", LED),
    ("Bộ NN có những nhiệm vụ gì || loại các việc phối hợp đi || còn mấy việc", LED),
    (
        "Bộ Giáo dục có những nhiệm vụ gì || gạt mấy việc phối hợp ra",
        LED.replace("III.13", "III.6, III.13"),
    ),
    # Nothing of a role is set aside: all that stood apart still does.
    ("Bộ NN có những nhiệm vụ gì || hạn của chúng", "I.1, I.2, I.3, I.4, I.6"),
]


@pytest.mark.parametrize(("turns", "beside"), BESIDE)
def test_what_stands_apart_is_of_the_role_left(
    assistant: Assistant, turns: str, beside: str
) -> None:
    text = told(assistant, turns).answer
    assert beside in text.partition("Ngoài ra")[2]


# Turns, the verdict ('' for none), the task that is told of, and what is told.
ONLY = [
    (f"{ABROAD} || có phải chỉ bộ đó không", "", "III.8", "Cơ quan phối hợp"),
    (f"{ABROAD} || có phải chỉ bộ đó không || sản phẩm", "", "III.8", "Sản phẩm"),
    (f"{ABROAD} || chi bo do thoi a", "", "III.8", "Cơ quan phối hợp"),
    (f"{HOUSES} || chỉ bộ đó thôi à", "yes", "III.10", "Bộ Xây dựng"),
    (f"{HOUSES} || có phải chỉ có bộ ấy không", "yes", "III.10", "Bộ Xây dựng"),
    (f"{HOUSES} || chỉ có bộ ấy làm thôi hả", "", "III.10", "Cơ quan phối hợp"),
    (f"{CREDIT} || có phải chỉ cơ quan đó không", "no", "III.12", "không phải là cơ quan duy nhất"),
    (f"{CREDIT} || chỉ cơ quan đó chủ trì thôi phải không", "no", "III.12", "duy nhất"),
    ("III.12 ai chủ trì || chỉ có ngân hàng đó thôi à", "no", "III.12", "duy nhất"),
]


@pytest.mark.parametrize(("turns", "expected", "task", "says"), ONLY)
def test_only_that_body_is_said_of_the_task_told(
    assistant: Assistant, turns: str, expected: str, task: str, says: str
) -> None:
    answer = told(assistant, turns)
    assert (verdict(answer.answer), answer.tasks) == (expected, (task,))
    assert says in answer.answer


def test_the_other_of_two_is_claimed(assistant: Assistant) -> None:
    answer = told(assistant, f"{MODELS} || việc nào có công an || vậy UBND chủ trì việc còn lại à")
    assert answer.answer.startswith(YES)
    assert answer.tasks == ("III.16",)
