"""Which wording of a column most tasks have, after a turn on one of them; how many sections the appendix has."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

RANKED = [
    ("Mấy việc hằng năm? || Còn thời hạn nào được ghi cho nhiều việc nhất?", 17, "'còn' opens the turn"),
    ("Mấy việc hằng năm? || Mốc nào nhiều việc nhất?", 17, "'mốc'"),
    ("Có mấy việc hạn 2022? || Thế thời hạn nào ít việc nhất?", 3, "three wordings of one task each"),
    ("Việc nào do Bộ LĐTBXH chủ trì? || Thời hạn nào nhiều việc nhất?", 7, "among the tasks of one agency"),
    ("Bộ Y tế chủ trì việc nào? || Bộ nào chủ trì nhiều nhiệm vụ nhất?", 13, "all bodies, after one task"),
    ("Bộ Y tế chủ trì việc nào? || Cơ quan nào phối hợp nhiều nhất", 10, "in the other role"),
    ("Việc III.15 do ai chủ trì? || Bộ nào chủ trì nhiều việc nhất?", 13, "after a task by its number"),
    ("Việc nào do các bộ, ngành chủ trì? || Bộ nào phối hợp nhiều nhất?", 10, "after a list of one body"),
    ("Việc nào do các bộ, ngành chủ trì? || Trong đó bộ nào phối hợp nhiều nhất?", 5, "'trong đó' points"),
    (
        "Việc nào do các bộ, ngành chủ trì? || Bộ nào chủ trì nhiều việc nhất? "
        "|| Trong các bộ còn lại, bộ nào nhiều nhất?",
        5,
        "the others of that rank",
    ),
    ("Mục III có những việc nào? || Bộ nào chủ trì nhiều nhất?", 6, "a section is kept"),
    ("Bộ Y tế chủ trì việc nào? || Bộ nào chủ trì việc đó?", 1, "it is pointed to"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "size", "reason"), RANKED)
def test_ranked_among_all(assistant: Assistant, turns: str, size: int, reason: str) -> None:
    assert len(assistant.answer(turns.split(" || ")).tasks) == size, reason


SECTIONS = [
    ("Phụ lục chia các việc thành mấy nhóm lớn (đánh số La Mã)?", "the tasks between the words"),
    ("Các nhiệm vụ trong phụ lục được xếp vào mấy nhóm lớn?", "passive"),
    ("phu luc chia nhiem vu thanh may nhom", "without marks"),
    ("The appendix groups the tasks under how many Roman-numeral headings?", "in English"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "reason"), SECTIONS)
def test_sections_of_the_appendix(assistant: Assistant, question: str, reason: str) -> None:
    answer = assistant.answer([question])
    assert answer.count == 5, reason
    assert "Tuyên truyền" in answer.answer, reason


def test_measures_of_the_plan(assistant: Assistant) -> None:
    """What the plan is divided into is no section of the appendix."""
    answer = assistant.answer(["Kế hoạch chia nhiệm vụ, giải pháp thành mấy nhóm?"])
    assert "Kế hoạch, mục II" in answer.answer
