"""What became of a body that a message says is gone: 'khi Bộ Lao động đã giải thể thì ai lo chuẩn nghèo'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import Status
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.notes import became
from assistant.slots import SlotKind

# Behind the name of a body: 'đã giải thể', 'sáp nhập rồi'.
GONE = phrasing("gone")


def with_gone(reading: Reading, draft: Draft) -> Draft:
    """Return an answer with what became of the bodies that are told to be gone, where it does not say so."""
    if draft.status is not Status.ANSWERED:
        return draft
    notes = dict.fromkeys(n for agency in _gone(reading.query) for n in became(reading, agency))
    added = [note for note in notes if note not in draft.text]
    return replace(draft, text="\n\n".join([draft.text, *added])) if added else draft


def _gone(query: Query) -> Iterator[str]:
    """Yield the bodies that are told to be gone."""
    for slot in query.slots.of(SlotKind.AGENCY):
        if slot.end and not slot.place and GONE.opens(query.words[slot.last :]):
            yield slot.agency
