"""Tasks without wording for all ministries: 'không dùng kiểu gọi chung "các bộ, ngành", chỉ gọi tên cụ thể'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP

# 'không dùng kiểu gọi chung | "các bộ, ngành"'
DENIED = phrasing("wording_denied")
# '…, chỉ gọi tên cụ thể thôi' says the same again.
BY_NAME = phrasing("wording_by_name")


@needs(SlotKind.AGENCY)
def wording_denied(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không có cụm "các bộ, ngành", chỉ gọi tên cụ thể' as that this wording stands nowhere."""
    groups = {s.first for s in slots.of(SlotKind.AGENCY) if s.agency == COLLECTIVE_GROUP}
    found = next((said for said in DENIED.each(words) if said.last in groups), None)
    # 'một mình, cột chủ trì cũng không có chữ "các bộ, ngành"' says once more that nobody stands beside it there.
    somebody = any(s.agency != COLLECTIVE_GROUP for s in slots.of(SlotKind.AGENCY))
    if found is None or (somebody and slots.has(SlotKind.SHARE, "alone")):
        return slots
    slots = read_as(slots, words, (found.first, found.last), SlotKind.NEGATION, "not")
    again = BY_NAME.search(words)
    if again is None or slots.of(SlotKind.TASK_REF):
        return slots
    return read_as(slots, words, (again.first, again.last), SlotKind.FILLER, "common")
