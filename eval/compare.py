"""Compare two runs question by question: `python -m eval.compare A B`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from corpus.errors import AssistantError
from eval.stats import Paired, paired
from eval.store import StoredRun, read_run

METRICS = (
    "correct",
    "status_accuracy",
    "task_exact",
    "collective_exact",
    "fact_recall",
    "field_accuracy",
    "count_accuracy",
    "evidence_recall",
    "citation_precision",
    "citation_recall",
    "quote_validity",
)


def scores_of(run: StoredRun, metric: str) -> dict[str, float | None]:
    """Return a metric by question and variant."""
    return {key(record): record["scores"].get(metric) for record in run.records}


def key(record: Mapping[str, Any]) -> str:
    """Return what identifies a case in every run."""
    return f"{record['id']}/{record['variant']}"


def compare(before: StoredRun, after: StoredRun) -> dict[str, Paired]:
    """Return win/tie/loss of `after` against `before` for each metric that both judged."""
    pairs = {
        metric: paired(scores_of(before, metric), scores_of(after, metric)) for metric in METRICS
    }
    return {metric: pair for metric, pair in pairs.items() if pair.difference.n}


def flips(before: StoredRun, after: StoredRun) -> dict[str, list[str]]:
    """Return the cases that became wrong and those that became right."""
    old, new = scores_of(before, "correct"), scores_of(after, "correct")
    both = sorted(set(old) & set(new))
    return {
        "became wrong": [case for case in both if old[case] == 1 and new[case] == 0],
        "became right": [case for case in both if old[case] == 0 and new[case] == 1],
    }


def lines_of(before: StoredRun, after: StoredRun) -> list[str]:
    """Return the comparison as lines of text."""
    lines = [f"{after.name} against {before.name}: win / tie / loss, difference [95 %], sign test"]
    for metric, pair in compare(before, after).items():
        d = pair.difference
        lines.append(
            f"{metric:20} {pair.win:4} / {pair.tie:4} / {pair.loss:4}  {d.mean:+.1%} "
            f"[{d.low:+.1%}, {d.high:+.1%}]  p = {pair.p_value:.3f}  n = {d.n}"
        )
    for title, cases in flips(before, after).items():
        lines.append(f"{title} ({len(cases)}): {', '.join(cases)}")
    times = [run.summary["latency_ms"] for run in (before, after)]
    lines += [f"latency {share}: {times[0][share]} → {times[1][share]} ms" for share in times[0]]
    return lines


def main(argv: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m eval.compare", description=__doc__)
    parser.add_argument("before", help="name of a run under eval/runs, or its folder")
    parser.add_argument("after")
    given = parser.parse_args(argv)
    try:
        lines = lines_of(read_run(given.before), read_run(given.after))
    except AssistantError as error:
        print(error, file=sys.stderr)
        return 2
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
