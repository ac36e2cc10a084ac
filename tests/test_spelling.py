"""Repair of slips and keyboard leftovers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.library import build_library
from assistant.orthography.channel import slip_cost
from assistant.orthography.keyboard import telex_form
from assistant.orthography.spelling import repair
from assistant.orthography.vocabulary import common_syllables
from assistant.understand import Understanding
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
        # a letter doubled is no second word
        ("phải báo cáo vaan phòng", "phai bao cao van phong"),
        # a mark that was lost with its letter, or moved with it
        ("nằm ở mic nào của phụ lục", "nam o muc nao cua phu luc"),
        ("cuộc vn động nào", "cuoc van dong nao"),
        ("Mục II caủ phụ lục", "muc ii cua phu luc"),
        # the tone tells 'những' from 'vững', the key beside from any other
        ("còn nững việc nào", "con nhung viec nao"),
        # Telex as a whole: the tones of the words around, slips in it, unfinished words
        ("mooix been bao nhieeu vuj hown", "moi ben bao nhieu vu hon"),
        ("booj lao ddoogj chur trif nhuwgx vieecj naof", "bo lao dong chu tri nhung viec nao"),
        # abbreviations in capitals are read as others of their kind
        ("UNBD tỉnh phối hợp", "ubnd tinh phoi hop"),
    ],
)
def test_slips_are_repaired(understanding: Understanding, typed: str, read: str) -> None:
    assert _folded(understanding, typed) == read


@pytest.mark.parametrize(
    "text",
    [
        # abbreviations in capitals, and short ones
        "TD ưu đãi trong KH",
        "phần TCTH của KH, vốn OCOP, thẻ BHXH",
        # words that the texts lack but the language has
        "trời mưa ở vùng núi",
        # words with marks beside others than in the texts
        "rừng ở đó rất dốc, nên khó mà đi",
        # words without marks among others with them
        "ba má nghe nói nay mai mới họp",
        "cảm ơn nhiều nha",
        "vị chi là mấy nhiệm vụ",
        # names
        "Đắk Lắk phối hợp việc gì",
        # particles at the start of a clause
        "ủa nghị quyết này ai ký",
    ],
)
def test_right_words_stay(understanding: Understanding, text: str) -> None:
    before = " ".join(word.folded for word in split_words(text))
    assert _folded(understanding, text) == before


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("nv của bộ đc giao", "nhiem vu cua bo duoc giao"),
        # with a slip: a letter lost, doubled, swapped
        ("TGPPL cho hộ nghèo", "tro giup phap ly cho ho ngheo"),
        ("việc XKĐ do ai lo", "viec xuat khau lao dong do ai lo"),
        ("bo LDTBHX chu tri", "bo lao dong thuong binh va xa hoi chu tri"),
        # in Telex
        ("vieecj naof ddc giao", "viec nao duoc giao"),
        # others of their kind, which are known or unknown here
        ("UBTW MTTQ có tên", "ubtw mttq co ten"),
        ("các nv BKH&ĐT chủ trì", "cac nhiem vu bo ke hoach va dau tu chu tri"),
        ("nền KTTT và thẻ BHTN", "nen kttt va the bhtn"),
        # a word with letters lost between its neighbours, no abbreviation
        ("một cuộc vn động của Mặt trận", "mot cuoc van dong cua mat tran"),
    ],
)
def test_abbreviations_are_written_out(understanding: Understanding, typed: str, read: str) -> None:
    words = understanding.typed(typed)
    fixed = repair(words, understanding.repairs, understanding.protects)
    assert " ".join(word.folded for word in fixed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("list teh tasks of the Minstry", "list the tasks of the ministry"),
        # foreign names and rare words stay
        ("does Oxfam lead any task", "does oxfam lead any task"),
    ],
)
def test_english_slips(understanding: Understanding, typed: str, read: str) -> None:
    words = understanding.english.repaired(split_words(typed))
    assert " ".join(word.folded for word in words) == read


@pytest.mark.parametrize(
    ("typed", "meant", "likelier"),
    [
        # the key beside and any other
        ("mục", "mực", "mẹc"),
        # a tone left out and another tone
        ("mc", "mục", "mán"),
        # a letter lost within and a first letter replaced
        ("trì", "trìn", "chì"),
    ],
)
def test_costs_of_slips(typed: str, meant: str, likelier: str) -> None:
    assert slip_cost(typed, typed) == 0
    first, second = slip_cost(typed, meant), slip_cost(typed, likelier)
    assert first is not None
    assert second is None or first < second


# The first repair builds the model of pairs.
@settings(deadline=None)
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

    from assistant.orthography.syllables import is_syllable
    from assistant.words import as_marked
    from corpus.embedding import CARRIED_MODEL
    from corpus.normalize import fold

    pieces = json.loads((CARRIED_MODEL / "config/tokenizer.json").read_text("utf-8"))
    whole = {as_marked(piece[1:]) for piece, _ in pieces["model"]["vocab"] if piece[0] == "▁"}
    assert common_syllables() == {w for w in whole if w.isalpha() and is_syllable(fold(w))}
