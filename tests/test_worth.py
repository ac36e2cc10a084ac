"""Tests of the measure of what functions are worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from eval.worth import Candidate, candidates, neutral_of


def passes_on(slots: str, words: Sequence[str]) -> str:
    return slots + "".join(words)


def holds(words: Sequence[str]) -> bool:
    return bool(words)


def found(words: Sequence[str]) -> str | None:
    return next(iter(words), None)


def shortened(words: Sequence[str], most: int = 1) -> list[str]:
    return list(words[:most])


def told(words: Sequence[str]) -> Iterator[str]:
    yield from words


def number(words: Sequence[str]) -> int:
    return len(words)


# A function, the parameter given back and the neutral result; the reason.
NEUTRAL = [
    (passes_on, ("slots", "slots"), "what is of the result's type comes back"),
    (holds, (None, "False"), "a condition does not hold"),
    (found, (None, "None"), "nothing is found"),
    (shortened, ("words", "list(words)"), "a sequence of the same things stays whole"),
    (told, (None, "iter(())"), "nothing is yielded"),
    (number, None, "a number has no neutral value"),
]


@pytest.mark.parametrize(("function", "expected", "reason"), NEUTRAL)
def test_neutral_result(function: object, expected: object, reason: str) -> None:
    assert callable(function)
    assert neutral_of(function) == expected, reason


def test_a_silenced_function_takes_the_same_parameters() -> None:
    one = Candidate("shortened", shortened.__code__, shortened, "words", "list(words)")
    shortened.__code__ = one.silenced()
    try:
        assert shortened(["a", "b"]) == shortened(["a", "b"], most=1) == ["a", "b"]
    finally:
        shortened.__code__ = one.code
    assert shortened(["a", "b"]) == ["a"]


def test_readings_are_among_the_candidates() -> None:
    names = {one.name for one in candidates()}
    assert {"readings.clauses.for_whom", "join.misled"} <= names
