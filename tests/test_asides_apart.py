"""Long messages: what is set aside around a comma, what is at hand or known and sets nothing aside."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

ASKED = "Bộ Nội vụ chủ trì việc nào?"
LABOUR = "Bộ Lao động - Thương binh và Xã hội chủ trì việc nào ở mục V?"
# What the Ministry of Labour leads in section V.
LED = "V.1 V.3 V.4"
ASIDE = [
    (
        f"Việc cơ sở dữ liệu giảm nghèo thì tổ khác lo, {LABOUR}",
        "V.1 V.4",
        "a matter, before a comma",
    ),
    (
        f"Cơ sở dữ liệu giảm nghèo thì em làm xong rồi. {LABOUR}",
        "V.1 V.4",
        "a matter without a noun for tasks",
    ),
    (
        f"Cơ sở dữ liệu giảm nghèo thì em làm xong rồi. Trừ việc đó ra, {LABOUR}",
        "V.1 V.4",
        "pointed to in the next sentence",
    ),
    (
        "Mục I thì khỏi, Bộ Thông tin và Truyền thông chủ trì việc nào?",
        "III.15 V.4",
        "no verb after 'khỏi'",
    ),
    (
        "Em làm xong mục I rồi. Bộ Thông tin và Truyền thông chủ trì việc nào?",
        "III.15 V.4",
        "who did it first",
    ),
    (
        "Bộ Thông tin và Truyền thông chủ trì việc nào? Tôi chưa cần mục I.",
        "III.15 V.4",
        "after the question",
    ),
    (
        "Bộ Thông tin và Truyền thông chủ trì việc nào, mục I thì tôi có rồi?",
        "III.15 V.4",
        "after it, in its sentence",
    ),
    (
        "Mục I coi như xong, Bộ Thông tin và Truyền thông chủ trì việc nào?",
        "III.15 V.4",
        "as good as done",
    ),
    (
        "muc I em lam roi, bo thong tin va truyen thong chu tri viec nao",
        "III.15 V.4",
        "typed without marks",
    ),
    (
        "Không hỏi mục I. Bộ Thông tin và Truyền thông chủ trì việc nào?",
        "III.15 V.4",
        "not asked about",
    ),
    (
        "Những việc giao chung cho các bộ, ngành thì khỏi kể, Bộ Tư pháp chủ trì việc nào?",
        "III.3",
        "never counted",
    ),
]
LAST = [
    (
        "Mục I có những việc nào, riêng cuộc thi báo chí thì thôi",
        "I.1 I.2 I.3 I.5 I.6",
        "a matter after the question, no noun for tasks before it",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào ở mục I, còn phong trào thi đua thì không cần",
        "I.3 I.4",
        "after 'còn'",
    ),
    (
        "Mục V có việc nào, cơ sở dữ liệu thì để sau",
        "V.1 V.2 V.4",
        "put off",
    ),
    (
        "Mục I trừ các việc tuyên truyền thì còn việc nào?",
        "I.3 I.4 I.6",
        "a matter of the section's title: the tasks that say it",
    ),
]
REST = [
    (
        "Danh sách cũ chỉ ghi III.10. Bộ Xây dựng còn chủ trì việc nào khác?",
        "III.15",
        "others than a paper holds",
    ),
    (
        "III.10 thì em có rồi, Bộ Xây dựng chủ trì việc nào nữa?",
        "III.15",
        "a task's number before what is asked",
    ),
    ("Em làm xong III.10 rồi. Bộ Xây dựng chủ trì việc nào?", "III.15", "done already"),
    (
        "Ngoài mục III, việc hằng năm còn ở mục nào?",
        "I.1 I.2 I.3 I.5",
        "behind a section set aside the rest is told of",
    ),
    ("Danh sách cũ chỉ ghi III.10. Bộ Xây dựng chủ trì việc nào?", "III.10 III.15", "all of them"),
]
KEPT = [
    ("Mục V có việc nào, sản phẩm thì không cần ghi", "V.1 V.2 V.3 V.4", "a column, no matter"),
    ("Mục V có việc nào, chuyện lương thì tính sau", "V.1 V.2 V.3 V.4", "a matter of no task"),
    (
        f"Số liệu cán bộ tăng cường về xã nghèo thì mình có sẵn, không cần tìm. {ASKED}",
        "V.1 V.2",
        "figures",
    ),
    (f"Báo cáo về cán bộ xã nghèo đã có phòng khác viết. {ASKED}", "V.1 V.2", "a report by others"),
    (
        f"Hồ sơ kiện toàn bộ máy giảm nghèo em nộp tuần trước rồi, {ASKED}",
        "V.1 V.2",
        "within its sentence",
    ),
    (f"Danh sách nhiệm vụ tôi không cần đọc lại đâu. {ASKED}", "V.1 V.2", "the form of the answer"),
    (f"{ASKED} Chưa cần nêu sản phẩm hay thời hạn.", "V.1 V.2", "columns that need not be told"),
    (f"{ASKED[:-1]}, chứ ai ký thì em biết rồi?", "V.1 V.2", "what the writer knows"),
    (f"Tôi chỉ lo phần Nghị quyết 160. {ASKED}", "V.1 V.2", "what the writer does is no role"),
    (
        f"Đoàn kiểm tra vừa ở Hà Giang ra, hỏi gấp. {ASKED}",
        "V.1 V.2",
        "a place is no province that acts",
    ),
    (LABOUR, LED, "nothing is set aside"),
]
NUMBERS = [
    (
        "Phụ lục có bao nhiêu nhiệm vụ hạn 2025? Không cần nêu tên từng việc.",
        0,
        "none, and no other reading",
    ),
    (
        "Cử mỗi phần một người. Bộ Lao động - Thương binh và Xã hội có nhiệm vụ chủ trì "
        "ở mấy phần trong năm phần đó?",
        4,
        "no section one",
    ),
]


@pytest.mark.parametrize(
    ("message", "tasks", "why"),
    ASIDE + LAST + REST + KEPT,
    ids=[m for m, _, _ in ASIDE + LAST + REST + KEPT],
)
def test_tasks_of_a_message(assistant: Assistant, message: str, tasks: str, why: str) -> None:
    """What is set aside is left out, what is only told of is not."""
    assert " ".join(assistant.answer([message]).tasks) == tasks, why


@pytest.mark.parametrize(("message", "number", "why"), NUMBERS, ids=[m for m, _, _ in NUMBERS])
def test_number_of_a_message(assistant: Assistant, message: str, number: int, why: str) -> None:
    """A number is told of what is asked."""
    assert assistant.answer([message]).count == number, why


def test_a_claim_is_kept_whole(assistant: Assistant) -> None:
    """Where something is to be confirmed, no clause of it is left out."""
    told = assistant.answer(["Kinh phí đã bố trí trong ngân sách nhà nước, đúng không?"])
    assert not told.tasks


def test_a_section_kept_to_is_not_parted_from_what_is_compared(assistant: Assistant) -> None:
    """'Riêng' keeps to a section where its clause asks on."""
    message = "Riêng mục V thôi thì Bộ Nội vụ chủ trì mấy việc, Bộ Lao động chủ trì mấy việc, hơn kém bao nhiêu?"
    assert set(assistant.answer([message]).tasks) == {"V.1", "V.2", *LED.split()}


@pytest.mark.parametrize(
    ("question", "expected", "reason"),
    [
        (
            "Những nhiệm vụ hằng năm tôi không cần, cho tôi các việc năm 2022",
            "III.9 III.10",
            "a year",
        ),
        ("Những việc mục I tôi không cần, liệt kê việc mục V", "V.1 V.2 V.3 V.4", "another part"),
        ("Mục I tôi không hỏi, liệt kê giúp việc mục V", "V.1 V.2 V.3 V.4", "a part alone"),
        (
            "Việc Bộ Xây dựng phối hợp em không cần, cho em việc Bộ Xây dựng chủ trì",
            "III.10 III.15",
            "another role",
        ),
        (
            "Cột sản phẩm tôi không cần, cho tôi các việc năm 2022",
            "III.9 III.10",
            "no tasks at all",
        ),
        (
            "Việc hằng năm tôi không cần, cho tôi xem mục I có gì",
            "I.4 I.6",
            "what is set aside limits what is asked",
        ),
        (
            "Em có danh sách việc Bộ Xây dựng chủ trì rồi. Giờ cho em xin thời hạn của từng việc",
            "III.10 III.15",
            "a cell of each task listed",
        ),
        (
            "Tôi có danh sách việc Bộ Xây dựng chủ trì rồi, giờ cần biết hạn từng việc",
            "III.10 III.15",
            "in one sentence",
        ),
        (
            "Chúng tôi đã có danh mục việc mục V rồi. Nhờ cho biết sản phẩm của mỗi nhiệm vụ",
            "V.1 V.2 V.3 V.4",
            "of a part",
        ),
        (
            "Tôi có danh sách việc mục V rồi. Tỉnh còn chủ trì những việc nào?",
            "I.1 I.2 II.1 II.2 III.6 III.16",
            "others are asked for",
        ),
        (
            "Tôi có danh sách việc Bộ Xây dựng chủ trì rồi. Cho tôi hạn của từng việc Bộ Nội vụ chủ trì",
            "V.1 V.2",
            "each of others",
        ),
    ],
)
def test_what_is_requested_beside(
    assistant: Assistant, question: str, expected: str, reason: str
) -> None:
    assert assistant.answer([question]).tasks == tuple(expected.split()), reason


@pytest.mark.parametrize(
    ("question", "expected", "reason"),
    [
        (
            "Không tính việc phối hợp, cả việc hằng năm, Bộ Nội vụ chủ trì việc nào?",
            "V.1 V.2",
            "both are set aside",
        ),
        (
            "Trừ việc phối hợp, cả việc hằng năm, tỉnh chủ trì việc nào?",
            "II.1 II.2 III.6 III.16",
            "with 'trừ'",
        ),
        (
            "Tỉnh phối hợp việc nào, cả việc hằng năm?",
            "I.3 I.5 I.6 III.4 III.5 III.7 III.13 III.14 III.15 IV V.1 V.3 V.4",
            "after what is asked it is taken in",
        ),
        (
            "Tôi biết có việc nhà ở, còn lại thì không nhớ. Nhờ liệt kê các việc Bộ Xây dựng chủ trì",
            "III.10 III.15",
            "the others are not remembered",
        ),
        (
            "Anh ấy kể việc nhà ở, còn lại thì không nói. Nhờ liệt kê các việc Bộ Xây dựng chủ trì",
            "III.10 III.15",
            "somebody else's words",
        ),
        (
            "Việc nhà ở thì tôi làm rồi, còn lại thì chưa. Bộ Xây dựng còn chủ trì việc nào?",
            "III.15",
            "it is done",
        ),
        (
            "Việc hằng năm còn lại thì tôi làm rồi. Tỉnh chủ trì những việc nào?",
            "II.1 II.2 III.6 III.16",
            "those that are left are done",
        ),
    ],
)
def test_what_is_set_aside_too_or_left(
    assistant: Assistant, question: str, expected: str, reason: str
) -> None:
    assert assistant.answer([question]).tasks == tuple(expected.split()), reason


def test_others_of_one_task_are_no_condition(assistant: Assistant) -> None:
    """Who else takes part in a task, asked on the way, doesn't make a list of what its column holds."""
    answer = assistant.answer(
        [
            "Bên tôi họp về việc hoàn thiện chính sách tín dụng cho hộ nghèo. Giám đốc hỏi ngoài Bộ Tài chính "
            "còn ai phối hợp nữa. Cột phối hợp của việc này ghi những ai?"
        ]
    )
    assert list(answer.tasks) == ["III.12"]
    assert "Bộ Kế hoạch và Đầu tư" in answer.answer
