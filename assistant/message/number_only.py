"""Words around a count that say no more than that a number is wanted, or who wanted to know it.

'Mục III có mấy việc, anh chỉ cần con số để trả lời Văn phòng', '… ông bạn đố bác là bảng có mấy việc hằng năm'.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.readings.tellings import Build, asks
from assistant.slots import SlotKind
from assistant.words import Word, opened, parted

# 'tôi chỉ cần con số | để điền vào báo cáo'
ONLY = phrasing("number_only")
# 'ông bạn đố bác là | trong bảng có bao nhiêu việc …'
PUT_TO = phrasing("number_put_to")
# What a count may keep to.
CONDITIONS = (
    *(SlotKind.AGENCY, SlotKind.SECTION, SlotKind.TASK_REF, SlotKind.ROLE, SlotKind.NODE),
    *(SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.SHARE, SlotKind.NEGATION),
)


def count_alone(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words of a message without those that say of its count but that it is wanted."""
    return _after_story(_without_only(_without_way(words, build), build), build)


# 'tính nhóm IV là một nhiệm vụ (vì không chia nhỏ)'
COUNTED_AS = phrasing("number_counted_as")


def _without_way(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words without a clause that says what counts as one task, which every task of the table does."""
    found = COUNTED_AS.search(words)
    if found is None:
        return words
    places = (n for n in range(found.last, len(words)) if words[n].starts or parted(words, n))
    end = next(places, len(words)) if found.first else found.last
    rest = (*words[: found.first], *words[end:])
    counted = build(rest) if rest and not asks(words[found.last : end]) else None
    whole = counted is not None and counted.counts and not counted.yes_no
    return words if not whole else rest if found.first else opened(rest)


def _without_only(words: Sequence[Word], build: Build) -> Sequence[Word]:
    for found in ONLY.each(words):
        begins = found.first and (words[found.first].starts or parted(words, found.first))
        if not begins or not _asks_number(build(words[: found.first])):
            continue
        places = range(found.last, len(words))
        end = next((n for n in places if words[n].starts), len(words))
        # 'tôi cần một con số đúng: | cả phụ lục có bao nhiêu nhiệm vụ'
        if asks(words[found.last : end]):
            continue
        # 'chỉ cần con số | , không cần văn bản khác'
        pause = next((n for n in places if n < end and parted(words, n)), end)
        if not build(words[found.first : pause]).slots.of(*CONDITIONS):
            rest = words[pause:] if pause == end else opened(words[pause:])
            return (*words[: found.first], *rest)
    return words


def _asks_number(query: Query) -> bool:
    """Whether tasks are counted, or an amount is asked for: 'tổng kinh phí là bao nhiêu tỷ đồng'."""
    return query.counts or (query.slots.has(SlotKind.ASKED) and asks(query.words))


def _after_story(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return what somebody put to the asker, where it is a count of its own: the story before tells no tasks."""
    found = PUT_TO.search(words)
    if found is None or any(word.starts for word in words[found.last :]):
        return words
    asked = build(words[found.last :])
    story = build(words[: found.first]).slots
    kept = story.of(SlotKind.SECTION, SlotKind.TASK_REF, SlotKind.YEAR, SlotKind.PERIOD)
    return words if kept or not _counts_some(asked) else opened(words[found.last :])


def _counts_some(query: Query) -> bool:
    """Whether tasks are counted that are described."""
    described = query.agencies or query.times or query.sections or query.cells
    return query.counts and bool(described or query.slots.has(SlotKind.SHARE))
