"""What is claimed of a part of the plan by its title, which it alone bears out: 'yêu cầu của kế hoạch là …'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Reading
from assistant.slots import SlotKind
from corpus.normalize import fold, folded_words
from corpus.types import Passage

IS = phrasing("named_part_is")


def of_named_part(reading: Reading, passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages that stand under the title of which something is claimed; all, where none is named."""
    titles = _titles(reading.query)
    return [p for p in passages if not titles or titles & _over(p)]


def _titles(query: Query) -> set[str]:
    """Return the titles of parts that are said to be something: 'mục đích | của kế hoạch | là …'."""
    named = ((s, fold(s.value)) for s in query.slots.of(SlotKind.NODE) if s.end)
    return {
        title
        for slot, title in named
        if " ".join(w.folded for w in query.words[slot.first : slot.last]).startswith(title)
        and IS.opens(query.words[slot.last :])
    }


def _over(passage: Passage) -> set[str]:
    """Return the titles above a passage, and its own without its number, folded."""
    own = " ".join(folded_words(passage.value)[1:])
    return {own, *(fold(title) for title in passage.headings)}
