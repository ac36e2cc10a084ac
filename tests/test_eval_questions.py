"""The question file: a slip is named with file, entry and field, and nothing runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from corpus.errors import AssistantError
from eval.metrics import REQUIRED as REQUIRED_METRICS
from eval.questions import (
    JUDGED_BY,
    PARSERS,
    Kind,
    Question,
    check_gold,
    load_questions,
    parse_entries,
    select,
)
from tests.eval_factories import TEXTS, question

ENTRY: dict[str, Any] = {
    "id": "q-1",
    "persona": "planner",
    "kind": "list",
    "style": "standard",
    "topic": "lead",
    "turns": ["Bộ A chủ trì gì?"],
    "status": "answered",
    "tasks": ["I.1"],
}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "lists"}, "entry 1 (q-1): field 'kind'"),
        ({"style": 3}, "field 'style'"),
        ({"status": "maybe"}, "field 'status'"),
        ({"turns": []}, "field 'turns': expected 1 to"),
        ({"turns": "Bộ A?"}, "field 'turns': expected a list"),
        ({"tasks": "I.1"}, "field 'tasks': expected a list"),
        ({"tasks": ["I.1", "I.1"]}, "field 'tasks': named twice: I.1"),
        ({"count": "3"}, "field 'count': expected a whole number"),
        ({"count": True}, "field 'count'"),
        ({"facts": ["năm 2022"]}, "field 'facts': expected a list of lists"),
        ({"facts": [[]]}, "field 'facts': a group"),
        ({"facts": [[2022]]}, "field 'facts': expected a non-empty text, got 2022"),
        ({"snippets": [" "]}, "field 'snippets'"),
        ({"taks": []}, "field 'taks' is unknown"),
        ({"persona": None}, "field 'persona'"),
    ],
)
def test_a_slip_is_named(tmp_path: Path, change: dict[str, Any], message: str) -> None:
    path = tmp_path / "q.yaml"
    path.write_text(yaml.safe_dump([ENTRY | change], allow_unicode=True), encoding="utf-8")
    with pytest.raises(AssistantError) as caught:
        load_questions(path)
    assert message in str(caught.value)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "not valid YAML"),
        ("a: 1", "expected a list of questions"),
        ("[]", "expected a list of questions"),
        ("- một câu", "entry 1: expected a mapping"),
        ("- {id: q}", "field 'kind' is missing"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "q.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(AssistantError, match=message):
        load_questions(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssistantError, match=r"no\.yaml: cannot be read"):
        load_questions(tmp_path / "no.yaml")


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "q.yaml"
    path.write_bytes("- {id: Bộ}".encode("utf-16"))
    with pytest.raises(AssistantError, match=r"q\.yaml: cannot be read"):
        load_questions(path)


def test_an_id_used_twice_is_named() -> None:
    with pytest.raises(AssistantError, match=r"\(q-1\): field 'id' is used twice"):
        parse_entries([ENTRY, ENTRY], "file")


def test_parsers_cover_the_fields_of_a_question() -> None:
    assert set(PARSERS) == set(Question.__dataclass_fields__)


def test_null_means_not_judged_and_an_empty_list_means_none() -> None:
    assert question().tasks is None
    assert question(tasks=[]).tasks == frozenset()


def test_about_one_third_is_test_and_the_split_depends_on_the_id_alone() -> None:
    questions = [question(id=f"q-{n}") for n in range(600)]
    test = select(questions, "test")
    assert 160 <= len(test) <= 240
    assert set(select(questions, "dev")).isdisjoint(test)
    assert question(id="q-7", turns=["khác"]).split == question(id="q-7").split


def test_a_limit_takes_a_fixed_mixture() -> None:
    questions = [question(id=f"q-{n}") for n in range(50)]
    chosen = select(questions, "all", 10)
    assert len(chosen) == 10
    assert chosen != questions[:10]
    assert chosen == select(questions[::-1], "all", 10)


def test_gold_that_the_text_does_not_bear_out_is_named() -> None:
    asked = question(snippets=["có hiệu lực", "không có trong văn bản"], tasks=["I.1", "IX.9"])
    problems = check_gold([asked], TEXTS, frozenset({"I.1"}))
    assert problems == [
        "(q-1): field 'snippets': not in the text: 'không có trong văn bản'",
        "(q-1): field 'tasks': no such task: 'IX.9'",
    ]


@pytest.mark.parametrize("kind", Kind)
def test_gold_that_judges_nothing_is_named(kind: Kind) -> None:
    bare = question(kind=kind.value)
    problems = check_gold([bare], TEXTS, frozenset())
    assert bool(problems) == (kind in JUDGED_BY) == bool(REQUIRED_METRICS[kind])
    assert all("nothing to judge the answer by" in problem for problem in problems)


@pytest.mark.parametrize(
    "gold",
    [
        {"kind": "list", "tasks": []},  # 'none' is an answer
        {"kind": "count", "count": 0},
        {"kind": "narrative", "facts": [["2022"]]},
        {"kind": "list", "status": "not_in_document"},
    ],
)
def test_gold_that_judges_something_is_fine(gold: dict[str, Any]) -> None:
    assert check_gold([question(**gold)], TEXTS, frozenset()) == []
