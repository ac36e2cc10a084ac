"""A matter set aside without a noun for its tasks: 'nhiệm vụ mục III trừ nhà ở' as '… trừ việc nhà ở'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.message.asides_apart import WORK
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word, holds_any

# Words one of which stands in each way to set something aside so.
EXCEPT = folded("excepted_words")


def with_excepted(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words with the noun for tasks before a matter that is set aside right behind those described."""
    if not holds_any(words, EXCEPT):
        return words
    slots = build(tuple(words)).slots
    if slots.has(SlotKind.YES_NO):
        return words
    topics = {s.first for s in slots.of(SlotKind.TOPIC)}
    said = [s for s in slots.of(SlotKind.NEGATION) if s.value == "except" and s.last in topics]
    place = next((s.last for s in said if s.first and words[s.first].folded in EXCEPT), None)
    if place is None:
        return words
    start = words[place].start
    return (*words[:place], replace(WORK, start=start, end=start), *words[place:])
