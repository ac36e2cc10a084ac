"""Comparing runs, retrieval figures and baselines, on small cases worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import AssistantError
from eval.baselines import (
    Retriever,
    chunk_units,
    comparable,
    extract_answer,
    figures_of,
    rank_figures,
    system_of,
)
from eval.compare import compare, flips, lines_of, main
from eval.retrieval import measure, ranked_scores
from eval.runner import Case, Judge, answer_all
from eval.store import StoredRun, read_run
from tests.eval_factories import DOCUMENT, TEXT, TEXTS, citation, question


def stored(name: str, correct: dict[str, float]) -> StoredRun:
    records: list[dict[str, Any]] = [
        {"id": key, "variant": "clean", "scores": {"correct": value}}
        for key, value in correct.items()
    ]
    return StoredRun(name, {"latency_ms": {"p50": 1.0}}, tuple(records))


def test_compare_counts_cases_that_both_runs_have() -> None:
    before = stored("a", {"q1": 0.0, "q2": 1.0, "q3": 1.0, "old": 1.0})
    after = stored("b", {"q1": 1.0, "q2": 1.0, "q3": 0.0, "new": 0.0})
    pair = compare(before, after)["correct"]
    assert (pair.win, pair.tie, pair.loss) == (1, 1, 1)
    assert flips(before, after) == {"became wrong": ["q3/clean"], "became right": ["q1/clean"]}
    assert any("became wrong (1): q3/clean" in line for line in lines_of(before, after))


def test_a_run_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-run", "other"]) == 2
    assert "no-such-run" in capsys.readouterr().err


def test_a_run_is_found_by_its_folder(tmp_path: Path) -> None:
    (tmp_path / "summary.json").write_text(json.dumps({"name": "x"}), encoding="utf-8")
    (tmp_path / "answers.jsonl").write_text('{"id": "q"}\n', encoding="utf-8")
    assert read_run(str(tmp_path)).records == ({"id": "q"},)
    with pytest.raises(AssistantError, match="no run named"):
        read_run("y", tmp_path)


def test_retrieval_measures_by_hand() -> None:
    qrels = {"q1": {"a": 1, "b": 1}, "q2": {"c": 1}, "unjudged": {}}
    ranking = {"q1": ranked_scores(["x", "a", "y", "z", "b"]), "q2": {}}
    figures = measure(qrels, ranking)
    assert figures["P@1"] == 0
    assert figures["RR@10"] == 0.25  # (1/2 + 0) / 2: a question without hits counts
    assert figures["R@5"] == 0.5  # (2/2 + 0) / 2


def toy_retriever() -> Retriever:
    pieces = {"d2": "Nghị quyết này có hiệu lực từ ngày ký ban hành", "i1": "Viết báo"}
    units = {name: citation(text) for name, text in pieces.items()}
    return Retriever("toy", units, lambda query, k: list(units)[:k])


def test_a_retriever_is_scored_as_a_system_and_by_rank() -> None:
    asked = [question(snippets=["có hiệu lực từ ngày ký"]), question(id="q-2", snippets=["báo"])]
    judge = Judge.of(TEXTS)
    records = list(answer_all(system_of(toy_retriever(), cited=1), [Case(q) for q in asked], judge))
    figures = figures_of(records)
    assert figures["evidence_recall"] == 0.5
    assert figures["cited_chars"] == len("Nghị quyết này có hiệu lực từ ngày ký ban hành")
    assert all(record.scores["quote_validity"] == 1 for record in records)
    assert rank_figures(toy_retriever(), asked, judge)["RR@10"] == 0.75


def test_baselines_are_compared_where_they_have_a_chance() -> None:
    fits = question(snippets=["báo"])
    others = [
        question(id="b"),
        question(id="c", snippets=["báo"], turns=["a?", "b?"]),
        question(id="d", snippets=["báo"], status="not_in_document"),
    ]
    assert comparable([fits, *others]) == [fits]


def test_extraction_takes_the_sentences_that_share_most_words() -> None:
    units = [{"quote": "Trời xanh.\nMây trắng."}, {"quote": "Hộ nghèo có nhà ở. Chợ đông."}]
    assert extract_answer("nhà ở của hộ nghèo?", units).startswith("Hộ nghèo có nhà ở. [2]")


def test_chunks_of_the_recipe_keep_their_places() -> None:
    for unit in chunk_units({DOCUMENT: TEXT * 5}).values():
        ((start, end),) = unit["spans"]
        assert (TEXT * 5)[start:end] == unit["quote"]
