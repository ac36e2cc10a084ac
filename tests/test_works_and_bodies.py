"""Who helps with a work, who is named nowhere, to whom it is sent, what a part tells: as people ask for it."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant
from tests.api_factories import shared_assistant

COORDINATED = ["I.3", "I.5", "I.6", "III.4", "III.5", "III.7", "III.13", "III.14", "III.15"]
COORDINATED += ["IV", "V.1", "V.3", "V.4"]
ETHNIC, FOUR = ["III.6", "III.15"], ["I.1", "I.2", "II.1", "II.2"]
TASKS = [
    (
        "Tỉnh hướng dẫn các xã xây dựng mô hình hợp tác xã thì bộ nào phối hợp?",
        ["III.16"],
        "a work is told by who does it",
    ),
    (
        "khi tinh lap mo hinh hop tac xa, to hop tac thi nhung bo nao phoi hop voi tinh",
        ["III.16"],
        "without marks",
    ),
    ("Khi Bộ Xây dựng làm chính sách nhà ở cho hộ nghèo thì ai phối hợp", ["III.10"], "a ministry"),
    (
        "trong việc Bộ Nội vụ khuyến khích cán bộ về vùng nghèo thì bộ nào phối hợp với Bộ Nội vụ",
        ["V.2"],
        "named again",
    ),
    ("Lúc Bộ Nông nghiệp lo di dời dân cư thì những ai phải phối hợp cùng bộ", ["III.14"], "'bộ'"),
    (
        "bộ nào phối hợp với tỉnh khi tỉnh lập tổ hợp tác, hợp tác xã?",
        ["III.16"],
        "the work is told behind",
    ),
    ("UBND tỉnh phối hợp ở những nhiệm vụ nào", COORDINATED, "the agency is the one that helps"),
    ("bên em đang xây dựng đề án, việc nào Bộ Tư pháp chủ trì", ["III.3"], "no ministry"),
    ("Đang xây dựng kế hoạch phối hợp, cho hỏi Bộ Tư pháp chủ trì việc nào", ["III.3"], "no role"),
    ("bên xây dựng chủ trì việc nào", ["III.10", "III.15"], "the ministry"),
    (
        "Bộ Dân tộc và Tôn giáo, trước là Ủy ban Dân tộc, có tên ở những việc nào",
        ETHNIC,
        "one ministry by two names",
    ),
    ("Ủy ban Dân tộc hồi ban hành có tên ở những nhiệm vụ nào", ETHNIC, "then"),
    (
        "huyện tôi đang làm nước sạch và nhà ở nên em cần biết Ủy ban Dân tộc có tên ở những việc nào",
        ETHNIC,
        "the reason",
    ),
    (
        "sở em sắp ký chương trình phối hợp với ngành y tế, Ủy ban Dân tộc đứng ở việc nào",
        ETHNIC,
        "a paper",
    ),
    ("bo lao dong phoi hop viec nao o muc I vs II", FOUR, "'vs' joins"),
    ("Bộ Lao động phối hợp việc nào ở mục I với mục II", FOUR, "'với' joins"),
    ("Bộ Lao động phối hợp việc nào trong mục 1 và 2", FOUR, "figures"),
    (
        "bo lao dong chu tri viec nao trong muc I vs II || nham, y minh la phoi hop co",
        FOUR,
        "a turn",
    ),
    ("Bộ Lao động chủ trì việc nào ở mục III với Bộ Quốc phòng", ["III.7"], "with a ministry"),
    ("Liên đoàn Lao động tỉnh có việc gì trong phụ lục không", [], "named nowhere"),
    ("hoi nguoi cao tuoi co duoc giao gi khong", [], "named nowhere, without marks"),
    ("Hội Nông dân tỉnh Hà Giang có nhiệm vụ gì trong phụ lục", [], "its level is no committee"),
    ("Hội Phụ nữ xã em có trong danh sách cơ quan phối hợp không", [], "the level below"),
    ("tỉnh đoàn có tên trong phụ lục không", [], "'tỉnh' is part of a name"),
    ("hội làm vườn được giao phối hợp gì ko", [], "a body unknown"),
    ("Tập đoàn Điện lực có nhiệm vụ nào không", [], "a company"),
    (
        "cho hỏi hội nghị triển khai có trong sản phẩm nhiệm vụ nào",
        ["I.1"],
        "a meeting is no body",
    ),
]


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return shared_assistant()


@pytest.mark.parametrize(("text", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, text: str, tasks: list[str], reason: str) -> None:
    answer = assistant.answer(text.split(" || "))
    assert (answer.status, list(answer.tasks)) == ("answered", tasks), reason
