"""The asker's own case as what tasks are asked about: 'nhiệm vụ nào liên quan đến trường hợp nhà em'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query

CASE = phrasing("own_case")


def without_own_case(query: Query) -> Query:
    """Return a question without a topic, where that is but the asker's own case, told before it."""
    said = CASE.search(query.words)
    inside = {w.start for w in query.words[said.first : said.last]} if said else set()
    if not query.topic or any(word.start not in inside for word in query.topic):
        return query
    return replace(query, topic=())
