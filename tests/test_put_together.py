"""Two descriptions of tasks put together: each joint, frame and further sentence, in words of several people."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YEARLY, BUILDING = "I.1 I.2 I.3 I.5", "III.10 III.15"
EITHER = f"{YEARLY} {BUILDING}"


CASES = [
    # alternatives told apart by 'hoặc là' twice, before which nothing is described
    (
        "Hoặc là làm hằng năm, hoặc là Bộ Xây dựng chủ trì, việc nào như vậy thì kể tôi nghe.",
        EITHER,
    ),
    # what follows a frame is listed by its semicolon, whatever stands inside
    (
        "Liệt kê các nhiệm vụ thuộc ít nhất một trong hai trường hợp: làm hằng năm; "
        "hoặc Bộ Xây dựng chủ trì.",
        EITHER,
    ),
    # 'và' between two lists that are put into one
    (
        "Những nhiệm vụ làm hằng năm và những nhiệm vụ Bộ Xây dựng chủ trì, gộp chung cả hai nhóm "
        "lại giúp tôi.",
        EITHER,
    ),
    # without marks, 'va' joins as 'và' does
    (
        "cho danh sach viec lam hang nam va viec bo xay dung chu tri, dinh cai nao cung lay",
        EITHER,
    ),
    # a sentence of its own adds
    ("Tôi cần các việc làm hằng năm. Thêm vào đó là những việc Bộ Xây dựng chủ trì.", EITHER),
    # the second alternative is of tasks as the first is
    (
        "Những nhiệm vụ nào Bộ Xây dựng chủ trì hoặc có ND về tín dụng ưu đãi?",
        "III.10 III.12 III.15",
    ),
    # a sentence of its own sets aside, without a word before its verb
    ("Tôi muốn xem việc hằng năm. Đừng đưa vào những việc Bộ LĐTBXH chủ trì.", "I.1 I.2 I.5"),
    # for whom it is set aside
    ("Liệt kê các việc hằng năm nhưng bỏ ra hộ tôi những việc Bộ LĐTBXH chủ trì.", "I.1 I.2 I.5"),
    # a case instead of a noun for tasks
    (
        "Tôi muốn xem việc hằng năm, ngoại trừ trường hợp việc đó do Bộ LĐTBXH chủ trì.",
        "I.1 I.2 I.5",
    ),
    # the group set aside from is pointed to
    (
        "Lọc tập nhiệm vụ hằng năm. Sau đó loại khỏi tập này các nhiệm vụ Bộ LĐTBXH chủ trì, "
        "còn lại những nhiệm vụ nào?",
        "I.1 I.2 I.5",
    ),
    # conditions that are numbered after a bare header
    ("Tìm các nhiệm vụ đáp ứng: (1) làm hằng năm; (2) Bộ LĐTBXH chủ trì.", "I.3"),
    # selecting goes on in a sentence of its own
    (
        "Bên em theo dõi các việc hằng năm. Từ đó chọn ra giúp em những việc Bộ LĐTBXH chủ trì.",
        "I.3",
    ),
    # among those of one condition, after a background
    (
        "Tui là phóng viên báo tỉnh, nhờ chỉ giùm trong các việc hằng năm có việc nào "
        "Bộ LĐTBXH chủ trì.",
        "I.3",
    ),
    # 'loại' of a kind sets nothing aside
    ("Kể các việc hằng năm Bộ LĐTBXH chủ trì, thuộc loại nào cũng được.", "I.3"),
    # a name of several bodies goes on
    ("Việc nào mà Bộ Lao động và các tỉnh đều không được gọi tên?", "III.9 III.12"),
]


@pytest.mark.parametrize(("question", "tasks"), CASES)
def test_two_descriptions_are_put_together(question: str, tasks: str, assistant: Assistant) -> None:
    answer = assistant.answer([question])
    assert sorted(answer.tasks) == sorted(tasks.split()), question
