"""Everyday conversations: short turns that go on with what was just told. Turns are joined by ' || '."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer(turns.split(" || "))


LABOUR, HEALTH = "bộ lao động chủ trì việc nào", "Bộ Y tế chủ trì việc nào"


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # tasks first, then an agency that they have, or lack: of those told
        ("những việc hạn 2022 || thế có cái nào của tỉnh không", ()),
        (f"{LABOUR} || việc nào không có tỉnh cùng làm", ("I.4", "III.1", "III.2", "III.8")),
        (f"{LABOUR} || việc nào vắng tỉnh", ("I.4", "III.1", "III.2", "III.8")),
        ("việc mục I || vậy cái nào không có tên bộ lao động", ("I.5",)),
        ("mục V có gì || việc nào tỉnh phối hợp", ("V.1", "V.3", "V.4")),
        ("việc hằng năm || cái nào dính tới bộ thông tin", ("I.3", "I.5")),
        ("mục III gồm những gì || có việc nào bộ quốc phòng tham gia không", ("III.7",)),
        ("bộ tttt chủ trì việc gì || có cái nào làm với tỉnh ko", ("I.3", "I.5", "III.15", "V.4")),
        # another agency in the same role takes the place of the first
        (f"{LABOUR} || {HEALTH}", ("III.15",)),
        (f"{LABOUR} || việc nào bộ tư pháp chủ trì", ("III.3",)),
        # none of those told is meant
        ("việc nào hạn 2022 || việc nào Bộ Y tế chủ trì", ("III.15",)),
        # a matter, or a product, that some of those told name
        ("việc mục III || có cái nào liên quan đến tín dụng ko", ("III.12",)),
        (f"{LABOUR} || có việc nào về việc làm không", ("III.8", "III.15", "IV")),
        (f"{LABOUR} || việc nào cho ra nghị định", ("III.1",)),
        # a product that none of those told has is looked for everywhere
        ("việc mục III || việc nào cho ra cơ sở dữ liệu", ("V.3",)),
    ],
)
def test_some_of_those_told(assistant: Assistant, turns: str, tasks: tuple[str, ...]) -> None:
    assert told(assistant, turns).tasks == tasks


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # the others of the agency that was said to have one task, in its part there
        ("bộ xây dựng lo nhà ở cho hộ nghèo hả || ngoài ra còn gì nữa không", ("III.15",)),
        ("Bộ GDĐT chủ trì III.9 || còn việc khác ko", ("III.15",)),
        ("III.10 ai chủ trì || còn việc gì nữa không", ("III.15",)),
        ("bộ tư pháp chủ trì việc trợ giúp pháp lý à || có việc nào khác nữa không", ()),
        ("việc di dời dân ai chủ trì || bộ ấy còn chủ trì việc nào nữa", ("III.11", "III.15")),
        ("III.14 ai chủ trì || họ còn lo gì nữa", ("III.11", "III.15")),
        ("III.14 || bộ nông nghiệp còn chủ trì gì nữa", ("III.11", "III.15")),
        ("III.16 ai phối hợp || Bộ Nông nghiệp còn phối hợp việc nào khác không", ("III.6",)),
        # the list was whole
        ("bộ nội vụ chủ trì việc nào || hết chưa, có việc nào nữa ko", ()),
        ("việc nào hạn 2022 || còn việc nào nữa không", ()),
        # those with the same time
        ("III.9 hạn nào || còn việc nào hạn đó nữa không", ("III.10",)),
        ("III.10 bao giờ xong || có việc nào khác cũng hạn đấy không", ("III.9",)),
        # another agency's tasks, and more of what was asked of the task itself
        ("III.10 ai chủ trì || bộ y tế còn chủ trì việc nào nữa", ("III.15",)),
        ("III.14 ai chủ trì || còn ai nữa không", ("III.14",)),
        ("III.10 sản phẩm là gì || còn gì nữa", ("III.10",)),
    ],
)
def test_besides_those_told(assistant: Assistant, turns: str, tasks: tuple[str, ...]) -> None:
    assert told(assistant, turns).tasks == tasks


BY_2030 = 22


@pytest.mark.parametrize(
    ("turns", "number"),
    [
        # a bare year is to the work what the one before was: its end
        ("việc nào hạn 2022 || còn năm 2025 thì sao", 0),
        ("việc nào phải xong năm 2022 || à nhầm, 2025", 0),
        ("có mấy việc hạn 2022 || còn 2023", 0),
        ("việc nào có hạn 2022 || 2030 thì mấy việc", BY_2030),
        ("việc nào phải xong năm 2022 || ý em là 2030 cơ", BY_2030),
        # or its start
        ("việc nào bắt đầu từ 2026 || còn 2027 thì sao", 0),
        # asked anew, or of the years in which work goes on
        ("việc nào hạn 2022 || việc nào năm 2025", 26),
        ("việc nào làm trong năm 2022 || còn năm 2025", 26),
    ],
)
def test_another_year(assistant: Assistant, turns: str, number: int) -> None:
    assert len(told(assistant, turns).tasks) == number


@pytest.mark.parametrize(
    ("turns", "number"),
    [
        # after what the plan gives an agency to do, its tasks in the appendix
        ("trong phần tổ chức thực hiện bộ lao động làm gì || thế trong phụ lục", 23),
        ("phần tổ chức thực hiện giao bộ TTTT làm gì || trong phụ lục thì sao", 5),
        ("phần III kế hoạch tỉnh làm gì || còn ở phụ lục tỉnh chủ trì việc gì", 6),
        ("MTTQ được đề nghị làm gì || trong bảng phụ lục thì làm gì", 1),
        # another section of the appendix
        ("trong phụ lục bộ lao động có việc gì || còn mục III", 11),
    ],
)
def test_in_the_appendix(assistant: Assistant, turns: str, number: int) -> None:
    assert len(told(assistant, turns).tasks) == number


@pytest.mark.parametrize(
    ("turns", "place"),
    [
        # after the appendix, what the plan gives the same agency to do
        ("trong phụ lục MTTQ có việc gì || còn trong phần III", "Kế hoạch, mục III.5"),
        ("trong phụ lục bộ lao động làm gì || còn trong kế hoạch", "Kế hoạch, mục III.3"),
        ("trong phụ lục bộ lao động làm gì || thế phần tổ chức thực hiện", "Kế hoạch, mục III.3"),
    ],
)
def test_in_the_plan(assistant: Assistant, turns: str, place: str) -> None:
    answer = told(assistant, turns)
    assert (answer.tasks, place in answer.answer) == ((), True)


YES, NO = "**Đúng.**", "**Không đúng.**"


def verdict(answer: Answer) -> str:
    """Return the verdict with which an answer begins, '' for none."""
    return next((one for one in (YES, NO) if answer.answer.startswith(one)), "")


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        # 'toàn': of every task told
        ("bộ nông nghiệp có việc gì || toàn là phối hợp à", NO),
        ("bộ nông nghiệp có việc gì || vậy chỉ toàn phối hợp thôi hả", NO),
        ("các việc của bộ kế hoạch || toàn là chủ trì à", NO),
        ("bộ tttt có việc gì || đều là chủ trì hả", YES),
        ("bộ nội vụ làm gì || toàn hạn 2030 hả", YES),
        ("việc hằng năm || toàn bộ đều mục I phải không", YES),
        ("bộ nội vụ chủ trì việc nào || toàn mục V à", YES),
        (f"{LABOUR} || việc nào cũng ở mục III à", NO),
        ("tỉnh chủ trì việc gì || toàn việc hằng năm à", NO),
        ("việc mục II || toàn là tỉnh chủ trì đúng ko", YES),
    ],
)
def test_all_of_those_told(assistant: Assistant, turns: str, expected: str) -> None:
    assert verdict(told(assistant, turns)) == expected


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        # a number claimed of the list just told, be it of one task
        ("các việc định kỳ 2 năm || vậy chỉ có một việc thôi hả", YES),
        ("việc nào bộ tư pháp làm || chỉ một việc đó thôi sao", YES),
        # found by words of theirs
        ("việc nào về di dời dân cư || vậy chỉ có 1 việc à", YES),
        ("việc nào về nhà ở || chỉ 1 việc à", NO),
        ("việc nào về tín dụng || vậy có 3 việc hả", NO),
        ("việc nào có sản phẩm là mô hình giảm nghèo || vậy là hai việc thôi nhỉ", YES),
        # one task was asked about, no number of them
        ("III.10 ai chủ trì || chỉ có một việc thôi à", ""),
    ],
)
def test_number_of_those_told(assistant: Assistant, turns: str, expected: str) -> None:
    assert verdict(told(assistant, turns)) == expected


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        # an agency is denied any part in the task told, whichever part was asked about
        ("III.10 ai chủ trì || bộ lao động không tham gia à", NO),
        ("III.10 ai chủ trì || bộ lao động đâu có tham gia", NO),
        ("III.14 ai chủ trì || thế tỉnh không phải làm gì à", NO),
        ("III.14 ai chủ trì || bộ nông nghiệp không làm gì à", NO),
        ("di dời dân ai lo || tỉnh không dính gì à", NO),
        ("nhà ở hộ nghèo ai chủ trì || vậy bộ lao động không làm gì à", NO),
        ("III.10 ai chủ trì || thế bộ y tế không liên quan gì hả", YES),
        # in one message
        ("tỉnh không làm gì ở III.14 đúng không", NO),
        # or the part that is said
        ("III.14 ai chủ trì || tỉnh không chủ trì à", YES),
        ("III.3 ai phối hợp || bộ lao động không phối hợp sao", NO),
        # of a whole list nothing is said
        ("bộ xây dựng chủ trì việc gì || bộ lao động không tham gia à", ""),
    ],
)
def test_no_part_in_that_task(assistant: Assistant, turns: str, expected: str) -> None:
    assert verdict(told(assistant, turns)) == expected


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # another partner of the same agency
        ("bộ lao động và bộ nội vụ cùng chủ trì việc nào || còn với bộ kế hoạch đầu tư", ()),
        ("Bộ LĐTBXH cùng Bộ TTTT chủ trì việc nào || còn Bộ Nội vụ thì sao", ("V.1",)),
        ("việc nào bộ lao động và bộ tttt cùng chủ trì || còn bộ quốc phòng", ("III.7",)),
        # two that share nothing: another in their place
        ("bộ tư pháp, bộ nội vụ chủ trì việc nào || còn bộ y tế", ("III.15",)),
    ],
)
def test_another_partner(assistant: Assistant, turns: str, tasks: tuple[str, ...]) -> None:
    assert told(assistant, turns).tasks == tasks


@pytest.mark.parametrize(
    ("turns", "place"),
    [
        # another part of the plan in the same row, by its number
        ("giải pháp 1 nói gì || còn giải pháp 2", "mục II.2)"),
        ("giải pháp số 4 nói gì || số 5?", "mục II.5)"),
        ("mục II.1 kế hoạch nói gì || II.2 thì sao", "mục II.2)"),
        ("mục III.2 kế hoạch nói gì || III.3?", "mục III.3)"),
        # a task of the appendix, by its noun or after a task
        ("mục III.2 kế hoạch nói gì || nhiệm vụ III.3 ai chủ trì", "Nhiệm vụ III.3**"),
        ("III.2 nói gì || III.3?", "Nhiệm vụ III.3**"),
    ],
)
def test_another_part_by_its_number(assistant: Assistant, turns: str, place: str) -> None:
    assert place in told(assistant, turns).answer


@pytest.mark.parametrize(
    ("turns", "number"),
    [
        # the other role as well
        ("liệt kê việc của UBND tỉnh chủ trì || cả phối hợp nữa", 19),
        ("ubnd tinh phoi hop viec gi || ca chu tri nua", 19),
        # in its place
        ("ubnd tỉnh phối hợp việc gì || còn chủ trì", 6),
    ],
)
def test_the_other_role_too(assistant: Assistant, turns: str, number: int) -> None:
    assert len(told(assistant, turns).tasks) == number


@pytest.mark.parametrize("asked", ["xong chưa", "đã hoàn thành chưa"])
def test_progress_is_no_small_talk(assistant: Assistant, asked: str) -> None:
    assert told(assistant, f"Bộ Nội vụ chủ trì việc nào || {asked}").status == "not_in_document"
