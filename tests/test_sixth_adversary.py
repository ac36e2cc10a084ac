"""What a sixth adversary found said falsely, or of another question: of lists, conversations, double questions."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant
from tests.api_factories import shared_assistant


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return shared_assistant()


def asked(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# Turns, the tasks told, and the reason.
TOLD = [
    (
        "Trong các việc Bộ Lao động chủ trì thì việc nào không làm cùng ai cả?",
        "III.1 III.2 III.8 IV V.3",
        "nobody leads it beside the ministry",
    ),
    ("Bộ Nội vụ chủ trì việc nào không làm cùng ai?", "V.2", "V.1 has two who lead it"),
    ("bo xay dung chu tri viec nao khong phai lam chung voi ai", "III.10", "without marks"),
    ("UBND tỉnh chủ trì việc gì mà không thực hiện cùng cơ quan nào khác?", "III.16", "no agency"),
    ("Bộ Xây dựng chủ trì việc nào? || Việc nào không làm cùng ai?", "III.10", "of that ministry"),
    (
        "Bộ Nông nghiệp chủ trì việc nào không làm chung với tỉnh?",
        "III.11",
        "one agency is left out, in whatever role",
    ),
    ("Bộ Lao động chủ trì việc nào làm cùng Bộ Nội vụ?", "V.1", "and not left out"),
    ("Có nhiệm vụ nào vừa giao cho Bộ Tư pháp vừa giao cho Bộ Công an không?", "", "both or none"),
    ("Có nhiệm vụ nào giao cho cả Bộ Tư pháp và Bộ Xây dựng không?", "", "both or none"),
    ("viec nao phan cong cho ca bo y te lan bo quoc phong", "", "without marks"),
    ("Nhiệm vụ nào có mặt cả Bộ Công an và Bộ Nội vụ?", "", "both are there"),
    ("Nhiệm vụ nào có cả Bộ Công an và Bộ Quốc phòng?", "III.7", "both are there"),
    ("Liệt kê nhiệm vụ của cả Bộ Tư pháp và Bộ Công an", "III.3 III.7", "the tasks of either"),
    ("Nhiệm vụ giao cho Bộ Tư pháp và Bộ Công an", "III.3 III.7", "the tasks of either"),
    (
        "Nhiệm vụ 12 mục III sản phẩm là gì? || Thế nhiệm vụ 13? || Cái nào có Bộ Kế hoạch chủ trì?",
        "III.13",
        "of the two told one a turn",
    ),
    (
        "Việc cơ sở dữ liệu ai chủ trì? || Việc kết nối thị trường lao động? || Cái nào có Bộ Thông tin chủ trì?",
        "V.4",
        "of two that were described",
    ),
    ("III.12 ai chủ trì? || Thế còn III.5? || Cái nào UBND tỉnh phối hợp?", "III.5", "a partner"),
    (
        "Nhà ở ai chủ trì? || nước sạch thì sao || the III.15 || cai nao co bo nong nghiep chu tri",
        "III.11 III.15",
        "of three, without marks",
    ),
    ("III.10 ai làm? || Thế III.3? || Cái nào hạn 2022?", "III.10", "told by its time"),
    ("III.10 ai chủ trì? || Còn III.11? || Cái nào Bộ Y tế chủ trì?", "", "neither"),
    (
        "III.10 ai chủ trì? || Còn III.11? || Nhiệm vụ nào do Bộ Xây dựng chủ trì?",
        "III.10 III.15",
        "all tasks are asked for",
    ),
    (
        "III.10 ai chủ trì? || Còn III.11? || Cái nào khác do Bộ Xây dựng chủ trì?",
        "III.10 III.15",
        "others are asked for",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), TOLD)
def test_tasks(assistant: Assistant, turns: str, tasks: str, reason: str) -> None:
    assert list(asked(assistant, turns).tasks) == tasks.split(), reason
