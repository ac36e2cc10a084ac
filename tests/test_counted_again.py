"""A list told is counted, told again or narrowed as it was told, whatever told it."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

LED_ALONE = "Những việc do một mình Bộ Lao động chủ trì là việc nào?"
ONLY = "Dòng nào ở cột phối hợp ghi duy nhất Bộ Lao động?"
PROVINCES = "UBND tỉnh chủ trì việc gì"

# The turns, the tasks of the last answer, its number, and why.
TURNS = [
    (f"{LED_ALONE} || tổng là mấy việc", "III.1 III.2 III.8 IV V.3", 5, "'tổng' without 'cộng'"),
    (f"{LED_ALONE} || vậy tất cả là bao nhiêu?", "III.1 III.2 III.8 IV V.3", 5, "'một mình' told it"),
    (f"{LED_ALONE} || việc nào nằm ở mục III", "III.1 III.2 III.8", None, "narrowed without 'trong đó'"),
    (f"{LED_ALONE} || còn mục V thì sao", "V.3", None, "another section, the same otherwise"),
    (f"{LED_ALONE} || cho em xem lại danh sách ạ", "III.1 III.2 III.8 IV V.3", None, "told again"),
    (f"{ONLY} || được mấy việc tất cả", "I.1 I.2 II.1 II.2 V.2", 5, "a cell that holds nothing else"),
    (f"{PROVINCES} || không kể mục I thì còn gì || tổng có mấy việc", "II.1 II.2 III.6 III.16", 4, "set aside"),
    (f"{PROVINCES} || bộ nào chủ trì nhiều việc nhất?", "", None, "a rank is asked of all"),
    ("Bộ Kế hoạch có mấy nhiệm vụ || ý em là chỉ tính vai chủ trì", "III.6 III.13", 2, "corrected, a count still"),
    ("Bộ Kế hoạch có những nhiệm vụ nào || chỉ tính chủ trì", "III.6 III.13", None, "no count before"),
    ("V.1 do ai chủ trì || bộ thứ hai chủ trì mấy việc", "V.1 V.2", 2, "one of the bodies, by its place"),
    ("III.12 ai chủ trì || ngân hàng thứ nhất chủ trì mấy việc", "III.12", 1, "one of the banks"),
    ("Việc của Bộ Nội vụ || việc thứ hai hạn khi nào", "V.2", None, "a task by its place, and no body"),
    ("Mục V có những việc gì || Mục III có mấy việc", None, 16, "another section in its place"),
    ("Bộ Nội vụ chủ trì việc nào || Bộ Tư pháp chủ trì mấy việc", "III.3", 1, "another body"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "tasks", "count", "why"), TURNS)
def test_counted_as_it_was_told(
    assistant: Assistant, turns: str, tasks: str | None, count: int | None, why: str
) -> None:
    answer = assistant.answer([turn.strip() for turn in turns.split("||")])
    if tasks:
        assert answer.tasks == tuple(tasks.split()), why
    assert count is None or answer.count == count, why
