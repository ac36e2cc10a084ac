"""What is claimed or asked of a matter that the text does not name: that is said, and the nearest is told."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"

# A claim that somebody has a role in something, how its answer begins, the reason.
CLAIMED = [
    (
        "Chính sách bảo hiểm xã hội là Bộ Lao động chủ trì phải không?",
        "Văn bản không dùng cụm từ “bảo hiểm xã hội”.",
        "what kind of thing it is proves nothing",
    ),
    (
        "Bộ Công an lo chuyện an ninh mạng đúng không?",
        "Văn bản không dùng cụm từ “an ninh mạng”.",
        "of two words the row has one",
    ),
    (
        "Bộ Y tế chủ trì chương trình BHYT, phải không?",
        "Văn bản không dùng cụm từ “BHYT”.",
        "as it was typed",
    ),
    ("Bộ Y tế chủ trì các dịch vụ y tế, phải không?", YES, "the row names them"),
    ("Bộ Tư pháp chủ trì chính sách trợ giúp pháp lý đúng không?", YES, "with its kind"),
    ("Bộ Y tế chủ trì chính sách trợ giúp pháp lý đúng không?", NO, "another's"),
]


@pytest.mark.parametrize(("text", "opening", "reason"), CLAIMED)
def test_a_matter_claimed_that_is_not_named(
    assistant: Assistant, text: str, opening: str, reason: str
) -> None:
    answer = assistant.answer([text])
    assert answer.answer.startswith(opening), reason
    assert answer.tasks, "the nearest row is told"


# A goal that none of something be left, how its answer begins, the reason.
GOALS = [
    (
        "Nghị quyết đề ra mục tiêu không còn xã nghèo phải không?",
        "Văn bản không nêu mục tiêu",
        "denied",
    ),
    ("Kế hoạch hướng tới hết hộ cận nghèo đúng không?", "Văn bản không dùng", "hết"),
    (
        "Kế hoạch có đặt chỉ tiêu không còn huyện nghèo không?",
        "Văn bản không nêu mục tiêu",
        "asked",
    ),
    ("Nghị quyết phấn đấu không còn đói nghèo phải không?", YES, "so the text says"),
]


@pytest.mark.parametrize(("text", "opening", "reason"), GOALS)
def test_a_goal_that_none_be_left(
    assistant: Assistant, text: str, opening: str, reason: str
) -> None:
    assert assistant.answer([text]).answer.startswith(opening), reason
