"""A whole run over a toy question file with a small real system."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

import eval.run as run_module
from corpus.errors import AssistantError
from eval.answers import plain
from eval.report import baselines_table, failures
from eval.runner import WARM_UP, Judge, answer_all, cases_of
from eval.store import read_run
from eval.summary import broken_floors, latency, summarise
from eval.systems import AS_OF, dated_assistant
from tests.eval_factories import TEXTS, answer, citation, question

ROOT = Path(__file__).parents[1]
QUESTIONS: list[dict[str, Any]] = [
    {"id": "lk-1", "kind": "list", "turns": ["Bộ A chủ trì những gì?"], "tasks": ["I.1", "II"]},
    {"id": "lk-2", "kind": "list", "turns": ["Bộ B chủ trì những gì?"], "tasks": ["I.2"]},
    {"id": "nr-1", "turns": ["<b> Hỏng máy?"], "snippets": ["từ ngày ký ban hành"]},
    {"id": "nr-2", "turns": ["Thiếu trường?"], "snippets": ["Viết báo"]},
]


def toy_system(turns: Sequence[str], /) -> dict[str, Any]:
    """Know one answer; crash, break the contract or answer wrongly otherwise."""
    if "hong may" in plain(turns[-1]):
        raise RuntimeError("<script>boom</script>")
    if "thieu" in plain(turns[-1]):
        return {"status": "answered"}
    return answer("Bộ A [1], nguồn lực [2].", citation("Bộ A"), citation("Đề án", n=2),
                  tasks=["I.1", "II"])  # fmt: skip


def records(variants: Sequence[str] = ()) -> tuple[list[Any], dict[str, Any]]:
    questions = [question(**entry) for entry in QUESTIONS]
    judged = list(answer_all(toy_system, cases_of(questions, variants), Judge.of(TEXTS)))
    return judged, {q.id: q for q in questions}


def test_a_crash_and_a_broken_contract_are_failures_and_the_run_goes_on() -> None:
    judged, _ = records()
    outcome = {record.id: (record.correct, record.error) for record in judged}
    assert outcome["lk-1"] == (True, None)
    assert outcome["lk-2"] == (False, None)
    assert outcome["nr-1"] == (False, "RuntimeError: <script>boom</script>")
    assert outcome["nr-2"][0] is False
    assert "breaks the answer contract" in str(outcome["nr-2"][1])


def test_summary_counts_by_kind_and_measures_losses_against_the_clean_form() -> None:
    judged, questions = records(["stripped"])
    summary = summarise(judged, questions)
    assert (summary["questions"], summary["cases"], summary["errors"]) == (4, 8, 4)
    assert summary["overall"]["correct"]["mean"] == 0.25
    assert summary["by_kind"]["list"] == pytest.approx(
        {"mean": 0.5, "low": 0.0, "high": 1.0, "n": 2}
    )
    loss = summary["variants"]["stripped"]
    assert (loss["loss"]["mean"], loss["got_worse"], loss["got_better"]) == (0.0, 0, 0)


def test_latency_percentiles_are_nearest_rank() -> None:
    judged, _ = records()
    assert latency(judged)["max"] == round(max(record.elapsed_ms for record in judged), 2)


@pytest.mark.parametrize(
    ("floors", "broken"),
    [
        ({"overall.correct.mean": 0.2, "max:latency_ms.p95": 50}, 0),
        ({"overall.correct.mean": 0.9}, 1),
        ({"max:latency_ms.p95": 1}, 1),
        ({"overall.nothing.mean": 0.0}, 1),  # a figure that is not measured holds no floor
        ({"overall.nan.mean": 0.0}, 1),
    ],
)
def test_floors(floors: dict[str, float], broken: int) -> None:
    figures = {"correct": {"mean": 0.25}, "nan": {"mean": float("nan")}}
    summary = {"overall": figures, "latency_ms": {"p95": 9.0}}
    assert len(broken_floors(summary, floors)) == broken


@pytest.fixture
def toy_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> run_module.RunOptions:
    """Options of a run over the toy document and its questions."""
    monkeypatch.setattr(run_module, "document_texts", lambda: TEXTS)
    base = {"persona": "p", "style": "standard", "topic": "t", "status": "answered"}
    path = tmp_path / "questions.yaml"
    entries = [base | {"kind": "narrative"} | entry for entry in QUESTIONS]
    path.write_text(yaml.safe_dump(entries, allow_unicode=True), encoding="utf-8")
    return run_module.RunOptions(
        "r1", split="all", variants=("capitals",), questions=path, runs=tmp_path
    )


def test_a_run_writes_its_folder_and_can_be_read_back(toy_run: run_module.RunOptions) -> None:
    run_module.run(toy_run, toy_system)
    folder = toy_run.runs / "r1"
    assert sorted(path.name for path in folder.iterdir()) == [
        "answers.jsonl", "config.yaml", "report.html", "summary.json",
    ]  # fmt: skip
    stored = read_run("r1", toy_run.runs)
    assert len(stored.records) == stored.summary["cases"] == 8
    assert stored.records[0]["answer"]["tasks"] == ["I.1", "II"]


def test_right_answers_are_kept_without_their_text_unless_all_is_wanted(
    toy_run: run_module.RunOptions,
) -> None:
    run_module.run(toy_run, toy_system)
    right, wrong = read_run("r1", toy_run.runs).records[:2]
    assert right["answer"] == {
        "status": "answered", "tasks": ["I.1", "II"], "collective_tasks": [], "count": None,
        "citations": ["p", "p"],
    }  # fmt: skip
    assert wrong["answer"] == toy_system(wrong["turns"])
    run_module.run(replace(toy_run, full=True), toy_system)
    right = read_run("r1", toy_run.runs).records[0]
    assert right["answer"] == toy_system(right["turns"])


def test_what_loads_on_first_use_is_no_latency(toy_run: run_module.RunOptions) -> None:
    asked: list[Sequence[str]] = []

    def system(turns: Sequence[str], /) -> dict[str, Any]:
        asked.append(turns)
        raise RuntimeError("every time")

    done = run_module.evaluate(toy_run, system)
    assert len(asked) == len(done.records) + 1
    assert asked[0] == (WARM_UP,)


def test_the_product_is_asked_on_the_day_of_the_gold() -> None:
    assert dated_assistant().today() == AS_OF


def test_the_report_is_escaped_and_loads_nothing(toy_run: run_module.RunOptions) -> None:
    run_module.run(toy_run, toy_system)
    html = (toy_run.runs / "r1" / "report.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;boom" in html
    assert "&lt;b&gt; Hỏng" in html
    assert not any(part in html for part in ("<script", "<b> Hỏng", "http://", "https://", "src="))


def test_a_failure_shows_gold_and_answer_side_by_side() -> None:
    asked = question(kind="list", tasks=["I.1"], collective_tasks=["II"], snippets=["Viết báo"])
    system = lambda turns: answer("Bộ A [1].", citation("Bộ A"), tasks=["I.2"])  # noqa: E731
    (record,) = answer_all(system, cases_of([asked], []), Judge.of(TEXTS))
    html = failures([record], {asked.id: asked})
    for part in ("tasks: I.1", "collective: II", "snippets: Viết báo", "tasks: I.2", "Bộ A [1].",
                 "task_exact, collective_exact", "[1] Điều 2", "<blockquote>Bộ A<"):  # fmt: skip
        assert part in html


def test_baselines_stand_side_by_side() -> None:
    html = baselines_table({"recipe": {"P@1": 0.5, "p50_ms": 2}, "assistant": {"p50_ms": 1}})
    assert html.index("<th>recipe") < html.index("<th>assistant")
    assert "50.0%" in html
    assert html.count("<tr>") == 3


def test_a_malformed_question_file_runs_nothing(
    toy_run: run_module.RunOptions, capsys: pytest.CaptureFixture[str]
) -> None:
    toy_run.questions.write_text("- {id: a, kind: list}", encoding="utf-8")
    assert run_module.main(["--questions", str(toy_run.questions)]) == 2
    assert "entry 1 (a): field 'turns' is missing" in capsys.readouterr().err


def test_gold_outside_the_text_runs_nothing(toy_run: run_module.RunOptions) -> None:
    entry = {**QUESTIONS[0], "persona": "p", "style": "standard", "topic": "t",
             "status": "answered", "snippets": ["không có"]}  # fmt: skip
    toy_run.questions.write_text(json.dumps([entry]), encoding="utf-8")
    with pytest.raises(AssistantError, match=r"entry \(lk-1\): field 'snippets'"):
        run_module.run(toy_run, toy_system)


@pytest.mark.parametrize(
    ("floors", "code", "message"),
    [
        ("overall.correct.mean: 0.25", 0, ""),
        ("overall.correct.mean: 0.26", 1, "FLOOR BROKEN overall.correct.mean: 0.2500, bound 0.26"),
        ("max:errors: 1", 1, "FLOOR BROKEN max:errors"),
        ("- 0.5", 2, "floors.yaml: no table of figures and bounds"),
        ("a: b", 2, "floors.yaml: no table of figures and bounds"),
        (None, 2, "floors.yaml: no table of figures and bounds"),
    ],
)
def test_a_broken_floor_fails_the_command(
    toy_run: run_module.RunOptions,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    floors: str | None,
    code: int,
    message: str,
) -> None:
    path = toy_run.runs / "floors.yaml"
    if floors:
        path.write_text(floors, encoding="utf-8")
    monkeypatch.setattr(run_module, "assistant_system", lambda config: toy_system)
    name = str(toy_run.runs / "floors")
    arguments = ["--split", "all", "--questions", str(toy_run.questions), "--name", name]
    assert run_module.main([*arguments, "--floor", str(path)]) == code
    assert message in capsys.readouterr().err


def test_the_committed_floors_name_figures_of_a_run_and_ci_holds_them() -> None:
    floors = run_module.read_floors(ROOT / "eval" / "floors.yaml")
    judged, questions = records()
    summary = summarise(judged, questions)
    missing = [line for line in broken_floors(summary, floors) if "not measured" in line]
    # No toy question is refused.
    assert all("false_answer" in line for line in missing)
    assert "--floor eval/floors.yaml" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("limit", ["0", "-1", "x"])
def test_a_limit_below_one_is_refused(limit: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        run_module.main(["--limit", limit])
    assert "--limit" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("value", "expected"),
    [("", ()), ("nfd,typos", ("nfd", "typos")), ("nfd typos", ("nfd", "typos"))],
)
def test_variant_names(value: str, expected: tuple[str, ...]) -> None:
    assert run_module.parse_variants(value) == expected
    assert len(run_module.parse_variants("all")) == 14
    with pytest.raises(AssistantError, match="unknown variant: x"):
        run_module.parse_variants("x")
