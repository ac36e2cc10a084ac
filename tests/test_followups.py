"""Turns that hang on the turns before them."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# What provinces work on, all of it and in section I.
TOLD = ("I.3", "I.5", "I.6")
MORE = ("III.4", "III.5", "III.7", "III.13", "III.14", "III.15", "IV", "V.1", "V.3", "V.4")
PROVINCIAL = (*TOLD, *MORE)
# What the Ministry of Labour leads.
EVERYWHERE = ("I.3", "I.4", "I.6", "III.1", "III.2", "III.5", "III.7", "III.8", "III.15")
EVERYWHERE = (*EVERYWHERE, "IV", "V.1", "V.3", "V.4")


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # after an agency's list, the other role is the agency's
        (["Bộ Y tế chủ trì gì?", "còn phối hợp?"], ()),
        # 'cơ quan phối hợp' is a column of the one task just shown
        (["Bộ Tư pháp chủ trì gì?", "còn cơ quan phối hợp?"], ("III.3",)),
        # another agency takes the place of the first
        (["Bộ Tư pháp chủ trì gì?", "vậy Bộ Quốc phòng thì sao?"], ("III.7",)),
        # a name is corrected; the role is, in a turn of several sentences
        (["Bộ Nội vụ chủ trì việc nào?", "À lộn, mình hỏi Bộ Tư pháp cơ"], ("III.3",)),
        (
            [
                "Việc tỉnh chủ trì ở mục I gồm gì?",
                "Tôi hiểu sai. Chỉ lấy chỗ tỉnh phối hợp. Vẫn mục I, gồm gì?",
            ],
            ("I.3", "I.5", "I.6"),
        ),
        # back to the first question, over the one between
        (
            [
                "Bộ Xây dựng chủ trì việc nào?",
                "Bộ Nội vụ chủ trì việc nào?",
                "quay lại câu đầu tiên, việc nào hạn 2022",
            ],
            ("III.10",),
        ),
        # the same is asked of another
        (
            [
                "Which tasks does the Ministry of Home Affairs lead?",
                "Same question for the Ministry of Justice?",
            ],
            ("III.3",),
        ),
        # a place of the list, not an order in time
        (
            [
                "List the tasks headed by the Ministry of Home Affairs.",
                "Which comes first on that list?",
            ],
            ("V.1",),
        ),
        # an ordinal names an item of the last list
        (["Nhiệm vụ nào có hạn năm 2022?", "cái thứ hai do ai chủ trì?"], ("III.10",)),
        # 'trong đó' narrows the last list
        (["Bộ Xây dựng chủ trì nhiệm vụ nào?", "trong đó cái nào hạn năm 2022?"], ("III.10",)),
        # thanks leave the topic as it is
        (["Nhiệm vụ III.12 do ai chủ trì?", "cảm ơn", "thế phối hợp thì sao"], ("III.12",)),
        # what is asked back leaves the matter as it was; so does what the text does not say
        (["Nhiệm vụ III.10 ai chủ trì?", "kinh phí bao nhiêu?", "vậy ai phối hợp?"], ("III.10",)),
        # of two things, the latter and the former
        (["Nhiệm vụ nào có hạn 2022?", "Việc sau do bộ nào đứng ra?"], ("III.10",)),
        (["Nhiệm vụ nào có hạn 2022?", "cái trước thì ai chủ trì"], ("III.9",)),
        # what was forgotten takes the place of what was asked
        (["Bộ Nội vụ chủ trì việc nào?", "cảm ơn", "à quên, còn Bộ Tư pháp"], ("III.3",)),
        # either role will do, whatever role was asked about before
        (
            [
                "Bộ Y tế chủ trì việc nào?",
                "còn Ủy ban Dân tộc có tên ở việc nào, vai nào cũng tính",
            ],
            ("III.6", "III.15"),
        ),
        # several items, and items counted from the end
        (["Liệt kê việc mục V", "việc thứ nhất và việc thứ ba ai chủ trì"], ("V.1", "V.3")),
        (["Liệt kê việc mục V", "2 cái đầu ai chủ trì"], ("V.1", "V.2")),
        (["Liệt kê việc mục V", "cái áp chót"], ("V.3",)),
        # 'cái nào' means one of those listed, whatever agency it names
        (["Bộ Xây dựng chủ trì gì?", "Việc nào làm chung với nhiều bộ khác?"], ("III.15",)),
        (["các nhiệm vụ mục V", "bộ nội vụ chủ trì mấy cái trong đó"], ("V.1", "V.2")),
        (["UBND tỉnh phối hợp gì?", "lọc giúp tôi những việc ở mục V"], ("V.1", "V.3", "V.4")),
        (["Bộ Xây dựng chủ trì việc gì?", "việc nào gấp nhất"], ("III.10",)),
        # some are set aside
        (["mục I có những việc nào?", "trừ việc hằng năm ra còn gì?"], ("I.4", "I.6")),
        # the agency that an answer named
        (["Ai chủ trì trợ giúp pháp lý?", "bộ này còn chủ trì nhiệm vụ nào nữa không"], ()),
        (["Ai chủ trì III.9?", "Bộ này có phối hợp nhiệm vụ nào không?"], ()),
        (
            ["Bộ nào chủ trì cuộc thi báo chí?", "Hai bộ đó cùng chủ trì những việc nào nữa?"],
            ("I.3", "III.15", "V.4"),
        ),
        (["nhiệm vụ III.1 ai phối hợp", "ngoài bộ đó còn ai nữa không"], ("III.1",)),
        # a list doubted is told again
        (["Bộ Tư pháp chủ trì việc gì?", "chắc chắn không có việc khác chứ?"], ("III.3",)),
        # a claim about the one task spoken of
        (["Nhiệm vụ V.4 ai chủ trì?", "Mỗi mình Bộ Lao động thôi hả?"], ("V.4",)),
        (["Nhiệm vụ III.3 là gì?", "hộ cận nghèo cũng được à, có đúng không?"], ("III.3",)),
        # a question that stands alone takes nothing over
        (
            ["Bộ Xây dựng chủ trì gì năm 2022?", "Những nhiệm vụ nào thực hiện hằng năm?"],
            ("I.1", "I.2", "I.3", "I.5"),
        ),
        # what comes next, and a slip put right
        (["Nhiệm vụ III.10 là gì?", "nhiệm vụ tiếp theo là gì?"], ("III.11",)),
        (["Nhiệm vụ III.10 là gì?", "cái ngay trước nó thì sao?"], ("III.9",)),
        (["việc 4 mục V ai làm", "nhầm, việc 3"], ("V.3",)),
        (["Bộ Y tế phối hợp gì?", "à không, chủ trì"], ("III.15",)),
        # one of the tasks offered: by its place, its section, its words; or all
        (["Nhiệm vụ số 3 do ai chủ trì?", "3"], ("V.3",)),
        (["Nhiệm vụ số 1 là gì?", "mục III"], ("III.1",)),
        (["nhiệm vụ số 3 ai chủ trì?", "cái về trợ giúp pháp lý ấy"], ("III.3",)),
        (["nhiệm vụ số 2 ai phối hợp?", "tất cả"], ("I.2", "II.2", "III.2", "V.2")),
        # another section in the place of the one told, also by its number alone
        (["Mục IV có gì?", "Ai làm?", "Mục V thì sao?"], ("V.1", "V.2", "V.3", "V.4")),
        (["III.15 ai phối hợp?", "thế IV thì sao?"], ("IV",)),
        # two tasks told one a turn
        (
            ["III.9 là gì?", "III.10 là gì?", "Hai nhiệm vụ này cùng thời hạn không?"],
            ("III.9", "III.10"),
        ),
        (["III.9 hạn khi nào?", "III.1 hạn khi nào?", "Cái nào xong trước?"], ("III.9",)),
        (
            [
                "Bộ Giáo dục chủ trì việc nào hạn 2022?",
                "So với nhiệm vụ về nhà ở của Bộ Xây dựng thì thời hạn giống hay khác?",
            ],
            ("III.9", "III.10"),
        ),
        # both are spoken of, so both are told
        (
            ["III.9 hạn khi nào?", "III.1 hạn khi nào?", "2 việc vừa nêu việc nào xong trước?"],
            ("III.9", "III.1"),
        ),
        # of two, the one not spoken of last
        (["Nhiệm vụ nào hạn 2022?", "Cái đầu ai làm?", "thế còn việc kia?"], ("III.10",)),
        # the noun of an item is no matter
        (["Bộ Nội vụ chủ trì hai việc nào?", "Sản phẩm của cái thứ hai?"], ("V.2",)),
        # the narrower list is meant while something in it fits, else the wider one
        (
            ["Bộ TTTT chủ trì việc nào?", "lọc việc hằng năm", "trong đó việc nào ở mục I"],
            ("I.3", "I.5"),
        ),
        (
            [
                "Bộ Lao động chủ trì việc nào?",
                "Thu hẹp lại ở mục III.",
                "Trong đó việc nào Bộ chủ trì một mình?",
                "Ở mục V thì việc nào Bộ chủ trì một mình?",
            ],
            ("V.3",),
        ),
        # what fits nothing told, and says more than one thing new, is asked of all tasks
        (["Mục III có mấy việc?", "Vậy mục V có mấy việc Bộ Nội vụ chủ trì?"], ("V.1", "V.2")),
        (["Việc nào hạn 2022?", "vậy việc nào chỉ làm 2026 - 2030 thôi"], ("III.1",)),
        # beside the agency of the list
        (["Bộ TTTT chủ trì việc nào?", "Việc nào không có Bộ Lao động cùng chủ trì?"], ("I.5",)),
        # only some are wanted, wherever the message says so
        (["Tỉnh Lào Cai phối hợp việc nào?", "Riêng ở mục I thì có việc nào?"], TOLD),
        (["UBND tỉnh phối hợp việc nào?", "Siết thêm: phải là việc ở mục I."], TOLD),
        # the rest of those among which was looked
        (
            ["Trong các việc Bộ Nội vụ chủ trì, việc nào UBND tỉnh phối hợp?", "Phần còn lại?"],
            ("V.2",),
        ),
        (["Ở mục I, việc nào Bộ TTTT chủ trì?", "Tôi cần phần ngược lại"], ("I.1", "I.2", "I.6")),
        # the other role as well
        (
            ["Bộ KH&ĐT phối hợp việc nào?", "Mở rộng ra cả chủ trì nhé"],
            ("III.1", "III.6", "III.12", "III.13"),
        ),
        # what was asked is taken back
        (
            ["Việc nào hạn 2022?", "Bỏ câu đó đi, tôi cần việc Bộ Nội vụ chủ trì ở mục V."],
            ("V.1", "V.2"),
        ),
        # a name alone is asked the same; another is put in its place, whatever limits that
        (["Bộ Xây dựng chủ trì việc nào?", "Bộ Nội vụ?", "Vậy Bộ Tư pháp?"], ("III.3",)),
        (["Bộ Y tế chủ trì việc nào?", "còn Bộ Nội vụ, chỉ tính chủ trì"], ("V.1", "V.2")),
        # the agency asked about, not the one that an item's answer would name
        (
            ["Bộ KH&ĐT phối hợp việc gì?", "cái thứ hai hạn khi nào?", "bộ đó chủ trì việc gì?"],
            ("III.6", "III.13"),
        ),
        # tasks set aside by id or by place
        (["Bộ Xây dựng chủ trì nhiệm vụ nào?", "Không tính III.15"], ("III.10",)),
        (["Liệt kê việc mục V", "bỏ cái đầu tiên đi"], ("V.2", "V.3", "V.4")),
        # both roles, and both agencies, added up
        (
            ["Bộ KH&ĐT chủ trì gì?", "Gộp cả vai phối hợp thì bộ đó có mặt ở những việc nào?"],
            ("III.1", "III.6", "III.12", "III.13"),
        ),
        # the list told before, in the role of this turn
        (
            ["Nhiệm vụ của Bộ Tài chính và Bộ Nội vụ?", "chỉ lấy những việc chủ trì thôi"],
            ("V.1", "V.2"),
        ),
        (["Bộ Nội vụ chủ trì nhiệm vụ nào?", "Sản phẩm của chúng?"], ("V.1", "V.2")),
        # what is out of scope leaves the ministry as it was
        (["Bộ Công an chủ trì gì?", "thời tiết Hà Nội", "Bộ đó có mấy nhiệm vụ?"], ("III.7",)),
        # a denial is a claim about the task
        (["Ai chủ trì III.10?", "Sai rồi, là Bộ Tài chính chứ"], ("III.10",)),
        (["III.10 hạn năm nào?", "Sai, phải là 2025 chứ"], ("III.10",)),
    ],
)
def test_the_turn_is_read_in_its_context(
    assistant: Assistant, turns: list[str], tasks: tuple[str, ...]
) -> None:
    assert assistant.answer(turns).tasks == tasks


@pytest.mark.parametrize(
    ("turns", "cited"),
    [
        # a point of the part told, or of the part named
        (["Mục đích của kế hoạch là gì?", "điểm c"], {"ke-hoach/I/1/c"}),
        (["Điểm b phần yêu cầu nói gì?", "thế điểm a"], {"ke-hoach/I/2/a"}),
        (["Kế hoạch có mấy yêu cầu?", "đọc yêu cầu thứ ba"], {"ke-hoach/I/2/c"}),
        (["Nội dung mục II.1 của kế hoạch", "gạch cuối cùng nói gì"], {"ke-hoach/II/1/gach-5"}),
        # what comes after and before
        (["Điều 1 quy định gì?", "Điều tiếp theo?"], {"nghi-quyet/dieu-2"}),
        (["Điều 3 nói gì", "điều trước đó"], {"nghi-quyet/dieu-2"}),
        (["Kế hoạch mục II.3, gạch thứ 10 nói gì", "gạch trước đó"], {"ke-hoach/II/3/gach-9"}),
        # another document in the place of the first
        (
            ["Chỉ thị 40 ban hành ngày nào?", "Còn Kết luận 06?"],
            {"ke-hoach/II/3/gach-5"},
        ),
    ],
)
def test_the_part_is_found_in_its_context(
    assistant: Assistant, turns: list[str], cited: set[str]
) -> None:
    assert {citation.passage for citation in assistant.answer(turns).citations} == cited


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (["Ai chủ trì III.10?", "Sai rồi, là Bộ Tài chính chứ"], "Không"),
        (["Chỉ thị 05 ngày nào?", "Nói về gì?"], "giảm nghèo bền vững"),
        (["Kết luận 06 là của ai?", "ngày mấy?"], "10 tháng 6 năm 2021"),
    ],
)
def test_what_is_said_in_its_context(assistant: Assistant, turns: list[str], said: str) -> None:
    assert said in assistant.answer(turns).answer


@pytest.mark.parametrize(
    ("turns", "count"),
    [
        (["Mục I có mấy nhiệm vụ?", "Mục V có mấy nhiệm vụ?", "Tổng cộng hai mục?"], 10),
        (["Liệt kê các nhiệm vụ hằng năm", "bao nhiêu cái UBND tỉnh chủ trì"], 2),
    ],
)
def test_the_number_in_its_context(assistant: Assistant, turns: list[str], count: int) -> None:
    assert assistant.answer(turns).count == count


@pytest.mark.parametrize(
    "question",
    [
        "cái đó ai làm vậy ạ?",
        "sản phẩm của nhiệm vụ ấy là gì",
        "đơn vị phối hợp là đơn vị nào?",
        "bộ đó còn làm gì nữa?",
        "thế bộ này chủ trì mấy nhiệm vụ?",
        "điểm b nói gì vậy?",
        "mục tiếp theo là gì?",
        "who coordinates it?",
    ],
)
def test_what_was_never_named_is_asked_back(assistant: Assistant, question: str) -> None:
    answer = assistant.answer([question])
    assert answer.status == "clarify"
    assert answer.citations == ()


@pytest.mark.parametrize(
    ("turns", "verdict"),
    [
        # 'tham gia' is any role, whatever role was asked about before
        (["Ai làm V.3?", "có tỉnh tham gia không"], "Đúng"),
        (["III.12 ai chủ trì", "Bộ Tài chính có dính vào không"], "Đúng"),
        (["III.11 ai chủ trì", "Bộ Xây dựng có tham gia không"], "Không đúng"),
    ],
)
def test_a_part_in_the_task_spoken_of(assistant: Assistant, turns: list[str], verdict: str) -> None:
    assert assistant.answer(turns).answer.startswith(f"**{verdict}.**")


def test_none_of_those_listed_is_not_none_at_all(assistant: Assistant) -> None:
    """The appendix has tasks of every year: only those listed have none."""
    turns = ["Bộ Nội vụ chủ trì mấy việc?", "trong đó có việc nào hằng năm không?"]
    assert assistant.answer(turns).answer.startswith("Trong các nhiệm vụ vừa nêu không có")
