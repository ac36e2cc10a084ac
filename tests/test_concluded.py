"""Turns that conclude something from what was told before: 'tức là …', 'nghĩa là …', 'vậy là … à'."""

from __future__ import annotations

import pytest

from tests.api_factories import shared_assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
CLAIMS = [
    ("I.4 làm vào lúc nào || tức là mỗi năm tổ chức một lần phải không", NO, "I.4", "of its time"),
    (
        "I.4 làm vào lúc nào || nghĩa là hai năm tổ chức một lần đúng không",
        YES,
        "I.4",
        "of its time",
    ),
    ("III.12 cơ quan nào chủ trì || tức là ba ngân hàng đúng không", NO, "III.12", "banks"),
    ("III.12 cơ quan nào chủ trì || nghĩa là hai ngân hàng phải không", YES, "III.12", "banks"),
    (
        "III.7 cơ quan nào chủ trì || vậy là ba bộ cùng chủ trì phải không",
        YES,
        "III.7",
        "ministries",
    ),
    ("III.7 cơ quan nào chủ trì || có hai bộ thôi, đúng không", NO, "III.7", "no opening word"),
    ("III.1 có đầu ra gì || tức là một nghị định của Thủ tướng đúng không", NO, "III.1", "of whom"),
    ("sản phẩm III.6 là gì || nghĩa là một thông tư, đúng không", NO, "III.6", "another paper"),
    ("III.10 ai chủ trì || vậy là Bộ Xây dựng không có ai phối hợp à", NO, "III.10", "nobody"),
    ("II.1 ai phối hợp || tức là chẳng cơ quan nào phối hợp cả, đúng không", NO, "II.1", "nobody"),
    ("III.10 ai chủ trì || hóa ra là Bộ Xây dựng hả", YES, "III.10", "the opening is no matter"),
    ("nghị quyết có hiệu lực khi nào || tức là từ năm 2022 đúng không", NO, "", "of the fact told"),
    (
        "nghị quyết ban hành ngày nào || nghĩa là trong năm 2020 đúng không",
        NO,
        "",
        "of the fact told",
    ),
    ("Bộ Tư pháp chủ trì gì || tức là lo nhà ở đúng không", "", "III.3", "no other task is meant"),
    (
        "III.10 do Bộ Xây dựng chủ trì đúng không || vậy ở III.15 bộ ấy cũng giữ vai đó à",
        YES,
        "III.15",
        "the number of a task counts no ministries",
    ),
    # near misses: another thing is named, or no number is known
    (
        "III.10 ai chủ trì || tức là III.12 cũng do bộ này chủ trì đúng không",
        NO,
        "III.12",
        "another",
    ),
    ("III.10 ai phối hợp || có hai cơ quan, đúng chứ", "", "III.10", "wording that names nobody"),
    ("III.12 có hai bộ chủ trì đúng không", NO, "III.12", "none of them is a ministry"),
]


@pytest.mark.parametrize(("turns", "verdict", "tasks", "reason"), CLAIMS)
def test_what_is_concluded_is_of_what_was_told(
    turns: str, verdict: str, tasks: str, reason: str
) -> None:
    answer = shared_assistant().answer(turns.split(" || "))
    judged = answer.answer.startswith((YES, NO))
    assert judged == bool(verdict), (reason, answer.answer)
    assert answer.answer.startswith(verdict), (reason, answer.answer)
    assert " ".join(answer.tasks) == tasks, reason


LISTS = [
    (
        "Anh Tư hỏi Bộ Quốc phòng chủ trì những việc nào || đính chính: không phải Bộ Quốc phòng mà là Bộ Tư pháp",
        "III.3",
        None,
    ),
    ("Liệt kê việc Bộ Nội vụ chủ trì || các nhiệm vụ đó nằm ở mấy mục của phụ lục", None, 1),
]


@pytest.mark.parametrize(("turns", "tasks", "count"), LISTS)
def test_a_list_is_gone_on_with(turns: str, tasks: str | None, count: int | None) -> None:
    answer = shared_assistant().answer(turns.split(" || "))
    assert tasks is None or " ".join(answer.tasks) == tasks
    assert count is None or answer.count == count
