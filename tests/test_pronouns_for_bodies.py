"""Tests of the pronouns for bodies: where they stand, of what kind they are, how those meant are named."""

from collections.abc import Sequence

import pytest

from assistant.message.pointers import Kind, names_both, pointers_in
from assistant.words import split_words

# What is said; the pronouns, each with its kind, how many it stands for and how their names begin; the reason.
FOUND: list[tuple[str, list[tuple[str, Kind, int, str]], str]] = [
    ("còn bộ này thì sao", [("bộ này", Kind.POINTED, 1, "Bộ")], "a ministry pointed to"),
    ("việc của cơ quan ấy", [("cơ quan ấy", Kind.POINTED, 1, "")], "any body"),
    ("bộ nớ lo việc chi", [("bộ nớ", Kind.POINTED, 1, "Bộ")], "as said in the middle provinces"),
    ("ngân hàng đó", [("ngân hàng đó", Kind.POINTED, 1, "Ngân hàng")], "a bank"),
    ("việc chung của hai bộ ấy", [("hai bộ ấy", Kind.POINTED, 2, "Bộ")], "two ministries"),
    ("cả hai cùng làm", [("cả hai", Kind.POINTED, 2, "")], "two, and no noun"),
    ("ba cơ quan trên", [("ba cơ quan trên", Kind.POINTED, 3, "")], "three"),
    ("việc bộ còn chủ trì", [("bộ", Kind.BARE, 1, "Bộ")], "by what it does"),
    ("việc bộ ở vai phối hợp", [("bộ", Kind.BARE, 1, "Bộ")], "by where it stands"),
    ("cho biết bộ được nêu tên chủ trì những việc nào", [("bộ", Kind.BARE, 1, "Bộ")], "its tasks"),
    ("cho biết bộ được nêu tên chủ trì việc nhà ở", [], "which ministry is asked"),
    ("việc của bộ mình", [("bộ mình", Kind.BARE, 1, "Bộ")], "the writer's own"),
    ("họ còn chủ trì gì", [("họ", Kind.THEY, 1, "")], "whom an earlier turn named"),
    ("hai mục ấy hơn kém", [("hai mục ấy", Kind.PARTS, 2, "")], "parts are no bodies"),
    ("nhóm giải pháp đó", [("nhóm giải pháp đó", Kind.PARTS, 1, "")], "a part of a kind"),
    ("what does this ministry lead", [("this ministry", Kind.POINTED, 1, "Bộ")], "in English"),
    ("tasks that name it", [("it", Kind.POINTED, 1, "")], "any body, in English"),
    ("các bộ chủ trì việc nào", [], "one of several is no pronoun"),
    ("toàn bộ chủ trì", [], "'toàn bộ' is no ministry"),
    ("bộ đứng ngay sau là bộ nào", [], "asked for by its place"),
    ("bỏ chủ trì chung", [], "typed as another word"),
    ("có 4 bộ chủ trì", [], "counted"),
    ("trong năm phần đó", [], "five of them"),
    ("cả hai vai", [], "two other things"),
]


@pytest.mark.parametrize(("text", "found", "reason"), FOUND)
def test_pronouns_of_a_message(
    text: str, found: Sequence[tuple[str, Kind, int, str]], reason: str
) -> None:
    words = split_words(text)
    said = [
        (text[words[p.first].start : words[p.last - 1].end], p.kind, p.number, p.begins)
        for p in pointers_in(words)
    ]
    assert said == found, reason


BOTH = [
    ("cả hai bộ có chung việc nào không", True, "two who are known"),
    ("cả 2 cơ quan cùng làm gì", True, "with a digit"),
    ("việc nào do hai bộ cùng chủ trì", False, "any two"),
    ("cả hai có cùng hạn không", False, "two tasks, maybe"),
    ("cả hai mục có chung việc nào", False, "two parts"),
]


@pytest.mark.parametrize(("text", "both", "reason"), BOTH)
def test_both_bodies_are_spoken_of(text: str, both: bool, reason: str) -> None:
    assert names_both(split_words(text)) is both, reason
