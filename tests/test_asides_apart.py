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
KEPT = [
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
    ("message", "tasks", "why"), ASIDE + KEPT, ids=[m for m, _, _ in ASIDE + KEPT]
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
