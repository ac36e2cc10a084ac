"""What a question of a message leaves to the sentences before it, and whether it leaves anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.fact_joints import ENOUGH_TOPIC
from assistant.message.joints import subject
from assistant.query import Query
from assistant.readings.tellings import FIRST
from assistant.slots import SlotKind

# 'vợ chồng tôi cãi nhau về | chính sách nhà ở': how a story comes to its matter.
ANNOUNCED = phrasing("announced")
Inherit = Callable[[Query, Query], Query]
# So few words beside 'việc đó' are no matter of their own.
FEW = 3


def completed(query: Query, before: Query, inherit: Inherit) -> Query:
    """Return `query` with what the sentence `before` it says, when that says anything.

    A list for an agency, or an extreme, takes no matter from the background: its conditions are what was meant.
    """
    if query.roles or query.about_tasks:
        # 'Cấp trên yêu cầu …' names no part of the plan.
        before = replace(before, nodes=())
    points = only_points(query)
    # 'Tỉnh chỉ phối hợp nên chưa mời. Có mấy cơ quan chủ trì nhiệm vụ này?': a body is no task.
    of_one = query.counts_agencies and query.slots.has(SlotKind.FOLLOW, "that")
    bodies = before.agencies and not of_one
    holds = bodies or before.task_refs or before.nodes or len(before.topic) >= ENOUGH_TOPIC
    if len(before.topic) >= ENOUGH_TOPIC and points:
        query = replace(query, topic=())
    whole = inherit(query, before) if holds else query
    if of_one or (points and query.who):
        # 'Ngoài Bộ A còn ai? Cột phối hợp của nhiệm vụ này ghi ai?': of one task, and no condition on a list.
        whole = replace(whole, agencies=query.agencies)
    if whole.topic:
        # A time or an agency of the background ('năm nào cũng sạt lở') is no condition on a matter.
        own = query.who or (points and not query.yes_no)
        agencies = query.agencies if own else whole.agencies
        claimed = query.yes_no and "deadline" in query.fields
        times = whole.times if claimed else query.times
        whole = replace(whole, times=times, agencies=agencies)
    if query.superlative and "section" in query.fields and counted_in(query):
        # 'Mục nào nhiều nhiệm vụ nhất?' asks of all tasks, whoever was spoken of.
        return query
    if query.superlative:
        return replace(whole, topic=query.topic)
    listed = (query.lists or query.counts) and whole.agencies and not _part_in(query)
    return replace(whole, topic=query.topic) if listed else whole


def announced(query: Query) -> Query:
    """Return what a sentence tells without the story before the matter that it announces.

    'Vợ chồng tôi cãi nhau | về chính sách nhà ở cho hộ nghèo': who quarrels is no part of the matter.
    """
    # The 've' of 'hợp vệ sinh' announces nothing.
    matter = {i for s in query.slots.of(SlotKind.TOPIC) for i in range(s.first, s.last)}
    found = [f for f in ANNOUNCED.each(query.words) if f.last - 1 not in matter]
    if len(found) != 1 or found[0].last == len(query.words):
        # Of 'một việc nói về A, một việc nói về B' each is a matter.
        return query
    start = query.words[found[0].last].start
    told = tuple(word for word in query.topic if word.start >= start)
    return replace(query, topic=told) if len(told) > FEW else query


def only_points(query: Query) -> bool:
    """Whether a matter told of before is meant, so that a few words beside name none: 'việc này, tôi tò mò'."""
    pointed = query.slots.has(SlotKind.FOLLOW, "that")
    column = query.fields or not query.lists
    return bool(pointed and column and len(query.topic) <= FEW and not query.about_tasks)


def _part_in(query: Query) -> bool:
    """Whether it is asked what part somebody has in one task told before: 'tỉnh có vai trò gì trong việc đó'."""
    part = query.agencies and query.slots.has(SlotKind.ROLE, "any") and not query.counts
    return bool(part) and query.slots.has(SlotKind.FOLLOW, "that")


def stands_alone(query: Query) -> bool:
    """Whether the query says by itself what it is about."""
    follow = query.slots.of(SlotKind.FOLLOW)
    pointed = {slot.value for slot in follow} & {"that", "those", "that_agency"}
    if (pointed and not query.carried) or _others_of_one(query):
        return False
    return subject(query) or query.slots.has(SlotKind.SOCIAL) or _counts_all(query)


def _counts_all(query: Query) -> bool:
    """Whether all tasks of the appendix are counted, or all who have a role in it."""
    bodies = query.counts_agencies and query.roles and "appendix" in query.parts
    return counts_all(query) or bool(bodies) or _claims_all(query)


# 'there are 30 tasks | in the appendix'
IN_TABLE = phrasing("statements_in_table")


def _claims_all(query: Query) -> bool:
    """Whether a number of all tasks is claimed: 'có đúng là phụ lục có 30 nhiệm vụ không'."""
    narrower = query.agencies or query.roles or query.times or query.sections or query.cells
    placed = "appendix" in query.parts or IN_TABLE.search(query.words)
    number = query.claimed is not None and query.about_tasks and placed
    return bool(number and query.yes_no) and not (narrower or query.topic or query.task_refs)


def _others_of_one(query: Query) -> bool:
    """Whether it is asked who else is there beside an agency, of a task told before: 'ngoài Bộ A, ai phối hợp'."""
    asks = query.who and query.roles and query.slots.has(SlotKind.NEGATION, "except")
    named = query.topic or query.times or query.sections or query.task_refs or query.cells
    several = query.about_tasks or query.counts
    return (
        bool(asks and query.agencies)
        and all(a.negated for a in query.agencies)
        and not (named or several)
    )


def counted_in(query: Query) -> bool:
    """Whether all of the appendix is spoken of, and nobody's role in it."""
    return "appendix" in query.parts and not query.roles


def counts_all(query: Query) -> bool:
    """Whether all tasks of the appendix are counted: 'phụ lục giao tổng cộng bao nhiêu nhiệm vụ'."""
    parts = [s.start for s in query.slots.of(SlotKind.PART) if s.value == "appendix"]
    counted = [s.start for s in query.slots.of(SlotKind.QUANTITY)]
    # 'Tôi quan tâm nhà ở. Có bao nhiêu nhiệm vụ trong phụ lục?' may still be about the matter.
    # 'đếm hộ mình xem | phụ lục có bao nhiêu nhiệm vụ'
    whole = bool(parts and counted) and min(parts) < max(counted)
    told = whole and phrasing("counts_all").search(query.words)
    return query.counts and bool(told or phrasing("counts_in_total").search(query.words))


def with_matter(query: Query, before: Sequence[Query]) -> Sequence[Query]:
    """Return the sentences `before` a claim on 'việc đó' that tell of a matter, if any: the others name no task.

    'Tôi hỏi về nhà ở. Có người chỉ sang Bộ A. Bộ A chủ trì việc đó à?' Those that say the same come first: '(Thư
    viết nhà ở do Bộ A chủ trì.) Tôi phải cử người đi họp. Bộ A có chủ trì việc đó không?'
    """
    if not (query.yes_no and query.agencies and only_points(query)):
        return before
    telling = [q for q in before if len(q.topic) >= ENOUGH_TOPIC or q.task_refs or q.about_tasks]
    same = [q for q in telling if len(q.topic) >= ENOUGH_TOPIC and _says_so(q, query)]
    return same or [q for q in telling if not _of_writer(q)] or telling or before


def _of_writer(query: Query) -> bool:
    """Whether a sentence tells what the writer does, and of no task: 'chúng tôi phải cử người đi họp'."""
    first = any(word.folded in FIRST for word in query.words)
    task = query.task_refs or query.slots.has(SlotKind.TASK)
    return first and not task and ANNOUNCED.search(query.words) is None


def _says_so(query: Query, claim: Query) -> bool:
    """Whether a sentence gives all agencies of a claim the role that is claimed of them."""
    named = {(a.agency, a.role) for a in claim.agencies}
    return bool(claim.roles) and named <= {(a.agency, a.role) for a in query.agencies}
