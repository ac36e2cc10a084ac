"""Which part of a long message asks: background before the question is no condition of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word

Build = Callable[[Sequence[Word]], Query]
Inherit = Callable[[Query, Query], Query]
# Slots by which a sentence is told to ask something.
ASKING = (
    SlotKind.WHO,
    SlotKind.FIELD,
    SlotKind.QUANTITY,
    SlotKind.YES_NO,
    SlotKind.FACET,
    SlotKind.ASKED,
    SlotKind.COMPARE,
)
# A sentence that holds this many topic words needs no other to be understood.
ENOUGH_TOPIC = 2


def focused(question: str, words: Sequence[Word], build: Build, inherit: Inherit) -> Query:
    """Return the query of the last sentence that asks; what it leaves open comes from those before."""
    sentences = list(_sentences(words))
    if len(sentences) < 2:
        return build(words)
    places = reversed(range(len(sentences)))
    last = next((i for i in places if _asks(build(sentences[i]), sentences[i], question)), None)
    if last is None:
        return build(words)
    query = build(sentences[last])
    for earlier in reversed(sentences[:last]):
        if stands_alone(query):
            return query
        query = _completed(query, build(earlier), inherit)
    return query


def _completed(query: Query, before: Query, inherit: Inherit) -> Query:
    """Return `query` with what the sentence `before` it says, when that says anything."""
    holds = before.agencies or before.task_refs or before.nodes or len(before.topic) >= ENOUGH_TOPIC
    return inherit(query, before) if holds else query


def _sentences(words: Sequence[Word]) -> Iterator[list[Word]]:
    sentence: list[Word] = []
    for word in words:
        if word.starts and sentence:
            yield sentence
            sentence = []
        sentence.append(word)
    if sentence:
        yield sentence


def _asks(query: Query, sentence: Sequence[Word], question: str) -> bool:
    marked = question[sentence[-1].end :].lstrip().startswith("?")
    return marked or any(query.slots.has(kind) for kind in ASKING)


def stands_alone(query: Query) -> bool:
    """Whether the query says by itself what it is about."""
    open_reference = query.slots.has(SlotKind.FOLLOW, "that") or query.slots.has(
        SlotKind.FOLLOW, "those"
    )
    open_reference = open_reference or query.slots.has(SlotKind.FOLLOW, "that_agency")
    if open_reference and not query.carried:
        return False
    subject = (
        query.agencies
        or query.task_refs
        or query.nodes
        or query.facets
        or query.times
        or query.sections
    )
    return bool(subject) or len(query.topic) >= ENOUGH_TOPIC or query.slots.has(SlotKind.SOCIAL)
