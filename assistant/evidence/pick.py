"""Which task is meant when a question describes it in other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.evidence.find import Evidence, is_row, rank, rank_tasks
from assistant.grammar import folded
from assistant.query import Query
from assistant.read.base import Reading
from assistant.readings.matters import listed, matters
from assistant.words import Word
from corpus.search import Mode
from structured.types import Task

# With this coverage and this probability by words alone, no embedding model is loaded.
CLEAR_COVERAGE, CLEAR = 0.9, 0.95
# A task less likely than this is offered beside those that are this share as likely, if there are any.
CERTAIN, AS_LIKELY, OFFERED = 0.5, 0.25, 4
# Where this much of the probability lies outside the rows, a question is about no task.
TOLD = 0.6
# A task that holds at least this share of the best coverage is as good an answer to 'which tasks'.
EQUAL = 0.9


@dataclass(frozen=True)
class Choice:
    """The tasks that a description fits; `certain` when they are the ones meant."""

    tasks: tuple[Task, ...]
    evidence: tuple[Evidence, ...]
    certain: bool
    near: tuple[Task, ...] = ()


def choose_task(reading: Reading, tasks: Sequence[Task]) -> Choice:
    """Return the task that the topic of the question describes, or the candidates."""
    ranked = rank_tasks(reading.query, reading.library, tasks, "bm25")
    if not _clear(ranked):
        ranked = rank_tasks(reading.query, reading.library, tasks, "fused")
    if not ranked:
        return Choice((), (), False)
    evidence = tuple(e for _, e in ranked)
    near = _near(ranked)
    best = evidence[0].probability
    offered = tuple(task for task, e in ranked[:OFFERED] if e.probability >= AS_LIKELY * best)
    if best >= CERTAIN or len(offered) < 2:
        return Choice((ranked[0][0],), evidence, True, near)
    return Choice(offered, evidence, False, near)


def _near(ranked: Sequence[tuple[Task, Evidence]]) -> tuple[Task, ...]:
    """Return, in the order of the text, the tasks that hold as much of the topic as the best (nearly).

    Where none holds a word of it, the one that is meant by it; () where none is.
    """
    best = max(e.coverage for _, e in ranked)
    if not best:
        return tuple(task for task, e in ranked[:1] if e.probability >= CERTAIN)
    kept = [task for task, e in ranked if e.coverage >= EQUAL * best]
    return tuple(sorted(kept, key=lambda task: task.content.spans[0]))


def with_product(reading: Reading, tasks: Sequence[Task], least: float = 0.0) -> tuple[Task, ...]:
    """Return those of `tasks` whose product cell holds most of the topic; all when none does."""
    pieces = alternatives(reading.query) if least else [reading.query.topic]
    found = {task.id for piece in pieces for task in _producing(reading, piece, tasks, least)}
    return tuple(task for task in tasks if task.id in found)


def _producing(
    reading: Reading, topic: Sequence[Word], tasks: Sequence[Task], least: float
) -> tuple[Task, ...]:
    units = reading.library.topics.units(topic)
    held = {t.id: reading.library.topics.coverage_of(units, t.product.value) for t in tasks}
    best = max(held.values(), default=0.0)
    return tuple(t for t in tasks if held[t.id] >= max(EQUAL * best, least))


def choose_each(reading: Reading) -> tuple[Task, ...]:
    """Return the tasks described by the parts of a topic that 'với', 'và', 'hay' join; () when unsure."""
    parts = [replace(reading.query, topic=part, words=part) for part in matters(reading.query)]
    choices = [choose_task(replace(reading, query=part), reading.library.tasks) for part in parts]
    told = [
        choice.certain or len(part.topic) > 1 for part, choice in zip(parts, choices, strict=True)
    ]
    # A single word beside what describes tasks need not describe one.
    choices = [choice for choice, tells in zip(choices, told, strict=True) if tells]
    if len(choices) < 2 or not all(choice.certain for choice in choices):
        return ()
    return tuple(dict.fromkeys(choice.tasks[0] for choice in choices))


# Each of several matters is told apart when a task is so surely meant by it, and no task by two of them.
SURELY, HELD, BOTH = 0.9, 0.75, 0.6


def choose_joint(reading: Reading) -> tuple[Task, ...]:
    """Return the tasks that 'việc A và việc B' names, each surely; () when one task is meant by all of it."""
    parts = listed(reading.query)
    if len(parts) < 2:
        return ()
    chosen = [_chosen(reading, part) for part in parts]
    tasks = tuple(dict.fromkeys(task for task in chosen if task))
    return () if None in chosen or len(tasks) < 2 or _one_holds(reading, parts) else tasks


def _chosen(reading: Reading, part: tuple[Word, ...]) -> Task | None:
    """Return the task that is surely meant by a part of the topic."""
    query = replace(reading.query, topic=part, words=part)
    choice = choose_task(replace(reading, query=query), reading.library.tasks)
    return choice.tasks[0] if is_sure(choice) else None


def is_sure(choice: Choice) -> bool:
    """Whether one task alone is meant, so surely that it may stand beside others, or against what is claimed."""
    best = choice.evidence[0] if choice.certain else None
    return best is not None and best.probability >= SURELY and best.coverage >= HELD


def _one_holds(reading: Reading, parts: Sequence[tuple[Word, ...]]) -> bool:
    """Whether the task that is meant by the whole topic holds two of its parts: 'đất sản xuất và nhà ở'."""
    whole = choose_task(reading, reading.library.tasks).tasks[:1]
    topics = reading.library.topics
    held = [
        topics.coverage_of(topics.units(part), t.content.value) for t in whole for part in parts
    ]
    return sum(share >= BOTH for share in held) > 1


OR = folded("either_or")


def alternatives(query: Query) -> list[tuple[Word, ...]]:
    """Cut the topic where 'hoặc' or 'hay' stands between its words; the whole when nowhere."""
    places = [word.start for word in query.words if word.folded in OR]
    pieces: dict[int, list[Word]] = {}
    for word in query.topic:
        pieces.setdefault(sum(place < word.start for place in places), []).append(word)
    return [tuple(piece) for piece in pieces.values()]


def _clear(ranked: Sequence[tuple[Task, Evidence]]) -> bool:
    return bool(ranked) and _is_clear(ranked[0][1])


def _is_clear(best: Evidence) -> bool:
    return best.coverage >= CLEAR_COVERAGE and best.probability >= CLEAR


def better_told(reading: Reading, choice: Choice) -> bool:
    """Whether the passages beside the rows are likelier what the question is about than any task."""
    mode: Mode = "fused" if any(e.dense for e in choice.evidence) else "bm25"
    return told_share(reading, mode) >= TOLD


# A duty that holds all of so many words of a matter, word by word, is meant rather than a task that holds less.
DUTIES, WORDS, WHOLE, LESS = "ke-hoach/III/", 5, 0.99, 0.9
# A task that holds less of a matter in whatever wording is not the one meant.
MOST = 0.75


def duty_said(reading: Reading, choice: Choice) -> Evidence | None:
    """Return the duty of the plan that says what is asked about in so many words, which the task chosen does not.

    'Việc xử lý trách nhiệm khi vi phạm pháp luật về giảm nghèo giao cho ai': a task is on that law, too.
    """
    query, topics = reading.query, reading.library.topics
    if query.about_tasks or query.task_refs or len(query.topic) < WORDS or query.yes_no:
        return None
    units = topics.units(query.topic)

    def own(key: str) -> float:
        return topics.coverage(units, key, verbatim=True)

    if any(own(task.key) >= LESS for task in choice.tasks):
        return None
    duties = rank(query, reading.library, lambda p: p.id.startswith(DUTIES), "bm25")
    said = next((duty for duty in duties if own(duty.passage.key) >= WHOLE), None)
    return said or _likeliest_duty(reading, choice)


def _likeliest_duty(reading: Reading, choice: Choice) -> Evidence | None:
    """Return the duty that of all passages fits best, and whole in whatever wording, where no task does.

    'Xử lý vi phạm pháp luật về giảm nghèo do ai xem xét': the text says 'xem xét trách nhiệm'.
    """
    if any(evidence.coverage >= MOST for evidence in choice.evidence):
        return None
    best = rank(reading.query, reading.library, lambda p: True)[:1]
    found = (e for e in best if e.passage.id.startswith(DUTIES) and e.coverage >= WHOLE)
    return next(found, None)


def told_share(reading: Reading, mode: Mode) -> float:
    """Return how likely it is that a passage beside the rows answers the question."""
    found = rank(reading.query, reading.library, lambda p: True, mode)
    return sum(e.probability for e in found if not is_row(e.passage))
