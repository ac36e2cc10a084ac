"""Lists and counts by combined conditions: times negated, tasks set aside, roles, numbers, topics."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.library import Library
from assistant.pipeline import Assistant
from structured.tasks import load_tasks
from structured.types import PeriodKind, Role, Task


@pytest.fixture(scope="module")
def assistant(library: Library) -> Assistant:
    return Assistant(library, today=lambda: date(2026, 11, 24))


def _tasks() -> tuple[Task, ...]:
    from corpus.documents import load_documents

    return load_tasks(tuple((d.id, d.text) for d in load_documents()))


def _recurring(task: Task) -> bool:
    return any(p.kind in (PeriodKind.ANNUAL, PeriodKind.EVERY) for p in task.periods)


def _names(task: Task, agency: str, *roles: Role) -> bool:
    return any(m.agency == agency for role in roles for m in task.mentions(role))


BOTH = (Role.LEAD, Role.COORDINATE)
SECTION_I = {"I.1", "I.2", "I.3", "I.4", "I.5", "I.6"}

# Each row: what is asked, and the tasks by a rule of this test's own over the typed rows.
LISTS = [
    # a time denied
    ("Mục I có việc nào không làm hằng năm?", lambda t: t.id in ("I.4", "I.6")),
    # two recurrences under one negation
    (
        "Bỏ các việc hằng năm và việc định kỳ, năm 2025 đang triển khai việc nào?",
        lambda t: not _recurring(t) and t.covers(2025),
    ),
    # a period denied inside a clause
    (
        "Mục III có việc nào thời gian không phải là giai đoạn 2021 - 2030?",
        lambda t: t.section == "III" and t.deadline.value != "Giai đoạn 2021 - 2030",
    ),
    # what is over is reckoned from the year that the question names
    ("Giả sử giờ là 2024, việc nào đã quá hạn?", lambda t: t.id in ("III.9", "III.10")),
    # a limit before a year, not a comparison of two tasks
    ("Nhiệm vụ nào kết thúc trước năm 2029?", lambda t: t.id in ("III.9", "III.10")),
    # an order asked for is no deadline gone by
    (
        "Xếp các việc Bộ Xây dựng chủ trì, cái nào hết hạn sớm thì để trước",
        lambda t: _names(t, "bxd", Role.LEAD),
    ),
    # tasks set aside by number, and by a range of numbers
    (
        "Không tính III.15, Bộ Xây dựng chủ trì nhiệm vụ nào?",
        lambda t: t.id == "III.10",
    ),
    # an agency shut out after another's role is shut out of both columns
    (
        "Bộ Lao động chủ trì việc nào mà không có UBND tỉnh?",
        lambda t: _names(t, "blđtbxh", Role.LEAD) and not _names(t, "ubnd-tỉnh", *BOTH),
    ),
    # one negation after two agencies is both's
    (
        "Nhiệm vụ nào Bộ Lao động và UBND tỉnh đều không được nêu tên?",
        lambda t: not _names(t, "blđtbxh", *BOTH) and not _names(t, "ubnd-tỉnh", *BOTH),
    ),
    # English negation before a role
    (
        "Which tasks in section V are not led by the Ministry of Labour?",
        lambda t: t.id == "V.2",
    ),
    # both roles in one breath
    (
        "Bộ Nông nghiệp có mặt ở việc nào, chủ trì hay phối hợp gì cũng kể",
        lambda t: _names(t, "bnnptnt", *BOTH),
    ),
    # the other role counted too
    (
        "Gộp luôn cả vai phối hợp thì Bộ Kế hoạch và Đầu tư có mặt ở việc nào?",
        lambda t: _names(t, "bkhđt", *BOTH),
    ),
    # alone
    (
        "Nhiệm vụ nào cột chủ trì chỉ ghi duy nhất Bộ Nội vụ?",
        lambda t: [m.agency for m in t.leads] == ["bnv"],
    ),
    # a number of agencies, exactly and at least
    (
        "Việc nào có đúng ba cơ quan chủ trì?",
        lambda t: t.id == "III.7",
    ),
    ("Việc nào có từ 3 cơ quan chủ trì trở lên?", lambda t: t.id in ("III.7", "III.15")),
    # a product word for word
    (
        'Việc nào cột sản phẩm ghi "Mô hình, dự án giảm nghèo"?',
        lambda t: t.product.value == "Mô hình, dự án giảm nghèo",
    ),
    # alternatives of a topic
    (
        "Những nhiệm vụ nào nói về nhà ở hoặc nước sinh hoạt?",
        lambda t: t.id in ("III.10", "III.11", "III.15"),
    ),
    # a section told by number and title
    (
        "Mục I về tuyên truyền, nâng cao nhận thức gồm những nhiệm vụ nào?",
        lambda t: t.id in SECTION_I,
    ),
    # a provincial office speaks for the province
    (
        "Sở Tài chính phải chủ trì những nhiệm vụ nào?",
        lambda t: _names(t, "ubnd-tỉnh", Role.LEAD),
    ),
    # an agency that has no part, whatever the verb
    ("việc nào tỉnh đứng ngoài", lambda t: not _names(t, "ubnd-tỉnh", *BOTH)),
    ("Việc nào Bộ Lao động không dính gì?", lambda t: not _names(t, "blđtbxh", *BOTH)),
    # 'không kèm ai khác' asks for no places and no other agency
    (
        "Bộ Lao động một mình chủ trì những việc nào, không kèm bộ hay tỉnh nào khác?",
        lambda t: t.lead.value == "Bộ Lao động - Thương binh và Xã hội",
    ),
    # two that lead together, which no task has; either of them
    ("Bộ Xây dựng và Bộ Nội vụ đồng chủ trì việc nào?", lambda t: False),
    (
        "Bộ Xây dựng hoặc Bộ Nội vụ chủ trì những việc nào?",
        lambda t: _names(t, "bxd", Role.LEAD) or _names(t, "bnv", Role.LEAD),
    ),
    # work under way is so this year, however it is said
    ("Những việc nào còn phải làm trong năm nay?", lambda t: t.covers(2026)),
    ("Những việc nào vẫn đang trong thời gian thực hiện?", lambda t: t.covers(2026)),
]


@pytest.mark.parametrize(("question", "holds"), LISTS, ids=[q for q, _ in LISTS])
def test_lists_by_conditions(assistant, question, holds) -> None:  # type: ignore[no-untyped-def]
    answer = assistant.answer([question])
    assert set(answer.tasks) == {task.id for task in _tasks() if holds(task)}, answer.answer


@pytest.mark.parametrize(
    ("question", "verdict", "number"),
    [
        ("Phụ lục có tất cả 29 nhiệm vụ đúng không?", "Đúng", 29),
        ("Phụ lục liệt kê 31 nhiệm vụ, phải không?", "Không đúng", 29),
        # a false number is never confirmed because the agency has a task
        ("Bộ Y tế chủ trì 3 nhiệm vụ đúng không?", "Không đúng", 1),
        ("Mục V có 4 nhiệm vụ phải không?", "Đúng", 4),
    ],
)
def test_claimed_numbers(assistant: Assistant, question: str, verdict: str, number: int) -> None:
    answer = assistant.answer([question])
    assert answer.answer.startswith(f"**{verdict}"), answer.answer
    assert answer.count == number


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Bộ Y tế và Bộ Giáo dục cùng chủ trì việc gì?",
            "do Bộ Y tế và Bộ Giáo dục và Đào tạo cùng chủ trì",
        ),
        ("Việc nào Bộ Xây dựng hoặc Bộ Nội vụ chủ trì?", "do Bộ Xây dựng hoặc Bộ Nội vụ chủ trì"),
        (
            "Bộ Xây dựng và Bộ Nội vụ đồng chủ trì việc nào?",
            "do Bộ Xây dựng và Bộ Nội vụ cùng chủ trì",
        ),
        # an agency that leads with others leads nothing alone, but it does lead
        (
            "Bộ Y tế chủ trì một mình những việc nào?",
            "không có nhiệm vụ nào do một mình Bộ Y tế chủ trì",
        ),
        # whether there are any is no claim that could be false
        ("Bộ Tài chính có việc nào không?", "**Bộ Tài chính phối hợp 1 nhiệm vụ**"),
    ],
)
def test_how_lists_are_worded(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.answer([question]).answer
    assert said in answer
    assert not answer.startswith(("**Không đúng", "**Đúng"))


@pytest.mark.parametrize(
    ("question", "task"),
    [
        # with whom an agency works, in a task told in words
        ("Làm cơ sở dữ liệu giảm nghèo thì Bộ Lao động phối hợp với ai?", "V.3"),
        ("Chuyện trợ giúp pháp lý thì Bộ Tư pháp phối hợp với bộ nào", "III.3"),
    ],
)
def test_partners(assistant: Assistant, question: str, task: str) -> None:
    answer = assistant.answer([question])
    assert answer.tasks == (task,)


@pytest.mark.parametrize(
    "question",
    [
        # an agency or a place named beside a matter of its own opens no page of tasks
        "Cuối tuần này Hải Phòng có bão không?",
        "Cầu Thê Húc được xây năm nào?",
        "Bộ Y tế có mấy thứ trưởng?",
        # what another document holds, an office-holder, a day, a phone number
        "Kết luận 06-KL/TW đánh giá dư nợ của Ngân hàng Chính sách xã hội đạt bao nhiêu?",
        "Hồi đó thủ tướng tên gì?",
        "Báo cáo sơ kết phải gửi chậm nhất ngày nào?",
        "Xin số đt của văn phòng giảm nghèo với",
        "Nghị quyết này đã bị văn bản nào sửa đổi chưa?",
    ],
)
def test_what_the_text_does_not_say(assistant: Assistant, question: str) -> None:
    assert assistant.answer([question]).status == "not_in_document"


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Có mấy nhiệm vụ về tuyên truyền?", 3),
        ("Kế hoạch gồm mấy phần?", 3),
        ("Phụ lục chia làm mấy mục?", 5),
    ],
)
def test_numbers_of_things(assistant: Assistant, question: str, number: int) -> None:
    assert assistant.answer([question]).count == number
