"""Numbers of tasks claimed side by side, each with conditions of its own, and what holds of all of a number."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"

# (question, verdict, tasks of the answer, reason)
CLAIMS = [
    ("UBND tỉnh chủ trì 2 nhiệm vụ ở mục III và 2 nhiệm vụ ở mục I, đúng không?", YES, 4, "two sections"),
    ("ubnd tinh chu tri 2 nv o muc III va 3 nv o muc I dung ko", NO, 4, "one is wrong, without marks"),
    ("Bộ Lao động chủ trì 3 việc ở mục I, 6 việc ở mục III và 3 việc ở mục V, đúng không?", YES, 12, "three"),
    ("Mục I có 4 nhiệm vụ hằng năm và 1 nhiệm vụ giai đoạn 2021 - 2025, đúng không?", YES, 5, "of a section"),
    ("Bộ Nội vụ chủ trì 2 việc ở mục V và phối hợp 1 việc ở mục III, đúng không?", NO, 2, "another role"),
    ("Bộ Xây dựng chủ trì 2 việc ở mục III còn Bộ Y tế 1 việc ở mục III, phải không?", YES, 2, "another body"),
    # what holds of all of them
    ("Bộ Nội vụ chủ trì 2 nhiệm vụ và đều ở mục V, đúng không?", YES, 2, "'và đều'"),
    ("Bộ NN&PTNT chủ trì 3 nhiệm vụ, đều ở mục III và đều đến 2030, đúng không?", YES, 3, "said twice"),
    ("Bộ Xây dựng chủ trì 2 nhiệm vụ, cả hai đều ở mục III phải không", YES, 2, "'cả hai'"),
    ("Bộ Xây dựng chủ trì 2 nhiệm vụ và đều ở mục V, phải không", NO, 2, "not even one of them"),
    ("The Ministry of Home Affairs leads two tasks and both are in section V, right?", "**Yes.**", 2, "English"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "verdict", "size", "reason"), CLAIMS)
def test_each_number_is_weighed_with_its_conditions(
    assistant: Assistant, question: str, verdict: str, size: int, reason: str
) -> None:
    answer = assistant.answer([question])
    assert answer.answer.startswith(verdict), reason
    assert len(answer.tasks) == size, reason


# (turns, reason)
OPEN = [
    (["Mục V có những nhiệm vụ nào?", "Bộ Nội vụ chủ trì 2 việc ở đó và Bộ Lao động 3 việc, đúng không?"],
     "of a section that was told before"),
    (["Bộ Lao động chủ trì 2 nhiệm vụ năm 2022 và Bộ Xây dựng và Bộ Y tế cùng chủ trì 1 việc, đúng không?"],
     "two bodies behind one number"),
    (["UBND tỉnh chủ trì ít nhất 2 nhiệm vụ ở mục III và 2 nhiệm vụ ở mục I, đúng không?"], "but near"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "reason"), OPEN)
def test_what_is_not_told_by_its_own_words_is_left_open(
    assistant: Assistant, turns: list[str], reason: str
) -> None:
    assert not assistant.answer(turns).answer.startswith((YES, NO)), reason
