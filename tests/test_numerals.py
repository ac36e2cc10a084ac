"""Numbers that are spelled out in several words are read as their digits."""

from __future__ import annotations

import pytest

from assistant.orthography.numerals import with_digits
from assistant.pipeline import Assistant
from assistant.words import split_words
from tests.api_factories import shared_assistant

READ = [
    ("mười ba nhiệm vụ", "13 nhiem vu", "between eleven and nineteen"),
    ("hai mươi mốt việc", "21 viec", "'mốt' but after tens"),
    ("muoi lam viec", "15 viec", "without marks"),
    ("bốn mươi nhiệm vụ", "40 nhiem vu", "tens alone"),
    ("năm mươi tư mục", "54 muc", "'tư' after tens"),
    ("thirty-one tasks", "31 tasks", "in English"),
    ("mười năm tới", "muoi nam toi", "so many years"),
    ("một mười, hai ba", "mot muoi hai ba", "no number of two words"),
    ("Có mười. Ba bộ chủ trì", "co muoi ba bo chu tri", "two sentences"),
    ("nhiệm vụ mười", "nhiem vu muoi", "one word stays"),
]
# The turn, whether it is borne out, and why.
CLAIMED = [
    ("Mục I và mục II cộng lại có tám nhiệm vụ đúng không?", True, "one word, as before"),
    ("Có mười tám nhiệm vụ kéo dài giai đoạn 2021 - 2030, phải không?", True, "eighteen"),
    ("Có mười chín nhiệm vụ kéo dài giai đoạn 2021 - 2030, phải không?", False, "not nineteen"),
    ("Tất cả có hai mươi chín đầu việc phải không?", True, "twenty-nine"),
    ("Phụ lục có hai mươi tám đầu việc phải không?", False, "not twenty-eight"),
    ("bo lao dong chu tri muoi bon nhiem vu phai khong", False, "without marks"),
    ("The appendix lists twenty-nine tasks, right?", True, "in English"),
]
VERDICTS = {True: ("**Đúng", "**Yes"), False: ("**Không", "**No")}


@pytest.mark.parametrize(("said", "read", "why"), READ)
def test_digits(said: str, read: str, why: str) -> None:
    assert " ".join(word.folded for word in with_digits(split_words(said))) == read, why


@pytest.mark.parametrize(("turn", "borne", "why"), CLAIMED)
def test_claimed(turn: str, borne: bool, why: str) -> None:
    assistant: Assistant = shared_assistant()
    assert assistant.answer([turn]).answer.startswith(VERDICTS[borne]), why
