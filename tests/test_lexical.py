"""Tests of corpus.lexical."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.lexical import LexicalIndex, terms

TEXTS = ("Chính sách nhà ở của hộ nghèo", "Nhà nước hỗ trợ hộ khá", "Năm 2022", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a pair is found with and without its marks
        (
            "Hộ nghèo, 2022",
            ["hộ", "nghèo", "2022", "ho_ngheo", "ngheo_2022", "hộ_nghèo", "nghèo_2022"],
        ),
        # the tone stands in one place
        ("HOÀ", ["hòa"]),
        ("ho ngheo", ["ho", "ngheo", "ho_ngheo"]),
        ("Bộ", ["bộ"]),
        ("?!", []),
    ],
)
def test_terms(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("nhà ở", 0),
        # diacritics play no part
        ("NHA NUOC ho tro", 1),
        # the pair tells 'hộ khá' from 'hộ nghèo'
        ("hộ khá", 1),
        ("2022", 2),
    ],
)
def test_best_text(query: str, best: int) -> None:
    assert LexicalIndex.build(TEXTS).scores(query).argmax() == best


def test_repeated_terms_of_a_query_weigh_more() -> None:
    index = LexicalIndex.build(TEXTS)
    assert index.scores("nhà nhà")[0] == pytest.approx(2 * index.scores("nhà")[0])


@pytest.mark.parametrize("query", ["", "xyz", "!!"])
@pytest.mark.parametrize("texts", [TEXTS, (), ("", "?")])
def test_nothing_in_common_scores_zero(query: str, texts: tuple[str, ...]) -> None:
    scores = LexicalIndex.build(texts).scores(query)
    assert scores.tolist() == [0.0] * len(texts)


@given(st.text(max_size=50))
def test_scores_are_finite_and_not_negative(query: str) -> None:
    scores = LexicalIndex.build(TEXTS).scores(query)
    assert scores.shape == (len(TEXTS),)
    assert np.isfinite(scores).all()
    assert (scores >= 0).all()
