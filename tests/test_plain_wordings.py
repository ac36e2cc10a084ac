"""Everyday questions: ministries by half their names, who helps whom, what people do with whose tasks."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

TASKS = [
    ("Bộ Thương binh và Xã hội cùng Bộ Nội vụ chủ trì việc nào?", "V.1", "half a name"),
    ("bo thuong binh xa hoi phoi hop viec nao o muc V", "V.2", "without marks"),
    ("bộ truyền thông đứng đầu việc nào ở mục I", "I.3 I.4 I.5", "the second half"),
    ("Bộ Môi trường chủ trì việc nào?", "III.15", "no list of everything"),
    ("bộ đầu tư phối hợp những việc gì", "III.1 III.12", "the second half"),
    ("Bộ Nông nghiệp và Môi trường chủ trì việc gì?", "III.11 III.14 III.15", "a longer name"),
    ("ngân hàng xã hội phối hợp hay chủ trì việc nào", "III.12", "a bank by half its name"),
    ("bên quân đội chủ trì việc gì", "III.7", "a side"),
    ("Ai lập kho dữ liệu về nghèo, rồi ai phụ giúp họ?", "V.3", "who helps those asked for"),
    ("Bộ nào lo nhà ở hộ nghèo? Cơ quan nào giúp bộ đó?", "III.10", "in a second sentence"),
    ("Việc trợ giúp pháp lý của Bộ Tư pháp thì ai phối hợp?", "III.3", "whose task, who helps"),
    ("chuyện di dời dân của Bộ Nông nghiệp có bộ nào phối hợp", "III.14", "the same"),
    ("Bộ Tài chính phối hợp việc nào?", "III.12", "a role of its own"),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert set(assistant.answer([question]).tasks) == set(tasks.split()), reason


SAID = [
    (
        "Bộ nào lo nhà ở hộ nghèo, ai phải giúp bộ ấy?",
        "Cơ quan phối hợp: **Bộ Lao động",
        "who helps",
    ),
    (
        "Việc nhà ở của Bộ Xây dựng do cơ quan nào phối hợp?",
        "Cơ quan phối hợp: **Bộ Lao",
        "whose task",
    ),
    ("Hộ nghèo không có đất, bộ nào giúp họ?", "Cơ quan chủ trì", "'họ' are the poor"),
]


@pytest.mark.parametrize(("question", "said", "reason"), SAID)
def test_said(assistant: Assistant, question: str, said: str, reason: str) -> None:
    assert said in assistant.answer([question]).answer, reason


LONG = [
    (
        'Chị phó phòng nhắn: "việc tỉnh chủ trì thì tạm để, Bộ Y tế làm sau". Xin liệt kê các nhiệm vụ '
        "mà UBND các tỉnh, thành phố phối hợp ở mục I.",
        "I.3 I.5 I.6",
        "what somebody else said is no condition",
    ),
    (
        'Đề cương ghi: "việc Bộ Nội vụ và Bộ Lao động - Thương binh và Xã hội cùng chủ trì". Tôi cũng '
        "thấy Ban Thi đua Khen thưởng Trung ương chủ trì một việc. Hai bộ vừa nêu cùng chủ trì việc nào?",
        "V.1",
        "two ministries, a body beside",
    ),
    (
        "Ở mục V việc nào không ghi Bộ Nội vụ, không chủ trì mà phối hợp cũng không?",
        "V.3 V.4",
        "no",
    ),
    ("Việc nào ở mục I có tên tỉnh?", "I.1 I.2 I.3 I.5 I.6", "provinces, not which of them"),
    ("viec nao lien quan bao chi trong phan tuyen truyen", "I.4 I.5", "no 'chỉ trong'"),
    (
        "Gia đình mới thoát nghèo được nhắc đến ở những nhiệm vụ nào?",
        "III.3 III.12",
        "just out of poverty",
    ),
    (
        "Việc nào đụng tới chuyện nhà cửa của nhà khó khăn, kể cả việc chỉ nhắc lẫn với thứ khác?",
        "III.10 III.15",
        "however little is about it",
    ),
    (
        "Tôi đoán là mục về lãnh đạo, chỉ đạo. Mục nào của phụ lục ít nhiệm vụ nhất?",
        "IV",
        "a guess is no condition",
    ),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), LONG)
def test_tasks_of_messages(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert set(assistant.answer([question]).tasks) == set(tasks.split()), reason


COUNTS = [
    ("Bộ Nội vụ chủ trì bao nhiêu việc, cả một mình lẫn chung với bộ khác?", 2, "both ways"),
    (
        "Bao nhiêu nhiệm vụ mà Bộ Lao động không có tên ở cả hai cột, chủ trì cũng không và phối hợp cũng không?",
        6,
        "denied twice is denied once",
    ),
]


@pytest.mark.parametrize(("question", "count", "reason"), COUNTS)
def test_counts(assistant: Assistant, question: str, count: int, reason: str) -> None:
    assert assistant.answer([question]).count == count, reason


PLAN = [
    (
        "Chuyện hạn 2030 tôi không hỏi. Ở phần II, mục huy động, sử dụng hiệu quả nguồn lực đầu tư cho "
        "công tác giảm nghèo, văn bản nói những gì?",
        "mục II.4",
        "a part of the plan beside what is not asked",
    ),
    (
        "Tôi chỉ trình bày đoạn trong phần III Tổ chức thực hiện nói về Bộ Lao động - Thương binh và Xã "
        "hội. Đoạn đó giao Bộ những gì?",
        "mục III.3",
        "whose duties are told in the sentence before",
    ),
    (
        "Phần tổ chức thực hiện hình như có đoạn đề nghị Mặt trận và các đoàn thể làm gì đó, đọc cho bác "
        "nghe đoạn ấy",
        "mục III.5",
        "the passage is asked for, nothing is claimed",
    ),
    (
        'Có người góp ý: "việc nghiên cứu, quán triệt phải thiết thực, hiệu quả, tránh hình thức". Kế '
        "hoạch có nói vậy không?",
        "**Đúng.**",
        "what was said before is confirmed",
    ),
    (
        "Em ghi là Bộ Tư pháp phải xong chính sách trợ giúp pháp lý cho hộ nghèo trong năm 2022. Hạn năm "
        "2022 có đúng không?",
        "**Không đúng.**",
        "the time of the task told of, not of any",
    ),
]


@pytest.mark.parametrize(("question", "said", "reason"), PLAN)
def test_said_of_messages(assistant: Assistant, question: str, said: str, reason: str) -> None:
    assert said in assistant.answer([question]).answer, reason


@pytest.mark.parametrize(
    "question",
    [
        "Phần III của kế hoạch có nói vậy không?",
        "Sếp bảo các bộ được giảm biên chế. Phần III của kế hoạch có nói vậy không?",
        'Tôi trích "mỗi hộ nghèo được cấp 50 triệu đồng". Phần III của kế hoạch có nói vậy không?',
    ],
)
def test_nothing_is_confirmed_that_a_part_does_not_say(assistant: Assistant, question: str) -> None:
    assert "Đúng." not in assistant.answer([question]).answer
