"""Route for claims that certain bodies alone have tasks of a time or a section: 'chỉ Bộ A có việc hạn 2022'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.answer import Status
from assistant.grammar import folded
from assistant.query import Query
from assistant.read import select
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.lists import columns_for
from assistant.read.notes import notes
from assistant.readings.claims import alone_beside, numbers
from assistant.slots import Slot, SlotKind, Slots
from structured.types import Role, Task

# 'Bộ A | và | Bộ B'
TOGETHER = folded("sole_together")
# What is asked for, or said beside, so that no such claim is made.
OTHERWISE = (
    SlotKind.WHO,
    SlotKind.QUANTITY,
    SlotKind.TASK_REF,
    SlotKind.NEGATION,
    SlotKind.COMPARE,
)


def only_bodies(reading: Reading) -> Draft | None:
    """Confirm or correct that the bodies named, and no others, have tasks fulfilling what is told of them."""
    query = reading.query
    if not _claims(query):
        return None
    plain = replace(reading, query=_unnamed(query))
    conditions = select.conditions_of(plain)
    pool = select.fitting(plain, conditions)
    if not (pool and conditions):
        return None
    borne = _borne(reading, pool)
    verdict = "" if borne is None else f"{reading.say('yes' if borne else 'no')} "
    what = select.describe(plain, conditions)
    told = reading.say(
        "only_bodies", n=len(pool), what=what, marks=reading.marks(pool, "content", "lead")
    )
    table = task_table(reading, pool, columns_for(reading, pool))
    text = "\n\n".join([f"{verdict}{told}", table, *notes(reading)])
    return Draft(Status.ANSWERED, text, ids(pool), subjects=ids(pool), open=borne is None)


def _claims(query: Query) -> bool:
    """Whether 'chỉ' stands before bodies that are named in one row, of whom nothing else is said."""
    slots = [a.slot for a in query.agencies if a.slot is not None]
    if not query.yes_no or not slots or len(slots) != len(query.agencies):
        return False
    if query.slots.of(*OTHERWISE) or numbers(query) or query.topic or len(query.roles) > 1:
        return False
    if any(a.negated or a.partner for a in query.agencies) or not (query.times or query.sections):
        return False
    return _only(query, slots[0]) and _in_row(query, slots)


def _only(query: Query, first: Slot) -> bool:
    """Whether 'chỉ (có)' stands right before the first body."""
    shares = (s for s in query.slots.of(SlotKind.SHARE) if s.value == "alone" and s.end)
    return alone_beside(query, first.first) or any(s.last == first.first for s in shares)


def _in_row(query: Query, slots: Sequence[Slot]) -> bool:
    gaps = (query.words[one.last : two.first] for one, two in pairwise(slots))
    return all(word.folded in TOGETHER for gap in gaps for word in gap)


def _unnamed(query: Query) -> Query:
    """Return what is told of the tasks, without who has them."""
    beside = (SlotKind.AGENCY, SlotKind.ROLE, SlotKind.SHARE)
    slots = Slots(tuple(s for s in query.slots.items if s.kind not in beside))
    return replace(query, agencies=(), roles=(), slots=slots)


def _borne(reading: Reading, pool: Sequence[Task]) -> bool | None:
    """Whether those named are those who have the tasks; in no role, others who only coordinate leave it open."""
    query = reading.query
    named = {m for a in query.agencies for m in reading.library.agencies.meant(a.agency)}
    role = query.roles[0] if query.roles else None
    held = _holders(pool, role or Role.LEAD)
    if role is not None or held - named:
        return held == named
    others = _holders(pool, Role.COORDINATE) - named
    return None if others or named - held else True


def _holders(pool: Sequence[Task], role: Role) -> set[str]:
    return {mention.agency for task in pool for mention in task.mentions(role)}
