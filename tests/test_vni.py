"""VNI keys left in a message."""

import pytest

from assistant.orthography.vni import from_vni, vni_form
from assistant.words import split_words


@pytest.mark.parametrize(
    ("keys", "syllable"),
    [
        # the shape and the tone at the end, or each after its vowel
        ("nghiep65", "nghiệp"),
        ("nghie65p", "nghiệp"),
        ("d9u7o71ng", "đướng"),
        ("uo7ng", "ương"),
        ("quo61c", "quốc"),
        ("hoa2", "hòa"),
        ("na8m", "năm"),
        # keys that spell no syllable, and none at all
        ("x9z", None),
        ("nam", None),
    ],
)
def test_form(keys: str, syllable: str | None) -> None:
    assert vni_form(keys) == syllable


@pytest.mark.parametrize(
    ("question", "folded"),
    [
        ("Bo65 na2o chu3 tri2", "bo nao chu tri"),
        # a word typed without its keys, and one with a slip, in the same message
        ("nhie65m vu5 nao co1 bo65 x9ay", "nhiem vu nao co bo xay"),
        # one such token may be a code; numbers glued to words are numbers
        ("muc5 co viec gi trong nam2022", "muc5 co viec gi trong nam2022"),
        ("Mục III.10 của NQ160", "muc iii 10 cua nq160"),
    ],
)
def test_messages(question: str, folded: str) -> None:
    assert " ".join(word.folded for word in from_vni(split_words(question))) == folded
