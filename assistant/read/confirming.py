"""Whether a question asks to confirm what is said before ('đúng không'), not whether somebody may."""

from __future__ import annotations

from assistant.grammar import folded
from assistant.query import Query
from assistant.slots import SlotKind

# By these words a claim is to be confirmed.
CONFIRMING = folded("stated_confirming")


def confirming(query: Query) -> bool:
    """Whether 'đúng không', 'phải không' asks to confirm what is said before."""
    said = (query.words[s.first : s.last] for s in query.slots.of(SlotKind.YES_NO))
    return any(word.folded in CONFIRMING for words in said for word in words)
