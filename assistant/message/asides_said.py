"""Ways to say that tasks are set aside, put as one: 'em làm xong mục V rồi' as 'mục V thì bỏ qua'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.described import begins_with_noun
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import SlotKind
from assistant.words import Word, opened

# 'em làm xong | mục V | rồi', 'không hỏi | mục V', '| mục V | coi như xong'
DONE = phrasing("asides_said_done")
DENIED = phrasing("asides_said_denied")
CLOSED = phrasing("asides_said_closed")
ENDS = phrasing("asides_said_ends")
# '| cái | hạn 2022 thì bỏ qua'
THINGS = folded("asides_said_things")
# '| định kỳ 02 năm | thì không tính'
TIMES = (SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD)
# '| III.10 | thì tôi có rồi'
BARE = (*TIMES, SlotKind.TASK_REF)
# What is left of a description is no longer than so many words.
MOST = 16


def put_aside(words: Words, build: Build) -> tuple[Word, ...]:
    """Return a clause that sets tasks aside as 'mục V thì bỏ qua'; () for any other."""
    if asks(words):
        return ()
    for described in _described(words):
        said = _of_tasks(described, build)
        if 0 < len(said) <= MOST and _names(said, build):
            return opened((*said, *_skipped(said[-1])))
    return ()


def left_out(words: Words, build: Build) -> tuple[Word, ...]:
    """Return a description of tasks as a clause that sets them aside; () when words describe none."""
    said = _of_tasks(words, build)
    return opened((*said, *_skipped(said[-1]))) if said and _names(said, build) else ()


def names_thing(words: Words) -> bool:
    """Whether words but say of 'cái …' that it is set aside: 'cái hạn 2022 đừng tính'."""
    return bool(words) and words[0].folded in THINGS and CLOSED.search(words) is not None


def _described(words: Words) -> Iterator[Words]:
    """Yield the words that may describe what a clause sets aside."""
    ends = ENDS.search(words)
    for way in (DONE, DENIED):
        if found := way.opens(words):
            last = ends.first if ends and ends.first > found.last else len(words)
            if way is DENIED or last < len(words):
                yield words[found.last : last]
    if found := CLOSED.search(words):
        yield words[: found.first]


def _names(words: Words, build: Build) -> bool:
    """Whether words begin with a part of the table, or with a noun for tasks, of which more is said."""
    query = build(words)
    sections = query.slots.of(SlotKind.SECTION)
    part = bool(sections) and not sections[0].first and len(words) <= sections[-1].last + 1
    named = query.sections or query.times or query.agencies or query.task_refs
    told = named or len(query.topic) > 1
    return part or (begins_with_noun(words) and bool(told))


def _of_tasks(words: Words, build: Build) -> Words:
    """Return words that begin with 'cái', or are a time or a task's number, as with 'việc': 'cái hạn 2022'."""
    if not words:
        return words
    work = replace(words[0], folded="viec", marked="việc")
    if words[0].folded in THINGS:
        return (work, *words[1:])
    said = build(words).slots.items
    bare = bool(said) and not said[0].first and all(s.kind in BARE for s in said)
    whole = bare and sum(s.last - s.first for s in said) == len(words)
    return (replace(work, end=work.start), *words) if whole else words


def _skipped(last: Word) -> Iterator[Word]:
    for plain, marked in (("thi", "thì"), ("bo", "bỏ"), ("qua", "qua")):
        yield replace(last, folded=plain, marked=marked, opens=False, starts=False)
