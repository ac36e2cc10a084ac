"""What is left beside tasks, matters or bodies that a message names because it has them already."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("question", "tasks", "why"),
    [
        (
            "Tổ em đã nhận nhiệm vụ V.1 và V.4. Các việc còn lại là gì?",
            ["V.2", "V.3"],
            "the rest of the one section in which the named ones stand",
        ),
        (
            "Phòng tôi lo II.1. Còn thiếu việc nào của mục II?",
            ["II.2"],
            "the rest of the section that the question names",
        ),
        (
            "Em có III.9 rồi. Còn việc nào hạn 2022?",
            ["III.10"],
            "the rest of a time, whatever the section of the one named",
        ),
        (
            "Bỏ V.1, V.2, V.3 ra. Mục V còn việc nào?",
            ["V.4"],
            "several numbers set aside in a sentence of their own",
        ),
        (
            "Tôi soạn xong I.3, I.4. Mục I còn mấy việc nữa?",
            ["I.1", "I.2", "I.5", "I.6"],
            "the number of the rest",
        ),
        (
            "Em chưa nhận V.3. Mục V còn việc nào?",
            ["V.1", "V.2", "V.3", "V.4"],
            "contrary: a task that one lacks is none of those one has",
        ),
        (
            "Tôi đọc III.10 rồi. Việc này ai chủ trì?",
            ["III.10"],
            "contrary: the question is of the task named, not of the rest",
        ),
    ],
)
def test_rest_of_the_tasks_one_has(
    assistant: Assistant, question: str, tasks: list[str], why: str
) -> None:
    assert sorted(assistant.answer((question,)).tasks) == tasks, why


@pytest.mark.parametrize(
    ("question", "tasks", "why"),
    [
        (
            "Trừ chính sách nhà ở ra thì những việc nào có hạn 2022?",
            ["III.9"],
            "'ra thì' ends the matter without a comma",
        ),
        (
            "Ngoài cuộc thi báo chí ra còn việc nào định kỳ?",
            ["I.1", "I.2", "I.3", "I.5"],
            "the 'thi' of 'cuộc thi' ends nothing",
        ),
        (
            "Ngoài mục III ra thì việc nào do Bộ Nội vụ chủ trì?",
            ["V.1", "V.2"],
            "contrary: a section set aside is no matter",
        ),
    ],
)
def test_matter_set_aside_before_the_question(
    assistant: Assistant, question: str, tasks: list[str], why: str
) -> None:
    assert sorted(assistant.answer((question,)).tasks) == tasks, why


# What reaches a ministry only as one of 'các bộ, ngành', in either column.
BY_WORDING = [
    *(f"I.{n}" for n in (1, 2, 3, 4, 6)),
    *("II.1", "II.2"),
    *(f"III.{n}" for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16)),
    *("IV", "V.3"),
]


@pytest.mark.parametrize(
    ("question", "tasks", "collective", "why"),
    [
        (
            "Kể cả các dòng chỉ ghi chung các bộ, ngành thì Bộ Công Thương có những việc nào?",
            [],
            BY_WORDING,
            "how cells are worded that count as well, not whose work is done alone",
        ),
        (
            "Việc nào chỉ ghi chung các bộ, ngành chủ trì?",
            ["III.4"],
            [],
            "contrary: cells that hold this wording alone",
        ),
    ],
)
def test_wording_taken_in(
    assistant: Assistant, question: str, tasks: list[str], collective: list[str], why: str
) -> None:
    reply = assistant.answer((question,))
    assert (list(reply.tasks), list(reply.collective_tasks)) == (tasks, collective), why


@pytest.mark.parametrize(
    ("question", "tasks", "why"),
    [
        (
            "Ngoài Bộ Giáo dục và Đào tạo ra có bộ nào chủ trì việc hạn 2022 không?",
            ["III.10"],
            "a time is no name of a work, and the last word asks",
        ),
        (
            "Có ai chủ trì việc hạn 2022 không?",
            ["III.10", "III.9"],
            "the same with nobody set aside",
        ),
        (
            "Ngoài Bộ Xây dựng ra có ai chủ trì việc nhà ở không?",
            ["III.10"],
            "contrary: one work, of which nobody else is in charge",
        ),
    ],
)
def test_whether_anybody_has_such_tasks(
    assistant: Assistant, question: str, tasks: list[str], why: str
) -> None:
    assert sorted(assistant.answer((question,)).tasks) == tasks, why


RIGHT, WRONG = "**Đúng.**", "**Không đúng.**"


@pytest.mark.parametrize(
    ("question", "task", "verdict", "why"),
    [
        (
            "Có người bảo việc nhà ở tới hết 2025 mới phải xong. Ai chủ trì thì tôi rõ rồi. "
            "Có đúng nhiệm vụ này hạn đến năm 2025 không?",
            "III.10",
            WRONG,
            "what is known already is not weighed beside what is claimed",
        ),
        (
            "Em ghi nhiệm vụ cơ sở dữ liệu làm đến năm 2030. Sản phẩm đã soát xong. Ghi hạn vậy có đúng không?",
            "V.3",
            RIGHT,
            "nor what was checked",
        ),
        (
            "Tôi ở Ban Thi đua - Khen thưởng Trung ương, lo phong trào Cả nước chung tay vì người nghèo. "
            "Dự thảo ghi Ban đồng chủ trì với Bộ Lao động. Phần sản phẩm đã chốt xong. Ghi vậy có đúng không?",
            "I.6",
            RIGHT,
            "'Ban' is the office from which somebody writes",
        ),
        (
            "Trợ giúp pháp lý em ghi Bộ Nội vụ chủ trì. Ghi thế đúng không?",
            "III.3",
            WRONG,
            "the matter stands before who wrote it, in the same sentence",
        ),
        (
            "Chỗ chuẩn nghèo đa chiều em ghi giai đoạn 2026 - 2030. Cơ quan thì đúng rồi. Ghi vậy có đúng không?",
            "III.1",
            RIGHT,
            "so it does of a time",
        ),
        (
            "Em soát việc kiện toàn bộ máy. Dự thảo ghi Bộ Tư pháp chủ trì. Em kiểm tra rồi. Ghi vậy đúng không?",
            "V.1",
            WRONG,
            "contrary: what the draft says is weighed",
        ),
    ],
)
def test_what_is_known_is_no_claim(
    assistant: Assistant, question: str, task: str, verdict: str, why: str
) -> None:
    reply = assistant.answer((question,))
    assert list(reply.tasks) == [task], why
    assert reply.answer.startswith(verdict), why


@pytest.mark.parametrize(
    ("question", "tasks", "why"),
    [
        (
            "Mục I em có đủ. Mục II em chưa có. Liệt kê giúp em phần còn thiếu.",
            ["II.1", "II.2"],
            "what lacks is asked for",
        ),
        (
            "Việc của Bộ Tư pháp tôi có rồi. Riêng Bộ Nội vụ thì chưa. Cho tôi phần còn thiếu.",
            ["V.1", "V.2"],
            "a body named alone",
        ),
        (
            "Mục II em chưa có. Cho em xem các việc của mục V.",
            ["V.1", "V.2", "V.3", "V.4"],
            "contrary: what is asked for is named",
        ),
    ],
)
def test_what_lacks_is_asked_for(
    assistant: Assistant, question: str, tasks: list[str], why: str
) -> None:
    reply = assistant.answer((question,))
    assert sorted(reply.tasks) == tasks, why
    assert not reply.answer.startswith(RIGHT), why
