"""Where a document is claimed to have been issued or signed: 'được ký tại Hà Nội'."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Reading
from assistant.read.bodies import plain
from assistant.read.document import PLACES
from assistant.slots import Slot, SlotKind
from corpus.types import Document

# 'được ký | tại', 'signed | in'
PLACED = phrasing("issued_at")


def place_of(query: Query) -> Slot | None:
    """Return the province at which a document is said to have been issued; None where none is."""
    ends = {found.last for found in PLACED.each(query.words)}
    named = (s for s in query.slots.of(SlotKind.AGENCY) if s.place)
    return next((s for s in named if s.first in ends), None)


def place_borne(reading: Reading, document: Document) -> bool | None:
    """Whether the document was issued at the place claimed; None when none is."""
    place = place_of(reading.query)
    if place is None:
        return None
    return plain(PLACES["date"](document)[0].value).startswith(f"{plain(place.place)},")
