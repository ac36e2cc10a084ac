"""What a third adversary found false: conditions and claims whose words said more than was read."""

from __future__ import annotations

import pytest

from tests.api_factories import shared_assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
# (turns joined by '||', tasks, reason)
LISTS = [
    ("Có mấy việc riêng mình UBND tỉnh chủ trì?", "III.16", "alone, said of whom it is"),
    ("Bộ Xây dựng có mấy việc riêng mình Bộ chủ trì?", "III.10", "likewise"),
    ("Những việc nào Bộ Nội vụ chủ trì không chung với Bộ Lao động?", "V.2", "not with that one"),
    ("Việc nào Bộ Nội vụ chủ trì mà không cùng Bộ Lao động?", "V.2", "in its very role"),
    ("Bộ Y tế chủ trì việc nào không chung với bộ khác?", "", "with nobody at all"),
    (
        "Trong nhóm III, những việc nào không do Bộ Lao động chủ trì mà Bộ này phối hợp?",
        "III.3 III.6 III.10 III.11 III.16",
        "denied up to 'mà'",
    ),
    ('Mấy nhiệm vụ có từ "xã đặc biệt khó khăn"?', "III.8 IV", "its very words"),
]
# (turns, how the answer begins, reason)
CLAIMS = [
    (
        "Bộ Lao động vừa chủ trì vừa phối hợp ở cùng một nhiệm vụ, đúng không?",
        *("Không có nhiệm vụ nào nêu đích danh", "at once: 'các bộ, ngành' that lead may mean it"),
    ),
    ("Bộ Lao động vừa chủ trì vừa phối hợp, đúng không?", YES, "in different ones"),
    ("Cả Bộ Xây dựng lẫn Bộ Giáo dục đều có việc phải xong năm 2022, đúng không?", YES, "each one"),
    ("Bộ Xây dựng và Bộ Giáo dục đều có việc hạn 2022, phải không?", YES, "by the column's name"),
    ("Bộ Xây dựng và Bộ Nội vụ đều có việc hạn 2022, phải không?", NO, "one of them has none"),
    ("Ngân hàng Phát triển Việt Nam có trong nơi nhận không?", YES, "of that list"),
    (
        "Nhiệm vụ nào có hai ngân hàng chủ trì? || Thế Ngân hàng Phát triển có tham gia không?",
        "**Không đúng.** Nhiệm vụ III.12",
        "the task told is of other banks; a line of recipients proves no part in it",
    ),
    (
        "Liệt kê việc làm hằng năm || Bỏ những việc Bộ TT&TT chủ trì || Còn lại ai chủ trì?",
        "**2 nhiệm vụ** đang nói đến",
        "the appendix has more",
    ),
]


def _answer(turns: str) -> tuple[str, str]:
    answer = shared_assistant().answer([turn.strip() for turn in turns.split("||")])
    return " ".join(answer.tasks), answer.answer


@pytest.mark.parametrize(("turns", "tasks", "reason"), LISTS)
def test_tasks(turns: str, tasks: str, reason: str) -> None:
    assert _answer(turns)[0] == tasks, reason


@pytest.mark.parametrize(("turns", "begins", "reason"), CLAIMS)
def test_what_is_said_first(turns: str, begins: str, reason: str) -> None:
    assert _answer(turns)[1].startswith(begins), reason
