"""Whether the number claimed to be the document's own is: 'số của nghị quyết là 106/NQ-CP'."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.read.base import Reading
from assistant.read.document import PLACES
from assistant.words import split_words
from corpus.types import Document

OWN_NUMBER = phrasing("own_number")


def own_number(reading: Reading, document: Document) -> bool | None:
    """Whether the number claimed ('số 106/NQ-CP') is the document's own; None when none is."""
    found = OWN_NUMBER.search(reading.query.words)
    said = {word.folded for word in split_words(PLACES["number"](document)[0].value)}
    if found is None:
        return None
    claimed = {word.folded for word in reading.query.words[found.start("number") : found.last]}
    return claimed <= said
