"""Lists and counts asked for within a story: what is quoted and pointed to, what it is for, who stands alone."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

MODELS = "III.7 III.16"
PERFECTED = "III.9 III.11 III.13 III.15"
BOTH_PERIODS = "I.6 III.5 V.1"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# A message, the tasks of its answer, and why.
LISTS = [
    # A quotation is pointed to, and asked for as all of a cell.
    (
        "Có một loại sản phẩm là “Mô hình, dự án giảm nghèo”, tôi không nhớ ở đâu. Những nhiệm vụ nào có sản phẩm"
        " ghi đúng như thế?",
        MODELS,
        "'ghi đúng như thế' is the product quoted",
    ),
    (
        "Cán bộ xã bảo sản phẩm là 'Mô hình, dự án giảm nghèo'. Có mấy nhiệm vụ cùng ra sản phẩm ấy?",
        MODELS,
        "'sản phẩm ấy' is the product quoted",
    ),
    (
        "Chị kế toán đang gom các ô ghi đúng “Cơ chế, chính sách được hoàn thiện”. Nhóm này gồm những việc nào?",
        PERFECTED,
        "'nhóm này' are the rows whose product is quoted",
    ),
    (
        "Ô sản phẩm cứ lặp đi lặp lại “Cơ chế, chính sách được hoàn thiện”. Tôi viết báo tường thôi. Việc nào ghi"
        " sản phẩm y nguyên câu ấy?",
        PERFECTED,
        "'y nguyên câu ấy' is the wording quoted, whatever is told between",
    ),
    (
        "Sản phẩm “Cơ chế, chính sách được hoàn thiện” thì em có rồi. Còn loại “Mô hình, dự án giảm nghèo” thì"
        " việc nào có sản phẩm ghi đúng như vậy?",
        MODELS,
        "of two quotations the last one is pointed to",
    ),
    (
        "Nhiệm vụ “Hỗ trợ các mô hình giảm nghèo gắn với quốc phòng, an ninh” có sản phẩm gì?",
        "III.7",
        "a task that is quoted is no product",
    ),
    # Cells that hold more are none of those that hold a text and no more.
    (
        "Việc nào có sản phẩm ghi y nguyên “Cơ chế, chính sách được hoàn thiện”, không tính mấy dòng ghi thêm"
        " nhà ở?",
        PERFECTED,
        "what longer cells say is no condition on the tasks",
    ),
    # What the answer is for.
    (
        "Trạm chúng tôi giúp bà con nuôi dê. Thủ trưởng dặn tra hộ: theo phụ lục, việc nào có sản phẩm ghi đúng"
        " “Mô hình, dự án giảm nghèo”, để anh em bám theo mà đề nghị phối hợp với tỉnh?",
        MODELS,
        "what follows 'để' behind an order and its question names no condition",
    ),
    (
        "Trưởng phòng dặn tra hộ: theo phụ lục, việc nào Bộ Tư pháp chủ trì, để bên em còn mời Bộ Y tế phối hợp?",
        "III.3",
        "the ministry to be invited is none of the question",
    ),
    (
        "Tôi sắp chất vấn. Để khỏi nói hớ trước hội trường, xin kể những việc Bộ Tài chính phối hợp.",
        "III.12",
        "'để khỏi nói hớ' opens a purpose",
    ),
    # Two periods in one cell.
    (
        "Việc nào có thời gian thực hiện là giai đoạn 2021 - 2025 và giai đoạn 2026 - 2030?",
        BOTH_PERIODS,
        "no row states each of two periods alone",
    ),
    (
        "Nhiệm vụ nào chỉ ghi giai đoạn 2021 - 2025 và giai đoạn 2026 - 2030?",
        BOTH_PERIODS,
        "'chỉ' is said of both",
    ),
    (
        "Những nhiệm vụ nào chỉ ghi giai đoạn 2021 - 2025 hoặc chỉ ghi giai đoạn 2026 - 2030?",
        "III.1",
        "'hoặc' parts them: each alone",
    ),
    (
        "Nhiệm vụ nào có thời gian thực hiện là giai đoạn 2026 - 2030?",
        "III.1",
        "one period is that and no other",
    ),
    # Nobody else in a column.
    (
        "Kể riêng những việc chỉ một mình Bộ Nông nghiệp và Phát triển nông thôn đứng ở cột chủ trì, không có bộ"
        " hay cơ quan nào khác đứng cùng.",
        "III.11 III.14",
        "'không có bộ hay cơ quan nào khác' is no choice of alone or together",
    ),
    (
        "Những việc Bộ Nông nghiệp và Phát triển nông thôn chủ trì mà cột chủ trì không ghi thêm ai",
        "III.11 III.14",
        "'không ghi thêm ai': alone",
    ),
    # Of two agencies, each task once.
    (
        "Bộ Xây dựng và Bộ Giáo dục và Đào tạo chủ trì tất cả bao nhiêu nhiệm vụ khác nhau?",
        "III.9 III.10 III.15",
        "'nhiệm vụ khác nhau' compares nothing: a task of both is counted once",
    ),
    (
        "Bộ Xây dựng chủ trì việc nào? || Còn Bộ Giáo dục và Đào tạo? || Có một việc trùng. Vậy hai bộ này chủ trì"
        " tất cả bao nhiêu nhiệm vụ khác nhau ạ?",
        "III.9 III.10 III.15",
        "two that turns before named, added up",
    ),
    (
        "Bộ Xây dựng và Bộ Giáo dục và Đào tạo cùng chủ trì bao nhiêu nhiệm vụ khác nhau?",
        "III.15",
        "'cùng' keeps to what both have",
    ),
    # A story is not answered in place of the question behind it.
    (
        "Chỗ em tách bảng làm hai. Bên này là việc có UBND tỉnh, dù chủ trì hay phối hợp. Bên kia là những việc"
        " hoàn toàn không nhắc đến UBND tỉnh. Bên thứ hai có bao nhiêu nhiệm vụ?",
        "I.4 III.1 III.2 III.3 III.8 III.9 III.10 III.11 III.12 V.2",
        "what is without the provinces is not answered with what they have",
    ),
    (
        "Việc nào Bộ Nông nghiệp và Phát triển nông thôn chủ trì, một mình hay cùng cơ quan khác đều tính?",
        "III.11 III.14 III.15",
        "alone or together is no condition",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "why"), LISTS, ids=[why for *_, why in LISTS])
def test_tasks_asked_for_within_a_story(
    assistant: Assistant, turns: str, tasks: str, why: str
) -> None:
    """The tasks are those of the question, not of what is told around it."""
    assert set(told(assistant, turns).tasks) == set(tasks.split()), why
