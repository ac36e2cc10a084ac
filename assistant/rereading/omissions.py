"""The ways to leave words of a message unread: a clause, a sentence, words of no known meaning, a condition.

Or the ends of its sentences: conditions told one after another may be those of one sentence.

People tell who they are, why they ask and what they know already, and any of it may look like a condition. Rules
know how much of it is meant only for the wordings that their authors have seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.grammar import phrasing
from assistant.message.sentences import Sentence, sentences_of
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word

# A message in more clauses or sentences is read as it is; so many runs of unknown words are left out one by one.
MOST_CLAUSES, MOST_SENTENCES, MOST_RUNS = 10, 8, 8
# With fewer words nothing is asked, with more nobody asks: a text was pasted.
LEAST_WORDS, MOST_WORDS = 2, 150
# Slots that are never left out alone: those that name the matter or point to it, words that only join others, and
# what denies, sets a section or asks to confirm: left unread alone, these were wrong in 902 readings of 927.
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
        SlotKind.NEGATION,
        SlotKind.SECTION,
        SlotKind.YES_NO,
        SlotKind.JOIN,
        SlotKind.FILLER,
    ]
)
# What a claim says: left unread, something else would be confirmed or denied.
CLAIMED = (
    SlotKind.SHARE,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.CLAIM,
)
# Times, and in how few words none is said in passing.
CONDITIONS, FEW_WORDS = (SlotKind.YEAR, SlotKind.PERIOD), 12
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


# What is read as one sentence.
JOINED = (Left.ENDS, Left.SENTENCE_AND_ENDS)


@dataclass(frozen=True, slots=True)
class Omission:
    """A way to read a message: what is left unread, and the places of the words that are read."""

    left: Left
    kept: Places

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
    message: str, words: Sequence[Word], queries: Sequence[Query]
) -> tuple[Omission, ...]:
    """Return the ways to leave words of a message unread that `queries` were read from, each once."""
    found: dict[tuple[bool, Places], Omission] = {}
    if len(words) > MOST_WORDS:
        return ()
    told = _pointed_to(words)
    for what, kept in (
        *_of_pieces(_with_whole_names(sentences_of(message, words), queries), words),
        *_of_unknown(words, queries),
        *_of_slots(words, queries),
    ):
        places = tuple(kept)
        joined = what in JOINED
        if told and told.isdisjoint(places):
            continue
        if len(places) >= LEAST_WORDS and (joined or len(places) < len(words)):
            found.setdefault((joined, places), Omission(what, places))
    return tuple(found.values())


# 'vậy trừ | các việc đó | ra', 'ngoài mấy nhiệm vụ ấy'
POINTS = phrasing("omissions_points")


def _pointed_to(words: Sequence[Word]) -> frozenset[int]:
    """Return the places of the sentence whose tasks the next one sets aside as 'those'; none where none does."""
    found = POINTS.search(words)
    starts = [n for n, word in enumerate(words) if word.starts and found and n <= found.first]
    return frozenset(range(starts[-2], starts[-1])) if len(starts) > 1 else frozenset()


def _with_whole_names(sentences: Sequence[Sentence], queries: Sequence[Query]) -> list[Sentence]:
    """Return sentences that pause nowhere within a name: 'UBND các tỉnh, | thành phố'."""
    read = [one for query in queries for one in (*query.wanted, *query.aside)]
    names = [slot for query in read for slot in query.slots.of(SlotKind.AGENCY)]

    def whole(sentence: Sentence) -> Sentence:
        inside = {end for end in sentence.pauses for n in names if n.start < end < n.end}
        return replace(sentence, pauses=sentence.pauses - inside)

    return [whole(sentence) for sentence in sentences]


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
    """Yield a message without the words of one slot, but not what a claim would be another without.

    Nor without a body that one of several questions is about: 'Bộ A có việc nào không? Nếu không thì Bộ B …'.
    """
    whole = _places(words, words)
    about = (SlotKind.AGENCY,) if len(queries) > 1 else ()
    # 'việc nào hết hạn 2025': in so few words each time is meant.
    about = (*about, *CONDITIONS) if len(words) <= FEW_WORDS else about
    for query in queries:
        # 'Ở phần III, tỉnh có trách nhiệm gì': whose duties a part of the plan tells is no aside.
        whose = (SlotKind.AGENCY,) if query.nodes and query.agencies else ()
        kept = (*about, *whose, *_of_claim(query))
        for slot in query.slots.of(*(kind for kind in TOLD if kind not in kept)):
            said = [n for n, word in enumerate(words) if slot.start <= word.start < slot.end]
            yield Left.SLOT, _without(whole, said)


def _of_claim(query: Query) -> Sequence[SlotKind]:
    """Return what is never left out of a claim, or of a list asked for as if it were one.

    'chỉ' limits what is claimed, and without a year or a number less is claimed than was said; 'Bộ A có
    chủ trì việc nào không' without 'việc nào' would claim a part in the task spoken of, and without Bộ A that
    anybody has one.
    """
    if not query.yes_no:
        return ()
    return (*CLAIMED, SlotKind.QUANTITY, SlotKind.AGENCY) if query.which_tasks else CLAIMED


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
