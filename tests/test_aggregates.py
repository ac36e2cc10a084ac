"""Questions that count over groups: ranks, places, bounds, comparisons, and what names the groups."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.library import Library
from assistant.pipeline import Assistant
from structured import tally
from structured.filters import BOTH
from structured.types import Role, Task

LABOUR, MEDIA, FARMING = (
    "Bộ Lao động - Thương binh và Xã hội",
    "Bộ Thông tin và Truyền thông",
    "Bộ Nông nghiệp và Phát triển nông thôn",
)


@pytest.fixture(scope="module")
def assistant(library: Library) -> Assistant:
    return Assistant(library, today=lambda: date(2026, 11, 24))


# Each row: what is asked, how the answer begins (after a verdict), and why it is hard.
FIRST_SAID = [
    # two agencies without 'Bộ', 'ông nào' for an agency, equal
    (
        "Nội vụ hay Kế hoạch Đầu tư, ông nào chủ trì nhiều hơn?",
        "Bộ Nội vụ và Bộ Kế hoạch và Đầu tư chủ trì bằng nhau: mỗi bên 2 nhiệm vụ",
    ),
    # 'So' as a verb
    ("So số việc chủ trì của Bộ Tư pháp với Bộ Nội vụ.", "Bộ Nội vụ chủ trì nhiều hơn: 2"),
    # the ratio
    ("Bộ Lao động chủ trì gấp mấy lần Bộ TT&TT?", f"{LABOUR} chủ trì nhiều hơn: 13 nhiệm vụ"),
    # names after one 'các Bộ'
    ("Các Bộ Xây dựng, Y tế, Nội vụ: bộ nào chủ trì ít nhất?", "Bộ Y tế chủ trì ít nhất: 1"),
    # a claim that is false, and one that is true
    ("Bộ Y tế có chủ trì nhiều hơn Bộ Xây dựng không?", "**Không đúng.** Bộ Xây dựng"),
    ("Bộ Nội vụ chủ trì ít hơn Bộ Nông nghiệp đúng không?", f"**Đúng.** {FARMING}"),
    ("Hai bộ Quốc phòng và Công an chủ trì số việc bằng nhau không?", "**Đúng.** Bộ Quốc phòng"),
    # one agency's two roles
    ("Bộ Lao động chủ trì nhiều hay phối hợp nhiều?", f"{LABOUR} chủ trì nhiều hơn phối hợp: 13"),
    # sections by tasks, by agencies, and of one agency
    ("Mục III nhiều hơn mục I mấy việc?", "Mục III có số nhiệm vụ nhiều hơn: 16 nhiệm vụ so với 6"),
    ("Mục I và mục V, mục nào có nhiều cơ quan chủ trì hơn?", "Mục I và mục V có số cơ quan"),
    ("Bộ Lao động chủ trì ở mục III gấp mấy lần ở mục V?", "Mục III có số nhiệm vụ do"),
    # both numbers asked at once
    ("Mục III có mấy nhiệm vụ, mục V có mấy nhiệm vụ?", "Mục III có số nhiệm vụ nhiều hơn: 16"),
    # places in a rank; what is set aside
    ("Cơ quan nào chủ trì nhiều thứ hai?", f"{MEDIA} chủ trì nhiều thứ 2"),
    ("Bộ nào chủ trì nhiều nhất chỉ sau Bộ Lao động?", f"Ngay sau {LABOUR}: {MEDIA} chủ trì"),
    (
        "Cơ quan nào phối hợp nhiều nhất sau UBND tỉnh và Bộ Lao động?",
        "Không kể Ủy ban nhân dân các tỉnh, thành phố và Bộ Lao động - Thương binh và Xã hội: "
        f"Bộ Kế hoạch và Đầu tư, {FARMING} (2 cơ quan ngang nhau)",
    ),
    ("Ba cơ quan chủ trì nhiều việc nhất là ai?", f"3 cơ quan chủ trì nhiều nhất: {LABOUR}: 13"),
    ("Bộ Lao động cùng chủ trì với bộ nào nhiều nhất?", f"{MEDIA} chủ trì nhiều nhất"),
    # sections and periods in a rank
    ("Mục nào trong phụ lục ít việc nhất, việc ấy là gì?", "Ít nhiệm vụ nhất là mục IV"),
    ("Mục nào nhiều việc thứ hai?", "Nhiều nhiệm vụ thứ 2 là mục I"),
    ("Giai đoạn nào có nhiều nhiệm vụ nhất?", "Nhiều nhiệm vụ nhất là giai đoạn 2021 - 2030"),
]


@pytest.mark.parametrize(("question", "start"), FIRST_SAID)
def test_an_aggregate_question_is_answered_first(
    assistant: Assistant, question: str, start: str
) -> None:
    assert assistant.answer([question]).answer.startswith(start)


# Each row: what is asked, and the agencies by a rule of this test's own: numbers as lead, as coordinator.
BOUNDED = [
    # just so many, at least, at most
    ("Cơ quan nào chủ trì đúng 2 nhiệm vụ?", lambda lead, other: lead == 2),
    ("Cơ quan nào chủ trì từ 3 việc trở lên?", lambda lead, other: lead >= 3),
    ("Cơ quan nào chủ trì không quá 1 việc?", lambda lead, other: lead == 1),
    ("Những cơ quan nào chỉ chủ trì duy nhất một việc?", lambda lead, other: lead == 1),
    # by the roles they have
    ("Cơ quan nào chỉ phối hợp mà không chủ trì?", lambda lead, other: not lead),
    ("Ai chưa từng chủ trì việc nào?", lambda lead, other: not lead),
    ("Cơ quan nào chủ trì mà chưa bao giờ phối hợp?", lambda lead, other: lead and not other),
    ("Cơ quan nào vừa chủ trì vừa phối hợp?", lambda lead, other: lead and other),
    # each counted once
    ("Không tính trùng thì có mấy cơ quan chủ trì?", lambda lead, other: lead),
]


@pytest.mark.parametrize(("question", "rule"), BOUNDED)
def test_agencies_are_told_by_their_numbers(
    assistant: Assistant, question: str, rule: object
) -> None:
    tasks = assistant.library.tasks
    wanted = [
        agency
        for agency in tally.agencies_in(tasks, BOTH)
        if rule(*(_number(tasks, agency, role) for role in BOTH))  # type: ignore[operator]
    ]
    text = assistant.answer([question]).answer.split("Ngoài số này")[0]
    names = {assistant.library.agencies[agency].name for agency in wanted}
    everyone = {assistant.library.agencies[a].name for a in tally.agencies_in(tasks, BOTH)}
    assert {name for name in everyone if f"- {name}: " in text} == names


def _number(tasks: tuple[Task, ...], agency: str, role: Role) -> int:
    return sum(any(m.agency == agency for m in task.mentions(role)) for task in tasks)


# Each row: the turns, and the tasks.
TASKS = [
    # two matters joined by a colon and 'cái nào … trước'
    (
        ["Chính sách nhà ở hộ nghèo và chính sách nước sinh hoạt nông thôn: cái nào xong trước?"],
        {"III.10", "III.11"},
    ),
    # one matter a sentence
    (
        [
            "Có hai việc. Việc một là cuộc thi báo chí về giảm nghèo. Việc hai là phong trào thi đua "
            "cả nước chung tay vì người nghèo. Việc nào nhiều cơ quan phối hợp hơn?"
        ],
        {"I.4", "I.6"},
    ),
    # 'trước hay … trước'
    (["Việc cơ sở dữ liệu xong trước hay việc nhà ở xong trước?"], {"V.3", "III.10"}),
    # an extreme of time among the tasks of an agency, in a section, of those that recur
    (["Trong những việc Bộ Lao động phối hợp, việc nào phải xong sớm nhất?"], {"III.10"}),
    (["Trong các nhiệm vụ lặp lại, nhiệm vụ nào thưa nhất?"], {"I.4"}),
    (["Nhiệm vụ nào trong mục V có nhiều cơ quan chủ trì nhất?"], {"V.1", "V.4"}),
    (
        [
            "Việc nào phải làm đi làm lại theo định kỳ?",
            "Không tính các việc ấy thì việc nào đến hạn sớm nhất?",
        ],
        {"III.9", "III.10"},
    ),
    # the agencies stand in the sentences before
    (
        [
            "Tôi ở Bộ Tư pháp, bài viết đang so sánh bộ tôi với Bộ Xây dựng. Xin hỏi bộ nào chủ trì nhiều hơn?"
        ],
        {"III.3", "III.10", "III.15"},
    ),
]


@pytest.mark.parametrize(("turns", "tasks"), TASKS)
def test_what_is_compared_is_found(assistant: Assistant, turns: list[str], tasks: set[str]) -> None:
    assert set(assistant.answer(turns).tasks) == tasks


# Each row: a question whose words must not be read as an aggregate, and the tasks it asks for.
PLAIN = [
    # 'đứng đầu' leads
    ("Bộ Nông nghiệp đứng đầu những việc nào?", {"III.11", "III.14", "III.15"}),
    # 'ít nhất hai cơ quan' counts agencies of a task
    ("Nhiệm vụ nào trong mục V có ít nhất hai cơ quan chủ trì?", {"V.1", "V.4"}),
]


@pytest.mark.parametrize(("question", "tasks"), PLAIN)
def test_other_questions_stay_lists(assistant: Assistant, question: str, tasks: set[str]) -> None:
    assert set(assistant.answer([question]).tasks) == tasks


def test_groups_of_one_size_share_a_place() -> None:
    groups = [tally.Group(key, size, ()) for key, size in (("a", 3), ("b", 1), ("c", 3), ("d", 2))]
    assert [g.key for g in tally.at_place(groups, 1)] == ["a", "c"]
    assert [g.key for g in tally.at_place(groups, 2)] == ["d"]
    assert [g.key for g in tally.at_place(groups, 1, least=True)] == ["b"]
    assert tally.at_place(groups, 4) == ()
    assert [g.key for g in tally.first_of(groups, 1)] == ["a", "c"]
