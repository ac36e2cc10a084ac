"""Which kinds of bodies are not to be counted among ministries: 'có bao nhiêu bộ, không tính ủy ban, ngân hàng'.

That tells what is counted; it is no condition on tasks.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

COUNTED, OUT = phrasing("kinds_out_counted"), phrasing("kinds_out")


@needs(SlotKind.QUANTITY)
def kinds_out(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read what is left out of a count of ministries as words of that count."""
    if not (slots.has(SlotKind.QUANTITY, "count") and COUNTED.search(words)):
        return slots
    for found in OUT.each(words):
        if _whole(found, words):
            first, last = found.first, found.last
            kept = [s for s in slots.items if s.last <= first or last <= s.first]
            told = Slot(
                SlotKind.FILLER, "once", first, last, words[first].start, words[last - 1].end
            )
            slots = Slots(tuple(kept)).plus([told])
    return slots


# 'chỉ tính bộ | thì có bao nhiêu bộ'
AFTER = frozenset({"thi", "khong", "chu", "ma", "cung", "ko"})


def _whole(found: Found, words: Sequence[Word]) -> bool:
    """Whether nothing more is said of what is left out: 'không tính ban | chủ trì một mình' is no such thing."""
    end = found.last
    return end == len(words) or parted(words, end) or words[end].folded in AFTER
