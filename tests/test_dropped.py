"""Conditions taken back from a list that several turns have narrowed."""

from __future__ import annotations

import pytest

from tests.api_factories import shared_assistant

LED_IN_III = "III.1 III.2 III.5 III.7 III.8 III.15"
DROPPED = [
    (
        [
            "Việc nào ở mục V do Bộ Lao động chủ trì?",
            "trong đó việc nào có tỉnh phối hợp",
            "thôi bỏ điều kiện mục V",
        ],
        "I.3 I.6 III.5 III.7 III.15 IV V.1 V.3 V.4",
        "what the first turn said; what the second said stays",
    ),
    (
        ["Bộ Lao động chủ trì việc nào ở mục III?", "cái nào giai đoạn 2021 - 2025 thôi", "gỡ điều kiện vừa thêm"],
        LED_IN_III,
        "the last one, not by its name",
    ),
    (
        ["Bộ Lao động chủ trì việc nào ở mục III?", "trong đó việc nào 2021 - 2025", "không nhất thiết mục III"],
        "I.6 III.5 V.1",
        "'need not be'",
    ),
    (
        ["Bộ Lao động chủ trì việc nào ở mục III?", "trong đó việc nào 2021 - 2025", "hạn nào cũng được"],
        LED_IN_III,
        "named before the words that take it back",
    ),
    (
        ["muc V co viec nao do bo noi vu chu tri", "bo dieu kien bo noi vu di"],
        "V.1 V.2 V.3 V.4",
        "typed without marks; set aside, the task would leave nothing",
    ),
    (
        ["Việc nào hạn năm 2022?", "à thôi, không cần năm 2022 nữa, việc nào ở mục II"],
        "II.1 II.2",
        "the rest of the message adds another",
    ),
    (
        ["Which tasks in section V are led by the Ministry of Home Affairs?", "ok forget section V"],
        "V.1 V.2",
        "in English",
    ),
    (
        ["Việc có Bộ Tài chính và Bộ Kế hoạch và Đầu tư phối hợp?", "Bỏ điều kiện Bộ Tài chính."],
        "III.1 III.12",
        "of two agencies, which only one task has",
    ),
    (
        ["Bộ Lao động chủ trì việc nào?", "ở mục III thôi", "giờ bỏ mục III, lấy mục V"],
        "V.1 V.3 V.4",
        "one that all of the list has, and another in its place",
    ),
    (
        ["Việc hạn 2022 ở mục III gồm những việc nào?", "bỏ mục III đi"],
        "III.9 III.10",
        "no 'condition' said: set aside, it would leave nothing",
    ),
    (
        ["Tỉnh phối hợp việc nào ở mục V?", "việc nào do Bộ Nội vụ chủ trì", "khỏi cần Bộ Nội vụ nữa"],
        "V.1 V.3 V.4",
        "the last list had but that: back to the one before",
    ),
    (
        ["Bộ Lao động chủ trì việc nào?", "Bộ Nội vụ chủ trì thì sao"],
        "V.1 V.2",
        "'Nội vụ' is a name, not 'nới'",
    ),
    (
        ["Mục I và mục V gồm việc nào?", "bỏ mục I"],
        "V.1 V.2 V.3 V.4",
        "one of two is set aside",
    ),
    (
        ["Bộ Lao động chủ trì việc nào ở mục V?", "bỏ việc tỉnh phối hợp ra"],
        "",
        "sets tasks aside, takes no condition back",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "tasks", "reason"), DROPPED)
def test_a_condition_is_taken_back(turns: list[str], tasks: str, reason: str) -> None:
    assert list(shared_assistant().answer(turns).tasks) == tasks.split(), reason


def test_a_number_is_asked_anew() -> None:
    turns = ["Mục I có mấy việc do Bộ Thông tin và Truyền thông chủ trì?", "bỏ điều kiện bộ đó đi"]
    assert shared_assistant().answer(turns).count == 6


def test_an_agency_taken_back_is_no_longer_shown_as_understood() -> None:
    turns = [
        "Việc có Bộ Tài chính và Bộ Kế hoạch và Đầu tư phối hợp?",
        "Bỏ điều kiện Bộ Tài chính.",
    ]
    slots = shared_assistant().answer(turns).explanation["slots"]
    assert [slot["value"] for slot in slots if slot["slot"] == "agency"] == ["bkhđt"]
