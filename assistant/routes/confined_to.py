"""The route for a body that is claimed to have its tasks in one section alone: 'Bộ A chỉ chủ trì việc ở mục I'.

What proves the contrary are its tasks elsewhere, and not those that it has there.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.conditions import roles_of
from assistant.grammar import phrasing
from assistant.query import AgencyRef, Query
from assistant.read.base import Draft, Reading
from assistant.read.lists import read_list
from assistant.section_conditions import excluded_sections
from assistant.slots import Slot, SlotKind, Slots
from structured import filters as f
from structured.types import Role

# 'Bộ A | chỉ chủ trì mấy việc trong | mục I', 'mục I | thôi'; 'ngoài ra không chủ trì gì nữa'
ONLY, ALONE, NOTHING_ELSE = map(
    phrasing, ("confined_only", "confined_alone", "confined_nothing_else")
)
DENIED = phrasing("confined_denied")
# What a claim of more than that would be told by.
MORE = (
    *(SlotKind.SHARE, SlotKind.BOUND, SlotKind.COMPARE, SlotKind.TASK_REF, SlotKind.WHO),
    *(SlotKind.ASKED, SlotKind.FACET, SlotKind.NODE, SlotKind.CELL, SlotKind.ORDINAL),
)
# Slots that ask, or claim how many there are.
ASKING = (SlotKind.QUANTITY, SlotKind.CLAIM, SlotKind.YES_NO, SlotKind.NEGATION)


def confined_to(reading: Reading) -> Draft | None:
    """A body is claimed to have a role in the tasks of one section and in no others."""
    query = reading.query
    body = _claimed(query)
    roles = roles_of(body, query) if body else ()
    if body is None or (roles == (Role.COORDINATE,) and not NOTHING_ELSE.search(query.words)):
        # 'chỉ phối hợp ở mục III' may say that it does not lead there.
        return None
    named = f.involves_any(reading.library.agencies.meant(body.agency), roles)
    sections = {task.section for task in reading.library.tasks if named(task)}
    plain = _plain(query)
    there, rest = (replace(reading, query=one) for one in (plain, _elsewhere(plain)))
    if sections - {*query.sections}:
        return _said(reading, "no", read_list(rest))
    told = _said(reading, "yes" if sections else "no", read_list(there))
    return _with_rest(told, read_list(rest)) if told and sections else told


def _claimed(query: Query) -> AgencyRef | None:
    """Return the body that is claimed to be confined to the one section named; None where none is."""
    body = query.agencies[0] if len(query.agencies) == 1 else None
    sections = [s for s in query.slots.of(SlotKind.SECTION) if s.end]
    if body is None or body.slot is None or body.negated or not sections:
        return None
    more = query.topic or query.times or query.limits or query.aside or query.also or query.within
    other = query.slots.of(*MORE) or query.claimed or len(set(query.sections)) > 1
    if not query.yes_no or more or other or excluded_sections(query):
        return None
    if _denied(query, sections[0]):
        return None
    between = query.words[body.slot.last : sections[0].first]
    after = query.words[sections[-1].last :]
    only = ONLY.search(between) or ALONE.opens(after)
    return body if only and len(set(query.roles)) <= 1 else None


def _denied(query: Query, section: Slot) -> bool:
    """Whether it is denied that it is so: 'không phải chỉ chủ trì việc ở | mục I', 'đâu chỉ …'."""
    said = (s for s in query.slots.of(SlotKind.NEGATION) if s.end and s.last <= section.first)
    return any(said) or DENIED.search(query.words[: section.first]) is not None


def _plain(query: Query) -> Query:
    """Return a query for the tasks of the body in the section, which asks for them and claims nothing."""
    kept = query.slots.without(*query.slots.of(*ASKING))
    listed = Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0)
    return replace(query, slots=kept.plus([listed]))


def _elsewhere(query: Query) -> Query:
    """Return a query for the tasks of the body in all other sections."""
    sections = query.slots.of(SlotKind.SECTION)
    apart = (
        Slot(SlotKind.NEGATION, "except", s.first, s.first, s.start, s.start) for s in sections
    )
    rest = query.slots.without(*sections).items
    placed = [slot for pair in zip(apart, sections, strict=True) for slot in pair]
    return replace(query, slots=Slots(rest).plus(placed))


def _said(reading: Reading, verdict: str, told: Draft | None) -> Draft | None:
    """Return what is told after a verdict."""
    return replace(told, text=f"{reading.say(verdict)} {told.text}") if told else None


def _with_rest(told: Draft, rest: Draft | None) -> Draft:
    """Return what is told with what is told of all other sections: that none is there, and what may be meant."""
    if rest is None:
        return told
    said = dict.fromkeys([*told.text.split("\n\n"), *rest.text.split("\n\n")])
    return replace(told, text="\n\n".join(said), collective=(*told.collective, *rest.collective))
