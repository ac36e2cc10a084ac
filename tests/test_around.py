"""Words around a request for tasks, and idioms of one condition in it: which tasks are told."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.library import Library
from assistant.pipeline import Assistant


@pytest.fixture(scope="module")
def assistant(library: Library) -> Assistant:
    return Assistant(library, today=lambda: date(2026, 11, 27))


EDUCATION = {"III.9", "III.15"}
ALONE = {"III.1", "III.2", "III.8", "IV", "V.3"}
IN_2022 = {"III.9", "III.10"}


@pytest.mark.parametrize(
    ("typed", "expected", "reason"),
    [
        (
            "Phóng viên muốn biết nhiệm vụ nào Bộ Giáo dục và Đào tạo chủ trì.",
            EDUCATION,
            "who asks",
        ),
        (
            "Người dân gọi lên tổng đài hỏi về các nhiệm vụ hoàn thành trong năm 2022, bên mình phải trả"
            " lời gồm những việc nào?",
            IN_2022,
            "who asks, and how it is to be answered",
        ),
        (
            'Để điền vào ô "số lượng" trong biểu mẫu, tôi cần con số chính xác của các nhiệm vụ Bộ Giáo'
            " dục và Đào tạo chủ trì.",
            EDUCATION,
            "what for",
        ),
        ("cho hoi nhung viec thuoc muc II la viec nao a", {"II.1", "II.2"}, "no 'chớ hỏi'"),
        (
            "Kính đề nghị trích lục đầy đủ, không bỏ sót, các nhiệm vụ Bộ Giáo dục và Đào tạo chủ trì;"
            " tôi xin cảm ơn.",
            EDUCATION,
            "'không bỏ sót' denies nothing",
        ),
        (
            "Thưa đồng chí, tổng số các nhiệm vụ thuộc mục II là bao nhiêu?",
            {"II.1", "II.2"},
            "'thưa'",
        ),
        (
            "Về nhà ở, cho tôi biết các nhiệm vụ Bộ Xây dựng chủ trì",
            {"III.10", "III.15"},
            "a matter",
        ),
    ],
)
def test_words_around_a_request_are_no_matter(
    assistant: Assistant, typed: str, expected: set[str], reason: str
) -> None:
    assert set(assistant.answer([typed]).tasks) == expected, reason


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Bộ Lao động chủ trì, không có cơ quan nào đồng chủ trì", ALONE),
        ("hết năm 2025 là phải làm xong", IN_2022),
        ("có hạn cuối không quá năm 2025", IN_2022),
        ("phải kết thúc không muộn hơn ngày 31/12/2025", IN_2022),
        ("phải xong trong năm hai không hai hai", IN_2022),
        ("đánh số II trong phụ lục", {"II.1", "II.2"}),
        ("ở phần hai của phụ lục", {"II.1", "II.2"}),
        ("phải ra nghị quyết", {"II.1", "II.2"}),
        ("kết thúc bằng một đề án", {"II.2", "III.6", "III.8", "IV"}),
        ("cột NDCV có nêu DN", {"III.6", "III.13"}),
        ("lo chuyện nhà ở cho dân", {"III.10", "III.15"}),
    ],
)
def test_idioms_of_one_condition(assistant: Assistant, said: str, expected: set[str]) -> None:
    assert set(assistant.answer([f"Những nhiệm vụ nào {said}?"]).tasks) == expected


NO_PROVINCES = {
    "I.4",
    "III.1",
    "III.2",
    "III.3",
    "III.8",
    "III.9",
    "III.10",
    "III.11",
    "III.12",
    "V.2",
}


@pytest.mark.parametrize(
    "said",
    [
        "các tỉnh được đứng ngoài",
        "không giao gì cho UBND các tỉnh, thành phố",
        "không đả động gì tới UBND các tỉnh, thành phố",
    ],
)
def test_idioms_of_absence(assistant: Assistant, said: str) -> None:
    assert set(assistant.answer([f"Những nhiệm vụ nào {said}?"]).tasks) == NO_PROVINCES


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (["Việc nào thuộc mục II?", "Chỉ lấy việc phải lập đề án thôi."], {"II.2"}),
        (["Việc nào hạn năm 2022?", "Bây giờ lọc lại việc Bộ Xây dựng chủ trì."], {"III.10"}),
        (["Việc nào ở mục III?", "Trong mớ đó việc nào nộp nghị định?"], {"III.1"}),
    ],
)
def test_a_turn_that_describes_narrows_the_list(
    assistant: Assistant, turns: list[str], expected: set[str]
) -> None:
    assert set(assistant.answer(turns).tasks) == expected
