"""What an answer is wanted for, or who wants it, after the question: '…, để đơn vị bám theo mà làm'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.described import says_something
from assistant.message.joint_sides import paused_places
from assistant.message.sentences import Sentence
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import SlotKind
from assistant.words import Word

# 'để (cho) | đơn vị tôi …': opens what is done with the answer.
OPENS = phrasing("used_for_opens")
# 'vị ấy muốn | nhắc đến chủ nhà', 'tới lượt | cháu rồi': tells who wants to know, unless it says which tasks.
WHY = phrasing("used_for_why")
CHECKS = phrasing("used_for_checks")
MEANT = (
    *(SlotKind.ROLE, SlotKind.TASK, SlotKind.SECTION, SlotKind.TASK_REF, SlotKind.FIELD),
    *(SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.CELL, SlotKind.CLAIM),
    *(SlotKind.YES_NO, SlotKind.NEGATION, SlotKind.TOPIC, SlotKind.NODE, SlotKind.PART),
    # 'chỉ ghi các bộ, ngành' is no 'chị ghi …'.
    SlotKind.SHARE,
)


def without_uses(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without what they say, after a question for tasks, that its answer is for.

    It may name agencies, roles and years, which are no conditions of the question.
    """
    return [replace(s, words=_without_use(s.words, s.pauses, build)) for s in sentences]


def _without_use(words: tuple[Word, ...], pauses: frozenset[int], build: Build) -> tuple[Word, ...]:
    if found := CHECKS.search(words):
        # 'cột sản phẩm ghi gì | để xem truyện tranh có được tính không'
        words = words[: found.first] if asks(words[: found.first]) else words
    places = paused_places(words, pauses)
    for place in places:
        starts = [i for i in places if i < place]
        if _opens(words[place:], build) and _is_whole(words[:place], build, starts):
            end = next((i for i in places if i > place and _asks_on(words[i:])), len(words))
            return (*words[:place], *words[end:])
    return words


def _opens(words: Words, build: Build) -> bool:
    """Whether words open what the answer is for, or tell who asks and nothing of the tasks."""
    if OPENS.opens(words):
        return True
    return WHY.opens(words) is not None and not (asks(words) or build(words).slots.of(*MEANT))


def _is_whole(words: Words, build: Build, starts: Sequence[int]) -> bool:
    """Whether words ask for tasks, at once or from one of `starts` on, and say by which conditions.

    'Sếp bảo tra giúp: | việc nào …' asks where somebody's order ends.
    """
    query = build(words)
    if query.agencies and query.slots.has(SlotKind.FOLLOW, "then_what"):
        # 'còn Bộ A thì sao'
        return True
    if not any(asks(words[start:]) for start in (0, *starts)):
        return False
    wanted = query.which_tasks or ((query.lists or query.counts) and query.about_tasks)
    return bool(wanted) and says_something(query)


def _asks_on(words: Words) -> bool:
    return asks(words) and not OPENS.opens(words)
