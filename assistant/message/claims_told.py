"""Several statements told one after another, and one verdict asked on all: each is weighed by itself.

'Nhiệm vụ III.3 do Bộ A chủ trì. Nhiệm vụ III.10 do Bộ B chủ trì. Ghi vậy có đúng không?' Were but one of them
weighed, its 'Đúng' would be said of the other, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.message.gone_on import gone_on
from assistant.message.holders import which_of_several
from assistant.message.reported import LEAST_MATTER, confirming_words, doubts, matter
from assistant.message.sentences import Sentence
from assistant.message.statements import numbers_place, own_from, says, told_from
from assistant.query import Query
from assistant.readings.tellings import FIRST, Build, Words
from assistant.slots import SlotKind

# So many are weighed apart; the last of more.
LEAST, MOST = 2, 5
CLAIMED_ROLES = frozenset({"lead", "coordinate"})


def claims_told(sentences: Sequence[Sentence], build: Build) -> tuple[Query, ...]:
    """Return the statements that the last sentence asks to be confirmed, each as a claim; () for fewer."""
    *before, last = sentences or [Sentence((), ends=True)]
    if len(before) < LEAST or any(one.ends for one in before):
        return ()
    told = [one.words for one in before]
    places = [n for n, words in enumerate(told) if _whole(words, build)]
    theirs = _of_one(places, told)
    if len(theirs) < LEAST or which_of_several(last.words) is not None:
        return ()
    asked = build(last.words)
    if not doubts(asked, [build(words) for words in told]):
        return ()
    claims = [_claim(n, theirs, told, build) for n in theirs[-MOST:]]
    ways = [confirming_words(asked, build(claim)) for claim in claims]
    if not all(ways):
        return ()
    return tuple(build((*claim, *way)) for claim, way in zip(claims, ways, strict=True))


def _of_one(places: Sequence[int], told: Sequence[Words]) -> list[int]:
    """Return the places of the statements of one who tells: of a paper and what goes on with it, or of nobody."""
    reported = [n for n in places if told_from(told[n])]
    first = reported[-1] if reported else 0
    # What somebody else says, or what the writer holds of it, is another's statement.
    others = (says(told[n]) or own_from(told[n]) for n in range(first + 1, len(told)))
    return [] if any(others) else [n for n in places if n >= first]


def _claim(place: int, theirs: Sequence[int], told: Sequence[Words], build: Build) -> Words:
    """Return the words of a statement, with the sentences that go on with it."""
    words = told[place]
    end = next((n for n in theirs if n > place), len(told))
    return (*words[told_from(words) :], *gone_on(told[place + 1 : end], build))


def _whole(words: Words, build: Build) -> bool:
    """Whether a sentence states something of a matter that it names itself, and nothing of whoever writes."""
    said = tuple(words[told_from(words) :])
    if not said or said[0].folded in FIRST:
        return False
    query = build(said)
    asks = query.lists or query.who or query.counts or query.yes_no
    named = query.task_refs or len(matter(query)) >= LEAST_MATTER
    acts = CLAIMED_ROLES & {a.role for a in query.agencies}
    stated = named and (acts or query.times or query.claimed is not None)
    return not asks and bool(stated or _of_document(query) or numbers_place(query))


def _of_document(query: Query) -> bool:
    """Whether a fact of the document is stated: 'Nghị quyết có 4 điều', 'Nghị quyết ban hành ngày 04/12/2022'."""
    named = any(s.value == "document" and not s.first for s in query.slots.of(SlotKind.FILLER))
    return named and bool(query.facets or any(word.folded.isdigit() for word in query.topic))
