"""Lists and counts as clerks ask for them: roles told before, wording for all ministries, notes and stories."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

LABOUR = "Bộ Lao động - Thương binh và Xã hội"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def but(*left: str) -> set[str]:
    """Return the tasks of the appendix without some."""
    numbers = {"I": 6, "II": 2, "III": 16, "V": 4}
    whole = {f"{part}.{n}" for part, size in numbers.items() for n in range(1, size + 1)}
    return {*whole, "IV"} - {*left}


# Questions, the tasks of their answer, and why.
PROVINCES = [
    ("nhiem vu nao o muc V ma tinh duoc ghi la phoi hop", "V.1 V.3 V.4", "'tỉnh được', not 'tính'"),
    ("việc nào về mô hình giảm nghèo mà tỉnh được xếp phối hợp", "I.5 III.7", "with its marks"),
    ("mục II việc nào tỉnh được giao chủ trì", "II.1 II.2", "a role that the lexicon knows so"),
    ("muc IV tinh duoc phoi hop viec nao", "IV", "nothing stands between"),
    ("mục II, tính được mấy việc phối hợp của Bộ Lao động", "II.1 II.2", "it counts"),
    ("muc V viec nao tinh toi bo y te qua chu 'cac bo, nganh'", "", "'tính tới', not 'tỉnh tôi'"),
]

ASIDE = [
    (
        "Tôi lấy ví dụ ở mục III phụ lục: những nhiệm vụ do đúng một bộ chủ trì, mà bộ đó không phải Bộ Tư pháp. "
        "Việc của tỉnh, của ngân hàng thì không lấy. Kể giúp tôi.",
        "III.1 III.2 III.8 III.9 III.10 III.11 III.14",
        "leads are spoken of, so the provinces are set aside as leads",
    ),
    (
        "Không tính Bộ Lao động, những việc mà chỉ một bộ chủ trì ở mục V là việc nào?",
        "V.2",
        "so is a ministry, which coordinates V.2",
    ),
    (
        "Gạt bộ Lao động qua một bên, những việc mà đúng một bộ khác đứng ra chủ trì ở mục III là việc nào?",
        "III.3 III.9 III.10 III.11 III.14",
        "'một bộ khác' leads",
    ),
    (
        "Kể các việc hạn 2022, việc của Bộ Xây dựng thì thôi",
        "III.9",
        "no role is spoken of: either is set aside",
    ),
    (
        "Mục V những việc nào do Bộ Lao động chủ trì, việc của Bộ Nội vụ thì bỏ ra",
        "V.3 V.4",
        "a role of another body",
    ),
]

WORDING = [
    ("những nhiệm vụ nào không có cụm 'các bộ, ngành'", "I.5 III.15 V.1 V.2 V.4", "in marks"),
    ("nhiệm vụ nào không ghi các bộ, ngành", "I.5 III.15 V.1 V.2 V.4", "without them"),
    (
        "nhiệm vụ nào chỉ ghi tên cụ thể, không dùng cách gọi chung 'các bộ, ngành'",
        "I.5 III.15 V.1 V.2 V.4",
        "what says the same again is no condition",
    ),
    ("muc III co may viec khong dung cum 'cac bo, nganh'", "III.15", "'không dùng', not 'đúng'"),
    (
        "nhiệm vụ nào do Bộ Lao động chủ trì mà không ghi 'các bộ, ngành'",
        "III.15 V.1 V.4",
        "a condition beside a name",
    ),
    (
        "Đâu cũng thấy ghi chung 'các bộ, ngành'. Việc nào ở mục V không có cụm đó?",
        "V.1 V.2 V.4",
        "it is pointed to",
    ),
    (
        "Sếp em lo những dòng ghi chung 'các bộ, ngành'. Lần trước vì sót kiểu ấy mà bị phê bình. "
        "Vậy ở mục V có việc nào dính cách ghi chung đó?",
        "V.3",
        "what came of it is no matter",
    ),
]

ROLES = [
    (
        "Mục II Bộ Lao động giữ vai gì? || Ngoài mục II, còn việc nào tỉnh chủ trì mà bộ ấy giữ đúng vai ấy?",
        "I.1 I.2 III.6 III.16",
        "the role told before; the rest of the appendix",
    ),
    (
        f"{LABOUR} giữ vai trò gì ở III.10 || Ở mục III bộ này giữ vai ấy ở những nhiệm vụ nào?",
        "III.3 III.6 III.10 III.11 III.16",
        "beside a pronoun",
    ),
    ("Bộ Nội vụ chủ trì việc nào? || vai đó thì Bộ Y tế có việc nào?", "III.15", "of another body"),
    ("Bộ Nội vụ giữ vai gì ở mục V", "V.1 V.2", "its tasks there tell its roles"),
    (
        "Bộ Lao động có việc gì ở mục II? || Ngoài mục II, còn việc nào tỉnh chủ trì?",
        "I.1 I.2 III.6 III.16",
        "no part of the list told",
    ),
    (
        "Mục V có việc nào? || việc nào Bộ Nội vụ chủ trì?",
        "V.1 V.2",
        "nothing is set aside",
    ),
]

BESIDES = [
    (
        "Bộ Tư pháp được giao gì? || Ngoài việc đó, còn nhiệm vụ nào nhắc đến hộ mới thoát nghèo?",
        "III.12",
        "whoever's",
    ),
    (
        "Bo Tu phap chu tri viec nao || ngoai viec do con viec nao nhac den tin dung khong",
        "III.12",
        "without marks",
    ),
    (
        "Mục V có việc nào? || Ngoài mấy việc đó, còn việc nào nói về vùng khó khăn?",
        "III.13",
        "after a section",
    ),
    (
        "Bộ Nội vụ chủ trì việc nào? || Ngoài các việc đó, bộ này còn việc nào không?",
        "",
        "the ministry's own",
    ),
]


@pytest.mark.parametrize(
    ("turns", "tasks", "why"), [*PROVINCES, *ASIDE, *WORDING, *ROLES, *BESIDES]
)
def test_those_tasks_are_told(assistant: Assistant, turns: str, tasks: str, why: str) -> None:
    assert set(told(assistant, turns).tasks) == set(tasks.split()), why


COUNTS = [
    (
        "Chị Hạnh nói ở mục III Bộ Lao động phối hợp bốn việc, chị Oanh nói bảy. Chính xác là mấy nhiệm vụ "
        "trong mục III có bộ em nằm ở cột phối hợp? Thua thắng gì em cũng được ăn chè nên chỉ cần đúng.",
        5,
        "what comes of it is asked of nobody",
    ),
    (
        "Mục V có mấy nhiệm vụ do Bộ Nội vụ chủ trì? Đằng nào tôi cũng phải nộp chiều nay.",
        2,
        "so with another phrase",
    ),
    (
        "có mấy nhiệm vụ mà Bộ Lao động và tỉnh đều có tên, ai chủ trì ai phối hợp không quan trọng",
        15,
        "both are named; who does what asks nothing",
    ),
    (
        "mấy nhiệm vụ Bộ Nông nghiệp và Bộ Lao động đều được nêu tên, người nào chủ trì hay phối hợp cũng được?",
        4,
        "'người nào'",
    ),
    (
        "Ông băn khoăn những dòng chỉ viết chung 'các bộ, ngành'. Ngoài việc gọi đích danh Bộ Quốc phòng, "
        "có bao nhiêu nhiệm vụ dính cụm chung đó?",
        23,
        "all with the wording but the one that names it",
    ),
]


@pytest.mark.parametrize(("turns", "number", "why"), COUNTS)
def test_so_many_are_counted(assistant: Assistant, turns: str, number: int, why: str) -> None:
    assert told(assistant, turns).count == number, why


def test_a_wording_denied_and_said_are_all_tasks(assistant: Assistant) -> None:
    without = set(told(assistant, "nhiệm vụ nào không ghi 'các bộ, ngành'").tasks)
    assert set(told(assistant, "nhiệm vụ nào ghi 'các bộ, ngành'").tasks) == but(*without)


# Bodies of the army are named nowhere, and are no ministry that leads.
ARMY = ["Bộ Chỉ huy quân sự tỉnh có nhiệm vụ gì?", "Bộ tư lệnh quân khu 7 chủ trì việc nào"]


@pytest.mark.parametrize("question", ARMY)
def test_the_army_is_named_nowhere(assistant: Assistant, question: str) -> None:
    answer = told(assistant, question)
    assert answer.tasks == ()
    assert "không có nhiệm vụ nào nêu đích danh" in answer.answer


STORIES = [
    ("Tôi ngồi dự họp với Bộ Chỉ huy quân sự tỉnh, việc nào ở mục II tỉnh chủ trì", "II.1 II.2"),
    ("sáng nay em ngồi dự giao ban, mục V có việc nào của Bộ Nội vụ", "V.1 V.2"),
]


@pytest.mark.parametrize(("question", "tasks"), STORIES)
def test_where_somebody_sits_leads_nothing(assistant: Assistant, question: str, tasks: str) -> None:
    assert set(told(assistant, question).tasks) == set(tasks.split())


WORDING = 'Cụm "các bộ, ngành" là ai?'
# A wording named in the turn before and pointed to.
POINTED_TO = [
    (f"{WORDING} || Việc nào không ghi chung như vậy?", "I.5 III.15 V.1 V.2 V.4"),
    (f"{WORDING} || Việc nào không dùng cụm đó?", "I.5 III.15 V.1 V.2 V.4"),
    (f"{WORDING} || Việc nào ở mục V dính cách ghi chung đó?", "V.3"),
    # Nothing is pointed to.
    (f"{WORDING} || Việc nào ở mục V có hai bộ cùng chủ trì?", "V.1 V.4"),
    # Where the writer works now.
    ("Trước tôi ở Bộ Nội vụ, nay ở Bộ Tư pháp. Bộ tôi chủ trì việc nào?", "III.3"),
    ("Tôi vừa chuyển từ Bộ Nội vụ sang Bộ Y tế. Bộ mình chủ trì việc nào?", "III.15"),
    ("Tôi công tác ở Bộ Tư pháp, trước kia ở Bộ Nội vụ. Bộ tôi chủ trì việc nào?", "III.3"),
    ("Trước khi họp tôi ở Bộ Nội vụ. Bộ tôi chủ trì việc nào?", "V.1 V.2"),
]


@pytest.mark.parametrize(("turns", "tasks"), POINTED_TO)
def test_a_wording_or_an_office_told_before(assistant: Assistant, turns: str, tasks: str) -> None:
    answer = assistant.answer([turn.strip() for turn in turns.split("||")])
    assert set(answer.tasks) == set(tasks.split())
