"""What a message tells of the world around its question, which is no condition on the tasks it asks for.

'Đa số việc ghi gộp 2021 - 2030, có việc chỉ ghi 2022. Tôi cần các việc tách làm hai giai đoạn.', 'Có người
nói 25 việc, có người nói 30. Có tất cả bao nhiêu nhiệm vụ?': beside a question that is whole by itself, what
others claim, what holds of most tasks, how agencies were reorganised, and what was done already, ask nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.message.described import describes, says_something
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build, asks, only_at
from assistant.slots import SlotKind

TOLD = (
    "circumstances_hearsay",
    "circumstances_most",
    "circumstances_reorganised",
    "circumstances_done",
    "circumstances_divided",
    "circumstances_counting",
)
# What takes up the tasks told of before, so that these are meant.
TAKING_UP = frozenset({"those", "that"})


def without_circumstances(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without those that only tell of circumstances, where a later one is whole."""
    if len(sentences) < 2 or _confirms(build(sentences[-1].words)):
        return list(sentences)
    kept = []
    for place, sentence in enumerate(sentences):
        later = [build(one.words) for one in sentences[place + 1 :]]
        told = _is_circumstance(sentence) or _was_had(sentence, sentences[place + 1 :], build)
        if not (told and any(map(_is_whole, later)) and not any(map(_takes_up, later))):
            kept.append(sentence)
    return kept


def _confirms(query: Query) -> bool:
    """Whether a claim is to be confirmed, so that what others say is what is asked about."""
    return query.yes_no and not query.counts


def _is_circumstance(sentence: Sentence) -> bool:
    words = sentence.words
    return not (sentence.ends or asks(words)) and any(phrasing(name).search(words) for name in TOLD)


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
    tasks = query.about_tasks or query.lists or query.counts
    return bool(tasks and (says_something(query) or _of_all(query)))


def _of_all(query: Query) -> bool:
    return query.counts and phrasing("circumstances_all").search(query.words) is not None


def _takes_up(query: Query) -> bool:
    return bool(TAKING_UP & set(query.slots.values(SlotKind.FOLLOW)))
