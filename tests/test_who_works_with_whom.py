"""Who works with whom: the bodies asked for are told, in the role in which they stand beside the one named."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from tests.api_factories import dated_assistant

# (question, tasks, what the answer says, reason)
IN_THE_TASKS_OF_ONE = [
    (
        "Cơ quan nào phối hợp các nhiệm vụ của Bộ Giáo dục?",
        {"III.9", "III.15"},
        "do Bộ Giáo dục và Đào tạo chủ trì",
        "'của' says whose tasks they are: it leads them, others coordinate",
    ),
    (
        "ai phoi hop thuc hien viec cua Bo Tu phap",
        {"III.3"},
        "do Bộ Tư pháp chủ trì",
        "typed without marks",
    ),
    (
        "Ngân hàng Nhà nước được những ai phối hợp trong việc chủ trì?",
        {"III.12"},
        "Bộ Tài chính, Bộ Kế hoạch và Đầu tư",
        "who is helped leads",
    ),
    (
        "Việc Bộ Nội vụ chủ trì thì ai phối hợp?",
        {"V.1", "V.2"},
        "do Bộ Nội vụ chủ trì",
        "the second role is of those asked for, not of the one named",
    ),
    (
        "Những việc phối hợp của Bộ Nông nghiệp",
        {"III.6", "III.16"},
        "phối hợp",
        "where tasks are asked for, the role is of the one named",
    ),
]
BODIES = [
    (
        "Kể tên các cơ quan phối hợp của UBND tỉnh",
        "- Bộ Nông nghiệp và Phát triển nông thôn: 2 nhiệm vụ (III.6, III.16)",
        "the bodies are listed, not the tasks",
    ),
    (
        "Bộ Nông nghiệp làm việc với những cơ quan nào?",
        "- Bộ Kế hoạch và Đầu tư: 1 nhiệm vụ (III.6)",
        "in whatever roles",
    ),
    (
        "Bộ Kế hoạch và Đầu tư phối hợp cho những cơ quan nào?",
        "- Ngân hàng Chính sách xã hội: 1 nhiệm vụ (III.12)",
        "those who lead where it coordinates",
    ),
    (
        "Các bộ cùng chủ trì III.7 với Bộ Quốc phòng?",
        "ở nhiệm vụ III.7",
        "of one task",
    ),
    (
        "Những bộ nào phối hợp với UBND tỉnh?",
        "Cách ghi chung “các bộ, ngành” phối hợp 2 nhiệm vụ, không nêu đích danh: III.6, III.16",
        "what names nobody is told, too",
    ),
]
WITH_EACH_OTHER = [
    (
        "Bộ Nội vụ với Bộ LĐTBXH phối hợp những việc nào?",
        {"V.1", "V.2"},
        "nêu cả",
        "one with the other: both are named, in whichever role",
    ),
    (
        "Bộ Tư pháp và Bộ Lao động phối hợp với nhau trong việc gì?",
        {"III.3"},
        "nêu cả",
        "with each other",
    ),
    (
        "Bộ Tài chính và Bộ Kế hoạch phối hợp việc gì?",
        {"III.12"},
        "cùng phối hợp",
        "of two joined by 'và' the role is each one's",
    ),
]
BESIDE_EACH_OTHER = [
    (
        "UBND tỉnh phối hợp cho cơ quan nào nhiều nhất?",
        "- Bộ Lao động - Thương binh và Xã hội: 9 nhiệm vụ",
        "whom it helps is ranked, and not whoever coordinates",
    ),
    (
        "Bộ nào phối hợp nhiều nhất cho Bộ Kế hoạch?",
        "Ủy ban Dân tộc (3 cơ quan",
        "who helps one is ranked among the tasks that it leads",
    ),
    (
        "Liệt kê cơ quan phối hợp với Bộ Tư pháp",
        "- Bộ Lao động - Thương binh và Xã hội: 1 nhiệm vụ (III.3)",
        "bodies are asked for without 'các', too",
    ),
    (
        "Bộ Y tế đứng chung với bộ nào vậy?",
        "- Bộ Tài nguyên và Môi trường: 1 nhiệm vụ (III.15)",
        "in whatever role",
    ),
]
HELPED = [
    (
        "Cơ quan nào hỗ trợ Bộ Tư pháp?",
        "do Bộ Tư pháp chủ trì",
        "of no matter, who helps coordinates",
    ),
    (
        "Bộ Kế hoạch và Đầu tư hỗ trợ những bộ nào?",
        "- Bộ Lao động - Thương binh và Xã hội: 1 nhiệm vụ (III.1)",
        "whom it helps leads",
    ),
    (
        "Mấy cơ quan phối hợp với Bộ Nông nghiệp?",
        "Có **1 cơ quan** phối hợp với Bộ Nông nghiệp và Phát triển nông thôn",
        "bodies are counted, in the tasks that it leads",
    ),
    (
        "Bộ Tư pháp có cùng chủ trì với bộ nào không?",
        "Không có bộ nào cùng chủ trì với Bộ Tư pháp",
        "whether there is anybody, and not what it leads",
    ),
    (
        "Bộ Nội vụ có phối hợp với cơ quan nào không?",
        "- Bộ Lao động - Thương binh và Xã hội: 2 nhiệm vụ (V.1, V.2)",
        "in whatever role it has itself",
    ),
    (
        "Cơ quan nào hỗ trợ Bộ Xây dựng làm nhà ở?",
        "**Nhiệm vụ III.10**",
        "of a matter its task is told",
    ),
    (
        "Ai làm cùng Ngân hàng Nhà nước?",
        "- Bộ Tài chính: 1 nhiệm vụ (III.12)",
        "who works with one is named in its tasks in any role",
    ),
]
BOUNDED = [
    (
        "Không bộ nào chủ trì quá 12 nhiệm vụ, đúng không?",
        "**Không đúng.** Có **1 bộ** chủ trì từ 13 nhiệm vụ trở lên",
        "bodies are denied by their number, not tasks by who has them",
    ),
    (
        "Có bộ nào chủ trì quá 15 việc không?",
        "**Không đúng.** Không có bộ nào",
        "whether there is one",
    ),
    (
        "Bộ nào chủ trì vượt quá 4 việc?",
        "- Bộ Thông tin và Truyền thông: 5 nhiệm vụ",
        "asked openly",
    ),
    (
        "Bộ nào phối hợp không quá 1 việc?",
        "- Bộ Tài chính: 1 nhiệm vụ",
        "'không quá' is a bound from above",
    ),
    (
        "Nhiệm vụ nào không phân cho bộ cụ thể nào chủ trì?",
        "Có **7 nhiệm vụ** không có bộ nào được nêu tên chủ trì",
        "of tasks, with no number, it is who has them",
    ),
]
PARTS = [
    (
        "Bộ Tư pháp chủ trì 1 việc. Bộ LĐTBXH giữ vai trò gì?",
        {"III.3"},
        "do Bộ Tư pháp chủ trì",
        "in the tasks just told",
    ),
    (
        "Trong những việc UBND tỉnh chủ trì, Bộ Nông nghiệp có vai trò gì?",
        {"III.6", "III.16"},
        "chủ trì hoặc phối hợp",
        "it takes over no role from the one named before",
    ),
    (
        "Bộ Công an với Bộ Quốc phòng có phối hợp không?",
        {"III.7"},
        "nêu cả",
        "'không' at the end asks",
    ),
]
TURNS = [
    (
        ["Kể tên các cơ quan phối hợp của Bộ Nông nghiệp", "Thế còn của Bộ Xây dựng?"],
        "phối hợp với Bộ Xây dựng trong nhiệm vụ",
        "the same is asked of another",
    ),
    (
        ["Các việc hạn năm 2022 do ai chủ trì?", "Bộ đó còn làm gì?"],
        "Bạn đang nói đến",
        "two were told, each with a task of its own: it is asked back which is meant",
    ),
    (
        ["III.10 do ai chủ trì?", "Bộ đó còn làm gì?"],
        "III.15",
        "of one alone it is told",
    ),
]
BOTH_HALVES = [
    (
        "Bộ Công an có chủ trì nhiệm vụ nào không hay chỉ phối hợp?",
        {"III.7"},
        "với vai trò phối hợp",
        "that there is none in the other role is told",
    ),
    (
        "Bộ Nông nghiệp có chủ trì việc gì không hay là chỉ phối hợp?",
        {"III.6", "III.11", "III.14", "III.15", "III.16"},
        "phối hợp 2 nhiệm vụ",
        "those of the other role are told, too",
    ),
]


def _told(question: str) -> Answer:
    return dated_assistant().answer([question])


@pytest.mark.parametrize(
    ("question", "tasks", "said", "reason"),
    [*IN_THE_TASKS_OF_ONE, *WITH_EACH_OTHER, *BOTH_HALVES, *PARTS],
)
def test_the_tasks_are_told(question: str, tasks: set[str], said: str, reason: str) -> None:
    answer = _told(question)
    assert set(answer.tasks) == tasks, reason
    assert said in answer.answer, reason


@pytest.mark.parametrize(
    ("question", "said", "reason"), [*BODIES, *BOUNDED, *BESIDE_EACH_OTHER, *HELPED]
)
def test_the_bodies_are_told(question: str, said: str, reason: str) -> None:
    assert said in _told(question).answer, reason


@pytest.mark.parametrize(("turns", "said", "reason"), TURNS)
def test_a_later_turn_is_told(turns: list[str], said: str, reason: str) -> None:
    assert said in dated_assistant().answer(turns).answer, reason
