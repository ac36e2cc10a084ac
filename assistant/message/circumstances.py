"""What a message tells of the world around its question, which is no condition on the tasks it asks for.

'Đa số việc ghi gộp 2021 - 2030, có việc chỉ ghi 2022. Tôi cần các việc tách làm hai giai đoạn.', 'Có người
nói 25 việc, có người nói 30. Có tất cả bao nhiêu nhiệm vụ?': beside a question that is whole by itself, what
others claim, what holds of most tasks, how agencies were reorganised, and what was done already, ask nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, marked, phrasing
from assistant.message.described import describes, says_something
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import NEEDS, Build, Words, asks, noun_at, only_at
from assistant.slots import SlotKind

TELLERS, SAYS = marked("circumstances_tellers"), marked("circumstances_says")
TOLD = (
    "circumstances_heard",
    "circumstances_most",
    "circumstances_done",
    "circumstances_divided",
    "circumstances_counting",
)
# Of the tellers, those that without their marks are other words: 'chi' may be 'chỉ'.
UNSURE = folded("circumstances_unsure")
# What takes up the tasks told of before, so that these are meant.
TAKING_UP = frozenset({"those", "that"})


def without_circumstances(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without those that only tell of circumstances, where a later one is whole."""
    if len(sentences) < 2 or _confirms(build(sentences[-1].words)):
        return list(sentences)
    kept: list[Sentence] = []
    for sentence in reversed(sentences):
        later = [build(one.words) for one in kept]
        told = _is_circumstance(sentence, build) or _was_had(sentence, kept, build)
        if not (told and _stands_alone(later)):
            kept.insert(0, sentence)
    return kept


def _stands_alone(later: Sequence[Query]) -> bool:
    """Whether a later sentence says whole what is wanted, before any takes up the tasks told of."""
    return next((not _takes_up(q) for q in later if _is_whole(q) or _takes_up(q)), False)


def _confirms(query: Query) -> bool:
    """Whether a claim is to be confirmed, so that what others say is what is asked about."""
    return query.yes_no and not query.counts


def _is_circumstance(sentence: Sentence, build: Build) -> bool:
    words = sentence.words
    if sentence.ends or asks(words):
        return False
    event = noun_at(words) is None and phrasing("circumstances_events").search(words)
    agencies = phrasing("circumstances_reorganised").search(words) and build(words).agencies
    told = any(phrasing(name).search(words) for name in TOLD)
    return bool(event or agencies or told or (_claims(words) and not _wants(words)))


def _wants(words: Words) -> bool:
    """Whether it is told which tasks alone are taken: 'họ bảo chỉ lấy việc hằng năm'."""
    only = only_at(words)
    return only is not None and bool({word.folded for word in words[only + 1 : only + 2]} & NEEDS)


def _claims(words: Words) -> bool:
    """Whether words tell what others claim."""
    found = phrasing("circumstances_hearsay").search(words)
    return found is not None and all(
        _is_typed(words, found.start(name), found[name], written)
        for name, written in (("t", TELLERS), ("s", SAYS))
    )


def _is_typed(words: Words, place: int, said: str, written: dict[str, str]) -> bool:
    """Whether words at a place are those meant by how they are typed: 'chỉ' is no 'chị'."""
    meant = written[said].split()
    there = words[place : place + len(meant)]
    bare = () if said in UNSURE else (None,)
    return all(word.marked in (*bare, mark) for word, mark in zip(there, meant, strict=True))


def _was_had(sentence: Sentence, later: Sequence[Sentence], build: Build) -> bool:
    """Whether a sentence tells of tasks that were dealt with before more is wanted: 'Sếp hỏi thêm …'."""
    words = sentence.words
    if sentence.ends or asks(words) or only_at(words) is not None:
        return False
    more = any(
        phrasing("circumstances_more").search(one.words) and describes(one.words, build)
        for one in later
    )
    return more and phrasing("circumstances_had").search(words) is not None


def _is_whole(query: Query) -> bool:
    """Whether a sentence says by itself of which tasks it is, or means all of them."""
    # 'Lương bây giờ bao nhiêu tôi không hỏi' is about no tasks.
    rows = query.roles or noun_at(query.words) is not None
    tasks = query.about_tasks or ((query.lists or query.counts) and rows)
    return bool(tasks and (says_something(query) or _of_all(query)))


def _of_all(query: Query) -> bool:
    return query.counts and phrasing("circumstances_all").search(query.words) is not None


def counts_all(query: Query) -> bool:
    """Whether all tasks of the appendix are counted: 'phụ lục giao tổng cộng bao nhiêu nhiệm vụ'."""
    parts = [s.start for s in query.slots.of(SlotKind.PART) if s.value == "appendix"]
    counted = [s.start for s in query.slots.of(SlotKind.QUANTITY)]
    # 'Tôi quan tâm nhà ở. Có bao nhiêu nhiệm vụ trong phụ lục?' may still be about the matter.
    whole = bool(parts and counted) and min(parts) < min(counted)
    return whole and _of_all(query) and not _takes_up(query)


def _takes_up(query: Query) -> bool:
    """Whether tasks told of before are meant: 'trong đó …', 'Ngoài mảng đó ra …'."""
    besides = phrasing("besides_that").search(query.words)
    return bool(besides or TAKING_UP & set(query.slots.values(SlotKind.FOLLOW)))
