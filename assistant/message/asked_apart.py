"""A story and the question that one sentence tells in a row, taken apart.

'Làng tôi ven sông, lũ về là ngập, xã hứa cho dời đi nhưng không rõ bộ nào chủ trì việc di dời dân cư.': what
is asked begins with the words that say so; what stands before them is the story around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.completed import counts_all
from assistant.message.joints import subject
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks, noun_at
from assistant.slots import SlotKind
from assistant.words import opened, parted

# A story is longer than the words by which somebody says who asks: 'Sếp em hỏi …'.
LEAST_STORY = 8


def with_question_apart(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences, of one that tells a story before it asks the story as a sentence of its own."""
    told: list[Sentence] = []
    for sentence in sentences:
        words = sentence.words
        place = _asked_at(sentence, build) or _after_colon(words, build) or _pointing(words, build)
        if place:
            told.append(replace(sentence, words=words[:place], ends=False))
            words = opened(words[place:])
        told.append(replace(sentence, words=words))
    return told


def _asked_at(sentence: Sentence, build: Build) -> int:
    """Return where the question of a sentence begins that is whole without the words before it; 0 if none."""
    words = sentence.words
    for found in phrasing("asked_apart").each(words):
        place = found.first
        if place >= LEAST_STORY and not asks(words[:place]) and asks(words[place:]):
            return place if _is_whole(build(words[place:]), words[:place], build) else 0
    return 0


# '…, nên lần này tôi muốn xem những nhiệm vụ mà bộ này không có tên'
THEREFORE = phrasing("asked_apart_therefore")


def _pointing(words: Words, build: Build) -> int:
    """Return where what is wanted begins that points to an agency of the story before it; 0 if nowhere."""
    for found in THEREFORE.each(words):
        rest = words[found.first :]
        points = build(rest).slots.has(SlotKind.FOLLOW, "that_agency")
        if points and found.first >= LEAST_STORY and noun_at(rest) is not None:
            return found.first
    return 0


# Who asks, or what for: 'Văn phòng nhờ tra: …', 'cần số liệu cho bản tin: …'.
PREAMBLE = phrasing("asked_apart_preamble")


def _after_colon(words: Words, build: Build) -> int:
    """Return where a whole request for tasks begins after a colon and who asks or what for; 0 if none."""
    # What follows a colon opens a clause, or at least stands apart from what is before it.
    places = [i for i in range(1, len(words)) if parted(words, i)]
    message = build(words).question if places else ""
    for place in places:
        before, after = words[:place], words[place:]
        colon = ":" in message[before[-1].end : after[0].start]
        if colon and PREAMBLE.search(before) and not asks(before):
            asked, told = build(after), build(before)
            acts = bool((asked.agencies or asked.counts_agencies) and asked.roles)
            whole = acts or bool(asked.cells or (asked.about_tasks and asked.sections))
            # 'một con số cho dễ nhớ: phụ lục có tất cả bao nhiêu nhiệm vụ'
            wanted = (asked.lists or asked.counts) and (whole or counts_all(asked))
            points = asked.slots.has(SlotKind.FOLLOW)
            described = told.roles or told.times or told.sections or told.lists
            return place if wanted and not (points or described) else 0
    return 0


def _is_whole(asked: Query, story: Words, build: Build) -> bool:
    """Whether a question says what it is about, and what stands before it describes no tasks."""
    one = bool(asked.who or asked.fields) and not (asked.lists or asked.counts)
    points = asked.slots.has(SlotKind.FOLLOW)
    return one and subject(asked) and not points and not build(story).about_tasks
