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


@pytest.mark.parametrize(
    ("turns", "tasks"), [*((t, x) for t, x, _ in CELLS if x), *PLACES, *STORIES, *RANKS]
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
