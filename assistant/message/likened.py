"""People, or places, that are as the story of a message tells: 'có nói gì tới những nhà như tôi không'.

What is asked about is then told by the story; of its sentences the one counts that the texts hold most of
(turns/background.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.completed import FEW
from assistant.message.joints import ENOUGH_TOPIC
from assistant.query import Query


def with_likeness(query: Query, before: Sequence[Query]) -> Query:
    """Return a question about whoever is like those of the story with what the story tells as its matter."""
    found = phrasing("likened").search(query.words)
    topics = tuple(told.topic for told in before if len(told.topic) >= ENOUGH_TOPIC)
    if found is None or not topics:
        return query
    inside = {word.start for word in query.words[found.first : found.last]}
    own = tuple(word for word in query.topic if word.start not in inside)
    if len(own) > FEW:
        # 'Chính sách nhà ở có nói tới những nhà như tôi không': the matter is named.
        return query
    return replace(query, topic=topics[-1], background=topics)


def each_with_likeness(told: Sequence[Query]) -> list[Query]:
    """Return what sentences tell, each with those before it that it likens somebody to."""
    return [with_likeness(query, told[:place]) for place, query in enumerate(told)]
