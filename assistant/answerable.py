"""Whether the text can answer: decided from the evidence, never from the question alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import yaml

from assistant.find import Evidence
from assistant.lexicon import FOLDER
from assistant.read.base import Draft, Reading
from assistant.read.refuse import read_refusal
from assistant.slots import SlotKind

# Evidence that holds less of the topic's weight than this does not answer it; see eval/LOG.md.
LEAST_COVERAGE = 0.5
INSPECTED = 3


@lru_cache(maxsize=1)
def evidence_patterns() -> dict[str, re.Pattern[str]]:
    """Return, by the kind of thing asked for, what a text that answers must hold."""
    rows = yaml.safe_load((FOLDER / "asked.yaml").read_text("utf-8"))
    return {row["value"]: re.compile(row["evidence"], re.IGNORECASE) for row in rows}


def unanswerable(reading: Reading, evidence: Sequence[Evidence], loaded: bool = False) -> Draft | None:
    """Return the refusal when the evidence does not hold what is asked for, else None.

    A `loaded` question ('vì sao giao …?') is corrected whatever it asks for beside its premise.
    """
    asked = None if loaded else lacking(reading, evidence)
    if asked:
        return read_refusal(reading, evidence, asked)
    if not evidence and reading.query.task_refs:
        return None
    if not evidence or evidence[0].coverage < LEAST_COVERAGE:
        return read_refusal(reading, evidence, why="coverage")
    return None


def lacking(reading: Reading, evidence: Sequence[Evidence]) -> str | None:
    """Return the kind of thing that is asked for and that the best evidence does not hold."""
    texts = [e.passage.text for e in evidence[:INSPECTED]]
    for kind in reading.query.slots.values(SlotKind.ASKED):
        if not any(evidence_patterns()[kind].search(text) for text in texts):
            return kind
    return None
