"""Questions said in other ways than those before: words of a cell, places in a part, pronouns in a story, tags."""

from __future__ import annotations

import pytest

from assistant.answer import Answer, Status
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def verdict(text: str) -> str:
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


# Questions, their tasks, and why.
CELLS = [
    ("viec nao noi toi mien nui (tinh theo cau chu)", "III.6 III.15", "it reckons: no province"),
    ("viec nao nhac den bao chi, tinh theo noi dung", "I.4 I.5", "it reckons, said otherwise"),
    ("viec nao tinh theo doi mot minh", "", "a province watches over something"),
    ("nhiệm vụ nào nêu đích danh địa bàn biên giới", "III.11", "past the kind of place"),
    ("việc nào nhắc đến khu vực nông thôn", "III.6 III.11", "the same of 'khu vực'"),
    ("những việc nào nói tới vùng miền núi", "III.6 III.15", "the same of 'vùng'"),
    ("việc nào nhắc đến vùng nghèo", "V.2", "the kind of place is one of the words there"),
    ("những việc nào nhắc tới địa bàn", "III.8 III.10 III.13", "nothing more is said of it"),
    ("những việc nào nhắc tới địa bàn, hạn 2022", "III.10", "nor where a clause begins"),
    ("miền núi thì những việc nào nói tới", "III.6 III.15", "put before the question"),
    ("còn vùng biên giới thì việc nào nhắc tới", "III.11", "the same with a kind of place"),
    (
        "nhiệm vụ nào nội dung gọi thẳng tên hộ mới thoát nghèo",
        "III.3 III.12",
        "a verb that names a cell's words",
    ),
    (
        "những việc nào nhắc tới hộ mới thoát nghèo? Hộ nghèo nói chung thì khỏi kể.",
        "III.3 III.12",
        "what names both is not set aside",
    ),
    (
        "việc nào nói tới huyện nghèo, hộ nghèo chung chung thì bỏ qua",
        "III.8 III.10 IV",
        "the same in one sentence",
    ),
    (
        "những việc nào nhắc tới hộ nghèo, trừ việc nhắc tới hộ cận nghèo",
        "I.3 III.2",
        "tasks are set aside by what they name",
    ),
]

PLACES = [
    ("mục III việc đầu là gì || nó có sản phẩm gì || việc thứ hai của mục đó thì sao", "III.2"),
    ("III.4 ai chủ trì || việc đầu tiên của mục đó do ai chủ trì", "III.1"),
    ("III.4 ai chủ trì || trong mục ấy việc cuối có sản phẩm gì", "III.16"),
    ("III.4 ai chu tri || trong muc do viec cuoi cung san pham gi", "III.16"),
    ("III.4 ai chủ trì || hai việc đầu trong mục này", "III.1 III.2"),
    # The part spoken of last is meant, and one that is named is that one.
    ("mục V có việc gì || III.4 ai chủ trì || việc đầu của mục đó ai chủ trì", "III.1"),
    ("III.4 ai chủ trì || mục V có việc gì || việc cuối của mục đó ai chủ trì", "V.4"),
    ("III.4 ai chủ trì || việc đầu tiên của mục V do ai chủ trì", "V.1"),
]

STORIES = [
    (
        "Mục V nói về việc gì? || Bạn tôi đọc một bức thư dài, trong đó nhắc cả Bộ Y tế, nhưng chốt lại chỉ"
        " cần biết: trong mục đó, việc nào không do Bộ Lao động chủ trì?",
        "V.2",
    ),
    (
        "mục V có việc gì || Tôi chỉ lấy việc giai đoạn 2021-2030. Trong mục đó, việc nào Bộ Lao động chủ trì?",
        "V.3 V.4",
    ),
    (
        "Sếp tôi kể Bộ Nông nghiệp chỉ dính ba việc. Vậy tính cả hai vai, bộ này có tên ở mấy việc?",
        "III.6 III.11 III.14 III.15 III.16",
    ),
    (
        "Em mời họp giữa Bộ Lao động với Bộ Nội vụ, Bộ Y tế thì không mời. Hai bộ đó cùng chủ trì việc nào?",
        "V.1",
    ),
    # 'cả hai bên' are still the two named.
    (
        "Họp giữa Bộ Lao động và Bộ Thông tin. Cả hai bộ cùng chủ trì những việc nào?",
        "I.3 I.4 III.15 V.4",
    ),
]

LED = "I.3 I.4 I.5 III.15 V.4"
RANKS = [
    ("ngay sau Bộ Lao động, bộ nào chủ trì nhiều nhất", LED),
    ("bộ nào đứng ngay sau Bộ Lao động về số việc chủ trì", LED),
    ("Nhiều việc chủ trì nhất là Bộ Lao động. Ngay sau bộ đó, bộ nào chủ trì nhiều nhất?", LED),
    ("bộ nào chủ trì nhiều việc nhất || ngay sau bộ đó, bộ nào chủ trì nhiều nhất", LED),
    # Below one that is not the first.
    ("sau Bộ Thông tin và Truyền thông thì bộ nào chủ trì nhiều nhất", "III.11 III.14 III.15"),
    ("không kể Bộ Thông tin và Truyền thông, bộ nào chủ trì ít nhất", "III.3 III.7 III.15"),
]


OF_LABOUR = "Bộ Lao động chủ trì mấy việc trong mục V"
TOGETHER = [
    (f"{OF_LABOUR} || thế trong mấy việc đó, việc nào phải cầm chung với bộ khác", "V.1 V.4"),
    (f"{OF_LABOUR} || trong đó việc nào chung với bộ khác", "V.1 V.4"),
    (f"{OF_LABOUR} || viec nao phai cam chung voi cac bo khac", "V.1 V.4"),
    (f"{OF_LABOUR} || trong đó việc nào một mình", "V.3"),
    ("những việc nào trong mục V làm chung với bộ khác", "V.1 V.4"),
]

FIVE_YEARS = "I.6 II.2 III.5 V.1"
TIMES = [
    ("chỉ lấy việc có ghi riêng giai đoạn 2021-2025, kèm giai đoạn khác cũng được", FIVE_YEARS),
    ("những việc nào ghi riêng giai đoạn 2021-2025 (có kèm mốc khác vẫn lấy)", FIVE_YEARS),
    ("viec nao ghi rieng giai doan 2021-2025, ghi them giai doan khac cung tinh", FIVE_YEARS),
    # Nothing else may stand beside it.
    ("những việc nào ghi riêng giai đoạn 2021-2025", ""),
]

NEITHER = "I.5 III.4 III.9 III.12 III.13 III.14"
UNNAMED = [
    ("việc nào chẳng thấy nhắc gì tới Bộ Lao động, chủ trì không mà phối hợp cũng không", NEITHER),
    ("việc nào không thấy nhắc tới Bộ Lao động", NEITHER),
    ("viec nao chang thay nhac gi den Bo Lao dong", NEITHER),
]


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [*TOGETHER, *TIMES, *UNNAMED, *((t, x) for t, x, _ in CELLS if x), *PLACES, *STORIES, *RANKS],
)
def test_those_tasks_are_told(assistant: Assistant, turns: str, tasks: str) -> None:
    assert set(told(assistant, turns).tasks) == set(tasks.split())


@pytest.mark.parametrize("turns", [turns for turns, tasks, _ in CELLS if not tasks])
def test_a_province_is_named(assistant: Assistant, turns: str) -> None:
    assert "Ủy ban nhân dân" in told(assistant, turns).answer


def test_a_kind_of_place_is_not_all_that_is_looked_for(assistant: Assistant) -> None:
    answer = told(assistant, "nhiệm vụ nào nhắc đến khu vực đồng bằng")
    assert "có nội dung nêu “khu vực”" not in answer.answer
    assert answer.status in (Status.ANSWERED, Status.NOT_IN_DOCUMENT)


HOUSES = "Việc nhà ở cho hộ nghèo là"
CLAIMS = [
    # what closes a claim asks for nothing
    (f"{HOUSES} Bộ Xây dựng chủ trì chớ gì nữa", "yes", "III.10"),
    (f"{HOUSES} Bộ Xây dựng chủ trì còn gì", "yes", "III.10"),
    (f"{HOUSES} Bộ Y tế chủ trì chứ còn gì nữa", "no", "III.10"),
    (f"{HOUSES} Bộ Y tế chủ trì chớ ai", "no", "III.10"),
    ("viec nha o cho ho ngheo la bo y te chu tri con gi nua", "no", "III.10"),
    ("Mục V có 4 việc chứ gì nữa", "yes", "V.1 V.2 V.3 V.4"),
    # asked, and not claimed
    ("Bộ Xây dựng chủ trì còn gì nữa", "", "III.10 III.15"),
    # one section alone: what stands elsewhere proves the contrary
    ("Bộ Thông tin chỉ chủ trì việc ở mục I, phải không", "no", "III.15 V.4"),
    ("Bộ Thông tin chủ trì mấy việc trong mục I mà thôi, đúng không", "no", "III.15 V.4"),
    (
        "Nghe bảo Bộ Thông tin chỉ chủ trì mấy việc trong mục I thôi, ngoài ra không chủ trì gì nữa, chuẩn không",
        "no",
        "III.15 V.4",
    ),
    (
        "Bộ Giáo dục chỉ chủ trì việc trong mục III thôi, ngoài ra không chủ trì gì nữa, đúng không",
        "yes",
        "III.9 III.15",
    ),
    ("bo noi vu chi chu tri viec trong muc V thoi dung khong", "yes", "V.1 V.2"),
    ("Bộ Y tế chỉ có tên ở mục III, phải không", "yes", "III.15"),
    ("The Ministry of Home Affairs only leads tasks in section V, right?", "yes", "V.1 V.2"),
    ("Bộ Tài chính chỉ chủ trì việc trong mục III, đúng không", "no", ""),
    # 'only coordinates' may say that it does not lead there
    ("Bộ Nông nghiệp chỉ phối hợp các việc trong mục III, đúng không", "", "III.6 III.16"),
    # a number is claimed, or who is alone
    ("Bộ Thông tin chỉ chủ trì 3 việc trong mục I, đúng không", "yes", "I.3 I.4 I.5"),
    ("Bộ Nội vụ chỉ chủ trì những việc nào trong mục V", "", "V.1 V.2"),
]


@pytest.mark.parametrize(("claim", "borne", "tasks"), CLAIMS)
def test_claims(assistant: Assistant, claim: str, borne: str, tasks: str) -> None:
    answer = assistant.answer([claim])
    english = {"**Yes.**": "yes", "**No.**": "no"}.get(answer.answer.partition(" ")[0], "")
    assert (verdict(answer.answer) or english) == borne
    assert set(answer.tasks) == set(tasks.split())


def test_for_whom_is_no_closing_tag(assistant: Assistant) -> None:
    assert not verdict(assistant.answer(["chinh sach nha o danh cho ai"]).answer)


PROPOSED = "nghị quyết này theo đề nghị của bộ trưởng bộ nào"
NAMES = [
    (f"{PROPOSED} || ổng tên chi?", Status.NOT_IN_DOCUMENT),
    (f"{PROPOSED} || ông ấy họ tên là gì", Status.NOT_IN_DOCUMENT),
    (f"{PROPOSED} || tên bả là gì", Status.NOT_IN_DOCUMENT),
    (f"{PROPOSED} || người đó là ai vậy", Status.NOT_IN_DOCUMENT),
    ("who proposed this resolution || what is his name", Status.NOT_IN_DOCUMENT),
    # Who signed is told by his name.
    ("ai ký nghị quyết này || ổng tên chi", Status.ANSWERED),
    (f"{PROPOSED} || ai ký", Status.ANSWERED),
]


@pytest.mark.parametrize(("turns", "status"), NAMES)
def test_a_name_is_told_of_who_signed_alone(
    assistant: Assistant, turns: str, status: Status
) -> None:
    assert told(assistant, turns).status is status


@pytest.mark.parametrize(
    ("question", "verdict", "why"),
    [
        (
            "Bộ Thông tin và Truyền thông không phải chỉ chủ trì việc ở mục I, đúng không?",
            "Không đúng",
            "it is denied that it is confined: its tasks elsewhere confirm that",
        ),
        (
            "Bộ Thông tin và Truyền thông đâu chỉ có tên ở mục I thôi, đúng không?",
            "Không đúng",
            "the same in other words",
        ),
    ],
)
def test_who_is_said_not_to_be_confined_is_not_denied(
    assistant: Assistant, question: str, verdict: str, why: str
) -> None:
    assert verdict not in assistant.answer((question,)).answer, why


@pytest.mark.parametrize(
    ("question", "wrong", "why"),
    [
        (
            "Mục III có 16 nhiệm vụ, Bộ Y tế chủ trì 1 trong số đó, đúng không?",
            "Không đúng",
            "16 is of the section, not of the ministry named behind it",
        ),
        (
            "Bộ Xây dựng chủ trì 2 nhiệm vụ nhưng chỉ năm 2022 có một, đúng không?",
            "5 nhiệm vụ",
            "'năm 2022' is a year, not five",
        ),
    ],
)
def test_numbers_of_others_are_kept_apart(
    assistant: Assistant, question: str, wrong: str, why: str
) -> None:
    assert wrong not in assistant.answer((question,)).answer, why
