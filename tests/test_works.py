"""One work named in an asker's own words: its name holds no conditions."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

NAMED = [
    # a year, a place and 'bao nhiêu' in the name
    (
        "Việc đưa vào kế hoạch mỗi năm của huyện chuyện bớt được bao nhiêu hộ nghèo do cơ quan nào chủ trì?",
        ["II.2"],
    ),
    # 'thế nào', 'tiêu chí' in the name
    ("Ai chủ trì việc tính lại tiêu chí thế nào là hộ nghèo đa chiều?", ["III.1"]),
    # 'công an' is no ministry there
    (
        "cái vụ bà con làm kinh tế thoát nghèo cùng bộ đội, công an thì bên nào đứng ra lo chính",
        ["III.7"],
    ),
    # a greeting, and no noun for the work
    ("Dạ cô chú ơi, xóa nhà tạm nhà dột cho hộ nghèo thì ai lo chính vậy?", ["III.10"]),
    # who wants the answer is no condition
    (
        "Cơ quan nào chủ trì việc di dời dân khỏi vùng sạt lở, UBND huyện cần nắm để làm công văn?",
        ["III.14"],
    ),
    # who stands beside the lead
    ("Lập kho dữ liệu hộ nghèo ngoài cơ quan chủ trì ra còn ai xúm vào nữa?", ["V.3"]),
    # 'mấy ông' are agencies
    ("việc trợ giúp pháp lý cho hộ nghèo có mấy ông phối hợp, là những ông nào", ["III.3"]),
    # what is had in the end
    ("Làm xong việc cho hộ nghèo vay vốn ưu đãi thì có cái gì trong tay?", ["III.12"]),
    # one deadline, whichever it is
    ("Việc hoàn thiện chuẩn nghèo đa chiều hạn năm nào hay năm nào cũng làm?", ["III.1"]),
]


@pytest.mark.parametrize(("question", "tasks"), NAMED)
def test_a_name_of_a_work_is_not_torn_into_conditions(
    question: str, tasks: list[str], assistant: Assistant
) -> None:
    assert list(assistant.answer([question]).tasks) == tasks


CONDITIONS = [
    # tasks of a time
    ("Nhiệm vụ hằng năm thì ai chủ trì?", ["I.1", "I.2", "I.3", "I.5"]),
    # tasks of a ministry
    ("Những việc Bộ Xây dựng chủ trì thì bao giờ xong?", ["III.10", "III.15"]),
]


@pytest.mark.parametrize(("question", "tasks"), CONDITIONS)
def test_conditions_beside_a_noun_for_tasks_stay(
    question: str, tasks: list[str], assistant: Assistant
) -> None:
    assert list(assistant.answer([question]).tasks) == tasks


ABSENT = [
    "việc dạy bơi cho trẻ em nghèo mỗi năm do bộ nào chủ trì",
    "Cái vụ phát gạo cứu đói từng năm cho bà con thì ai lo chính?",
]


@pytest.mark.parametrize("question", ABSENT)
def test_no_work_is_found_that_is_not_there(question: str, assistant: Assistant) -> None:
    assert assistant.answer([question]).status.value == "not_in_document"
