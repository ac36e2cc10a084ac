"""The ways to leave words of a message unread: a clause, a sentence, words of no known meaning, a condition.

Or the ends of its sentences: conditions told one after another may be those of one sentence. Or what is likely
named for nothing, alone or with all that stands beside it; or agencies are read in their likely uses.

People tell who they are, why they ask and what they know already, and any of it may look like a condition. Rules
know how much of it is meant only for the wordings that their authors have seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.message.sentences import Sentence, sentences_of
from assistant.query import Query
from assistant.rereading.mentions import Mention
from assistant.rereading.uses import Given, Hints
from assistant.slots import SlotKind
from assistant.words import Word

# A message in more clauses or sentences is read as it is; so many runs of unknown words are left out one by one.
MOST_CLAUSES, MOST_SENTENCES, MOST_RUNS = 10, 8, 8
# With fewer words nothing is asked, with more nobody asks: a text was pasted.
LEAST_WORDS, MOST_WORDS = 2, 150
# Slots that are never left out alone: those that name the matter or point to it, and words that only join others.
NEVER_ALONE = frozenset(
    [
        SlotKind.TASK,
        SlotKind.TASK_REF,
        SlotKind.ORDINAL,
        SlotKind.CHILD,
        SlotKind.NEIGHBOUR,
        SlotKind.FOLLOW,
        SlotKind.CELL,
        SlotKind.TOPIC,
        SlotKind.PURPOSE,
        SlotKind.SCOPE,
        SlotKind.JOIN,
        SlotKind.FILLER,
    ]
)
TOLD = tuple(kind for kind in SlotKind if kind not in NEVER_ALONE)

Places = tuple[int, ...]


class Left(StrEnum):
    """What is left unread."""

    CLAUSE = "clause"
    OTHER_CLAUSES = "other clauses"
    BEFORE = "sentences before"
    AFTER = "sentences after"
    SENTENCE = "sentence"
    OTHER_SENTENCES = "other sentences"
    UNKNOWN = "unknown words"
    ALL_UNKNOWN = "all unknown words"
    SLOT = "slot"
    ENDS = "ends of sentences"
    SENTENCE_AND_ENDS = "sentence, ends of the others"
    IDLE = "idle mentions"
    IDLE_CLAUSES = "clauses of idle mentions"
    IDLE_SENTENCES = "sentences of idle mentions"
    USES = "likely uses"
    USES_AND_IDLE = "likely uses, idle mentions"


# What is read as one sentence.
JOINED = (Left.ENDS, Left.SENTENCE_AND_ENDS)
# What is read with agencies in their likely uses.
GIVEN = (Left.USES, Left.USES_AND_IDLE)


@dataclass(frozen=True, slots=True)
class Omission:
    """A way to read a message: what is left unread, and the places of the words that are read.

    `given` are uses of agencies that are read so, whatever the words around them say.
    """

    left: Left
    kept: Places
    given: tuple[Given, ...] = ()

    def unread(self, words: Sequence[Word]) -> Places:
        """Return the places of the words of `words` that are left unread."""
        kept = frozenset(self.kept)
        return tuple(n for n in range(len(words)) if n not in kept)

    def read(self, words: Sequence[Word]) -> list[Word]:
        """Return the words that are read of all `words`."""
        kept = [words[n] for n in self.kept]
        if self.left not in JOINED:
            return kept
        return [kept[0], *(replace(word, opens=False, starts=False) for word in kept[1:])]


def omissions(
    message: str, words: Sequence[Word], queries: Sequence[Query], hints: Hints
) -> tuple[Omission, ...]:
    """Return the ways to leave words of a message unread that `queries` were read from, each once."""
    found: dict[tuple[object, ...], Omission] = {}
    if len(words) > MOST_WORDS:
        return ()
    sentences, given = sentences_of(message, words), hints.given(queries)
    for what, kept in (
        *_of_pieces(sentences, words),
        *_of_unknown(words, queries),
        *_of_slots(words, queries),
        *_of_idle(sentences, words, hints),
        *_of_uses(words, hints if given else None),
    ):
        way = Omission(what, tuple(kept), given if what in GIVEN else ())
        other = what in (*JOINED, *GIVEN)
        if len(way.kept) >= LEAST_WORDS and (other or len(way.kept) < len(words)):
            found.setdefault((what in JOINED, way.given, way.kept), way)
    return tuple(found.values())


def _of_pieces(
    sentences: Sequence[Sentence], words: Sequence[Word]
) -> Iterator[tuple[Left, Iterable[int]]]:
    """Yield a message without a clause or a sentence, with one alone, and from or up to one."""
    whole = _places(words, words)
    clauses = [_places(clause, words) for one in sentences for clause in _clauses(one)]
    if 1 < len(clauses) <= MOST_CLAUSES:
        for places in clauses:
            yield Left.CLAUSE, _without(whole, places)
            yield Left.OTHER_CLAUSES, places
    told = [_places(one.words, words) for one in sentences]
    if 1 < len(told) <= MOST_SENTENCES:
        for first in range(1, len(told)):
            yield Left.BEFORE, [place for places in told[first:] for place in places]
            yield Left.AFTER, [place for places in told[:first] for place in places]
        for places in told:
            yield Left.SENTENCE, _without(whole, places)
            yield Left.OTHER_SENTENCES, places
            if len(told) > 2:
                yield Left.SENTENCE_AND_ENDS, _without(whole, places)
        yield Left.ENDS, whole


def _of_unknown(
    words: Sequence[Word], queries: Sequence[Query]
) -> Iterator[tuple[Left, Iterable[int]]]:
    """Yield a message without a run of the words that no slot explains, and without all of them."""
    whole = _places(words, words)
    unknown = sorted({place for query in queries for place in _places(query.topic, words)})
    apart = list(runs(unknown))
    for run in apart[:MOST_RUNS]:
        yield Left.UNKNOWN, _without(whole, run)
    if len(apart) > 1:
        yield Left.ALL_UNKNOWN, _without(whole, unknown)


def _of_slots(
    words: Sequence[Word], queries: Sequence[Query]
) -> Iterator[tuple[Left, Iterable[int]]]:
    """Yield a message without the words of one slot."""
    whole = _places(words, words)
    for query in queries:
        for slot in query.slots.of(*TOLD):
            said = [n for n, word in enumerate(words) if slot.start <= word.start < slot.end]
            yield Left.SLOT, _without(whole, said)


def _of_idle(
    sentences: Sequence[Sentence], words: Sequence[Word], hints: Hints
) -> Iterator[tuple[Left, Iterable[int]]]:
    """Yield a message without its idle mentions, and without the clauses and sentences that have no others."""
    if not hints.idle:
        return
    whole = _places(words, words)
    yield Left.IDLE, _without(whole, _named(hints.idle))
    clauses = [_places(clause, words) for one in sentences for clause in _clauses(one)]
    yield Left.IDLE_CLAUSES, _without(whole, _idle(clauses, hints))
    told = [_places(one.words, words) for one in sentences]
    yield Left.IDLE_SENTENCES, _without(whole, _idle(told, hints))


def _idle(pieces: Iterable[Sequence[int]], hints: Hints) -> Iterator[int]:
    """Yield the places of pieces that hold mentions, but idle ones only."""
    idle, named = set(_named(hints.idle)), set(_named(hints.first))
    for places in pieces:
        if (held := named.intersection(places)) and held <= idle:
            yield from places


def _named(mentions: Iterable[Mention]) -> list[int]:
    return [place for one in mentions for place in range(one.first, one.last)]


def _of_uses(words: Sequence[Word], hints: Hints | None) -> Iterator[tuple[Left, Iterable[int]]]:
    """Yield a message to be read with agencies in their likely uses, with idle mentions and without."""
    if hints:
        whole = _places(words, words)
        yield Left.USES, whole
        if hints.idle:
            yield Left.USES_AND_IDLE, _without(whole, _named(hints.idle))


def _clauses(sentence: Sentence) -> Iterator[list[Word]]:
    clause: list[Word] = []
    for word in sentence.words:
        clause.append(word)
        if word.end in sentence.pauses:
            yield clause
            clause = []
    if clause:
        yield clause


def _places(some: Iterable[Word], words: Sequence[Word]) -> list[int]:
    """Return the places of some of the words."""
    known = {(word.start, word.folded): n for n, word in reversed(list(enumerate(words)))}
    said = (known.get((word.start, word.folded)) for word in some)
    return [place for place in said if place is not None]


def _without(whole: Iterable[int], places: Iterable[int]) -> list[int]:
    unread = set(places)
    return [place for place in whole if place not in unread]


def runs(places: Iterable[int]) -> Iterator[list[int]]:
    """Yield the runs of places side by side."""
    run: list[int] = []
    for place in places:
        if run and place != run[-1] + 1:
            yield run
            run = []
        run.append(place)
    if run:
        yield run
