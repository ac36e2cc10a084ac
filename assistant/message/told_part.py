"""A body's part in the task of which another body's is told: 'Nhà ở do Bộ A chủ trì, vậy Bộ B có vai trò gì?'"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.fact_joints import ENOUGH_TOPIC
from assistant.message.sentences import INTERROGATIVE, Sentence, may_ask
from assistant.query import Query
from assistant.readings.part_asked import asks_part_alone, asks_part_in_it
from assistant.readings.tellings import Build, Words
from assistant.slots import SlotKind
from assistant.words import opened

# 'có vai trò gì', 'tham gia thế nào' and 'làm gì': what a sentence must hold to be tried.
ASKS = (phrasing("part_asked"), phrasing("part_asked_how"), phrasing("part_asked_does"))
# 'nói chung', 'trong cả kế hoạch': a part in all that there is.
AT_LARGE = phrasing("part_in_it_at_large")
# '… chủ trì | thì | Bộ B có vai trò gì'
LINKS = folded("told_part_links")


def with_part_apart(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences, one that tells of a task and asks for a part in it as two.

    'Nhà ở do Bộ A chủ trì, vậy Bộ B có vai trò gì' → 'Nhà ở do Bộ A chủ trì', 'vậy Bộ B có vai trò gì'.
    """
    return [part for sentence in sentences for part in _apart(sentence, build)]


def _apart(sentence: Sentence, build: Build) -> Iterator[Sentence]:
    """Yield the two parts of a sentence, or all of it."""
    words = sentence.words
    if any(one.search(words) for one in ASKS):
        for body in build(words).slots.of(SlotKind.AGENCY)[1:]:
            place = _opening(words, body.first)
            first, second = words[:place], opened(words[place:])
            if _tells(build(first)) and _asks(build(second)):
                yield replace(sentence, words=first, ends=False)
                yield replace(sentence, words=second)
                return
    yield sentence


def _opening(words: Words, place: int) -> int:
    """Return where the clause of a body begins: '… chủ trì | thì còn Bộ B'."""
    return next((i for i in range(place, 0, -1) if words[i - 1].folded not in LINKS), 0)


def tells_task(sentences: Sequence[Sentence], build: Build) -> bool:
    """Whether the last sentence alone asks, and for a body's part in the task that one before tells of."""
    *before, last = sentences or [Sentence((), False)]
    if not before or not any(one.search(last.words) for one in ASKS):
        return False
    alone = not any(sentence.ends for sentence in before)
    return alone and _asks(build(last.words)) and any(_tells(build(s.words)) for s in before)


def with_task_told(query: Query, before: Sequence[Query]) -> Query:
    """Return a question for a body's part as one of the task that a sentence before it tells of, if one does.

    '(Bộ A chủ trì nhà ở.) Bộ B có vai trò gì' is of no other task of that body.
    """
    told = next((one for one in reversed(before) if _tells(one)), None) if before else None
    if told is None or not _asks(query):
        return query
    return replace(query, topic=told.topic, task_refs=told.task_refs, told=told.words)


def _asks(query: Query) -> bool:
    """Whether a body's part is asked for, in nothing that is said: 'vậy Bộ A làm gì', 'Bộ A giữ vai trò gì'."""
    if not asks_part_alone(query) or AT_LARGE.search(query.words):
        return False
    # 'làm những việc gì' asks for all its tasks.
    return asks_part_in_it(query) or not query.slots.has(SlotKind.QUANTITY)


def _tells(query: Query) -> bool:
    """Whether it is told who has which role in a task: 'nhà ở do Bộ A chủ trì'."""
    roles = [a for a in query.agencies if a.role is not None and not a.negated]
    task = len(query.topic) >= ENOUGH_TOPIC or query.task_refs
    several = (query.about_tasks and not query.task_refs) or query.counts or query.superlative
    other = several or query.slots.of(SlotKind.COMPARE)
    return bool(roles and task) and not (other or _interrogative(query.words))


def _interrogative(words: Words) -> bool:
    return any(w.folded in INTERROGATIVE and may_ask(words, i) for i, w in enumerate(words))
