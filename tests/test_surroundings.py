"""A clause beside a question that narrows, asks or claims something is read with it; the writer's own is not."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# What is asked, and what of it is left unread; the reason.
READ = [
    ("Bộ Y tế chủ trì việc nào? Tôi không lấy việc hằng năm", [], "some are set aside"),
    ("III.15 có mấy bộ đứng chủ trì, ủy ban thì bỏ ra", [], "a body is set aside"),
    ("Mục I em làm rồi, Bộ Y tế chủ trì việc nào", [], "a section of the text"),
    ("Bộ Y tế chủ trì việc nào, hay để mặc các nơi", [], "the other of two choices"),
    ("Đến năm 2024, nhiệm vụ nào vẫn chưa tới kỳ thực hiện?", [], "a condition and no more"),
    ("Từ năm 2026 trở đi, Bộ Lao động chủ trì việc nào", [], "a span of time"),
    ("Bộ Y tế vắng bóng, không chủ trì việc nào về giảm nghèo đúng không", [], "of a body"),
    ("muc tuyen truyen (I) voi muc quan ly nha nuoc (V), ben nao nhieu viec hon", [], "by name"),
    ("nước sạch ai lo, hạn chót, kết quả", [], "one more of a list"),
    ("Nghị quyết ký năm 2021. Đúng là 2021 không ạ?", [], "what is to be confirmed"),
    ("Bộ Y tế chủ trì việc nào? Ghi thêm việc Bộ Tư pháp chủ trì", [], "more is asked"),
    ("Việc tuyên truyền, vận động do Bộ Nội vụ làm, đúng không?", [], "one more of a list"),
    ("Việc theo dõi, kiểm tra giao cho ai?", [], "one more of a list"),
    (
        "Việc nhà bận rộn, Bộ Y tế chủ trì việc nào",
        ["Việc nhà bận rộn"],
        "the writer's own work",
    ),
    (
        "Bộ Y tế gọi điện cho em suốt, Bộ Tư pháp chủ trì việc nào",
        ["Bộ Y tế gọi điện cho em suốt"],
        "a body in a story of the writer",
    ),
    (
        "Tôi gọi Bộ Xây dựng 5 cuộc không ai nhấc máy, Bộ Tư pháp chủ trì việc nào",
        ["Tôi gọi Bộ Xây dựng 5 cuộc không ai nhấc máy"],
        "calls are no tasks",
    ),
    (
        "Bộ Tư pháp chủ trì việc nào? Em cần ghi từng nhiệm vụ vào biên bản",
        ["Em cần ghi từng nhiệm vụ vào biên bản"],
        "where the answer goes",
    ),
]


@pytest.mark.parametrize(("message", "unread", "reason"), READ)
def test_what_steers_a_question_is_read_with_it(
    assistant: Assistant, message: str, unread: list[str], reason: str
) -> None:
    left = assistant.answer([message]).explanation.get("unread", [])
    assert [one["typed"] for one in left] == unread, reason


ANSWERED = [
    ("Mục nâng cao hiệu lực, hiệu quả quản lý nhà nước gồm những việc gì", 4, "its name goes on"),
    ("Bộ Y tế chủ trì việc gì, Bộ Xây dựng chủ trì việc gì, lấy cả hai bộ", 2, "of both"),
    ("gộp hai bộ cũ (Nông nghiệp và PTNT; Tài nguyên và Môi trường) thì chủ trì việc gì", 3, "()"),
]


@pytest.mark.parametrize(("message", "tasks", "reason"), ANSWERED)
def test_what_goes_on_behind_a_comma_is_one(
    assistant: Assistant, message: str, tasks: int, reason: str
) -> None:
    assert len(assistant.answer([message]).tasks) == tasks, reason
