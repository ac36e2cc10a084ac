"""What a message asks: its questions apart, each without the background that is no condition of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

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
# A sentence of fewer words asks one thing.
LEAST_TWO = 8
JOINING = frozenset({"con", "va"})
LOOK_UP_NOUNS = frozenset({"viec", "vu", "nv", "gi", "nao", "may", "nhieu"})
# Of a message with more questions, the last ones are answered.
MOST_QUESTIONS = 5


def questions(
    question: str, words: Sequence[Word], build: Build, inherit: Inherit
) -> tuple[Query, ...]:
    """Return the queries of a message in their order, one for each sentence that asks apart.

    Several sentences ask apart only when question marks say so; else the last one that asks is the
    question, and those before it are its background.
    """
    sentences = [part for s in _sentences(words) for part in _clauses(s, build)]
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
    apart = [
        i
        for i in range(last + 1)
        if i == last or _marked(sentences[i], question) or not sentences[i + 1][0].starts
    ]
    return apart[-MOST_QUESTIONS:]


def _focused(sentences: Sequence[Sequence[Word]], build: Build, inherit: Inherit) -> Query:
    """Return the query of the last sentence; what it leaves open comes from those before."""
    query = build(sentences[-1])
    for earlier in reversed(sentences[:-1]):
        if stands_alone(query):
            return query
        query = _completed(query, build(earlier), inherit)
    return query


def _clauses(sentence: list[Word], build: Build) -> list[list[Word]]:
    """Cut a sentence where 'còn' or 'và' joins two look-ups, each with its own agency, role and noun.

    'Bộ A chủ trì việc gì, còn Bộ B phối hợp việc gì' asks twice; 'việc nào Bộ A chủ trì và Bộ B
    phối hợp' asks once.
    """
    if len(sentence) < LEAST_TWO:
        return [sentence]
    for place in range(2, len(sentence) - 2):
        if sentence[place].folded in JOINING:
            halves = sentence[:place], sentence[place:]
            if all(map(_asks_look_up, map(build, halves))):
                return [sentence[:place], *_clauses(sentence[place:], build)]
    return [sentence]


def _asks_look_up(query: Query) -> bool:
    has = query.slots.has
    role = has(SlotKind.ROLE, "lead") or has(SlotKind.ROLE, "coordinate")
    noun = any(word.folded in LOOK_UP_NOUNS for word in query.words)
    subject = query.agencies or query.sections
    return bool((subject and noun) or (query.who and len(query.topic) >= ENOUGH_TOPIC)) and role


def _completed(query: Query, before: Query, inherit: Inherit) -> Query:
    """Return `query` with what the sentence `before` it says, when that says anything.

    A list for an agency takes no matter from the background: its conditions are what was meant.
    """
    holds = before.agencies or before.task_refs or before.nodes or len(before.topic) >= ENOUGH_TOPIC
    completed = inherit(query, before) if holds else query
    if completed.topic:
        # A time of the background ('năm nào cũng sạt lở') is no condition on a matter.
        completed = replace(completed, times=query.times)
    listed = (query.lists or query.counts) and completed.agencies
    return replace(completed, topic=query.topic) if listed else completed


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
    asks = any(query.slots.has(kind) for kind in ASKING) or _asks_look_up(query)
    return asks or _marked(sentence, question)


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
