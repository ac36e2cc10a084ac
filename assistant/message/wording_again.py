"""Wording for all ministries, named and pointed to: 'cũng "các bộ, ngành". Việc nào không có cụm ấy'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build, Words
from assistant.slots import SlotKind
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP

# 'cách gọi chung đó', 'cụm ấy'
POINTS = phrasing("wording_again")
# 'Bộ A thấy nhiều việc ghi | các bộ, ngành'
WRITTEN = phrasing("wording_written")
# '| cột | chủ trì của một số việc ghi chung'
CELL = folded("pointing_cell")
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
    column: Words = ()
    for sentence in sentences:
        query = build(sentence.words)
        found = POINTS.search(sentence.words) if name else None
        if found is not None and not query.agencies:
            put = name if query.roles else (*column, *name)
            said = [s for s in said if s.ends or not _is_told(s.words, build)]
            said.append(replace(sentence, words=_put(sentence.words, found, put)))
            continue
        if again := _wording(sentence.words, build):
            name, column = again, _column(query)
        said.append(sentence)
    return said


def with_wording_told(words: tuple[Word, ...], before: Query, build: Build) -> tuple[Word, ...]:
    """Return the words of a turn with 'cách ghi chung đó' as 'các bộ, ngành' where but that is named `before`.

    Not where the turn names a body of its own: 'Bộ A chủ trì việc nào ghi kiểu đó'.
    """
    found = POINTS.search(words)
    name = _named(before) if found is not None else ()
    if found is None or not name or build(words).agencies:
        return words
    return _put(words, found, name)


def _put(words: Words, found: Found, name: Words) -> tuple[Word, ...]:
    """Return words with a `name` where they point to it."""
    first, last = _after_common(words, found.first, found.last), found.last
    start, end = words[first].start, words[last - 1].end
    put = (replace(w, start=start, end=end, opens=False, starts=False) for w in name)
    return (*words[:first], *put, *words[last:])


def _column(query: Query) -> Words:
    """Return the words for the one column in which the wording is said to stand; () for none, or two."""
    roles = [query.words[s.first : s.last] for s in query.slots.of(SlotKind.ROLE)]
    # 'sếp tôi | lo | những dòng ghi chung' tells of no column.
    columns = [said for said in roles if CELL & {word.folded for word in said}]
    return columns[0] if len(columns) == 1 else ()


def _after_common(words: Words, first: int, last: int) -> int:
    """Return where the wording is put: 'theo cách ghi chung | ấy' still tells how it is written."""
    common = (place for place in range(first, last) if words[place].folded == COMMON)
    return max(common, default=first - 1) + 1


def _is_told(words: Words, build: Build) -> bool:
    """Whether a sentence but names the wording, or tells what came of it: 'vì sót kiểu ấy mà bị phê bình'."""
    return TALKED_OF.search(words) is not None or bool(_wording(words, build))


def _wording(words: Words, build: Build) -> Words:
    """Return the wording for all ministries as a sentence has it; () without."""
    return _named(build(words))


def _named(query: Query) -> Words:
    """Return that wording with what says that nothing else stands there: '| chỉ ghi | các bộ, ngành'.

    Where a body is named as well, only if this is said to be how it is written: 'Bộ A thấy chỗ ghi …'.
    """
    named = [slot for slot in query.slots.of(SlotKind.AGENCY) if slot.end]
    told = [s for s in named if s.agency == COLLECTIVE_GROUP]
    if not told or (len(told) < len(named) and not WRITTEN.search(query.words[: told[0].first])):
        return ()
    alone = [s.first for s in query.slots.of(SlotKind.SHARE) if s.end and s.last == told[0].first]
    return tuple(query.words[min([*alone, told[0].first]) : told[0].last])
