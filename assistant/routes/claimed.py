"""Route for claims on tasks that are described: who does them, when, with what product."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.answerable import unanswerable
from assistant.evidence.find import is_row, rank
from assistant.evidence.pick import (
    Choice,
    better_told,
    choose_each,
    choose_joint,
    choose_task,
    is_sure,
)
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read import premise, select
from assistant.read.agencies_numbered import number_claimed
from assistant.read.also_said import with_also_said
from assistant.read.base import Draft, Reading
from assistant.read.claims_apart import claims_apart
from assistant.read.doers import doer
from assistant.read.matter import about_topic
from assistant.read.only_these import scope_claimed
from assistant.read.which_role import asks_which
from assistant.read.worded import of_claim
from assistant.routes.lookups import beyond_tasks
from assistant.routes.talk import told_whole
from assistant.slots import SlotKind
from structured.filters import involves_any
from structured.types import Task


def claimed(reading: Reading) -> Draft | None:
    """A yes/no question about who does a described task."""
    apart = claims_apart(reading)
    if apart != ():
        return premise.read_apart(reading, apart) if apart else None
    if joint := _joint(reading):
        return premise.read_premise(reading, joint)
    reading = of_claim(reading)
    query = reading.query
    if query.yes_no and query.times and query.topic and not query.roles:
        return _time_claimed(reading)
    of_task = query.yes_no and query.topic and not query.agencies
    if of_task and (query.fields == ("product",) or _numbered(query)):
        choice = choose_task(reading, reading.library.tasks)
        sure = choice.certain and not beyond_tasks(reading) and not query.lists
        return premise.read_premise(reading, choice.tasks) if sure else None
    return _part_claimed(reading) if _claims_part(query) else None


def _time_claimed(reading: Reading) -> Draft | None:
    """Return whether a described task is due, or goes on, when claimed; None where it is not sure which."""
    query = reading.query
    each = _several(reading) if all(time.start for time in query.times) else ()
    if each:
        return premise.read_premise(reading, each)
    choice = choose_task(reading, reading.library.tasks)
    # Whether its time is over is asked like what has been done, and the row tells it.
    asked = query.slots.has(SlotKind.ASKED)
    over = {t.relation for t in query.times} == {"overdue"} and not asked
    sure = choice.certain and (over or not beyond_tasks(reading))
    sure = sure and (over or query.about_tasks or not better_told(reading, choice))
    sure = sure or (choice.certain and _timed(reading, choice))
    # 'thời hạn kéo dài suốt 2021 - 2030' describes no task, near as one may be.
    sure = sure and choice.evidence[0].coverage >= LEAST_HELD
    return premise.read_premise(reading, choice.tasks) if sure else None


def _claims_part(query: Query) -> bool:
    """Whether an agency is claimed, or taken for known, to have a part in a described task, or none.

    So it is taken for known where it is asked which of two roles it has.
    """
    loaded = query.yes_no or query.slots.has(SlotKind.ASKED, "reason") or asks_which(query)
    told = loaded and query.agencies and query.topic and not (query.lists or query.counts)
    part = query.roles or _absent(query) or _given(query) or _has_only(query) or _shares(query)
    return bool(told and (part or _takes_part(query)))


def _takes_part(query: Query) -> bool:
    """Whether it is asked if somebody has a part in something: 'Bộ A có tham gia việc nhà ở không'."""
    parts = any(slot.value == ANY_ROLE and slot.end for slot in query.slots.of(SlotKind.ROLE))
    return query.yes_no and parts and not (query.roles or query.fields or query.who)


ANY_ROLE = "any"
# 'Các bộ, ngành' reaches those whose name begins so.
MINISTRY = "Bộ "


def _may_have_part(reading: Reading) -> bool:
    """Whether some row names the agency asked about, or wording in it may reach it."""
    agencies = [a.agency for a in reading.query.agencies]
    named = any(map(involves_any(agencies), reading.library.tasks))
    return named or any(reading.name(agency).startswith(MINISTRY) for agency in agencies)


def _shares(query: Query) -> bool:
    """Whether somebody is claimed to do it alone or with others: 'việc X thì Bộ A đứng chung với Bộ B'.

    The 'với' of 'phù hợp với' shares nothing.
    """
    several = len(query.agencies) > 1 and query.slots.has(SlotKind.SHARE, "together")
    return query.yes_no and (several or query.slots.has(SlotKind.SHARE, "alone"))


def _part_claimed(reading: Reading) -> Draft | None:
    """Return whether an agency has the part claimed in a described task; None where it is not sure in which."""
    query = reading.query
    if several := _several(reading):
        return premise.read_premise(reading, several)
    choice = _whoever_is_named(reading, choose_task(reading, reading.library.tasks))
    if asks_which(query) and not query.yes_no and _stands_elsewhere(reading, choice):
        return None
    if not choice.certain:
        return None
    # A row that holds all of the matter tells who has a part in it, and who has none.
    part = _takes_part(query) and _may_have_part(reading)
    row = part and choice.evidence[0].coverage >= WHOLLY
    if not row and unanswerable(reading, choice.evidence, loaded=True):
        return None
    weak = choice.evidence[0].coverage < PARTLY or better_told(reading, choice)
    if _takes_part(query) and not row and (weak or not part):
        return None
    if not choice.evidence[0].coverage:
        # 'Bộ A có bị réo tên ở cột phối hợp không': no row holds that word, though one names the agency.
        return None
    told = query.yes_no and not query.about_tasks and told_whole(reading)
    absence = query.yes_no and _absent(query) and not query.about_tasks
    if not told and absence and better_told(reading, choice):
        return None
    if told:
        return told
    draft = premise.read_premise(reading, choice.tasks)
    return with_also_said(reading, draft, choice.tasks[0]) if query.yes_no else draft


def _stands_elsewhere(reading: Reading, choice: Choice) -> bool:
    """Whether the one body of a choice of roles has other tasks of the matter: these are told, too."""
    if len(reading.query.agencies) != 1:
        return False
    tasks = about_topic(reading, select.fitting(reading, select.conditions_of(reading)))
    return any(task not in choice.tasks for task in tasks)


# A row that holds so little of the matter is chosen for the agency claimed to be in it; one holds all of it.
PARTLY, WHOLLY = 0.75, 0.95
# Of fewer words a row may hold all by chance: 'dạy nghề'.
LEAST_TOPIC = 3


def _whoever_is_named(reading: Reading, choice: Choice) -> Choice:
    """Return the task that the matter means, whoever is claimed to do it.

    That is another than the one chosen where that holds but a part, and the agency claimed, or where both hold
    all of the matter and the agency alone has decided: 'Bộ Y tế chủ trì việc nhà ở' is not about the services of
    which that ministry, too, takes care, among them housing.
    """
    query = reading.query
    if not (query.yes_no and choice.evidence):
        return choice
    held = choice.evidence[0].coverage
    told = choice.certain and held >= PARTLY
    if held < WHOLLY and (told or len(query.topic) < LEAST_TOPIC):
        return choice
    blind = choose_task(
        replace(reading, query=replace(query, words=query.topic)), reading.library.tasks
    )
    whole = blind.certain and blind.evidence[0].coverage >= WHOLLY
    return blind if whole and (held < WHOLLY or is_sure(blind)) else choice


def _numbered(query: Query) -> bool:
    """Whether a number of agencies is claimed to have a role: 'tín dụng ưu đãi do một ngân hàng chủ trì'."""
    asks = query.who or query.fields or query.counts_agencies or query.counts or query.which_tasks
    return len(query.roles) == 1 and not asks and number_claimed(query) is not None


# A row that holds less of the matter is not what is meant, near as it may be.
LEAST_HELD = 0.3
# A row that holds so much of the matter is what a time is claimed of, where no passage of the plan dates it.
HELD = 0.7
INTERVALS = ("every", "other_cycle")
YEAR = re.compile(r"\b20\d\d\b")


def _timed(reading: Reading, choice: Choice) -> bool:
    """Whether a time can be claimed of nothing but the task chosen: 'chuẩn nghèo đa chiều xong trước 2025'."""
    query = reading.query
    dated = all(t.start or t.relation in INTERVALS for t in query.times) and not query.slots.has(
        SlotKind.ASKED
    )
    if not dated or choice.evidence[0].coverage < HELD:
        return False
    best = rank(reading.query, reading.library, lambda p: True, "bm25")[:1]
    return all(is_row(e.passage) or not YEAR.search(e.passage.text) for e in best)


# 'cả hai (việc)', 'hai việc', 'đều': one thing is said of more than one task.
SEVERAL = phrasing("lookups_several")


def _several(reading: Reading) -> tuple[Task, ...]:
    """Return the tasks of which one thing is said; () when it is said of one."""
    return choose_each(reading) if SEVERAL.search(reading.query.words) else ()


def _joint(reading: Reading) -> tuple[Task, ...]:
    """Return the tasks of which one thing is claimed: 'Bộ A chủ trì nước sạch, nhà ở và tín dụng'."""
    query = reading.query
    told = query.task_refs or query.sections or query.lists or query.counts
    told = told or (query.fields and query.fields != ("deadline",))
    claims = (query.agencies and query.roles) or (query.times and not query.roles)
    single = len(query.agencies) <= 1 and query.yes_no and query.topic
    return choose_joint(reading) if single and claims and not told else ()


# 'sao lại giao | Bộ A', 'lại thuộc về | Bộ A'.
GIVEN = phrasing("claimed_given")


def _given(query: Query) -> bool:
    """Whether it is asked why something is given to an agency, in whichever role: 'sao lại giao Bộ A làm …'."""
    return query.slots.has(SlotKind.ASKED, "reason") and doer(query, GIVEN) is not None


def _absent(query: Query) -> bool:
    """Whether an agency is claimed to have no part in something: 'sao Bộ A không tham gia …'."""
    return any(reference.negated for reference in query.agencies)


# 'Bộ A | chỉ có mỗi | việc nhà ở'
HAS_ONLY = phrasing("claimed_has_only")


def _has_only(query: Query) -> bool:
    """Whether somebody is claimed to have the one task described and no other: 'Bộ A chỉ có mỗi việc nhà ở'."""
    return HAS_ONLY.search(query.words) is not None and scope_claimed(query) is not None
