"""Route for a body of the Party that the plan names beside an agency: 'Bộ A phối hợp với ban nào của Đảng'."""

from __future__ import annotations

from assistant.evidence.find import Evidence
from assistant.grammar import phrasing
from assistant.model.evidence import evidence_of
from assistant.query import Query
from assistant.read import narrative
from assistant.read.base import Draft, Reading
from assistant.slots import SlotKind
from corpus.types import Passage

# 'cơ quan nào của Đảng', 'ban Đảng nào', 'which Party body'
PARTY = phrasing("party_bodies")
# Commissions of the Party that the registry knows.
BODIES = frozenset({"btgtw"})
# So much of what is asked about stands in the passage, or over it.
HELD = 0.6
OTHER = (SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.NEGATION)


def party_bodies(reading: Reading) -> Draft | None:
    """The duty of an agency in which a body of the Party is named, where such a one is asked for."""
    query = reading.query
    asked = PARTY.search(query.words)
    if asked is None or query.yes_no or query.slots.of(*OTHER) or len(query.agencies) != 1:
        return None
    inside = {word.start for word in query.words[asked.first : asked.last]}
    units = reading.library.topics.units([w for w in query.topic if w.start not in inside])
    found = [p for p in _duties(reading, query) if BODIES & evidence_of(p, reading.library).names]
    topics = reading.library.topics
    held = [p for p in found if not units or topics.coverage(units, p.key) >= HELD]
    shown = [Evidence(passage, 1.0, 1.0, 1.0) for passage in held]
    return narrative.read_narrative(reading, shown) if shown else None


def _duties(reading: Reading, query: Query) -> list[Passage]:
    """Return what the plan's part on implementation tells the agency to do."""
    nodes = reading.library.duties.get(query.agencies[0].agency, ())
    return [p for node in nodes for p in (reading.library.children(node.id) or (node,))]
