"""What one has already, and what one asks for beside it, in one sentence."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

PROVINCE_SUPPORTS = [
    *("I.3", "I.5", "I.6", "III.13", "III.14", "III.15", "III.4", "III.5", "III.7"),
    *("IV", "V.1", "V.3", "V.4"),
]


@pytest.mark.parametrize(
    ("question", "tasks", "why"),
    [
        (
            "em đã có I.4 và I.6, còn những việc nào khác ở mục I",
            ["I.1", "I.2", "I.3", "I.5"],
            "section",
        ),
        ("Đơn vị em biết III.10 làm năm 2022, còn việc nào khác hạn 2022", ["III.9"], "a time"),
        ("toi da biet V.1, con viec nao nua cua Bo Noi vu", ["V.2"], "the body told at the end"),
        (
            "Chúng tôi biết Bộ Xây dựng chủ trì III.10, còn việc gì nữa không",
            ["III.15"],
            "no claim",
        ),
        (
            "biet roi bo tttt chu tri I.5, con lai viec nao",
            ["I.3", "I.4", "III.15", "V.4"],
            "the same role",
        ),
        (
            "Đã nắm Bộ GDĐT chủ trì III.9, các việc khác của bộ là gì",
            ["III.15"],
            "the body pointed to",
        ),
        ("Nắm rồi tỉnh chủ trì 6 việc, gửi em việc phối hợp", PROVINCE_SUPPORTS, "the other role"),
        ("ủy ban dân tộc chủ trì mình có rồi, thiếu phối hợp", ["III.6"], "a role alone"),
        (
            "bo ke hoach va dau tu chu tri thi co roi, can phan phoi hop",
            ["III.1", "III.12"],
            "no marks",
        ),
        (
            "Phần chủ trì của Bộ Tài chính xong rồi, giờ cần phần phối hợp",
            ["III.12"],
            "a part that is done",
        ),
        (
            "Bộ Xây dựng ngoài nhà ở có được giao gì khác không",
            ["III.15"],
            "'có … gì khác' asks for the rest",
        ),
        (
            "bo y te ngoai dat san xuat co viec gi nua khong",
            [],
            "nothing else is asked of it by name",
        ),
        (
            "Tôi biết Bộ Tư pháp lo trợ giúp pháp lý, còn việc gì nữa không",
            [],
            "a matter is set aside",
        ),
        (
            "Tôi có việc của Bộ Nội vụ rồi, còn Bộ Công an chủ trì việc gì",
            ["III.7"],
            "contrary: another body",
        ),
        ("Tôi biết Bộ Tư pháp chủ trì III.3, đúng không", ["III.3"], "contrary: to be confirmed"),
    ],
)
def test_rest(assistant: Assistant, question: str, tasks: list[str], why: str) -> None:
    answer = assistant.answer((question,))
    assert sorted(answer.tasks) == tasks, why


@pytest.mark.parametrize(
    ("question", "said", "unsaid", "why"),
    [
        (
            "Em có hạn của III.6 rồi, cần sản phẩm",
            "Sản phẩm",
            "Thời gian",
            "the known column is left out",
        ),
        ("tôi biết chủ trì V.1 rồi, cho xin thời hạn", "Thời gian", "chủ trì:", "a role is known"),
        ("da biet han cua I.6, cho san pham", "Sản phẩm", "Thời gian", "without marks"),
        (
            "Tôi nắm chủ trì việc nhà ở rồi, còn sản phẩm",
            "Sản phẩm",
            "chủ trì:",
            "a task told by its matter",
        ),
        (
            "sản phẩm V.4 em biết rồi, hạn khi nào",
            "Thời gian",
            "Sản phẩm",
            "the known column first",
        ),
        ("Cho biết hạn và sản phẩm V.4", "Sản phẩm", "chủ trì:", "contrary: both are asked for"),
    ],
)
def test_column(assistant: Assistant, question: str, said: str, unsaid: str, why: str) -> None:
    text = assistant.answer((question,)).answer
    assert said in text, why
    assert unsaid not in text, why


@pytest.mark.parametrize(
    ("question", "count", "why"),
    [
        ("tôi biết các mục I, III, V, còn những mục nào", 2, "sections are set aside"),
        ("đã có mục II và mục IV, thiếu mục nào", 3, "'thiếu' asks for the others"),
        ("em nắm mục III rồi còn các mục khác", 4, "no comma"),
        ("ngoai muc V con nhung muc nao", 4, "set aside outright"),
        ("phụ lục có những mục nào", 5, "contrary: all of them"),
    ],
)
def test_sections(assistant: Assistant, question: str, count: int, why: str) -> None:
    assert assistant.answer((question,)).count == count, why
