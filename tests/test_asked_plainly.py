"""Short questions on what is done, on parts and points of the plan, on papers and on people."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant
from tests.api_factories import dated_assistant, shared_assistant

NOT_TOLD = [
    ("bộ xây dựng đã làm xong nhiệm vụ nhà ở chưa", "'đã' and 'chưa' apart"),
    ("bộ tư pháp hoàn thành việc trợ giúp pháp lý chưa", "no 'đã': the plan's words are no proof"),
    ("bo noi vu lam xong viec kien toan bo may chua", "without marks"),
    ("nhiệm vụ III.9 làm xong chưa vậy", "a task by its number"),
    ("các bộ đã thực hiện đến đâu rồi", "how far"),
    ("nhiệm vụ nào đã xong rồi", "a list of what is done"),
    ("nghị quyết có mấy chương", "the resolution has articles, no chapters"),
    ("trẻ em thì sao", "'em' is no courtesy here"),
    ("còn bác sĩ thì sao", "'bác' is no courtesy here"),
    ("công nhân thì sao", "two common words that are somebody together"),
    ("có nói gì về phụ nữ không", "short, and no talk"),
    ("người mù thì sao", "short, and no complaint"),
]
TOLD = [
    ("việc nào phải làm xong trong năm 2022", ["III.9", "III.10"], "a condition on time"),
    ("việc nào phải hoàn thành trước 2025", ["III.9", "III.10"], "another"),
    ("bộ y tế đã được giao việc nào chưa", ["III.15"], "what was given is told"),
]
PARTS = [
    ("phần II gồm mấy mục", 5, "ke-hoach/II"),
    ("phần III có mấy mục", 5, "ke-hoach/III"),
    ("phần I có mấy mục", 2, "ke-hoach/I"),
    ("phụ lục có mấy mục", 5, "phu-luc/I"),
]

# What is asked for, a passage that has to be cited, and why.
CITED = [
    ("gạch đầu dòng thứ ba mục II.4", "ke-hoach/II/4/gach-3", "the bullet before its part"),
    ("gạch đầu dòng thứ hai của mục II.5", "ke-hoach/II/5/gach-2", "no task II.2"),
    ("đọc gạch đầu dòng đầu tiên mục III.4", "ke-hoach/III/4/gach-1", "a task has no bullets"),
    ("gạch cuối mục III.5", "ke-hoach/III/5/gach-3", "the last one"),
    ("văn bản nào được nhắc tới trong nghị quyết", "nghi-quyet", "papers of whatever kind"),
    ("nêu các yêu cầu khi thực hiện kế hoạch", "ke-hoach/I/2", "'yêu cầu' is no verb here"),
]

BANKS = ["Ngân hàng Nhà nước", "Ngân hàng Chính sách xã hội"]
OTHERS = [
    *BANKS,
    "Ủy ban Dân tộc",
    "Ban Thi đua Khen thưởng Trung ương",
    "Ủy ban nhân dân các tỉnh",
]
# What is asked for, what the answer has to say and must not, and why.
BODIES = [
    ("cơ quan nào không phải bộ mà chủ trì", OTHERS, "Bộ Xây dựng", "denies the kind"),
    ("ngoài các bộ ra thì ai chủ trì", OTHERS, "Bộ Xây dựng", "sets the kind aside"),
    ("ngân hàng nào có tên trong phụ lục", BANKS, "Ủy ban", "names the kind"),
    ("hội nào được giao việc", ["Không có cơ quan nào"], "Bộ Y tế", "none of the kind"),
    ("mục nào chỉ có một việc", ["mục IV"], "mục V", "one task"),
    ("mục nào có 4 nhiệm vụ", ["mục V"], "mục IV", "so many"),
    ("mục nào có 3 việc", ["Không mục nào"], "mục I", "none has so many"),
    ("mục nào có đúng ba việc do bộ lao động chủ trì", ["mục I ", "mục V "], "mục IV", "of a kind"),
]


@pytest.mark.parametrize(("question", "reason"), NOT_TOLD)
def test_not_told(assistant: Assistant, question: str, reason: str) -> None:
    assert assistant.answer([question]).status.value == "not_in_document", reason


@pytest.mark.parametrize(("question", "tasks", "reason"), TOLD)
def test_told(assistant: Assistant, question: str, tasks: list[str], reason: str) -> None:
    assert list(assistant.answer([question]).tasks) == tasks, reason


@pytest.mark.parametrize(("question", "count", "passage"), PARTS)
def test_parts_of_a_part(assistant: Assistant, question: str, count: int, passage: str) -> None:
    answer = assistant.answer([question])
    assert answer.count == count
    assert any(c.passage.startswith(passage) for c in answer.citations)


@pytest.mark.parametrize(("question", "passage", "reason"), CITED)
def test_cited(assistant: Assistant, question: str, passage: str, reason: str) -> None:
    answer = assistant.answer([question])
    assert answer.status.value == "answered", reason
    assert any(c.passage.startswith(passage) for c in answer.citations), reason


@pytest.mark.parametrize(("question", "said", "unsaid", "reason"), BODIES)
def test_kinds_and_numbers(
    assistant: Assistant, question: str, said: list[str], unsaid: str, reason: str
) -> None:
    text = assistant.answer([question]).answer
    assert all(name in text for name in said), reason
    assert unsaid not in text, reason


# A ministry without 'Bộ' that opens a sentence and does something; how many tasks it has so.
ACTING = [
    ("quốc phòng chủ trì mấy việc", "bqp", "before its role"),
    ("noi vu chu tri viec gi", "bnv", "without marks"),
    ("dạ cho hỏi tài nguyên và môi trường chủ trì việc nào ạ", "btnmt", "after courtesies"),
]
NOT_ACTING = [
    ("y tế ai chủ trì", "a matter"),
    ("xây dựng nhà ở cho hộ nghèo ai chủ trì", "a verb"),
    ("việc y tế do ai chủ trì", "does not open the sentence"),
]


@pytest.mark.parametrize(("question", "agency", "reason"), ACTING)
def test_a_ministry_is_told_by_what_it_does(question: str, agency: str, reason: str) -> None:
    agencies = shared_assistant().answer([question]).explanation["agencies"]
    assert [one["agency"] for one in agencies] == [agency], reason


@pytest.mark.parametrize(("question", "reason"), NOT_ACTING)
def test_a_matter_is_no_ministry(question: str, reason: str) -> None:
    assert not shared_assistant().answer([question]).explanation["agencies"], reason


# In 2026: the two tasks of 2022 are over.
STILL_DUE = [
    ("nhiệm vụ nào vẫn còn hạn", 27, "'còn hạn'"),
    ("con bao nhieu nhiem vu chua den han", 27, "without marks"),
    ("which tasks are not yet due?", 27, "in English"),
    ("những việc chưa hết hạn mà Bộ Xây dựng chủ trì", 1, "beside an agency"),
    ("việc nào còn hạn đến 2022", 28, "of a year that is told"),
]


@pytest.mark.parametrize(("question", "number", "reason"), STILL_DUE)
def test_what_is_not_due_goes_on_this_year(question: str, number: int, reason: str) -> None:
    assert len(dated_assistant().answer([question]).tasks) == number, reason


# Who has tasks at all: how many agencies are told.
EVERY = [
    ("kể tên các cơ quan chủ trì", "16 cơ quan", "no task is named"),
    ("những bộ nào phối hợp", "4 bộ", "ministries only"),
    ("nghị quyết giao việc cho những cơ quan nào", "18 cơ quan", "in any role"),
]


@pytest.mark.parametrize(("question", "said", "reason"), EVERY)
def test_all_that_have_tasks(question: str, said: str, reason: str) -> None:
    assert said in shared_assistant().answer([question]).answer, reason


# What has to be done below the provinces: the appendix names nobody there, the plan speaks of that level.
LOCAL_ASKED = [
    ("cấp xã phải làm gì", "a level"),
    ("xa toi phai lam gi vay", "one's own, without marks"),
    ("dạ cho hỏi huyện mình có nhiệm vụ gì", "after courtesies"),
    ("cấp cơ sở có trách nhiệm gì ạ", "the lowest one"),
]


@pytest.mark.parametrize(("question", "reason"), LOCAL_ASKED)
def test_the_level_below_the_provinces(question: str, reason: str) -> None:
    answer = shared_assistant().answer([question])
    assert "ke-hoach/I/2/c" in {citation.passage for citation in answer.citations}, reason
    assert not answer.tasks, reason


# What is asked for, how it is answered, and why.
ROUTED = [
    (
        "chuẩn nghèo đa chiều năm nay là bao nhiêu",
        "not_in_document",
        "an amount, no count of tasks",
    ),
    ("vì sao có nghị quyết này", "answered", "its legal bases"),
    ("hội đồng nhân dân tỉnh làm gì", "answered", "a body without tasks"),
    ("kho bạc phối hợp việc nào", "answered", "another"),
]


@pytest.mark.parametrize(("question", "status", "reason"), ROUTED)
def test_how_it_is_answered(question: str, status: str, reason: str) -> None:
    answer = shared_assistant().answer([question])
    assert (answer.status.value, answer.tasks) == (status, ()), reason
