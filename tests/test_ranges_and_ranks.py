"""Limits without the word 'năm', starts before a year, ranges, ranks of ministries, the same asked of two."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

BEGUN = (
    "I.6 II.1 II.2 III.2 III.3 III.4 III.5 III.6 III.7 III.8 III.9 III.10 III.11 III.12 III.13 III.14 III.15"
    " III.16 IV V.1 V.2 V.3 V.4"
)
TASKS = [
    ("việc nào kết thúc trước 2030", "III.9 III.10", "no contest between tasks"),
    ("viec nao xong truoc 2025", "III.9 III.10", "without marks"),
    ("việc nào hoàn thành trước 2026 ở mục III", "III.9 III.10", "with a section"),
    ("việc nào bắt đầu sau 2025", "III.1", "a start after a year"),
    ("việc nào bắt đầu trước năm 2026", BEGUN, "a start before a year is no end"),
    ("việc nào ở mục V bắt đầu trước 2026", "V.1 V.2 V.3 V.4", "the same without 'năm'"),
    ("việc nào làm theo giai đoạn ở mục I", "I.6", "a range of years"),
    ("việc nào làm theo giai đoạn 2021 - 2025", "I.6 II.2 III.5 V.1", "a period told"),
    ("việc Bộ TT&TT chủ trì ghi theo giai đoạn chứ không phải hằng năm", "III.15 V.4", "against what recurs"),
    ("những việc không có hạn cụ thể", "I.1 I.2 I.3 I.4 I.5", "what only recurs"),
    ("việc nào chỉ có một cơ quan chủ trì ở mục V", "V.2 V.3", "alone in the lead"),
    ("việc nào chỉ có một cơ quan phối hợp ở mục V", "V.1 V.2 V.4", "alone in the other role"),
    ("việc nào ở mục I xong muộn nhất", "I.6", "the latest end"),
    ("việc nào hết hạn sau cùng trong mục I", "I.6", "in other words"),
    ("những việc phải xong chậm nhất năm 2025", "III.9 III.10", "a limit stays one"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert [*assistant.answer([question]).tasks] == tasks.split(), reason


RANKS = [
    ("xếp hạng các bộ theo số việc chủ trì", "13 nhiệm vụ", "ministries, not tasks"),
    ("sắp xếp các cơ quan từ nhiều việc đến ít việc", "23 nhiệm vụ", "both roles"),
    ("thứ tự các cơ quan theo số việc phối hợp", "10 nhiệm vụ", "the other role"),
    ("rank the ministries by number of tasks they lead", "13 tasks", "in English"),
]


@pytest.mark.parametrize(("question", "said", "reason"), RANKS)
def test_ranks(assistant: Assistant, question: str, said: str, reason: str) -> None:
    answer = assistant.answer([question])
    assert answer.explanation["route"] == "ranking"
    assert said in answer.answer, reason


TWICE = [
    ("bao nhiêu việc hạn 2022, bao nhiêu việc hạn 2030", ["**2 nhiệm vụ**", "**22 nhiệm vụ**"], "two years"),
    ("mấy việc làm hằng năm, mấy việc làm theo giai đoạn", ["**4 nhiệm vụ**"], "two kinds of time"),
    ("có bao nhiêu việc do Bộ LĐTBXH chủ trì, bao nhiêu việc do Bộ TT&TT chủ trì",
     ["**13 nhiệm vụ**", "**5 nhiệm vụ**"], "two agencies"),
    ("việc nào do Bộ Tư pháp chủ trì, việc nào Bộ Tài chính phối hợp", ["III.3", "III.12"], "two lists"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "said", "reason"), TWICE)
def test_the_same_asked_twice(
    assistant: Assistant, question: str, said: list[str], reason: str
) -> None:
    answer = assistant.answer([question]).answer
    assert "**Ý 1.**" in answer, reason
    assert [words for words in said if words not in answer] == [], reason


SECTIONS = [
    ("những mục nào có UBND tỉnh chủ trì", ["mục I ", "mục II ", "mục III "], "several"),
    ("Bộ Nông nghiệp chủ trì ở những mục nào", ["mục III "], "at the end"),
    ("mục nào có Bộ Nội vụ chủ trì", ["mục V "], "one"),
    ("Which sections have tasks led by provinces?", ["section I ", "section II ", "section III "], "in English"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "said", "reason"), SECTIONS)
def test_sections(assistant: Assistant, question: str, said: list[str], reason: str) -> None:
    answer = assistant.answer([question])
    assert answer.count == len(said), reason
    assert [words for words in said if words not in answer.answer] == []


SPANS = [
    ("từ 2023 đến 2026 bộ xây dựng làm gì", "III.15", "within a span that no row states"),
    ("trong khoảng 2023 - 2025 Bộ Tư pháp có nhiệm vụ nào", "III.3", "the same"),
    ("nhiệm vụ nào ghi giai đoạn 2022 - 2025", "", "what a cell says"),
    ("Có nhiệm vụ nào thực hiện giai đoạn 2023 - 2027 không?", "", "a period claimed"),
    ("giai đoạn 2021-2025 có việc nào", "I.6 II.2 III.5 V.1", "a stated period"),
    ("từ năm 2024 trở đi Bộ Giáo dục còn chủ trì việc nào", "III.15", "what is not over before"),
    ("từ 2026 trở đi mới bắt đầu việc nào", "III.1", "what begins then"),
    ("việc hết hạn trong năm 2025", "", "over in that year, reckoned from no day"),
    ("việc ở mục I hết hạn vào 2030", "I.6", "the same"),
    ("tính đến 2024 việc nào hết hạn", "III.9 III.10", "reckoned from a year"),
    ("việc nào bắt đầu năm 2022", "III.9 III.10", "in that year"),
    ("việc nào bắt đầu từ năm 2026", "III.1", "from that year on"),
    ("tasks that start in 2022", "III.9 III.10", "in English"),
    ("labour ministry tasks due by 2025", "III.10", "at the latest"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "tasks", "reason"), SPANS)
def test_spans(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert [*assistant.answer([question]).tasks] == tasks.split(), reason


MERGED = [
    ("Bộ Nội vụ sau sáp nhập chủ trì việc nào", "V.1 V.2", "no denial of the ministry"),
    ("sau sáp nhập Bộ Xây dựng chủ trì việc gì", "III.10 III.15", "before its name"),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), MERGED)
def test_merged(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert [*assistant.answer([question]).tasks] == tasks.split(), reason


ENGLISH = [
    ("tasks of MoET", "III.9 III.15", "an acronym is no slip"),
    ("How many tasks does MOC lead", "III.10 III.15", "an acronym"),
    ("MARD-led tasks", "III.11 III.14 III.15", "a role after a hyphen"),
    ("Which tasks does MOLISA not take part in?", "I.5 III.4 III.9 III.12 III.13 III.14", "denied"),
    ("Which tasks are neither led nor coordinated by MOLISA?", "I.5 III.4 III.9 III.12 III.13 III.14", "both"),
    ("Which tasks produce a database?", "V.3", "what is brought forth"),
    ("which tasks produce a decree", "III.1", "the same"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "tasks", "reason"), ENGLISH)
def test_english(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert [*assistant.answer([question]).tasks] == tasks.split(), reason


def test_numbers_in_english(assistant: Assistant) -> None:
    assert assistant.answer(["total number of tasks in the appendix"]).count == 29
    answer = assistant.answer(["Which ministries lead no task but coordinate some?"])
    assert "Bộ Tài chính" in answer.answer


OF_ALL = [
    ("bộ lao động chủ trì hết mục I à", False, "I.1, I.2, I.5"),
    ("bộ thông tin chủ trì cả mục I phải không", False, "I.1, I.2, I.6"),
    ("bộ lao động chủ trì hết các việc hằng năm à", False, "I.3 alone"),
    ("bộ lao động chủ trì tất cả việc mục V đúng ko", False, "V.2"),
    ("tỉnh có tên ở hết các việc mục I à", False, "I.4"),
]


@pytest.mark.parametrize(("question", "right", "reason"), OF_ALL)
def test_claimed_of_all(assistant: Assistant, question: str, right: bool, reason: str) -> None:
    assert assistant.answer([question]).answer.startswith("**Đúng" if right else "**Không"), reason


EVERY_ONE = [
    ("mọi việc đều có tỉnh phối hợp đúng không", False, "thirteen of them"),
    ("có phải việc nào tỉnh cũng tham gia", False, "the doer between"),
    ("có phải nhiệm vụ nào ở mục V Bộ Lao động cũng chủ trì", False, "V.2"),
    ("mọi việc mục II đều hạn 2030 đúng không", True, "both"),
]


@pytest.mark.parametrize(("question", "right", "reason"), EVERY_ONE)
def test_every_one(assistant: Assistant, question: str, right: bool, reason: str) -> None:
    assert assistant.answer([question]).answer.startswith("**Đúng" if right else "**Không"), reason


@pytest.mark.parametrize("agency", ["Bộ Nông nghiệp", "Bộ Y tế", "Bộ Nông nghiệp và Môi trường"])
def test_what_the_whole_document_is_about_is_proven_by_no_row(
    assistant: Assistant, agency: str
) -> None:
    answer = assistant.answer([f"{agency} chủ trì việc giảm nghèo đúng không"])
    assert not answer.answer.startswith("**Đúng")
