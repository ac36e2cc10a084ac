"""Turns that leave the list told for a wider one, or ask for the bodies of what was told by their number."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

NUMBERS = [
    (
        [
            "Bộ Tư pháp chủ trì việc nào?",
            "Còn Bộ Y tế?",
            "Vậy cả phụ lục tổng cộng bao nhiêu nhiệm vụ?",
        ],
        29,
        "the whole, whoever was spoken of",
    ),
    (
        ["bo noi vu chu tri viec nao", "the toan phu luc thi bao nhieu viec"],
        29,
        "typed without marks",
    ),
    (["Mục V có mấy việc?", "Còn mục I?", "thế cả kế hoạch có bao nhiêu nhiệm vụ"], 29, "the plan"),
    (["Việc nào hạn 2022?", "trên tổng số bao nhiêu nhiệm vụ"], 29, "out of how many"),
    (["Mục III có mấy việc?", "cả năm mục cộng lại là bao nhiêu"], 29, "all five sections"),
    (
        ["Bộ Nội vụ chủ trì mấy việc ở mục V?", "tính cả phụ lục thì bao nhiêu việc"],
        2,
        "of the same ministry",
    ),
    (
        ["Bộ Nội vụ chủ trì mấy việc?", "Bộ Tư pháp mấy việc?", "vậy tổng cộng có mấy việc"],
        3,
        "their sum",
    ),
    (
        ["Bộ Nội vụ chủ trì việc nào?", "Còn Bộ Xây dựng, tổng cộng bao nhiêu nhiệm vụ?"],
        2,
        "of another ministry",
    ),
    (
        ["Bộ Lao động chủ trì mấy việc ở mục III?", "bộ này có mặt trong mấy việc của mục đó"],
        11,
        "in either column",
    ),
    (
        [
            "bộ lao động chủ trì mấy việc ở mục III",
            "tính luôn cả phối hợp nữa thì mục đó bộ này có mặt mấy việc",
        ],
        11,
        "the other role is added within the same section",
    ),
    (
        ["Bộ Lao động chủ trì mấy việc ở mục III?", "gộp cả phối hợp vào thì được mấy"],
        11,
        "the same, shorter",
    ),
    (
        ["Nhiệm vụ nhà ở do ai chủ trì?", "còn phối hợp có mấy cơ quan"],
        1,
        "bodies of the task told",
    ),
    (["mấy bộ chủ trì", "kể tên ra"], 12, "the bodies that were counted"),
]
LISTS = [
    (
        ["Bộ Kế hoạch và Đầu tư phối hợp việc nào?", "trừ mục I ra"],
        "III.1 III.12",
        "none of the list is in the section that is set aside",
    ),
    (
        ["Bộ Kế hoạch và Đầu tư phối hợp việc nào?", "trừ mục I ra", "tính thêm chủ trì"],
        "III.1 III.6 III.12 III.13",
        "the section set aside is asked of nothing",
    ),
    (
        [
            "việc nào làm hằng năm",
            "trong mấy cái đó Bộ Thông tin và Truyền thông chủ trì cái nào",
            "còn cái hai năm một lần?",
        ],
        "I.4",
        "another time in the place of the one by which the list was told; the ministry stays",
    ),
    (
        ["Mục III có những việc nào?", "trong đó việc nào Bộ Y tế chủ trì?", "còn Bộ Xây dựng"],
        "III.10 III.15",
        "another ministry, of the same list",
    ),
    (
        ["Mục V có những việc nào?", "trong đó việc nào Bộ Nội vụ chủ trì?", "còn việc hạn 2022?"],
        "",
        "a condition of another kind keeps to the list",
    ),
]
NAMED = [
    ["Nhiệm vụ nào có nhiều cơ quan chủ trì nhất?", "Kể tên các cơ quan đó ra giúp tôi."],
    ["Nhiệm vụ nào có nhiều cơ quan chủ trì nhất?", "kể tên ra"],
    ["Việc III.15 có mấy bộ chủ trì?", "nêu tên từng bộ"],
]


@pytest.mark.parametrize(("turns", "number", "why"), NUMBERS, ids=[t[-1] for t, _, _ in NUMBERS])
def test_number(assistant: Assistant, turns: list[str], number: int, why: str) -> None:
    """A turn asks for the number of a wider list, or of the bodies of the task told."""
    assert assistant.answer(turns).count == number, why


@pytest.mark.parametrize(("turns", "tasks", "why"), LISTS, ids=[t[-1] for t, _, _ in LISTS])
def test_list(assistant: Assistant, turns: list[str], tasks: str, why: str) -> None:
    """What a list was told by is replaced, and what else was said holds on."""
    assert list(assistant.answer(turns).tasks) == tasks.split(), why


@pytest.mark.parametrize("turns", NAMED, ids=[t[-1] for t in NAMED])
def test_bodies_named(assistant: Assistant, turns: list[str]) -> None:
    """The bodies of a task told by their number are named."""
    told = assistant.answer(turns)
    assert list(told.tasks) == ["III.15"]
    assert "Tài nguyên và Môi trường" in told.answer
    assert "Ủy ban Dân tộc" in told.answer
