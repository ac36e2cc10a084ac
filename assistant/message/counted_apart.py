"""What a message says, apart from its question, of the agencies that are counted in a cell.

'Chỉ đếm cơ quan có tên riêng, UBND và cụm "các bộ, ngành" không tính. Việc nào có từ ba cơ quan trở lên
cùng chủ trì?': what does not count there is no task set aside. 'Tiêu chí là cột phối hợp nêu tên nhiều cơ quan
nhất. Đó là việc nào?': the extreme is told before it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import asks
from assistant.slots import SlotKind
from assistant.words import Word, opened
from corpus.normalize import fold

Build = Callable[[Sequence[Word]], Query]
Words = tuple[Word, ...]

UNCOUNTED, GROUPS = phrasing("counted_not"), phrasing("counted_group")
# After such a clause, what makes it one on tasks: 'không tính UBND chủ trì'.
ON_TASKS = folded("counted_on_tasks")
# 'nhiều bộ, cơ quan nhất': the number of agencies in a cell is told, or asked for.
NUMBER = phrasing("counted_number")
BODIES = phrasing("counted_bodies")
# 'bao nhiêu cơ quan chủ trì, tính cả | Bộ A'
HOW_MANY, INCLUDED, INCLUDED_REACH = phrasing("counted_how_many"), phrasing("counted_included"), 5
CENTRAL = tuple(Word(fold(name), name, 0, 0) for name in ("trung", "ương"))
# 'Đó là việc nào?'
BARE = phrasing("extreme_asked")
WHICH = tuple(Word(fold(name), name, 0, 0) for name in ("việc", "nào"))


def with_counted(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences of a message that counts agencies with what counts put where they are counted."""
    if not any(NUMBER.search(sentence.words) for sentence in sentences):
        return list(sentences)
    asked = any(HOW_MANY.search(sentence.words) for sentence in sentences)
    told = [_without_included(one, build) for one in sentences] if asked else list(sentences)
    return _with_names(told, build)


def _with_names(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    kept = [_without_uncounted(sentence) for sentence in sentences]
    names = any(len(a.words) < len(b.words) for a, b in zip(kept, sentences, strict=True))
    told = [_named(one) for one in kept] if names else kept
    return _with_extreme([one for one in told if one.words], build)


def _without_included(sentence: Sentence, build: Build) -> Sentence:
    """Return a sentence without 'tính cả Ủy ban Dân tộc', which is counted as any other is."""
    words = sentence.words
    for agency in build(words).slots.of(SlotKind.AGENCY):
        found = INCLUDED.search(words[max(0, agency.first - INCLUDED_REACH) : agency.first])
        if found is not None:
            first = max(0, agency.first - INCLUDED_REACH) + found.first
            rest = (*words[:first], *words[agency.last :])
            return replace(sentence, words=rest)
    return sentence


def _without_uncounted(sentence: Sentence) -> Sentence:
    """Return a sentence without 'không tính cụm "các bộ, ngành" và UBND'."""
    words = sentence.words
    for found in UNCOUNTED.each(words):
        following = words[found.last].folded if found.last < len(words) else ""
        if GROUPS.search(words[found.first : found.last]) and following not in ON_TASKS:
            rest = (*words[: found.first], *words[found.last :])
            return replace(sentence, words=opened(rest) if rest else ())
    return sentence


def _named(sentence: Sentence) -> Sentence:
    """Return a sentence with the bodies that it counts as central ones, which are named."""
    found = BODIES.search(sentence.words)
    if found is None:
        return sentence
    words, at = sentence.words, sentence.words[found.last - 1]
    central = (replace(word, start=at.start, end=at.end) for word in CENTRAL)
    return replace(sentence, words=(*words[: found.last], *central, *words[found.last :]))


def _with_extreme(sentences: list[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences, the last of which asks for the extreme that one before it tells."""
    *before, last = sentences
    told = [s for s in before if not asks(s.words) and build(s.words).superlative]
    if not told or BARE.opens(last.words) is None or build(last.words).superlative:
        return sentences
    criterion = told[-1]
    at = criterion.words[0]
    which = tuple(replace(word, start=at.start, end=at.start) for word in WHICH)
    words = opened((*which, *criterion.words))
    return [*(s for s in before if s is not criterion), replace(last, words=words, ends=True)]
