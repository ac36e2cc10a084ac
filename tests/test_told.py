"""Narratives: which passage is told, and when a whole part of the plan is."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant
from tests.api_factories import shared_assistant


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return shared_assistant()


PASSAGES = [
    # 'chủ trương' is no 'trường': marks tell words apart
    ("Kế hoạch có chủ trương gì về người đi làm nước ngoài?", {"ke-hoach/II/3/gach-3"}),
    # what is asked has no word of the text; the sentences before it have
    (
        "Bản tôi hay lở đất, năm ngoái trôi mất mấy nhà. Huyện tính chuyển cả bản sang chỗ khác. "
        "Kế hoạch nói sao về chuyện như vậy?",
        {"ke-hoach/II/3/gach-7"},
    ),
    # another document that a matter has to follow, not the one that is carried out
    ("Cho hộ nghèo vay ưu đãi phải theo kết luận, chỉ thị nào?", {"ke-hoach/II/3/gach-5"}),
    # how often something is done is no document's date
    ("Cấp xã phải làm kế hoạch thực hiện Chỉ thị 05 bao lâu một lần?", {"ke-hoach/I/2/c"}),
    # one passage says it, whatever group stands near
    ("Kế hoạch đòi làm rõ vai trò của những ai trong giảm nghèo?", {"ke-hoach/I/2/a"}),
    # all that a part says
    (
        "Phần yêu cầu nêu những điều gì?",
        {"ke-hoach/I/2/a", "ke-hoach/I/2/b", "ke-hoach/I/2/c"},
    ),
    # a part by whom its title addresses
    (
        "Các đoàn thể được đề nghị làm những việc nào?",
        {"ke-hoach/III/5/gach-1", "ke-hoach/III/5/gach-2", "ke-hoach/III/5/gach-3"},
    ),
    # a part within the one that is named
    (
        "Các bộ, cơ quan ngang bộ phải làm những việc gì khi tổ chức thực hiện?",
        {"ke-hoach/III/1/gach-1", "ke-hoach/III/1/gach-2", "ke-hoach/III/1/gach-3"},
    ),
    # 'tỉnh nào … thì': any province, not which one
    ("Tỉnh nào để xảy ra vi phạm pháp luật thì xử lý sao?", {"ke-hoach/III/4/gach-4"}),
]


@pytest.mark.parametrize(("question", "passages"), PASSAGES)
def test_the_passages_that_say_it_are_cited(
    assistant: Assistant, question: str, passages: set[str]
) -> None:
    answer = assistant.answer([question])
    assert answer.status == "answered"
    assert passages <= {citation.passage for citation in answer.citations}


TASKS = [
    # 'với' that joins two matters is not said of agencies
    ("Ai lo nhà ở cho hộ nghèo với hộ cận nghèo?", "III.10", "Bộ Xây dựng"),
    # who helps the one that leads
    (
        "Việc nước sạch nông thôn thì bên nào hỗ trợ bộ chủ trì?",
        "III.11",
        "Bộ Lao động - Thương binh và Xã hội",
    ),
]


@pytest.mark.parametrize(("question", "task", "said"), TASKS)
def test_a_described_task_is_told(
    assistant: Assistant, question: str, task: str, said: str
) -> None:
    answer = assistant.answer([question])
    assert answer.tasks == (task,)
    assert said in answer.answer


REFUSED = [
    # 'ký' is a weight here, no signature
    ("Nhà tôi được miễn học phí bao nhiêu và mấy ký gạo một tháng?",),
]


@pytest.mark.parametrize("turns", REFUSED)
def test_what_no_text_says_is_refused(assistant: Assistant, turns: tuple[str, ...]) -> None:
    assert assistant.answer(list(turns)).status == "not_in_document"
