"""Route for a body of the Party that the plan names beside an agency: 'Bộ A phối hợp với ban nào của Đảng'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.find import Evidence
from assistant.grammar import phrasing
from assistant.model.evidence import evidence_of
from assistant.read import narrative
from assistant.read.base import Draft, Reading
from assistant.routes.plan_partners import DUTIES, HELD, duties_of
from assistant.slots import SlotKind
from corpus.types import Passage
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
    units = reading.library.topics.units([w for w in query.topic if w.start not in inside])
    named = [p for p in reading.library.passages if _names_party(reading, p)]
    own = [p for p in named if p.id in duties_of(reading, query.agencies[0].agency)]
    topics = reading.library.topics
    held = [p for p in own if not units or topics.coverage(units, p.key) >= HELD]
    if held:
        return narrative.read_narrative(reading, _as_evidence(held))
    if own or not named or query.roles != (Role.COORDINATE,):
        return None
    # Whoever is asked about works with none; who does is told.
    none = reading.say("party_none", agency=reading.name(query.agencies[0].agency))
    told = narrative.read_narrative(reading, _as_evidence(named))
    return replace(told, text=f"{none}\n\n{told.text}")


def _as_evidence(passages: Sequence[Passage]) -> list[Evidence]:
    return [Evidence(passage, 1.0, 1.0, 1.0) for passage in passages]


def _names_party(reading: Reading, passage: Passage) -> bool:
    """Whether a duty of the plan names a commission of the Party."""
    duty = passage.id.startswith(DUTIES)
    return duty and bool(BODIES & evidence_of(passage, reading.library).names)
