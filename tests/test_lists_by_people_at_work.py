"""What people at work ask of the table: shared leads set aside, both roles counted, who is named in a column."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

SHARED = "I.1 I.2 I.3 I.4 I.6 II.1 II.2 III.5 III.6 III.7 III.12 III.13 III.15 V.1 V.4"
NO_PROVINCE = "I.4 III.1 III.2 III.3 III.8 III.9 III.10 III.11 III.12 V.2"
WITHOUT_LABOUR = "I.5 III.4 III.9 III.12 III.13 III.14"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# Turns, and the tasks of the last answer.
LED_TOGETHER = [
    ("Bộ Nông nghiệp có việc nào chủ trì chung với nhiều cơ quan", "III.15"),
    (
        "Bộ Nông nghiệp chủ trì những việc nào? || Bỏ cái chủ trì chung với nhiều nơi đi, còn gì?",
        "III.11 III.14",
    ),
    (
        "Bộ Nông nghiệp chủ trì việc nào? || Bỏ việc có nhiều cơ quan chủ trì thì còn việc nào?",
        "III.11 III.14",
    ),
    ("Bộ Nội vụ chủ trì những việc nào? || không tính việc đồng chủ trì, còn việc nào?", "V.2"),
    ("Bộ TTTT chủ trì những gì? || Trừ mấy cái đồng chủ trì đi thì còn cái nào?", "I.5"),
    ("Bộ TTTT chủ trì những gì? || việc nào đồng chủ trì?", "I.3 I.4 III.15 V.4"),
    # Nobody is named: more than one is in the lead.
    ("những việc đồng chủ trì", SHARED),
    ("việc có nhiều cơ quan chủ trì", SHARED),
    # Either will do, or the most is asked for.
    ("Bộ Nội vụ chủ trì những việc nào? || Việc nào bộ này chủ trì hay đồng chủ trì?", "V.1 V.2"),
    ("Việc nào có nhiều cơ quan chủ trì nhất?", "III.15"),
]
SO_MANY_OTHERS = [
    ("Bộ Công an chủ trì chung với từ hai bộ khác trở lên ở việc nào?", "III.7"),
    ("Việc nào Bộ Lao động phải đứng chung với từ hai bộ khác trở lên?", "III.7 III.15"),
    ("Bộ TTTT đồng chủ trì với ít nhất hai bộ nữa ở nhiệm vụ nào?", "III.15"),
    ("Bộ Lao động chủ trì chung với hai bộ trở lên là việc nào?", "III.7 III.15"),
    ("Nhiệm vụ nào Bộ Lao động chủ trì cùng với hai bộ khác?", "III.7"),
    ("Việc nào Bộ Y tế đứng chung với bảy cơ quan khác?", "III.15"),
    (
        "Which tasks does the Ministry of Labour lead with two or more other ministries?",
        "III.7 III.15",
    ),
    # 'Khác' is not said: the one spoken of is one of them.
    ("Nhiệm vụ nào có từ hai bộ trở lên được nêu tên chủ trì?", "I.3 I.4 III.7 III.15 V.1 V.4"),
    ("Bộ Nội vụ chủ trì cùng một bộ khác ở việc nào?", "V.1"),
]
IN_NEITHER_ROLE = [
    ("Việc mô mà Bộ Lao động nỏ chủ trì, phối hợp cũng nỏ?", WITHOUT_LABOUR),
    ("Việc nào Bộ Lao động không chủ trì mà phối hợp cũng không?", WITHOUT_LABOUR),
    ("Bộ Lao động chủ trì không, phối hợp cũng không là những việc nào?", WITHOUT_LABOUR),
    (
        "Tỉnh chủ trì mấy việc rứa? || Rứa còn việc mô mà tỉnh nỏ có tên ở cột mô, chủ trì nỏ, phối hợp cũng nỏ?",
        NO_PROVINCE,
    ),
    ("Tui nỏ biết Bộ Tư pháp chủ trì việc chi?", "III.3"),
    ("Mục V việc nào Bộ Nội vụ không chủ trì, cũng không phối hợp", "V.3 V.4"),
]


COLOURED = (
    "Em tô bảng: dòng nào có tên Bộ Lao động em tô xanh, dòng nào có Ủy ban nhân dân các tỉnh, thành phố em tô "
    "vàng, có cả hai thì tô cả hai. Chữ 'các bộ, ngành' thì em không tô."
)
BOXED = "Ở mục V, việc có Bộ Nội vụ tôi bỏ vào ngăn 1, việc có Bộ TTTT tôi bỏ vào ngăn 2."
HEAPS = "Tôi chia ba chồng: chồng thứ nhất là việc Bộ Lao động chủ trì, chồng thứ hai là việc tỉnh chủ trì"
STAGES = "cột thời gian ghi cả giai đoạn 2021 - 2025 lẫn giai đoạn 2026 - 2030"
SORTED = [
    # Of no kind.
    (
        f"{COLOURED} Tô xong còn lác đác vài dòng trắng. Các dòng trắng là nhiệm vụ nào?",
        "III.9 III.12",
    ),
    (f"{COLOURED} Còn dòng nào không được tô màu gì?", "III.9 III.12"),
    (f"{BOXED} Việc nào không nằm trong ngăn nào?", "V.3"),
    (
        f"{HEAPS}, còn lại để riêng một chồng. Chồng để riêng gồm những nhiệm vụ nào?",
        "I.5 III.3 III.4 III.9 III.10 III.11 III.12 III.13 III.14 V.2",
    ),
    (
        "Dòng nào có Bộ Nội vụ thì tô đỏ, dòng nào có Bộ TTTT thì tô xanh. Những dòng vừa không đỏ vừa không "
        "xanh ở mục V là dòng nào?",
        "V.3",
    ),
    # Of one of them, or of both.
    (f"{BOXED} Ngăn 2 có việc nào?", "V.4"),
    (
        "Dòng Bộ Y tế chủ trì em tô đỏ, dòng Bộ Nội vụ chủ trì em tô tím. Dòng nào em tô tím?",
        "V.1 V.2",
    ),
    (
        "Dòng nào có Bộ LĐ tô đỏ, dòng nào có Bộ KHĐT tô vàng. Dòng nào được tô cả hai màu?",
        "III.1 III.6",
    ),
    # Periods that are told, and pointed to.
    (
        f"Tôi được giao nhóm chia hai chặng, nghĩa là {STAGES}. Liệt kê các nhiệm vụ thuộc nhóm hai chặng đó.",
        "I.6 III.5 V.1",
    ),
    ("Những việc nào chia làm hai chặng?", "I.6 II.2 III.5 V.1"),
    # Nothing is sorted.
    ("Bộ Y tế chủ trì việc nào? Đừng tô màu gì trong bảng nhé.", "III.15"),
    (
        "Xã tôi ở vùng cao, muốn được xếp diện khó khăn và ghi vào sổ của huyện. Nghị quyết 160 có kèm danh sách "
        "tên các xã nghèo không?",
        "",
    ),
]


@pytest.mark.parametrize(("turns", "tasks"), SORTED)
def test_those_of_a_kind_are_told(assistant: Assistant, turns: str, tasks: str) -> None:
    assert set(told(assistant, turns).tasks) == set(tasks.split())


@pytest.mark.parametrize(("turns", "tasks"), [*LED_TOGETHER, *SO_MANY_OTHERS, *IN_NEITHER_ROLE])
def test_those_tasks_are_told(assistant: Assistant, turns: str, tasks: str) -> None:
    assert set(told(assistant, turns).tasks) == set(tasks.split())


# Turns, and the number that is told.
BOTH_ROLES = [
    ("Cộng hết lại thì Bộ Nông nghiệp mắc mấy việc, làm chánh làm phụ gì cũng đếm?", 5),
    ("Cộng hết sổ lại thì ông Kế hoạch và Đầu tư lãnh mấy việc, chánh hay phụ tui đếm hết", 4),
    ("Ông Lao động mắc mấy việc cả thảy, chủ trì phối hợp gì cũng tính?", 23),
    ("Ông Nội vụ có mấy việc?", 2),
    # One role alone.
    ("Ông Lao động phối hợp mấy việc?", 10),
    ("Bộ Nông nghiệp làm chánh mấy việc?", 3),
]
BY_NAME = [
    (
        "Nút của Bộ Lao động em vẽ tạm. Em chỉ tính dòng nào Bộ được gọi tên ở cột phối hợp, không tính "
        "kiểu 'các bộ, ngành liên quan', cũng không tính dòng Bộ chủ trì. Con số là bao nhiêu ạ?",
        10,
    ),
    (
        "Em làm về Bộ Kế hoạch và Đầu tư. Em chỉ đếm dòng nào bộ có tên ở cột phối hợp, không đếm dòng bộ "
        "chủ trì. Vậy là bao nhiêu ạ?",
        2,
    ),
    (
        "Tôi theo dõi Bộ Nội vụ. Chỉ tính dòng bộ chủ trì, không tính dòng phối hợp. Là bao nhiêu?",
        2,
    ),
    (
        "SL n/v BLĐTBXH đồng CT vs ít nhất 1 CQ khác dc nêu tên (ko tính dòng chỉ ghi 'các bộ, ngành')?",
        7,
    ),
    ("SL việc Bộ Nội vụ chủ trì (trừ việc hằng năm)?", 2),
]
OF_ALL_BODIES = [
    (
        "Bộ Giáo dục có việc nào hạn năm 2022 không? || Vậy tất cả các bộ cộng lại thì mấy việc hạn năm đó?",
        2,
    ),
    (
        "Bộ Xây dựng có viêc nào hạn 2022 ko || vây gộp het cac bo lai thi bao nhieu viec hạn nắm đó",
        2,
    ),
    ("Bộ TTTT chủ trì mấy việc hằng năm? || Còn tính hết tất cả cơ quan thì mấy việc hằng năm?", 4),
    ("Bộ Xây dựng có việc nào hạn 2022 || cả phụ lục thì mấy việc hạn năm ấy", 2),
    ("Bộ Nội vụ có việc nào ở mục V || gộp hết các bộ thì mục V bao nhiêu việc", 4),
    # Some bodies, and not all.
    ("Bộ Xây dựng có việc nào hạn 2022 || còn Bộ Giáo dục thì mấy việc hạn năm đó", 1),
    ("Bộ Nội vụ chủ trì mấy việc || cộng lại với Bộ Tư pháp thì mấy việc", 3),
]
BARS = (
    "việc nào hạn năm 2022 thì vẽ thanh đỏ, việc bắt đầu từ 2026 vẽ thanh xám, việc chia hai giai đoạn vẽ thanh "
    "gạch chéo, còn lại là loại ghi liền một giai đoạn 2021 - 2030 thì vẽ thanh xanh chạy hết trang giấy"
)
FOLDERS = (
    "Tôi lọc thư mục A gồm các việc có Bộ Xây dựng, thư mục B gồm các việc có Bộ Tư pháp, thư mục C chứa việc "
    "có Bộ Giáo dục và Đào tạo, số còn lại của mục III để ở thư mục D."
)
LABELS = "Việc hằng năm dán nhãn đỏ, việc hạn 2022 dán nhãn vàng, các việc còn lại dán nhãn xanh."
KINDS = [
    (
        f"Mục III có mấy việc? || Lập bảng cho riêng mục này: {BARS}. Mực sắp hết. Sẽ có mấy thanh xanh?",
        12,
    ),
    (f"Lập bảng cho mục III: {BARS}. Có bao nhiêu thanh đỏ?", 2),
    (f"{FOLDERS} Thư mục D có bao nhiêu việc?", 12),
    (f"{FOLDERS} Thư mục C có bao nhiêu việc?", 2),
    (f"{LABELS} Có bao nhiêu nhãn xanh?", 23),
    (f"{LABELS} Có bao nhiêu nhãn đỏ?", 4),
    ("Việc nào ghi một mạch 2021 - 2030, tất cả mấy việc?", 17),
    # Tasks of either kind, and those of both.
    ("Nhóm A là việc hằng năm. Nhóm B là việc hạn 2022. Cả hai nhóm có mấy việc?", 6),
    ("Chồng 1 là việc hằng năm. Chồng 2 là việc tỉnh phối hợp. Mấy việc thuộc cả hai nhóm?", 2),
]
NOWHERE = [
    ("Mấy việc mà tỉnh nỏ có tên ở cột mô cả, chủ trì nỏ, phối hợp cũng nỏ?", 10),
    ("Có mấy việc Bộ Nội vụ nỏ có tên, chủ trì nỏ mà phối hợp cũng nỏ?", 27),
]


@pytest.mark.parametrize(
    ("turns", "number"), [*BOTH_ROLES, *BY_NAME, *OF_ALL_BODIES, *KINDS, *NOWHERE]
)
def test_so_many_are_counted(assistant: Assistant, turns: str, number: int) -> None:
    assert told(assistant, turns).count == number
