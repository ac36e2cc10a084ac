"""What reaches a ministry as one of 'các bộ, ngành' is kept apart from what names it, however that is asked."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

LED = "I.1 I.2 II.1 II.2 III.4 III.5 III.6 III.13"
COORDINATED = "I.3 I.4 I.6 III.1 III.2 III.3 III.6 III.7 III.8 III.9 III.10 III.11 III.12 III.14 III.16 IV V.3"
# (turns, the tasks that reach the ministry by wording, reason)
ROWS = [
    (['Theo cụm "các bộ, ngành" thì Bộ Công an phải chủ trì việc nào?'], LED, "by a wording"),
    (["bo tu phap thuoc dien cac bo nganh phoi hop nhung viec nao"],
     "I.3 I.4 I.6 III.1 III.2 III.6 III.7 III.8 III.9 III.10 III.11 III.12 III.14 III.16 IV V.3",
     "without marks; III.3 it leads itself"),
    (["Bộ Y tế đứng ở diện phối hợp chung trong những nhiệm vụ nào?"], COORDINATED, "the role within"),
    (["Bộ Công an nằm trong “các bộ, ngành” chủ trì ở những việc nào?"], LED, "it is one of these"),
    (["Liệt kê nhiệm vụ Bộ Ngoại giao phối hợp qua cách ghi “các bộ, ngành” hoặc “các bộ, ngành liên quan”"],
     COORDINATED, "two wordings"),
    (["Các nhiệm vụ ghi “các bộ, ngành” chủ trì, tức là có cả Bộ Y tế, là việc nào?"], LED, "told after"),
    (["Bộ em là Bộ Công Thương. Việc nào giao chung các bộ, ngành chủ trì, trong đó có bộ em?"], LED,
     "the writer's own"),
    (["Bộ Ngoại giao không được nêu tên mà vẫn phải phối hợp những việc nào?"], COORDINATED, "not named"),
    (["Bộ Y tế chủ trì việc nào?", "Còn theo cụm “các bộ, ngành” thì bộ này phải chủ trì việc nào?"], LED,
     "pointed to in a later turn"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "reached", "reason"), ROWS)
def test_what_reaches_it_by_wording_is_listed_apart(
    assistant: Assistant, turns: list[str], reached: str, reason: str
) -> None:
    answer = assistant.answer(turns)
    assert answer.tasks == (), reason
    assert answer.collective_tasks == tuple(reached.split()), reason


# (turns, the tasks asked for, reason)
OTHERS = [
    (["Bộ Y tế không được nêu tên nhưng Bộ Tư pháp được nêu tên ở việc nào?"], "III.3", "another is asked about"),
    (["Bộ Xây dựng hoặc các bộ, ngành chủ trì những việc nào?"], f"{LED} III.10 III.15", "either of them"),
    (["Mặt trận Tổ quốc theo cụm “các bộ, ngành” thì phối hợp việc nào?"], "I.6", "it is none of these"),
    (["Việc nào do các bộ, ngành chủ trì và Bộ LĐTBXH phối hợp?"], "I.1 I.2 II.1 II.2 III.6", "two bodies"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "tasks", "reason"), OTHERS)
def test_others_are_asked_for_as_before(
    assistant: Assistant, turns: list[str], tasks: str, reason: str
) -> None:
    assert set(assistant.answer(turns).tasks) == set(tasks.split()), reason
