"""What is claimed to stand in the text word for word: a name that bodies bear only since is not written there."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.grammar import phrasing
from assistant.query import AgencyRef
from assistant.read.base import Reading
from assistant.read.notes import succession_notes
from assistant.words import words_typed

# 'nguyên văn', 'trong phụ lục ghi là', 'in tên cơ quan chủ trì là'
AS_WRITTEN = phrasing("as_written")


def new_name(reading: Reading, reference: AgencyRef) -> str:
    """Return the name that an agency bears since, where the text is said to write it; else ''."""
    entry = reading.agency(reference.agency)
    # In words that are left unread, too.
    said = entry.successor_of and AS_WRITTEN.search(words_typed(reading.query.question))
    return entry.name if said else ""


def new_names_noted(reading: Reading) -> Iterator[str]:
    """Yield whom the text knows by another name, where a claim names bodies by that which they bear since."""
    for agency in dict.fromkeys(a.agency for a in reading.query.agencies):
        if reading.agency(agency).successor_of:
            yield from succession_notes(reading, agency)
