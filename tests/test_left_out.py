"""Who is left out after another is named, and tasks picked among those that a question numbers."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

LABOUR = "I.3 I.4 I.6 III.1 III.2 III.5 III.7 III.8 III.15 IV V.1 V.3 V.4"
LEFT_OUT = [
    ("việc mà Bộ TT&TT chủ trì còn Bộ LĐTBXH thì không", "I.5", "'thì không' at the end"),
    ("Bộ TTTT chủ trì nhưng Bộ LĐTBXH không: những việc nào?", "I.5", "before what asks"),
    ("bo tttt chu tri con bo ldtbxh thi khong la viec nao", "I.5", "without marks"),
    (
        "Tasks that the Ministry of Information leads but MOLISA doesn't",
        "I.5",
        "a short form of 'not'",
    ),
    ("What does Home Affairs lead while MOLISA does not?", "V.2", "in full, by a bare name"),
    ("tasks led by MOLISA but not by the provinces", LABOUR, "whose doing it is not"),
    ("việc do Bộ Nội vụ chủ trì chứ không do Bộ LĐTBXH", "V.2", "'do' keeps the role"),
    ("việc Bộ Xây dựng chủ trì, còn các tỉnh thì không", "III.10 III.15", "of the same role only"),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), LEFT_OUT)
def test_left_out(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    answer = assistant.answer([question])
    assert [*answer.tasks] == tasks.split(), reason
    assert "Đúng" not in answer.answer, "nothing is to be confirmed"


PICKED = [
    ("trong I.3, I.4, I.5 việc nào làm hằng năm", "I.3 I.5", "by a time"),
    ("những việc nào trong số III.1, III.9, III.10 có hạn 2022", "III.9 III.10", "asked first"),
    ("III.1, III.3, III.9: cái nào của Bộ Tư pháp?", "III.3", "no noun for tasks"),
    ("Which of these are led by MOLISA: III.1, III.3, III.9?", "III.1", "in English"),
    ("V.1, V.2, V.3 thì việc nào có hai bộ chủ trì", "V.1", "by how many lead"),
    ("trong III.9, III.10, III.11 việc nào xong muộn nhất", "III.11", "the extreme one"),
    ("việc nào trong V.1, V.3, V.4 không do Bộ Nội vụ chủ trì", "V.3 V.4", "by a denial"),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), PICKED)
def test_picked(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert [*assistant.answer([question]).tasks] == tasks.split(), reason


TOGETHER = [
    ("Are there any tasks led jointly by the Ministry of Labour and Home Affairs?", "V.1", "an adverb between"),
    ("tasks led together by MOLISA and Home Affairs", "V.1", "a bare name in a list"),
    ("Which tasks are jointly led by MOLISA and the Ministry of Information?", "I.3 I.4 III.15 V.4", "half"),
    ("Do MOLISA and Home Affairs lead any task together?", "V.1", "at the end"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "tasks", "reason"), TOGETHER)
def test_together_in_english(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert [*assistant.answer([question]).tasks] == tasks.split(), reason


SAME = [
    ("III.3 với III.7 ai chủ trì", "III.3 III.7", "who is asked, not which"),
    ("III.9 và III.10 do bộ nào chủ trì", "III.9 III.10", "which ministry"),
    ("Bộ Y tế chủ trì còn Bộ Nội vụ thì sao, có việc nào không", None, "nothing is denied"),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), SAME)
def test_near_misses(assistant: Assistant, question: str, tasks: str | None, reason: str) -> None:
    answer = assistant.answer([question])
    if tasks is None:
        assert not any(agency["negated"] for agency in answer.explanation["agencies"]), reason
    else:
        assert [*answer.tasks] == tasks.split(), reason


REFUSED = [
    ("Who is the Minister of Labour?", "a person"),
    ("What is the poverty line?", "a threshold"),
    ("chuẩn nghèo mới là gì", "the same"),
]


@pytest.mark.parametrize(("question", "reason"), REFUSED)
def test_refused(assistant: Assistant, question: str, reason: str) -> None:
    assert assistant.answer([question]).status == "not_in_document", reason


ORDERED = [
    ("III.9 có hạn trước III.11 không", "**Đúng.**", "'hạn trước'"),
    ("Is task III.9 due before III.11?", "**Yes.**", "in English"),
    ("Is task III.11 due before III.9?", "**No.**", "the other way round"),
    ("Is III.11 finished after III.10?", "**Yes.**", "after"),
]


@pytest.mark.parametrize(("question", "said", "reason"), ORDERED)
def test_one_before_the_other(assistant: Assistant, question: str, said: str, reason: str) -> None:
    assert assistant.answer([question]).answer.startswith(said), reason


def test_which_of_two_ends_first(assistant: Assistant) -> None:
    answer = assistant.answer(["III.9 hay III.11 xong trước"])
    assert answer.explanation["route"] == "comparison"
    assert "III.9 có thời hạn kết thúc trước" in answer.answer
