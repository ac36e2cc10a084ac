"""Route for a number of tasks claimed with what they are: 'Bộ A chỉ chủ trì một việc (nhà ở), đúng không'.

The number is of all that the agency has in the role; what stands in apposition to it narrows nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.pick import choose_each, choose_task
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read import lists, select
from assistant.read.base import Draft, Reading
from assistant.read.matter import about_topic
from assistant.read.matter_claimed import LEAST_HELD
from assistant.read.numbers_each import uncounted
from assistant.readings.claims import holds
from assistant.slots import Slot, SlotKind
from assistant.words import parted
from structured.types import Task

# 'một việc, | đó là | nhà ở'; 'một việc, | về | nhà ở' narrows, and 'trong đó có' names but some.
JOINED, NARROWED = phrasing("itemised_joined"), phrasing("itemised_narrowed")
AMONG = phrasing("itemised_among")


def itemised(reading: Reading) -> Draft | None:
    """How many tasks an agency has, and which these are, where both are claimed."""
    query = reading.query
    claim = _number(query)
    if claim is None or uncounted(query):
        return None
    if not int(claim.value):
        return _none_besides(reading, claim)
    if not _in_apposition(query, claim):
        return None
    whole = replace(reading, query=replace(query, topic=()))
    conditions = select.conditions_of(whole)
    found = select.fitting(whole, conditions)
    right = holds(claim.value, len(found))
    borne = _named(reading, found, int(claim.value)) if right else False
    told = replace(whole, query=replace(whole.query, slots=query.slots.without(claim)))
    draft = lists.list_draft(told, found, conditions)
    verdict = "" if borne is None else f"{reading.say('yes' if borne else 'no')} "
    return replace(draft, text=verdict + draft.text, count=len(found), open=borne is None)


# 'ngoài | trợ giúp pháp lý | thì …'
BESIDES = phrasing("sole_task_besides")


def _none_besides(reading: Reading, claim: Slot) -> Draft | None:
    """Whether an agency has no task but the one that is set aside: 'ngoài X, Bộ A không chủ trì việc nào'."""
    query = reading.query
    starts = [i for i, word in enumerate(query.words) if word.start == query.topic[0].start]
    if not starts or BESIDES.search(query.words[: starts[0]]) is None:
        return None
    whole = replace(query, topic=(), slots=query.slots.without(claim, *_aside(query)))
    told = replace(reading, query=whole)
    conditions = select.conditions_of(told)
    found = select.fitting(told, conditions)
    known = _one(reading)
    sure = bool(known) and all(task in found for task in known)
    verdict = f"{reading.say('yes' if len(found) == len(known) else 'no')} " if sure else ""
    draft = lists.list_draft(told, found, conditions)
    return replace(draft, text=verdict + draft.text, count=len(found), open=not sure)


def _aside(query: Query) -> list[Slot]:
    return [slot for slot in query.slots.of(SlotKind.NEGATION) if slot.value == "except"]


def _number(query: Query) -> Slot | None:
    """Return the number that is claimed of one agency's tasks; None where anything else narrows them."""
    claims = query.slots.of(SlotKind.CLAIM)
    narrower = query.times or query.sections or query.fields or query.cells or query.task_refs
    plain = len(query.agencies) == 1 and not query.agencies[0].negated and len(query.roles) == 1
    if (
        not (query.yes_no and query.topic and plain and len(claims) == 1)
        or narrower
        or query.within
    ):
        return None
    return claims[0] if claims[0].value.isdecimal() else None


def _in_apposition(query: Query, claim: Slot) -> bool:
    """Whether the matter stands behind the number, set off by a pause or by 'đó là'."""
    words = query.words
    starts = [i for i, word in enumerate(words) if word.start == query.topic[0].start]
    if not starts or starts[0] < claim.last:
        return False
    between = words[claim.last : starts[0]]
    apart = any(parted(words, place) for place in range(claim.last, starts[0] + 1))
    return (apart or JOINED.search(between) is not None) and not NARROWED.search(between)


def _named(reading: Reading, found: Sequence[Task], number: int) -> bool | None:
    """Return whether what is named are the tasks found, all of them or 'trong đó có'; None when unsure."""
    each = choose_each(reading) or _one(reading)
    if each and all(task in found for task in each):
        some = AMONG.search(reading.query.words) is not None
        return True if some or len(each) == number else None
    elsewhere = each and not any(task in found for task in each)
    return False if elsewhere and not about_topic(reading, found) else None


def _one(reading: Reading) -> tuple[Task, ...]:
    """Return the one task that is described, where its row holds enough of the words."""
    choice = choose_task(reading, reading.library.tasks)
    sure = choice.certain and choice.evidence[0].coverage >= LEAST_HELD
    return choice.tasks if sure else ()
