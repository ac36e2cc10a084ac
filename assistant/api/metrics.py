"""Counters and latencies in Prometheus' text format; few enough to be written by hand."""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
PREFIX = "tro_ly_"
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
HELP = {
    "requests_total": "HTTP requests by route, method and status code",
    "answers_total": "Answers by their status",
    "remembered_total": "Answers given again as they were, not worked out anew",
    "rejected_total": "Requests refused before they were handled, by reason",
    "record_lost_total": "Answers that could not be recorded",
    "batch_lines_total": "Lines of batches, by outcome",
    "model_calls_total": "Answers in which a language model was asked, by purpose, outcome, reason",
    "model_sentences_total": "Sentences of a language model, by what the check said",
    "model_tokens_total": "Tokens of a language model, by direction",
    "model_cost_total": "Cost of a language model in millionths of the configured currency",
}
Labels = tuple[tuple[str, str], ...]


class Metrics:
    """Counts for one process; any thread may count."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: dict[str, Counter[Labels]] = {name: Counter() for name in HELP}
        self._buckets = [0] * (len(BUCKETS) + 1)
        self._seconds = 0.0
        self._gauges: dict[str, Callable[[], float]] = {}

    def count(self, name: str, by: int = 1, /, **labels: str) -> None:
        """Add one, or `by`, to the counter `name` under these labels."""
        with self._lock:
            self._counts[name][tuple(sorted(labels.items()))] += by

    def value(self, name: str, **labels: str) -> int:
        """Return what was counted under exactly these labels."""
        return self._counts[name][tuple(sorted(labels.items()))]

    def observe(self, seconds: float) -> None:
        """Count one answer that took so long."""
        with self._lock:
            self._buckets[bisect_left(BUCKETS, seconds)] += 1
            self._seconds += seconds

    def gauge(self, name: str, read: Callable[[], float]) -> None:
        """Show what `read` returns at the time of asking."""
        self._gauges[name] = read

    def text(self) -> str:
        """Return everything in Prometheus' text format."""
        with self._lock:
            lines = [line for name in HELP for line in self._counter(name)]
            lines += self._histogram()
        lines += [line for name, read in self._gauges.items() for line in _gauge(name, read())]
        return "\n".join(lines) + "\n"

    def _counter(self, name: str) -> list[str]:
        full = PREFIX + name
        samples = sorted(self._counts[name].items())
        head = [f"# HELP {full} {HELP[name]}", f"# TYPE {full} counter"]
        return head + [f"{full}{_labels(labels)} {count}" for labels, count in samples]

    def _histogram(self) -> list[str]:
        full, total = f"{PREFIX}answer_seconds", 0
        lines = [f"# HELP {full} Time to make an answer", f"# TYPE {full} histogram"]
        for bound, count in zip((*BUCKETS, "+Inf"), self._buckets, strict=True):
            total += count
            lines.append(f'{full}_bucket{{le="{bound}"}} {total}')
        return [*lines, f"{full}_sum {self._seconds:.6f}", f"{full}_count {total}"]


def _gauge(name: str, value: float) -> list[str]:
    return [f"# TYPE {PREFIX}{name} gauge", f"{PREFIX}{name} {value:g}"]


def _labels(labels: Labels) -> str:
    shown = ",".join(f'{name}="{_escaped(value)}"' for name, value in labels)
    return f"{{{shown}}}" if shown else ""


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
