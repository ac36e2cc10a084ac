"""Numbers that are of bodies or of all the rows, and no task's; statistics by section or body."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

TWO_LEAD = "I.3 I.4 I.6 III.12 V.1 V.4"
FIRST_SECTION = "I.1 I.2 I.3 I.4 I.5 I.6"
NOBODY = "I.1 I.2 II.1 II.2 III.4 III.16"

# The turns, the tasks told, and why.
LISTED = [
    ("Trong bảng việc nào 2 đơn vị chủ trì?", TWO_LEAD, "a digit before a noun for bodies"),
    ("những nhiệm vụ chủ trì bởi hai đơn vị", TWO_LEAD, "'bởi' as 'do'"),
    ("nhiệm vụ nào ba cơ quan chủ trì vậy", "III.7", "in letters, without 'cùng'"),
    ("viec nao 3 bo chu tri", "III.7", "no marks"),
    ("xem giúp 6 đầu việc mục I", FIRST_SECTION, "as many as there are"),
    ("việc nào không ghi cơ quan cụ thể nào chủ trì", NOBODY, "nobody in particular"),
    ("Nhiệm vụ V.2 ai chủ trì || các cơ quan phối hợp gồm những ai", None, "of the task told"),
    ("Nhiệm vụ 2 mục V cơ quan nào chủ trì", "V.2", "the number of a task stays one"),
    ("cho 3 việc đầu tiên của mục I", "I.1 I.2 I.3", "only some of them"),
]
# The question, what the answer says, and why.
SAID = [
    ("Bộ nào được phân công hai nhiệm vụ chủ trì", "4 bộ", "how many each has"),
    ("in giúp 29 nhiệm vụ", "29 nhiệm vụ", "all there are"),
    ("thong ke so viec theo muc", "| Số nhiệm vụ |", "by section"),
    ("Cơ cấu nhiệm vụ theo bộ chủ trì ra sao", "13 nhiệm vụ", "by body"),
    ("Nêu tên các cơ quan chủ trì được ghi đích danh ở bảng", "16 cơ quan", "all that lead"),
    ("mục nào nhiều việc hằng năm nhất", "Nhiều nhiệm vụ thực hiện hằng năm nhất", "its condition"),
    (
        "mục I với mục III mục nào nhiều việc hằng năm hơn",
        "thực hiện hằng năm nhiều hơn",
        "compared",
    ),
    ("Mục nào ít nhiệm vụ nhất", "Ít nhiệm vụ nhất là mục IV", "no condition, none said"),
]


@pytest.mark.parametrize(("turns", "tasks", "why"), LISTED)
def test_listed(assistant: Assistant, turns: str, tasks: str | None, why: str) -> None:
    answer = assistant.answer([turn.strip() for turn in turns.split("||")])
    if tasks is None:
        assert "Bộ Lao động - Thương binh và Xã hội" in answer.answer, why
        assert len(answer.tasks) <= 1, why
    else:
        assert answer.tasks == tuple(tasks.split()), why


@pytest.mark.parametrize(("question", "said", "why"), SAID)
def test_said(assistant: Assistant, question: str, said: str, why: str) -> None:
    assert said in assistant.answer([question]).answer, why


ALL_ALONG = "II.1 III.2 III.3 III.4 III.6 III.7 III.8 III.11 III.12 III.13 III.14 III.15 III.16 IV V.2 V.3 V.4"
# What stands beside the question and is no condition.
BESIDE = [
    ("Bảng em in có hàng bị cắt đôi. Toàn phụ lục có mấy nhiệm vụ?", None, 29, "a row, no time"),
    ("Dòng nào ở cột thời gian chỉ ghi một mốc giai đoạn 2021 - 2030", ALL_ALONG, None, "one time"),
    ("Bên Sở Y tế bảo Bộ Nội vụ chủ trì V.2, có đúng không?", "V.2", None, "who says so"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "tasks", "count", "why"), BESIDE)
def test_beside(
    assistant: Assistant, question: str, tasks: str | None, count: int | None, why: str
) -> None:
    answer = assistant.answer([question])
    assert tasks is None or answer.tasks == tuple(tasks.split()), why
    assert count is None or answer.count == count, why
