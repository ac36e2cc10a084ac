"""The matter of a question that names none: the sentence of its background that a task holds most of."""

from __future__ import annotations

from dataclasses import replace

from assistant.library import Library
from assistant.message.compared import says_each
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.turns.turn import Turn
from assistant.words import Word

Topic = tuple[Word, ...]


# A sentence further back must hold more to be the one meant, by this factor a sentence.
NEARER = 0.6


def of_background(turn: Turn) -> Query | None:
    """'Cái đó do ai chủ trì' after several sentences: the one of which a task holds most."""
    background = turn.query.background
    if not background:
        return None
    if turn.query.slots.has(SlotKind.COMPARE):
        # The sentences are what is compared.
        return turn.query
    held = [
        NEARER**back * max(held_of(turn.library, topic, task.key) for task in turn.library.tasks)
        for back, topic in enumerate(reversed(background))
    ]
    best = background[-1 - held.index(max(held))]
    # Of 'mỗi việc' each sentence may tell one.
    kept = background if says_each(turn.query) else ()
    return replace(turn.query, topic=(*best, *_claimed(turn.query)), background=kept)


def _claimed(query: Query) -> Topic:
    """Return the words of a product that is claimed: 'sản phẩm của việc này có phải là thông tư không'."""
    claims = query.yes_no and "product" in query.fields
    said = {word.start for word in query.words} if claims else set()
    return tuple(word for word in query.topic if word.start in said)


def held_of(library: Library, topic: Topic, key: str) -> float:
    """Return how much of a topic (its share times its weight) a task's row holds."""
    units = library.topics.units(topic)
    weight = sum(unit.weight for unit in units)
    return weight * library.topics.coverage(units, key, verbatim=True) ** 2
