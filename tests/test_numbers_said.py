"""Tests of the numbers of tasks in constructions: each knows the same words for them."""

import pytest

from assistant.grammar import phrasing
from assistant.pipeline import Assistant
from assistant.readings.amounts import number_said
from assistant.words import split_words

# A construction, what is said, the number it finds; the reason.
NUMBERS = [
    ("tallies_part", "và bảy trong số đó do Bộ A", 7, "in Vietnamese"),
    ("tallies_part", "and seven of them are annual", 7, "in English as far"),
    ("tallies_part", "12 việc của số đó", 12, "in digits"),
    ("tallies_number", "mục I có chín nhiệm vụ", 9, "beside another number"),
    ("numbers_each_beside", "section II leads eight", 8, "a number without its noun"),
    ("numbers_each_total", "cộng lại là mười việc", 10, "what numbers come to"),
    ("back_counted", "trong mười việc đó", 10, "the tasks of a turn before"),
    ("bounds_exactly", "đúng tám nhiệm vụ", 8, "a bound"),
    ("tallies_number", "hai việc này do Bộ A chủ trì", None, "'này' points to them"),
]


@pytest.mark.parametrize(("name", "text", "number", "reason"), NUMBERS)
def test_the_number_that_a_construction_finds(
    name: str, text: str, number: int | None, reason: str
) -> None:
    found = phrasing(name).search(split_words(text))
    assert (found and number_said(found["n"])) == number, reason


def test_ten_is_a_name_too(assistant: Assistant) -> None:
    """'ten' reads like 'tên' without its mark: 'đứng tên cơ quan chủ trì' names no number."""
    asked = "Cho tôi danh sách nhiệm vụ mà Bộ Xây dựng đứng tên cơ quan chủ trì."
    assert assistant.answer([asked]).tasks == ("III.10", "III.15")


def test_a_number_of_no_role_breaks_nothing(assistant: Assistant) -> None:
    """'Có mặt ở 5 việc' names no column, so its number is none of a role."""
    message = "Bộ Nội vụ có mặt ở 5 việc, chủ trì 2 việc, phối hợp 3 việc, đúng không?"
    assert list(assistant.answer([message]).tasks) == ["V.1", "V.2"]
