"""Conditions on tasks in further people's words: who is alone, which part not, which time only, of which list."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

ALONE = ("III.1", "III.2", "III.8", "IV", "V.3")
OUTSIDE_THREE = ("I.1", "I.2", "I.3", "I.4", "I.5", "I.6", "II.1", "II.2", "IV")
OUTSIDE_THREE += ("V.1", "V.2", "V.3", "V.4")

ASKED = [
    (["việc nào giao riêng cho mỗi Bộ Lao động chủ trì"], ALONE, "alone, by 'mỗi'"),
    (["việc nào chỉ có Bộ LĐTBXH đứng tên cơ quan chủ trì"], ALONE, "alone, by 'chỉ có'"),
    (["việc nào Bộ LĐTBXH chủ trì mà hổng ai đứng chung"], ALONE, "nobody beside it"),
    (
        ["nhiệm vụ nào Bộ Nội vụ chủ trì mà thuộc diện đồng chủ trì"],
        ("V.1",),
        "several leads, one of them named",
    ),
    (
        ["Bộ Nông nghiệp chủ trì những việc nào?", "trong đó việc nào do nhiều nơi cùng chủ trì?"],
        ("III.15",),
        "several leads, of the tasks listed before",
    ),
    (
        ["việc nào một trong hai bộ là Bộ Nội vụ và Bộ Tư pháp chủ trì"],
        ("III.3", "V.1", "V.2"),
        "what announces two names is no matter",
    ),
    (
        ["viec nao Uy ban Dan toc chu tri hay phoi hop cung tinh"],
        ("III.6", "III.15"),
        "'tính' without its mark names no province",
    ),
    (["việc nào nằm ngoài phần cơ chế, chính sách (mục III)?"], OUTSIDE_THREE, "a title, a number"),
    (
        ["đầu việc nào không xếp vào nhóm hoàn thiện cơ chế, chính sách tức là mục III"],
        OUTSIDE_THREE,
        "what denies a title stands before it",
    ),
    (
        ["nhiệm vụ nào ở các mục còn lại của phụ lục ngoài mục III"],
        OUTSIDE_THREE,
        "the other sections",
    ),
    (
        ["việc nào giai đoạn 2021 - 2025 thì chưa triển khai, chỉ làm trong giai đoạn 2026 - 2030"],
        ("III.1",),
        "a period in which nothing is done",
    ),
    (
        ["Liet ke cac viec chi duoc trien khai trong giai doan 2026 - 2030"],
        ("III.1",),
        "a time and no other, of what is carried out",
    ),
    (["nhiệm vụ nào kết thúc muộn nhất vào năm 2025"], ("III.9", "III.10"), "a limit of an end"),
    (["việc nào phải xong trễ nhứt là 2025"], ("III.9", "III.10"), "the same in the South"),
    (
        ["đọc cho bác nghe các việc trong sản phẩm có đề án đi cháu"],
        ("II.2", "III.6", "III.8", "IV"),
        "no verb begins the name of a product",
    ),
    (
        ["Bạn kể các việc mục V đi", "Trong mấy việc bạn vừa kể, việc nào Bộ Nội vụ chủ trì?"],
        ("V.1", "V.2"),
        "tasks that were just told",
    ),
    (
        [
            "Những nhiệm vụ nào chia hai giai đoạn?",
            "Trong danh mục vừa nêu, đề nghị chỉ rõ những nhiệm vụ do Bộ Nội vụ chủ trì.",
        ],
        ("V.1",),
        "a request of a list named before it",
    ),
    (
        ["Không cần hết các việc mục I đâu, lấy riêng những việc mỗi năm một lần trong đó thôi."],
        ("I.1", "I.2", "I.3", "I.5"),
        "not all of them, which sets none aside",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), ASKED)
def test_the_tasks_of_the_condition_are_told(
    assistant: Assistant, turns: list[str], tasks: tuple[str, ...], reason: str
) -> None:
    assert assistant.answer(turns).tasks == tasks, reason
