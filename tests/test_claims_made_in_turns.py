"""Claims of a body's tasks in each part, of whose few tasks are, of work done abroad, of what a list holds."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
DUE = "việc nào có hạn là năm 2022"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def verdict(text: str) -> str:
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


# A claim, and its verdict.
IN_PARTS = [
    (
        "Ủy ban Dân tộc góp mặt ở hai việc, một việc đồng chủ trì, một việc phối hợp, phải không?",
        "yes",
    ),
    ("Có phải Ủy ban Dân tộc có tên ở 2 nhiệm vụ, 1 là đồng chủ trì, 1 là phối hợp?", "yes"),
    ("Bộ Xây dựng chủ trì hai việc: một việc một mình, một việc đồng chủ trì, đúng không?", "yes"),
    ("BXD chủ trì 2 NV: 1 NV chủ trì một mình, 1 NV đồng chủ trì, đúng ko?", "yes"),
    ("Bộ Nội vụ có 2 việc, một là đồng chủ trì, một là chủ trì một mình, đúng chứ?", "yes"),
    ("BXD CT 2 NV: 1 NV CT một mình, 1 NV CT chung với các bộ khác, đúng ko?", "yes"),
    # The other way round: it leads none alone, it helps with none, or there are not so many.
    (
        "Ủy ban Dân tộc có tên ở hai việc, một là chủ trì một mình, một là phối hợp phải không?",
        "no",
    ),
    ("Bộ Nội vụ có 2 việc, một là đồng chủ trì, một là phối hợp, đúng không?", "no"),
    (
        "Bộ Tư pháp được nêu tên ở 3 việc, trong đó 1 việc chủ trì, 2 việc phối hợp, phải không?",
        "no",
    ),
    # It leads one task alone: that it does so 'with others' is not weighed by how many there are.
    ("Bộ Tư pháp có 1 việc, đồng chủ trì, đúng không?", ""),
    # The parts may overlap, or don't come to the whole: no verdict is due.
    ("Bộ Xây dựng có 3 việc, 2 việc chủ trì, 1 việc chủ trì một mình, đúng không?", ""),
    ("Ủy ban Dân tộc có tên ở hai việc, một là phối hợp, hai là phối hợp, đúng không?", ""),
]
# Bodies by their letters are bodies as well.
SHARED = [
    ("hạn 2022 có 2 việc, 1 của BXD, 1 của Bộ GDĐT, đúng ko", "yes"),
    (f"{DUE} || vậy hạn 2022 chỉ 2 NV, một của BXD, một của Bộ GDĐT, đúng ko", "yes"),
    ("hạn 2022 có 2 việc, 1 của BXD, 1 của BYT, đúng ko", "no"),
]
# 'nước ngoài' sets nobody aside.
ABROAD = [
    ("Đưa lao động huyện nghèo đi làm ở nước ngoài do Bộ Lao động chủ trì, đúng không?", "yes"),
    ("Việc đưa người huyện nghèo ra nước ngoài Bộ Ngoại giao chủ trì, phải không?", "no"),
    (
        "Việc đưa lao động huyện nghèo đi làm ở nước ngoài không phải Bộ Ngoại giao chủ trì mà là "
        "Bộ Lao động, đúng không?",
        "yes",
    ),
]
LABOUR, COORDINATED = "Bộ LĐTBXH chủ trì mấy nv?", "Bộ LĐTBXH phối hợp mấy nv?"
# One role beside that of the turn before: it leads 13 tasks and coordinates 10.
OTHER_ROLE = [
    (f"{LABOUR} || Số việc bộ phối hợp còn nhiều hơn thế, phải không?", "no"),
    (f"{LABOUR} || Phối hợp còn nhiều hơn đúng ko?", "no"),
    (f"{LABOUR} || phoi hop it hon phai khong", "yes"),
    (f"{LABOUR} || Số đó nhiều hơn số phối hợp phải không?", "yes"),
    (f"{LABOUR} || Ít hơn số phối hợp, đúng không?", "no"),
    (f"{COORDINATED} || Nghe nói số chủ trì ít hơn số ấy, phải không?", "no"),
    (f"{COORDINATED} || So với số chủ trì thì ít hơn, phải không?", "yes"),
    (f"{COORDINATED} || So với số đó thì số chủ trì nhiều hơn, phải không?", "yes"),
    (f"{COORDINATED} || Số chủ trì cũng bằng số đó, phải không?", "no"),
    ("Bộ KHĐT chủ trì mấy nv? || Số phối hợp cũng bằng chừng đó, phải không?", "yes"),
    # Nothing is claimed, or a number by itself.
    (f"{LABOUR} || So với phối hợp thì bên nào nhiều hơn?", ""),
    (f"{LABOUR} || Phối hợp nhiều hơn hay ít hơn?", ""),
    (f"{LABOUR} || Bộ phối hợp nhiều hơn 10 việc phải không?", "no"),
]
# The number told before is what is compared, and whether a task is one of those told.
TOLD = [
    (f"{LABOUR} || UBND tỉnh phối hợp cũng bằng số đó phải không?", "yes"),
    ("Bộ Nông nghiệp phối hợp mấy việc? || Bộ Nội vụ chủ trì bằng số đó phải không?", "yes"),
    ("Bộ Nội vụ chủ trì mấy việc? || Phối hợp bằng số đó phải không?", "no"),
    ("Bộ Tư pháp chủ trì mấy việc? || Bộ Công an phối hợp có bằng số ấy không?", "no"),
    ("UBND tỉnh chủ trì mấy việc? || Bộ Lao động phối hợp nhiều hơn số đó phải không", "yes"),
    ("UBND tỉnh chủ trì mấy việc? || Bộ Lao động phối hợp ít hơn số đó phải không", "no"),
    ("UBND tỉnh phối hợp mấy việc? || Bộ Tư pháp chủ trì ít hơn con số đó phải không?", "yes"),
    ("UBND tỉnh chủ trì mấy việc? || Bộ Lao động chủ trì nhiều hơn số đó phải không", "yes"),
    ("Bộ Công an chủ trì mấy việc? || Bộ Quốc phòng cũng ngần ấy phải không?", "yes"),
    ("Có mấy việc hạn 2022? || Bộ Nông nghiệp chủ trì bằng số đó phải không?", "no"),
    ("Bộ Lao động chủ trì mấy việc hằng năm? || Phối hợp nhiều hơn phải không?", "yes"),
    ("Việc nào không thuộc mục III? || Trong đó có cả việc nhà ở phải không?", "no"),
    ("Mục III có việc nào về nhà ở? || Trong đó có cả nước sạch phải không?", "no"),
    (
        "Bộ Lao động chủ trì những việc nào ở mục III? || Trong đó có cả việc nhà ở phải không?",
        "no",
    ),
]
PROVINCES, YEARLY = "Tỉnh mình chủ trì mấy việc vậy?", "Những việc nào thực hiện hằng năm?"
BUILDING, SECTION = "Bộ Xây dựng chủ trì những việc nào?", "Mục V có những việc nào?"
# What is said to be among the tasks told.
AMONG = [
    (f"{PROVINCES} || Nghe đâu trong đó có cả tín dụng cho hộ nghèo, phải hông?", "no"),
    (f"{PROVINCES} || trong do co viec tin dung uu dai khong", "no"),
    (f"{PROVINCES} || Trong số đó có nhiệm vụ xây dựng mô hình hợp tác xã đúng không?", "yes"),
    (f"{PROVINCES} || Danh sách đó có gồm việc tín dụng ưu đãi không?", "no"),
    (f"{BUILDING} || Chính sách nhà ở có thuộc danh sách đó không?", "yes"),
    (f"{BUILDING} || Trong mấy việc đó có III.12 đúng không?", "no"),
    (f"{YEARLY} || Trong đó có cả việc tổ chức cuộc thi tác phẩm báo chí, đúng không?", "no"),
    (f"{YEARLY} || việc tổ chức cuộc thi tác phẩm báo chí có nằm trong đó không?", "no"),
    (f"{YEARLY} || Trong đó có việc truyền thông, vận động người nghèo, phải không?", "yes"),
    (f"{SECTION} || Nghe nói trong mấy việc đó có cả cơ sở dữ liệu giảm nghèo phải không?", "yes"),
    (f"{SECTION} || Trong mấy việc đó có cả chính sách nhà ở, phải không?", "no"),
    # Tasks are asked for, or who is in them.
    (f"{BUILDING} || Trong đó có việc nào về nước sạch không?", ""),
    (f"{LABOUR} || Trong đó có tỉnh phối hợp không?", ""),
    (f"{LABOUR} || Trong đó có ai phối hợp?", ""),
    (f"{LABOUR} || Trong đó có thời hạn không?", ""),
]


@pytest.mark.parametrize(
    ("turns", "expected"), [*IN_PARTS, *SHARED, *ABROAD, *OTHER_ROLE, *TOLD, *AMONG]
)
def test_claim_is_weighed(assistant: Assistant, turns: str, expected: str) -> None:
    assert verdict(told(assistant, turns).answer) == expected
