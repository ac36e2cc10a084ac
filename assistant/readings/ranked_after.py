"""The place in a rank below a body that is named: 'ngay sau Bộ A, bộ nào chủ trì nhiều nhất'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# '| ngay sau | Bộ A'
AFTER = phrasing("ranked_after")


@needs(SlotKind.WHO)
@needs_word("sau")
def ranked_after(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ngay sau Bộ A, bộ nào nhiều việc nhất' as the rank without A; `read/rank.py` tells who is below."""
    starts = {slot.first for slot in slots.of(SlotKind.AGENCY)}
    found = next((f for f in AFTER.each(words) if f.last in starts), None)
    # Where no extreme is said, only 'đứng', 'xếp' say that there is a rank.
    if found is None or not (_extreme(slots) or found["ranked"]):
        return slots
    first, last = found.first, found.last
    kept = [s for s in slots.items if s.last <= first or last <= s.first or s.kind is SlotKind.WHO]
    start, end = words[first].start, words[last - 1].end
    more = [Slot(SlotKind.NEGATION, "except", first, last, start, end)]
    if not _extreme(slots):
        more.append(Slot(SlotKind.QUANTITY, "most", first, first, start, start))
    return Slots(tuple(kept)).plus(more)


def _extreme(slots: Slots) -> bool:
    return slots.has(SlotKind.QUANTITY, "most")
