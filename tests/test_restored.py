"""Tests of assistant.orthography.restored: marks that were left out, and what is left open."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.orthography.restored import restored
from assistant.words import split_words
from corpus.normalize import fold
from corpus.restore import Restorer, question_pairs
from corpus.search import learn_restorer
from eval.fit_pairs import counted, lines

TEXTS = (
    "Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính hoàn thiện chính sách nhà ở cho hộ nghèo.",
)
restorer = cache(lambda: learn_restorer(TEXTS))


def shown(message: str) -> str:
    """Return the words with their marks, '?' after those whose marks are not known."""
    words = restored(split_words(message), restorer)
    return " ".join((w.marked or w.folded) + ("?" if w.repaired else "") for w in words)


ROWS = [
    ("bo nao chu tri", "bộ nào chủ trì", "all marks left out"),
    ("cac viec nao con thoi han", "các việc nào còn thời hạn", "'còn', not 'con'"),
    (
        "nhiem vu nay co ai chu tri",
        "nhiệm vụ này có ai chủ trì",
        "'ai' has none, and is known to have none",
    ),
    ("BO NAO CHU TRI", "bộ nào chủ trì", "capitals"),
    (
        "du tham gia voi vai nao cung duoc",
        "du? tham gia với vai nào cũng được",
        "'dù' or 'dự' is left open",
    ),
    ("bô nao chu tri", "bộ nào chủ trì", "a mark that was typed is part of the result"),
    (
        "hố nghèo nào do bộ chủ trì",
        "hố nghèo nào do bộ chủ trì",
        "typed with marks: nothing is doubted",
    ),
    ("zzz chu tri 05-CT/TW", "zzz chủ trì 05 ct tw", "no syllable of ours, numbers"),
    ("who leads the work", "who leads the work", "another language"),
    (
        "Tôi chép lại nhé: bo nao chu tri viec nay vay. Xin cảm ơn các đồng chí đã giúp đỡ chúng tôi nhiều",
        "tôi chép lại nhé bộ nào chủ trì việc này vậy xin cảm ơn các đồng chí đã giúp đỡ chúng tôi nhiều",
        "a stretch without marks among others",
    ),
]


@pytest.mark.parametrize(("typed", "expected", "reason"), ROWS)
def test_restored(typed: str, expected: str, reason: str) -> None:
    assert shown(typed) == expected, reason


def test_what_may_be_either_is_left_open() -> None:
    (word,) = restored(split_words("vay"), lambda: Restorer.learn(["vay", "vậy"]))
    assert word.marked is None
    assert word.repaired


@given(st.text(max_size=60) | st.lists(st.sampled_from(" ".join(TEXTS).split())).map(" ".join))
def test_only_marks_change(text: str) -> None:
    words = split_words(text)
    found = restored(words, restorer)
    assert [(w.folded, w.start, w.end) for w in found] == [
        (w.folded, w.start, w.end) for w in words
    ]
    assert all(fold(w.marked) == w.folded for w in found if w.marked and w.marked.isascii())


def test_pairs_come_back_as_they_were_counted() -> None:
    said = [("a", "việc nào do bộ"), ("b", "việc nào do bộ"), ("a", "vệc này")]
    singles, pairs = counted(said, ["này"])
    assert "vệc" not in singles, "one author alone writes it: a slip"
    assert pairs["việc", "nào"] == 2
    assert next(iter(lines(pairs))) == ".: việc 2"


def test_the_carried_pairs_are_of_questions() -> None:
    singles, pairs = question_pairs()
    assert pairs["chủ", "trì"] > pairs["chú", "trì"]
    assert singles["nào"] > singles["não"]
