"""Wording for all ministries, named and pointed to: 'cũng "các bộ, ngành". Việc nào không có cụm ấy'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build, Words
from assistant.slots import SlotKind
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP

# 'cách gọi chung đó', 'cụm ấy'
POINTS = phrasing("wording_again")
# 'ghi chung', 'gọi chung chung'
COMMON = "chung"
# 'vì bỏ sót kiểu ấy'
TALKED_OF = phrasing("wording_talk")


def with_wording(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with 'kiểu gọi chung đó' as 'các bộ, ngành' where one before it names that.

    Those that name it, and are no questions, are left out: 'Chỗ nào cũng "các bộ, ngành".' describes no tasks.
    """
    if not any(POINTS.search(sentence.words) for sentence in sentences[1:]):
        return list(sentences)
    said: list[Sentence] = []
    name: Words = ()
    for sentence in sentences:
        found = POINTS.search(sentence.words) if name else None
        if found is not None and not build(sentence.words).agencies:
            words = _put(name, sentence.words, found)
            said = [s for s in said if s.ends or not _is_told(s.words, build)]
            said.append(replace(sentence, words=words))
            continue
        name = _wording(sentence.words, build) or name
        said.append(sentence)
    return said


def with_wording_told(words: Words, before: Query) -> tuple[Word, ...]:
    """Return the words of a turn with 'cách ghi chung đó' as 'các bộ, ngành' where but that is named `before`."""
    found = POINTS.search(words)
    name = _named(before) if found is not None else ()
    return _put(name, words, found) if found is not None and name else tuple(words)


def _put(name: Words, words: Words, found: Found) -> tuple[Word, ...]:
    """Return words with the wording in the place of what points to it."""
    first, last = _after_common(words, found.first, found.last), found.last
    start, end = words[first].start, words[last - 1].end
    put = (replace(w, start=start, end=end, opens=False, starts=False) for w in name)
    return (*words[:first], *put, *words[last:])


def _after_common(words: Words, first: int, last: int) -> int:
    """Return where the wording is put: 'theo cách ghi chung | ấy' still tells how it is written."""
    common = (place for place in range(first, last) if words[place].folded == COMMON)
    return max(common, default=first - 1) + 1


def _is_told(words: Words, build: Build) -> bool:
    """Whether a sentence but names the wording, or tells what came of it: 'vì sót kiểu ấy mà bị phê bình'."""
    return TALKED_OF.search(words) is not None or bool(_wording(words, build))


def _wording(words: Words, build: Build) -> Words:
    """Return the wording for all ministries as a sentence has it, where it names no body; () without."""
    return _named(build(words))


def _named(query: Query) -> Words:
    named = [slot for slot in query.slots.of(SlotKind.AGENCY) if slot.end]
    if not named or {slot.agency for slot in named} != {COLLECTIVE_GROUP}:
        return ()
    return tuple(query.words[named[0].first : named[0].last])
