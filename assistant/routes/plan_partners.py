"""Route for working with a body that no row names but a duty of the plan does, as Ban Tuyên giáo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import AgencyRef, Query
from assistant.read.base import Draft, Reading
from assistant.read.plan_duties import duties_naming, duties_of, of_matter, read_duties
from assistant.slots import SlotKind
from corpus.types import Passage
from structured import filters as f
from structured.types import Role

# 'chỉ phối hợp với Ban Tuyên giáo'
LIMITING = phrasing("plan_partners_limiting")
OTHERWISE = (
    *(SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN),
    *(SlotKind.COMPARE, SlotKind.CLAIM),
)


def plan_partners(reading: Reading) -> Draft | None:
    """The duty in which an agency, or whoever is asked for, works with a body that no row names."""
    query = reading.query
    partner, others = _sides(query)
    if partner is None or len(others) > 1 or query.slots.of(*OTHERWISE):
        return None
    meant = reading.library.agencies.meant(partner.agency)
    if any(map(f.involves_any(meant), reading.library.tasks)):
        return None
    named = duties_naming(reading, meant)
    if not others:
        held = of_matter(reading, query.topic, named) if query.who else []
        return read_duties(reading, held) if held else None
    own = [p for p in named if p.id in duties_of(reading, others[0].agency)]
    if own:
        held = of_matter(reading, query.topic, own)
        return _judged(reading, held) if held else None
    if not named or others[0].negated:
        return None
    both = {"agency": reading.name(others[0].agency), "partner": reading.name(partner.agency)}
    told = read_duties(reading, named)
    return replace(told, text=f"{reading.say('plan_partner_none', **both)}\n\n{told.text}")


def _sides(query: Query) -> tuple[AgencyRef | None, list[AgencyRef]]:
    """Return the one with whom somebody works, None where there is no such one, and who does."""
    partners = [a for a in query.agencies if a.partner]
    if not partners and query.who and query.roles == (Role.COORDINATE,) and not _denied(query):
        # '(Ban Tuyên giáo) phối hợp với bộ nào': who works with whom is the same from either side.
        partners = list(query.agencies)
    return (
        partners[0] if len(partners) == 1 else None,
        [a for a in query.agencies if a not in partners],
    )


def _denied(query: Query) -> bool:
    """Whether it is asked with whom somebody does not work."""
    return any(a.negated for a in query.agencies) or query.slots.has(SlotKind.NEGATION, "not")


def _judged(reading: Reading, held: Sequence[Passage]) -> Draft:
    """Return the duty, confirmed where it is claimed and no more is said of it."""
    query = reading.query
    draft = read_duties(reading, held)
    # 'chỉ phối hợp', 'phải chủ trì' says more than the duty.
    more = (
        query.slots.has(SlotKind.SHARE) or Role.LEAD in query.roles or LIMITING.search(query.words)
    )
    if not query.yes_no or query.topic or query.who or query.lists or more:
        return draft
    denied = query.slots.has(SlotKind.NEGATION, "not")
    return replace(draft, text=f"{reading.say('no' if denied else 'yes')} {draft.text}")
