"""Composed questions: their wordings are whole, their gold follows from the printed table."""

from typing import Any

import pytest

from eval.composed import (
    COMBINE,
    SHAPES,
    Author,
    Composed,
    Range,
    authors,
    composed,
    failures,
    filled_in,
    ranges,
    scored,
    shares,
)

EVERY = [*authors("dev"), *authors("test")]
A, B, C = frozenset({"A"}), frozenset({"A", "B"}), frozenset({"C"})


def test_test_authors_are_kept_apart() -> None:
    names = [{author.name for author in authors(split)} for split in ("dev", "test")]
    assert all(names)
    assert not names[0] & names[1]


@pytest.mark.parametrize("author", EVERY, ids=lambda author: author.name)
def test_each_author_words_every_condition_and_frame(author: Author) -> None:
    assert set(ranges()) <= set(author.phrases)
    assert all(len(set(words)) == len(words) for words in author.phrases.values())
    for shape in SHAPES:
        for frame in author.frames[shape]:
            text = " ".join(frame) if isinstance(frame, list) else frame
            assert "{a}" in text
            assert ("{b}" in text) == (shape in COMBINE), frame


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ("two", Range(A, A)),
        ("follow", Range(A, A)),
        ("without", Range(frozenset({"C"}), frozenset({"B", "C"}))),
        ("either", Range(A | C, B | C)),
    ],
)
def test_ranges_are_put_together(shape: str, expected: Range) -> None:
    first, second = Range(A | C, B | C), Range(A, A)
    assert COMBINE[shape](first, second) == expected


def test_questions_are_the_same_in_every_run() -> None:
    once, again = composed("dev", 3), composed("dev", 3)
    assert once == again
    assert {question.shape for question in once} == set(SHAPES)


def test_who_types_without_diacritics_does_so_throughout() -> None:
    assert filled_in("viec nao {a}?", a="hạn năm 2022") == "viec nao han nam 2022?"
    assert filled_in("việc nào {a}?", a="han nam 2022") == "việc nào han nam 2022?"


def answer(*tasks: str, count: int | None = None) -> dict[str, Any]:
    return {"status": "answered", "tasks": list(tasks), "count": count}


@pytest.mark.parametrize(
    ("shape", "given", "right"),
    [
        ("one", answer("A"), True),
        ("one", answer("A", "B"), True),  # within what may be meant
        ("one", answer("A", "C"), False),
        ("one", answer(), False),
        ("many", answer(count=2), True),
        ("many", answer("A", count=3), False),
    ],
)
def test_what_is_right(shape: str, given: dict[str, Any], right: bool) -> None:
    assert Composed(shape, ("?",), "{a}?", ("",), Range(A, B)).right(given) is right


def test_failures_tell_what_is_missed() -> None:
    asked = Composed("one", ("Việc nào?",), "{a}?", ("",), Range(A, A))
    results = scored([asked, asked], lambda turns: answer("C"))
    assert next(failures(results)) == "one: Việc nào?\n   -['A'] +['C']"
    assert "0.0% of 2" in shares(results)
