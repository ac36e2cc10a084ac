"""Claims of how many tasks a body has in which part, of whose few tasks are, and of work done abroad."""

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


@pytest.mark.parametrize(("turns", "expected"), [*IN_PARTS, *SHARED, *ABROAD])
def test_claim_is_weighed(assistant: Assistant, turns: str, expected: str) -> None:
    assert verdict(told(assistant, turns).answer) == expected
