"""Lists and extremes of which part is said apart: what counts, what is set aside, what a figure means."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("question", "tasks", "reason"),
    [
        (
            "Chỉ đếm cơ quan có tên riêng, UBND và cụm 'các bộ, ngành' không tính. "
            "Việc nào có từ ba cơ quan trở lên cùng chủ trì?",
            "III.7 III.15",
            "what does not count is no task set aside",
        ),
        (
            "Việc nào có hơn hai cơ quan cấp bộ cùng chủ trì? UBND không tính.",
            "III.7 III.15",
            "nor after the question",
        ),
        (
            "Việc nào nhiều 'phụ tá' nhất, nghĩa là nhiều cơ quan phối hợp được gọi tên nhất?",
            "III.6",
            "a figure of speech, and what it means",
        ),
        ("Việc nào định kỳ mà không phải hằng năm?", "I.4", "recurring, and not each year"),
        ("viec nao khoi dong tre nhat", "III.1", "the latest start"),
        ("Việc nào bắt đầu muộn nhất trong bảng?", "III.1", "no limit without a year"),
        (
            "Việc nào ở mục V mà Bộ Nội vụ không đứng tên cả bên chủ trì lẫn bên phối hợp?",
            "V.3 V.4",
            "both sides are denied",
        ),
        ("việc ở mụcV bộ nội vụ chủ trì", "V.1 V.2", "a section number typed against its word"),
        (
            "Trợ giúp pháp lý với tín dụng ưu đãi, hai việc này do ai chủ trì?",
            "III.3 III.12",
            "two tasks described side by side",
        ),
        (
            "Kết nối người nghèo với thị trường lao động và xây dựng cơ sở dữ liệu giảm nghèo: "
            "việc nào có Bộ TT&TT chủ trì?",
            "V.4",
            "which of two",
        ),
        (
            "Quán triệt Chỉ thị 05 và phong trào thi đua, hai việc này thời gian khác nhau ra sao?",
            "I.1 I.6",
            "a document in the name of a task",
        ),
    ],
)
def test_lists(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert assistant.answer([question]).tasks == tuple(tasks.split()), reason


@pytest.mark.parametrize(
    ("question", "count", "reason"),
    [
        (
            "Việc giải quyết đất sản xuất, đất ở có bao nhiêu cơ quan chủ trì, tính cả Ủy ban Dân tộc?",
            8,
            "an agency told to be among those counted",
        ),
        (
            "Phụ lục có tất cả bao nhiêu nhiệm vụ, kể luôn việc không có số thứ tự?",
            29,
            "rows without a number are counted, too",
        ),
        (
            "Bộ LĐTBXH chủ trì chung với ít nhất một cơ quan đích danh khác ở mấy việc?",
            7,
            "one more by name",
        ),
    ],
)
def test_counts(assistant: Assistant, question: str, count: int, reason: str) -> None:
    assert assistant.answer([question]).count == count, reason


def test_another_extreme_is_asked_of_the_same_tasks(assistant: Assistant) -> None:
    turns = ["Việc nào phải xong sớm nhất?", "Còn việc bắt đầu muộn nhất?"]
    assert assistant.answer(turns).tasks == ("III.1",)
