"""Duties of the plan's part on implementation: which an agency has, which name a body, which hold a matter."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from assistant.evidence.find import Evidence
from assistant.model.evidence import evidence_of
from assistant.read import narrative
from assistant.read.base import Draft, Reading
from assistant.words import Word
from corpus.types import Passage

DUTIES = "ke-hoach/III/"
# So much of what is asked about stands in the passage, or over it.
HELD = 0.6


def duties_of(reading: Reading, agency: str) -> set[str]:
    """Return what the plan's part on implementation tells the agency to do, by its place."""
    nodes = reading.library.duties.get(agency, ())
    return {p.id for node in nodes for p in (reading.library.children(node.id) or (node,))}


def duties_naming(reading: Reading, agencies: Collection[str]) -> list[Passage]:
    """Return the duties that name one of the agencies, whoever has them."""
    duties = (p for p in reading.library.passages if p.id.startswith(DUTIES))
    return [p for p in duties if {*agencies} & evidence_of(p, reading.library).names]


def of_matter(
    reading: Reading, words: Sequence[Word], passages: Sequence[Passage]
) -> list[Passage]:
    """Return those of the passages that hold the matter that words tell; all of them without one."""
    topics = reading.library.topics
    units = topics.units(words)
    return [p for p in passages if not units or topics.coverage(units, p.key) >= HELD]


def read_duties(reading: Reading, passages: Sequence[Passage]) -> Draft:
    """Return what the duties say."""
    return narrative.read_narrative(reading, [Evidence(p, 1.0, 1.0, 1.0) for p in passages])
