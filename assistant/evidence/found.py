"""Whether there is such a task at all as a question describes: a small model of readable numbers.

A question for a column ('do bộ nào chủ trì') is worded like those that the text answers, whatever matter
it names; only the matter tells that no task of the appendix is meant ('nhiệm vụ cấp gạo cứu đói').
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from assistant.evidence.find import Evidence, rank_tasks
from assistant.read.base import Reading
from corpus.data import read_yaml
from structured.filters import involves
from structured.types import Task

MODEL = Path(__file__).with_name("found.yaml")
FEATURES = ("coverage", "verbatim", "lexical", "ahead", "meaning")
# A matter is named by so many words.
LEAST_TOPIC = 2
# Below this probability no task is taken to be described; chosen on the dev split (eval/LOG.md).
LEAST = 0.3
# A sentence of a story that tells of a task does so in words further from the text's (eval/LOG.md).
LEAST_TOLD = 0.15

# What a turn takes over that names a matter of its own: how the turn before asked.
ASKED_AGAIN = {"slots"}


def features(reading: Reading, ranked: Sequence[tuple[Task, Evidence]]) -> dict[str, float]:
    """Return what the described matter and the best row found for it are like.

    coverage, verbatim: share of the topic's weight that the row holds, with and without the questions
    expected of it; lexical: BM25 per unit, squashed to 0..1; ahead: how likely the row is among all;
    meaning: cosine similarity of the topic alone and the task's own words above 0.8, in tenths.
    """
    library, (task, evidence) = reading.library, ranked[0]
    units = library.topics.units(reading.query.topic)
    lexical = max(e.lexical for _, e in ranked) / max(len(units), 1)
    meaning = library.search.meaning
    alike = meaning(reading.query.topic_text) @ meaning(task.content.value)
    return {
        "coverage": library.topics.coverage(units, evidence.passage.key),
        "verbatim": library.topics.coverage(units, evidence.passage.key, verbatim=True),
        "lexical": lexical / (lexical + 4.0),
        "ahead": evidence.probability,
        "meaning": 10 * (float(alike) - 0.8),
    }


def absent(reading: Reading) -> bool:
    """Whether a question that names a matter asks for a column of a task that is not there."""
    query = reading.query
    # What is named may stand in another sentence, or an earlier turn, of which more than how it asks is kept.
    kept = set(query.carried) - ASKED_AGAIN
    beside = query.background or (query.around and not query.told)
    elsewhere = beside or kept or query.task_refs or query.sections
    told = "plan" in query.parts and not query.about_tasks
    told = told or not (query.fields or query.roles)
    if query.english or elsewhere or told or len(query.topic) < LEAST_TOPIC:
        return False
    ranked = rank_tasks(query, reading.library, reading.library.tasks, "fused")
    return bool(ranked) and likely(reading, ranked) < (LEAST_TOLD if query.told else LEAST)


def given_to_none(reading: Reading) -> bool:
    """Whether an agency that no row names is asked about a matter that no row holds: 'Bộ Văn hóa … về du lịch'."""
    query, tasks = reading.query, reading.library.tasks
    plain = query.agencies and not any(a.negated or a.partner for a in query.agencies)
    if not plain or not query.topic_announced or query.carried or query.around:
        return False
    named = (involves(a.agency)(task) for a in query.agencies for task in tasks)
    if any(named):
        return False
    ranked = rank_tasks(query, reading.library, tasks, "fused")
    return bool(ranked) and likely(reading, ranked) < LEAST


@lru_cache(maxsize=1)
def load_model() -> dict[str, float]:
    """Return the coefficients."""
    model: dict[str, float] = read_yaml(MODEL)
    return model


def likely(reading: Reading, ranked: Sequence[tuple[Task, Evidence]]) -> float:
    """Return how likely it is that the best of the rows is the task described."""
    model, found = load_model(), features(reading, ranked)
    return 1 / (
        1 + math.exp(-(model["bias"] + sum(model[name] * found[name] for name in FEATURES)))
    )
