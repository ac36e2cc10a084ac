"""Agencies named beside one another: who works with whom, who is missing, and whose a role is."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

TASKS = [
    ("Bộ Nội vụ phối hợp với Bộ LĐTBXH ở việc nào", "V.1 V.2", "in those roles none, both are named there"),
    ("bộ thông tin phối hợp cùng bộ lao động việc nào", "I.3 I.4 III.15 V.4", "they lead together"),
    ("bộ giáo dục phối hợp với bộ y tế những việc gì", "III.15", "they lead together"),
    ("bo xay dung phoi hop voi bo y te viec gi", "III.15", "without marks"),
    ("bộ lao động phối hợp bộ nội vụ việc nào", "V.2", "without 'với'"),
    ("tỉnh phải phối hợp bộ kế hoạch việc gì", "III.13", "'phải' between"),
    ("bộ nông nghiệp sẽ phối hợp tỉnh những việc nào", "III.6 III.16", "the provinces lead"),
    ("bộ nội vụ làm việc nào không có tỉnh tham gia", "V.2", "only who follows 'không có' is denied"),
    ("nhiệm vụ của bộ nông nghiệp mà không có bộ lao động tham gia", "III.14", "with 'mà'"),
    ("việc của tỉnh không thấy bộ lao động đi cùng", "I.5 III.4 III.13 III.14", "no company in any role"),
    ("việc của bộ tư pháp không có tỉnh", "III.3", "no verb after"),
    ("nhiem vu cua bo thong tin khong co bo lao dong", "I.5", "without marks"),
    ("việc của bộ thông tin vắng bộ lao động", "I.5", "another word for it"),
    ("việc của Bộ KHĐT không có Bộ LĐTBXH phối hợp", "III.1 III.12 III.13", "the role is the other's"),
    ("việc của bộ kế hoạch mà bộ nông nghiệp phối hợp", "III.6", "the role is the other's"),
    ("việc của bộ nội vụ mà bộ lao động phối hợp", "V.2", "the role is the other's"),
    ("kể giúp nhiệm vụ của bộ y tế và bộ tư pháp", "III.3 III.15", "of either"),
    ("việc của bộ quốc phòng và bộ nội vụ", "III.7 V.1 V.2", "of either"),
    ("mục III trừ việc của bộ lao động và bộ kế hoạch", "III.4 III.9 III.14", "both are set aside"),
    ("việc bộ y tế hoặc bộ tư pháp hoặc bộ nội vụ chủ trì", "III.3 III.15 V.1 V.2", "any of three"),
    ("bộ giáo dục hoặc bộ xây dựng chủ trì mà không phải cả hai", "III.9 III.10", "one alone"),
    ("bộ y tế làm chung bộ xây dựng việc nào", "III.15", "beside each other, without 'với'"),
    ("việc tỉnh có tên cùng bộ tư pháp", "", "they share none"),
    ("việc nào cột phối hợp chỉ ghi các bộ, ngành, không nêu tên", "III.2 III.8 III.9", "said again"),
    ("ở Nghệ An thì Bộ LĐTBXH phối hợp việc gì", "I.1 I.2 II.1 II.2 III.6 III.16", "a place beside it"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    answer = assistant.answer([question])
    assert answer.status == "answered"
    assert [*answer.tasks] == tasks.split(), reason


NEAR = [
    ("bộ nội vụ chứ không phải bộ tư pháp có việc gì", "V.1 V.2", "what is put right stays so"),
    ("việc do bộ xây dựng chứ không phải bộ giáo dục chủ trì", "III.10", "one role, of both"),
    ("bộ nông nghiệp chủ trì phối hợp tỉnh việc nào", "III.14 III.15", "the first role is taken"),
    ("tỉnh phối hợp, bộ nông nghiệp chủ trì việc nào", "III.14 III.15", "a comma parts them"),
    ("cột phối hợp bộ tài chính có việc nào", "III.12", "a column and who is in it"),
    ("việc nào bộ tư pháp hoặc bộ nội vụ chủ trì", "III.3 V.1 V.2", "either"),
    ("việc chung của bộ xây dựng và bộ giáo dục", "III.15", "both have it"),
    ("việc của cả bộ y tế và bộ giáo dục", "III.15", "both have it"),
    ("việc bộ lao động chủ trì trừ việc cả bộ công an và bộ quốc phòng có tên",
     "I.3 I.4 I.6 III.1 III.2 III.5 III.8 III.15 IV V.1 V.3 V.4",
     "set aside where both have it"),
    ("bộ lao động không phối hợp việc nào ở mục I", "I.3 I.4 I.5 I.6", "denied of the one named"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "tasks", "reason"), NEAR)
def test_near_misses(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert [*assistant.answer([question]).tasks] == tasks.split(), reason


AGENCIES = [
    ("liệt kê các bộ tham gia trong phụ lục", None, "blđtbxh btttt bnnptnt bkhđt", "all that are named"),
    ("phụ lục nêu tên bao nhiêu bộ", 13, "blđtbxh", "counted"),
    ("kể tên các cơ quan phối hợp trong phụ lục", None, "blđtbxh bkhđt bnnptnt", "in one role"),
    ("các cơ quan phối hợp ở mục III là những cơ quan nào", None, "blđtbxh bkhđt bnnptnt btc", "of a section"),
    ("danh sách bộ chủ trì mục V", None, "blđtbxh bnv btttt", "of a section"),
    ("bộ nào chủ trì nhiệm vụ ở cả mục I và mục V", None, "blđtbxh btttt", "in both"),
    ("bộ nào có tên ở cả hai cột", None, "blđtbxh bnnptnt bkhđt", "in both roles"),
    ("Bộ Nội vụ cùng chủ trì với những bộ nào", None, "blđtbxh", "who is beside it"),
    ("Bộ Công an chủ trì chung với những cơ quan nào", None, "blđtbxh bqp", "who is beside it"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "count", "agencies", "reason"), AGENCIES)
def test_agencies(
    assistant: Assistant, question: str, count: int | None, agencies: str, reason: str
) -> None:
    answer = assistant.answer([question])
    names = [assistant.library.agencies[a].name for a in agencies.split()]
    assert (answer.status, answer.count) == ("answered", count), reason
    assert [name for name in names if name not in answer.answer] == [], reason
    assert not answer.tasks


def test_a_choice_has_no_verdict(assistant: Assistant) -> None:
    for question in (
        "bộ công an hay bộ ngoại giao có trong phụ lục không",
        "bo ngoai giao hoac bo cong an co trong phu luc khong",
    ):
        answer = assistant.answer([question])
        assert answer.tasks == ("III.7",)
        assert "đúng." not in answer.answer[:20].lower()
        assert "không có nhiệm vụ nào nêu đích danh Bộ Ngoại giao" in answer.answer


def test_sections_without_an_agency(assistant: Assistant) -> None:
    every = assistant.answer(["bộ lao động không có tên ở mục nào"])
    assert (every.count, every.answer.startswith("Mục nào của Phụ lục cũng có")) == (0, True)
    assert assistant.answer(["tỉnh không có việc ở những mục nào"]).count == 0
    assert assistant.answer(["bộ nội vụ không có tên ở những mục nào"]).count == 4


def test_no_coordination_is_made_up(assistant: Assistant) -> None:
    text = assistant.answer(["bộ thông tin phối hợp với bộ lao động những việc gì"]).answer
    assert text.startswith("Phụ lục không có nhiệm vụ nào do Bộ Lao động")
    answer = assistant.answer(["bộ nội vụ phối hợp bộ lao động mấy việc"])
    assert answer.count == 0
    assert "2 nhiệm vụ: V.1, V.2" in answer.answer
