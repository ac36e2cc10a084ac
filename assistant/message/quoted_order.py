"""An order that a message quotes and asks to carry out: 'Sếp viết: "việc nhà ở ai phối hợp? hạn nào?". Tra giúp.'

What is asked stands in the quotation; what is told before it, and the plea after it, ask nothing of the text.
"""

from __future__ import annotations

from collections.abc import Callable

from assistant.grammar import phrasing
from assistant.message.quoted_talk import BACK, LEAST, QUOTATION
from assistant.message.sentences import sentences_of
from assistant.query import Query
from assistant.reader import Said
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import SlotKind
from assistant.words import opened

# 'bên mình', 'bộ ta': who is meant is told before the quotation.
OWN = phrasing("openings_own")
# What a question on the text has, and no plea for an answer.
OF_TEXT = (
    *(SlotKind.ROLE, SlotKind.FIELD, SlotKind.AGENCY, SlotKind.TASK, SlotKind.SECTION),
    *(SlotKind.TASK_REF, SlotKind.NODE, SlotKind.FACET, SlotKind.CELL, SlotKind.COMPARE),
    *(SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.PART, SlotKind.CLAIM),
)
# What words after a quotation name where they want something themselves.
NAMED = (*OF_TEXT[:5], SlotKind.TASK_REF, SlotKind.NODE, SlotKind.CELL)
# What a sentence that introduces a quotation may limit it to.
LIMITS = (SlotKind.SECTION, SlotKind.TASK, SlotKind.TASK_REF, SlotKind.NODE, SlotKind.PART)
LEAST_MATTER = 2


def with_order(message: str, said: Said, read: Callable[[str], Said]) -> tuple[str, Said]:
    """Return a message with the words of the order that it quotes alone; as it is where it asks something else.

    In the message returned no quotation marks stand around the order: what they enclose is no name. `read`
    reads a message.
    """
    spans = [found.span(1) for found in QUOTATION.finditer(message)]
    held = [[w for w in said[0] if start <= w.start < end] for start, end in spans]
    long = [span for span, inside in zip(spans, held, strict=True) if len(inside) >= LEAST]
    if len(long) != 1 or len(max(held, key=len)) == len(said[0]):
        return message, said
    start, end = long[0]
    bare = f"{message[: start - 1]} {message[start:end]} {message[end + 1 :]}"
    words, build = read(bare)
    order = [word for word in words if start <= word.start < end]
    before, after = ([w for w in words if w.start < start], [w for w in words if w.start >= end])
    if not _is_order(bare, order, build) or _limits(before, build) or _goes_on(after, build):
        return message, said
    rest = sentences_of(bare, [*before, *after])
    if any(_asks(sentence.words, sentence.ends, build) for sentence in rest):
        return message, said
    return bare, (opened(order), build)


def _is_order(message: str, order: Words, build: Build) -> bool:
    """Whether a quotation asks, and says itself of what."""
    sentences = sentences_of(message, order)
    if not any(s.ends or asks(s.words) or build(s.words).lists for s in sentences):
        return False
    if OWN.search(order) and not build(order).agencies:
        return False
    return any(_describes(build(s.words)) for s in sentences)


def _describes(query: Query) -> bool:
    if query.yes_no or BACK & set(query.slots.values(SlotKind.FOLLOW)):
        return False
    named = query.agencies or query.sections or query.task_refs or query.nodes or query.cells
    told = named or query.times or query.about_tasks or len(query.topic) >= LEAST_MATTER
    return bool(told)


def _asks(words: Words, ends: bool, build: Build) -> bool:
    """Whether a sentence beside the quotation asks something of the text, or if the quotation is right."""
    query = build(words)
    if query.yes_no or query.counts:
        return True
    of_text = any(map(query.slots.has, OF_TEXT))
    return of_text and (ends or asks(words) or query.lists)


def _goes_on(words: Words, build: Build) -> bool:
    """Whether words after a quotation name tasks themselves: '… Vẫn nhiệm vụ ở mục IV ấy, cho xin chủ trì.'"""
    return bool(words) and bool(build(words).slots.of(*NAMED))


def _limits(words: Words, build: Build) -> bool:
    """Whether what is told before a quotation says which tasks it is about."""
    starts = [n for n, word in enumerate(words) if word.starts or not n]
    return bool(words) and any(map(build(words[starts[-1] :]).slots.has, LIMITS))
