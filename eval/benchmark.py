"""Retrieval on outside benchmarks: `python -m eval.benchmark PATH` for a BEIR-style folder.

Reads corpus.jsonl, queries.jsonl and qrels.tsv; measures each retriever on the questions as typed
and with their diacritics stripped. Only the figures are kept, in eval/benchmarks/<name>.json; the
texts stay where they are.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from corpus.embedding import CACHE, Embedder, SentenceEmbedder
from corpus.errors import AssistantError
from corpus.pointer import IndexSettings
from corpus.search import Mode, SearchIndex
from corpus.types import Passage, PassageKind
from eval.baselines import UnrestoredIndex
from eval.retrieval import MEASURES, Qrels, measure, ranked_scores
from eval.variants import strip_marks

RESULTS = Path(__file__).with_name("benchmarks")
DEPTH = 10

Search = Callable[[str], list[str]]


@dataclass(frozen=True)
class Benchmark:
    """Passages, questions and which passages answer them."""

    name: str
    passages: tuple[Passage, ...]
    questions: Mapping[str, str]
    qrels: Mapping[str, Mapping[str, int]]


def read_benchmark(folder: Path) -> Benchmark:
    """Read a BEIR folder; questions without a relevant passage are left out."""
    qrels = read_qrels(folder / "qrels.tsv")
    questions = {row["_id"]: row["text"] for row in read_jsonl(folder / "queries.jsonl", "text")}
    passages = tuple(
        passage_of(row, folder.name) for row in read_jsonl(folder / "corpus.jsonl", "text")
    )
    known = {passage.id for passage in passages}
    judged = {
        name: relevant
        for name, grades in qrels.items()
        if name in questions and (relevant := {i: g for i, g in grades.items() if g and i in known})
    }
    return Benchmark(folder.name, passages, {name: questions[name] for name in judged}, judged)


def read_jsonl(path: Path, *needed: str) -> list[dict[str, Any]]:
    """Read one JSON object a line; a bad line is named with its file and number."""
    rows = []
    for number, line in enumerate(_lines(path), 1):
        try:
            row = json.loads(line)
            rows.append(row | {name: row[name] for name in ("_id", *needed)})
        except (ValueError, KeyError, TypeError) as error:
            raise AssistantError(f"{path}: line {number}: {error!r}") from error
    return rows


def read_qrels(path: Path) -> dict[str, dict[str, int]]:
    """Read 'query-id, corpus-id, score' rows under a heading."""
    qrels: dict[str, dict[str, int]] = {}
    for number, line in enumerate(_lines(path)[1:], 2):
        try:
            question, passage, grade = line.split("\t")
            qrels.setdefault(question, {})[passage] = int(grade)
        except ValueError as error:
            raise AssistantError(f"{path}: line {number}: {error}") from error
    return qrels


def _lines(path: Path) -> list[str]:
    try:
        # Only '\n' ends a line: the texts hold other line separators.
        return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise AssistantError(f"{path}: cannot be read ({error})") from error


def passage_of(row: Mapping[str, Any], document: str) -> Passage:
    """Return a corpus row as a passage, its title first."""
    text = "\n".join(part for part in (row.get("title", ""), row["text"]) if part)
    return Passage(row["_id"], document, PassageKind.ARTICLE, ((0, len(text)),), text, row["_id"])


def retrievers(benchmark: Benchmark, embedder: Embedder, folder: Path) -> dict[str, Search]:
    """Return the product's search in all its modes, and without restored diacritics."""
    settings = IndexSettings(folder / benchmark.name)
    index = SearchIndex(benchmark.passages, embedder=embedder, settings=settings)
    unrestored = UnrestoredIndex(benchmark.passages, embedder=embedder, settings=settings)
    return {
        "BM25 alone": lambda q: ids_of(index, q, "bm25"),
        "embeddings alone": lambda q: ids_of(index, q, "dense"),
        "fusion without restoration": lambda q: ids_of(unrestored, q, "fused"),
        "fusion": lambda q: ids_of(index, q, "fused"),
    }


def ids_of(index: SearchIndex, query: str, mode: Mode) -> list[str]:
    """Return the ids of the best passages."""
    return [hit.passage.id for hit in index.search(query, DEPTH, mode=mode)]


def evaluate(
    search: Search, questions: Mapping[str, str], qrels: Qrels, title: str
) -> dict[str, float]:
    """Return the measures of one retriever over all questions."""
    from tqdm import tqdm

    bar = tqdm(questions.items(), desc=title, unit="q", mininterval=1.0)
    return measure(qrels, {name: ranked_scores(search(text)) for name, text in bar})


def run(
    benchmark: Benchmark, embedder: Embedder | None = None, folder: Path = CACHE / "eval"
) -> dict[str, Any]:
    """Measure every retriever on accented and on stripped questions."""
    forms = {
        "accented": dict(benchmark.questions),
        "stripped": {name: strip_marks(text) for name, text in benchmark.questions.items()},
    }
    searches = retrievers(benchmark, embedder or SentenceEmbedder(), folder)
    return {
        "dataset": benchmark.name,
        "date": date.today().isoformat(),
        "questions": len(benchmark.questions),
        "passages": len(benchmark.passages),
        "figures": {
            f"{name}, {form}": evaluate(search, texts, benchmark.qrels, f"{name}, {form}")
            for name, search in searches.items()
            for form, texts in forms.items()
        },
    }


def table_of(result: Mapping[str, Any]) -> str:
    """Return the figures as a table for the terminal."""
    lines = [f"{'':38}" + "".join(f"{name:>10}" for name in MEASURES)]
    for title, figures in result["figures"].items():
        lines.append(f"{title:38}" + "".join(f"{figures[name]:10.3f}" for name in MEASURES))
    head = f"{result['dataset']}: {result['questions']} questions, {result['passages']} passages"
    return "\n".join([head, *lines])


def keep(result: Mapping[str, Any], folder: Path = RESULTS) -> Path:
    """Append the figures to the data set's file; earlier results stay."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{result['dataset']}.json"
    earlier = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    text = json.dumps([*earlier, result], ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def main(argv: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m eval.benchmark", description=__doc__)
    parser.add_argument("path", type=Path, help="corpus.jsonl, queries.jsonl, qrels.tsv")
    parser.add_argument("--no-keep", action="store_true", help="print only")
    given = parser.parse_args(argv)
    try:
        result = run(read_benchmark(given.path))
    except AssistantError as error:
        print(error, file=sys.stderr)
        return 2
    print(table_of(result))
    if not given.no_keep:
        print(f"kept in {keep(result)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
