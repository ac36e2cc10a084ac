"""A story and the question that one sentence tells in a row, taken apart.

'Làng tôi ven sông, lũ về là ngập, xã hứa cho dời đi nhưng không rõ bộ nào chủ trì việc di dời dân cư.': what
is asked begins with the words that say so; what stands before them is the story around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.described import says_something
from assistant.message.joints import subject
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import SlotKind
from assistant.words import Word, opened

# A story is longer than the words by which somebody says who asks: 'Sếp em hỏi …'.
LEAST_STORY = 8
# What a list is wanted for takes so many words at least: 'Tôi soạn công văn, xin các việc A'.
LEAST_PURPOSE = 4
# What may be told of a purpose without a condition in it.
PLAIN = frozenset({SlotKind.FILLER, SlotKind.SOCIAL})


def with_question_apart(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences, of one that tells a story before it asks the story as a sentence of its own."""
    told: list[Sentence] = []
    for sentence in sentences:
        words = sentence.words
        place = _asked_at(sentence, build)
        if place:
            told.append(replace(sentence, words=words[:place], ends=False))
            words = opened(words[place:])
        told.append(replace(sentence, words=words))
    # Of the sentence that asks, which comes last: 'có cái gì đó để nối người với việc' tells the matter.
    return [*told[:-1], *(replace(s, words=_without_purpose(s.words, build)) for s in told[-1:])]


def _without_purpose(words: tuple[Word, ...], build: Build) -> tuple[Word, ...]:
    """Return the words of a question on tasks without what its answer is for: '… ở cột phối hợp | để gõ cửa'.

    In one on the plan the purpose is what is asked about: 'dồn vào đâu để người nghèo có việc làm'.
    """
    places = (i for i, word in enumerate(words) if word.marked == "để" and asks(words[:i]))
    place = next(places, len(words))
    rest = words[place:]
    told = {slot.kind for slot in build(rest).slots.items} - PLAIN if rest else set()
    before = build(words[:place])
    of_tasks = before.roles or before.about_tasks or before.agencies
    return words[:place] if of_tasks and not (told or asks(rest)) else words


def _asked_at(sentence: Sentence, build: Build) -> int:
    """Return where the question of a sentence begins that is whole without the words before it; 0 if none."""
    words = sentence.words
    for found in phrasing("asked_apart_request").each(words):
        if _requests(words[: found.first], words[found.first :], build):
            return found.first
    for found in phrasing("asked_apart").each(words):
        place = found.first
        if place >= LEAST_STORY and not asks(words[:place]) and asks(words[place:]):
            return place if _is_whole(build(words[place:]), words[:place], build) else 0
    return 0


def _requests(before: Words, asked: Words, build: Build) -> bool:
    """Whether tasks are described after what they are wanted for: 'Tôi cần dịch phần này, nhờ trích việc A'."""
    if len(before) < LEAST_PURPOSE or asks(before):
        return False
    told = build(before)
    return not (told.about_tasks or says_something(told)) and says_something(build(asked))


def _is_whole(asked: Query, story: Words, build: Build) -> bool:
    """Whether a question says what it is about, and what stands before it describes no tasks."""
    one = bool(asked.who or asked.fields) and not (asked.lists or asked.counts)
    points = asked.slots.has(SlotKind.FOLLOW)
    return one and subject(asked) and not points and not build(story).about_tasks
