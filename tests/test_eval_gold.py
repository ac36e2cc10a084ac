"""The gold held against the text: worked out anew from conditions, apart from the product's code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from corpus.documents import load_documents
from corpus.types import Passage, PassageKind
from eval.appendix import task_places
from eval.conditions import OUTER, RANKS, TESTS, holds, rows_of, some, stated, table
from eval.derived import COUNTS, FACTS, FIGURES, count_of, stated_facts
from eval.metrics import gold_of
from eval.questions import Kind, Question, check_gold, load_questions
from eval.recompute import disagreement, disagreements
from eval.runner import Judge
from eval.systems import document_texts

TASKS = Path(__file__).parents[1] / "structured" / "tasks.yaml"
COLUMNS = {"content": "content", "lead": "lead", "coordinator": "coordinate",
           "product": "product", "deadline": "deadline"}  # fmt: skip
COUNTED = {Kind.LIST, Kind.COUNT, Kind.SUPERLATIVE, Kind.COMPARISON}
COVERED = {PassageKind.ARTICLE, PassageKind.POINT, PassageKind.BULLET, PassageKind.ROW}


@lru_cache(maxsize=1)
def gold() -> dict[str, Question]:
    """The question set by id."""
    return {question.id: question for question in load_questions()}


def conditions() -> dict[str, Any]:
    return stated()["conditions"]


def tasks_of(condition: dict[str, Any]) -> list[str]:
    return [row.task.id for row in rows_of(condition)]


def test_the_gold_is_what_the_conditions_yield() -> None:
    assert disagreements(gold().values()) == {}


def test_every_list_count_and_superlative_has_conditions() -> None:
    asked = {name for name, question in gold().items() if question.kind in COUNTED}
    assert asked - set(conditions()) == set()
    assert set(conditions()) - set(gold()) == set()


@pytest.mark.parametrize("column", COLUMNS)
def test_the_printed_table_and_the_typed_tasks_say_the_same(column: str) -> None:
    typed = yaml.safe_load(TASKS.read_text(encoding="utf-8"))
    printed = {row.task.id: row.task.cells[column] for row in table()}
    assert {task["id"]: task[COLUMNS[column]]["text"] for task in typed} == printed


def spoilt(question: Question) -> Iterable[Question]:
    """Return the question with each part of its gold made wrong in turn."""
    names = [row.task.id for row in table()]
    tasks = question.tasks or frozenset()
    if len(tasks) > 1 or (tasks and question.count is None):
        yield replace(question, tasks=tasks - {min(tasks)}, allowed_tasks=frozenset())
    if question.tasks is not None and question.count is None and len(tasks) < len(names):
        other = next(name for name in names if name not in tasks)
        yield replace(question, tasks=tasks | {other})
    if question.count is not None:
        yield replace(question, count=question.count + 1)
    if question.collective_tasks:
        yield replace(question, collective_tasks=frozenset())
    if "facts" in conditions()[question.id]:
        yield replace(question, facts=(*question.facts, ("99",)))


def test_wrong_gold_would_be_found() -> None:
    unseen = [
        question.id
        for name, condition in conditions().items()
        for question in spoilt(gold()[name])
        if disagreement(question, condition) is None
    ]
    assert unseen == []
    assert all(any(spoilt(gold()[name])) for name in conditions())


def used(condition: dict[str, Any]) -> Iterable[str]:
    """Return the names of the tests in a condition and in those within it."""
    for name, value in condition.items():
        yield name
        if name in ("any", "not", "collective"):
            for inner in some(value):
                yield from used(inner)


def test_every_word_of_the_conditions_is_known_and_every_known_word_is_used() -> None:
    names = {name for condition in conditions().values() for name in used(condition)}
    assert names == set(TESTS) | OUTER
    assert {c["rank"] for c in conditions().values() if "rank" in c} == set(RANKS)
    counted = {c.get("count_of", "tasks") for c in conditions().values()}
    assert counted == set(COUNTS)
    asked = [c["facts"] for c in conditions().values() if "facts" in c]
    assert {facts["of"] for facts in asked if "of" in facts} == set(FIGURES)
    assert {name for facts in asked for name in facts} >= set(FACTS)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        # Read off the printed table by eye.
        ({"lead": "construction"}, ["III.10", "III.15"]),
        ({"lead": ["home", "labour"]}, ["V.1"]),
        ({"only_lead": "home"}, ["V.2"]),
        ({"only_coordinator": "labour"}, ["I.1", "I.2", "II.1", "II.2", "V.2"]),
        ({"section": "V", "neither": "provinces"}, ["V.2"]),
        ({"section": "I", "not": {"lead": "labour"}}, ["I.1", "I.2", "I.5"]),
        ({"deadline": "Năm 2022"}, ["III.9", "III.10"]),
        ({"over_before": 2023}, ["III.9", "III.10"]),
        ({"over_before": 2022}, []),
        ({"starts_after": 2025}, ["III.1"]),
        ({"section": "I", "recurring": False}, ["I.6"]),
        ({"section": "I", "running": 2031}, ["I.1", "I.2", "I.3", "I.4", "I.5"]),
        ({"lead": "ministries", "lead_names": 0, "section": "III"}, ["III.4"]),
        ({"lead_names_from": 3}, ["III.7", "III.15"]),
        ({"recurring": True, "rank": "rarest"}, ["I.4"]),
        ({"rank": "most_leads"}, ["III.15"]),
        ({"rank": "smallest_section"}, ["IV"]),
        ({"any": [{"task": "IV"}, {"product": "NGHỊ ĐỊNH"}]}, ["III.1", "IV"]),
        ({"section": "V", "sole_lead": True}, ["V.2", "V.3"]),
        # A ministry with 'các bộ, ngành' beside it doesn't lead alone.
        ({"lead": "planning", "sole_lead": True}, []),
        # The emulation board is no ministry.
        ({"section": "I", "lead_ministries_from": 2}, ["I.3", "I.4"]),
        ({"section": "III", "coordinator_ministries": 2}, ["III.6", "III.12", "III.16"]),
        ({"coordinator_besides": ["labour", "planning", "farming", "ethnic"]}, ["I.6", "III.12"]),
        ({"content_starts": "rà soát"}, ["III.4", "III.14", "V.1"]),
        ({"periods": 2}, ["I.6", "II.2", "III.5", "V.1"]),
    ],
)
def test_conditions(condition: dict[str, Any], expected: list[str]) -> None:
    assert tasks_of(condition) == expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({}, 29),
        ({"count_of": "sections"}, 5),
        ({"task": "III.15", "count_of": "leads"}, 8),
        ({"agencies": {"within": {"section": "V"}, "stands_in": "lead"}}, 3),
        # Labour, planning, farming, the ethnic committee and the provinces.
        ({"agencies": {"stands_in": ["lead", "coordinator"]}}, 5),
        ({"agencies": {"stands_in": ["lead", "coordinator"], "ministries": True}}, 3),
        ({"agencies": {"ministries": True}}, 13),
        ({"agencies": {"stands_in": "coordinator", "times": 2}}, 2),
        ({"agencies": {"stands_in": "lead", "times_from": 6}}, 2),
        ({"lines": {"like": r"Điều \d+\."}}, 3),
        ({"lines": {"like": "- ", "after": "5. Đề nghị", "before": "Phụ lục"}}, 3),
    ],
)
def test_counts(condition: dict[str, Any], expected: int) -> None:
    assert count_of(condition) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"of": "lead_agencies"}, {"Bộ Lao động - Thương binh và Xã hội", "13"}),
        ({"of": "coordinators", "among": ["finance", "planning"]}, {"Bộ Kế hoạch và Đầu tư", "2"}),
        (
            {"of": "sections", "fewest": True},
            {"IV", "Huy động, sử dụng hiệu quả nguồn lực đầu tư cho công tác giảm nghèo", "1"},
        ),
        (
            {"of": "lead_agencies", "within": {"section": "V"}, "places": 2},
            {"Bộ Lao động - Thương binh và Xã hội", "3", "Bộ Nội vụ", "2"},
        ),
        ({"of": "agencies", "besides": ["labour"]}, {"UBND các tỉnh, thành phố", "19"}),
        (
            {"ratio": {"II": {"section": "II"}, "V": {"section": "V"}}},
            {"V", "4", "2", "2 lần", "ít hơn"},
        ),
        ({"of": "products"}, {"Cơ chế, chính sách được hoàn thiện", "4"}),
        (
            {"of": "lead_agencies", "among": ["planning", "home", "farming"], "fewest": True},
            {"Bộ Kế hoạch và Đầu tư", "Bộ Nội vụ", "2", "bằng nhau"},
        ),
        ({"cells": {"deadline": {"task": ["III.9", "III.10"]}}}, {"Năm 2022", "giống nhau"}),
        ({"number": {"task": "III.7", "count_of": "leads"}}, {"3"}),
        ({"cells": {"deadline": {"task": ["I.1", "I.4"]}}}, {"Hằng năm", "Định kỳ 02 năm", "khác"}),
        ({"roles": {"provinces": {"task": ["I.1", "I.3"]}}}, {"chủ trì", "phối hợp", "khác"}),
        ({"roles": {"home": {"task": ["V.1", "V.2"]}}}, {"chủ trì", "giống"}),
        (
            {"agencies": {"stands_in": "coordinator", "never_in": "lead"}},
            {"Bộ Tài chính", "Mặt trận Tổ quốc"},
        ),
        (
            {"number": {"task": "V.1", "count_of": "leads"}, "cells": {"lead": {"task": "V.2"}}},
            {"2", "Bộ Nội vụ"},
        ),
        (
            {"compare": {"I": {"section": "I"}, "V": {"section": "V"}}},
            {"I", "6", "4", "2", "nhiều hơn"},
        ),
        (
            {"compare": {"home": {"lead": "home"}, "planning": {"lead": "planning"}}},
            {"home", "planning", "2", "0", "bằng nhau"},
        ),
        # Neither most nor least: no word for all of them.
        (
            {"compare": {"V": {"section": "V"}, "I": {"section": "I"}, "II": {"section": "II"}}},
            {"I", "6", "4", "2"},
        ),
        (
            {"order": {"I": {"section": "I"}, "V": {"section": "V"}}},
            {"I", "V", "6", "4", "2", "nhiều hơn"},
        ),
    ],
)
def test_stated_facts(asked: dict[str, Any], expected: set[str]) -> None:
    assert stated_facts(asked) == expected


def test_an_unknown_word_of_a_condition_is_an_error() -> None:
    with pytest.raises(KeyError, match="leed"):
        holds(table()[0], {"leed": "labour"})


def test_snippets_and_task_ids_stand_in_the_text() -> None:
    texts = document_texts()
    assert check_gold(gold().values(), texts, frozenset(task_places(texts))) == []


def covered(passage: Passage, judge: Judge, questions: Iterable[Question]) -> bool:
    """Whether a question's proof lies in the passage, and in no other with another text."""
    times = sum(text.count(passage.text) for text in judge.texts.values())
    for question in questions:
        proof = gold_of(question, judge.texts, judge.rows)
        own = [place for places in proof.snippets if len(places) <= times for place in places]
        rows = [row for task in question.tasks or () for row in judge.rows[task]]
        if any(s < p.end and p.start < e for p in (*own, *rows) for s, e in passage.spans):
            return True
    return False


def test_dev_questions_cover_every_article_point_bullet_and_task() -> None:
    judge = Judge.of(document_texts())
    dev = [question for question in gold().values() if question.split == "dev"]
    wanted = [p for d in load_documents() for p in d.passages if p.kind in COVERED]
    assert {kind: sum(p.kind == kind for p in wanted) for kind in COVERED} == {
        PassageKind.ARTICLE: 3, PassageKind.POINT: 7, PassageKind.BULLET: 37, PassageKind.ROW: 29,
    }  # fmt: skip
    assert [p.id for p in wanted if not covered(p, judge, dev)] == []


def test_the_set_is_large_and_has_every_kind() -> None:
    assert len(gold()) >= 300
    assert {question.kind for question in gold().values()} == set(Kind)
