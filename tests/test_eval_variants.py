"""Robustness variants: what they change, and what they must never change."""

from __future__ import annotations

import random
import re
import unicodedata

import pytest

from eval.variants import CLEAN, NAMES, abbreviate, expand, strip_marks, telex_keys, vary
from tests.eval_factories import question

SENTENCE = "Nhiệm vụ III.10 của NQ 160/NQ-CP do Bộ Xây dựng chủ trì năm 2022, không phải 5 bộ?"
NUMBERS = re.compile(r"\S*\d\S*|\b[IVX]+\b")


@pytest.mark.parametrize(
    ("syllable", "keys"),
    [
        ("Bộ", "Booj"),
        ("được", "dduwowcj"),
        ("Đất", "Ddaats"),
        ("nghèo", "ngheof"),
        ("thưởng", "thuwowngr"),
        ("bo", "bo"),
        ("ẤM", "Aams".replace("m", "M")),  # the doubled letter is typed without shift
    ],
)
def test_telex_keys(syllable: str, keys: str) -> None:
    assert telex_keys(syllable) == keys


@pytest.mark.parametrize("name", NAMES)
def test_variants_are_repeatable_and_keep_numbers(name: str) -> None:
    asked = question(turns=[SENTENCE])
    typed = vary(asked, name)
    assert typed
    assert typed == vary(asked, name)
    assert typed.turns != asked.turns
    assert NUMBERS.findall(typed.turns[-1].strip()) == NUMBERS.findall(SENTENCE)
    assert (typed.id, typed.tasks, typed.split) == (asked.id, asked.tasks, asked.split)


@pytest.mark.parametrize("name", ["stripped", "half_stripped", "nfd", "telex"])
def test_a_variant_that_changes_nothing_is_left_out(name: str) -> None:
    assert vary(question(turns=["bo nao chu tri?"]), name) is None


def test_clean_is_the_question_itself() -> None:
    asked = question()
    assert vary(asked, CLEAN) is asked


def test_a_later_turn_is_put_after_no_other_question() -> None:
    assert vary(question(turns=["Điều một?", "Còn điều hai?"]), "after_another") is None
    typed = vary(question(turns=["Điều một?"]), "after_another")
    assert typed
    assert typed.turns[1:] == ("Điều một?",)


def test_every_turn_is_varied() -> None:
    typed = vary(question(turns=["Điều một?", "Còn điều hai?"]), "stripped")
    assert typed
    assert typed.turns == ("Dieu mot?", "Con dieu hai?")


def test_strip_marks_takes_composed_and_decomposed_text() -> None:
    assert strip_marks("Đường") == strip_marks(unicodedata.normalize("NFD", "Đường")) == "Duong"


def test_typos_touch_one_word_in_six_and_no_number_word() -> None:
    words = [f"từ{chr(97 + i)}ng" for i in range(24)] + ["mười", "hai", "ba"]
    typed = vary(question(turns=[" ".join(words)]), "typos")
    assert typed
    slips = [(a, b) for a, b in zip(words, typed.turns[0].split(), strict=True) if a != b]
    assert 3 <= len(slips) <= 4  # a swap of two equal letters would change nothing
    assert all(a not in ("mười", "hai", "ba") for a, _ in slips)


def test_abbreviations_in_and_out() -> None:
    rng = random.Random(1)
    assert abbreviate("Ủy ban nhân dân tỉnh được giao nhiệm vụ nào?", rng) == (
        "UBND tỉnh đc giao nv nào?"
    )
    assert expand("UBND tỉnh đc giao nv nào?", rng) == (
        "Ủy ban nhân dân tỉnh được giao nhiệm vụ nào?"
    )
    assert expand("Bộ LĐ-TB&XH", rng) == "Bộ Lao động - Thương binh và Xã hội"


def test_polite_padding_follows_the_language() -> None:
    english = vary(question(turns=["Who signed the resolution?"]), "polite")
    vietnamese = vary(question(turns=["Ai ký?"]), "polite")
    assert english
    assert english.turns[0].isascii()
    assert vietnamese
    assert not vietnamese.turns[0].isascii()
