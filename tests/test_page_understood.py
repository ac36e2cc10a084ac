"""The line that says how a question was understood, and the questions that its choices ask."""

from typing import Any

import pytest
import yaml

from assistant.config import ROOT
from assistant.page.understood import TIMES, understood
from assistant.pipeline import Assistant

LIST = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"


def parts(assistant: Assistant, *turns: str) -> list[dict[str, Any]]:
    return understood(assistant.answer(turns), assistant.library)


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ([LIST], [("Cơ quan", "Bộ Xây dựng"), ("Vai trò", "chủ trì")]),
        (
            ["Có bao nhiêu nhiệm vụ hằng năm?"],
            [("Cách hỏi", "đếm số lượng"), ("Thời gian", "hằng năm")],
        ),
        (["Những nhiệm vụ nào có thời hạn năm 2022?"], [("Thời gian", "thời hạn năm 2022")]),
        (["Nhiệm vụ từ 2026 đến 2030"], [("Thời gian", "2026 - 2030")]),
        (["Mục II.3 của Kế hoạch gồm những nội dung nào?"], [("Phần", "Kế hoạch, mục II.3")]),
        (["Mục đích của Kế hoạch là gì?"], [("Phần", "mục đích")]),
        (
            ["mục V bỏ ra thì Bộ Nội vụ chủ trì việc nào"],
            [("Trừ mục", "V"), ("Cơ quan", "Bộ Nội vụ"), ("Vai trò", "chủ trì")],
        ),
        (
            ["Trong mục V, Bộ Nội vụ chủ trì việc nào?"],
            [("Mục", "V"), ("Cơ quan", "Bộ Nội vụ"), ("Vai trò", "chủ trì")],
        ),
        # what other sentences keep to and set aside
        (
            ["Tôi chỉ lấy việc mục III. Việc hằng năm thì thôi. Bộ Y tế chủ trì việc nào?"],
            [
                ("Cơ quan", "Bộ Y tế"),
                ("Vai trò", "chủ trì"),
                ("Chỉ xét", "việc mục III"),
                ("Bỏ ra", "Việc hằng năm"),
            ],
        ),
        # alternatives of one sentence, and what a column is said to hold
        (
            ["Liệt kê việc hạn 2022 hoặc những việc có nội dung nhắc tới báo chí"],
            [
                ("Thời gian", "thời hạn năm 2022"),
                ("Lấy thêm", "có nội dung nhắc tới báo chí"),
            ],
        ),
        (
            ["Nhiệm vụ nào có nội dung nhắc tới báo chí?"],
            [("Nội dung nhắc", "“báo chí”")],
        ),
        # the question before is read with the other role in it
        (
            [LIST, "còn phối hợp thì sao?"],
            [
                ("Cơ quan", "Bộ Xây dựng"),
                ("Vai trò", "phối hợp"),
                ("Ngữ cảnh", "nối tiếp câu hỏi trước"),
            ],
        ),
        # the agency comes from the question before
        (
            [LIST, "còn cơ quan phối hợp?"],
            [
                ("Vai trò", "phối hợp"),
                ("Cơ quan", "Bộ Xây dựng"),
                ("Ngữ cảnh", "nối tiếp câu hỏi trước"),
            ],
        ),
    ],
)
def test_what_was_understood(
    assistant: Assistant, turns: list[str], expected: list[tuple[str, str]]
) -> None:
    said = [(part["label"], part["value"]) for part in parts(assistant, *turns)]
    assert [one for one in said if one[0] != "Hỏi về"] == expected


def test_a_role_that_was_not_named_can_be_chosen(assistant: Assistant) -> None:
    role = next(
        p for p in parts(assistant, "Bộ Xây dựng có những nhiệm vụ nào?") if "Vai" in p["label"]
    )
    assert role["value"] == "chủ trì hoặc phối hợp"
    asked = {choice["label"]: choice["question"] for choice in role["choices"]}
    assert asked == {"chủ trì": LIST, "phối hợp": "Bộ Xây dựng phối hợp những nhiệm vụ nào?"}


def test_every_relation_of_time_has_words() -> None:
    lexicon = yaml.safe_load((ROOT / "assistant/lexicon/time.yaml").read_text("utf-8"))
    assert {entry["value"] for entry in lexicon if entry["slot"] == "when"} <= set(TIMES)
