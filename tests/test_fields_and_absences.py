"""Fields of one task beside those that are known, and what the text does not say."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant


def told(assistant: Assistant, turns: str) -> str:
    return assistant.answer([turn.strip() for turn in turns.split("||")]).answer


# A message, its one task, and what is told of it (nothing of what stands behind '!').
KNOWN = [
    (
        "Dòng số 7 của em là hỗ trợ pháp lý cho hộ nghèo. Chủ trì em đã ghi Bộ Tư pháp, thời hạn em đã ghi "
        "tới 2030. Còn ô phối hợp em bỏ trống, phải điền những cơ quan nào ạ?",
        "III.3",
        "Cơ quan phối hợp: **Bộ Lao động",
    ),
    (
        "Việc chuẩn nghèo đa chiều: chủ trì Bộ LĐTBXH em đã điền, thời gian 2026 - 2030 em đã điền. "
        "Cột sản phẩm em chưa có, ghi gì?",
        "III.1",
        "Sản phẩm: **Nghị định",
    ),
    (
        "Chúng tôi đã biết Bộ Xây dựng đứng đầu danh sách chủ trì, nhưng thư mời thì còn phải mời bên phối hợp. "
        "Ở đầu việc hoàn thiện chính sách nhà ở cho hộ nghèo, cột cơ quan phối hợp nêu những ai?",
        "III.10",
        "Cơ quan phối hợp: **Bộ Lao động",
    ),
    (
        "Về trợ giúp pháp lý, em điền Bộ Tư pháp ở cột chủ trì rồi, giờ cột phối hợp điền ai?",
        "III.3",
        "Cơ quan phối hợp: **Bộ Lao động",
    ),
    (
        "Dòng xây dựng cơ sở dữ liệu giảm nghèo đã có tên cơ quan chủ trì và cơ quan phối hợp. Riêng ô thời gian "
        "còn để trống vì mỗi người nhớ một kiểu. Phụ lục ghi thời gian của việc này là gì?",
        "V.3",
        "2021 - 2030",
    ),
    (
        "Việc thu hút cán bộ về vùng nghèo, ô sản phẩm còn chưa điền. Sản phẩm mà việc đó phải làm ra, "
        "theo bảng phụ lục, là cái gì?",
        "V.2",
        "Sản phẩm: **Chính sách về tiền lương",
    ),
    (
        "viec co so du lieu ve giam ngheo: chu tri em da ghi Bo LDTBXH, con o san pham bo trong, ghi gi?",
        "V.3",
        "Sản phẩm",
    ),
]

# Whom a column names first is no extreme, unless no task is spoken of.
FIRST = [
    (
        "Xưởng tôi nhỏ. Việc nâng đỡ doanh nghiệp nhỏ và vừa thì bộ nào đứng đầu danh sách chủ trì?",
        "III.6",
    ),
    ("Việc nhà ở cho hộ nghèo cơ quan nào đứng đầu cột chủ trì?", "III.10"),
    ("nhiệm vụ III.12 ai đứng đầu danh sách chủ trì", "III.12"),
]

# What is told of all tasks of a kind stays a condition, and tasks done stay set aside.
KEPT = [
    ("Bộ nào đứng đầu danh sách chủ trì?", 13, "chủ trì nhiều nhất"),
    (
        "Việc mục V em làm xong rồi. Còn cột phối hợp thì Bộ LĐTBXH có mấy việc?",
        9,
        "trừ nhiệm vụ thuộc mục V",
    ),
    ("Em đã ghi Bộ Xây dựng chủ trì. Bộ Xây dựng chủ trì những nhiệm vụ nào?", 2, "Bộ Xây dựng"),
    ("việc nào bỏ trống cột phối hợp", 0, "để trống cột"),
]


@pytest.mark.parametrize(("message", "task", "shown"), KNOWN)
def test_cells_that_are_known_are_no_conditions(
    assistant: Assistant, message: str, task: str, shown: str
) -> None:
    answer = assistant.answer([message])
    assert answer.tasks == (task,)
    assert shown in answer.answer


@pytest.mark.parametrize(("message", "task"), FIRST)
def test_named_first_is_no_extreme(assistant: Assistant, message: str, task: str) -> None:
    assert assistant.answer([message]).tasks == (task,)


@pytest.mark.parametrize(("message", "number", "shown"), KEPT)
def test_conditions_on_tasks_stay(
    assistant: Assistant, message: str, number: int, shown: str
) -> None:
    answer = assistant.answer([message])
    assert len(answer.tasks) == number
    assert shown in answer.answer
