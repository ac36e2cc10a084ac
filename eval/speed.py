"""Measurements of time and memory, each a function of its own; `eval.bench` prints them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeVar

from corpus.embedding import CACHE
from eval.questions import Question
from eval.runner import warm_up
from eval.stats import percentile
from eval.summary import group
from eval.systems import System

ROOT = Path(__file__).parents[1]
SHARES = {"p50": 0.5, "p95": 0.95, "p99": 0.99}
STATUS = Path("/proc/self/status")

T = TypeVar("T")
Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Process:
    """How a whole process went: wall time in seconds, peak memory in MiB."""

    seconds: float
    peak_mib: float


def run_process(code: str) -> Process:
    """Run Python code in a fresh interpreter and measure it from outside."""
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as child:
        errors = child.stderr.read() if child.stderr else b""
        # wait4 tells this child's memory; getrusage only the largest of all children so far.
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"exit {child.returncode}: {errors.decode(errors='replace')[-500:]}")
    return Process(time.perf_counter() - started, usage.ru_maxrss / 1024)


def cold_start(code: str, times: int = 3) -> Figures:
    """Return the median wall time and peak memory of several fresh processes."""
    runs = [run_process(code) for _ in range(times)]
    return {
        "seconds": round(median(run.seconds for run in runs), 2),
        "peak_mib": round(median(run.peak_mib for run in runs), 1),
    }


def timed(action: Callable[[], T]) -> tuple[T, float]:
    """Return what an action gives and the milliseconds it took."""
    started = time.perf_counter()
    result = action()
    return result, (time.perf_counter() - started) * 1000


def percentiles(times: Sequence[float]) -> Figures:
    """Return nearest-rank p50, p95 and p99."""
    return {name: round(percentile(times, share), 2) for name, share in SHARES.items()}


def latencies(system: System, questions: Sequence[Question]) -> dict[str, Figures]:
    """Return latency percentiles for all questions and for each kind, one question at a time."""
    warm_up(system)  # what is loaded on first use is cold start, not latency
    times = {q.id: timed(partial(system, q.turns))[1] for q in questions}
    kinds = group(questions, lambda question: question.kind.value)
    every = {"all": questions, **dict(sorted(kinds.items()))}
    return {name: percentiles([times[q.id] for q in asked]) for name, asked in every.items()}


def throughput(system: System, questions: Sequence[Question], threads: int) -> float:
    """Return answers per second with so many threads asking at once."""
    with ThreadPoolExecutor(threads) as pool:
        started = time.perf_counter()
        for _ in pool.map(system, [question.turns for question in questions]):
            pass
        return round(len(questions) / (time.perf_counter() - started), 1)


def resident_mib() -> float:
    """Return the memory that this process holds now."""
    fields = dict(line.split(":", 1) for line in STATUS.read_text().splitlines() if ":" in line)
    return round(int(fields["VmRSS"].split()[0]) / 1024, 1)


def machine() -> Mapping[str, object]:
    """Return what the figures depend on."""
    return {"cpus": os.cpu_count(), "python": sys.version.split()[0], "load": os.getloadavg()[0]}


def scratch(name: str) -> Path:
    """Return a folder for an index that nothing else uses."""
    return CACHE / "eval" / name
