"""Lists and counts with several conditions: who is absent, short roles, words of cells, one of two agencies."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        # verbs of absence follow an agency, whatever stands between
        (
            "Những việc nào không thấy bóng dáng Bộ Lao động, UBND tỉnh cũng mất hút?",
            ("III.9", "III.12"),
        ),
        ("việc nào Bộ TT&TT chủ trì mà Bộ Lao động thì bặt vô âm tín?", ("I.5",)),
        ("liệt kê việc mục I mà tỉnh biến mất khỏi cả hai cột", ("I.4",)),
        # of two joined agencies the verb is said of both
        ("việc hạn 2022 mà Bộ Lao động với tỉnh đều vắng mặt", ("III.9",)),
        # idioms of having no part stand before it
        ("Việc hai giai đoạn 2021-2025, 2026-2030 nào khỏi dính Bộ Nội vụ?", ("I.6", "III.5")),
        ("việc nào trong mục V không vướng gì Bộ Nội vụ", ("V.3", "V.4")),
        # short roles: a number after 'CT' may count
        ("Nv do BLĐTBXH CT một mình mà PH có UBND tỉnh là nv nào?", ("IV", "V.3")),
        ("NV nào BNN CT, trừ NV có bộ khác đồng CT", ("III.11", "III.14")),
        # with either of two the one agency shares its role
        (
            "Bộ Lao động chủ trì chung với Bộ Công an, hoặc với Bộ Nội vụ: gồm việc nào?",
            ("III.7", "V.1"),
        ),
        # a time that tasks are not of; two sections pointed to
        ("Mục I có việc nào không thuộc diện hằng năm?", ("I.4", "I.6")),
        ("Tôi để ý mục II và mục V. Trong hai mục ấy tỉnh chủ trì việc nào?", ("II.1", "II.2")),
        # one condition for either of two others
        (
            "Những nhiệm vụ nào Bộ Lao động phối hợp mà hạn năm 2022 hoặc thuộc mục V?",
            ("III.10", "V.2"),
        ),
        # 'chỉ có' in the column of coordinators
        ("việc mục I, bên phối hợp chỉ có UBND tỉnh", ("I.5",)),
        # either of two leads beside one who coordinates
        ("bo xay dung hay bo giao duc chu tri viec nao ma bo lao dong phoi hop", ("III.10",)),
        ("mục nào cho ra cơ sở dữ liệu hoặc ứng dụng công nghệ thông tin?", ("V.3", "V.4")),
        ("Nhiệm vụ nào phải nộp nghị quyết, hoặc nghị định?", ("II.1", "II.2", "III.1")),
        # words of naming are said of the agency after them
        ("việc có tên Bộ Tài chính mà không có tên Bộ Lao động", ("III.12",)),
        ("việc hằng năm nào Bộ Thông tin và Truyền thông không dự phần", ("I.1", "I.2")),
        # several leads, and one beside them who does or does not coordinate
        (
            "cho xin ds việc nhiều cơ quan cùng chủ trì, có tỉnh phối hợp, trừ hằng năm",
            ("I.6", "III.5", "III.7", "III.13", "III.15", "V.1", "V.4"),
        ),
        (
            "việc mục III từ hai cơ quan trở lên chủ trì, UBND tỉnh không phối hợp",
            ("III.6", "III.12"),
        ),
        # what a column is said to hold keeps to nothing where no cell does
        ("nhiệm vụ có sản phẩm là nghị định, không do Bộ Lao động chủ trì", ()),
        ("việc nội dung có nêu biến đổi khí hậu mà UBND tỉnh không phối hợp", ()),
        # 'vụ' for tasks
        ("những vụ nào phải hoàn thành trước năm 2023", ("III.9", "III.10")),
    ],
)
def test_the_tasks_that_fit_every_condition_are_listed(
    assistant: Assistant, question: str, tasks: tuple[str, ...]
) -> None:
    assert assistant.answer([question]).tasks == tasks


@pytest.mark.parametrize(
    ("question", "count"),
    [
        # places of a column are tasks
        ("may cho trong cot san pham ghi nghi quyet", 2),
        ("cột sản phẩm có bao nhiêu ô ghi kế hoạch", 5),
        ("cột phối hợp vỏn vẹn UBND tỉnh thì có bao nhiêu nhiệm vụ", 7),
        # a place named after what it holds leaves no name between them
        ("có mấy chỗ ghi nghị quyết trong sản phẩm", 2),
        # absence counted
        ("bao nhiêu việc hằng năm mà khỏi dính tới Bộ Lao động", 1),
    ],
)
def test_the_tasks_that_fit_every_condition_are_counted(
    assistant: Assistant, question: str, count: int
) -> None:
    assert assistant.answer([question]).count == count
