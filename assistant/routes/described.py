"""The route for one task that a question describes in its own words."""

from __future__ import annotations

from dataclasses import replace

from assistant.answerable import lacking, unanswerable
from assistant.find import is_row, rank
from assistant.pick import Choice, choose_task, with_product
from assistant.query import Query
from assistant.read import narrative, one, refuse
from assistant.read.base import Draft, Reading
from assistant.scope import both_parts, names_other_document, plan_only, told_of


def described(reading: Reading) -> Draft | None:
    """One task described in words, and the columns asked for."""
    query = reading.query
    if not query.topic or not (query.asks_fields or query.who or query.roles):
        return None
    if plan_only(query) and not query.fields and not _asks_role(query):
        return None
    if names_other_document(query) and not query.about_tasks and not _asks_role(query):
        return None
    choice = choose_task(reading, reading.library.tasks)
    if not choice.tasks or _better_told(reading, choice):
        return None
    refusal = unanswerable(reading, choice.evidence)
    if refusal:
        return refusal if lacking(reading, choice.evidence) else None
    if query.lists and not query.who and not query.fields:
        return one.task_draft(reading, choice.near, one.asked_fields(reading))
    if query.lists and query.fields == ("product",):
        return one.task_draft(
            reading, with_product(reading, choice.near), one.asked_fields(reading)
        )
    if not choice.certain:
        return refuse.read_clarify(reading, choice.tasks)
    if both_parts(query):
        return _with_plan(reading, one.task_draft(reading, choice.tasks, one.asked_fields(reading)))
    return one.task_draft(reading, choice.tasks, one.asked_fields(reading))


def _asks_role(query: Query) -> bool:
    return query.who and any(role.value in ("lead", "coordinate") for role in query.roles)


def _with_plan(reading: Reading, drafted: Draft) -> Draft:
    """Return the draft about tasks, led by what the plan itself says of the matter."""
    task = reading.library.task_by_id[drafted.tasks[0]]
    best = told_of(task, reading) or rank(reading.query, reading.library, lambda p: not is_row(p))
    told_part = narrative.read_narrative(reading, best[:1])
    return replace(drafted, text=f"{told_part.text}\n\n{drafted.text}")


def _better_told(reading: Reading, choice: Choice) -> bool:
    """Whether a passage of the plan fits the question clearly better than the best task."""
    strong = {"product", "deadline"} & set(reading.query.fields)
    others = rank(reading.query, reading.library, lambda p: not is_row(p), "bm25")
    margin = 0.25 if strong or reading.query.roles else 0.08
    return bool(others) and others[0].coverage > choice.evidence[0].coverage + margin
