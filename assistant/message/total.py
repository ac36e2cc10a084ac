"""How many tasks the appendix has in all, asked after a story: '… tôi đếm ra hai số. Tất cả có mấy nhiệm vụ?'

A story that names nothing by which tasks are told apart is no condition on that number.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.message.completed import counts_all
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build, asks
from assistant.slots import SlotKind
from assistant.words import Word

# By what tasks are told apart.
CONDITIONS = (
    *(SlotKind.AGENCY, SlotKind.SECTION, SlotKind.TASK_REF, SlotKind.NODE, SlotKind.SCOPE),
    *(SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.SHARE, SlotKind.CELL),
    SlotKind.EXCLUDED,
)
# 'tất cả có bao nhiêu nhiệm vụ', where the story speaks of the appendix.
TOTAL = phrasing("total_asked")
# 'tính cả dòng | đó |'
MOST_TOPIC = 1


def total_asked(sentences: Sequence[Sentence], build: Build) -> tuple[Word, ...]:
    """Return the one sentence that asks for the number of all tasks; () where any keeps to some of them."""
    asking = [sentence.words for sentence in sentences if sentence.ends or asks(sentence.words)]
    if len(sentences) == 1 or not asking:
        return ()
    asked = build(asking[-1])
    if any(_asks_other(build(words)) for words in asking[:-1]):
        return ()
    told = [build(sentence.words) for sentence in sentences if sentence.words is not asking[-1]]
    named = any("appendix" in query.parts for query in (asked, *told))
    total = counts_all(asked) or (named and asked.counts and TOTAL.search(asked.words))
    kept = any(map(_keeps, (asked, *told))) or any(map(_tells_matter, told))
    return asking[-1] if total and not kept and len(asked.topic) <= MOST_TOPIC else ()


def _asks_other(query: Query) -> bool:
    """Whether a sentence before asks for anything but the number of all tasks: 'dân hỏi có bao nhiêu việc'."""
    asked = query.slots.of(SlotKind.QUANTITY, SlotKind.FIELD, SlotKind.WHO, SlotKind.YES_NO)
    return bool(asked) and not (counts_all(query) and len(query.topic) <= MOST_TOPIC)


def _keeps(query: Query) -> bool:
    """Whether a sentence names what sets some tasks apart, or aside."""
    roles = {"lead", "coordinate"} & {*query.slots.values(SlotKind.ROLE)}
    return bool(
        query.slots.of(*CONDITIONS) or roles or query.slots.has(SlotKind.NEGATION, "except")
    )


def _tells_matter(query: Query) -> bool:
    """Whether a sentence tells of a matter, and not of the table as a whole."""
    return query.slots.has(SlotKind.TOPIC) and "appendix" not in query.parts
