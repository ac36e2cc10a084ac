"""Ministries named without 'Bộ' where it is asked which tasks they have: 'việc nào có công an'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing, runs
from assistant.readings.bare import bare_name
from assistant.readings.needs import needs_said
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

OPENING = phrasing("bare_asked_opening")
# Names that are no matter; anything but these words after them makes them one: 'tài chính vi mô'.
NAMES, FOLLOWING = runs("bare_asked_names"), folded("bare_asked_following")
SIZE = 2


@needs_said(OPENING)
def asked_ministry(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc nào có công an', 'cái nào của quốc phòng' as asking for the tasks of that ministry."""
    found = OPENING.search(words)
    if found is None or slots.has(SlotKind.AGENCY):
        return slots
    first, last = found.last, found.last + SIZE
    name = words[first:last]
    agency = bare_name(name) if tuple(word.folded for word in name) in NAMES else None
    # 'dính tới | quốc phòng và an ninh': a matter that some task holds in so many words.
    matter = any(s.first <= first and last < s.last for s in slots.of(SlotKind.CELL))
    if agency is None or matter or not (last == len(words) or _ends(words[last])):
        return slots
    kept = tuple(s for s in slots.items if s.last <= first or s.first >= last)
    named = Slot(SlotKind.AGENCY, agency, first, last, name[0].start, name[-1].end)
    return Slots(kept).plus([named])


def _ends(word: Word) -> bool:
    return word.opens or word.folded in FOLLOWING
