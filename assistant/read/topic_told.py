"""How the matter of a list is worded: 'về “…”' where its tasks say it, 'gần nhất với “…”' where they do not."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conditions import Condition
from assistant.query import Query
from assistant.read.base import Reading
from structured.types import Task

# From this share of a matter on, said by a task's own words or their synonyms, the task is about it.
SAID = 0.75
# So many words that say nothing may stand between those of a matter for it to be told as it was typed.
MOST_BETWEEN = 4
# Keys of messages.
ABOUT, NEAREST = "d_topic", "d_topic_near"


def topic_condition(reading: Reading, tasks: Sequence[Task]) -> Condition:
    """Return the condition that words the topic, by which `tasks` were selected."""
    topics = reading.library.topics
    units = topics.units(reading.query.topic)
    said = all(topics.coverage(units, task.key, verbatim=True) >= SAID for task in tasks)
    worded = (("topic", _as_told(reading.query)),)
    return Condition(lambda task: True, ABOUT if said else NEAREST, worded)


def _as_told(query: Query) -> str:
    """Return the words of the topic as they stand in the question, with the small ones between them."""
    topic = query.topic
    if not topic or topic[0] not in query.words or topic[-1] not in query.words:
        return query.topic_text
    said = query.words[query.words.index(topic[0]) : query.words.index(topic[-1]) + 1]
    near = len(said) <= len(topic) + MOST_BETWEEN and not any(word.opens for word in said[1:])
    return " ".join(word.marked or word.folded for word in said) if near else query.topic_text
