"""Turns that change the list told before them: set aside and add, put one in another's place, ask for the rest."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # what one clause sets aside another adds; a clause added keeps to nothing set aside
        (
            [
                "Bộ Kế hoạch và Đầu tư chủ trì việc nào?",
                "Bỏ việc có UBND tỉnh cùng chủ trì ra, thêm vào các việc Bộ chỉ phối hợp.",
            ],
            ("III.1", "III.12", "III.13"),
        ),
        (
            ["Các việc của mục V?", "Bỏ việc nào có Bộ Nội vụ, cộng thêm mục IV. Còn việc nào?"],
            ("IV", "V.3", "V.4"),
        ),
        # added alone; in the role that the list is about
        (
            ["Việc nào làm hằng năm?", "Thêm việc định kỳ 2 năm vào"],
            ("I.1", "I.2", "I.3", "I.4", "I.5"),
        ),
        (["Bộ Tư pháp chủ trì việc nào?", "thêm Bộ Xây dựng nữa"], ("III.3", "III.10", "III.15")),
        # a section or a time alone: of the same body in the same role; 'các việc' are all of them
        (
            ["Bộ LĐTBXH chủ trì gì ở mục I?", "thêm ở mục V nữa"],
            ("I.3", "I.4", "I.6", "V.1", "V.3", "V.4"),
        ),
        (
            ["Bộ Thông tin và Truyền thông chủ trì việc nào hằng năm?", "thêm cả 2 năm một lần"],
            ("I.3", "I.4", "I.5"),
        ),
        (
            ["Bộ Nội vụ chủ trì việc gì ở mục V?", "thêm các việc mục II"],
            ("II.1", "II.2", "V.1", "V.2"),
        ),
        # verbs of putting together, and what asks for the sum after 'thì'
        (
            ["Bộ Nội vụ chủ trì mấy việc?", "Cộng luôn phần Bộ Tư pháp chủ trì thì cả thảy mấy?"],
            ("III.3", "V.1", "V.2"),
        ),
        (
            ["Việc nào hạn 2022?", "bỏ thêm vô rổ mấy việc hai năm một lần, kể hết ra"],
            ("I.4", "III.9", "III.10"),
        ),
        # tasks by their numbers
        (["Việc mục V?", "bỏ V.1 và thêm IV"], ("IV", "V.2", "V.3", "V.4")),
        # what is not needed is set aside; a column that is not needed sets nothing aside
        (["Mục V có việc nào?", "Không cần V.1"], ("V.2", "V.3", "V.4")),
        (["Mục V có việc nào?", "khong can viec thu nhat"], ("V.2", "V.3", "V.4")),
        (["Mục V có việc nào?", "Không cần sản phẩm"], ("V.1", "V.2", "V.3", "V.4")),
        # what is set aside may be described by its matter, before the verb or after it
        (
            ["Mục I có những việc nào?", "Cái phong trào thi đua thì bỏ ra, còn việc nào?"],
            ("I.1", "I.2", "I.3", "I.4", "I.5"),
        ),
        (["muc V co viec nao", "bo cai co so du lieu ra"], ("V.1", "V.2", "V.4")),
        # other sentences lead up to it
        (
            [
                "Các việc mà ô phối hợp chỉ ghi mỗi Bộ Lao động - Thương binh và Xã hội?",
                "Tốt rồi. Loại làm hằng năm tôi theo dõi ở sổ khác. Bạn gạch các việc hằng năm khỏi danh sách "
                "ấy đi, "
                "còn những nhiệm vụ nào?",
            ],
            ("II.1", "II.2", "V.2"),
        ),
        # in English
        (
            [
                "Which tasks does the Ministry of Agriculture and Rural Development lead?",
                "Leave out the one it shares with others and add those where it only coordinates.",
            ],
            ("III.6", "III.11", "III.14", "III.16"),
        ),
    ],
)
def test_a_turn_sets_aside_and_adds(
    assistant: Assistant, turns: list[str], tasks: tuple[str, ...]
) -> None:
    assert assistant.answer(turns).tasks == tasks


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # whichever way round it is said: what was told is old, the other is new
        (
            ["Việc Bộ Xây dựng hoặc Bộ Tư pháp chủ trì?", "Nhầm, thay Bộ Tư pháp bằng Bộ Nội vụ"],
            ("III.10", "III.15", "V.1", "V.2"),
        ),
        (
            [
                "Việc Bộ Y tế hoặc Bộ Tư pháp chủ trì?",
                "Bộ Y tế không dự, thay vào đó là Bộ Nội vụ. Bộ Tư pháp thì giữ nguyên. Xin lại danh sách.",
            ],
            ("III.3", "V.1", "V.2"),
        ),
        # the one kept is named, the other is not
        (
            ["Việc Bộ Y tế hoặc Bộ Tư pháp chủ trì?", "Giữ Bộ Tư pháp, đổi bộ kia thành Bộ Nội vụ"],
            ("III.3", "V.1", "V.2"),
        ),
        # sections
        (["Cho mình việc mục I hoặc mục IV", "mục I thay bằng mục II"], ("II.1", "II.2", "IV")),
    ],
)
def test_one_takes_the_place_of_another(
    assistant: Assistant, turns: list[str], tasks: tuple[str, ...]
) -> None:
    assert assistant.answer(turns).tasks == tasks


@pytest.mark.parametrize(
    ("turns", "count"),
    [
        # what the list told holds is denied: of all tasks, or of those of its section
        (["Bộ Lao động chủ trì bao nhiêu việc?", "Còn mấy việc bộ này không chủ trì?"], 16),
        # the rest of a list by its name
        (["Mục V việc nào có Bộ Nội vụ?", "số việc còn lại là bao nhiêu"], 2),
    ],
)
def test_those_left_out_are_asked_for(assistant: Assistant, turns: list[str], count: int) -> None:
    assert assistant.answer(turns).count == count


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # of two parts of a list, the one that was not told
        (
            [
                "Việc chia hai giai đoạn 2021-2025 và 2026-2030?",
                "Trong đó việc nào có Bộ Nội vụ?",
                "Thế hai việc kia?",
            ],
            ("I.6", "III.5"),
        ),
        # a list doubted is told again, and 'cả hai vai' adds nothing to it
        (["Bộ Tư pháp chủ trì việc gì?", "chắc chắn không có việc khác chứ?"], ("III.3",)),
        # 'loại' is a kind of tasks where none follow it
        (
            ["Nhiệm vụ nào hạn năm 2022?", "Còn loại ghi là làm hằng năm thì gồm những việc nào?"],
            ("I.1", "I.2", "I.3", "I.5"),
        ),
        # 'bo minh' typed without marks is the ministry, no verb
        (["bo tu phap chu tri gi", "bo minh chu tri viec nao nua"], ()),
    ],
)
def test_a_turn_that_changes_nothing_is_no_edit(
    assistant: Assistant, turns: list[str], tasks: tuple[str, ...]
) -> None:
    assert assistant.answer(turns).tasks == tasks


def test_what_is_added_is_not_said_to_be_among_those_told(assistant: Assistant) -> None:
    answer = assistant.answer(["Mục II có việc nào?", "Thêm mục V nữa"]).answer
    assert answer.startswith("Có **6 nhiệm vụ** đã nêu trước đó; hoặc thuộc mục V")
