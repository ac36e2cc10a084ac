"""The route for one task that a question describes in its own words."""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.answerable import WEAK, unanswerable
from assistant.evidence.found import absent
from assistant.evidence.pick import (
    Choice,
    better_told,
    choose_each,
    choose_joint,
    choose_task,
    duty_said,
    with_product,
)
from assistant.evidence.scope import both_papers, names_other_document, plan_only, told_of
from assistant.evidence.twins import with_doers, with_twins
from assistant.grammar import folded
from assistant.message.compared import says_each
from assistant.query import Query
from assistant.read import lists, narrative, one, refuse, select
from assistant.read.base import Draft, Reading
from assistant.read.topic_told import topic_condition
from assistant.routes.aggregates import told_apart
from assistant.slots import SlotKind

# 'mỗi phần', 'từng việc': each of the matters named is asked about.
EACH = folded("described_each")


def described(reading: Reading) -> Draft | None:
    """One task described in words, and the columns asked for."""
    query = reading.query
    if not _asks_of_a_task(query):
        return None
    if query.lists and query.fields == ("product",) and query.which_tasks:
        tasks = with_product(reading, reading.library.tasks, select.LEAST_PRODUCT)
        if tasks:
            return lists.list_draft(reading, tasks, [topic_condition(reading, tasks)])
    return _several(reading) or _one(reading)


def _asks_of_a_task(query: Query) -> bool:
    """Whether a question describes what may be a task, and asks for what a task's row holds."""
    if not query.topic or not (query.asks_fields or query.who or query.roles):
        return False
    if plan_only(query) and set(query.fields) <= {"content"} and not _asks_role(query):
        return False
    # 'không phải xử lý ai vi phạm, đúng không' claims something; 'ai' asks for nobody.
    if query.yes_no and not (query.asks_fields or query.roles):
        return False
    if query.lists and set(query.fields) == {"content"} and not query.who and not query.roles:
        return False
    return not names_other_document(query) or query.about_tasks or _asks_role(query)


def _several(reading: Reading) -> Draft | None:
    """The columns of several tasks: of each of the matters named, or of those that one phrase joins."""
    query = reading.query
    each = choose_each(reading) if EACH & {word.folded for word in query.words} else ()
    each = each or (told_apart(reading, query.background) if says_each(query) else ())
    if len(each) > 1:
        return one.task_draft(reading, each, one.asked_fields(reading))
    joint = choose_joint(reading)
    if not joint:
        return None
    return replace(one.task_draft(reading, joint, one.asked_fields(reading)), why={"joint": True})


def _one(reading: Reading) -> Draft | None:
    """The task that the words fit best, where one of them proves what is asked."""
    choice = choose_task(reading, reading.library.tasks)
    if duty := _duty(reading, choice):
        return duty
    if not choice.tasks or better_told(reading, choice):
        return None
    if reading.query.told and absent(reading):
        # No passage is told in its place: a task is what the story speaks of.
        return refuse.read_refusal(reading, choice.evidence, why="no such task")
    refusal = unanswerable(reading, choice.evidence)
    if refusal:
        return refusal if refusal.why["refused"] != WEAK else None
    # 'Vinamilk chủ trì việc gì': no task holds a word of it.
    nowhere = not choice.near and bool(reading.query.lists or reading.query.counts)
    if nowhere or absent(reading):
        return refuse.read_refusal(reading, choice.evidence, why="no such task")
    return _chosen(reading, choice)


def _chosen(reading: Reading, choice: Choice) -> Draft:
    """Tell the tasks of a choice as they are asked for: a list, a count, columns, or which is meant."""
    query = reading.query
    # 'Bộ ấy tên gì?' asks for no tasks.
    agency = query.slots.has(SlotKind.FOLLOW, "that_agency")
    if query.lists and not (query.who or query.fields or agency):
        return one.task_draft(reading, choice.near, one.asked_fields(reading))
    if query.counts and query.slots.has(SlotKind.TASK) and not (query.who or query.asks_fields):
        return lists.list_draft(reading, choice.tasks, [topic_condition(reading, choice.tasks)])
    if not choice.certain:
        return refuse.read_clarify(reading, choice.tasks)
    return one.task_draft(reading, choice.tasks, one.asked_fields(reading))


def _duty(reading: Reading, choice: Choice) -> Draft | None:
    """Return the duty of the plan that says what is asked about word by word, where it is asked whose it is."""
    query = reading.query
    columns = set(query.fields) - {"content"} or query.times or query.sections or query.agencies
    said = duty_said(reading, choice) if query.who and not columns else None
    return (
        narrative.read_narrative(reading, with_doers(with_twins([said], reading), reading))
        if said
        else None
    )


def _asks_role(query: Query) -> bool:
    return query.who and any(role.value in ("lead", "coordinate") for role in query.roles)


def with_plan(reading: Reading, drafted: Draft) -> Draft:
    """Return a draft about one task, led by what the plan says of the matter when the plan is spoken of."""
    query = reading.query
    if not ("plan" in query.parts or both_papers(query)):
        return drafted
    if len(drafted.tasks) != 1 or drafted.passages or not query.topic:
        return drafted
    told = told_of(reading.library.task_by_id[drafted.tasks[0]], reading)
    if not told:
        return drafted
    part = narrative.read_narrative(reading, told)
    verdicts = (reading.say(key) for key in ("yes", "no"))
    verdict = next((v for v in verdicts if drafted.text.startswith(v)), "")
    rest = drafted.text.removeprefix(verdict).lstrip()
    led = f"{verdict} {part.text}".lstrip()
    return replace(drafted, text=f"{led}\n\n{rest}")
