"""Repair of slips and keyboard leftovers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.keyboard import telex_form
from assistant.library import build_library
from assistant.spelling import repair
from assistant.understand import Understanding
from assistant.vocabulary import common_syllables
from assistant.words import split_words


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    return build_library().understanding


def _folded(understanding: Understanding, text: str) -> str:
    words = repair(split_words(text), understanding.repairs, understanding.protects)
    return " ".join(word.folded for word in words)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        # no syllable: swapped, lost, doubled letters
        ("cơ qaun chủ trì", "co quan chu tri"),
        ("hiệu lựực", "hieu luc"),
        # a syllable, but with marks that no word has
        ("nhiệm vụ noà", "nhiem vu nao"),
        # a word, but beside neighbours it was never seen with
        ("Bộ Loa động - Thương binh và Xã hội", "bo lao dong thuong binh va xa hoi"),
        # Telex leftovers
        ("nhieemj vuj naof", "nhiem vu nao"),
        # glued words and numbers
        ("giamngheo nam2022", "giam ngheo nam 2022"),
    ],
)
def test_slips_are_repaired(understanding: Understanding, typed: str, read: str) -> None:
    assert _folded(understanding, typed) == read


@pytest.mark.parametrize(
    "text",
    [
        # abbreviations in capitals, and short ones
        "TD ưu đãi trong KH",
        "nv của bộ đc giao",
        # words that the texts lack but the language has
        "trời mưa ở vùng núi",
        # names
        "Đắk Lắk phối hợp việc gì",
        # particles at the start of a clause
        "ủa nghị quyết này ai ký",
    ],
)
def test_right_words_stay(understanding: Understanding, text: str) -> None:
    before = " ".join(word.folded for word in split_words(text))
    assert _folded(understanding, text) == before


@given(st.text(alphabet="abcdeghiklmnopqrstuvwxy 1", max_size=40))
def test_repair_keeps_the_places(text: str) -> None:
    words = split_words(text)
    fixed = repair(words, VOCABULARY.repairs, VOCABULARY.protects)
    assert [w.start for w in fixed] == sorted(w.start for w in fixed)
    assert all(0 <= w.start <= w.end <= len(text) for w in fixed)


VOCABULARY = build_library().understanding


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nghieepj", "nghiệp"),
        ("dduwowcj", "được"),
        # the tone goes to the vowel that bears it
        ("hoaf", "hòa"),
        ("quyeets", "quyết"),
        # a word that is no leftover
        ("doanh", None),
    ],
)
def test_telex(typed: str, meant: str | None) -> None:
    assert telex_form(typed) == meant


def test_common_syllables_are_those_of_the_carried_tokenizer() -> None:
    import json

    from assistant.syllables import is_syllable
    from assistant.words import as_marked
    from corpus.embedding import CARRIED_MODEL
    from corpus.normalize import fold

    pieces = json.loads((CARRIED_MODEL / "config/tokenizer.json").read_text("utf-8"))
    whole = {as_marked(piece[1:]) for piece, _ in pieces["model"]["vocab"] if piece[0] == "▁"}
    assert common_syllables() == {w for w in whole if w.isalpha() and is_syllable(fold(w))}
