"""Counts what a language model did for an answer, from the answer's explanation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from assistant.api.metrics import Metrics

# Costs are counted in whole millionths.
MILLIONTHS = 1_000_000


def count_model(metrics: Metrics, explanation: Mapping[str, Any]) -> None:
    """Count the calls, sentences, tokens and cost of one answer; nothing when no model was asked."""
    for purpose, note in explanation.get("model", {}).items():
        reason = str(note.get("reason") or "").partition(":")[0]
        metrics.count("model_calls_total", purpose=purpose, outcome=note["outcome"], reason=reason)
        for verdict, number in _verdicts(note).items():
            metrics.count("model_sentences_total", number, verdict=verdict)
        usage = note["usage"]
        for direction in ("in", "out"):
            metrics.count("model_tokens_total", int(usage[direction]), direction=direction)
        metrics.count("model_cost_total", round(usage["cost"] * MILLIONTHS))


def _verdicts(note: Mapping[str, Any]) -> Counter[str]:
    dropped = Counter(str(entry["fault"]) for entry in note.get("dropped", ()))
    return dropped + Counter({"kept": int(note.get("kept", 0))})
