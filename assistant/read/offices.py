"""What is said of an office below the province's committee, 'Sở Lao động', to which the text gives nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from assistant.answer import Status
from assistant.grammar import folded
from assistant.query import AgencyRef, Query
from assistant.read.base import Draft, Reading
from assistant.slots import SlotKind

# The place of an agency's reference where an office of whichever province is named.
OFFICE = "Sở"


def is_office(reference: AgencyRef) -> bool:
    """Whether an office of a province is named, not its committee: 'Sở Lao động tỉnh Quảng Trị'."""
    return reference.slot is not None and reference.slot.place == OFFICE


def after_offices(reading: Reading, draft: Draft) -> Draft:
    """Return what is told of the provinces' committees after that no office is given anything.

    What is right of them is not confirmed of an office: 'Sở Lao động chủ trì III.16 đúng không'.
    """
    yes, no = (f"{reading.say(said)} " for said in ("yes", "no"))
    if draft.status is not Status.ANSWERED or not _asked(reading.query):
        return draft
    if draft.text.startswith(no) and not _denies(reading.query):
        text = draft.text.removeprefix(no)
        return replace(draft, text=f"{no}{reading.say('offices_not')}\n\n{text}")
    text = draft.text.removeprefix(yes).removeprefix(no)
    return replace(draft, text=f"{reading.say('offices_none')}\n\n{text}")


# 'Sở Lao động | của | tỉnh'
OF_PLACE = folded("offices_of")


def _asked(query: Query) -> bool:
    """Whether the tasks of an office alone are asked about, its province named right behind it if at all."""
    named = query.slots.of(SlotKind.AGENCY)
    told = [a for a in query.agencies if is_office(a) and not a.negated]
    if len(told) != 1 or len(query.agencies) != 1 or not named or named[0] != told[0].slot:
        return False
    gaps = (query.words[one.last : two.first] for one, two in pairwise(named))
    return all(word.folded in OF_PLACE for gap in gaps for word in gap)


def _denies(query: Query) -> bool:
    """Whether it is denied that an office has anything to do."""
    return query.slots.has(SlotKind.NEGATION) or query.slots.has(SlotKind.CLAIM, "0")
