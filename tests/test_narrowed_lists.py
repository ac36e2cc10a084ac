"""Lists and counts under several conditions: shared, set aside, times as written, one task's cell, old names."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# What the Ministry of Labour leads alone, and with others, and what the provinces lead outside section I.
ALONE = ("III.1", "III.2", "III.8", "IV", "V.3")
SHARED = ("I.3", "I.4", "I.6", "III.5", "III.7", "III.15", "V.1", "V.4")
OUTSIDE_I = ("II.1", "II.2", "III.6", "III.16")
OUTSIDE_III = ("I.3", "I.4", "I.6", "IV", "V.1", "V.3", "V.4")
MERGED = ("III.11", "III.14", "III.15")
SECTION_V = "Mục V thì Bộ Lao động chủ trì việc nào?"


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # who is set aside is not the one that is alone; the lone coordinator keeps its role
        (
            ["Mục III có việc nào một bộ duy nhất chủ trì, trừ Bộ Lao động?"],
            ("III.3", "III.9", "III.10", "III.11", "III.14"),
        ),
        (
            ["việc nào cột phối hợp chỉ ghi UBND tỉnh và Bộ Lao động không chủ trì"],
            ("I.5", "III.4", "III.13"),
        ),
        # a negation turns round how work is shared, before it or after it
        (["Bộ Lao động không phải chủ trì một mình những việc nào?"], SHARED),
        (["Bộ Lao động chủ trì việc nào, trừ mấy việc chung với nơi khác"], ALONE),
        (["Bộ Lao động chủ trì việc nào, việc nào chung với bộ khác thì bỏ"], ALONE),
        # 'cái nào' is one of those listed, whoever is named beside it
        (["Những việc hạn 2022", "cái nào có Bộ Nội vụ chủ trì"], ()),
        (["Những việc mục V", "cái nào có Bộ Nội vụ chủ trì"], ("V.1", "V.2")),
        (["Những việc mục III", "cái nào có Bộ Nội vụ chủ trì"], ()),
        (["nhung viec han 2022", "cai nao co Bo Noi vu chu tri"], ()),
        (["Những việc hạn 2022", "mấy cái có Bộ Xây dựng chủ trì"], ("III.10",)),
        (["Bộ Lao động chủ trì những việc nào?", "cái nào có Bộ Nội vụ chủ trì"], ("V.1",)),
        # nothing was listed: of all tasks
        (["III.10 do ai chủ trì?", "Cái nào Bộ Nội vụ chủ trì?"], ("V.1", "V.2")),
        (["Mục đích của kế hoạch là gì?", "Cái nào có Bộ Nội vụ chủ trì?"], ("V.1", "V.2")),
        # of the ministry spoken of, by a pronoun, among the tasks listed
        (
            [
                "Trong mục III, Bộ Lao động chủ trì việc nào?",
                "việc nào bộ phải đồng chủ trì với nơi khác",
            ],
            ("III.5", "III.7", "III.15"),
        ),
        (
            [SECTION_V, "Chỉ lấy việc có tỉnh phối hợp và bộ không chủ trì chung với ai"],
            ("V.3",),
        ),
        ([SECTION_V, "loc lai viec bo khong chu tri chung voi bo nao khac"], ("V.3",)),
        # a time of one year; a year that stands in the cell, whatever it is there
        (["Việc nào có thời gian gói gọn trong một năm?"], ("III.9", "III.10")),
        (["Cột thời gian của việc nào có con số 2026?"], ("I.6", "III.1", "III.5", "V.1")),
        (
            ["Bộ TT&TT chủ trì việc định kỳ nào (hằng năm hoặc mấy năm một lần)?"],
            ("I.3", "I.4", "I.5"),
        ),
        (["Việc nào ghi 2026 - 2030?", "cái nào không kèm giai đoạn 2021 - 2025"], ("III.1",)),
        # what is set aside is a matter; of two tasks that hold it the one that it fits best
        (["Bộ Kế hoạch phối hợp việc nào, trừ cái tín dụng ra"], ("III.1",)),
        (["Ngoài chuyện nhà ở, Bộ Xây dựng còn chủ trì việc nào?"], ("III.15",)),
        # 'cái' and an unmarked 'bo' set tasks aside
        (["tỉnh chủ trì việc nào, cái nào ở mục I thì bỏ ra"], OUTSIDE_I),
        (["tinh chu tri nhung viec nao, bo may viec o muc I ra"], OUTSIDE_I),
        (["Which tasks does MOLISA lead, Section III aside?"], OUTSIDE_III),
        # the same cell as one task
        (["III.7 ra sản phẩm gì?", "việc nào nữa ghi sản phẩm y hệt"], ("III.16",)),
        (["Nhiệm vụ nào cùng thời hạn với III.9?"], ("III.10",)),
        # a ministry beside the two that it is made up of
        (["Bộ NN&MT (sáp nhập từ NN&PTNT, TN&MT) chủ trì việc nào?"], MERGED),
        (
            [
                "Bộ Nông nghiệp và Môi trường kế thừa Bộ NN&PTNT và Bộ TN&MT. Bộ mới chủ trì việc nào?",
            ],
            MERGED,
        ),
        (
            ["Bộ Tài chính sau sáp nhập Bộ Kế hoạch và Đầu tư phối hợp việc nào?"],
            ("III.1", "III.12"),
        ),
        # other tasks of the agency of the list, in any role
        (
            ["Bộ Kế hoạch chủ trì việc nào?", "Ngoài mấy việc ấy, bộ còn có tên ở việc nào?"],
            ("III.1", "III.12"),
        ),
        # what is denied is the time, not the agency pointed to
        (
            ["Bộ Nội vụ chủ trì việc nào?", "việc bộ này chủ trì mà không phải 2021 - 2030?"],
            ("V.1",),
        ),
        # both of two are ministries; an agency set aside by a sentence of its own has the role asked about
        (["Việc mục I nào có đúng hai cơ quan chủ trì, cả hai đều là bộ?"], ("I.3", "I.4")),
        (
            ["Kể việc mục III do một bộ duy nhất chủ trì. Bộ Lao động thì không tính."],
            ("III.3", "III.9", "III.10", "III.11", "III.14"),
        ),
        # the 'chỉ giao' of the writer makes nobody alone
        (["Tôi chỉ giao những việc Bộ Lao động và Bộ Nội vụ cùng chủ trì. Kể giúp."], ("V.1",)),
        # who asks, before a colon
        (["Văn phòng Quốc hội nhờ tra: Bộ Công an chủ trì việc nào?"], ("III.7",)),
        # what a product is about
        (
            ["Bộ Lao động phối hợp việc nào mà sản phẩm có nội dung chính sách?"],
            ("III.3", "III.6", "III.10", "III.11", "V.2"),
        ),
    ],
)
def test_the_tasks_that_are_left_are_listed(
    assistant: Assistant, turns: list[str], tasks: tuple[str, ...]
) -> None:
    assert assistant.answer(turns).tasks == tasks


@pytest.mark.parametrize(
    ("turns", "count"),
    [
        # a turn that narrows asks for a number where the one before did
        (["Bộ Xây dựng chủ trì mấy việc?", "chỉ tính việc hạn 2022 thôi"], 1),
        # 'so nhiem vu' typed without marks compares nothing
        (["so nhiem vu bo lao dong phoi hop ma tinh khong chu tri la bao nhieu"], 4),
        # which names count among several
        (
            [
                "Mấy việc cột chủ trì ghi đích danh từ hai cơ quan trở lên, không kể UBND tỉnh và các bộ, ngành?"
            ],
            8,
        ),
        (["Section III is done. Leaving that section aside, how many tasks are there?"], 13),
    ],
)
def test_the_tasks_that_are_left_are_counted(
    assistant: Assistant, turns: list[str], count: int
) -> None:
    assert assistant.answer(turns).count == count
