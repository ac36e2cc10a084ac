"""From records to figures: the summary of a run, as it is written to summary.json."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

from eval.questions import Question
from eval.runner import Record
from eval.stats import Interval, bootstrap, judged, paired, percentile
from eval.variants import CLEAN

T = TypeVar("T")


def rounded(interval: Interval) -> dict[str, Any]:
    """Return an interval for JSON, four digits."""
    return {k: round(v, 4) if isinstance(v, float) else v for k, v in asdict(interval).items()}


def group(items: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    """Return the items by key, in the order of first appearance."""
    groups: dict[str, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)


def metric_means(records: Sequence[Record]) -> dict[str, Any]:
    """Return each metric's mean and interval over the records that it judges."""
    names = records[0].scores if records else {}
    columns = {name: judged([record.scores[name] for record in records]) for name in names}
    return {name: rounded(bootstrap(values)) for name, values in columns.items() if values}


def correct_by(records: Iterable[Record], key: Callable[[Record], str]) -> dict[str, Any]:
    """Return the share of correct answers in each group."""
    return {
        name: rounded(bootstrap(judged([record.scores["correct"] for record in members])))
        for name, members in sorted(group(records, key).items())
    }


def variant_losses(records: Sequence[Record]) -> dict[str, Any]:
    """Return each variant's loss: correct answers of the clean form minus those of the variant.

    Over the questions that the variant changes, paired; the interval is the difference's.
    """
    by_variant = group(records, lambda record: record.variant)
    clean = {record.id: record.scores["correct"] for record in by_variant.get(CLEAN, [])}
    losses = {}
    for name, members in by_variant.items():
        if name != CLEAN:
            typed = {record.id: record.scores["correct"] for record in members}
            pair = paired(typed, clean)
            losses[name] = {
                "correct": rounded(bootstrap(judged(list(typed.values())))),
                "loss": rounded(pair.difference),
                "got_worse": pair.win,
                "got_better": pair.loss,
            }
    return losses


def latency(records: Iterable[Record]) -> dict[str, float]:
    """Return nearest-rank percentiles of the time an answer took, in milliseconds."""
    times = [record.elapsed_ms for record in records]
    shares = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}
    return {name: round(percentile(times, share), 2) for name, share in shares.items()}


def summarise(records: Sequence[Record], questions: Mapping[str, Question]) -> dict[str, Any]:
    """Return all figures of a run; those outside `variants` are over the clean forms."""
    clean = [record for record in records if record.variant == CLEAN]
    by_kind = group(clean, lambda record: questions[record.id].kind.value)
    return {
        "questions": len(clean),
        "cases": len(records),
        "errors": sum(record.error is not None for record in records),
        "overall": metric_means(clean),
        "by_split": correct_by(clean, lambda record: questions[record.id].split),
        "by_kind": correct_by(clean, lambda record: questions[record.id].kind.value),
        "by_style": correct_by(clean, lambda record: questions[record.id].style.value),
        "variants": variant_losses(records),
        "latency_ms": latency(clean),
        "latency_ms_by_kind": {kind: latency(members) for kind, members in by_kind.items()},
    }


def look_up(summary: Mapping[str, Any], path: str) -> float:
    """Return the figure at a dotted path: 'overall.correct.mean'."""
    value: Any = summary
    for part in path.split("."):
        value = value[part]
    return float(value)


def broken_floors(summary: Mapping[str, Any], floors: Mapping[str, float]) -> list[str]:
    """Return a line for every figure that is missing or below its floor ('max:' paths: above)."""
    broken = []
    for path, bound in floors.items():
        at_most = path.startswith("max:")
        try:
            value = look_up(summary, path.removeprefix("max:"))
        except KeyError:
            broken.append(f"{path}: not measured, bound {bound}")
            continue
        # Written so that NaN breaks the floor as well.
        if not (value <= bound if at_most else value >= bound):
            broken.append(f"{path}: {value:.4f}, bound {bound}")
    return broken
