"""Whether one or several bodies have a part in a task is asked of that task, and looks for no others."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# (turns, the task, how many are named, reason)
ROWS = [
    (["Việc nhà ở do một bộ chủ trì hay nhiều bộ cùng chủ trì?"], "III.10", 1, "a task described"),
    (["III.7 một cơ quan chủ trì hay hai cơ quan?"], "III.7", 3, "a task by its number"),
    (["viec quoc phong an ninh co mot hay nhieu bo chu tri"], "III.7", 3, "the noun once, no marks"),
    (["Nhiệm vụ V.4 là gì?", "Việc này một bộ chủ trì hay hai bộ, là bộ nào?"], "V.4", 2, "pointed to"),
    (["III.12 do ai chủ trì?", "Một bộ hay nhiều bộ phối hợp vậy?"], "III.12", 2, "the other column"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "task", "number", "reason"), ROWS)
def test_how_many_have_a_part_in_it(
    assistant: Assistant, turns: list[str], task: str, number: int, reason: str
) -> None:
    answer = assistant.answer(turns)
    assert answer.tasks == (task,), reason
    assert answer.count == number, reason


@pytest.mark.parametrize(
    ("question", "number", "reason"),
    [
        ("Việc nào do đúng một bộ chủ trì?", 12, "tasks are looked for"),
        ("Những việc nào do hai bộ trở lên cùng chủ trì?", 6, "likewise"),
    ],
)
def test_tasks_are_looked_for_by_how_many_lead_them(
    assistant: Assistant, question: str, number: int, reason: str
) -> None:
    assert len(assistant.answer([question]).tasks) == number, reason
