"""Route for a body of the Party that the plan names beside an agency: 'Bộ A phối hợp với ban nào của Đảng'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.read.base import Draft, Reading
from assistant.read.plan_duties import duties_naming, duties_of, of_matter, read_duties
from assistant.slots import SlotKind
from structured.types import Role

# 'cơ quan nào của Đảng', 'ban Đảng nào', 'which Party body'
PARTY = phrasing("party_bodies")
# Commissions of the Party that the registry knows.
BODIES = frozenset({"btgtw"})
OTHER = (SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.NEGATION)


def party_bodies(reading: Reading) -> Draft | None:
    """The duty of an agency in which a body of the Party is named, where such a one is asked for."""
    query = reading.query
    asked = PARTY.search(query.words)
    if asked is None or query.yes_no or query.slots.of(*OTHER) or len(query.agencies) != 1:
        return None
    inside = {word.start for word in query.words[asked.first : asked.last]}
    matter = [w for w in query.topic if w.start not in inside]
    named = duties_naming(reading, BODIES)
    own = [p for p in named if p.id in duties_of(reading, query.agencies[0].agency)]
    if held := of_matter(reading, matter, own):
        return read_duties(reading, held)
    if own or not named or query.roles != (Role.COORDINATE,):
        return None
    # Whoever is asked about works with none; who does is told.
    none = reading.say("party_none", agency=reading.name(query.agencies[0].agency))
    told = read_duties(reading, named)
    return replace(told, text=f"{none}\n\n{told.text}")
