"""What a message asks: its questions apart, each without the background that is no condition of it."""

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
# Of a message with more questions, the last ones are answered.
MOST_QUESTIONS = 5


def questions(
    question: str, words: Sequence[Word], build: Build, inherit: Inherit
) -> tuple[Query, ...]:
    """Return the queries of a message in their order, one for each sentence that asks apart.

    Several sentences ask apart only when question marks say so; else the last one that asks is the
    question, and those before it are its background.
    """
    sentences = list(_sentences(words))
    if len(sentences) < 2:
        return (build(words),)
    asking = _asking(sentences, question, build)
    if not asking:
        return (build(words),)
    first = [0, *(end + 1 for end in asking)]
    return tuple(
        _focused(sentences[start : end + 1], build, inherit)
        for start, end in zip(first, asking, strict=False)
    )


def _asking(sentences: Sequence[Sequence[Word]], question: str, build: Build) -> list[int]:
    """Return the places of the sentences that ask apart, or of the last one that asks."""
    places = reversed(range(len(sentences)))
    last = next((i for i in places if _asks(build(sentences[i]), sentences[i], question)), None)
    if last is None:
        return []
    marked = [i for i in range(last + 1) if _marked(sentences[i], question)][-MOST_QUESTIONS:]
    return marked if len(marked) > 1 and marked[-1] == last else [last]


def _focused(sentences: Sequence[Sequence[Word]], build: Build, inherit: Inherit) -> Query:
    """Return the query of the last sentence; what it leaves open comes from those before."""
    query = build(sentences[-1])
    for earlier in reversed(sentences[:-1]):
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
    return _marked(sentence, question) or any(query.slots.has(kind) for kind in ASKING)


def _marked(sentence: Sequence[Word], question: str) -> bool:
    return question[sentence[-1].end :].lstrip().startswith("?")


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
