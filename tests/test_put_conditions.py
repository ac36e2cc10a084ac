"""Conditions in everyday order: collective wording, both after 'trừ', either of those, numbers in a section."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

LISTS = [
    (
        "Nhiệm vụ nào do Bộ Y tế hoặc Bộ Nông nghiệp và Phát triển nông thôn chủ trì, không tính việc hai bộ "
        "này cùng chủ trì?",
        "III.11 III.14",
        "'hai bộ này' after what sets aside are the two named before it",
    ),
    (
        "Việc nào Bộ Y tế chủ trì, trừ việc một cơ quan chủ trì?",
        "III.15",
        "no pair is spoken of",
    ),
    (
        "Bộ Tư pháp, Bộ Nội vụ: tối thiểu một trong hai bộ chủ trì thì gồm những việc nào?",
        "III.3 V.1 V.2",
        "either of those named before",
    ),
    (
        "Bộ Y tế, Bộ Xây dựng cùng chủ trì những việc nào?",
        "III.15",
        "both, where it is not said that one will do",
    ),
    (
        'Việc nào cột chủ trì ghi nhóm "các bộ, ngành", còn tỉnh ở cột phối hợp?',
        "III.4 III.5 III.13",
        "a group in a column is no part of the plan",
    ),
    (
        "Việc nào cột chủ trì vừa có các bộ, ngành vừa có UBND các tỉnh?",
        "I.1 I.2 II.1 II.2 III.6",
        "both by 'vừa … vừa'",
    ),
    ("Những việc định kì do Bộ Thông tin và Truyền thông chủ trì?", "I.3 I.4 I.5", "'kì' for 'kỳ'"),
    (
        "Ở mục I bỏ nhiệm vụ số 3 ra thì tỉnh phối hợp việc nào?",
        "I.5 I.6",
        "a number set aside is one of the section",
    ),
    ("Ở mục V, không tính việc số 1, việc nào nhiều cơ quan chủ trì nhất?", "V.4", "a short noun"),
    (
        "Trong mục III, không kể nhiệm vụ số 15, nhiệm vụ nào có nhiều cơ quan chủ trì nhất?",
        "III.7",
        "so for an extreme",
    ),
    (
        "Bộ Tài chính chỉ nằm bên cột phối hợp thôi là những việc nào?",
        "III.12",
        "'nằm' is no number",
    ),
    (
        "Bộ Tư pháp được ai phối hợp trong việc trợ giúp pháp lý?",
        "III.3",
        "who supports an agency: of its own task",
    ),
    ("Bộ Tư pháp được giao phối hợp việc nào?", "", "what it has to support is another matter"),
    (
        "Việc nào chỉ có Bộ LĐTBXH phối hợp? Cho em xin đủ danh sách nhé",
        "I.1 I.2 II.1 II.2 V.2",
        "a wish for the whole list asks nothing more",
    ),
    (
        "Việc nào chỉ có Bộ LĐTBXH phối hợp? Tôi cần danh sách đầy đủ các việc của mục V.",
        "V.2",
        "one that says of what narrows it",
    ),
    ("Việc nào lặp lại dày nhất?", "I.1 I.2 I.3 I.5", "what comes back most often"),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), LISTS)
def test_the_tasks_that_are_meant(
    assistant: Assistant, question: str, tasks: str, reason: str
) -> None:
    assert set(assistant.answer([question]).tasks) == set(tasks.split()), reason


TOLD = [
    ("Mục nào trong phụ lục dày nhất?", "mục III", "of most tasks"),
    ("Which one agency coordinates the most tasks?", "Bộ Lao động", "one agency is asked for"),
    ("Which single task has the most lead agencies?", "8 [1]", "a task is asked for"),
    ("Upon what legislation does the resolution rest?", "Căn cứ Luật", "the bases in English"),
    ("đoạn yêu cầu trong kế hoạch ghi những gì", "**Yêu cầu**", "'đoạn' names a part of the plan"),
    (
        "Kế hoạch giao gì cho nhóm các bộ, cơ quan ngang bộ?",
        "mục III.1",
        "addressees of the plan stay a part of it",
    ),
    (
        "Tổng kinh phí trung ương bố trí để thực hiện nghị quyết này là bao nhiêu tỷ?",
        "không nêu số tiền",
        "money is no duty of those whom a title names",
    ),
    (
        "Mặt trận Tổ quốc và đoàn thể được đề nghị làm gì?",
        "mục III.5",
        "duties are",
    ),
    ("Gửi báo cáo tổng kết trễ nhất vào tháng mấy?", "không nêu ngày, tháng", "no latest tasks"),
    ("Nhiệm vụ nào phải xong muộn nhất?", "2030", "the latest tasks"),
    (
        "Kết luận 06 của Ban Bí thư có các nội dung gì?",
        "không nêu nội dung này",
        "what another paper holds",
    ),
]


@pytest.mark.parametrize(("question", "said", "reason"), TOLD)
def test_what_is_told(assistant: Assistant, question: str, said: str, reason: str) -> None:
    assert said in assistant.answer([question]).answer, reason
