"""Numbers of some tasks among others, claimed in a later turn: of the tasks told, or of those of the message."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
LABOUR, SECTION = "Bộ Lao động chủ trì những nhiệm vụ nào?", "Mục V có những nhiệm vụ nào?"

# (earlier turn, later turn, verdict, tasks of the answer, reason)
TURNS = [
    (LABOUR, "Trong đó có 3 việc hằng năm đúng không?", NO, 1, "one number, of the list told"),
    (LABOUR, "trong số này có 1 việc hằng năm, phải không?", YES, 1, "as many as are claimed"),
    (LABOUR, "trong đó chỉ có 1 việc hạn năm 2022 à?", NO, 0, "none at all"),
    (SECTION, "1 việc trong số đó do Bộ Nội vụ chủ trì phải không?", NO, 2, "the number first"),
    (SECTION, "Mục I có 6 nhiệm vụ và 4 trong số đó hằng năm, đúng không?", *(YES, 6, "of the message")),
    (SECTION, "mục I có 6 nv, trong đó 3 cái hằng năm, đúng ko", NO, 6, "of the message, and wrong"),
    ("Ai ký nghị quyết này?", "Mục I có 6 nhiệm vụ và 4 trong số đó hằng năm, đúng không?",
     *(YES, 6, "nothing told before")),
    (LABOUR, "mục I có 6 nv, trong đó 4 cái hằng năm, đúng ko", YES, 6, "'cái' behind the number"),
    (LABOUR, "Bộ Y tế phối hợp 6 việc, một trong số đó hằng năm, phải không?", *(NO, 0, "of another body")),
]  # fmt: skip


@pytest.mark.parametrize(("before", "turn", "verdict", "size", "reason"), TURNS)
def test_the_number_of_some_is_weighed(
    assistant: Assistant, before: str, turn: str, verdict: str, size: int, reason: str
) -> None:
    answer = assistant.answer([before, turn])
    assert answer.answer.startswith(verdict), reason
    assert len(answer.tasks) == size, reason


# (earlier turn, later turn, reason)
OPEN = [
    (LABOUR, "Bộ này có 13 việc, trong đó khoảng 3 việc hằng năm, đúng không?", "but near"),
    (SECTION, "trong đó có việc nào hằng năm không?", "no number is claimed"),
]


@pytest.mark.parametrize(("before", "turn", "reason"), OPEN)
def test_what_claims_no_number_of_them_is_not_weighed(
    assistant: Assistant, before: str, turn: str, reason: str
) -> None:
    assert not assistant.answer([before, turn]).answer.startswith((YES, NO)), reason


# (turns, the number of all of them, the number of those asked for last, reason)
ASKED = [
    (["Mục III có bao nhiêu nhiệm vụ, trong đó mấy việc hằng năm?"], *("16", 0, "none among them")),
    (["bộ lđ chủ trì mấy việc, trong đó mấy việc hằng năm"], *("13", 1, "of an agency")),
    (["Phụ lục có mấy nhiệm vụ, bao nhiêu trong số đó hằng năm?"], *("29", 4, "of all there are")),
    (["mục III gồm mấy việc và có mấy việc trong đó nêu Bộ Y tế?"], *("16", 1, "the noun first")),
    ([LABOUR, "Mục V có bao nhiêu nhiệm vụ, trong đó mấy việc do Bộ Nội vụ chủ trì?"],
     *("4", 2, "a later turn that says of which")),
    (["How many tasks does section II have and how many of them are led by UBND tỉnh?"],
     *("2", 2, "in English")),
    (["Mục V có mấy nhiệm vụ, bao nhiêu việc do Bộ Nội vụ chủ trì trong đó?"],
     *("4", 2, "'of these' stands last")),
    (["muc iii gom may nhiem vu va co bao nhieu viec tinh chu tri trong do"],
     *("16", 2, "without a pause, without marks")),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "whole", "part", "reason"), ASKED)
def test_both_numbers_are_told(
    assistant: Assistant, turns: list[str], whole: str, part: int, reason: str
) -> None:
    answer = assistant.answer(turns)
    assert whole in answer.answer.splitlines()[0], reason
    assert answer.count == part, reason
    assert len(answer.tasks) == part, reason


def test_a_part_of_the_bodies_is_no_part_of_tasks(assistant: Assistant) -> None:
    opened = assistant.opened(["Có bao nhiêu bộ chủ trì, trong đó mấy bộ chủ trì một việc?"])
    assert not any(part.query.tallies for part in opened.first[0])
