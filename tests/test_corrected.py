"""Turns that put something right: 'không phải A mà là B'."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# what was asked, how it is put right, what is meant, why
CORRECTIONS = [
    (
        "Bộ Y tế chủ trì việc gì?",
        "Không phải Bộ Y tế mà là Bộ Tư pháp.",
        "Bộ Tư pháp chủ trì việc gì?",
        "an agency",
    ),
    (
        "Bộ Y tế chủ trì việc gì?",
        "Bộ Tư pháp chứ không phải Bộ Y tế",
        "Bộ Tư pháp chủ trì việc gì?",
        "what is meant first",
    ),
    ("việc nào năm 2022?", "không phải 2022 mà là 2025", "việc nào năm 2025?", "a year"),
    ("Mục I có việc gì?", "không phải mục I, mục III cơ", "Mục III có việc gì?", "no 'mà là'"),
    (
        "Bộ Y tế phối hợp việc nào?",
        "k phải phối hợp mà chủ trì",
        "Bộ Y tế chủ trì việc nào?",
        "a role",
    ),
    ("Which tasks run in 2022?", "not 2022 but 2025", "việc nào năm 2025?", "in English"),
    (
        "Trong mục I tỉnh phối hợp việc nào?",
        "Không phải mục I mà là mục III. Các điều kiện khác giữ nguyên.",
        "Trong mục III tỉnh phối hợp việc nào?",
        "all else as it was",
    ),
]


@pytest.mark.parametrize(("first", "correction", "meant", "reason"), CORRECTIONS)
def test_what_is_put_right(
    assistant: Assistant, first: str, correction: str, meant: str, reason: str
) -> None:
    answer = assistant.answer([first, correction])
    assert answer.tasks == assistant.answer([meant]).tasks != (), reason


@pytest.mark.parametrize(
    ("question", "expected", "reason"),
    [
        ("Cán bộ tư pháp xã hỏi việc nào Bộ Y tế chủ trì?", ("III.15",), "a person, no ministry"),
        ("toi la can bo noi vu, hoi viec nao Bo Y te chu tri", ("III.15",), "no 'bỏ' either"),
        ("viec nao can bo tu phap chu tri", ("III.3",), "'cần', for a role follows"),
        ("Việc nào không do Bộ Y tế mà Bộ Tư pháp chủ trì?", ("III.3",), "in one question"),
        (
            "Bộ Xây dựng chủ trì một mình hoặc cùng chủ trì việc nào?",
            ("III.10", "III.15"),
            "either way",
        ),
        (
            "Which tasks does the Ministry of Construction lead, jointly or alone?",
            ("III.10", "III.15"),
            "either way",
        ),
        (
            "Việc nào Bộ Xây dựng làm một mình, không chung với cơ quan khác?",
            ("III.10",),
            "said twice",
        ),
    ],
)
def test_what_is_contrasted(
    assistant: Assistant, question: str, expected: tuple[str, ...], reason: str
) -> None:
    assert assistant.answer([question]).tasks == expected, reason


@pytest.mark.parametrize(
    ("question", "opens", "reason"),
    [
        (
            "Nghị quyết 160 ký ngày 23 tháng 6 năm 2021 phải không?",
            "Không đúng",
            "the directive's date",
        ),
        ("Nghị quyết 160 được ký ngày 22/12/2021 phải không?", "Đúng", "its own"),
        (
            "Cán bộ văn hóa xã nói UBND tỉnh chủ trì nhiệm vụ III.6, đúng không?",
            "Đúng",
            "who said it",
        ),
        (
            "Số việc Bộ Lao động chủ trì với số việc Bộ Lao động phối hợp, bên nào lớn hơn?",
            "Bộ Lao động - Thương binh và Xã hội chủ trì nhiều hơn phối hợp: 13 nhiệm vụ so với 10",
            "its own roles limit nothing",
        ),
    ],
)
def test_what_is_held_against_the_text(
    assistant: Assistant, question: str, opens: str, reason: str
) -> None:
    answer = assistant.answer([question]).answer.replace("*", "")
    assert answer.startswith(opens), reason


@pytest.mark.parametrize(
    ("question", "meant", "reason"),
    [
        (
            "Tôi không hỏi Bộ Y tế, tôi hỏi Bộ Xây dựng chủ trì gì",
            "Bộ Xây dựng chủ trì gì",
            "another body",
        ),
        (
            "em ko hỏi bộ y tế mà hỏi bộ xây dựng chủ trì việc gì",
            "Bộ Xây dựng chủ trì gì",
            "'mà hỏi'",
        ),
        (
            "Tôi không hỏi Bộ Y tế hay Bộ Nội vụ, tôi hỏi Bộ Xây dựng chủ trì gì",
            "Bộ Xây dựng chủ trì gì",
            "two are not asked about",
        ),
        (
            "Tôi không hỏi Bộ Công an phối hợp, tôi hỏi Bộ Tư pháp chủ trì việc nào",
            "Bộ Tư pháp chủ trì việc nào",
            "another body and role",
        ),
        ("Không hỏi việc năm 2022, hỏi việc năm 2025", "việc nào năm 2025?", "another year"),
        (
            "Em không hỏi Bộ Giáo dục và Đào tạo. Em hỏi các việc liên quan đến giáo dục.",
            "Các việc liên quan đến giáo dục",
            "a matter, and not the body that is called like it",
        ),
        (
            "Không hỏi việc hằng năm, tôi hỏi việc năm 2022",
            "việc nào năm 2022?",
            "times are one kind",
        ),
        (
            "Bộ Xây dựng chủ trì việc gì, không hỏi Bộ Y tế",
            "Bộ Xây dựng chủ trì việc gì, không tính Bộ Y tế",
            "nothing is asked instead: it sets aside",
        ),
        (
            "Không hỏi việc chung với Bộ Y tế, tôi hỏi việc Bộ Xây dựng chủ trì",
            "Bộ Xây dựng chủ trì việc nào, không tính việc chung với Bộ Y tế?",
            "work with others limits what is asked",
        ),
        (
            "Tôi không hỏi mục I, tôi hỏi tỉnh chủ trì việc gì",
            "Trừ mục I, tỉnh chủ trì việc gì",
            "of another kind: it sets aside",
        ),
    ],
)
def test_what_is_asked_instead(
    assistant: Assistant, question: str, meant: str, reason: str
) -> None:
    assert assistant.answer([question]).tasks == assistant.answer([meant]).tasks != (), reason
