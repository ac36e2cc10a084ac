"""Later turns that tell something beside their question: the task spoken of before stays."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

HOUSING = "Bộ nào chủ trì chính sách nhà ở cho hộ nghèo?||"
SECTION = "Mục V có những nhiệm vụ nào?||"
# The turns, joined by '||', the tasks told by the last, and why.
STORIES = [
    (
        HOUSING + "Cảm ơn, tôi ghi rồi. Sếp hỏi thêm mà tôi đang họp. Việc đó xong năm nào?",
        ["III.10"],
        "thanks and a story before what points to the task",
    ),
    (
        HOUSING
        + "Mẫu báo cáo tổ em có ba cột, cột cuối chưa điền được nên hỏi nốt: còn cơ quan phối hợp là ai ạ?",
        ["III.10"],
        "a colon and 'còn' before an elliptic question",
    ),
    (
        HOUSING + "mình lỡ mất đợt đầu rồi người ta bảo chờ đợt sau, thế sản phẩm của nó là gì vậy",
        ["III.10"],
        "a comma and 'thế'",
    ),
    (
        HOUSING + "Việc này cơ quan nào phối hợp? Bà con hỏi tôi ai phải làm chứ không hỏi hạn.",
        ["III.10"],
        "what is told after the question asks nothing more",
    ),
    (
        "Chuẩn nghèo đa chiều bộ nào lo?||Hóa ra là bộ tôi. Tôi soạn tờ trình gửi lãnh đạo. Thời gian ghi sao?",
        ["III.1"],
        "'lãnh đạo' of the story names no other task",
    ),
    (
        SECTION
        + "Cô giáo bảo viết về thu hút cán bộ nên em để ý cái thứ hai hơn. Cái thứ hai đó ai phối hợp?",
        ["V.2"],
        "an ordinal after a story",
    ),
    (SECTION + "Em chọn cái thứ ba. Ai chủ trì?", ["V.3"], "an ordinal in the story alone"),
    (
        HOUSING + "Vâng Bộ Xây dựng. Thế còn trợ giúp pháp lý, ai chủ trì?",
        ["III.3"],
        "the answer said again is no condition",
    ),
    # What names another matter is read.
    (
        HOUSING + "Tôi ghi rồi. Chuẩn nghèo đa chiều tôi cũng cần. Việc đó xong năm nào?",
        ["III.1"],
        "'đó' points to the matter told in this turn",
    ),
    (
        HOUSING + "Tôi đã ghi lại. Còn trợ giúp pháp lý em cũng phải báo cáo. Việc này bộ nào lo?",
        ["III.3"],
        "in other words",
    ),
    (
        HOUSING + "Ý em là tín dụng ưu đãi cơ. Việc đó xong năm nào?",
        ["III.12"],
        "what was meant is put right",
    ),
    (
        HOUSING + "Bộ Xây dựng thì tôi biết rồi. Bộ Nội vụ chủ trì việc gì?",
        ["V.1", "V.2"],
        "another",
    ),
    (HOUSING + "Liệt kê việc Bộ Nội vụ chủ trì.", ["V.1", "V.2"], "a request"),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), STORIES)
def test_stories(assistant: Assistant, turns: str, tasks: list[str], reason: str) -> None:
    """The last turn is answered of the task that it is about."""
    assert list(assistant.answer(turns.split("||")).tasks) == tasks, reason


# The turns, whether the last is borne out, and why.
CLAIMS = [
    (
        HOUSING
        + "Bên tôi gánh rồi. Ông phó còn dọa việc đấy phải xong trong năm 2022. Hạn ghi đúng là năm 2022 à?",
        True,
        "the year is claimed of the task spoken of",
    ),
    (
        HOUSING
        + "chị tài vụ nói bộ tài chính phối hợp mới có tiền, có đúng là bộ tài chính phối hợp việc này không?",
        False,
        "and so is the ministry, whatever other task it helps with",
    ),
]


@pytest.mark.parametrize(("turns", "borne", "reason"), CLAIMS)
def test_claims(assistant: Assistant, turns: str, borne: bool, reason: str) -> None:
    """A claim after a story is held against the task spoken of."""
    answer = assistant.answer(turns.split("||"))
    assert answer.answer.startswith("**Đúng" if borne else "**Không đúng"), reason
    assert list(answer.tasks) == ["III.10"]
