"""Which tasks a query means: by its conditions, its topic, and what it keeps to, sets aside or adds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from assistant.conditions import (
    Condition,
    agency_condition,
    cell_conditions,
    excluded_condition,
    numbered_condition,
    whole_numbers,
)
from assistant.evidence.answerable import asks
from assistant.evidence.find import rank_tasks
from assistant.evidence.glossary import load_glossary
from assistant.evidence.pick import choose_each, choose_joint, with_product
from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.quoted import QUOTED
from assistant.read.alternatives import CHOSEN, JOINTLY, alternatives
from assistant.read.base import Reading, ids
from assistant.read.either_named import any_named, not_both
from assistant.read.matter import about_topic, holds_some, named_in
from assistant.read.timed import timed_conditions
from assistant.read.topic_told import topic_condition
from assistant.readings.cells import column_of_topic
from assistant.roles_spoken import in_any_part, in_no_column, role_spoken_of
from assistant.share_conditions import share_condition
from assistant.slots import SlotKind
from corpus.normalize import fold
from structured import filters as f
from structured.types import Role, Task

# A product is meant when its cell holds at least this much of the topic.
LEAST_PRODUCT = 0.5
# Words that no task holds beside a condition on time are noise, unless the probe finds the question
# strange to the text (log-odds below this).
LEAST_ODDS = -1.0
# … and a task is set aside for a matter when it holds at least this much of it.
LEAST_ASIDE = 0.6
# Of so many tasks not all are meant by what is set aside.
SEVERAL = 2
# Words by which one of several agencies will do.
EITHER = folded("aggregate_or")
# 'on | housing', 'with the | database'
ANNOUNCING = phrasing("select_announcing")
# Tasks with the conditions by which they were selected.
Selected = tuple[tuple[Task, ...], list[Condition]]


def conditions_of(reading: Reading) -> list[Condition]:
    """Return all conditions of the question except its topic."""
    query, either = reading.query, reading.say("join_or")
    return [
        *(
            agency_condition(a, query, reading.name, reading.library.agencies, either)
            for a in query.agencies
        ),
        *share_condition(query),
        *timed_conditions(reading),
        *excluded_condition(query),
        *cell_conditions(query),
        *described_conditions(reading),
        *not_both(query, reading.library.agencies),
    ]


def described_conditions(reading: Reading) -> Iterator[Condition]:
    """Yield, for each description of tasks beside the question, that a task is one of them or is not."""
    query = reading.query
    limits = map(partial(_told, reading), _in_role(query, query.limits, query.roles))
    apart = (
        replace(one, task_refs=whole_numbers(one.task_refs, one.sections or query.sections))
        for one in query.aside
    )
    aside = map(partial(_set_aside, reading), _in_role(query, apart, role_spoken_of(query), True))
    yield from (told for told in limits if told is not None)
    yield from (told.opposite for told in aside if told is not None)


def _in_role(
    query: Query, described: Iterable[Query], spoken: tuple[Role, ...], aside: bool = False
) -> Iterator[Query]:
    """Yield what is described, in the role `spoken` of: 'có một cơ quan chủ trì và đó là Bộ A'."""
    for one in described:
        told = one.roles or any(a.role or a.any_role for a in one.agencies) or in_no_column(one)
        told = told or (aside and in_any_part(one.words))
        same = one.agencies and not (told or query.agencies) and len(spoken) == 1
        yield replace(one, roles=spoken) if same else one


def _told(reading: Reading, query: Query, loosely: bool = True) -> Condition | None:
    """Return the condition to be one of the tasks that `query` describes; None when it says nothing."""
    described = replace(reading, query=query)
    if numbered := numbered_condition(query.task_refs):
        return numbered
    tasks, conditions = meant(described, loosely)
    return _one_of(ids(tasks), describe(described, conditions, loosely)) if conditions else None


def _set_aside(reading: Reading, query: Query) -> Condition | None:
    """Return the condition to be set aside; of a matter that all tasks hold, those that say it, or the best.

    Of several matters ('ngoài nhà ở và nước sinh hoạt') each sets its own task aside, where each surely has one.
    """
    described, matter = replace(reading, query=query), _is_matter(query)
    apart = (choose_joint(described) or choose_each(described)) if matter else ()
    if apart:
        return _one_of(ids(apart), describe(described, [topic_condition(described, apart)]))
    told = _told_aside(reading, query)
    if told is None or not matter:
        return told
    if not holds_some(described, filter(told.holds, reading.library.tasks), LEAST_ASIDE):
        return None
    wanted = replace(reading, query=replace(reading.query, aside=()))
    left = fitting(wanted, conditions_of(wanted))
    if len(left) < SEVERAL or not all(map(told.holds, left)):
        return told
    # The title of a section holds its matter, but the tasks that say it are meant.
    named = named_in(query.topic, left)
    best = [task for task, _ in rank_tasks(query, reading.library, left, "fused")[:1]]
    apart = named if len(named) < len(left) else ()
    return _one_of(ids(apart or best), dict(told.values)["what"]) if apart or best else told


def _is_matter(query: Query) -> bool:
    """Whether tasks are described by their matter alone."""
    named = query.agencies or query.times or query.sections or query.task_refs or query.cells
    return bool(query.topic) and not named


def _told_aside(reading: Reading, query: Query) -> Condition | None:
    """Return the condition to be one of the tasks set aside: of the very year told, where some are."""
    query = any_named(query)
    strict = _told(reading, _strictly_timed(query), loosely=False)
    if strict is None or any(map(strict.holds, reading.library.tasks)):
        return strict
    # Of agencies that no task has together either is meant: 'trừ việc Bộ A hoặc Bộ B chủ trì'.
    either = any(word.folded in EITHER for word in query.words)
    return _told(reading, query, loosely=either) if query.times or either else strict


def _strictly_timed(query: Query) -> Query:
    """Return a description of what is set aside: 'việc phải làm trong năm 2022' has that year for its time."""
    times = (replace(t, relation="year") if t.relation == "covers" else t for t in query.times)
    return replace(query, times=tuple(times))


def meant(reading: Reading, loosely: bool = True) -> Selected:
    """Return the tasks that a description means, with its conditions: none when it says nothing.

    `loosely`, of agencies that no task has together either will do: 'một trong hai bộ A, B'.
    """
    conditions = conditions_of(reading)
    named = conditions[: len(reading.query.agencies)]
    loosely = loosely and not f.select(pool_of(reading), *(c.holds for c in named))
    tasks = fitting(reading, conditions, loosely)
    matter = reading.query.topic and not reading.query.cells
    if matter and (about := _of_the_matter(reading, tasks)):
        return about, [*conditions, topic_condition(reading, about)]
    return tasks, conditions


def _of_the_matter(reading: Reading, tasks: Sequence[Task]) -> tuple[Task, ...]:
    """Return those of `tasks` that hold the topic, in their product where that column is spoken of."""
    if "product" in reading.query.fields:
        return same_product(reading, tasks) or with_product(reading, tasks, LEAST_PRODUCT)
    return about_topic(reading, tasks)


def _one_of(numbers: Sequence[str], what: str) -> Condition:
    return Condition(lambda task: task.id in numbers, "d_described", (("what", what),))


def fitting(
    reading: Reading, conditions: Sequence[Condition], loosely: bool = True
) -> tuple[Task, ...]:
    """Return the tasks for which every condition holds; of agencies joined by 'hoặc' any will do.

    `loosely`, either agency will do, too, when none has both and they are not asked for together.
    """
    pool = pool_of(reading)
    alike = alternatives(reading.query, pool_of(reading), conditions, loosely)
    either = [f.any_of(*(c.holds for c in alike))] if alike else []
    return f.select(pool, *either, *(c.holds for c in conditions if c not in alike))


def pool_of(reading: Reading) -> tuple[Task, ...]:
    """Return the tasks among which to look: those of the answer before, or all."""
    within = reading.query.within
    return tuple(task for task in reading.library.tasks if not within or task.id in within)


def selected(reading: Reading) -> Selected | None:
    """Return the tasks that fit the question's conditions and topic, with these conditions."""
    conditions = conditions_of(reading)
    tasks = fitting(reading, conditions)
    about = about_topic(reading, tasks) if _narrows(reading) else ()
    if "product" in reading.query.fields and reading.query.topic and not reading.query.cells:
        about = _of_the_matter(reading, tasks) or about
    if about:
        return about, [*conditions, topic_condition(reading, about)]
    column = column_of_topic(reading.query) if tasks and conditions else None
    if column:
        # 'sản phẩm là nghị định, không do Bộ A chủ trì': no cell of those tasks holds these words.
        words = (("words", reading.query.topic_text),)
        return (), [*conditions, Condition(lambda task: False, f"d_says_{column}", words)]
    lacks = not reading.query.cells and _must_be_about(reading)
    return None if lacks and tasks else (tasks, conditions)


def united(reading: Reading) -> Selected:
    """Return the tasks of any of the descriptions that the question joins by 'hoặc'."""
    query = reading.query
    wanted = (
        # What a turn adds to a list keeps to nothing that was set aside from it.
        replace(one, also=())
        if "added" in one.carried
        else replace(one, limits=query.limits, aside=query.aside, also=())
        for one in (query, *query.also)
    )
    parts = [replace(reading, query=one) for one in wanted]
    found = [(part, *meant(part)) for part in parts]
    within = _one_of(query.within, reading.say("d_told"))
    found = [(p, t, c or ([within] if p.query.within else [])) for p, t, c in found]
    held = {task.id for _, tasks, conditions in found for task in tasks if conditions}
    told = (describe(part, conditions) for part, _, conditions in found if conditions)
    what = reading.say("d_or").join(told)
    tasks = tuple(task for task in reading.library.tasks if task.id in held)
    return tasks, [_one_of(tuple(held), what)]


def same_product(reading: Reading, tasks: Sequence[Task]) -> tuple[Task, ...]:
    """Return those of `tasks` whose product is, word for word, what the question quotes."""
    quoted = {fold(text).strip(" .;,") for text in QUOTED.findall(reading.query.question)}
    return tuple(task for task in tasks if fold(task.product.value) in quoted)


def _narrows(reading: Reading) -> bool:
    """Whether the topic may narrow the list: a lone word beside an agency is mere noise."""
    query = reading.query
    if query.cells:
        # The words are a condition of their own, and an exact one.
        return False
    named = query.topic_announced or not query.agencies or _is_term(query)
    return len(query.topic) > 1 or bool(query.topic and named)


def _is_term(query: Query) -> bool:
    """Whether a topic is an English term of one word that is announced: 'with the database', 'on housing'."""
    line = [word.folded for word in query.topic]
    place = query.words.index(query.topic[0]) if line and query.topic[0] in query.words else 0
    announced = ANNOUNCING.search(query.words[:place]) is not None
    return query.english and announced and load_glossary().size(line, 0) > 0


def _must_be_about(reading: Reading) -> bool:
    """Whether the topic is no mere noise: announced by 'về …', or with no agency to ask for."""
    query = reading.query
    if query.topic_announced or query.agencies or len(query.topic) < 2:
        return query.topic_announced
    counted = query.sections and (query.counts or query.lists)
    timed = query.times or counted or query.slots.has(SlotKind.SHARE)
    return not timed or asks(query, reading.library) < LEAST_ODDS


def describe(reading: Reading, conditions: Sequence[Condition], loosely: bool = True) -> str:
    """Return the conditions in words; agencies of one role together, joined by 'và' or 'hoặc'."""
    either = alternatives(reading.query, pool_of(reading), conditions, loosely)
    jointly = CHOSEN if either else JOINTLY
    told = [c for c in conditions if c.negated or c.key not in jointly]
    for key in jointly:
        alike = [c for c in conditions if c.key == key and not c.negated]
        # 'do A chủ trì, do B hoặc C chủ trì' where A works with either.
        beside = [c for c in alike if c not in either] if either else []
        joined = [c for c in alike if c not in beside]
        told = [*beside, *_in_common(reading, joined, bool(either and joined)), *told]
    worded = (_worded(reading, c) for c in sorted(told, key=lambda c: c.negated))
    # A section may be told before the question and in it.
    return ", ".join(dict.fromkeys(worded))


def _in_common(reading: Reading, alike: Sequence[Condition], either: bool) -> Sequence[Condition]:
    """Return one condition for agencies in the same role: 'do A và B cùng chủ trì', 'do A hoặc B chủ trì'."""
    if len(alike) < 2:
        return alike
    *before, last = (dict(c.values)["agency"] for c in alike)
    joined = reading.say("join_or" if either else "join").join((", ".join(before), last))
    key = alike[0].key if either else f"{alike[0].key}_together"
    return [replace(alike[0], key=key, values=(("agency", joined),))]


def _worded(reading: Reading, condition: Condition) -> str:
    words = reading.say(condition.key, **dict(condition.values))
    return reading.say("d_except", what=words) if condition.negated else words
