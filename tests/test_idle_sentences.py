"""A later turn of few words asks of what was told before it, whatever the writer tells of himself around them."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

LEAD = "Bộ Tư pháp chủ trì những việc nào?"
# What was asked before, the turn, whose answer it must be that its question alone has, and the reason.
SAME = [
    (
        [LEAD],
        "Tuần này cả phòng em chạy báo cáo quý. Mạng thì chập chờn. {} Trả lời gọn giúp em là được.",
        "Còn Bộ Xây dựng?",
        "another body",
    ),
    (
        ["Bộ Xây dựng chủ trì những việc nào?"],
        "Em hỏi vì thấy mỗi trang ghi một kiểu. Câu này thủ trưởng nhắc mãi. {}",
        "Thế Bộ Nội vụ thì mấy việc?",
        "another body, counted",
    ),
    (
        ["Chính sách trợ giúp pháp lý do ai chủ trì?"],
        "Máy in hỏng nên tôi phải chép tay. {} Xin lỗi vì làm phiền giờ nghỉ.",
        "Khi nào xong?",
        "a column of the task",
    ),
    (
        ["Bộ Nội vụ chủ trì việc nào?"],
        "Tôi không rành máy tính. Con tôi mở giúp trang này. {}",
        "Sản phẩm của cái thứ hai là gì?",
        "one of those told",
    ),
    (
        ["Những việc nào hạn năm 2022?"],
        "Phòng có ba người mà ai cũng bận. {} Em cần trước giờ trưa.",
        "Trong đó Bộ Xây dựng chủ trì việc nào?",
        "among those told",
    ),
]


@pytest.mark.parametrize(("before", "turn", "asked", "reason"), SAME)
def test_what_the_writer_tells_around_it_changes_no_later_turn(
    assistant: Assistant, before: list[str], turn: str, asked: str, reason: str
) -> None:
    told = assistant.answer([*before, turn.format(asked)])
    alone = assistant.answer([*before, asked])
    assert (told.tasks, told.count) == (alone.tasks, alone.count), reason
    assert told.tasks, reason
    assert told.explanation["unread"], reason


# What was asked before, a turn of several sentences, the tasks of its answer, and the reason.
BEARING = [
    (
        [LEAD],
        "Tôi đang phụ trách mảng nước sạch nông thôn. Ai chủ trì?",
        ["III.11"],
        "the matter is told before",
    ),
    ([LEAD], "Bên tôi là Bộ Xây dựng. Phối hợp việc nào?", [], "the body is told before"),
    (
        ["Bộ Nội vụ chủ trì việc nào?"],
        "Em chỉ lấy việc hạn 2021 - 2025 thôi. Là việc nào ạ?",
        ["V.1"],
        "a condition is told before",
    ),
    (
        [LEAD],
        "Tôi chuyển qua Bộ Xây dựng nhé. Bộ này chủ trì việc nào?",
        ["III.10", "III.15"],
        "'this ministry' is that of the turn itself",
    ),
    (
        ["Nhiệm vụ III.14 ai phối hợp?"],
        "Em đang viết báo cáo quý. Trong đó có một ý về cuộc thi viết báo giảm nghèo. Hạn ghi thế nào?",
        ["I.4"],
        "a matter in a paper of the writer's",
    ),
    (
        ["Bộ Xây dựng chủ trì việc nào ở mục III?"],
        "Vậy số việc còn lại của mục III mà bộ ấy không chủ trì là mấy?",
        [f"III.{n}" for n in range(1, 17) if n not in (10, 15)],
        "those that are left are no part of the list",
    ),
    (
        ["UBND tỉnh chủ trì mấy việc ở mục V?"],
        "Nếu tính cả những việc mà UBND tỉnh có tên ở cột phối hợp của mục V thì tổng là mấy việc?",
        ["V.1", "V.3", "V.4"],
        "what is added to what was told",
    ),
    (
        ["Việc nào phải xong năm 2022?"],
        "Còn vụ trợ giúp pháp lý thì làm đến bao giờ?",
        ["III.3"],
        "the time of another is not asked for among those of one time",
    ),
]


@pytest.mark.parametrize(("before", "turn", "tasks", "reason"), BEARING)
def test_what_a_question_is_about_is_read_with_it(
    assistant: Assistant, before: list[str], turn: str, tasks: list[str], reason: str
) -> None:
    assert assistant.answer([*before, turn]).tasks == tuple(tasks), reason
