"""Who helps the one that is asked for before: 'ai dựng kho dữ liệu, và ai phải hỗ trợ họ'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'ai phải | hỗ trợ họ', 'bộ nào | giúp bộ đó'; what joins it to the question before.
HELPING, JOINED = phrasing("helps_those_asked"), phrasing("helps_joined")
# 'họ' may be the poor; 'bộ đó' is not.
THEY = "ho"


def helping(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ai hỗ trợ họ' after a question who does something as a question who coordinates."""
    for found in HELPING.each(words):
        first, last = found.start("helps"), found.last
        asked = any(s.end and s.last <= found.first for s in slots.of(SlotKind.WHO))
        named = words[last - 1].folded != THEY
        if asked or named or JOINED.search(words[: found.first]):
            kept = [s for s in slots.items if s.last <= first or last <= s.first]
            ends = words[first].start, words[last - 1].end
            role = Slot(SlotKind.ROLE, "coordinate", first, last, *ends)
            return Slots(tuple(kept)).plus([role])
    return slots
