"""Routes for claims on several tasks at once: numbers of them, what holds of each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.conditions import Condition
from assistant.evidence.pick import choose_each
from assistant.grammar import meanings, phrasing
from assistant.query import Query
from assistant.read import select
from assistant.read.alternatives import alternatives
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.claims_apart import claims_apart
from assistant.read.lists import columns_for
from assistant.read.matter import about_topic
from assistant.read.notes import notes
from assistant.read.proven import unproven_draft
from assistant.read.rest_told import rest_place
from assistant.read.topic_told import topic_condition
from assistant.readings.claimed_numbers import set_size
from assistant.routes.denied_beside import with_denied
from assistant.routes.divided import divided
from assistant.routes.each_named import TOGETHER
from assistant.slots import SlotKind, Slots
from structured import filters as f
from structured.types import Task

# So few bodies may do it between them.
PAIR = 2


def each(reading: Reading) -> Draft | None:
    """What is claimed of every task of a kind: 'các nhiệm vụ mục III đều 2021 - 2030, đúng không'."""
    if (filled := _none_empty(reading)) is not None:
        return filled
    if _of_others(reading.query):
        return None
    parts = divided(reading.query)
    if parts is None:
        return _of_all_told(reading)
    if claims_apart(reading) != ():
        # 'Bộ A được giao nhà ở, Bộ B trợ giúp pháp lý, đều đến 2030': each its own task.
        return None
    subject, claim = (replace(reading, query=part) for part in (parts.subject, parts.claim))
    claims = select.conditions_of(claim) or list(_filled(claim.query))
    if not claims:
        # 'đều là chủ trì hả': the agency was named before
        return _of_all_told(reading)
    if claim.query.topic:
        return None
    said = select.describe(claim, claims, loosely=False)
    if described := choose_each(subject):
        failing = _failing(claim, claims, described)
        return _each_draft(reading, described, failing, ", ".join(ids(described)), said)
    if not _said_of_tasks(subject.query):
        return None
    conditions, pool = _kind(subject)
    if not pool:
        return None
    failing = _failing(claim, claims, pool)
    everything = reading.say("told_tasks" if reading.query.within else "all_tasks")
    what = select.describe(reading, conditions) or everything
    draft = _each_draft(reading, pool, failing, what, said)
    if not _as_many(subject.query, len(pool)) or (failing and _between_them(claim, claims, pool)):
        return unproven_draft(reading, draft)
    return with_denied(reading, parts.denied, pool, draft) if parts.denied else draft


def _of_others(query: Query) -> bool:
    """Whether nothing is claimed of every task of a kind, though it looks so."""
    # What is said of the rest is not said of those before it; '… còn việc nào không' asks which.
    which = rest_place(query) or WHICH_NOT.search(query.words)
    # 'Bộ A và Bộ B đều không cùng chủ trì việc nào' is said of the two, and of no task.
    return bool(which) or (query.claimed == 0 and query.slots.has(SlotKind.SHARE, "together"))


def _kind(subject: Reading) -> tuple[Sequence[Condition], Sequence[Task]]:
    """Return the tasks of a kind, with the conditions that tell it."""
    conditions, pool = _spoken_of(subject)
    if not subject.query.topic:
        return conditions, pool
    pool = about_topic(subject, pool)
    return [*conditions, topic_condition(subject, pool)], pool


def _failing(claim: Reading, claims: Sequence[Condition], pool: Sequence[Task]) -> tuple[Task, ...]:
    """Return the tasks of which a claim does not hold; of bodies joined by 'hoặc' any will do."""
    alike = alternatives(claim.query, pool, claims, loosely=False)
    rest = [c for c in claims if c not in alike]
    either = [f.any_of(*(c.holds for c in alike))] if alike else []
    holding = f.select(pool, *either, *(c.holds for c in rest))
    return tuple(task for task in pool if task not in holding)


def _between_them(claim: Reading, claims: Sequence[Condition], pool: Sequence[Task]) -> bool:
    """Whether each task is some body's of those named, where not said to be theirs together.

    'Các việc mục V đều do Bộ A và Bộ B chủ trì' may be meant of each by one of them.
    """
    query = claim.query
    named = [c for _, c in zip(query.agencies, claims, strict=False)]
    if len(named) < PAIR or TOGETHER.search(query.words) or any(a.negated for a in query.agencies):
        return False
    rest = [c for c in claims if c not in named]
    return all(any(c.holds(t) for c in named) and all(c.holds(t) for c in rest) for t in pool)


def _as_many(query: Query, number: int) -> bool:
    """Whether there are as many as are spoken of, where a number is: 'cả ba việc mục II' has but two."""
    return set_size(query.words) in (None, number)


# 'có cơ quan phối hợp': that a column says anything.
FILLED, COLUMNS = phrasing("claims_filled"), meanings("whole_columns")


def _filled(query: Query) -> Iterator[Condition]:
    """Yield the condition that no cell of a column is empty, where it is claimed that each task has one."""
    found = FILLED.search(query.words)
    if found is not None:
        column = COLUMNS[found["column"]]
        yield Condition(lambda task: bool(getattr(task, column).value), f"d_filled_{column}")


WHICH_NOT = phrasing("claims_which_not")
NONE_EMPTY, SOME_EMPTY = phrasing("claims_none_empty"), phrasing("claims_some_empty")


def _none_empty(reading: Reading) -> Draft | None:
    """What is claimed of a column that no task, or some task, leaves empty: 'không việc nào thiếu sản phẩm'."""
    query, some = reading.query, SOME_EMPTY.search(reading.query.words)
    said = some or NONE_EMPTY.search(query.words)
    if said is None or not query.yes_no or query.agencies or query.times or query.carried:
        return None
    subject = replace(reading, query=replace(query, topic=(), cells=(), slots=Slots()))
    column = COLUMNS[said["column"]]
    conditions = select.conditions_of(subject)
    pool = select.fitting(subject, conditions)
    failing = tuple(task for task in pool if not getattr(task, column).value)
    what = select.describe(subject, conditions) or reading.say("all_tasks")
    claim = reading.say(f"d_filled_{column}")
    return _each_draft(reading, pool, failing, what, claim, turned=some is not None)


# 'Bộ A chủ trì cả bốn': of all the tasks told, spoken of last.
ALL_TOLD = phrasing("narrow_all_of_them")


def _of_all_told(reading: Reading) -> Draft | None:
    """What is claimed of all the tasks told before, where nothing divides them from it."""
    query = reading.query
    said = query.yes_no and not (query.topic or query.which_tasks or query.counts)
    if not (query.within and said and ALL_TOLD.search(query.words)):
        return None
    claims = select.conditions_of(replace(reading, query=replace(query, within=())))
    pool = tuple(t for t in reading.library.tasks if t.id in query.within)
    failing = tuple(t for t in pool if not all(c.holds(t) for c in claims))
    what = reading.say("told_tasks")
    if not claims:
        return None
    draft = _each_draft(reading, pool, failing, what, select.describe(reading, claims))
    return draft if _as_many(query, len(pool)) else unproven_draft(reading, draft)


def _spoken_of(subject: Reading) -> tuple[list[Condition], Sequence[Task]]:
    """Return the tasks that something is claimed of: as many as are said to be, if a time can be so read."""
    query, known = subject.query, set_size(subject.query.words)
    found = []
    for relation in ("", *EXACT_TIMES):
        times = tuple(replace(t, relation=relation or t.relation) for t in query.times)
        reading = replace(subject, query=replace(query, times=times))
        conditions = select.conditions_of(reading)
        found.append((conditions, select.fitting(reading, conditions)))
    return next((one for one in found if len(one[1]) == known), found[0])


# 'cả hai nhiệm vụ làm trong năm 2022': those of that very year, where as many as that cover it and others.
EXACT_TIMES = ("year", "by")


def _each_draft(
    reading: Reading,
    pool: Sequence[Task],
    failing: Sequence[Task],
    what: str,
    claim: str,
    turned: bool = False,
) -> Draft:
    """Return whether something holds of all tasks; `turned`, it is claimed that of some it does not."""
    shown = failing or pool
    values = {"n": len(pool), "m": len(failing), "what": what, "claim": claim}
    marks = reading.marks(shown, "content")
    key = "each_fails" if failing else "each_holds"
    verdict = "no" if bool(failing) is not turned else "yes"
    head = f"{reading.say(verdict)} {reading.say(key, **values, marks=marks)}"
    rows = task_table(reading, shown, columns_for(reading, shown))
    text = "\n\n".join([head, rows, *_rest(reading, pool, failing), *notes(reading)])
    return Draft(Status.ANSWERED, text, ids(shown), subjects=ids(shown))


# So many tasks of which the claim holds are named beside those of which it does not.
MOST_REST = 6


def _rest(reading: Reading, pool: Sequence[Task], failing: Sequence[Task]) -> Iterator[str]:
    """Yield of which tasks the claim does hold, where it does not of all."""
    rest = [task for task in pool if task not in failing]
    if failing and 0 < len(rest) <= MOST_REST:
        yield reading.say("each_rest", ids=", ".join(ids(rest)), marks=reading.marks(rest))


def _said_of_tasks(query: Query) -> bool:
    named = query.sections or query.times or query.agencies or query.within
    return query.about_tasks or bool(named)
