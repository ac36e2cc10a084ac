"""Route for the companions of an agency: 'Bộ A chủ trì chung với những bộ nào'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.read import bounded
from assistant.read.base import Draft, Reading
from assistant.slots import SlotKind
from structured import filters as f
from structured.tally import Bound
from structured.types import Role

COMPANY = phrasing("aggregates_company")
OTHER = (SlotKind.TASK_REF, SlotKind.TASK, SlotKind.NODE, SlotKind.FACET, SlotKind.CELL)


def companions(reading: Reading) -> Draft | None:
    """Which agencies are named beside one in its tasks, in the role that they share or in which they help."""
    query = reading.query
    if len(query.agencies) != 1 or len(query.roles) != 1 or query.slots.of(*OTHER):
        return None
    asked = query.who and not (query.yes_no or query.superlative or query.lists or query.counts)
    asked = asked and not (
        query.slots.has(SlotKind.NEGATION) or query.slots.has(SlotKind.SHARE, "alone")
    )
    reference = query.agencies[0]
    named = not (reference.negated or query.topic or query.times)
    if not (asked and named) or COMPANY.search(query.words) is None:
        return None
    meant = reading.library.agencies.meant(reference.agency)
    # Whoever works with A is named where A leads.
    led = f.involves_any(meant, (Role.LEAD,))
    draft = bounded.read_agencies(reading, [Bound(query.roles)], held=led, without=meant)
    head = reading.say("agencies_among", what=reading.say("d_lead", agency=reading.names(meant)))
    return replace(draft, text=f"{head} {draft.text}") if draft else None
