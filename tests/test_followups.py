"""Turns that hang on the turns before them."""

from __future__ import annotations

import pytest

from assistant.library import build_library
from assistant.pipeline import Assistant


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant(build_library())


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # after an agency's list, the other role is the agency's
        (["Bộ Y tế chủ trì gì?", "còn phối hợp?"], ()),
        # 'cơ quan phối hợp' is a column of the one task just shown
        (["Bộ Tư pháp chủ trì gì?", "còn cơ quan phối hợp?"], ("III.3",)),
        # another agency takes the place of the first
        (["Bộ Tư pháp chủ trì gì?", "vậy Bộ Quốc phòng thì sao?"], ("III.7",)),
        # an ordinal names an item of the last list
        (["Nhiệm vụ nào có hạn năm 2022?", "cái thứ hai do ai chủ trì?"], ("III.10",)),
        # 'trong đó' narrows the last list
        (["Bộ Xây dựng chủ trì nhiệm vụ nào?", "trong đó cái nào hạn năm 2022?"], ("III.10",)),
        # thanks leave the topic as it is
        (["Nhiệm vụ III.12 do ai chủ trì?", "cảm ơn", "thế phối hợp thì sao"], ("III.12",)),
    ],
)
def test_the_turn_is_read_in_its_context(
    assistant: Assistant, turns: list[str], tasks: tuple[str, ...]
) -> None:
    assert assistant.answer(turns).tasks == tasks
