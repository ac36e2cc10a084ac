"""A number told, then the same counted of another: 'Bộ A chủ trì 13 việc, còn phối hợp bao nhiêu'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.coreference import in_place
from assistant.message.pointers import Pointer
from assistant.message.sentences import Sentence
from assistant.message.tally_numbers import NUMBER
from assistant.query import Query
from assistant.readings.tellings import Build
from assistant.roles_spoken import ROLE_NAMES
from assistant.slots import Slot, SlotKind
from assistant.words import Word, opened, split_words

# '(còn) phối hợp (thì là) bao nhiêu (việc)': nothing but what is counted now, and that it is counted.
OPENS = phrasing("number_then_opens")
ASKED = phrasing("number_then_asked")
# What the two clauses differ in, and what asks beside it.
KINDS = (SlotKind.ROLE, SlotKind.AGENCY, SlotKind.SECTION, SlotKind.YEAR)
BESIDE = (SlotKind.QUANTITY, SlotKind.TASK, SlotKind.FILLER, SlotKind.FOLLOW)
# What makes the first clause more than a number that is told.
MORE = (SlotKind.YES_NO, SlotKind.WHO, SlotKind.NEGATION, SlotKind.COMPARE, SlotKind.FIELD)
FEW = "mấy"


def with_number_asked(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences, one that tells a number and counts again as the question that it asks.

    'Bộ A chủ trì 13 việc, còn phối hợp bao nhiêu' → 'Bộ A phối hợp mấy việc'; 'mục III có 6 việc do Bộ A chủ trì,
    còn mục V thì mấy' → 'mục V có mấy việc do Bộ A chủ trì'.
    """
    return [_asked_once(sentence, build) for sentence in sentences]


def _asked_once(sentence: Sentence, build: Build) -> Sentence:
    words = sentence.words
    if not NUMBER.search(words):
        return sentence
    for place in range(2, len(words) - 1):
        after = words[place - 1].end in sentence.pauses or OPENS.opens(words[place:])
        if after and (asked := _asked(build(words[:place]), build(opened(words[place:])))):
            return replace(sentence, words=asked)
    return sentence


def _asked(told: Query, again: Query) -> tuple[Word, ...]:
    """Return what is told as a question of what is named `again`; () where more is said than a number."""
    number, named = NUMBER.search(told.words), _named(again)
    if number is None or named is None or told.slots.of(*MORE) or told.which_tasks:
        return ()
    same = told.slots.of(named.kind)
    if len(same) != 1 or same[0].value == named.value or not same[0].end:
        return ()
    first = number.start("n")
    counted = Slot(SlotKind.QUANTITY, "count", first, first + len(number["n"].split()), 0, 0)
    said = (
        split_words(ROLE_NAMES[named.value]) if named.kind is SlotKind.ROLE else _said(named, again)
    )
    return _put(told.words, [(same[0], said), (counted, split_words(FEW))])


def _said(slot: Slot, query: Query) -> Sequence[Word]:
    return query.words[slot.first : slot.last]


def _put(words: Sequence[Word], instead: Sequence[tuple[Slot, Sequence[Word]]]) -> tuple[Word, ...]:
    """Return words with others in the place of some slots."""
    kept: list[Word] = []
    place = 0
    for slot, said in sorted(instead, key=lambda one: one[0].first):
        kept += words[place : slot.first]
        kept += in_place(tuple(said), words, Pointer(slot.first, slot.last))
        place = slot.last
    return (*kept, *words[place:])


def _named(again: Query) -> Slot | None:
    """Return the one thing that a clause names where it only counts: '(còn) phối hợp thì bao nhiêu việc'."""
    named = [s for s in again.slots.of(*KINDS) if s.end]
    plain = all(s.kind in BESIDE or s in named for s in again.slots.items)
    if len(named) != 1 or again.topic or not plain or again.claimed is not None:
        return None
    return named[0] if again.counts and ASKED.search(again.words) else None
