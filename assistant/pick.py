"""Which task is meant when a question describes it in other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.find import Evidence, is_row, rank, rank_tasks
from assistant.query import Query
from assistant.read.base import Reading
from assistant.slots import SlotKind
from assistant.words import Word
from structured.types import Task

# With this coverage and this lead over the next task, words alone decide and no model is loaded.
CLEAR, LEAD = 0.9, 0.12
# Below this coverage by words and this lead in score, the tasks are offered, not chosen.
MARGIN = 0.04
OFFERED = 4
# A task that holds at least this share of the best coverage is as good an answer to 'which tasks'.
EQUAL = 0.9
JOINING = frozenset({"voi", "va", "hay", "hoac", "con", "and", "or"})


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
    if len(ranked) == 1 or evidence[0].score - evidence[1].score >= MARGIN:
        return Choice((ranked[0][0],), evidence, True, near)
    offered = [task for task, e in ranked[:OFFERED] if evidence[0].score - e.score < MARGIN]
    return Choice(tuple(offered), evidence, False, near)


def _near(ranked: Sequence[tuple[Task, Evidence]]) -> tuple[Task, ...]:
    """Return, in the order of the text, the tasks that hold as much of the topic as the best (nearly)."""
    best = max(e.coverage for _, e in ranked)
    kept = [task for task, e in ranked if e.coverage >= EQUAL * best]
    return tuple(sorted(kept, key=lambda task: task.content.spans[0]))


def with_product(reading: Reading, tasks: Sequence[Task], least: float = 0.0) -> tuple[Task, ...]:
    """Return those of `tasks` whose product cell holds most of the topic; all when none does."""
    units = reading.library.topics.units(reading.query.topic)
    held = {t.id: reading.library.topics.coverage_of(units, t.product.value) for t in tasks}
    best = max(held.values(), default=0.0)
    return tuple(t for t in tasks if held[t.id] >= max(EQUAL * best, least))


def choose_each(reading: Reading) -> tuple[Task, ...]:
    """Return the tasks described by the parts of a topic that 'với', 'và', 'hay' join; () when unsure."""
    parts = [replace(reading.query, topic=part) for part in _parts(reading.query)]
    choices = [choose_task(replace(reading, query=part), reading.library.tasks) for part in parts]
    if len(choices) < 2 or not all(choice.certain for choice in choices):
        return ()
    return tuple(dict.fromkeys(choice.tasks[0] for choice in choices))


OR = frozenset({"hay", "hoac", "or"})


def alternatives(query: Query) -> list[tuple[Word, ...]]:
    """Cut the topic where 'hoặc' or 'hay' stands between its words; the whole when nowhere."""
    places = [word.start for word in query.words if word.folded in OR]
    pieces: dict[int, list[Word]] = {}
    for word in query.topic:
        pieces.setdefault(sum(place < word.start for place in places), []).append(word)
    return [tuple(piece) for piece in pieces.values()]


def _parts(query: Query) -> list[tuple[Word, ...]]:
    """Cut the topic where a joining word, or one that compares, stands between its words."""
    places = [i for i, word in enumerate(query.words) if word.folded in JOINING]
    places += [slot.first for slot in query.slots.of(SlotKind.COMPARE) if slot.end]
    parts: dict[int, list[Word]] = {}
    for word in query.topic:
        parts.setdefault(sum(query.words[p].start < word.start for p in places), []).append(word)
    return [tuple(part) for part in parts.values() if len(part) > 1]


def _clear(ranked: Sequence[tuple[Task, Evidence]]) -> bool:
    if not ranked or ranked[0][1].coverage < CLEAR:
        return False
    return len(ranked) == 1 or ranked[0][1].score - ranked[1][1].score >= LEAD


def better_told(reading: Reading, choice: Choice) -> bool:
    """Whether a passage of the plan fits the question clearly better than the best task."""
    strong = {"product", "deadline"} & set(reading.query.fields)
    others = rank(reading.query, reading.library, lambda p: not is_row(p), "bm25")
    margin = 0.25 if strong or reading.query.roles else 0.08
    return bool(others) and others[0].coverage > choice.evidence[0].coverage + margin
