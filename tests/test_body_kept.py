"""A body that a turn asks about stays when a role is taken back: never the whole appendix in its place."""

from __future__ import annotations

import pytest

from tests.api_factories import shared_assistant

LABOUR = 23
# (turns, tasks or how many, reason)
TURNS: list[tuple[str, object, str]] = [
    (
        "Bộ LĐTBXH chủ trì những việc gì || thế tổng số việc có tên bộ này, không phân biệt chủ trì hay phối hợp",
        LABOUR,
        "any role of the body told",
    ),
    (
        "Bộ Xây dựng chủ trì việc nào || giờ khỏi cần phần chủ trì, hỏi việc nào nêu tên bộ này ở cột phối hợp",
        [],
        "the other role of the body told",
    ),
    (
        "Bộ Xây dựng chủ trì việc gì || bất kể chủ trì hay phối hợp, bộ này có tên ở mấy việc",
        ["III.10", "III.15"],
        "the roles named first",
    ),
    # near misses
    (
        "Bộ Y tế chủ trì việc nào ở mục III || bỏ điều kiện bộ đó đi",
        16,
        "the body itself is taken back",
    ),
    ("Bộ Y tế chủ trì việc nào ở mục III || bất kể bộ nào chủ trì", 16, "whoever leads"),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), TURNS)
def test_a_body_asked_about_is_not_taken_back(turns: str, tasks: object, reason: str) -> None:
    told = shared_assistant().answer([turn.strip() for turn in turns.split("||")]).tasks
    assert (len(told) if isinstance(tasks, int) else list(told)) == tasks, reason
