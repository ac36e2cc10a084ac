"""The second of two tasks of one section, named by its number alone: 'mục III, nhiệm vụ 10 và 11'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import folded
from assistant.slots import Slot, SlotKind
from assistant.words import Word

# Words between two numbers, and nouns for what is counted: 'nhiệm vụ 10 và 2 bộ'.
AND, COUNTED = folded("references_and"), folded("references_counted")
# Numbers of tasks have so many digits.
DIGITS = 2


def joined(words: Sequence[Word], found: Sequence[Slot], taken: Sequence[bool]) -> Iterator[Slot]:
    """Yield the second task where a number stands beside one of the tasks `found`, of the same section.

    `taken` tells which of the words were read.
    """
    for slot in found:
        section, dot, _ = slot.value.partition(".")
        place = slot.last + 1
        if slot.kind is not SlotKind.TASK_REF or not dot or place >= len(words) or taken[place]:
            continue
        if words[slot.last].folded in AND and _numbers(words[place:]):
            said = words[place]
            value = f"{section}.{int(said.folded)}"
            yield Slot(SlotKind.TASK_REF, value, place, place + 1, said.start, said.end)


def _numbers(words: Sequence[Word]) -> bool:
    """Whether words begin with a number that counts nothing."""
    said, after = words[0].folded, words[1:2]
    return said.isdigit() and len(said) <= DIGITS and not any(w.folded in COUNTED for w in after)
