"""Lists and counts asked with a reason after them, an address at the end, or after other turns."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

PROVINCES_LEAD = "I.1 I.2 II.1 II.2 III.6 III.16"
GROUPS_ALONE = "I.1 I.2 II.1 II.2"
ANNUAL = "I.1 I.2 I.3 I.5"
SAME_PRODUCT = "III.9 III.11 III.13 III.15"


# The message, the tasks of the answer, why.
LISTS = [
    # whom several people name against each other is no condition; who is asked to say something names nobody
    (
        "Anh cho em hỏi việc nhà ở, anh nói giúp em với. Ai chủ trì?",
        "III.10",
        "courtesy is no dispute",
    ),
    (
        "Phòng em bàn về trợ giúp pháp lý cho hộ nghèo. Người thì bảo Bộ Y tế lo, người thì bảo Bộ Nội vụ."
        " Cho em biết cơ quan chủ trì.",
        "III.3",
        "a dispute",
    ),
    # what is told after a whole question is its reason
    (
        "Việc nào Bộ TT&TT chủ trì mà Bộ Lao động không có tên chủ trì? Tôi viết về nghề báo, bạn tôi cứ nói"
        " việc nào hai bộ cũng đứng cùng nhau.",
        "I.5",
        "reason",
    ),
    (
        "Việc nào làm hằng năm? Bà ngoại cháu cứ bảo việc nhà ở hộ nghèo năm nào cũng làm.",
        ANNUAL,
        "others",
    ),
    ("Bộ Lao động chủ trì việc nào? Tôi chỉ lấy việc ở mục V.", "V.1 V.3 V.4", "near: limits"),
    (
        "Bộ Lao động chủ trì những việc nào ở mục I? Tôi không lấy việc hằng năm.",
        "I.4 I.6",
        "near: set aside",
    ),
    ("Bộ tôi chủ trì những việc nào? Tôi làm ở Bộ Xây dựng.", "III.10 III.15", "near: whose"),
    # what comes of a wrong answer
    ("Việc nào Bộ Xây dựng chủ trì, sót là em ăn đòn", "III.10 III.15", "warning"),
    # cells that hold more than the text asked for are set aside anyway
    (
        "Gom các việc có sản phẩm ghi nguyên văn 'Cơ chế, chính sách được hoàn thiện', dòng nào có thêm chữ"
        " thì bỏ.",
        SAME_PRODUCT,
        "longer",
    ),
    ("viec nao co san pham ghi y het la co che, chinh sach duoc hoan thien", SAME_PRODUCT, "bare"),
    (
        "Câu 'Cơ chế, chính sách được hoàn thiện' lặp lại nguyên văn ở vài chỗ. Việc nào ghi sản phẩm như vậy?",
        SAME_PRODUCT,
        "a wording recurs, no work",
    ),
    (
        'Nội dung phải mở đầu bằng chính chữ "Nghiên cứu". Đó là những nhiệm vụ nào?',
        "III.1 III.2 III.10 III.11",
        "opens with",
    ),
    (
        'Nội dung mở đầu bằng chữ "Rà soát". Gồm những việc nào?',
        "III.4 III.14 V.1",
        "no noun for tasks, no column",
    ),
    (
        'Cột nội dung phải bắt đầu bằng chữ "Hỗ trợ". Có mấy việc như vậy?',
        "III.7",
        "the column named",
    ),
    (
        'Báo cáo của tôi nội dung mở đầu bằng chữ "Hỗ trợ". Bộ Xây dựng chủ trì những việc nào?',
        "III.10 III.15",
        "near: of a report",
    ),
    # a part of the writer's own paper
    (
        "Em chỉ đưa vào phần đầu những việc tỉnh chủ trì. Vậy phần đầu đó gồm những nhiệm vụ nào?",
        PROVINCES_LEAD,
        "own part",
    ),
    ("Phần đầu của phụ lục gồm những việc nào?", "I.1 I.2 I.3 I.4 I.5 I.6", "near: the appendix's"),
    # who is spoken to is no matter
    ("Tỉnh mình phải đứng ra chủ trì cái gì hả cán bộ?", PROVINCES_LEAD, "address"),
    ("chào anh cán bộ, mục V gồm những việc gì", "V.1 V.2 V.3 V.4", "address"),
    ("kính gửi các anh chị chuyên viên, mục V gồm những việc gì", "V.1 V.2 V.3 V.4", "address"),
    ("thưa đồng chí lãnh đạo, mục V gồm những việc gì", "V.1 V.2 V.3 V.4", "address"),
    ("xin chào các đồng chí chuyên viên, việc nào hạn năm 2022", "III.10 III.9", "address"),
    ("kính chào anh trưởng phòng, việc nào làm hằng năm", ANNUAL, "address"),
    ("nhiệm vụ nào nhắc tới cán bộ?", "I.2 V.2", "near: a matter"),
    # 'chỉ' before several in a row: these and nobody else
    ("Việc nào chỉ do Bộ Lao động và Bộ Thông tin chủ trì?", "I.3 I.4 V.4", "just two"),
    ("Việc nào cột chủ trì chỉ ghi Bộ Quốc phòng, Bộ Công an và Bộ Lao động?", "III.7", "three"),
    ("Việc nào chỉ có Bộ Lao động chủ trì?", "III.1 III.2 III.8 IV V.3", "near: one"),
    (
        "Việc nào cột chủ trì chỉ ghi các bộ, ngành và UBND các tỉnh, thành phố?",
        GROUPS_ALONE,
        "two groups",
    ),
    (
        "cot chu tri ghi cac bo, nganh va UBND cac tinh, khong neu ten bo nao cu the la viec nao",
        GROUPS_ALONE,
        "no ministry",
    ),
    ("Việc nào các bộ, ngành và UBND tỉnh chủ trì?", f"{GROUPS_ALONE} III.6", "near: no 'chỉ'"),
]


@pytest.mark.parametrize(("message", "tasks", "why"), LISTS)
def test_lists(assistant: Assistant, message: str, tasks: str, why: str) -> None:
    assert sorted(assistant.answer([message]).tasks) == sorted(tasks.split())


# The message, the number told, why.
COUNTS = [
    ("III.15 có mấy bộ chủ trì, đếm bộ thôi nhé", 7, "ministries in the strict sense"),
    ("Nhiệm vụ III.15 có mấy bộ đứng chủ trì, ủy ban thì bỏ ra", 7, "a committee is none"),
    ("Nhiệm vụ III.15 có mấy bộ đứng chủ trì?", 8, "near: said of all bodies"),
    # the number of all tasks, and why it is asked for
    ("Tôi đếm phụ lục hai lần ra hai số vì mục IV không đánh số. Tất cả có mấy nhiệm vụ?", 29, ""),
    ("Phụ lục có bao nhiêu nhiệm vụ, tính cả dòng không đánh số?", 29, "counts too"),
    ("Theo báo cáo năm ngoái thì mục II có mấy nhiệm vụ?", 2, "the writer's paper is no matter"),
    ("Bảng cũ ghi mục II có 3 nhiệm vụ. Tôi đếm lại chỉ thấy 2. Ai đúng?", 2, "two numbers told"),
    (
        "Riêng mục IV không có số con nên bên tôi tính là một việc. Phụ lục tổng cộng có mấy nhiệm vụ?",
        29,
        "what counts as one is no condition",
    ),
    ("Tôi chỉ xét việc Bộ Y tế chủ trì. Tất cả có bao nhiêu nhiệm vụ?", 1, "near: kept to"),
]


@pytest.mark.parametrize(("message", "count", "why"), COUNTS)
def test_counts(assistant: Assistant, message: str, count: int, why: str) -> None:
    assert assistant.answer([message]).count == count


# The turns, the tasks of the last answer, its number, why.
TURNS = [
    # the others of all tasks, with a condition of their own
    ("Việc nào làm hằng năm? || Trừ các việc đó, còn lại mấy việc ở mục I?", "I.4 I.6", 2, ""),
    (
        "Mục V có việc gì? || Bỏ các việc ấy đi thì Bộ Y tế chủ trì bao nhiêu việc?",
        "III.15",
        1,
        "other agency",
    ),
    (
        "Bộ Y tế chủ trì việc nào? || Ngoài việc đó ra Bộ Xây dựng còn chủ trì việc nào?",
        "III.10",
        None,
        "another's",
    ),
    ("Việc nào làm hằng năm? || Trừ mấy việc đó ra còn mấy việc?", None, 25, "near: no condition"),
    # the tasks with the same cell, with the one spoken of where that is said
    (
        "Sản phẩm của III.13 là gì? || Có mấy việc ghi sản phẩm y như vậy, tính cả việc này?",
        SAME_PRODUCT,
        4,
        "included",
    ),
    (
        "Sản phẩm của III.13 là gì? || Còn việc nào khác có sản phẩm y như vậy?",
        "III.9 III.11 III.15",
        None,
        "near: others",
    ),
    # bodies are counted over all, whoever was spoken of
    ("Bộ Y tế chủ trì mấy việc? || có mấy cơ quan chủ trì từ ba việc trở lên?", None, 3, ""),
    (
        "Bộ Tài chính chủ trì việc nào? || Vậy có mấy cơ quan ở cột phối hợp mà không hề chủ trì việc nào?",
        None,
        2,
        "a role denied",
    ),
    ("III.15 ai chủ trì? || có mấy cơ quan phối hợp?", None, 1, "near: of the task"),
    # sections are counted over all, whichever was spoken of
    ("Mục III Bộ Y tế có việc gì? || Bộ này có tên ở mấy mục tất cả?", None, 1, "sections"),
    (
        "Mục I Bộ TT&TT có việc gì? || tổng kết thì bộ này có tên ở bao nhiêu mục trên cả năm mục?",
        None,
        3,
        "of five",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "count", "why"), TURNS)
def test_turns(
    assistant: Assistant, turns: str, tasks: str | None, count: int | None, why: str
) -> None:
    answer = assistant.answer(turns.split(" || "))
    assert tasks is None or sorted(answer.tasks) == sorted(tasks.split())
    assert count is None or answer.count == count


# The question on one body's part in two tasks, how the answer begins, why.
PARTS = [
    ("Bộ Kế hoạch giữ cùng một vai ở III.1 và III.13 phải không?", "**Không đúng.**", "two roles"),
    ("Ở III.1 với III.2, Bộ Lao động có cùng vai trò không?", "**Đúng.**", "one role"),
    ("Ở III.12 với III.13, Bộ Tài chính có cùng vai trò không?", "So sánh", "not named in one"),
]


@pytest.mark.parametrize(("question", "begins", "why"), PARTS)
def test_parts(assistant: Assistant, question: str, begins: str, why: str) -> None:
    assert assistant.answer([question]).answer.startswith(begins)
