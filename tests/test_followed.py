"""Turns on what was told in parts: a task's agency, points of a part, sections and agencies one a turn."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

PROVINCIAL = ("I.1", "I.2", "II.1", "II.2", "III.6", "III.16")


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # what 'họ' make is a column of the task just told, not of all theirs
        (["Ai lo nước sạch nông thôn?", "Vậy họ phải nộp sản phẩm gì?"], ("III.11",)),
        (["chính sách trợ giúp pháp lý giao ai", "bao giờ họ phải xong"], ("III.3",)),
        # how people of the middle of the country point
        (["Những việc hằng năm gồm chi?", "Trong nớ việc mô tỉnh phối hợp?"], ("I.3", "I.5")),
        # a section named beside its place is no place in the list
        (
            [
                "Phần tuyên truyền có mấy việc?",
                "còn phần cuối cùng, phần quản lý nhà nước, gồm gì?",
            ],
            ("V.1", "V.2", "V.3", "V.4"),
        ),
        # one name put in the place of the only one told
        (["Bộ Y tế chủ trì gì?", "đổi sang Bộ Nội vụ giúp tôi"], ("V.1", "V.2")),
        # what is shared with another is asked of the agency told
        (["Bộ Nội vụ chủ trì gì?", "Việc nào làm chung với Ủy ban nhân dân tỉnh?"], ("V.1",)),
        # a time that none of the tasks told has is put in the place of theirs
        (["Việc nào xong năm 2022?", "còn định kỳ hai năm thì mấy cái"], ("I.4",)),
        (["Việc nào hằng năm?", "Thế những việc nào xong trong năm 2022?"], ("III.9", "III.10")),
        # the whole appendix after one of its sections
        (["Tỉnh chủ trì gì ở mục II?", "Còn cả phụ lục thì tỉnh chủ trì mấy việc?"], PROVINCIAL),
        # a section pointed to, and its agency
        (
            [
                "Bộ Thông tin và Truyền thông chủ trì gì ở mục V?",
                "Trong mục đó bộ này phối hợp việc nào?",
            ],
            (),
        ),
        # two roles of one agency, told one a turn
        (
            ["Bộ Y tế chủ trì mấy việc?", "So với số việc bộ này phối hợp thì bên nào nhiều hơn?"],
            ("III.15",),
        ),
        # 'ngay trước' is in the order of the text
        (["Nhiệm vụ V.2 ai chủ trì?", "III.9 thì sao?", "Việc ngay trước là gì?"], ("III.8",)),
        # who else has the task told
        (
            ["Bộ Công an chủ trì việc gì?", "Ngoài Bộ Công an ra còn ai chủ trì nữa?"],
            ("III.7",),
        ),
        # both told one a turn share work in any role
        (
            ["Bộ Y tế làm gì?", "Còn Ủy ban Dân tộc?", "Hai cơ quan này cùng làm việc nào?"],
            ("III.15",),
        ),
        # a further agency joins a list where nothing was compared
        (["Bộ Nội vụ chủ trì gì?", "thêm Bộ Tư pháp vào"], ("III.3", "V.1", "V.2")),
    ],
)
def test_tasks_of_a_later_turn(
    assistant: Assistant, turns: list[str], tasks: tuple[str, ...]
) -> None:
    assert assistant.answer(turns).tasks == tasks


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        # 'no' without its mark is 'nó'
        (
            ["cuoc thi tac pham bao chi ai to chuc", "vay no co phai lam moi nam khong"],
            "**Không đúng.**",
        ),
        # two sections told one a turn
        (["Mục II có mấy việc?", "Còn mục V?", "Mục nào ít hơn?"], "2 nhiệm vụ của mục II"),
        # of the points just told the one that holds what is asked, not one elsewhere
        (
            ["Kế hoạch đề nghị Mặt trận làm gì?", "Có đề nghị giám sát gì không?"],
            "chủ động giám sát công tác này",
        ),
        (
            ["Phần tổ chức thực hiện giao tỉnh làm gì?", "Có nói tới khen thưởng không?"],
            "khen thưởng, biểu dương",
        ),
        # a part of the plan that was named is no section of the appendix
        (["Trong phần I, kế hoạch nhằm mục đích gì?", "Thế yêu cầu?"], "Xác định rõ vai trò"),
        # who leads nothing alone is told what it leads with others
        (
            ["Bộ Công an phối hợp gì?", "Nó chủ trì một mình việc gì?"],
            "cùng cơ quan khác 1 nhiệm vụ",
        ),
        # a fact about the document, whichever of its articles was spoken of
        (["Điều 1 nêu gì?", "Vậy những ai có trách nhiệm thi hành?"], "Các Bộ trưởng, Thủ trưởng"),
        (["Điều 3 viết gì?", "Thế bao giờ nó có hiệu lực?"], "có hiệu lực từ ngày ký"),
    ],
)
def test_what_a_later_turn_is_told(assistant: Assistant, turns: list[str], said: str) -> None:
    assert said in assistant.answer(turns).answer


@pytest.mark.parametrize(
    ("turns", "count"),
    [
        # both roles are counted as each was
        (["Bộ Tài chính chủ trì mấy việc?", "còn phối hợp?", "Cộng cả hai?"], 1),
        (["Tỉnh chủ trì mấy việc?", "còn phối hợp?", "Gộp cả hai"], 19),
        # the 'mấy' that a short role takes in is still asked when the name is corrected
        (["NHNN ct mấy NV?", "À lộn, Bộ Nội vụ cơ"], 2),
    ],
)
def test_the_number_in_a_later_turn(assistant: Assistant, turns: list[str], count: int) -> None:
    assert assistant.answer(turns).count == count
