"""Outside benchmarks, distractors and speed figures on toy data, without a model."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import AssistantError
from eval.bench import table_of as speed_table
from eval.benchmark import keep, read_benchmark, run, table_of
from eval.distractors import SparingEmbedder, from_file, generated
from eval.speed import latencies, run_process, throughput
from tests.eval_factories import answer, question
from tests.factories import HashingEmbedder

CORPUS = [
    {"_id": "a", "title": "Điều 1", "text": "Chính sách nhà ở cho hộ nghèo"},
    {"_id": "b", "title": "Điều 2", "text": "Tín dụng ưu đãi cho sinh viên"},
    {"_id": "c", "title": "", "text": "Nước sạch\u2028nông thôn"},  # no line break of JSON lines
]
QUERIES = [{"_id": "q1", "text": "nhà ở hộ nghèo"}, {"_id": "q2", "text": "nước sạch"}]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A tiny BEIR folder."""
    for name, rows in (("corpus", CORPUS), ("queries", QUERIES)):
        text = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(text, encoding="utf-8")
    qrels = "query-id\tcorpus-id\tscore\nq1\ta\t1\nq2\tc\t1\nq2\tb\t0\nq3\ta\t1\nq1\tmissing\t1\n"
    (tmp_path / "qrels.tsv").write_text(qrels, encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_without_what_cannot_be_judged(folder: Path) -> None:
    benchmark = read_benchmark(folder)
    assert [passage.id for passage in benchmark.passages] == ["a", "b", "c"]
    assert benchmark.passages[0].text == "Điều 1\nChính sách nhà ở cho hộ nghèo"
    assert benchmark.qrels == {"q1": {"a": 1}, "q2": {"c": 1}}


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("queries.jsonl", '{"_id": "q"}', r"queries\.jsonl: line 1: KeyError\('text'\)"),
        ("corpus.jsonl", "{", r"corpus\.jsonl: line 1"),
        ("qrels.tsv", "head\nq1\ta", r"qrels\.tsv: line 2"),
    ],
)
def test_a_bad_line_is_named(folder: Path, name: str, content: str, message: str) -> None:
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(AssistantError, match=message):
        read_benchmark(folder)


def test_every_retriever_is_measured_accented_and_stripped(folder: Path, tmp_path: Path) -> None:
    result = run(read_benchmark(folder), HashingEmbedder(), tmp_path / "index")
    assert len(result["figures"]) == 8
    assert result["figures"]["BM25 alone, accented"]["P@1"] == 1
    assert "BM25 alone, stripped" in table_of(result)
    keep(result, tmp_path / "kept")
    kept = json.loads(keep(result, tmp_path / "kept").read_text(encoding="utf-8"))
    assert len(kept) == 2
    assert "text" not in json.dumps(kept)


def test_generated_distractors_are_repeatable() -> None:
    texts = ["một hai ba bốn năm", "hai ba một"]
    first, again = list(generated(texts, 5)), list(generated(texts, 5))
    assert first == again
    assert len({p.id for p in first}) == 5
    assert all(15 <= len(p.text.split()) <= 60 for p in first)


def test_distractors_from_a_file_are_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "d.txt"
    path.write_text("một\n\nhai\nba\n", encoding="utf-8")
    assert [passage.text for passage in from_file(path, 2)] == ["một", "hai"]


def test_only_known_texts_get_their_real_vectors() -> None:
    inner = HashingEmbedder()
    sparing = SparingEmbedder(inner, frozenset({"nhà ở"}))
    vectors = sparing.embed_passages(["khác", "nhà ở"])
    assert np.allclose(vectors[1], inner.embed_passages(["nhà ở"])[0])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert not np.allclose(vectors[0], inner.embed_passages(["khác"])[0])


def test_latency_by_kind_and_throughput() -> None:
    asked = [question(id="a"), question(id="b", kind="list")]
    times = latencies(lambda turns: answer(), asked)
    assert list(times) == ["all", "list", "narrative"]
    assert throughput(lambda turns: answer(), asked, threads=2) > 0


def test_a_process_is_measured_and_its_failure_shown() -> None:
    done = run_process("x = bytearray(50_000_000)")
    assert done.peak_mib > 45
    assert done.seconds > 0
    with pytest.raises(RuntimeError, match="boom"):
        run_process("raise SystemExit('boom')")


def test_the_speed_table_has_every_figure_and_its_ratio() -> None:
    times = {"p50": 2.0, "p95": 3.0, "p99": 4.0}
    usual = {"p50": 4.0, "p95": 5.0, "p99": 6.0}
    result = {
        "cpus": 2,
        "load": 0.5,
        "cold_start": {
            "assistant, lookup": {"seconds": 1.0, "peak_mib": 50.0},
            "langchain recipe": {"seconds": 8.0, "peak_mib": 100.0},
        },
        "latency_ms": {"assistant": {"all": times}, "langchain recipe": {"all": usual}},
        "answers_per_second": {"assistant": {"8": 300.0}, "langchain recipe": {"8": 50.0}},
        "resident_mib": 900.0,
        "build_s": {"assistant": 3.0, "langchain recipe": 2.0},
        "growth_ms": {"1000": {"product": times | {"build_s": 3.0}, "langchain recipe": usual}},
    }
    table = " ".join(speed_table(result).split())
    for part in (
        "assistant, lookup 1.00 s 0.12x peak 50.0 MiB 0.50x",
        "assistant all 2.00 3.00 4.00 0.50x",
        "assistant 8 300.0 6.00x",
        "memory with both loaded: 900.0 MiB",
        "index built in assistant 3.00 s 1.50x",
        "1000 product 2.00 3.00 0.50x built in 3.0 s",
    ):
        assert part in table
