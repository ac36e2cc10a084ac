"""A number of an agency's tasks claimed with what these are: the number is of all, what is named is among them."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

VERDICTS = {True: ("**Đúng", "**Yes"), False: ("**Không", "**No")}


@pytest.mark.parametrize(
    ("claim", "borne", "why"),
    [
        # set off by brackets, a colon, a comma, 'là', 'đó là'
        ("Bộ Nội vụ chủ trì đúng một việc (kiện toàn bộ máy), phải không?", False, "two"),
        ("Bộ Xây dựng chủ trì 1 nhiệm vụ: nhà ở cho hộ nghèo. Đúng không?", False, "two"),
        ("Bộ KH&ĐT chủ trì duy nhất 1 việc, đó là phát triển liên vùng, đúng chứ?", False, "two"),
        ("Bộ Tư pháp chỉ chủ trì một nhiệm vụ là trợ giúp pháp lý, phải không?", True, "III.3"),
        ("Bộ Tư pháp chỉ chủ trì một nhiệm vụ là nhà ở hộ nghèo, phải không?", False, "another's"),
        ("Bộ Nội vụ chủ trì 2 việc (kiện toàn bộ máy và thu hút cán bộ), đúng không?", True, ""),
        (
            "Bộ Nội vụ chủ trì 2 việc, trong đó có thu hút cán bộ về vùng nghèo, đúng không?",
            True,
            "",
        ),
        ("The Ministry of Home Affairs leads one task, staff incentives. Right?", False, "two"),
        ("The Ministry of Justice leads just one task: legal aid. Correct?", True, "III.3"),
        # what narrows: the number is of those about it
        ("Bộ Xây dựng chủ trì 2 nhiệm vụ về nhà ở phải không?", True, "two about it"),
        ("Về truyền thông, Bộ TT&TT chủ trì đúng 1 việc thôi, phải không?", False, "three"),
    ],
)
def test_the_number_is_of_all_its_tasks(
    assistant: Assistant, claim: str, borne: bool | None, why: str
) -> None:
    text = assistant.answer([claim]).answer
    told = [holds for holds, words in VERDICTS.items() if text.startswith(words)]
    assert told == ([] if borne is None else [borne]), why
