"""Routes for exact look-ups over the tasks: by conditions, extremes, comparisons."""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.answerable import answers, strange
from assistant.evidence.find import rank
from assistant.evidence.found import absent, given_to_none
from assistant.evidence.pick import (
    TOLD,
    better_told,
    choose_task,
    told_share,
    with_product,
)
from assistant.evidence.scope import plan_only
from assistant.grammar import folded, phrasing
from assistant.query import TASK_NOUNS, Query
from assistant.read import lists, one, page, refuse, select
from assistant.read.base import Draft, Reading
from assistant.read.matter import about_topic, matching_topic
from assistant.read.topic_told import topic_condition
from assistant.readings.bounds import which_tasks_lack
from assistant.slots import SlotKind
from structured.agencies import UNION

# What only tasks are said to be: over, to begin, split in two.
OF_TASKS = frozenset({"overdue", "start", "one_year", "one_period", "two_periods"})
# 'các đầu việc', 'những nhiệm vụ': more than one is asked for.
PLURALS = folded("lookups_plurals")
# 'sản phẩm phải ra | là gì': of the one task described.
PRODUCT_ASKED = phrasing("lookups_product_asked")
# So many topic words may describe a task; twice as many, two.
DESCRIBED = 2


def listing(reading: Reading) -> Draft | None:
    """Tasks that fit conditions on agency, time, section, role."""
    query = reading.query
    described = query.limits or query.aside or query.also or query.cells
    structured = bool(query.agencies or query.times or query.within or described)
    structured = structured or _appendix_sections(reading)
    shared = query.slots.has(SlotKind.SHARE) and query.roles
    wanted = (
        query.roles or query.lists or query.counts or query.about_tasks or query.fields or query.who
    )
    wanted = wanted and not (query.topic and _only_vague(query))
    wanted = wanted or any(time.relation in OF_TASKS for time in query.times)
    if query.topic and not wanted:
        return None
    everything = (query.counts or query.lists) and query.slots.has(SlotKind.TASK)
    everything = everything and (not query.topic or _only_appendix(reading))
    if not (structured or shared or everything) or beyond_tasks(reading):
        return None
    if _told_rather(reading):
        return None
    if which_tasks_lack(query) and not (query.cells or any(a.negated for a in query.agencies)):
        # 'Việc nào chưa bộ nào chủ trì một mình': the tasks of which it is not denied would be the contrary.
        return refuse.read_vague(reading, "clarify_subject")
    if (_one_described(query) and absent(reading)) or given_to_none(reading):
        found = rank(query, reading.library, lambda p: True, "bm25")
        return refuse.read_refusal(reading, found, why="no such task")
    # 'Ngày mai ở Đà Nẵng trời có mưa không': an agency is named, but nothing that tasks say is asked.
    elsewhere = query.agencies and query.topic and not _speaks_of_tasks(query)
    if elsewhere and not about_topic(reading, reading.library.tasks):
        return None
    if len(query.agencies) == 1 and not described and _whole_page(reading):
        return page.read_page(reading)
    return page.with_duties(reading, _one_meant(reading) or lists.read_list(reading))


def _one_described(query: Query) -> bool:
    """Whether a column of one task is asked for, which an agency, or a time alone, and a matter describe."""
    several = query.lists or query.counts or query.yes_no or query.superlative
    if several or len(query.topic) < DESCRIBED:
        return False
    columns = {"deadline", "product"} & set(query.fields)
    return bool(query.agencies and columns and not query.times) or _timed_only(query)


def _timed_only(query: Query) -> bool:
    """Whether it is asked who does something of a time, and nothing else tells of which tasks."""
    named = query.agencies or query.sections or query.within or query.slots.has(SlotKind.TASK)
    told = query.cells or query.limits or query.aside or query.also
    return bool(query.who and query.times) and not (named or told)


# So likely must a passage of the plan be for a question about an agency not to be answered by its tasks.
SURELY_TOLD = 0.9


def _told_rather(reading: Reading) -> bool:
    """Whether a duty or another passage of the plan is asked about beside an agency, not its tasks."""
    query = reading.query
    described = len(query.topic) >= DESCRIBED or (query.topic and plan_only(query))
    if _tabular(query) or not described:
        return False
    # Every year something is done by the plan as well as by tasks: no agency need be set against it.
    least = SURELY_TOLD if query.agencies else TOLD
    least = ELSEWHERE if query.agencies and _asks_body(query) else least
    return all(told_share(reading, mode) >= least for mode in ("bm25", "fused"))


# ... and so likely, where a kind of body is asked for that hardly any row names: 'phối hợp với ban nào của Đảng'.
ELSEWHERE = 0.5
BODIES = folded("lookups_bodies")


def _asks_body(query: Query) -> bool:
    """Whether it is asked which one of a party's bodies does something beside an agency."""
    asked = query.slots.of(SlotKind.WHO)
    return any(query.words[s.first].folded in BODIES for s in asked if s.end)


def _tabular(query: Query) -> bool:
    """Whether only rows of the appendix can be meant, whatever else is about the matter."""
    timed = any(time.relation not in ("annual", "recurring") for time in query.times)
    counted = query.counts and not query.plural
    # 'đầu mối chung của cả kế hoạch': of the plan, 'chung' says that it is one for all.
    shared = query.slots.has(SlotKind.SHARE) and query.roles and not plan_only(query)
    rows = query.about_tasks or query.within or query.sections or _of_rows(query)
    return bool(rows or counted or timed or shared)


def _of_rows(query: Query) -> bool:
    """Whether words for tasks stand beside what a column is said to hold: 'liệt kê việc có chữ nhà ở'."""
    held = {i for s in query.slots.of(SlotKind.CELL) for i in range(s.first, s.last)}
    nouns = (word.folded in TASK_NOUNS and i not in held for i, word in enumerate(query.words))
    return bool(held) and any(nouns)


def _speaks_of_tasks(query: Query) -> bool:
    """Whether a role, tasks, or a list of more than a bare 'gì' is spoken of."""
    lists_all = any(
        slot.value == "list" and slot.last - slot.first > 1
        for slot in query.slots.of(SlotKind.QUANTITY)
    )
    conditions = query.times or query.sections or query.within or query.carried
    return bool(query.slots.has(SlotKind.ROLE) or query.about_tasks or lists_all or conditions)


def _only_appendix(reading: Reading) -> bool:
    """Whether the appendix as a whole is counted, and the words beside it are about no task."""
    query = reading.query
    whole = "appendix" in query.parts and query.counts and not query.topic_announced
    return whole and not about_topic(reading, reading.library.tasks)


def _one_meant(reading: Reading) -> Draft | None:
    """The one task that conditions and a description mean, when a column of it is asked for."""
    query = reading.query
    asks = {"deadline", "product"} & set(query.fields) or query.who
    if not asks or len(query.topic) < DESCRIBED or query.lists or query.counts or query.yes_no:
        return None
    # 'ngoài Bộ A, ai còn chủ trì …': the agency set aside is in the task that is meant.
    named = tuple(a for a in query.agencies if not (a.negated and query.who))
    among = replace(reading, query=replace(query, agencies=named))
    pool = select.fitting(among, select.conditions_of(among))
    choice = choose_task(reading, pool)
    if not choice.certain or not answers(reading, choice.evidence):
        return None
    fields = ("lead", "coordinate") if query.asks_partner else one.asked_fields(reading)
    return one.task_draft(reading, choice.tasks, fields)


def beyond_tasks(reading: Reading) -> bool:
    """Whether the question is about something that tasks do not say (an amount, a procedure …)."""
    query = reading.query
    # 'Vì sao Bộ A không chủ trì nhiệm vụ nào?' is first of all wrong about a number.
    loaded = query.claimed is not None and set(query.slots.values(SlotKind.ASKED)) == {"reason"}
    beyond = query.slots.has(SlotKind.ASKED) and not loaded
    # English has few words of grammar in common with what the wording was learnt from.
    explained = query.english and not query.topic
    # 'phòng mình chuẩn bị báo cáo, cho danh sách các nhiệm vụ đã quá hạn': the list is told by its condition.
    told = query.lists and query.times and query.slots.has(SlotKind.TASK) and not query.topic
    told = told or _unions_alone(reading) or named_alone(query)
    return beyond or (not query.counts and not explained and not told and strange(query))


# What stands beside a name that asks for nothing: 'dạ | Bộ Công an | ạ'.
BESIDE_NAME = frozenset({SlotKind.AGENCY, SlotKind.FILLER, SlotKind.SOCIAL})


def named_alone(query: Query) -> bool:
    """Whether a message is but names of agencies, however short ('MTTQ'): its wording says nothing."""
    plain = not query.topic and not any(a.negated or a.partner for a in query.agencies)
    return bool(query.agencies) and plain and set(query.slots.kinds) <= BESIDE_NAME


def _unions_alone(reading: Reading) -> bool:
    """Whether it is asked what a union is to do, and nothing else: 'Hội Nông dân được giao gì'."""
    query = reading.query
    kinds = {reading.agency(reference.agency).kind for reference in query.agencies}
    return kinds == {UNION} and query.slots.has(SlotKind.ROLE) and not query.topic


def _appendix_sections(reading: Reading) -> bool:
    return any(section in reading.library.sections for section in reading.query.sections)


def _whole_page(reading: Reading) -> bool:
    reference = reading.query.agencies[0]
    plain = not reference.negated and not reference.partner and reference.role is None
    plain = plain and not reading.query.slots.has(SlotKind.SHARE, "alone")
    matter = reading.query.topic and about_topic(reading, reading.library.tasks)
    return (
        plain and not matter and not reading.query.topic_announced and len(reading.query.roles) != 1
    )


def _only_vague(query: Query) -> bool:
    """Whether tasks are not spoken of: no role, no task, no list but a bare 'gì' or 'nào'."""
    plain = query.slots.of(SlotKind.QUANTITY)
    bare = all(slot.last - slot.first <= 1 for slot in plain)
    roles = query.slots.values(SlotKind.ROLE)
    return (
        bare
        and not query.about_tasks
        and not query.fields
        and not query.who
        and set(roles) <= {"any"}
    )


# What no row says of its task: 'nhiệm vụ nhà ở đã xong chưa'.
BEYOND_ROWS = frozenset({"progress", "occurrence"})


def _of_money(query: Query) -> bool:
    """Whether it is asked what a task costs: 'kinh phí của nhiệm vụ nhà ở là bao nhiêu'."""
    counts = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value == "count"]
    tasks = [s.first for s in query.slots.of(SlotKind.TASK)]
    counted = any(count.last in tasks for count in counts)
    return query.slots.has(SlotKind.ASKED, "money") and not (query.lists or counted)


def matching(reading: Reading) -> Draft | None:
    """All tasks about a topic: 'nhiệm vụ nào nhắc đến …'."""
    query = reading.query
    if not (query.about_tasks and query.topic) or query.who or query.agencies or query.roles:
        return None
    if BEYOND_ROWS & set(query.slots.values(SlotKind.ASKED)) or _of_money(query):
        return None
    wanted = query.lists or query.counts
    if not wanted and better_told(reading, choose_task(reading, reading.library.tasks)):
        return None
    if {"lead", "coordinate", "deadline"} & set(query.fields) or query.yes_no:
        return None
    if PRODUCT_ASKED.search(query.words) and not query.which_tasks:
        return None
    if "product" in query.fields:
        pool = select.pool_of(reading)
        tasks = select.same_product(reading, pool)
        tasks = tasks or with_product(reading, pool, select.LEAST_PRODUCT)
        several = any(
            PLURALS & {word.folded for word in query.words[slot.first : slot.last]}
            for slot in query.slots.of(SlotKind.TASK)
        )
        tasks = tasks if query.lists or query.counts or several else ()
    else:
        tasks = matching_topic(reading, select.pool_of(reading))
    return lists.list_draft(reading, tasks, [topic_condition(reading, tasks)]) if tasks else None
