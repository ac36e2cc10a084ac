"""Routes for lists that hang on what was told: tasks like another, and what is left of a list."""

from __future__ import annotations

from dataclasses import replace

from assistant.conditions import Condition
from assistant.query import Query
from assistant.read import lists, refuse, select
from assistant.read.base import Draft, Reading
from assistant.read.confirming import points_nowhere
from assistant.slots import SlotKind


def remaining(reading: Reading) -> Draft | None:
    """What is left of the tasks just listed when those that a turn describes are set aside."""
    query = reading.query
    if "without" not in query.carried:
        return None
    # 'Mục III người khác nói rồi. Thế không tính mục III …': what is set aside is told twice.
    bare = replace(reading, query=replace(query, aside=()))
    conditions = select.conditions_of(bare)
    aside = lists.read_list(replace(bare, citer=reading.citer.fork()))
    if aside is None or not conditions:
        return None
    others = select.described_conditions(replace(reading, query=replace(query, limits=())))
    left = [task for task in select.pool_of(reading) if task.id not in aside.tasks]
    more = [one for one in others if not all(map(one.holds, left))]
    left = [task for task in left if all(one.holds(task) for one in more)]
    values = (("aside", ", ".join(aside.tasks)), ("what", select.describe(bare, conditions)))
    key = "d_left" if aside.tasks else "d_none_left_out"
    plain = replace(bare, query=replace(bare.query, agencies=()))
    return lists.list_draft(plain, left, [Condition(lambda task: True, key, values), *more])


# What tells that not the tasks listed are meant but others, and how these are worded.
OTHERS = (("of_ministries", "d_rest_of_ministries"), ("rest", "d_rest"))


def of_those(reading: Reading) -> Draft | None:
    """The tasks just spoken of without a further condition: 'sản phẩm của chúng', 'không tính III.15'."""
    query = reading.query
    told = query.lists or query.counts or query.fields
    if not query.within or query.also or not told:
        return None
    claims = query.yes_no and query.claimed is None
    if query.who or claims or query.superlative:
        return None
    if query.topic or query.slots.has(SlotKind.ASKED) or select.conditions_of(reading):
        return None
    key = next((key for said, key in OTHERS if said in query.carried), "d_within")
    condition = Condition(lambda task: True, key)
    return lists.list_draft(reading, select.pool_of(reading), [condition])


# Words beside 'việc đó', at most so many, say nothing of what it is.
BESIDE_POINTER = 1


def pointed(reading: Reading) -> Draft | None:
    """'bộ này chủ trì mấy nhiệm vụ' when no agency or task was named before."""
    if reading.query.superlative:
        # 'Nhóm nào ít việc nhất, và việc đó là gì': pointed to is what the question itself finds.
        return None
    values = {slot.value for slot in reading.query.slots.of(SlotKind.FOLLOW)}
    return unclear(reading) if values & {"that", "that_agency"} else None


def _points(query: Query) -> bool:
    follow = {slot.value for slot in query.slots.of(SlotKind.FOLLOW)}
    others = query.slots.of(SlotKind.ORDINAL, SlotKind.CHILD, SlotKind.NEIGHBOUR)
    return bool(others or follow & {"that", "those", "that_agency"})


def unclear(reading: Reading) -> Draft | None:
    """A question about something that was never named: one short question back."""
    query = reading.query
    if query.carried or query.slots.has(SlotKind.ASKED) or query.slots.has(SlotKind.SOCIAL):
        return None
    most = BESIDE_POINTER if _points(query) else 0
    if (
        (_names_subject(query) and not points_nowhere(query))
        or query.times
        or len(query.topic) > most
    ):
        return None
    return refuse.read_vague(reading, "clarify_subject")


def _names_subject(query: Query) -> bool:
    """Whether anything is named, be it the document as a whole with no column of a task asked for."""
    if query.slots.has(SlotKind.FILLER, "document") and not (query.fields or query.roles):
        return True
    named = query.agencies or query.task_refs or query.nodes or query.facets or query.sections
    return bool(named)
