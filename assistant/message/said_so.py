"""What somebody said, put in the place of the words that point to it: 'Sếp bảo …. Kế hoạch có nói vậy không?'

The part of the text that is asked about is named with the pointer, so that nothing is confirmed but what was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.reported import LEAST_MATTER, RIGHT
from assistant.message.sentences import Sentence
from assistant.message.statements import claim_before
from assistant.query import Query
from assistant.readings.tellings import Build
from assistant.words import Word, paused

# 'kế hoạch có nói | như vậy | thật không'
SAYS_SO = phrasing("said_so")
# '(trong) phần trách nhiệm của | UBND tỉnh | có quy định như vậy không'
PART_OF = phrasing("said_so_part")


def with_claim_said(sentences: Sequence[Sentence], build: Build) -> tuple[Word, ...]:
    """Return the words of the last sentence with what was stated before it for its 'vậy'; () where none does."""
    *before, last = sentences or [Sentence((), False)]
    found = SAYS_SO.search(last.words)
    if found is None or not before or any(sentence.ends for sentence in before):
        return ()
    query = build(last.words)
    part = PART_OF.search(last.words)
    whose = range(part.first, found.first) if part else range(0)
    others = [a for a in query.agencies if a.slot is None or a.slot.first not in whose]
    # Of the text as a whole it is weighed what was stated, wherever that stands.
    if not (query.nodes or query.sections or query.parts or part):
        return ()
    if others or query.counts or query.who or query.which_tasks or query.task_refs:
        return ()
    claim = _without_remark(claim_before([s.words for s in before], build, last.words))
    if not claim:
        return ()
    first = found.start("pointer")
    end = first + len(found["pointer"].split())
    start, stop = last.words[first].start, last.words[end - 1].end
    said = [replace(w, start=start, end=stop, opens=False, starts=False) for w in claim]
    if part is None:
        return (*last.words[:first], *said, *last.words[end:])
    right = [replace(word, start=stop, end=stop) for word in RIGHT]
    return _in_part((*_whose(query, claim, build), *said, *right), build)


# '…, | các anh làm thế là qua loa'
REMARK = phrasing("said_so_remark")


def _without_remark(claim: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words of what was said without a last clause on what others do: '…, các anh làm thế là sai'."""
    places = (n for n in range(LEAST_MATTER, len(claim)) if paused(claim, n))
    cut = next((n for n in places if REMARK.opens(claim[n:])), len(claim))
    return claim[:cut]


def _in_part(words: tuple[Word, ...], build: Build) -> tuple[Word, ...]:
    """Return the words of what is said of somebody's duties; () where that is none: 'nơi nhận là Bộ A'."""
    said = build(words)
    return words if len(said.topic) >= LEAST_MATTER and not said.facets else ()


def _whose(query: Query, claim: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words for whose duties the part named is about, where a claim names them not itself."""
    known = {a.agency for a in build(tuple(claim)).agencies}
    slots = (a.slot for a in query.agencies if a.slot and a.agency not in known)
    return [w for s in slots for w in query.words[s.first : s.last]]
