"""Tests of corpus.normalize: each row of a table says why it is there."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.normalize import (
    STEPS,
    fold,
    limit_marks,
    nfc,
    normalize,
    normalize_tone_placement,
    strip_controls,
    syllables,
    unify_punctuation,
)

VIETNAMESE = st.text(
    alphabet="aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợ"
    "pqrstuùủũúụưừửữứựvxyỳỷỹýỵAÁĐÊÔƠƯ0123456789 -.,;/()\n",
    max_size=80,
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        # open 'oa', 'oe', 'uy': the tone goes to the first vowel
        ("hoà khoẻ uỷ", "hòa khỏe ủy"),
        # capitals keep their case
        ("Uỷ ban HOÁ", "Ủy ban HÓA"),
        # 'qu' and 'gi' are consonants
        ("quý già giá quả", "quý già giá quả"),
        ("gìa", "già"),
        # 'gi' without another vowel: its i is the vowel
        ("gì gìn", "gì gìn"),
        # a final consonant or third vowel moves the tone on
        ("hòan ngòai hoài", "hoàn ngoài hoài"),
        # modified vowels attract it
        ("đựơc tiêú thuế chủ", "được tiếu thuế chủ"),
        # no Vietnamese syllable: untouched
        ("café résumé 160", "café résumé 160"),
        ("", ""),
    ],
)
def test_tone_placement(typed: str, expected: str) -> None:
    assert normalize_tone_placement(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        # zero-width characters and the byte order mark vanish inside words
        ("\ufeffhộ\u200b ng\u00adhèo", "hộ nghèo"),
        # controls part words
        ("hộ\x00nghèo\x1b[0m", "hộ nghèo [0m"),
        # structure stays
        ("a\tb\nc", "a\tb\nc"),
        # emoji, with skin tone, joiner and key cap
        ("nghèo👍🏽👨‍👩‍👧 số 1️⃣", "nghèo    số 1 "),
        # what decoding leaves for broken bytes, and a lone surrogate
        ("b\ufffd nào\ud800", "b  nào "),
    ],
)
def test_strip_controls(typed: str, expected: str) -> None:
    assert strip_controls(typed) == expected


def test_unify_punctuation_keeps_offsets() -> None:
    typed = "“Vì người nghèo” ‘a’ 2021–2030 — x"
    assert unify_punctuation(typed) == "\"Vì người nghèo\" 'a' 2021-2030 - x"


def test_normalize_runs_all_steps() -> None:
    assert normalize("  Uỷ\u0300\u00a0ban\n“x” ") == 'Uỷ̀ ban "x"'
    assert normalize(unicodedata.normalize("NFD", " Cấp uỷ\tđảng ")) == "Cấp ủy đảng"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("Đề ÁN", "de an"), ("Hằng NĂM", "hang nam"), ("160/NQ-CP", "160/nq-cp"), ("", "")],
)
def test_fold(typed: str, expected: str) -> None:
    assert fold(typed) == expected


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    folds = {fold(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")}
    assert folds == {fold(text)}


@given(VIETNAMESE)
def test_fold_keeps_the_length_of_composed_vietnamese(text: str) -> None:
    assert len(fold(nfc(text))) == len(nfc(text))


@given(st.text())
def test_tokens_lie_where_they_say(text: str) -> None:
    tokens = syllables(text)
    assert all(text[t.start : t.end] == t.text and fold(t.text) == t.folded for t in tokens)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))


@given(VIETNAMESE)
def test_composed_and_decomposed_text_give_the_same_syllables(text: str) -> None:
    composed, decomposed = (
        [t.folded for t in syllables(unicodedata.normalize(form, text))] for form in ("NFC", "NFD")
    )
    assert composed == decomposed


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
@given(text=st.text() | VIETNAMESE)
def test_each_step_is_idempotent(step, text: str) -> None:  # type: ignore[no-untyped-def]
    assert step(step(text)) == step(text)


@given(VIETNAMESE)
def test_tone_placement_changes_neither_fold_nor_length(text: str) -> None:
    placed = normalize_tone_placement(nfc(text))
    assert fold(placed) == fold(text)
    assert len(placed) == len(nfc(text))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        # no writing is changed
        ("nghie\u0302\u0301ng", "nghie\u0302\u0301ng"),
        ("-" * 50 + "?", "-" * 50 + "?"),
        # each run of marks on its own, 30 of it
        ("a" + "\u0301" * 99 + "b" + "\u0323" * 30, "a" + "\u0301" * 30 + "b" + "\u0323" * 30),
        ("…" * 40 + "\u0301" * 40, "…" * 40 + "\u0301" * 30),
    ],
)
def test_long_runs_of_marks_are_cut(typed: str, kept: str) -> None:
    assert limit_marks(typed) == kept


APART = [
    ("UBNDtỉnh", ["UBND", "tỉnh"], "a short form before a word"),
    ("BộXD", ["Bộ", "XD"], "and behind one"),
    ("BộNN&PTNT", ["Bộ", "NN", "PTNT"], "one of two parts"),
    ("NHiệm", ["NHiệm"], "a slip of the shift key"),
    ("DDaof", ["DDaof"], "Telex"),
    ("UBNDs", ["UBNDs"], "an English plural"),
    ("iPhone", ["iPhone"], "a name"),
    ("MoLISA", ["MoLISA"], "a short form in English"),
]


@pytest.mark.parametrize(("typed", "parts", "why"), APART)
def test_a_short_form_typed_against_a_word_stands_apart(
    typed: str, parts: list[str], why: str
) -> None:
    assert [token.text for token in syllables(typed)] == parts, why
    decomposed = unicodedata.normalize("NFD", typed)
    assert [nfc(token.text) for token in syllables(decomposed)] == parts, why
