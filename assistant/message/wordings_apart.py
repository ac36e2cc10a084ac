"""Clauses that say which wording is no name: 'cụm "các bộ, ngành" thì đừng đếm', 'chữ ấy không tính cho ai'.

Agencies are counted and listed by their names anyway; read as describing tasks, such a clause would
leave some out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import marked, phrasing
from assistant.message.joined import Joiner
from assistant.message.sentences import Sentence
from assistant.readings.tellings import Words, asks
from assistant.readings.wording_denied import DENIED
from assistant.slots import SlotKind
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL

# 'cụm', 'cách gọi', 'chữ': what a wording is called.
NOUNS = marked("wordings_nouns")
# 'việc giao chung cho các bộ, ngành thì không tính'
GENERAL = phrasing("wordings_general")
GROUPS = frozenset({COLLECTIVE_GROUP, PROVINCIAL})
ASIDE = frozenset({"out", "drop", "known"})
NUMBERS = (">", *"0123456789")
# So many words may stand before the noun.
OPENING = 4


def without_wordings(sentences: Sequence[Sentence], joiner: Joiner) -> list[Sentence]:
    """Return the sentences without clauses that only say that a wording is not counted."""
    kept = []
    for sentence in sentences:
        words = sentence.words
        found = next(
            (span for span in _clauses(sentence) if _is_of_wording(words, span, joiner)), None
        )
        if found is not None:
            first, last = found
            words = (*words[:first], *words[last:])
        if words:
            kept.append(replace(sentence, words=words))
    return kept or list(sentences)


def _clauses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the runs of words from a pause to another, up to where a clause ends, the shortest first."""
    words = sentence.words
    cuts = [
        i for i in range(1, len(words)) if words[i].opens or words[i - 1].end in sentence.pauses
    ]
    for first in (0, *cuts):
        for last in (*(i for i in cuts if i > first), len(words)):
            yield first, last
            if last < len(words) and words[last].opens:
                break


def _is_of_wording(words: Words, span: tuple[int, int], joiner: Joiner) -> bool:
    clause = words[span[0] : span[1]]
    general = GENERAL.search(clause) is not None
    if not (general or any(_is_noun(word) for word in clause[:OPENING])) or asks(clause):
        return False
    query = joiner.build(clause)
    named = {reference.agency for reference in query.agencies}
    if general and named != {COLLECTIVE_GROUP}:
        return False
    if not named or not named <= GROUPS or query.times or query.sections:
        return False
    before = joiner.build(words[: span[0]])
    if before.about_tasks and DENIED.search(clause):
        # 'nhiệm vụ nào chỉ gọi tên, | không dùng cụm "các bộ, ngành"' keeps to tasks without it.
        return False
    counted = before.slots.values(SlotKind.SHARE)
    if PROVINCIAL in named and any(value.startswith(NUMBERS) for value in counted):
        # 'từ hai cơ quan trở lên, không kể cụm "các bộ, ngành" và tỉnh' tells which names count.
        return False
    out = any(mark.value in ASIDE for mark in joiner.marks(clause))
    return out or query.slots.has(SlotKind.NEGATION)


def _is_noun(word: Word) -> bool:
    """Whether a word is one for a wording, typed with its marks: the 'chủ' of 'chủ trì' is no 'chữ'."""
    return word.folded in NOUNS and word.marked == NOUNS[word.folded]
