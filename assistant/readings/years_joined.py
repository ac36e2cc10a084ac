"""Years that are named side by side share what is said of the first: 'hạn 2022 hoặc 2030'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.query import TimeCondition
from assistant.slots import Slot, SlotKind
from assistant.words import Word

Dated = tuple[Slot, Sequence[TimeCondition]]
# Words that only join: 'hoặc', 'và', 'năm'.
JOINING = folded("years_joining")
# Relations that a year may have from the one before, and those that it may have of its own.
SHARED, BARE = frozenset({"by", "start"}), frozenset({"year", "covers"})


def with_shared_relation(dated: Sequence[Dated], words: Sequence[Word]) -> Iterator[TimeCondition]:
    """Yield the conditions of years and periods in their order, a bare year after another as that one."""
    before: Dated | None = None
    for slot, times in dated:
        shared = _shared(before, slot, times, words) if before else None
        before = (slot, [shared] if shared else times)
        yield from before[1]


def _shared(
    before: Dated, slot: Slot, times: Sequence[TimeCondition], words: Sequence[Word]
) -> TimeCondition | None:
    one, told = before
    years = one.kind is slot.kind is SlotKind.YEAR and len(told) == len(times) == 1
    if not years or told[0].relation not in SHARED or times[0].relation not in BARE:
        return None
    if any(word.folded not in JOINING for word in words[one.last : slot.first]):
        return None
    return replace(times[0], relation=told[0].relation)
