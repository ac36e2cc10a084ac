"""What a run prints on the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from eval.questions import Question
from eval.report import given_text, gold_text
from eval.runner import Record
from eval.variants import CLEAN

SHOWN = ("correct", "status_accuracy", "false_refusal", "false_answer", "task_exact",
         "field_accuracy", "count_accuracy", "evidence_recall", "citation_precision",
         "citation_recall", "quote_validity", "follow_up_accuracy")  # fmt: skip


def _line(name: str, figures: Mapping[str, Any]) -> str:
    low, high = figures["low"], figures["high"]
    return f"{name:24} {figures['mean']:7.1%}  [{low:.1%}, {high:.1%}]  n={figures['n']}"


def headline(summary: Mapping[str, Any]) -> str:
    """Return the figures that a terminal shows."""
    overall, variants = summary["overall"], summary["variants"]
    lines = [_line(name, overall[name]) for name in SHOWN if name in overall]
    lines += [_line(f"  kind {name}", figures) for name, figures in summary["by_kind"].items()]
    lines += [_line(f"  style {name}", figures) for name, figures in summary["by_style"].items()]
    lines += [_line(f"  loss {name}", figures["loss"]) for name, figures in variants.items()]
    for name, figures in summary.get("baselines", {}).items():
        lines.append(f"{name:24} " + "  ".join(f"{k} {v:.3f}" for k, v in figures.items()))
    times = "  ".join(f"{name} {value:.1f}" for name, value in summary["latency_ms"].items())
    return "\n".join([*lines, f"latency ms: {times}; errors: {summary['errors']}"])


def failure(record: Record, question: Question) -> str:
    """Return one failure: what was asked, expected and got."""
    label = record.id if record.variant == CLEAN else f"{record.id} [{record.variant}]"
    cites = [c.get("passage") for c in (record.answer or {}).get("citations") or []]
    return "\n".join(
        [
            f"--- {label} {question.kind} ({question.topic}): {', '.join(record.missed)}",
            f"Q: {' | '.join(record.turns)}",
            f"EXPECTED {gold_text(question)}",
            f"GOT {given_text(record)}",
            f"cites: {cites}",
        ]
    )


def compact_failures(
    records: Sequence[Record], questions: Mapping[str, Question], wanted: int
) -> str:
    """Return up to `wanted` failures and how many there are."""
    failed = [record for record in records if not record.correct]
    blocks = [failure(record, questions[record.id]) for record in failed[:wanted]]
    return "\n".join([*blocks, f"{len(failed)} failures, {len(blocks)} shown"])
