"""What a message says only to take it back, or to say that it is not asked for.

'Lúc đầu tôi định hỏi việc mục V, nay không cần nữa', 'I first wanted A, but that is no longer necessary': what
was wanted first is no condition. 'Vai phối hợp thì không cần đếm' sets no tasks aside where the other role is
asked for: they are counted by that role, whatever other they have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.message.described import begins_with_noun
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import SlotKind
from assistant.words import Word, opened

# 'đã họp xong với Bộ A, | nên | việc gì bộ ấy chủ trì thì khỏi nhắc'
SO = folded("taken_back_so")


def with_consequences(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences cut before 'nên việc gì …' and '; cả hai …', which are sentences of their own."""
    told: list[Sentence] = []
    for sentence in sentences:
        words = sentence.words
        places = range(1, len(words) - 1)
        place = next((i for i in places if _follows(words[i:])), None)
        if place is None or asks(words[:place]):
            told.append(sentence)
            continue
        rest = words[place + (words[place].folded in SO) :]
        told += [
            replace(sentence, words=words[:place], ends=False),
            replace(sentence, words=opened(rest)),
        ]
    return told


def _follows(words: Words) -> bool:
    """Whether 'nên việc gì …' begins here, or, after more than a comma, 'cả hai …'."""
    both = [word.folded for word in words[:2]] == ["ca", "hai"] and words[0].opens
    return both or (words[0].folded in SO and begins_with_noun(words[1:]))


def without_taken_back(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences without wishes that are taken back."""
    kept: list[Sentence] = []
    wished = False
    for sentence in sentences:
        first = phrasing("taken_back_wished").opens(sentence.words)
        given = phrasing("taken_back_given_up").search(sentence.words)
        late = given is not None and (first is not None or given.first <= LATE)
        if given is None or not (late and (first or wished)):
            kept.append(sentence)
            wished = first is not None
            continue
        if first is None:
            kept.pop()
        wished = False
        rest = _after(sentence, given.last)
        kept += [replace(sentence, words=rest)] if rest else []
    return kept or list(sentences)


# So near to its start a sentence takes back what the one before wished: 'Sau bàn lại thì thôi'.
LATE = 6


def _after(sentence: Sentence, place: int) -> tuple[Word, ...]:
    """Return the words after the clause that ends at, or after, a place."""
    words = sentence.words
    places = range(max(place, 1), len(words))
    begins = (i for i in places if words[i].opens or words[i - 1].end in sentence.pauses)
    return opened(words[next(begins, len(words)) :])


def told_as_criteria(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences that list criteria without what these are called, each a description.

    'Tiêu chí một là Bộ A phải chủ trì', 'Có hai điều kiện. Thứ nhất, …': the items of the list ask nothing.
    """
    told: list[Sentence] = []
    announced = False
    for sentence in sentences:
        words = sentence.words
        named = phrasing("criteria_named").opens(words)
        if named is not None and named.last < len(words) and not asks(words):
            words = opened(words[named.last :])
        listed = bool(named) or announced
        ends = sentence.ends and not (listed and not asks(words))
        announced = announced or phrasing("criteria_announced").search(words) is not None
        told.append(replace(sentence, words=words, ends=ends))
    return told


def without_other_role(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without clauses that only say that a role is not asked for."""
    parts = [list(clauses(sentence)) for sentence in sentences]
    spoken = [words for one in parts for words in one]
    told = [words for words in spoken if not phrasing("taken_back_role").opens(words)]
    elsewhere = {role for words in told for role in _roles(words, build)}
    left = []
    for place, sentence in enumerate(sentences):
        kept = [words for words in parts[place] if not _is_other_role(words, elsewhere, build)]
        if len(kept) < len(parts[place]):
            words = opened(tuple(word for words in kept for word in words))
            sentence = replace(sentence, words=words)
        left += [sentence] if sentence.words else []
    return left or list(sentences)


def clauses(sentence: Sentence) -> Iterator[Words]:
    """Yield the words of a sentence between its pauses."""
    words = sentence.words
    paused = (i for i in range(1, len(words)) if words[i - 1].end in sentence.pauses)
    return (words[first:last] for first, last in pairwise([0, *paused, len(words)]))


def _is_other_role(words: Words, elsewhere: set[str], build: Build) -> bool:
    """Whether words only say that a role is not asked for, and the other one is spoken of `elsewhere`."""
    if phrasing("taken_back_role").opens(words) is None or asks(words):
        return False
    query = build(words)
    own = set(query.slots.values(SlotKind.ROLE)) & ROLES
    told = query.agencies or query.times or query.sections
    return bool(elsewhere - own) and not told and not elsewhere & own


def _roles(words: Words, build: Build) -> set[str]:
    return set(build(words).slots.values(SlotKind.ROLE)) & ROLES


ROLES = frozenset({"lead", "coordinate"})


def without_courtesy(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without those after the question that only thank: 'Trân trọng cảm ơn.'"""
    left = list(sentences)
    while len(left) > 1 and _is_courtesy(build(left[-1].words)):
        left.pop()
    return left


def _is_courtesy(query: Query) -> bool:
    plain = all(slot.kind in (SlotKind.SOCIAL, SlotKind.FILLER) for slot in query.slots.items)
    thanks = query.slots.has(SlotKind.SOCIAL, "thanks")
    return plain and thanks and not query.topic and not asks(query.words)
