"""What two turns differed in, the column that is not counted, and matters of the plan put side by side."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.pipeline import Assistant

ANNUAL, IN_2022 = ("I.1", "I.2", "I.3", "I.5"), ("III.9", "III.10")


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # 'nhóm' names a section, too; here two times were told
        (["Việc nào làm hằng năm?", "Thế việc hạn 2022?", "Nhóm nào đông hơn?"], ANNUAL + IN_2022),
        (["viec nao lam hang nam", "con viec han 2022", "nhom nao nhieu hon"], ANNUAL + IN_2022),
        # the contrary: two sections were told
        (
            ["Mục II gồm việc gì?", "Còn mục V?", "Nhóm nào nhiều việc hơn?"],
            ("II.1", "II.2", "V.1", "V.2", "V.3", "V.4"),
        ),
    ],
)
def test_a_group_is_what_was_told(
    assistant: Assistant, turns: list[str], tasks: tuple[str, ...]
) -> None:
    assert assistant.answer(turns).tasks == tasks


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # of two columns one is named and the other set aside
        ("Việc nào ghi tên nhiều cơ quan nhất ở cột phối hợp, không tính cột chủ trì?", "III.6"),
        # one is set aside, so the other is meant
        ("Việc nào có nhiều cơ quan nhất, không kể cột chủ trì?", "III.6"),
        ("Việc nào có nhiều cơ quan nhất, không kể cột phối hợp?", "III.15"),
        # without it the column named first
        ("Việc nào ghi tên nhiều cơ quan nhất ở cột chủ trì?", "III.15"),
    ],
)
def test_a_column_that_is_not_counted(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.answer([question]).tasks == (told,)


@pytest.mark.parametrize(
    ("question", "ranked"),
    [
        # a role that is set aside is not the one ranked
        ("Bộ nào nhiều việc nhất, không kể vai phối hợp?", "chủ trì nhiều nhất, với **13"),
        ("Bộ nào nhiều việc nhất, không kể vai chủ trì?", "phối hợp nhiều nhất, với **10"),
        ("Bộ nào phối hợp nhiều việc nhất?", "phối hợp nhiều nhất, với **10"),
    ],
)
def test_a_role_that_is_not_ranked(assistant: Assistant, question: str, ranked: str) -> None:
    assert ranked in assistant.answer([question]).answer


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        # a pronoun without its marks, behind a word that leads to it
        (
            ["Bo LDTBXH chu tri viec nao?", "bo nao chu tri chung voi ho nhieu nhat"],
            "**4 nhiệm vụ**",
        ),
        # of poor households, not of somebody
        (["chinh sach nha o cho ho ngheo do ai chu tri"], "Bộ Xây dựng"),
    ],
)
def test_ho_without_its_marks(assistant: Assistant, turns: list[str], says: str) -> None:
    assert says in assistant.answer(turns).answer


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        # two matters of the plan are no tasks that must meet both
        ("Kế hoạch nói về bộ máy và về cơ sở dữ liệu thế nào?", "cơ sở dữ liệu về giảm nghèo"),
        (
            "Nhóm giải pháp thứ năm nói về bộ máy, về cán bộ và về cơ sở dữ liệu ra sao?",
            "Kiện toàn tổ chức bộ máy",
        ),
    ],
)
def test_matters_of_the_plan_side_by_side(assistant: Assistant, question: str, quoted: str) -> None:
    answer = assistant.answer([question])
    assert answer.status is Status.ANSWERED
    assert quoted in answer.answer


@pytest.mark.parametrize(
    ("turns", "status"),
    [
        # asked of the assistant itself, whatever day it is
        (["Chào buổi chiều, hôm nay bạn có khoẻ không?"], Status.CHITCHAT),
        (["dao nay em co khoe khong"], Status.CHITCHAT),
        # of a day, not of health
        (["Tính đến hôm nay Bộ Xây dựng còn việc nào?"], Status.ANSWERED),
    ],
)
def test_how_are_you(assistant: Assistant, turns: list[str], status: Status) -> None:
    assert assistant.answer(turns).status is status
