"""Claims as people put them in passing: a closing 'nhỉ' or 'à', 'chỉ là', 'việc đó' of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
DATABASE = ["ai chủ trì xây dựng cơ sở dữ liệu về giảm nghèo vậy", "sản phẩm ghi gì"]
DEADLINES = ["hạn của III.9 là gì?", "còn III.10?"]

# (turns, how the answer begins, tasks, reason)
CLAIMS = [
    (["phụ lục có 29 việc đúng không"], YES, 29, "'việc' counts tasks as 'nhiệm vụ' does"),
    (["phụ lục gồm 29 việc nhỉ"], YES, 29, "'gồm' beside a number asks nothing"),
    (["phụ lục gồm 30 việc nhỉ"], NO, 29, "a wrong number"),
    (
        ["ủa đếm hết cả năm mục thì cái phụ lục có 29 việc nhỉ?"],
        YES,
        29,
        "'đếm' asks nothing either",
    ),
    (["tính hết năm mục có 29 việc đúng không"], YES, 29, "'hết năm mục' is no end of a year"),
    (["Bộ Tài chính ở III.12 chỉ là cơ quan phối hợp đúng không"], YES, 1, "others may, too"),
    (
        ["Bộ Tài chính chỉ là đơn vị phối hợp nhiệm vụ III.12 phải không"],
        YES,
        1,
        "right behind the name",
    ),
    (["Bộ Xây dựng chỉ là cơ quan phối hợp việc nhà ở phải không"], NO, 1, "it leads"),
    (
        ["Bộ Tài chính một mình phối hợp III.12 đúng không"],
        NO,
        1,
        "'một mình' is said of the ministry",
    ),
    (
        [
            "NHCSXH cùng NHNN chủ trì mảng tín dụng ưu đãi hộ nghèo, còn BTC chỉ là CQ phối hợp, đúng chưa?"
        ],
        *(YES, 1, "beside who leads"),
    ),
    (
        [*DATABASE, "tức là bộ đó chủ trì một mình, không chung với bộ nào, đúng ko?"],
        *(YES, 1, "concluded of who leads, after the product was told"),
    ),
    ([*DEADLINES, "hai việc này cùng hạn nhỉ"], YES, 2, "two tasks told one after the other"),
    (["III.9 và III.10 cùng hạn à"], YES, 2, "two numbers"),
    (["Nhiệm vụ III.10 với III.15 cùng một hạn à"], NO, 2, "one ends in 2022"),
    (["III.9 xong trước III.11 hả"], YES, 2, "one before the other"),
    (
        ["Tôi hỏi nhà ở cho hộ nghèo. Có người chỉ sang Bộ Tư pháp. Bộ Tư pháp chủ trì việc đó à?"],
        *(NO, 1, "'việc đó' is the matter, not what that ministry leads"),
    ),
    (
        [
            "Nhà tôi hộ nghèo cần trợ giúp pháp lý. Anh bạn bảo hỏi Bộ Xây dựng. Bộ Xây dựng chủ trì việc đó à?"
        ],
        *(NO, 1, "the matter two sentences before"),
    ),
    (
        ["Tôi quan tâm tới nhà ở cho hộ nghèo. Bộ Tư pháp chủ trì việc đó phải không?"],
        *(NO, 1, "not the one task that this ministry leads, poor as it fits"),
    ),
    (
        ["nước sạch nông thôn là Bộ Y tế lo chính đúng hông mấy anh chị"],
        *(NO, 1, "'mấy anh chị' counts nothing"),
    ),
    (["NHNN với NHCSXH cùng chủ trì nv tín dụng ưu đãi cho hộ nghèo, p ko ạ?"], YES, 1, "'p ko'"),
    (["Bộ Tư pháp chủ trì việc đó phải không?"], "Bạn đang nói đến", 0, "nothing was told before"),
    (["III.9 với III.10 hạn nào sớm hơn nhỉ"], "So sánh", 2, "asks, and claims nothing"),
    (["phụ lục gồm những việc gì nhỉ"], "Phụ lục", 29, "asks which"),
]


@pytest.mark.parametrize(("turns", "begins", "size", "reason"), CLAIMS)
def test_a_claim_in_passing(
    assistant: Assistant, turns: list[str], begins: str, size: int, reason: str
) -> None:
    answer = assistant.answer(turns)
    assert answer.answer.startswith(begins), reason
    assert len(answer.tasks) == size, reason


# (turns, number, reason)
COUNTS = [
    (
        ["mục I có mấy nhiệm vụ", "còn mục III mấy cái"],
        16,
        "another section is no part of the first",
    ),
    (["muc I co may nhiem vu", "con muc III thi sao, may cai"], 16, "without marks, in two pieces"),
    (["Bộ LĐTBXH chủ trì mấy việc ở mục I", "mục III mấy cái"], 6, "what else was said holds on"),
    (
        ["Bộ LĐTBXH chủ trì những nhiệm vụ nào", "trong đó mục III mấy cái"],
        6,
        "a part of those told",
    ),
]


@pytest.mark.parametrize(("turns", "number", "reason"), COUNTS)
def test_another_section_is_counted_by_itself(
    assistant: Assistant, turns: list[str], number: int, reason: str
) -> None:
    assert assistant.answer(turns).count == number, reason
