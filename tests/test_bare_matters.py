"""A message that names a matter and asks nothing: what the text says of it, and of nothing else."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

TOLD = [
    ("thị trường hàng hóa", ["V.4"], "a phrase of a task"),
    ("tổ tự quản", ["III.16"], "one of several things in a task"),
    ("hải đảo", ["III.11"], "a kind of place"),
    ("hộ cận nghèo", ["III.3", "III.9", "III.10", "III.12"], "a kind of people"),
    ("vay ưu đãi cho hộ mới thoát nghèo", ["III.12"], "in words of its own, two phrases in one task"),
    ("xuất khẩu lao động", ["III.8"], "what the text calls otherwise"),
    ("chính sách tín dụng", ["III.12"], "beside a word for what it is"),
    ("bà con vùng bão lũ", ["III.14"], "people that the text calls otherwise"),
    ("du lieu ve giam ngheo", ["V.3"], "without marks"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "tasks", "reason"), TOLD)
def test_what_the_text_says_of_it_is_told(
    assistant: Assistant, said: str, tasks: list[str], reason: str
) -> None:
    answer = assistant.answer([said])
    assert (answer.status, list(answer.tasks)) == ("answered", tasks), reason
    assert answer.answer.startswith("Về **"), reason
    assert answer.citations, reason


def test_a_matter_is_named_in_english(assistant: Assistant) -> None:
    answer = assistant.answer(["preferential credit for near-poor households"])
    assert answer.tasks == ("III.12",)
    assert answer.answer.startswith("On **")


def test_what_only_the_plan_says_is_told(assistant: Assistant) -> None:
    answer = assistant.answer(["chính sách giảm nghèo đặc thù"])
    assert answer.answer.startswith("Về **chính sách giảm nghèo đặc thù**, Kế hoạch nêu:")
    assert not answer.tasks
    assert answer.citations


NOT_TOLD = [
    ("bảo hiểm xã hội", "what the text does not have"),
    ("giá xăng", "nor this"),
    ("bóng chuyền", "nor this"),
    ("thuế giá trị gia tăng", "nor this, though it says 'giá trị'"),
    ("tiền thuê nhà", "one of its words alone is no matter"),
    ("nhà nghỉ", "nor is one word that people say for another"),
    ("luật giao thông", "another law"),
    ("xe máy", "nothing of the kind"),
    ("chính sách", "a word that names no matter"),
]


@pytest.mark.parametrize(("said", "reason"), NOT_TOLD)
def test_nothing_else_is_told(assistant: Assistant, said: str, reason: str) -> None:
    answer = assistant.answer([said])
    assert answer.status in ("not_in_document", "chitchat", "clarify"), reason
    assert not answer.tasks, reason


@pytest.mark.parametrize(
    "said", ["chào trợ lý", "cảm ơn nhiều nhé", "tạm biệt bạn", "bạn là ai", "ok nha"]
)
def test_talk_stays_talk(assistant: Assistant, said: str) -> None:
    assert assistant.answer([said]).status == "chitchat"


def test_a_later_turn_names_another_matter(assistant: Assistant) -> None:
    assert assistant.answer(["rừng đặc dụng", "còn nước sinh hoạt"]).tasks == ("III.11", "III.15")


def test_a_question_of_the_turn_before_is_asked_again(assistant: Assistant) -> None:
    answer = assistant.answer(["Bộ nào chủ trì chính sách nhà ở?", "còn nước sinh hoạt?"])
    assert not answer.answer.startswith("Về **")


def test_an_own_case_is_none(assistant: Assistant) -> None:
    assert assistant.answer(["nhà em thuộc hộ cận nghèo"]).status != "answered"
