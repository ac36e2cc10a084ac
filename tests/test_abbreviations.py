"""Tests of corpus.abbreviations: every example of the data file, and what must stay alone."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.abbreviations import _key, expand, load_abbreviations
from corpus.errors import AssistantError

ENTRIES = load_abbreviations().entries
EXAMPLES = [example for entry in ENTRIES for example in entry.examples]
# An unmarked Vietnamese syllable of one vowel group; such a form would catch ordinary words.
ORDINARY_SYLLABLE = re.compile(r"(?:[bcdghklmnpqrstvx]|[cgknpt]h|ng|tr|gi|qu)?"
                               r"[aeiouy]{1,3}(?:[cmnpt]|ch|ng|nh)?")  # fmt: skip


@pytest.mark.parametrize(("typed", "expected"), EXAMPLES)
def test_examples_of_the_data_file(typed: str, expected: str) -> None:
    assert expand(typed) == expected


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.to)
def test_each_entry_has_an_example_and_each_form_works(entry) -> None:  # type: ignore[no-untyped-def]
    pair = min(entry.only_before, default="")
    behind = " 12" if entry.before_number else f" {pair}" if pair else ""
    assert entry.examples
    assert all(expand(form + behind) == entry.to + behind for form in entry.forms)


def test_no_form_stands_for_two_things() -> None:
    # 'đ/c', which goes as written only, is another word than 'đc', and 'nd' than 'NĐ'.
    keys = Counter(
        (key, entry.as_written)
        for entry in ENTRIES
        for key in {form if entry.as_written else _key(form) for form in entry.forms}
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_form_is_an_ordinary_syllable() -> None:
    # those that go as written only are told from other words by their marks
    keys = [_key(form) for entry in ENTRIES if not entry.as_written for form in entry.forms]
    # 'ko' and 'byt' are none: 'k' stands before e, i and y only, and 'yt' ends no syllable
    # 'nhứt' is 'nhất' in the South; it is no word of its own, but for given names
    # 'ui' and 'iu' are 'ơi' and 'yêu' as the young type them
    # nor does 'yc', which is how officials write 'yêu cầu'
    known = {"ko", "byt", "nhut", "ui", "iu", "yc"}
    assert {key for key in keys if ORDINARY_SYLLABLE.fullmatch(key)} == known


@pytest.mark.parametrize(
    "text",
    [
        # inside a longer word or number
        "UBNDX nvk k2 160/NQ-CP 05-CT/TW 160 /NQ-CP NQ-CP 24/QĐ-TTg",
        # other marks than those of the form make another word
        "độc ngã ký",
        # two letters over a blank, and a sentence in between
        "mục c, q và n v",
        # plain text of a resolution
        "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015; Điều 3. Nơi nhận: Lưu",
        # a letter that names a point
        "điểm k mục j",
        "",
    ],
)
def test_text_without_abbreviations_stays(text: str) -> None:
    assert expand(text) == text


def test_punctuation_around_stays() -> None:
    assert expand("(BXD), “BTC”… ko?") == "(Bộ Xây dựng), “Bộ Tài chính”… không?"


def test_lists_of_abbreviations() -> None:
    expected = "Bộ Xây dựng, Bộ Tài chính và Ngân hàng Nhà nước"
    assert expand("BXD, BTC và NHNN") == expected


@given(st.text(max_size=80))
def test_any_text_expands(text: str) -> None:
    assert expand(expand(text)) == expand(text)


def test_damaged_file_tells_what_to_do(tmp_path: Path) -> None:
    for name, content in {"a.yaml": "- to: [", "b.yaml": "7", "c.yaml": "- x"}.items():
        (tmp_path / name).write_text(content)
    for name in ("a.yaml", "b.yaml", "c.yaml", "absent.yaml"):
        with pytest.raises(AssistantError, match="Không đọc được tệp từ viết tắt"):
            load_abbreviations(tmp_path / name)
