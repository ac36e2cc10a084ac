"""Tests of what is remembered of answers, and what never is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.answer import Answer, Status
from assistant.api.memory import MOST_CHARACTERS, Memory
from tests.api_factories import LOOKUP, NARRATIVE, make_api, shared_assistant
from tests.test_api_record import rows

A, B, C = ["câu 1"], ["câu 2"], ["câu 1", "câu 2"]
LONG = ["dài " * MOST_CHARACTERS]
MODEL = {"model": {"write": {"outcome": "fallback"}}}


def made(memory: Memory, asked: Sequence[Sequence[str]], **changes: object) -> list[str]:
    """Return the last turns of what had to be worked out."""
    found: list[str] = []

    def make(turns: Sequence[str]) -> Answer:
        found.append(turns[-1])
        return replace(Answer(turns[-1], Status.ANSWERED, "…"), **changes)

    for turns in asked:
        assert memory.answer(turns, make).question == turns[-1]
    return found


@pytest.mark.parametrize(
    ("size", "asked", "expected"),
    [
        (9, [A, A, B, A, B], ["câu 1", "câu 2"]),
        # what was asked before belongs to the question
        (9, [B, C, B, C], ["câu 2", "câu 2"]),
        # the one not asked for longest goes first
        (2, [A, B, A, C, A, B], ["câu 1", "câu 2", "câu 2", "câu 2"]),
        (0, [A, A], ["câu 1", "câu 1"]),
        (9, [LONG, LONG], LONG * 2),
    ],
)
def test_the_same_question_is_worked_out_once(
    size: int, asked: list[list[str]], expected: list[str]
) -> None:
    assert made(Memory(size), asked) == expected


@pytest.mark.parametrize("changes", [{"status": Status.UNAVAILABLE}, {"explanation": MODEL}])
def test_what_may_be_better_the_next_time_is_not_remembered(changes: dict[str, object]) -> None:
    assert len(made(Memory(9), [A, A], **changes)) == 2


def test_a_day_is_not_answered_for_another() -> None:
    days = iter([date(2026, 1, 1), date(2026, 1, 1), date(2026, 1, 2)])
    assert len(made(Memory(9, today=lambda: next(days)), [A, A, A])) == 2


@pytest.mark.parametrize("question", [LOOKUP, NARRATIVE])
def test_an_answer_given_again_is_the_same_and_recorded(tmp_path: Path, question: str) -> None:
    client, service = make_api(tmp_path)
    said = [client.post("/api/v1/ask", json={"question": question}).json() for _ in range(3)]
    expected = shared_assistant().answer([question]).to_dict()
    assert [answer | {"elapsed_ms": 0} for answer in said] == [expected | {"elapsed_ms": 0}] * 3
    assert len({row["request_id"] for row in rows(tmp_path)}) == 3
    assert service.metrics.value("remembered_total") == 2
