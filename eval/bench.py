"""Measure speed: `python -m eval.bench`. Ratios are to LangChain's ordinary recipe, same run.

Cold start and memory in fresh processes, latency by kind of question, throughput with several
threads, index build time, and the growth of searches and of answers with the number of passages.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from corpus.embedding import SentenceEmbedder
from corpus.errors import AssistantError
from eval.baselines import FreshEmbedder, langchain_retriever, system_of
from eval.distractors import from_file, generated
from eval.growth import ANSWERS, PRODUCT, RECIPE, Asked, own_passages, product_growth, recipe_growth
from eval.questions import Kind, Question, load_questions, select
from eval.run import at_least_one
from eval.speed import cold_start, latencies, machine, resident_mib, scratch, throughput, timed
from eval.systems import System, assistant_system, dated_assistant, document_texts

RESULTS = Path(__file__).with_name("benchmarks") / "speed.json"
THREADS = (1, 8, 32)
# The route of answers that no list, number or name in the question tells where to find.
SEARCHING = "told"
GROWTH = (1_000, 10_000, 100_000)
LOOKUP = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"
NARRATIVE = "Kế hoạch yêu cầu gì về chính sách tín dụng ưu đãi cho hộ nghèo?"

ASK = "from eval.systems import assistant_system as build; build()([{question!r}])"
RECIPE_CODE = (
    "from eval.baselines import FreshEmbedder, langchain_retriever, system_of; "
    "from eval.systems import document_texts as texts; "
    "system_of(langchain_retriever(texts(), FreshEmbedder()))([{question!r}])"
)

Result = dict[str, Any]


def measure_cold_start() -> Result:
    """Return time to the first answer and peak memory in a fresh process."""
    return {
        "assistant, lookup": cold_start(ASK.format(question=LOOKUP)),
        "assistant, narrative": cold_start(ASK.format(question=NARRATIVE)),
        "langchain recipe": cold_start(RECIPE_CODE.format(question=NARRATIVE)),
    }


def measure_latency(systems: Mapping[str, System], questions: Sequence[Question]) -> Result:
    """Return latency percentiles by system and kind of question."""
    return {name: latencies(system, questions) for name, system in systems.items()}


def measure_throughput(systems: Mapping[str, System], questions: Sequence[Question]) -> Result:
    """Return answers per second by system and number of threads."""
    return {
        name: {str(n): throughput(system, questions, n) for n in THREADS}
        for name, system in systems.items()
    }


def loaded_embedder() -> FreshEmbedder:
    """Return an embedder that has read its model: loading is no part of building an index."""
    embedder = FreshEmbedder()
    embedder.embed_queries([NARRATIVE])
    return embedder


def measure_growth(sizes: Sequence[int], asked: Asked, given: Path | None) -> Result:
    """Return latency of searches and of answers among so many distractors, for product and recipe."""
    embedder, texts = loaded_embedder(), document_texts()
    found: Result = {}
    for size in (0, *sizes):
        own = (passage.text for passage in own_passages())
        extra = list(from_file(given, size) if given else generated(own, size))
        found[str(len(extra))] = {
            **product_growth(asked, SentenceEmbedder(), extra, scratch(f"growth-{size}")),
            **recipe_growth(asked, embedder, extra, texts),
        }
    return found


def asked_of(questions: Sequence[Question], limit: int) -> Asked:
    """Return the questions as queries, and as many narrative ones of the dev split that need a search."""
    every = select(load_questions(), "dev", sys.maxsize)
    narratives = [q.turns[0] for q in every if q.kind is Kind.NARRATIVE and not q.follow_up]
    assistant = dated_assistant()
    searched = (t for t in narratives if assistant.answer([t]).explanation["route"] == SEARCHING)
    return Asked([q.turns[-1] for q in questions], list(islice(searched, limit)))


def bench(limit: int, sizes: Sequence[int], given: Path | None, only_growth: bool) -> Result:
    """Run all measurements, those in fresh processes first; or those of growth alone."""
    questions = select(load_questions(), "dev", limit)
    result: Result = {"date": date.today().isoformat(), **machine(), "questions": len(questions)}
    if not only_growth:
        result |= measure_alone(questions)
    result["growth_ms"] = measure_growth(sizes, asked_of(questions, limit), given)
    if not only_growth:
        own = result["growth_ms"]["0"][PRODUCT]["build_s"]
        result["build_s"] = {"assistant": own, RECIPE: result.pop("recipe_build_s")}
    return result


def measure_alone(questions: Sequence[Question]) -> Result:
    """Return what is measured on the project's own documents."""
    result: Result = {"cold_start": measure_cold_start()}
    texts, embedder = document_texts(), loaded_embedder()
    recipe, build_ms = timed(lambda: langchain_retriever(texts, embedder))
    systems = {"assistant": assistant_system(), "langchain recipe": system_of(recipe)}
    result["latency_ms"] = measure_latency(systems, questions)
    result["answers_per_second"] = measure_throughput(systems, questions)
    result["resident_mib"] = resident_mib()
    return result | {"recipe_build_s": round(build_ms / 1000, 2)}


def ratio(value: float, reference: float) -> str:
    """Return how many times the reference a value is."""
    return f"{value / reference:.2f}x" if reference else "-"


def table_of(result: Mapping[str, Any]) -> str:
    """Return the measurements as lines, each with its ratio to the recipe."""
    lines: dict[str, Callable[[Any], list[str]]] = {
        "cold_start": cold_lines,
        "latency_ms": latency_lines,
        "answers_per_second": throughput_lines,
        "resident_mib": memory_lines,
        "build_s": build_lines,
        "growth_ms": growth_lines,
    }
    blocks = [[f"machine: {result['cpus']} CPUs, load {result['load']:.1f}"]]
    blocks += [lines[name](result[name]) for name in lines if name in result]
    return "\n\n".join("\n".join(block) for block in blocks)


def memory_lines(mib: float) -> list[str]:
    """Return the memory of this process."""
    return [f"memory with both loaded: {mib:.1f} MiB"]


def cold_lines(cold: Mapping[str, Any]) -> list[str]:
    """Return time and memory of a first answer in a fresh process."""
    usual = cold["langchain recipe"]
    return ["cold start"] + [
        f"  {name:22} {m['seconds']:6.2f} s {ratio(m['seconds'], usual['seconds']):>7}"
        f"  peak {m['peak_mib']:7.1f} MiB {ratio(m['peak_mib'], usual['peak_mib']):>7}"
        for name, m in cold.items()
    ]


def latency_lines(latency: Mapping[str, Any]) -> list[str]:
    """Return latency by system and kind of question."""
    usual = latency["langchain recipe"]["all"]["p50"]
    title = "latency in ms (p50, p95, p99; ratio of p50 to the recipe's over all questions)"
    return [title] + [
        f"  {name:17} {kind:16} {m['p50']:8.2f} {m['p95']:8.2f} {m['p99']:8.2f}"
        f" {ratio(m['p50'], usual):>7}"
        for name, kinds in latency.items()
        for kind, m in kinds.items()
    ]


def throughput_lines(speed: Mapping[str, Any]) -> list[str]:
    """Return answers per second by system and number of threads."""
    usual = speed["langchain recipe"]
    return ["answers per second by threads"] + [
        f"  {name:17} {threads:>3} {value:8.1f} {ratio(value, usual[threads]):>7}"
        for name, counts in speed.items()
        for threads, value in counts.items()
    ]


def build_lines(build: Mapping[str, float]) -> list[str]:
    """Return how long the index took, the model being loaded."""
    usual = build["langchain recipe"]
    return ["index built in"] + [
        f"  {name:22} {seconds:6.2f} s {ratio(seconds, usual):>7}"
        for name, seconds in build.items()
    ]


def growth_lines(growth: Mapping[str, Any]) -> list[str]:
    """Return latency of searches and whole answers by number of distractors."""
    lines = [
        "search among distractors, and answers to narratives that need it, in ms",
        "(p50, p95, ratio of p50 to the recipe's, median of processor time)",
    ]
    for size, systems in growth.items():
        for name, m in systems.items():
            usual = systems[RECIPE + ANSWERS if name.endswith(ANSWERS) else RECIPE]["p50"]
            built = f"   built in {m['build_s']} s" if "build_s" in m else ""
            times = f"{m['p50']:8.2f} {m['p95']:8.2f} {ratio(m['p50'], usual):>7}"
            times += f" {m['processor']:8.2f}" if "processor" in m else ""
            lines.append(f"  {size:>7} {name:25} {times}{built}")
    return lines


def keep(result: Result, path: Path = RESULTS) -> None:
    """Append the result to the file of speed figures."""
    path.parent.mkdir(exist_ok=True)
    earlier = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    path.write_text(json.dumps([*earlier, result], indent=1) + "\n", encoding="utf-8")


def main(argv: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m eval.bench", description=__doc__)
    parser.add_argument(
        "--limit", type=at_least_one, default=100, help="questions to ask (dev split)"
    )
    parser.add_argument("--growth", type=int, nargs="*", default=GROWTH, metavar="N")
    parser.add_argument("--distractors", type=Path, help="text file, one passage a line")
    parser.add_argument("--only-growth", action="store_true", help="measure growth alone")
    parser.add_argument("--keep", action="store_true", help=f"append to {RESULTS.name}")
    given = parser.parse_args(argv)
    try:
        result = bench(given.limit, given.growth, given.distractors, given.only_growth)
    except AssistantError as error:
        print(error, file=sys.stderr)
        return 2
    print(table_of(result))
    if given.keep:
        keep(result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
