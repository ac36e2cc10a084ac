"""Numbers claimed side by side, each of something else, are weighed one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"

# (turns, verdict, tasks, reason)
CLAIMS = [
    (
        ["Mục I có 6 nhiệm vụ và mục II có 2 nhiệm vụ, đúng không?"],
        YES,
        8,
        "two sections, both right",
    ),
    (["Mục I có 6 nhiệm vụ, mục II có 3 nhiệm vụ, đúng không?"], NO, 8, "the second is wrong"),
    (["mục IV có một việc còn mục V có bốn việc phải không"], YES, 5, "in words, joined by 'còn'"),
    (["Mục III có 16, mục IV có 1 phải ko ạ"], YES, 17, "'16, mục IV' is no task IV.16"),
    (["muc I co 6 viec, muc II co 3 viec dung k"], NO, 8, "without marks"),
    (["mục II 2 nhiệm vụ, mục I 6 nhiệm vụ đúng chưa"], YES, 8, "'mục II 2' is no task II.2"),
    (["Section I has 6 tasks and section II has 2, right?"], "**Yes.**", 8, "English"),
    (
        ["Bộ Xây dựng chủ trì 2 nhiệm vụ và Bộ Y tế chủ trì 1 nhiệm vụ, đúng không?"],
        *(YES, 2, "two agencies that lead none together here"),
    ),
    (["Bộ Xây dựng 2 việc, Bộ Y tế 2 việc chủ trì đúng ko"], NO, 2, "the role behind both"),
    (["Bộ Y tế chủ trì 1, Bộ Tư pháp 1, Bộ Xây dựng 2 đúng chưa ạ"], YES, 3, "bare numbers"),
    (["Bộ Y tế chủ trì 1 và phối hợp 0 nhiệm vụ đúng không"], YES, 1, "two roles of one, and none"),
    (["NHCSXH chủ trì 1 việc, phối hợp 2 việc phải không?"], NO, 1, "the second role is wrong"),
    (["Có phải Bộ Nội vụ chủ trì 2 nhiệm vụ và phối hợp 0 không?"], YES, 2, "'Có phải … không'"),
    (
        ["2 nhiệm vụ của Bộ Xây dựng và 1 của Bộ Y tế đúng không"],
        YES,
        2,
        "the number before the name",
    ),
    (
        ["Sếp bảo ghi vào báo cáo: mục I có 6 nhiệm vụ, mục II có 2 nhiệm vụ. Ghi vậy đúng không?"],
        *(YES, 8, "told before it is doubted"),
    ),
    (
        ["Bộ Xây dựng chủ trì 2 nhiệm vụ, phối hợp 1 nhiệm vụ, tổng cộng 3 đúng không?"],
        *(NO, 2, "with what they come to"),
    ),
    (
        ["Mục IV có 1 nhiệm vụ, mục V có 4 nhiệm vụ, tổng cộng 5, đúng không?"],
        *(YES, 5, "the sum is right, too"),
    ),
    (
        ["Bộ LĐTBXH có 13 nhiệm vụ chủ trì và 10 nhiệm vụ phối hợp. Hai con số này đúng chưa?"],
        *(YES, 23, "the roles behind the numbers"),
    ),
    (
        ["Bộ Y tế có 1 việc chủ trì, Bộ Xây dựng có 3 việc chủ trì, đúng không?"],
        *(NO, 2, "each role behind its number"),
    ),
    (["Bộ Y tế 1 việc chủ trì, Bộ Xây dựng 2 việc chủ trì đúng k"], YES, 2, "the same, in short"),
    (
        ["Bộ Y tế chủ trì mấy nhiệm vụ?", "Vậy Bộ Y tế 1 việc, Bộ Xây dựng 3 việc đúng không"],
        *(NO, 2, "in a later turn"),
    ),
]


@pytest.mark.parametrize(("turns", "verdict", "size", "reason"), CLAIMS)
def test_every_number_is_weighed(
    assistant: Assistant, turns: list[str], verdict: str, size: int, reason: str
) -> None:
    answer = assistant.answer(turns)
    assert answer.answer.startswith(verdict), reason
    assert len(answer.tasks) == size, reason


# (question, reason)
OTHER = [
    ("Nhiệm vụ mục I 6 và mục II 2 do ai chủ trì", "two tasks"),
    ("mục I 6 và mục II 2", "two tasks, and nothing that is asked"),
    ("Mục I có khoảng 6 việc, mục II có 2 việc đúng không", "one is but near"),
    ("mục I có 6 nhiệm vụ và mục II có 2 cơ quan chủ trì đúng không", "two sorts of things"),
    ("Bộ Y tế chủ trì 1 việc hạn 2022, Bộ Xây dựng 1 việc đúng không", "a time narrows one"),
    ("Mục I có 6, mục II có 2, thế mục III có mấy?", "the third is asked"),
]


@pytest.mark.parametrize(("question", "reason"), OTHER)
def test_what_is_no_row_of_numbers_is_read_as_before(
    assistant: Assistant, question: str, reason: str
) -> None:
    opened = assistant.opened([question])
    assert not any(part.query.tallies for part in opened.first[0]), reason
